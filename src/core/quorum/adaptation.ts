/**
 * What a DC makes of the layout by itself, as nodes come and go: whose votes count, and who breaks a tie.
 *
 * In: the layout in force, the members of a quorate view, whether that view has stood for last_man_standing_window.
 * Out: the layout as it should stand, or nothing to be changed.
 * Never: a view that is quorate by the layout is not so by the adapted one. Who is gone stops counting only after the
 * window; who comes, or comes back, counts at once, so that it can outlive others.
 * Why these are names and not numbers: were only the expected votes lowered, nodes that come back could add up to a second
 * quorum with a part of those that stayed. And why they are in the layout: a decider that each half found in its own
 * memory could be another one in each.
 * Rules: votequorum(5), `last_man_standing`, `auto_tie_breaker_node` ("if the first node is present then it will be used,
 * if that node is not in either half then the second").
 */
import type { Layout, QuorumStanding } from "../cib/layout.js";
import { type NodeName, sortedNames } from "../model/names.js";
import { tieBreakerOf, votersOf } from "./quorum.js";

export interface Adaptation {
  readonly layout: Layout;
  /** For the history. */
  readonly why: string;
}

export function adaptLayout(layout: Layout, members: readonly NodeName[], stood: boolean): Adaptation | undefined {
  const voters = wantedVoters(layout, members, stood);
  const tieBreaker = wantedTieBreaker(layout, members);
  const next = withStanding(layout, voters, tieBreaker);
  const reasons = [...votersReason(layout, voters), ...tieBreakerReason(tieBreakerOf(layout), next)];
  return reasons.length > 0 ? { layout: next, why: reasons.join("; ") } : undefined;
}

function wantedVoters(layout: Layout, members: readonly NodeName[], stood: boolean): readonly NodeName[] {
  const present = members.filter((node) => Object.hasOwn(layout.nodes, node));
  const shrinks = layout.quorum.lastManStanding && stood;
  return sortedNames(new Set(shrinks ? present : [...votersOf(layout), ...present]));
}

function votersReason(layout: Layout, after: readonly NodeName[]): readonly string[] {
  const before = votersOf(layout);
  const gone = before.filter((node) => !after.includes(node));
  const come = after.filter((node) => !before.includes(node));
  const rule = layout.quorum.lastManStanding ? "last_man_standing: " : "";
  return [
    ...(gone.length > 0 ? [`${rule}${gone.join(" ")} no longer ${count(gone)}`] : []),
    ...(come.length > 0 ? [`${rule}${come.join(" ")} ${count(come)} now`] : []),
  ];
}

function count(nodes: readonly NodeName[]): string {
  return nodes.length === 1 ? "counts" : "count";
}

/** The first of the list that is here; while none is, it stays as it was. */
function wantedTieBreaker(layout: Layout, members: readonly NodeName[]): NodeName | undefined {
  const rule = layout.quorum.autoTieBreaker;
  if (rule?.kind !== "nodes") return undefined;
  return rule.nodes.find((node) => members.includes(node)) ?? tieBreakerOf(layout);
}

function tieBreakerReason(before: NodeName | undefined, after: Layout): readonly string[] {
  const now = tieBreakerOf(after);
  const listed = after.quorum.autoTieBreaker?.kind === "nodes";
  return listed && now !== undefined && now !== before ? [`auto_tie_breaker: ${now} decides now`] : [];
}

/** Without what is as it would be anyway. */
function withStanding(
  { standing: _before, ...layout }: Layout,
  voters: readonly NodeName[],
  tieBreaker: NodeName | undefined,
): Layout {
  const rule = layout.quorum.autoTieBreaker;
  const first = rule?.kind === "nodes" ? rule.nodes[0] : undefined;
  const standing: QuorumStanding = {
    ...(voters.length < Object.keys(layout.nodes).length ? { voters } : {}),
    ...(tieBreaker !== undefined && tieBreaker !== first ? { tieBreaker } : {}),
  };
  return Object.keys(standing).length > 0 ? { ...layout, standing } : layout;
}
