/**
 * Runs a resource agent as the daemon would: by its path, with OCF_RESKEY_ variables and little else in its environment,
 * its output in pipes. Every run also proves that the agent leaves nothing behind that holds those pipes open.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const AGENTS = fileURLToPath(new URL("../../../../resource-agents", import.meta.url));
export const RESOURCE_AGENTS = ["Dummy", "haproxy", "httpd", "nginx", "ping", "process", "Stateful", "vip"] as const;

export type Params = Readonly<Record<string, string>>;

export interface AgentRun {
  readonly rc: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What follows `ocf_exit_reason:`; empty when the agent gave none. */
  readonly reason: string;
}

const PIPES_HELD_AFTER_MS = 3000;

export class AgentUnderTest {
  readonly directory = mkdtempSync(join(tmpdir(), "quorate-agent-"));

  constructor(
    readonly agent: string,
    readonly params: Params = {},
  ) {}

  get watchFile(): string {
    return join(this.directory, "watch");
  }

  environment(params: Params = {}): Record<string, string> {
    const all = Object.entries({ ...this.params, ...params });
    return {
      PATH: process.env.PATH ?? "",
      HA_RSCTMP: join(this.directory, "state"),
      OCF_RESOURCE_INSTANCE: "web:0",
      QUORATE_WATCH: this.watchFile,
      ...Object.fromEntries(all.map(([name, value]) => [`OCF_RESKEY_${name}`, value])),
    };
  }

  run(action: string, params: Params = {}): Promise<AgentRun> {
    return runAgent([join(AGENTS, this.agent), action], this.environment(params));
  }

  watchedPid(): number {
    return Number(readFileSync(this.watchFile, "utf8"));
  }

  /** Stops the resource, whatever state it is in, and removes its directory. */
  async dispose(): Promise<void> {
    await this.run("stop", { drain_timeout: "0", stop_timeout: "0" });
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export function runAgent(argv: readonly string[], env: Record<string, string>, input = ""): Promise<AgentRun> {
  const [program = "", ...args] = argv;
  const child = spawn(program, args, { env });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdin.on("error", () => undefined).end(input); // an agent need not read what it does not ask for
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => {
      const held = () => reject(new Error(`${argv.join(" ")} left a process that holds its output open`));
      const timer = setTimeout(held, PIPES_HELD_AFTER_MS);
      child.once("close", (rc) => {
        clearTimeout(timer);
        const reason = /^ocf_exit_reason:(.*)$/m.exec(stderr)?.[1] ?? "";
        resolve({ rc: rc ?? -1, stdout, stderr, reason });
      });
    });
  });
}

/** For `skip`: why a test that needs these programs cannot run here; false when it can. */
export function missing(...programs: readonly string[]): string | false {
  const path = `${process.env.PATH}:/usr/sbin:/sbin`;
  const absent = programs.filter(
    (each) => spawnSync("sh", ["-c", `command -v ${each}`], { env: { PATH: path } }).status !== 0,
  );
  return absent.length > 0 && `not installed: ${absent.join(", ")}`;
}

/** Runs, stopped by a signal or not, and is no zombie. */
export function alive(pid: number): boolean {
  return stateOf(pid) !== undefined;
}

function stateOf(pid: number): string | undefined {
  try {
    const state = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1];
    return state === "Z" || state === "X" ? undefined : state;
  } catch {
    return undefined; // gone
  }
}

export function childrenOf(pid: number): number[] {
  const listed = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  return listed.stdout.trim().split(/\s+/).filter(Boolean).map(Number).filter(alive);
}
