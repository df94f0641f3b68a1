/**
 * Points in time as operators write them: `2026-11-21 09:28[:33]` (or with a T), `09:28[:33]` for today, `2h` or `30min` for so
 * long ago, `now`. Local time.
 */
import { parseDuration } from "../../core/model/duration.js";
import { usageError } from "../command-error.js";

/** Milliseconds since 1970. Throws CommandError. */
export function parseTime(text: string, now: number): number {
  if (text === "now") return now;
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock) return new Date(now).setHours(Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0), 0);
  if (/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/.test(text)) {
    const date = Date.parse(text.length === 10 ? `${text}T00:00` : text.replace(" ", "T"));
    if (Number.isFinite(date)) return date;
  }
  const ago = parseDuration(text);
  if (ago !== undefined && /[a-z]/i.test(text)) return now - ago;
  throw usageError(`'${text}' is no time: use 2026-11-21T09:28, 09:28 for today, 2h for so long ago, or now`);
}
