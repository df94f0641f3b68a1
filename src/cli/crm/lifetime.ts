/** How long a pin holds, as it is typed: an ISO 8601 duration (`PT10M`, `P1D`), a date-time, or a time as in `1h`. */
import { parseDuration } from "../../core/model/duration.js";

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const DATE = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Whether it looks like one, so that a node's name is never taken for it. */
export function isLifetime(word: string): boolean {
  return /^P[\dT]/.test(word) || /^\d{4}-\d\d-\d\d/.test(word);
}

/** The end, ISO 8601 in UTC to the second; undefined when it cannot be read or is over already. `now`: wall clock. */
export function endOfLifetime(word: string, now: number): string | undefined {
  const end = endOfDuration(word, now) ?? endOfDate(word) ?? endOfPlainTime(word, now);
  if (end === undefined || !(end > now) || end > Date.UTC(9999, 11, 31)) return undefined;
  return new Date(end).toISOString().replace(/\.\d+Z$/, "Z");
}

function endOfDuration(word: string, now: number): number | undefined {
  const match = DURATION.exec(word);
  if (!match || !/\d/.test(word)) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + years, end.getUTCMonth() + months, end.getUTCDate() + weeks * 7 + days);
  return end.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** Without a zone it is local time, as everybody types it. */
function endOfDate(word: string): number | undefined {
  const end = DATE.test(word) ? Date.parse(word.includes(":") ? word : `${word}T00:00`) : Number.NaN;
  return Number.isNaN(end) ? undefined : end;
}

function endOfPlainTime(word: string, now: number): number | undefined {
  const ms = parseDuration(word);
  return ms === undefined ? undefined : now + ms;
}
