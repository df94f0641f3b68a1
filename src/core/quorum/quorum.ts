/**
 * Quorum: may this view act on resources?
 *
 * In: the members of a view, the vote configuration, whether all nodes were once seen together.   Out: yes or no, and
 * the count for a person.
 * Never: two disjoint views quorate at once (two_node gives this up and relies on fencing).
 * Rules: votequorum(5), "expected_votes", "two_node", "wait_for_all".
 */
import type { Layout } from "../cib/layout.js";
import type { NodeName } from "../model/names.js";

export interface QuorumVerdict {
  readonly quorate: boolean;
  /** As in `2 of 3 votes` or `1 of 2 votes (two_node)`. */
  readonly note: string;
}

export function judgeQuorum(members: readonly NodeName[], layout: Layout, allSeen: boolean): QuorumVerdict {
  const { quorum } = layout;
  const votes = votesOf(members, layout);
  const expected = expectedVotes(layout);
  const count = `${votes} of ${expected} votes`;
  if (quorum.waitForAll && !allSeen) return { quorate: false, note: `${count}, waiting for all nodes` };
  if (quorum.twoNode) return { quorate: votes >= 1, note: `${count} (two_node)` };
  return { quorate: votes >= majority(expected), note: count };
}

/** What the quorum is counted from; never less than there are votes. */
export function expectedVotes(layout: Layout): number {
  return Math.max(layout.quorum.expectedVotes ?? 0, votesOf(Object.keys(layout.nodes), layout));
}

function votesOf(nodes: readonly NodeName[], layout: Layout): number {
  return nodes.reduce((sum, node) => sum + (layout.nodes[node]?.votes ?? 0), 0);
}

export function majority(expectedVotes: number): number {
  return Math.floor(expectedVotes / 2) + 1;
}
