/** What a benchmark measured, in numbers: many values of one thing, their summary, and a table of several. Pure. */

export interface Series {
  readonly what: string;
  /** Of the values, as in `ms`. */
  readonly unit: string;
  readonly values: readonly number[];
}

export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Of an even number of values the median is the mean of the middle two. Undefined for no value at all. */
export function summarize(values: readonly number[]): Summary | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (min === undefined || max === undefined || low === undefined || high === undefined) return undefined;
  return { median: (low + high) / 2, min, max };
}

/** A head, and a line for each series; columns are aligned by blanks. */
export function tableLines(all: readonly Series[]): readonly string[] {
  const head = ["", "median", "min", "max", "", "n"];
  const rows = all.map(({ what, unit, values }) => {
    const summary = summarize(values);
    const numbers = summary ? [summary.median, summary.min, summary.max].map(short) : ["-", "-", "-"];
    return [what, ...numbers, unit, String(values.length)];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => pad(cell, column, widths))
      .join("  ")
      .trimEnd(),
  );
}

/** Words to the left, numbers to the right. */
function pad(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 || column === 4 ? cell.padEnd(width) : cell.padStart(width);
}

/** Three figures are as much as such measurements say. */
function short(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}
