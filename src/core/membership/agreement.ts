/**
 * The agreement on a view, in two phases: a coordinator proposes, members put the epoch on disk and promise, then it is
 * installed. At most one is under way at a node.
 *
 * Never: a node acts in an older view after its promise; an epoch is used before it is on disk; a member deserts peers
 * whom it heard a moment ago, because somebody at the edge of the network does not hear them.
 */
import { assertNever } from "../model/invariant.js";
import type { NodeName } from "../model/names.js";
import { myBlock, viewThatHolds } from "./block.js";
import { countFailedJoins, countFalls, describeFalls } from "./damper.js";
import { heardWithin } from "./hearing.js";
import {
  type Attempt,
  BEATS,
  beatInterval,
  changed,
  type MembershipMessage,
  type MembershipSettings,
  type MembershipState,
  memberList,
  otherNodes,
  overdueAfter,
  type Result,
  reviewBy,
  sameMember,
  stopActing,
  then,
  trace,
} from "./state.js";
import { formatViewId, type Member, memberNames, sameViewId, type View, type ViewId } from "./view.js";

/** Tokens for which a peer that did not answer is left out. */
const SHUN = 5;

const LONGEST_BACKOFF = 8;

/** Refusals after which a node goes on alone, to try again later. */
const ALONE_AFTER = 3;

/**
 * Tokens, and milliseconds, for which a view is waited for at most, while those who have not promised show that they are
 * about to: what a bad disk takes for a write does not get less with the token.
 */
const PATIENCE = 4;
const PATIENCE_MS = 2000;

export function prepare(state: MembershipState, members: readonly Member[], now: number): Result {
  const epoch = Math.max(state.highestEpoch, state.promised) + 1;
  const view: View = { id: { epoch, node: state.settings.self, incarnation: state.settings.incarnation }, members };
  const quiet = stopActing(state, `proposes view ${formatViewId(view.id)}: ${memberList(members)}`, now);
  return then(quiet, (next) => ({
    state: changed(next, { promised: epoch, highestEpoch: epoch, attempt: { kind: "preparing", view } }),
    effects: [{ kind: "persist-epoch", epoch }],
  }));
}

function propose(state: MembershipState, view: View, now: number): Result {
  const others = memberNames(view).filter((node) => node !== state.settings.self);
  const collecting: Attempt = {
    kind: "collecting",
    view,
    promised: [state.settings.self],
    allSeen: state.allSeen,
    ...limits(state, now),
  };
  const asked: Result = {
    state: changed(state, { attempt: collecting }),
    effects:
      others.length === 0
        ? []
        : [{ kind: "send", to: others, message: { kind: "propose", view: view.id, members: view.members } }],
  };
  return then(asked, (next) => installIfAgreed(next, now));
}

export function countPromise(
  state: MembershipState,
  from: NodeName,
  id: ViewId,
  allSeen: boolean,
  now: number,
): Result {
  const attempt = state.attempt;
  if (attempt.kind !== "collecting" || !sameViewId(attempt.view.id, id)) return { state, effects: [] };
  const promised = attempt.promised.includes(from) ? attempt.promised : [...attempt.promised, from];
  const counted = changed(state, { attempt: { ...attempt, promised, allSeen: attempt.allSeen || allSeen } });
  return installIfAgreed(counted, now);
}

function installIfAgreed(state: MembershipState, now: number): Result {
  const attempt = state.attempt;
  if (attempt.kind !== "collecting") return { state, effects: [] };
  const { view, promised } = attempt;
  if (view.members.some((member) => !promised.includes(member.node))) return { state, effects: [] };
  const everyone = view.members.length === Object.keys(state.settings.nodeIds).length;
  const allSeen = attempt.allSeen || everyone;
  const others = memberNames(view).filter((node) => node !== state.settings.self);
  const message: MembershipMessage = { kind: "install", view: view.id, members: view.members, allSeen };
  const installed = install(state, view, allSeen, now);
  if (others.length === 0) return installed;
  return { state: installed.state, effects: [{ kind: "send", to: others, message }, ...installed.effects] };
}

