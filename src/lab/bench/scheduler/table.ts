/** The rows of the benchmark as text: a head, and a line for each as soon as it is measured. Pure. */
import type { Cost } from "./command-cost.js";
import { beyondNode, endOfAll, type Measured, measured, type Row, timesAsMuch } from "./comparison.js";
import { type Growth, nameOf, power } from "./sizes.js";

const WIDTHS = [12, 4, 7, 11, 11, 9, 7, 18, 7, 11, 11];

export const HEAD = [
  "                       ours: whole command                         Pacemaker's, in C          C takes so many times",
  cells(["size", "mode", "turns", "s", "s -Node", "ms warm", "MiB", "s", "MiB", "the time", "the memory"]),
] as const;

export const LEGEND =
  "s -Node: without the start of Node. ms warm: the scheduler alone, in a process that has run it before. Medians of the turns.";

export function rowLine(row: Row): string {
  const turns = String(Math.max(row.ours.length, row.theirs.length));
  const beyond = beyondNode(row);
  return cells([
    row.size,
    row.mode,
    turns,
    seconds(row.ours),
    beyond === undefined ? "-" : short(beyond / 1000),
    row.warmMs === undefined ? "" : short(row.warmMs),
    mib(row.ours),
    seconds(row.theirs),
    mib(row.theirs),
    times(timesAsMuch(row, "ms")),
    times(timesAsMuch(row, "mib")),
  ]);
}

/** How the time of each program grows: milliseconds at each size, and the power of n that the series follows. */
export function growthLines(growth: Growth, rows: readonly Row[]): readonly string[] {
  const programs = [
    ["ours, warm", rows.map(({ warmMs }) => warmMs)],
    ["ours -R", rows.map(({ ours }) => exact(measured(ours, "ms")))],
    ["Pacemaker's -R", rows.map(({ theirs }) => exact(measured(theirs, "ms")))],
  ] as const;
  const column = (text: string) => text.padStart(14);
  return [
    "",
    `with ${growth.what}, ms`.padEnd(20) + growth.sizes.map((size) => column(nameOf(size))).join(""),
    ...programs.map(([who, all]) => {
      const exponent = power(growth, all);
      const figures = all.map((ms) => column(ms === undefined ? "-" : short(ms))).join("");
      return `${who.padEnd(20)}${figures}${exponent === undefined ? "" : `   like n^${exponent.toFixed(1)}`}`;
    }),
  ];
}

function exact(found: Measured | undefined): number | undefined {
  return found && !found.more ? found.value : undefined;
}

function seconds(costs: readonly Cost[]): string {
  const end = endOfAll(costs);
  if (!end) return "-";
  if (end.kind === "failed") return end.how;
  const { value, more } = measured(costs, "ms") ?? { value: Number.NaN, more: false };
  return more ? `more than ${(value / 1000).toFixed(0)}` : short(value / 1000);
}

/** Of a program that did not come to its end too: the most that it had until then. */
function mib(costs: readonly Cost[]): string {
  if (costs.length === 0) return "-";
  const most = measured(costs, "mib")?.value ?? Math.max(...costs.map((cost) => cost.mib));
  return most.toFixed(0);
}

function times(ratio: Measured | undefined): string {
  if (!ratio) return "-";
  return `${ratio.more ? "over " : ""}${short(ratio.value)}`;
}

function cells(texts: readonly string[]): string {
  return texts
    .map((text, column) => (column < 2 ? text.padEnd(WIDTHS[column] ?? 0) : text.padStart(WIDTHS[column] ?? 0)))
    .join("")
    .trimEnd();
}

/** Three figures are as much as such measurements say. */
export function short(value: number): string {
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}
