/**
 * Membership: who is in the cluster now, agreed upon by all of them.
 *
 * In: heartbeats and proposals of peers, the time.   Out: heartbeats, proposals, promises, installed views.
 *
 * A peer is alive while it was heard within a token. Heartbeats say who hears whom; from them every node computes the
 * same block of nodes that all hear each other (clique.ts), and of that block the same coordinator. The coordinator
 * proposes a view with an epoch above all that it knows; each member puts the epoch on disk and promises; when all have,
 * the view is installed. From its promise on a node acts in no older view.
 *
 * Never: two views with the same id and other members (an epoch is proposed once by a node, and on disk before it is
 * used); a node that acts after it promised something newer, or after it was silent for longer than a token.
 * Why two phases: a view that one member does not know of would let it act on the old one.
 */

import { assertNever } from "../model/invariant.js";
import type { NodeName } from "../model/names.js";
import type { Heartbeat } from "../node/messages.js";
import {
  considerProposal,
  countPromise,
  dropStaleAttempt,
  epochPersisted,
  installProposed,
  prepare,
  refused,
} from "./agreement.js";
import { admissionTime, countStrays, watchSteadiness } from "./damper.js";
import { followRoster, hear, listen, overdueNow } from "./hearing.js";
import { incarnationPersisted, isOutdated, mindIncarnation } from "./own-incarnation.js";
import {
  beatInterval,
  changed,
  type MembershipEffect,
  type MembershipInput,
  type MembershipSettings,
  type MembershipState,
  NEVER,
  otherNodes,
  overdueAfter,
  type Result,
  reviewBy,
  rosterOf,
  sameMember,
  silenceOf,
  stopActing,
  then,
} from "./state.js";
import { type Member, memberNames, type View } from "./view.js";

export type { MembershipEffect, MembershipInput, MembershipSettings, MembershipState } from "./state.js";

/** A joiner is taken in when nothing has changed for this part of a token, so that those who come together join at once. */
const SETTLE = 0.1;

/** Tokens by which a member may be late to say that it acts in a new view; where datagrams get lost that can take long. */
const ASTRAY = 1;

/** Parts of a token for which a member that is heard, but not by all or not all by it, is waited for. */
const DEAF = 0.5;

/** Who has not been heard for this part of a token is perhaps dead, too. */
const DOUBTFUL = 0.7;

/** Between two looks at news that can wait, for each node: where many nodes start or end, many have news at once. */
const LOOK = 1 / 5000;

/** Between two heartbeats with news, for each node. */
const NEWS = 1 / 2000;

/** Of more heartbeats than usual, per token. */
const URGENT_BEATS = 20;

/** Tokens for which a node that hears others waits until they hear it, too, before it goes on alone. */
const ALONE = 1;

/** Tokens without a view, with a coordinator that does not propose one, after which a node goes on alone. */
const LIMBO = 2;

export function createMembership(settings: MembershipSettings, epoch: number, now: number): MembershipState {
  const roster = rosterOf(settings);
  return {
    settings,
    roster,
    peers: {},
    heardAt: roster.nodes.map(() => NEVER),
    promised: epoch,
    highestEpoch: epoch,
    view: undefined,
    acting: false,
    fit: true,
    installedAt: now,
    allSeen: Object.keys(settings.nodeIds).length === 1,
    attempt: { kind: "none" },
    heard: [],
    silent: [],
    watchAt: Number.POSITIVE_INFINITY,
    urgent: [],
    beatAt: NEVER,
    nextBeat: now,
    nextUrgentBeat: now,
    block: [],
    blockSince: now,
    leader: settings.self,
    blockStale: true,
    graceUntil: now + settings.tokenMs,
    idleSince: now,
    failures: 0,
    notBefore: now,
    shunned: {},
    declined: {},
    falls: {},
    startedAt: now,
    renewing: false,
    double: undefined,
    reviewedAt: NEVER,
    reviewAt: now,
    left: false,
  };
}

