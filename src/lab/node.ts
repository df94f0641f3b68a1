/**
 * A node of a cluster in the lab: a machine that starts the real daemon when it boots, and restarts it when it failed, a
 * while later (as a service manager would; every end of a daemon that nobody asked for is remembered).
 *
 * Its configuration, state and log are on the machine's disk and outlive its power; sockets and pid files are on its
 * /run and do not.
 */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { ClusterClient, NotConnected } from "../client/cluster-client.js";
import type { JournalEntry } from "../core/journal/entry.js";
import type { Millis } from "../core/model/duration.js";
import type { ClusterState, Request, Response } from "../core/node/requests.js";
import { type CommandResult, LabError } from "./command.js";
import type { Machine } from "./machine.js";
import { type LabProcess, signalProcess } from "./processes.js";
import { type Program, programLine } from "./project.js";

const RUN = "/run/quorate";
const SOCKET = `${RUN}/quorated.sock`;
/** An exit code that a service manager is told to leave alone. */
const DO_NOT_RESPAWN = 100;
const ANSWER_MS: Millis = 500;

export interface DaemonEnd {
  readonly node: string;
  readonly how: string;
}

interface Daemon {
  /** Enters the machine and waits there for the daemon. */
  readonly entrance: ChildProcess;
  expected: boolean;
}

export class LabNode {
  /** Every end of a daemon that was neither asked for nor a power cut, oldest first. */
  readonly unexpectedEnds: DaemonEnd[] = [];
  private daemon: Daemon | undefined;

  /** `quorateYaml` is given the paths of this node. */
  constructor(
    readonly machine: Machine,
    quorateYaml: (paths: { key: string; state: string; run: string }) => string,
    key: string,
    private readonly restartMs: Millis,
  ) {
    const paths = { key: this.onDisk("key"), state: this.onDisk("state"), run: RUN };
    mkdirSync(paths.state, { recursive: true });
    writeFileSync(paths.key, `${key}\n`, { mode: 0o600 });
    writeFileSync(this.configFile, quorateYaml(paths));
    machine.boot = async () => this.startDaemon();
  }

  get name(): string {
    return this.machine.name;
  }

  get configFile(): string {
    return this.onDisk("quorate.yaml");
  }

  get logFile(): string {
    return this.onDisk("quorated.log");
  }

  startDaemon(): void {
    const log = openSync(this.logFile, "a");
    const argv = programLine("quorated", "--config", this.configFile);
    const entrance = this.machine.spawn(argv, ["ignore", log, log]);
    closeSync(log);
    const daemon = { entrance, expected: false };
    this.daemon = daemon;
    entrance.once("exit", (code, signal) => this.ended(daemon, code ?? signal));
  }

  /** A clean stop: resources move away first. Rejects when that takes longer. */
  async stopDaemon(timeoutMs: Millis = 60_000): Promise<void> {
    const { daemon } = this;
    if (!daemon) throw new LabError(`no daemon runs on ${this.name}`);
    daemon.expected = true;
    const gone = once(daemon.entrance, "exit");
    this.signalDaemon("SIGTERM");
    const late = delay(timeoutMs, "late" as const, { ref: false });
    if ((await Promise.race([gone, late])) === "late") {
      throw new LabError(`the daemon of ${this.name} has not stopped within ${timeoutMs} ms: see ${this.logFile}`);
    }
  }

  /** `SIGSTOP` freezes the daemon, and only it; `SIGCONT` thaws it; `SIGKILL` crashes it. */
  signalDaemon(signal: NodeJS.Signals): void {
    if (!signalProcess(this.daemonProcess().pid, signal)) throw new LabError(`no daemon runs on ${this.name}`);
  }

  daemonProcess(): LabProcess {
    const parentPid = this.daemon?.entrance.pid;
    const found = this.machine.processes().find((each) => each.parentPid === parentPid);
    if (!found) throw new LabError(`no daemon runs on ${this.name}`);
    return found;
  }

  /** As an administrator's command on this node connects. Rejects with NotConnected, or LabError when it is off. */
  connect(): Promise<ClusterClient> {
    return ClusterClient.open({ socket: this.machine.pathInside(SOCKET) });
  }

  /** Its picture of the cluster; undefined when it does not answer: off, frozen, not started yet. */
  async state(): Promise<ClusterState | undefined> {
    const response = await this.ask({ kind: "get-state" });
    return response?.kind === "state" ? response.state : undefined;
  }

  /** What its journal holds, oldest first; undefined while no daemon answers. */
  async journal(): Promise<readonly JournalEntry[] | undefined> {
    const response = await this.ask({ kind: "get-journal" });
    return response?.kind === "journal" ? response.entries : undefined;
  }

  private async ask(request: Request): Promise<Response | undefined> {
    if (!this.machine.powered) return undefined;
    try {
      const client = await this.connect();
      const asked = client.request(request);
      return await Promise.race([asked, delay(ANSWER_MS, undefined, { ref: false })]).finally(() => client.close());
    } catch (error) {
      if (error instanceof NotConnected || error instanceof LabError) return undefined;
      throw error;
    }
  }

  /** Runs one of the project's commands on this node, as an operator would. */
  command(program: Program, ...args: readonly string[]): Promise<CommandResult> {
    return this.machine.run(programLine(program, ...args), { env: { QUORATE_SOCKET: SOCKET } });
  }

  private ended(daemon: Daemon, code: number | string | null): void {
    if (this.daemon === daemon) this.daemon = undefined;
    if (daemon.expected || !this.machine.alive) return;
    this.unexpectedEnds.push({ node: this.name, how: `exit code ${code}` });
    if (code === DO_NOT_RESPAWN) return;
    setTimeout(() => {
      if (this.machine.alive && !this.daemon) this.startDaemon();
    }, this.restartMs).unref();
  }

  private onDisk(file: string): string {
    return join(this.machine.disk, file);
  }
}
