/**
 * A node and its witness: every node says that it is there, the DC asks for the votes of its view and counts them.
 *
 * Never: votes count after their lease. It is looked at before anything else in a step, so a node that was not run for a
 * while acts on no votes that it had before; and while the witness of the cluster changes, neither of the two counts, since
 * two witnesses could lend to two parts.
 * A view that is quorate only with the votes waits a moment for the first answer, with its first decision: it would stop
 * everything, to start it again when the answer comes.
 */
import type { WitnessOptions } from "../cib/layout.js";
import { memberNames } from "../membership/view.js";
import type { Millis } from "../model/duration.js";
import { judgeQuorum, mostWitnessVotes, votesOf } from "../quorum/quorum.js";
import {
  type AskingFacts,
  type AskingInput,
  askingDeadline,
  awaitsVotes,
  holdsVotes,
  NOT_ASKING,
  stepAsking,
} from "../witness/asking.js";
import type { AskOutcome } from "./io.js";
import type { WitnessStatus } from "./requests.js";
import type { NodeState } from "./state.js";
import { layoutInForce, newestRevision, type Turn } from "./turn.js";
import { quorumWord } from "./verdict.js";

export function followWitness(turn: Turn, input: AskingInput = { kind: "look" }): void {
  const { witness: before, layout } = turn.state;
  if (!layout.quorum.witness && before === NOT_ASKING) return;
  const facts = factsOf(turn.state);
  const { state, effects } = stepAsking(before, input, facts, turn.now.mono);
  if (state !== before) turn.update({ witness: state });
  for (const effect of effects) turn.emit(effect.kind === "ask" ? { ...effect, kind: "ask-witness" } : effect);
}

export function takeOutcome(turn: Turn, number: number, outcome: AskOutcome): void {
  followWitness(turn, outcome.kind === "answered" ? outcome : { kind: "failed", number, why: outcome.why });
}

/** What the witness lends to the view of which this node is the DC: as many votes as a layout allows it, or none. */
export function lentVotes(turn: Turn): number {
  if (!turn.state.witness.lease) return 0;
  const { view, change, strict } = factsOf(turn.state);
  const needed = strict ? change : undefined;
  if (witnessChanges(turn.state) || !holdsVotes(turn.state.witness, view, needed, turn.now.mono)) return 0;
  return Number.POSITIVE_INFINITY;
}

/** The first answer is still to come, and the verdict on the view hangs on it. */
export function awaitsWitness(turn: Turn): boolean {
  const { layout, witness } = turn.state;
  if (!layout.quorum.witness || !awaitsVotes(witness, factsOf(turn.state), turn.now.mono)) return false;
  return hangsOnVotes(turn.state);
}

/** The view of this DC has quorum with the votes, and without them it has none. */
function hangsOnVotes(state: NodeState): boolean {
  const { dc, membership } = state;
  if (!dc) return false;
  const { layoutBefore } = newestRevision(state);
  const facts = { members: memberNames(dc.view), layout: layoutInForce(state), layoutBefore };
  const quorateWith = (witnessVotes: number) => {
    return judgeQuorum({ ...facts, allSeen: membership.allSeen, witnessVotes }).quorate;
  };
  return !quorateWith(0) && quorateWith(Number.POSITIVE_INFINITY);
}

/** What was written last would not be forgotten: it does not rest on the votes, or the witness remembers it. */
export function isRemembered(turn: Turn): boolean {
  const { view, change } = factsOf(turn.state);
  return change === undefined || holdsVotes(turn.state.witness, view, change, turn.now.mono);
}

/** The layout changes, and the votes do not count for that before the witness has said so; until then all is as it was. */
export function awaitsRenewal(turn: Turn): boolean {
  const { view, strict } = factsOf(turn.state);
  return strict && holdsVotes(turn.state.witness, view, undefined, turn.now.mono) && awaitsWitness(turn);
}

export function witnessDeadline(state: NodeState, now: Millis): Millis {
  if (!state.layout.quorum.witness) return Number.POSITIVE_INFINITY;
  return askingDeadline(state.witness, factsOf(state), now);
}

/** Undefined for a cluster without a witness. */
export function witnessStatus(state: NodeState): WitnessStatus | undefined {
  const { witness: asking, layout, membership, steppedAt } = state;
  const { witness } = layout.quorum;
  if (!witness) return undefined;
  const word = quorumWord(state);
  const own = votesOf(memberNames(membership.view), layout);
  const { address, port, algorithm } = witness;
  return {
    address,
    port,
    algorithm,
    contact: asking.trouble === undefined ? "none" : asking.trouble === "" ? "answers" : "silent",
    lent: word ? Math.max(0, word.votes - own) : 0,
    most: mostWitnessVotes(layout),
    why: asking.trouble || (asking.lease ? "" : (asking.heard?.why ?? "")),
    leaseLeftMs: asking.lease ? Math.max(0, Math.round(asking.lease.until - steppedAt)) : 0,
  };
}

export function sameWitnessStatus(a: NodeState, b: NodeState): boolean {
  const [one, other] = [a.witness, b.witness];
  if (one === other) return true;
  return one.trouble === other.trouble && one.heard === other.heard && !one.lease === !other.lease;
}

function factsOf(state: NodeState): AskingFacts {
  const { settings, layout, nodeIds, dc } = state;
  const { incarnation, tokenMs } = settings;
  const { version, layoutBefore } = newestRevision(state);
  const strict = layoutBefore !== undefined;
  const changes = strict || (layout.quorum.witness !== undefined && hangsOnVotes(state));
  const about = { revision: version, ...(changes ? { change: version } : {}), strict, view: dc?.view };
  return { witness: layout.quorum.witness, incarnation, tokenMs, nodeIds, ...about };
}

function witnessChanges(state: NodeState): boolean {
  const { layoutBefore } = newestRevision(state);
  const [before, now] = [layoutBefore?.quorum.witness, layoutInForce(state).quorum.witness];
  return before !== undefined && now !== undefined && !sameWitness(before, now);
}

function sameWitness(a: WitnessOptions, b: WitnessOptions): boolean {
  return a.address === b.address && a.port === b.port;
}
