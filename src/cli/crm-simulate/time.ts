/** Which time it is for the simulated cluster: what was asked for, else what the CIB says, else the clock. */

import { parseTime } from "../../core/scheduler/unpack/iso-time.js";
import { usageError } from "../command-error.js";

export interface SimulatedTime {
  /** Milliseconds; undefined: now. */
  readonly now: number | undefined;
  readonly notice: readonly string[];
}

export function timeOf(asked: string | undefined, execution: number | undefined): SimulatedTime {
  if (asked !== undefined) {
    const now = parseTime(asked);
    if (now === undefined) throw usageError(`'${asked}' is no date and time (ISO 8601)`);
    return { now, notice: [`Setting effective cluster time: ${asked}`] };
  }
  if (execution === undefined) return { now: undefined, notice: [] };
  return { now: execution, notice: [`Using the original execution date of: ${dateText(execution)}`] };
}

/** `2022-04-01 17:57:38Z`. */
function dateText(time: number): string {
  return new Date(time)
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, "Z");
}
