/**
 * One run of an agent: a program in a process group of its own, with a time limit and bounded output.
 *
 * The first cause of its end wins: when the limit is reached the whole group is told to end (SIGTERM) and, a little
 * later, killed, and the result is `timed-out` whatever its exit code then is. A run that ends by itself leaves its
 * group alone: what an agent starts in the background must live on. For the same reason the result waits for the
 * program's exit and not for its pipes: a server that inherited them keeps them open, and is read, and forgotten.
 */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { BoundedOutput } from "./bounded-output.js";

const KILL_GRACE_MS = 1000;
/** For what a program printed last to come through the pipe after its exit. */
const DRAIN_MS = 50;
/** Of setTimeout: a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface AgentRun {
  readonly path: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly input: string;
  readonly timeoutMs: number;
  /** How much of the beginning of its standard output is kept; by default what is enough for people. */
  readonly keptBytes?: number;
}

export type AgentEnd =
  | { readonly kind: "exited"; readonly rc: number; readonly stdout: string; readonly stderr: string }
  | { readonly kind: "signalled"; readonly signal: NodeJS.Signals; readonly stdout: string; readonly stderr: string }
  /** Killed, unless `why` says what else was done when its time was up. */
  | { readonly kind: "timed-out"; readonly stdout: string; readonly stderr: string; readonly why?: string }
  | { readonly kind: "not-run"; readonly code: string; readonly why: string };

/** Runs that have not ended, so that a daemon that ends takes them along. */
const running = new Set<number>();

export function runAgent(run: AgentRun): Promise<AgentEnd> {
  let child: ChildProcessWithoutNullStreams;
  try {
    child = spawn(run.path, run.args, { detached: true, env: run.environment, cwd: "/", stdio: "pipe" });
  } catch (error) {
    return Promise.resolve(notRun(error));
  }
  return watch(child, run);
}

/** At the end of the daemon: nobody is left to judge what they would find. */
export function terminateRunningAgents(): void {
  for (const group of running) signalGroup(group, "SIGTERM");
}

function watch(child: ChildProcessWithoutNullStreams, run: AgentRun): Promise<AgentEnd> {
  const group = child.pid;
  if (group === undefined) return new Promise((resolve) => child.once("error", (error) => resolve(notRun(error))));
  // Also reported when a signal cannot be sent; the program runs then, and will exit.
  child.on("error", () => undefined);
  const stdout = collect(child.stdout, run.keptBytes);
  const stderr = collect(child.stderr);
  // An agent may end without having read all of its input.
  child.stdin.on("error", () => undefined);
  child.stdin.end(run.input);
  running.add(group);
  const limit = new TimeLimit(group, run.timeoutMs);
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      running.delete(group);
      limit.over();
      drained(child, () => {
        const printed = { stdout: stdout.text(), stderr: stderr.text() };
        if (limit.reached) resolve({ kind: "timed-out", ...printed });
        else if (signal) resolve({ kind: "signalled", signal, ...printed });
        else resolve({ kind: "exited", rc: code ?? 1, ...printed });
      });
    });
  });
}

class TimeLimit {
  reached = false;
  private ended = false;
  private timer: NodeJS.Timeout;

  constructor(
    private readonly group: number,
    timeoutMs: number,
  ) {
    // After the events that are due: a daemon that was frozen itself finds the exit first, and only then the limit.
    this.timer = setTimeout(() => setImmediate(() => this.terminate()), Math.min(timeoutMs, LONGEST_TIMER_MS));
  }

  over(): void {
    this.ended = true;
    clearTimeout(this.timer);
    // What ignored SIGTERM in the group is not left behind.
    if (this.reached) signalGroup(this.group, "SIGKILL");
  }

  private terminate(): void {
    if (this.ended) return;
    this.reached = true;
    signalGroup(this.group, "SIGTERM");
    this.timer = setTimeout(() => signalGroup(this.group, "SIGKILL"), KILL_GRACE_MS);
  }
}

function collect(stream: NodeJS.ReadableStream, keptBytes?: number): BoundedOutput {
  const output = new BoundedOutput(keptBytes);
  stream.on("data", (piece: Buffer) => output.add(piece));
  stream.on("error", () => undefined);
  return output;
}

/** Calls once when both pipes are at their end, or after a moment: then whoever still holds them is read and ignored. */
function drained(child: ChildProcessWithoutNullStreams, done: () => void): void {
  const finish = () => {
    clearTimeout(timer);
    child.removeListener("close", finish);
    for (const stream of [child.stdout, child.stderr]) {
      stream.removeAllListeners("data");
      stream.resume();
    }
    done();
  };
  const timer = setTimeout(finish, DRAIN_MS);
  child.once("close", finish);
}

function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // Nobody of the group is left.
  }
}

function notRun(error: unknown): AgentEnd {
  const { code = "EUNKNOWN", message } = error as NodeJS.ErrnoException;
  return { kind: "not-run", code, why: message };
}
