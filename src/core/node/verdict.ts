/**
 * The quorum of the present view: judged by the DC alone, replicated as a part of the status, believed by the others.
 *
 * Only the DC of a view knows all that the verdict rests on: the newest layout among its members, and what the witness
 * lends. The word of a DC holds for its view only; a node that is in no view, or whose DC has not judged yet, has no quorum.
 */
import type { Layout } from "../cib/layout.js";
import type { ClusterStatus, QuorumWord } from "../cib/status.js";
import { actingView } from "../membership/membership.js";
import { memberNames, sameViewId, type ViewId } from "../membership/view.js";
import { judgeQuorum, type QuorumVerdict } from "../quorum/quorum.js";
import { forgetful } from "./amnesia.js";
import { want } from "./decision.js";
import { changeStatus } from "./replication.js";
import type { JudgedOn, NodeState } from "./state.js";
import { layoutInForce, newestRevision, type Turn } from "./turn.js";
import { awaitsRenewal, lentVotes } from "./witness.js";

/** What holds for this node now; undefined while nothing does. */
export function quorumWord(state: Pick<NodeState, "membership" | "table">): QuorumWord | undefined {
  const { quorum } = state.table;
  return quorum && sameViewId(actingView(state.membership)?.id, quorum.view) ? quorum : undefined;
}

export function isQuorate(state: Pick<NodeState, "membership" | "table">): boolean {
  return quorumWord(state)?.quorate ?? false;
}

/** The DC's, on all that it knows at this moment. */
export function judge(turn: Turn): QuorumWord {
  const { view } = turn.dc;
  const { layoutBefore } = newestRevision(turn.state);
  return { view: view.id, ...judgeBy(turn, layoutInForce(turn.state), layoutBefore) };
}

/** How the present view would fare by a layout. */
export function judgeBy(turn: Turn, layout: Layout, layoutBefore?: Layout): QuorumVerdict {
  const { allSeen, witnessVotes } = groundsOf(turn);
  const uncounted = forgetful(turn, layout);
  const members = memberNames(turn.dc.view).filter((node) => !uncounted.includes(node));
  const verdict = judgeQuorum({ members, layout, layoutBefore, allSeen, witnessVotes });
  if (uncounted.length === 0) return verdict;
  return { ...verdict, note: `${verdict.note}, not counting ${uncounted.join(" ")} (new, or lost what it knew)` };
}

/** All that can change within a view. */
function groundsOf(turn: Turn): JudgedOn {
  return {
    revision: newestRevision(turn.state),
    allSeen: turn.state.membership.allSeen,
    witnessVotes: lentVotes(turn),
    uncounted: forgetful(turn, layoutInForce(turn.state)).join(" "),
  };
}

/** Something that the verdict rests on may have changed: if it did, every member is told. */
export function judgeAnew(turn: Turn): void {
  if (turn.dc.phase !== "ready") return;
  const grounds = groundsOf(turn);
  if (turn.dc.judged && (sameGrounds(turn.dc.judged, grounds) || awaitsRenewal(turn))) return;
  const before = turn.state.table.quorum;
  const word = judge(turn);
  turn.updateDc({ judged: grounds, quorateSince: quorateSince(turn, word.quorate) });
  if (before && sameWord(before, word)) return;
  changeStatus(turn, [{ kind: "quorum", word }], { kind: "nothing" });
  announce(turn, before, word);
  if (before?.quorate !== word.quorate) want(turn, word.quorate ? "the view is quorate" : "the view has lost quorum");
}

/** Nothing was judged while the view was brought together: what held at its beginning may not have held throughout. */
function quorateSince({ dc, now }: Turn, quorate: boolean): number | undefined {
  if (!quorate) return undefined;
  return dc.judged ? (dc.quorateSince ?? now.mono) : now.mono;
}

function sameGrounds(a: JudgedOn, b: JudgedOn): boolean {
  const same = a.revision === b.revision && a.allSeen === b.allSeen && a.witnessVotes === b.witnessVotes;
  return same && a.uncounted === b.uncounted;
}

function sameWord(a: QuorumWord, b: QuorumWord): boolean {
  return sameViewId(a.view, b.view) && a.quorate === b.quorate && a.note === b.note;
}

/**
 * The DC has sent its table, or a change of it. How far this node followed counts while there is quorum: what a part
 * without quorum thinks of the others is older than what those did meanwhile, whatever the epoch.
 */
export function followVerdict(turn: Turn, order: { view: ViewId; number: number }, before: ClusterStatus): void {
  const word = quorumWord(turn.state);
  if (!word) return;
  if (!before.quorum || !sameWord(before.quorum, word)) announce(turn, before.quorum, word);
  if (!word.quorate) return;
  turn.update({ tableView: order.view, tableNumber: order.number });
  rememberAllSeen(turn);
}

/** A view that waits for all nodes is quorate only if one of its members has seen them all: then that is known to each. */
function rememberAllSeen(turn: Turn): void {
  const { membership, layout } = turn.state;
  if (!layout.quorum.waitForAll || membership.allSeen) return;
  turn.update({ membership: { ...membership, allSeen: true } });
}

function announce(turn: Turn, before: QuorumWord | undefined, { view, quorate, note }: QuorumWord): void {
  const kept = before && sameViewId(before.view, view) && before.quorate === quorate;
  const level = kept ? "debug" : quorate ? "info" : "warn";
  turn.trace("quorum", level, `${quorate ? "quorate" : "NOT quorate"}: ${note}`);
}
