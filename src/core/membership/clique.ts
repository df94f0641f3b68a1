/**
 * Who can be in a view together: the largest set in which every pair hears each other.
 *
 * In: nodes, who is linked with whom (both ways), and who is preferred in a tie.   Out: blocks, a partition of the nodes.
 * Never: two nodes with the same facts compute different blocks.
 * Why cliques and not connected components: with one broken pair a component would hold two nodes that cannot talk, and
 * every message between them would wait for ever.
 * The search is exact while it stays small; on a badly torn network it falls back to dropping the most isolated nodes.
 */

const SEARCH_BUDGET = 2000;

export type Linked = (a: string, b: string) => boolean;

/** Blocks of `nodes` (in order of preference), largest first; every node is in exactly one. */
export function partitionIntoCliques(
  nodes: readonly string[],
  linked: Linked,
  preferred: readonly string[] = [],
): readonly string[][] {
  const blocks: string[][] = [];
  let rest = [...nodes];
  while (rest.length > 0) {
    const block = largestClique(rest, linked, preferred);
    blocks.push(block);
    rest = rest.filter((node) => !block.includes(node));
  }
  return blocks;
}

/** Of equally large cliques the one with more preferred nodes wins, then the one whose nodes come first in `nodes`. */
function largestClique(nodes: readonly string[], linked: Linked, preferred: readonly string[]): string[] {
  const rank = new Map(nodes.map((node, index) => [node, index]));
  let best: string[] = [];
  let budget = SEARCH_BUDGET;

  const search = (candidates: string[]): void => {
    if (candidates.length < best.length) return;
    const odd = mostIsolated(candidates, linked);
    if (odd === undefined) {
      if (isBetter(candidates, best, rank, preferred)) best = candidates;
      return;
    }
    budget -= 1;
    if (budget > 0) search(candidates.filter((node) => node === odd || linked(node, odd)));
    search(candidates.filter((node) => node !== odd));
  };
  search([...nodes]);
  return best;
}

/** The node with the most missing links, later ones first; undefined when none is missing. */
function mostIsolated(nodes: readonly string[], linked: Linked): string | undefined {
  let worst: string | undefined;
  let most = 0;
  for (const node of nodes) {
    let missing = 0;
    for (const other of nodes) if (other !== node && !linked(node, other)) missing += 1;
    if (missing > 0 && missing >= most) {
      worst = node;
      most = missing;
    }
  }
  return worst;
}

function isBetter(
  a: readonly string[],
  b: readonly string[],
  rank: Map<string, number>,
  preferred: readonly string[],
): boolean {
  if (a.length !== b.length) return a.length > b.length;
  const kept = (nodes: readonly string[]) => nodes.filter((node) => preferred.includes(node)).length;
  if (kept(a) !== kept(b)) return kept(a) > kept(b);
  const ranks = (nodes: readonly string[]) => nodes.map((node) => rank.get(node) ?? 0).sort((x, y) => x - y);
  const [left, right] = [ranks(a), ranks(b)];
  const difference = left.findIndex((value, index) => value !== right[index]);
  return difference >= 0 && (left[difference] ?? 0) < (right[difference] ?? 0);
}
