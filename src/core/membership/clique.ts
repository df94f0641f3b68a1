/**
 * Who can be in a view together: the largest set in which every pair hears each other.
 *
 * In: nodes by their ranks, who is linked with whom (both ways), and who is kept together if there is a choice.
 * Out: blocks, a partition of the nodes.
 * Never: two nodes with the same facts compute different blocks.
 * Why cliques and not connected components: with one broken pair a component would hold two nodes that cannot talk, and
 * every message between them would wait for ever.
 * The search first drops the most isolated nodes one after another, which in most broken networks is the answer, then
 * looks for anything better. It is exact while it stays small; on a badly torn network it ends with what it has found.
 */
import { compareSets, countBeyond, has, include, intersection, type NodeSet, placed, sizeOf } from "./node-set.js";

/** What decides between sets of the same size: how many of `kept` are in it, then `first`, then the lowest ranks. */
export interface Preference {
  readonly kept: NodeSet;
  readonly first: number | undefined;
}

const SEARCH_BUDGET = 2000;
/** Words looked at by one search, about: a step of it looks at all links of all nodes that are left. */
const WORK_BUDGET = 500_000;

/** Blocks of `nodes`, largest first; every node is in exactly one. `links` are by rank; no node is linked with itself. */
export function* partitionIntoCliques(
  nodes: NodeSet,
  links: readonly NodeSet[],
  preference: Preference,
): Generator<NodeSet> {
  for (let rest = nodes; sizeOf(rest) > 0; ) {
    const block = largestClique(rest, links, preference);
    yield block;
    rest = rest.map((bits, word) => bits & ~(block[word] ?? 0));
  }
}

function largestClique(nodes: NodeSet, links: readonly NodeSet[], preference: Preference): NodeSet {
  let best: NodeSet = [];
  let bestSize = 0;
  let budget = Math.min(SEARCH_BUDGET, Math.ceil(WORK_BUDGET / (links.length * nodes.length)));

  const search = (candidates: NodeSet): void => {
    const size = sizeOf(candidates);
    if (size < bestSize) return;
    const odd = mostIsolated(candidates, links);
    if (odd === undefined) {
      if (size > bestSize || isBetter(candidates, best, preference)) [best, bestSize] = [candidates, size];
      return;
    }
    search(placed(candidates, odd, false));
    budget -= 1;
    if (budget > 0) search(linkedWith(candidates, odd, links));
  };
  search(nodes);
  return best;
}

function linkedWith(candidates: NodeSet, node: number, links: readonly NodeSet[]): NodeSet {
  const linked = [...intersection(candidates, links[node] ?? [])];
  include(linked, node);
  return linked;
}

/** The node with the most missing links, later ones first; undefined when none is missing. */
function mostIsolated(nodes: NodeSet, links: readonly NodeSet[]): number | undefined {
  let worst: number | undefined;
  let most = 0;
  for (let node = 0; node < links.length; node++) {
    if (!has(nodes, node)) continue;
    const missing = countBeyond(nodes, links[node] ?? []) - 1;
    if (missing > 0 && missing >= most) [worst, most] = [node, missing];
  }
  return worst;
}

/** Of two of the same size. */
function isBetter(a: NodeSet, b: NodeSet, { kept, first }: Preference): boolean {
  const more = sizeOf(intersection(a, kept)) - sizeOf(intersection(b, kept));
  if (more !== 0) return more > 0;
  if (first !== undefined && has(a, first) !== has(b, first)) return has(a, first);
  return compareSets(a, b) < 0;
}
