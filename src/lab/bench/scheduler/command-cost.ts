/** What one run of a command costs: wall clock, and the most memory that it held at any time. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Cost {
  readonly ms: number;
  /** Peak resident memory, as /proc had it last before the end. */
  readonly mib: number;
  readonly end: End;
}

/** `stopped`: it was given no more time. `failed`: a signal or an exit code that nobody asked for. */
export type End = { readonly kind: "well" } | { readonly kind: "stopped" } | { readonly kind: "failed"; how: string };

const LOOK_MS = 10;

/** Its output is thrown away. Rejects when the command cannot be started, or when `signal` ends it. */
export function costOf(command: readonly string[], timeoutMs: number, signal: AbortSignal): Promise<Cost> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const env = { ...process.env, LC_ALL: "C" };
    const child = spawn(program, args, { stdio: "ignore", env, signal, killSignal: "SIGKILL" });
    let mib = 0;
    let late = false;
    const look = setInterval(() => {
      mib = Math.max(mib, peakMib(child.pid));
    }, LOOK_MS);
    const limit = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, timeoutMs);
    const done = () => {
      clearInterval(look);
      clearTimeout(limit);
    };
    child.on("error", (error) => {
      done();
      reject(error);
    });
    child.on("exit", (code, killedBy) => {
      const ms = performance.now() - began;
      done();
      resolve({ ms, mib, end: late ? { kind: "stopped" } : endOf(code, killedBy) });
    });
  });
}

function endOf(code: number | null, killedBy: NodeJS.Signals | null): End {
  if (killedBy) return { kind: "failed", how: `crashed (${killedBy})` };
  return code ? { kind: "failed", how: `exit ${code}` } : { kind: "well" };
}

function peakMib(pid: number | undefined): number {
  try {
    const kib = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kib ?? 0) / 1024;
  } catch {
    return 0; // it has ended
  }
}