export function refused(state: MembershipState, from: NodeName, id: ViewId, promised: number, now: number): Result {
  const attempt = state.attempt;
  if (attempt.kind !== "collecting" || !sameViewId(attempt.view.id, id)) return { state, effects: [] };
  const rank = state.block.findIndex((member) => member.node === state.settings.self);
  const tokens = Math.min(LONGEST_BACKOFF, ((rank + 1) / (2 * BEATS)) * 2 ** state.failures);
  const again = now + tokens * state.settings.tokenMs;
  const text = `proposal ${formatViewId(id)} refused by ${from}`;
  const next: MembershipState = changed(state, {
    attempt: { kind: "none" },
    idleSince: now,
    highestEpoch: Math.max(state.highestEpoch, promised),
    failures: state.failures + 1,
    notBefore: again,
    ...(promised < id.epoch ? declinedBy(state, from, attempt.view) : {}),
  });
  const told: Result = { state: reviewBy(next, again), effects: [trace("info", text)] };
  // nobody would stop what runs here while this node asks again and again
  return next.failures >= ALONE_AFTER ? then(told, (alone) => prepare(alone, [me(alone)], now)) : told;
}

/** Not because of the epoch: it stays where it is. */
function declinedBy(state: MembershipState, node: NodeName, view: View): Partial<MembershipState> {
  const declined = { view: state.peers[node]?.view, size: view.members.length };
  return { declined: { ...state.declined, [node]: declined }, blockStale: true };
}

function me({ settings }: MembershipState): Member {
  return { node: settings.self, incarnation: settings.incarnation };
}

export function considerProposal(state: MembershipState, from: NodeName, view: View, now: number): Result {
  const next = changed(state, { highestEpoch: Math.max(state.highestEpoch, view.id.epoch) });
  if (view.id.epoch <= state.promised || !isIn(view, state.settings) || deserts(state, view, now)) {
    const message: MembershipMessage = { kind: "refuse", view: view.id, promised: state.promised };
    return { state: next, effects: [{ kind: "send", to: [from], message }] };
  }
  const quiet = stopActing(next, `promises view ${formatViewId(view.id)}: ${memberList(view.members)}`, now);
  return then(quiet, (calm) => ({
    state: changed(calm, {
      promised: view.id.epoch,
      attempt: { kind: "promising", view, ...limits(state, now) },
    }),
    effects: [{ kind: "persist-epoch", epoch: view.id.epoch }],
  }));
}

function isIn(view: View, { self, incarnation }: MembershipSettings): boolean {
  return view.members.some((member) => member.node === self && member.incarnation === incarnation);
}

/**
 * A node on the edge of a torn network may propose a view without peers whom we hear well. Following it would tear a
 * healthy view apart, again and again; so a member refuses to desert those of its block whom it heard a moment ago, but
 * for a view that is larger than its own.
 */
function deserts(state: MembershipState, view: View, now: number): boolean {
  if (!state.acting || !state.view || view.members.length > state.view.members.length) return false;
  const fresh = heardWithin(state, now, overdueAfter(state));
  const together = viewThatHolds(state, fresh, view) ?? myBlock(state, fresh, { elsewhere: [], proposal: view });
  return together.some(
    (member) =>
      state.view?.members.some((other) => sameMember(member, other)) &&
      !view.members.some((other) => sameMember(member, other)),
  );
}

export function epochPersisted(state: MembershipState, epoch: number, error: string | undefined, now: number): Result {
  const attempt = state.attempt;
  if (attempt.kind === "none" || attempt.view.id.epoch !== epoch) return { state, effects: [] };
  if (error !== undefined) return cannotPersist(state, error, now);
  if (attempt.kind === "preparing") return propose(changed(state, { fit: true }), attempt.view, now);
  if (attempt.kind !== "promising") return { state, effects: [] };
  const message: MembershipMessage = { kind: "promise", view: attempt.view.id, allSeen: state.allSeen };
  return {
    state: changed(state, { fit: true, attempt: { ...attempt, kind: "promised" } }),
    effects: [{ kind: "send", to: [attempt.view.id.node], message }],
  };
}

/**
 * A node that cannot write epochs must not take part: after a restart it could promise the same epoch twice. It says so,
 * that the others may go on without it, and tries again.
 */
function cannotPersist(state: MembershipState, error: string, now: number): Result {
  const again = now + state.settings.tokenMs;
  const next: MembershipState = changed(state, {
    fit: false,
    attempt: { kind: "none" },
    idleSince: now,
    notBefore: again,
  });
  const told = state.fit ? [trace("error", `takes part in no view: the epoch cannot be written: ${error}`)] : [];
  return { state: reviewBy(next, again), effects: [...told, { kind: "beat", to: otherNodes(state) }] };
}

export function installProposed(state: MembershipState, id: ViewId, allSeen: boolean, now: number): Result {
  const attempt = state.attempt;
  if (attempt.kind !== "promised" || !sameViewId(attempt.view.id, id)) return { state, effects: [] };
  return install(state, attempt.view, allSeen, now);
}

