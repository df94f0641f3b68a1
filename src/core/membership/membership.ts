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
import { coordinator, heardWithin, myBlock } from "./block.js";
import {
  beatInterval,
  type MembershipEffect,
  type MembershipInput,
  type MembershipSettings,
  type MembershipState,
  otherNodes,
  type Peer,
  type Result,
  reviewBy,
  sameMember,
  sameMembers,
  stopActing,
  then,
  trace,
} from "./state.js";
import { type Member, memberNames, sameViewId, type View } from "./view.js";

export type { MembershipEffect, MembershipInput, MembershipSettings, MembershipState } from "./state.js";

/** A joiner is taken in when nothing has changed for this part of a token, so that those who come together join at once. */
const SETTLE = 0.1;

/** A member may be late to say that it acts in a new view by this part of a token. */
const ASTRAY = 0.5;

/** Tokens without a view, with a coordinator that does not propose one, after which a node goes on alone. */
const LIMBO = 2;

export function createMembership(settings: MembershipSettings, epoch: number, now: number): MembershipState {
  return {
    settings,
    peers: {},
    promised: epoch,
    highestEpoch: epoch,
    acting: false,
    fit: true,
    installedAt: now,
    allSeen: Object.keys(settings.nodeIds).length === 1,
    attempt: { kind: "none" },
    heard: [],
    nextBeat: now,
    block: [],
    blockSince: now,
    graceUntil: now + settings.tokenMs,
    idleSince: now,
    failures: 0,
    notBefore: now,
    shunned: {},
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
      return hear(state, input.from, input.heartbeat, now);
    case "message":
      return receive(state, input, now);
    case "epoch-persisted":
      return epochPersisted(state, input.epoch, input.error, now);
    case "nodes":
      return followNodes(state, input.nodeIds, now);
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
  let deadline = Math.min(state.nextBeat, state.reviewAt);
  if (state.attempt.kind !== "none" && state.attempt.kind !== "preparing") {
    deadline = Math.min(deadline, state.attempt.deadline);
  }
  for (const member of state.heard) {
    const peer = state.peers[member.node];
    if (peer) deadline = Math.min(deadline, peer.heardAt + state.settings.tokenMs);
  }
  return deadline;
}

/** What a heartbeat says of membership. */
export function heartbeatFacts(state: MembershipState): Omit<Heartbeat, "revision" | "number" | "deafOn"> {
  return {
    incarnation: state.settings.incarnation,
    heard: state.heard,
    overdue: [],
    silent: [],
    ...(state.view ? { view: state.view.id } : {}),
    acting: state.acting,
    fit: state.fit,
    epoch: state.promised,
  };
}

/** The view in which this node may act; undefined while it must not. */
export function actingView(state: MembershipState): View | undefined {
  return state.acting ? state.view : undefined;
}

function hear(state: MembershipState, from: NodeName, heartbeat: Heartbeat, now: number): Result {
  const known = state.peers[from];
  if (known && heartbeat.incarnation < known.incarnation) return { state, effects: [] };
  const same = known?.incarnation === heartbeat.incarnation;
  const peer: Peer = {
    incarnation: heartbeat.incarnation,
    heardAt: now,
    heard: heartbeat.heard,
    ...(heartbeat.view ? { view: heartbeat.view } : {}),
    acting: heartbeat.acting,
    fit: heartbeat.fit,
    astraySince: actsWithUs(state, heartbeat)
      ? Number.POSITIVE_INFINITY
      : same
        ? Math.min(known.astraySince, now)
        : now,
    gone: same && known.gone,
  };
  const next = {
    ...state,
    peers: { ...state.peers, [from]: peer },
    highestEpoch: Math.max(state.highestEpoch, heartbeat.epoch, heartbeat.view?.epoch ?? 0),
  };
  const news = !same || !sameFacts(known, peer) || now - known.heardAt >= state.settings.tokenMs;
  return news ? review(next, now) : { state: next, effects: [] };
}

function actsWithUs(state: MembershipState, heartbeat: Heartbeat): boolean {
  return heartbeat.acting && sameViewId(heartbeat.view, state.view?.id);
}

function sameFacts(a: Peer, b: Peer): boolean {
  return a.acting === b.acting && a.fit === b.fit && sameViewId(a.view, b.view) && sameMembers(a.heard, b.heard);
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
  return review({ ...state, peers: { ...state.peers, [member.node]: { ...peer, gone: true } } }, now);
}

/** Who is no longer in the list is forgotten; it is heard no more. */
function followNodes(state: MembershipState, nodeIds: MembershipSettings["nodeIds"], now: number): Result {
  const listed = Object.entries(state.peers).filter(([node]) => Object.hasOwn(nodeIds, node));
  const settings = { ...state.settings, nodeIds };
  return review({ ...state, settings, peers: Object.fromEntries(listed) }, now);
}

function leave(state: MembershipState): Result {
  const others = otherNodes(state);
  return {
    state: { ...state, acting: false, left: true, attempt: { kind: "none" } },
    effects: [{ kind: "send", to: others, message: { kind: "leave" } }],
  };
}

/**
 * A pause of this node is not the silence of its peers: they get the time back. But if it was longer than a token, they
 * have counted this node out, and it must not act as if they had not.
 */
function stalled(state: MembershipState, forMs: number, now: number): Result {
  const peers = Object.fromEntries(
    Object.entries(state.peers).map(([node, peer]) => [
      node,
      { ...peer, heardAt: Math.min(now, peer.heardAt + forMs) },
    ]),
  );
  const rested = { ...state, peers, nextBeat: now };
  if (forMs < state.settings.tokenMs) return review(rested, now);
  const out = stopActing({ ...rested, attempt: { kind: "none" } }, `stalled for ${Math.round(forMs)} ms`, now);
  return then(out, (next) => review({ ...next, graceUntil: now + state.settings.tokenMs }, now));
}

/** The one place in which a node decides what to do about its membership, from all it knows now. */
function review(state: MembershipState, now: number): Result {
  const listened = listen({ ...state, reviewAt: Number.POSITIVE_INFINITY }, now);
  const steered = then(listened, (next) => leaveStaleView(next, now));
  const settled = then(steered, (next) => dropStaleAttempt(next, now));
  const decided = then(settled, (next) => considerProposing(next, now));
  return beatIfDue(state, decided, now);
}

function listen(state: MembershipState, now: number): Result {
  const heard = heardWithin(state, now, state.settings.tokenMs);
  const block = myBlock(state, heard);
  const changed = !sameMembers(block, state.block);
  return {
    state: { ...state, heard, block, blockSince: changed ? now : state.blockSince },
    effects: sameMembers(heard, state.heard) ? [] : traceHeard(state, heard),
  };
}

function traceHeard(state: MembershipState, heard: readonly Member[]): MembershipEffect[] {
  const names = (members: readonly Member[]) => members.map((member) => member.node);
  const silent = names(state.heard).filter((node) => !names(heard).includes(node));
  const found = names(heard).filter((node) => !names(state.heard).includes(node));
  const texts = [
    ...silent.map((node) => (state.peers[node]?.gone ? `${node} is gone` : `${node} is silent`)),
    ...found.map((node) => `hears ${node}`),
  ];
  return texts.map((text) => trace("debug", text));
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

function considerProposing(state: MembershipState, now: number): Result {
  if (state.attempt.kind !== "none") return { state, effects: [] };
  const wanted = state.block.filter((m) => m.node === state.settings.self || (state.shunned[m.node] ?? 0) <= now);
  const leader = coordinator(state);
  if (leader !== state.settings.self) return waitForCoordinator(state, now);
  const due = proposalDue(state, wanted, now);
  if (due === undefined) return { state, effects: [] };
  if (due > now) return { state: reviewBy(state, due), effects: [] };
  return prepare(state, wanted, now);
}

/** When to propose; undefined when the view is as it should be. Losses cannot wait; joiners are gathered. */
function proposalDue(state: MembershipState, wanted: readonly Member[], now: number): number | undefined {
  const { tokenMs, nodeIds } = state.settings;
  const whole = wanted.length === Object.keys(nodeIds).length;
  const pause = state.notBefore;
  const gathered = state.blockSince + SETTLE * tokenMs;
  if (!state.acting || !state.view) {
    return Math.max(pause, whole ? Math.min(gathered, state.graceUntil) : state.graceUntil);
  }
  const lost = state.view.members.filter((member) => !wanted.some((other) => sameMember(member, other)));
  const silent = lost.some((member) => !state.heard.some((other) => other.node === member.node));
  if (silent) return Math.max(pause, now);
  // a member that is heard, but not by all: the others may just not have said so yet; or its daemon was started again,
  // and will be in the next view if that waits a moment
  if (lost.length > 0 || wanted.length > state.view.members.length) return Math.max(pause, gathered);
  const astray = earliestAstray(state, wanted);
  return astray === undefined ? undefined : Math.max(pause, astray + ASTRAY * tokenMs);
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

/** A change of what this node has to say is said at once; else every fifth of a token. */
function beatIfDue(before: MembershipState, result: Result, now: number): Result {
  const { state, effects } = result;
  if (effects.some((effect) => effect.kind === "beat")) return result;
  const news =
    before.acting !== state.acting ||
    before.fit !== state.fit ||
    before.promised !== state.promised ||
    !sameMembers(before.heard, state.heard);
  if (!news && now < state.nextBeat) return result;
  const beat: MembershipEffect = { kind: "beat", to: otherNodes(state) };
  return { state: { ...state, nextBeat: now + beatInterval(state) }, effects: [beat, ...effects] };
}
