/**
 * A witness in the lab: a machine of its own, on the first switch, that runs the real `quorate-witness` when it boots.
 *
 * It is set up as an administrator would do it: the key is what `quorated --witness-key` prints on a node.
 */
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { runOrFail } from "./command.js";
import type { Machine } from "./machine.js";
import type { LabNode } from "./node.js";
import { programLine } from "./project.js";

export const WITNESS_PORT = 5403;

export class LabWitness {
  constructor(readonly machine: Machine) {}

  get logFile(): string {
    return join(this.machine.disk, "witness.log");
  }

  /** Powers it on, for the cluster `lab` of that node. */
  async start(node: LabNode): Promise<void> {
    const [key, file, state] = ["lab.key", "witness.yaml", "state"].map((name) => join(this.machine.disk, name));
    mkdirSync(this.machine.disk, { recursive: true });
    const printed = await runOrFail(programLine("quorated", "--config", node.configFile, "--witness-key"));
    writeFileSync(key ?? "", printed, { mode: 0o600 });
    const yaml = { port: WITNESS_PORT, longest_lease: "4s", state, clusters: [{ name: "lab", key }] };
    writeFileSync(file ?? "", stringify(yaml));
    this.machine.boot = async () => {
      const log = openSync(this.logFile, "a");
      this.machine.spawn(programLine("quorate-witness", "--config", file ?? ""), ["ignore", log, log]);
      closeSync(log);
    };
    await this.machine.powerOn();
  }
}
