/**
 * What the costs of two programs on one file say: medians of the turns that ended well, and how many times as much the other
 * takes. Of who was stopped or failed a ratio is never made up: stopped, it took more than that; crashed, nothing is known.
 */
import { summarize } from "../series.js";
import type { Cost, End } from "./command-cost.js";

/** One size and mode: the start of Node alone, our command, Pacemaker's; in turns. */
export interface Row {
  readonly size: string;
  readonly mode: string;
  readonly node: readonly Cost[];
  readonly ours: readonly Cost[];
  readonly theirs: readonly Cost[];
  /** Our scheduler alone in a running process, in milliseconds. */
  readonly warmMs?: number | undefined;
}

type Figure = "ms" | "mib";

/** A number, or (`more`) the number that it is certainly over. */
export interface Measured {
  readonly value: number;
  readonly more: boolean;
}

/** How one program did in all turns. Undefined when it was not measured. */
export function endOfAll(costs: readonly Cost[]): End | undefined {
  return (costs.find(({ end }) => end.kind !== "well") ?? costs[0])?.end;
}

/** Undefined when it failed or was not measured. */
export function measured(costs: readonly Cost[], figure: Figure): Measured | undefined {
  const end = endOfAll(costs);
  if (!end || end.kind === "failed") return undefined;
  const counted = costs.filter((cost) => cost.end.kind === end.kind).map((cost) => cost[figure]);
  return { value: summarize(counted)?.median ?? Number.NaN, more: end.kind === "stopped" };
}

/** How many times as much the other program takes. */
export function timesAsMuch({ ours, theirs }: Row, figure: Figure): Measured | undefined {
  const [own, other] = [measured(ours, figure), measured(theirs, figure)];
  if (!own || !other || own.more) return undefined;
  return { value: other.value / own.value, more: other.more };
}

/** What our command takes beyond the start of Node, in milliseconds. */
export function beyondNode({ node, ours }: Row): number | undefined {
  const [start, whole] = [measured(node, "ms"), measured(ours, "ms")];
  return start && whole && !whole.more ? whole.value - start.value : undefined;
}