function install(state: MembershipState, view: View, allSeen: boolean, now: number): Result {
  const peers = Object.fromEntries(
    Object.entries(state.peers).map(([node, peer]) => {
      const here = peer.acting && sameViewId(peer.view, view.id);
      return [node, { ...peer, astraySince: here ? Number.POSITIVE_INFINITY : now }];
    }),
  );
  const lost = state.view?.members.filter((member) => !view.members.some((other) => other.node === member.node)) ?? [];
  const text = `view ${formatViewId(view.id)}: ${memberList(view.members)}${lost.length ? ` (without ${memberList(lost)})` : ""}`;
  const falls = countFalls(state, view, now);
  const alone = view.members.length === 1;
  const installed: MembershipState = changed(state, {
    blockStale: true,
    peers,
    falls,
    view,
    acting: true,
    installedAt: now,
    allSeen: state.allSeen || allSeen,
    attempt: { kind: "none" },
    failures: alone ? state.failures : 0,
    notBefore: alone ? state.notBefore : now,
    reviewedAt: now,
    // what changed meanwhile (a joiner, a lost member) is looked at right after
    reviewAt: now,
  });
  return {
    state: changed(installed, { beatAt: now, nextBeat: now + beatInterval(installed) }),
    effects: [
      trace("info", text),
      ...describeFalls(state, falls, view),
      { kind: "installed", view },
      { kind: "beat", to: otherNodes(installed) },
    ],
  };
}

function limits(state: MembershipState, now: number): { readonly deadline: number; readonly latest: number } {
  const { tokenMs } = state.settings;
  return { deadline: now + tokenMs, latest: now + Math.max(PATIENCE * tokenMs, PATIENCE_MS) };
}

/** Its heartbeats say so: its disk is slow, and leaving it out would cost more than waiting. */
function isAtIt(state: MembershipState, node: NodeName, view: View): boolean {
  const peer = state.peers[node];
  return peer !== undefined && !peer.acting && peer.epoch === view.id.epoch;
}

function putOff(state: MembershipState, attempt: Extract<Attempt, { deadline: number }>, now: number): Result {
  const deadline = Math.min(attempt.latest, now + beatInterval(state));
  return { state: changed(state, { attempt: { ...attempt, deadline } }), effects: [] };
}

export function dropStaleAttempt(state: MembershipState, now: number): Result {
  const attempt = state.attempt;
  switch (attempt.kind) {
    case "none":
    case "preparing":
      return { state, effects: [] };
    case "collecting":
      return dropStaleProposal(state, attempt, now);
    case "promising":
    case "promised": {
      const proposer = attempt.view.id.node;
      const gone = !state.heard.some((member) => member.node === proposer);
      if (!gone && now < attempt.deadline) return { state, effects: [] };
      if (!gone && isAtIt(state, proposer, attempt.view) && now < attempt.latest) return putOff(state, attempt, now);
      const text = `no view ${formatViewId(attempt.view.id)}: ${gone ? `${proposer} is gone` : "it was not installed in time"}`;
      return { state: changed(state, { attempt: { kind: "none" }, idleSince: now }), effects: [trace("info", text)] };
    }
    default:
      return assertNever(attempt);
  }
}

function dropStaleProposal(
  state: MembershipState,
  attempt: Extract<Attempt, { kind: "collecting" }>,
  now: number,
): Result {
  const lost = attempt.view.members.filter((m) => !state.block.some((b) => sameMember(b, m)));
  if (lost.length > 0) {
    const text = `proposal ${formatViewId(attempt.view.id)} dropped: lost ${memberList(lost)}`;
    const next = countFailedJoins(state, lost, now);
    return { state: changed(next, { attempt: { kind: "none" }, idleSince: now }), effects: [trace("info", text)] };
  }
  if (now < attempt.deadline) return { state, effects: [] };
  const silent = attempt.view.members.filter((member) => !attempt.promised.includes(member.node));
  const atIt = silent.every((member) => isAtIt(state, member.node, attempt.view));
  if (atIt && now < attempt.latest) return putOff(state, attempt, now);
  const until = now + SHUN * state.settings.tokenMs;
  const shunned = { ...state.shunned, ...Object.fromEntries(silent.map((member) => [member.node, until])) };
  const text = `proposal ${formatViewId(attempt.view.id)} dropped: no promise of ${memberList(silent)} in time`;
  const next = countFailedJoins(state, silent, now);
  return {
    state: changed(next, { attempt: { kind: "none" }, idleSince: now, shunned }),
    effects: [trace("warn", text)],
  };
}
