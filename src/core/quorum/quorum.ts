/**
 * Quorum: may this view act on resources?
 *
 * In: the members of a view, the layout by which votes are counted, what is remembered.   Out: yes or no, and the count.
 * Never: two disjoint views quorate at once by one layout, or by two that follow each other (two_node gives this up and
 * relies on fencing). By one layout, because any two sets of members that it calls quorate have a member in common: each
 * has more than half of the votes, or one has just half and with it the one node that breaks ties. By two, because while
 * the layout changes a view needs the quorum of both (node/layout-changes.ts).
 * So nothing that decides a tie or lowers what is expected may rest on a member's memory: it is part of the layout.
 * Rules: votequorum(5), by the names of its options; the votes of a witness as in corosync-qdevice(8).
 */
import { type Layout, nodesById, type TieBreaker } from "../cib/layout.js";
import { type NodeName, sortedKeys, sortedNames } from "../model/names.js";

export interface QuorumFacts {
  readonly members: readonly NodeName[];
  readonly layout: Layout;
  /** The layout is changing from this one: both must be satisfied. */
  readonly layoutBefore?: Layout | undefined;
  /** All nodes were once seen together by one of the members. */
  readonly allSeen: boolean;
  /** Lent to this view by the witness; 0 while it holds none. */
  readonly witnessVotes: number;
}

export interface QuorumVerdict {
  readonly quorate: boolean;
  /** Of the members, and of the witness. */
  readonly votes: number;
  readonly expected: number;
  /** With so many votes a view is quorate, whoever is in it. */
  readonly need: number;
  /** As in `2 of 3 votes` or `1 of 2 votes (two_node)`. */
  readonly note: string;
}

export function judgeQuorum(facts: QuorumFacts): QuorumVerdict {
  const { layout, layoutBefore } = facts;
  const now = judgeBy(layout, facts);
  const before = layoutBefore ? judgeBy(layoutBefore, facts) : undefined;
  if (!before || !now.quorate || before.quorate) return now;
  return { ...before, note: `${before.note} before the present change of the layout, ${now.note} with it` };
}

/** By one of the two. */
function judgeBy(layout: Layout, facts: QuorumFacts): QuorumVerdict {
  const { members, allSeen } = facts;
  const { quorum } = layout;
  const lent = Math.min(facts.witnessVotes, mostWitnessVotes(layout));
  const votes = votesOf(members, layout) + lent;
  const expected = expectedVotes(layout) + mostWitnessVotes(layout);
  const need = quorum.twoNode ? 1 : majority(expected);
  const count = { votes, expected, need };
  const text = `${votes} of ${expected} votes${lent > 0 ? ` (${lent} of the witness)` : ""}`;
  if (quorum.waitForAll && !allSeen) return { quorate: false, ...count, note: `${text}, waiting for all nodes` };
  if (quorum.twoNode) return { quorate: votes >= need, ...count, note: `${text} (two_node)` };
  if (votes >= need) return { quorate: true, ...count, note: text + votersNote(layout) };
  const decider = tieBreakerOf(layout);
  if (decider === undefined || 2 * votes !== expected) return { quorate: false, ...count, note: text };
  if (members.includes(decider)) return { quorate: true, ...count, note: `${text} (auto_tie_breaker)` };
  return { quorate: false, ...count, note: `${text}, ${decider} would break the tie` };
}

function votersNote({ nodes, quorum, standing }: Layout): string {
  if (!standing?.voters) return "";
  if (quorum.lastManStanding) return " (last_man_standing)";
  const missing = sortedKeys(nodes).filter((node) => !standing.voters?.includes(node));
  return ` (not counted before it joins: ${missing.join(" ")})`;
}

/** What the quorum is counted from, without a witness; never less than there are votes that count. */
export function expectedVotes(layout: Layout): number {
  const { standing, quorum } = layout;
  const votes = votesOf(votersOf(layout), layout);
  return standing?.voters && quorum.lastManStanding ? votes : Math.max(quorum.expectedVotes ?? 0, votes);
}

/** Whether the same sets of members are quorate by both: then one may follow the other in one step. */
export function judgeAlike(a: Layout, b: Layout): boolean {
  return JSON.stringify(groundsOf(a)) === JSON.stringify(groundsOf(b));
}

function groundsOf(layout: Layout): unknown {
  const { twoNode, waitForAll, witness } = layout.quorum;
  const counted = sortedNames(votersOf(layout)).map((node) => [node, layout.nodes[node]?.votes ?? 0]);
  const withVotes = counted.filter(([, votes]) => votes !== 0);
  return [withVotes, expectedVotes(layout), tieBreakerOf(layout) ?? "", twoNode, waitForAll, witness ?? ""];
}

/** Those whose votes count now. */
export function votersOf({ nodes, standing }: Layout): readonly NodeName[] {
  return standing?.voters ?? Object.keys(nodes);
}

export function votesOf(nodes: readonly NodeName[], { nodes: listed, standing }: Layout): number {
  const voters = standing?.voters;
  const votesOfOne = (node: NodeName) => (!voters || voters.includes(node) ? (listed[node]?.votes ?? 0) : 0);
  return nodes.reduce((sum, node) => sum + votesOfOne(node), 0);
}

export function majority(expectedVotes: number): number {
  return Math.floor(expectedVotes / 2) + 1;
}

/**
 * What a witness adds to the expected votes, and at most lends: one vote (ffsplit), or one less than the nodes have, so
 * that the last of them is quorate with it (lms).
 */
export function mostWitnessVotes(layout: Layout): number {
  const { witness } = layout.quorum;
  if (!witness) return 0;
  return witness.algorithm === "ffsplit" ? 1 : Math.max(0, votesOf(votersOf(layout), layout) - 1);
}

/** Of two halves the one with this node is quorate; undefined when ties are not broken. */
export function tieBreakerOf(layout: Layout): NodeName | undefined {
  const rule = layout.quorum.autoTieBreaker;
  if (!rule) return undefined;
  const now = layout.standing?.tieBreaker;
  const listed = rule.kind === "nodes" && now !== undefined && rule.nodes.includes(now);
  return listed ? now : firstTieBreaker(rule, layout);
}

/** The node that a rule means while nothing else is known. */
export function firstTieBreaker(rule: TieBreaker, layout: Layout): NodeName | undefined {
  const voters = votersOf(layout);
  const byId = nodesById(layout).filter((node) => voters.includes(node));
  switch (rule.kind) {
    case "lowest":
      return byId[0];
    case "highest":
      return byId.at(-1);
    case "nodes":
      return rule.nodes[0];
  }
}
