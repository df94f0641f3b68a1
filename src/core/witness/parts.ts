/**
 * Of several parts of a cluster, which one is to have the witness's votes? The larger one; of equal ones that of which the
 * witness sees more nodes; then the tie-breaker. With `ffsplit` a part of less than half of the nodes is none: the one vote
 * would not make it quorate.
 *
 * Rules: corosync-qdevice(8), `ffsplit`, `lms`, `tie_breaker`.
 */
import type { TieBreaker, WitnessOptions } from "../cib/layout.js";
import { assertNever } from "../model/invariant.js";
import type { NodeName } from "../model/names.js";

/** By what parts are compared. */
export interface Yardstick {
  readonly algorithm: WitnessOptions["algorithm"];
  readonly tieBreaker: TieBreaker;
  readonly nodeIds: Readonly<Record<NodeName, number>>;
  readonly seen: ReadonlySet<NodeName>;
}

export type Part = readonly NodeName[];

export function isEligible(part: Part, { algorithm, nodeIds }: Yardstick): boolean {
  return algorithm === "lms" || 2 * part.length >= Object.keys(nodeIds).length;
}

/** Of two parts without a common node. */
export function isBetter(a: Part, b: Part, yardstick: Yardstick): boolean {
  if (a.length !== b.length) return a.length > b.length;
  const seen = (part: Part) => part.filter((node) => yardstick.seen.has(node)).length;
  if (seen(a) !== seen(b)) return seen(a) > seen(b);
  return breaksTie(a, b, yardstick);
}

function breaksTie(a: Part, b: Part, { tieBreaker, nodeIds }: Yardstick): boolean {
  const ids = (part: Part) => part.map((node) => nodeIds[node] ?? Number.POSITIVE_INFINITY);
  const lowest = Math.min(...ids(a)) < Math.min(...ids(b));
  switch (tieBreaker.kind) {
    case "lowest":
      return lowest;
    case "highest":
      return Math.max(...ids(a)) > Math.max(...ids(b));
    case "nodes": {
      const first = tieBreaker.nodes.find((node) => a.includes(node) || b.includes(node));
      return first === undefined ? lowest : a.includes(first);
    }
    default:
      return assertNever(tieBreaker);
  }
}
