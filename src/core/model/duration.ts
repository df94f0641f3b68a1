/** Durations as operators write them (`10`, `20s`, `500ms`, `2min`, `1h`, `PT10S`); a bare number counts seconds. */
export type Millis = number;

const UNITS: Readonly<Record<string, number>> = {
  "": 1000,
  us: 0.001,
  usec: 0.001,
  ms: 1,
  msec: 1,
  s: 1000,
  sec: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
};

/** ISO 8601 from weeks down to seconds, the `T` before the time left out too, as it is found in configurations. */
const ISO_DURATION = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.))?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

/** Whole milliseconds, or undefined when the text is no duration. Never negative. */
export function parseDuration(text: string): Millis | undefined {
  const iso = ISO_DURATION.exec(text.trim());
  if (iso) {
    const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = iso.slice(1).map((part) => Number(part ?? 0));
    return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(text.trim().toLowerCase());
  const unit = match && UNITS[match[2] ?? ""];
  return unit ? Math.round(Number(match[1]) * unit) : undefined;
}

/** The shortest spelling that reads back to the same value: `10s`, `500ms`, `0s`. */
export function formatDuration(ms: Millis): string {
  return ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
}