export function stepMembership(state: MembershipState, input: MembershipInput, now: number): Result {
  if (state.left) return { state, effects: [] };
  switch (input.kind) {
    case "time":
      return review(state, now);
    case "heartbeat":
      return takeHeartbeat(state, input.from, input.heartbeat, now);
    case "message":
      return receive(state, input, now);
    case "epoch-persisted":
      return epochPersisted(state, input.epoch, input.error, now);
    case "nodes":
      return review(followRoster(state, input.nodeIds), now);
    case "incarnation-persisted":
      return incarnationPersisted(state, input.error, now);
    case "stalled":
      return stalled(state, input.forMs, now);
    case "evict":
      return evict(state, input.member, now);
    case "leave":
      return leave(state);
    default:
      return assertNever(input);
  }
}

export function membershipDeadline(state: MembershipState): number {
  if (state.left) return Number.POSITIVE_INFINITY;
  let deadline = Math.min(state.nextBeat, state.reviewAt, state.watchAt);
  if (state.urgent.length > 0) deadline = Math.min(deadline, state.nextUrgentBeat);
  if (state.attempt.kind !== "none" && state.attempt.kind !== "preparing") {
    deadline = Math.min(deadline, state.attempt.deadline);
  }
  return deadline;
}

/** After a review. `more`: what a heartbeat says beside membership. All heartbeats are of one shape: they are read often. */
export function heartbeatOf(
  state: MembershipState,
  more: Pick<Heartbeat, "number" | "revision" | "deafOn" | "stall" | "watch">,
): Heartbeat {
  return {
    incarnation: state.settings.incarnation,
    number: more.number,
    heard: state.heard,
    overdue: overdueNow(state, state.reviewedAt),
    silent: state.silent,
    view: state.view?.id,
    acting: state.acting,
    fit: state.fit,
    epoch: state.promised,
    revision: more.revision,
    deafOn: more.deafOn,
    stall: more.stall,
    watch: more.watch,
  };
}

/** The view in which this node may act; undefined while it must not. */
export function actingView(state: MembershipState): View | undefined {
  return state.acting ? state.view : undefined;
}

const NOTHING: readonly MembershipEffect[] = [];

function takeHeartbeat(state: MembershipState, from: NodeName, heartbeat: Heartbeat, now: number): Result {
  const { state: next, news } = hear(state, from, heartbeat, now);
  if (news === "none") return { state: next, effects: NOTHING };
  const due = news === "now" ? now : state.reviewedAt + pauseBetween(state, LOOK);
  return due <= now ? review(next, now) : { state: reviewBy(next, due), effects: NOTHING };
}

function receive(state: MembershipState, input: Extract<MembershipInput, { kind: "message" }>, now: number): Result {
  const { from, message } = input;
  switch (message.kind) {
    case "propose":
      return considerProposal(state, from, { id: message.view, members: message.members }, now);
    case "promise":
      return countPromise(state, from, message.view, message.allSeen, now);
    case "refuse":
      return refused(state, from, message.view, message.promised, now);
    case "install":
      return installProposed(state, message.view, message.allSeen, now);
    case "leave":
      return evict(state, { node: from, incarnation: input.incarnation }, now);
    default:
      return assertNever(message);
  }
}

function evict(state: MembershipState, member: Member, now: number): Result {
  const peer = state.peers[member.node];
  if (peer?.incarnation !== member.incarnation || peer.gone) return { state, effects: [] };
  const peers = { ...state.peers, [member.node]: { ...peer, gone: true } };
  return review(changed(state, { peers, blockStale: true }), now);
}

function leave(state: MembershipState): Result {
  const others = otherNodes(state);
  return {
    state: changed(state, { acting: false, left: true, attempt: { kind: "none" } }),
    effects: [{ kind: "send", to: others, message: { kind: "leave" } }],
  };
}

/**
 * A pause of this node is not the silence of its peers: they get the time back. But if they have not heard this node for
 * a token, they have counted it out, and it must not act as if they had not. What counts is when it last sent a heartbeat,
 * a fifth of a token more than it was late; a loop that is slow at every turn is silent before it is late for a token.
 */
function stalled(state: MembershipState, forMs: number, now: number): Result {
  const heardAt = state.heardAt.map((at) => Math.min(now, at + forMs));
  const rested = changed(state, { heardAt, nextBeat: now });
  if (now - state.beatAt < state.settings.tokenMs) return review(rested, now);
  const out = stopActing(changed(rested, { attempt: { kind: "none" } }), `stalled for ${Math.round(forMs)} ms`, now);
  return then(out, (next) => review(changed(next, { graceUntil: now + state.settings.tokenMs }), now));
}

