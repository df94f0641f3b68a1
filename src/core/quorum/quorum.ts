/**
 * Quorum: may this view act on resources?
 *
 * In: the members of a view, the vote configuration, whether all nodes were once seen together.   Out: yes or no, and
 * the count for a person.
 * Never: two disjoint views quorate at once (two_node gives this up and relies on fencing).
 * Rules: votequorum(5), "expected_votes", "two_node", "wait_for_all".
 */
import type { NodeName } from "../model/names.js";
import type { QuorumSettings } from "../node/io.js";

export interface QuorumVerdict {
  readonly quorate: boolean;
  /** As in `2 of 3 votes` or `1 of 2 votes (two_node)`. */
  readonly note: string;
}

export function judgeQuorum(members: readonly NodeName[], settings: QuorumSettings, allSeen: boolean): QuorumVerdict {
  const votes = members.length;
  const count = `${votes} of ${settings.expectedVotes} votes`;
  if (settings.waitForAll && !allSeen) return { quorate: false, note: `${count}, waiting for all nodes` };
  if (settings.twoNode) return { quorate: votes >= 1, note: `${count} (two_node)` };
  return { quorate: votes >= majority(settings.expectedVotes), note: count };
}

export function majority(expectedVotes: number): number {
  return Math.floor(expectedVotes / 2) + 1;
}
