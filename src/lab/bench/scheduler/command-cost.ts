/** What one run of a command costs: wall clock, and the most memory that it held at any time. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Cost {
  readonly ms: number;
  /** Peak resident memory, as /proc had it last before the end. */
  readonly mib: number;
  /** How it ended when that was not well: a signal, an exit code, or the time that it was given. */
  readonly failure?: string;
}

const LOOK_MS = 10;

export function costOf(command: readonly string[], timeoutMs: number): Promise<Cost> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "ignore"], env: { ...process.env, LC_ALL: "C" } });
    let mib = 0;
    let late = false;
    const look = setInterval(() => {
      mib = Math.max(mib, peakMib(child.pid));
    }, LOOK_MS);
    const limit = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, timeoutMs);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearInterval(look);
      clearTimeout(limit);
      const failure = late
        ? `over ${timeoutMs / 1000} s`
        : signal
          ? `crashed (${signal})`
          : code
            ? `exit ${code}`
            : undefined;
      resolve({ ms: performance.now() - began, mib, ...(failure === undefined ? {} : { failure }) });
    });
  });
}

function peakMib(pid: number | undefined): number {
  try {
    const kib = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kib ?? 0) / 1024;
  } catch {
    return 0; // it has ended
  }
}
