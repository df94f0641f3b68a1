/**
 * The processes of one machine, seen from the lab: a process belongs to the machine in whose PID namespace it lives,
 * and has a number in the lab (for signals) and another inside (as in its pid files).
 */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

export interface LabProcess {
  /** For `process.kill` in the lab. */
  readonly pid: number;
  /** As the machine itself numbers it. */
  readonly innerPid: number;
  /** The program's short name (`comm`), at most 15 characters. */
  readonly name: string;
  /** Its arguments, separated by blanks. */
  readonly command: string;
  /** In the lab's numbers. */
  readonly parentPid: number;
}

/** Processes that end while this reads are left out. */
export function processesOf(initPid: number): readonly LabProcess[] {
  const namespace = read(() => readlinkSync(`/proc/${initPid}/ns/pid`));
  if (namespace === undefined) return [];
  const pids = readdirSync("/proc").filter((entry) => /^\d+$/.test(entry));
  return pids.flatMap((pid) => describe(Number(pid), namespace) ?? []);
}

/** Returns whether the process was still there. */
export function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}

function describe(pid: number, namespace: string): LabProcess | undefined {
  return read(() => {
    if (readlinkSync(`/proc/${pid}/ns/pid`) !== namespace) return undefined;
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
    return {
      pid,
      innerPid: Number(field(status, "NSpid").split(/\s+/).at(-1)),
      name: field(status, "Name"),
      command,
      parentPid: Number(field(status, "PPid")),
    };
  });
}

function field(status: string, name: string): string {
  return new RegExp(`^${name}:\\s*(.*)$`, "m").exec(status)?.[1] ?? "";
}

function read<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH" || code === "EACCES") return undefined;
    throw error;
  }
}
