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
  const { witness: before } = turn.state;
  const facts = factsOf(turn.state);
  if (!facts.witness && before === NOT_ASKING) return;
  const { state, effects } = stepAsking(before, input, facts, turn.now.mono);
  if (state !== before) turn.update({ witness: state });
  for (const effect of effects) turn.emit(effect.kind === "ask" ? { ...effect, kind: "ask-witness" } : effect);
}

export function takeOutcome(turn: Turn, number: number, outcome: AskOutcome): void {
  followWitness(turn, outcome.kind === "answered" ? outcome : { kind: "failed", number, why: outcome.why });
}

/** What the witness lends to the view of which this node is the DC: as many votes as a layout allows it, or none. */
export function lentVotes(turn: Turn): number {
  const { witness, dc } = turn.state;
  if (witnessChanges(turn.state) || !holdsVotes(witness, dc?.view, turn.now.mono)) return 0;
  return Number.POSITIVE_INFINITY;
}

/** The first answer is still to come, and the verdict on the view hangs on it. */
export function awaitsWitness(turn: Turn): boolean {
  const { layout, dc, witness, membership, settings } = turn.state;
  if (!layout.quorum.witness || !dc || !awaitsVotes(witness, dc.view, settings.tokenMs, turn.now.mono)) return false;
  const { layoutBefore } = newestRevision(turn.state);
  const facts = { members: memberNames(dc.view), layout: layoutInForce(turn.state), layoutBefore };
  const quorateWith = (witnessVotes: number) => {
    return judgeQuorum({ ...facts, allSeen: membership.allSeen, witnessVotes }).quorate;
  };
  return !quorateWith(0) && quorateWith(Number.POSITIVE_INFINITY);
}

export function witnessDeadline(state: NodeState, now: Millis): Millis {
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
  return { witness: layout.quorum.witness, incarnation, tokenMs, nodeIds, view: dc?.view };
}

function witnessChanges(state: NodeState): boolean {
  const { layoutBefore } = newestRevision(state);
  const [before, now] = [layoutBefore?.quorum.witness, layoutInForce(state).quorum.witness];
  return before !== undefined && now !== undefined && !sameWitness(before, now);
}

function sameWitness(a: WitnessOptions, b: WitnessOptions): boolean {
  return a.address === b.address && a.port === b.port;
}
