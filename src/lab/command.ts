/** Runs a program of the lab to its end. What it said is kept, so that an error can say what went wrong and where. */
import { type ChildProcess, spawn } from "node:child_process";
import type { Millis } from "../core/model/duration.js";

export class LabError extends Error {
  override readonly name = "LabError";
}

export interface CommandResult {
  /** 128 + the signal's number when a signal ended it, as shells count. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Killed then; default 60 s. */
  readonly timeoutMs?: Millis;
}

/** Runs it and returns what came of it, whatever its exit code. Rejects only when it could not be run at all. */
export function run(argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const child = spawn(argv[0] ?? "", argv.slice(1), { env: { ...process.env, ...options.env } });
  const timer = setTimeout(() => child.kill("SIGKILL"), options.timeoutMs ?? 60_000);
  return collect(child, options.input).finally(() => clearTimeout(timer));
}

/** As `run`, but an exit code other than 0 rejects with the program's own words. */
export async function runOrFail(argv: readonly string[], options: CommandOptions = {}): Promise<string> {
  const result = await run(argv, options);
  if (result.code !== 0) {
    const words = (result.stderr || result.stdout).trim();
    throw new LabError(`${argv.join(" ")}: exit code ${result.code}${words ? `: ${words}` : ""}`);
  }
  return result.stdout;
}

const SIGNALLED = 128 + 9;

function collect(child: ChildProcess, input: string | undefined): Promise<CommandResult> {
  const output = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    output.stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    output.stderr += text;
  });
  // A program that ends without reading its input closes the pipe under us; its exit code tells what happened.
  child.stdin?.on("error", () => undefined).end(input ?? "");
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new LabError(`${child.spawnfile} cannot be run: ${error.message}`)));
    child.once("close", (code) => resolve({ code: code ?? SIGNALLED, ...output }));
  });
}
