/**
 * Which process a pid is: pids are used again, a pid with its start time is not.
 *
 * In clock ticks since the boot, as text (field 22 of /proc/PID/stat, proc(5)). Undefined when there is no such process
 * or it has ended and only waits for its parent (state Z or X). Reads synchronously: /proc is memory, and a look takes
 * some ten microseconds, less than a trip through the thread pool.
 */
import { readFileSync } from "node:fs";

export function processStartTime(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    return undefined;
  }
  // The second field is the program's name in brackets, and may contain anything.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return state === "Z" || state === "X" ? undefined : rest[18];
}