/** The one place in which a node decides what to do about its membership, from all it knows now. */
function review(state: MembershipState, now: number): Result {
  const listened = listen(changed(state, { reviewedAt: now, reviewAt: Number.POSITIVE_INFINITY }), now);
  const steered = then(listened, (next) => leaveStaleView(next, now));
  const settled = then(steered, (next) => dropStaleAttempt(next, now));
  const minded = then(settled, (next) => mindIncarnation(next, now));
  const decided = then(minded, (next) => considerProposing(next, now));
  return beatIfDue(state, decided, now);
}

/** The others went on in a newer view, without this node: it must not act in the old one. */
function leaveStaleView(state: MembershipState, now: number): Result {
  const view = state.view;
  if (!state.acting || !view) return { state, effects: [] };
  const ahead = memberNames(view).find((node) => {
    const peer = state.peers[node];
    return peer?.acting && !peer.gone && peer.view && peer.view.epoch > Math.max(view.id.epoch, state.promised);
  });
  return ahead ? stopActing(state, `${ahead} is in a newer view`, now) : { state, effects: [] };
}

function considerProposing(watched: MembershipState, now: number): Result {
  if (watched.attempt.kind !== "none" || isOutdated(watched)) return { state: watched, effects: [] };
  const state = countStrays(watchSteadiness(watched, now), strayMembers(watched, now), now);
  if (state.leader !== state.settings.self) return waitForCoordinator(state, now);
  const { wanted, state: next } = admitted(state, now);
  const due = proposalDue(next, wanted, now);
  if (due === undefined) return { state: next, effects: [] };
  if (due > now) return { state: reviewBy(next, due), effects: [] };
  return prepare(next, wanted, now);
}

/** Who hears the coordinator and does not act in its view. */
function strayMembers(state: MembershipState, now: number): readonly NodeName[] {
  if (!state.acting) return [];
  const limit = now - ASTRAY * state.settings.tokenMs;
  return memberNames(state.view).filter((node) => {
    const since = state.peers[node]?.astraySince ?? Number.POSITIVE_INFINITY;
    return Math.max(since, state.installedAt) <= limit;
  });
}

/**
 * Of the block, without those who do not answer, joiners from whom nothing comes just now, and those held back, unless
 * they are needed.
 */
function admitted(
  state: MembershipState,
  now: number,
): { readonly wanted: readonly Member[]; readonly state: MembershipState } {
  const { self } = state.settings;
  const members = memberNames(state.view);
  const present = (node: NodeName) => members.includes(node) || silenceOf(state, node, now) < overdueAfter(state);
  const answering = state.block.filter(
    ({ node }) => node === self || ((state.shunned[node] ?? NEVER) <= now && present(node)),
  );
  // those who became steady together join together
  const soon = now + SETTLE * state.settings.tokenMs;
  const steady = answering.filter(({ node }) => admissionTime(state, node) <= soon);
  if (2 * steady.length <= state.roster.nodes.length) return { wanted: answering, state };
  const next = Math.min(...answering.map(({ node }) => admissionTime(state, node)).filter((time) => time > soon));
  return { wanted: steady, state: reviewBy(state, next) };
}

/** When to propose; undefined when the view is as it should be. Losses cannot wait; joiners are gathered. */
function proposalDue(state: MembershipState, wanted: readonly Member[], now: number): number | undefined {
  const { tokenMs, nodeIds } = state.settings;
  const whole = wanted.length === Object.keys(nodeIds).length;
  const pause = state.notBefore;
  const gathered = state.blockSince + SETTLE * tokenMs;
  const lonely = wanted.length === 1 && state.heard.length > 0;
  if (lonely && state.view && memberNames(state.view).length > 1) {
    return Math.max(pause, state.blockSince + ALONE * tokenMs, state.idleSince + ALONE * tokenMs);
  }
  if (!state.acting || !state.view) {
    return Math.max(pause, whole ? Math.min(gathered, state.graceUntil) : state.graceUntil);
  }
  const lost = state.view.members.filter((member) => !wanted.some((other) => sameMember(member, other)));
  const silent = lost.filter((member) => !state.heard.some((other) => other.node === member.node));
  if (silent.length > 0) return Math.max(pause, whenOthersAreCertain(state, wanted, silent, now));
  // a member that is heard, but not by all: it may just not have said so yet; its word is worth waiting for
  const deaf = lost.filter(({ node }) => !wanted.some((other) => other.node === node));
  if (deaf.length > 0) return Math.max(pause, state.blockSince + DEAF * tokenMs);
  // a daemon that was started again will be in the next view if that waits a moment
  if (lost.length > 0 || wanted.length > state.view.members.length) return Math.max(pause, gathered);
  const astray = earliestAstray(state, wanted);
  return astray === undefined ? undefined : Math.max(pause, astray + ASTRAY * tokenMs);
}

