/** A lab with one machine and a process of a telling name in it, for the test that nothing outlives its lab. */
import { mkdirSync } from "node:fs";
import { insideLab, runEnclosed } from "../../../src/lab/isolation.js";
import { Lab } from "../../../src/lab/lab.js";

const [directory = ""] = process.argv.slice(2);

if (insideLab()) {
  mkdirSync(directory, { recursive: true });
  const lab = await Lab.open({ directory });
  const machine = lab.addMachine("sleeper", "node");
  await machine.powerOn();
  machine.spawn(["setsid", "sh", "-c", "trap '' TERM INT HUP; while :; do sleep 1000; done", directory], "ignore");
  console.log("ready");
} else {
  process.exitCode = await runEnclosed(process.argv[1] ?? "", [directory], { graceMs: 0 });
}