/**
 * Who dies together is not found silent together: heartbeats are not in step. A view with a member that has missed most
 * of a token would only have to be dropped; so that member is given what is left of its token, and no more than that.
 */
function whenOthersAreCertain(
  state: MembershipState,
  wanted: readonly Member[],
  silent: readonly Member[],
  now: number,
): number {
  const { tokenMs } = state.settings;
  const waiting = Math.max(...silent.map(({ node }) => silenceOf(state, node, now))) - tokenMs;
  const doubtful = wanted
    .map(({ node }) => (node === state.settings.self ? 0 : silenceOf(state, node, now)))
    .filter((silence) => silence >= DOUBTFUL * tokenMs && silence < tokenMs);
  const certain = Math.max(0, ...doubtful.map((silence) => tokenMs - silence));
  return now + Math.min(certain, Math.max(0, (1 - DOUBTFUL) * tokenMs - waiting));
}

function earliestAstray(state: MembershipState, members: readonly Member[]): number | undefined {
  const since = members.flatMap((member) => {
    const peer = state.peers[member.node];
    return peer && Number.isFinite(peer.astraySince) ? [Math.max(peer.astraySince, state.installedAt)] : [];
  });
  return since.length === 0 ? undefined : Math.min(...since);
}

/** A node that hears a coordinator waits for it, but not for ever: without a view nobody would stop what runs here. */
function waitForCoordinator(state: MembershipState, now: number): Result {
  if (state.acting) return { state, effects: [] };
  const due = Math.max(state.idleSince, state.graceUntil, state.notBefore) + LIMBO * state.settings.tokenMs;
  if (now < due) return { state: reviewBy(state, due), effects: [] };
  return prepare(state, [{ node: state.settings.self, incarnation: state.settings.incarnation }], now);
}

/**
 * Every fifth of a token to all. A change of what this node has to say is said at once, but of many changes in a row not
 * each; those who hear this node badly, or are heard badly, get more.
 */
function beatIfDue(before: MembershipState, result: Result, now: number): Result {
  const { state, effects } = result;
  if (effects.some((effect) => effect.kind === "beat")) return { state: beaten(state, now), effects };
  const nextBeat = hasNews(before, state)
    ? Math.min(state.nextBeat, state.beatAt + pauseBetween(state, NEWS))
    : state.nextBeat;
  if (now >= nextBeat) {
    const beat: MembershipEffect = { kind: "beat", to: otherNodes(state) };
    return { state: beaten(state, now), effects: [beat, ...effects] };
  }
  if (state.urgent.length === 0 || now < state.nextUrgentBeat) return { state: changed(state, { nextBeat }), effects };
  const beat: MembershipEffect = { kind: "beat", to: state.urgent };
  return {
    state: changed(state, { nextBeat, nextUrgentBeat: now + urgentInterval(state) }),
    effects: [beat, ...effects],
  };
}

function hasNews(before: MembershipState, state: MembershipState): boolean {
  return (
    before.acting !== state.acting ||
    before.fit !== state.fit ||
    before.promised !== state.promised ||
    before.heard !== state.heard
  );
}

function beaten(state: MembershipState, now: number): MembershipState {
  return changed(state, {
    beatAt: now,
    nextBeat: now + beatInterval(state),
    nextUrgentBeat: now + urgentInterval(state),
  });
}

function urgentInterval(state: MembershipState): number {
  return state.settings.tokenMs / URGENT_BEATS;
}

/** In milliseconds; `share` of a token for each node of the cluster. */
function pauseBetween(state: MembershipState, share: number): number {
  return Math.min(1 / URGENT_BEATS, share * state.roster.nodes.length) * state.settings.tokenMs;
}
