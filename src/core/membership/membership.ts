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
import { compareNames, type NodeName, sortedKeys } from "../model/names.js";
import type { Step } from "../model/step.js";
import type { Heartbeat, PeerMessage } from "../node/messages.js";
import type { TraceEvent } from "../node/trace.js";
import { partitionIntoCliques } from "./clique.js";
import { compareViewIds, formatViewId, type Member, memberNames, sameViewId, type View, type ViewId } from "./view.js";

export interface MembershipSettings {
  readonly self: NodeName;
  readonly incarnation: number;
  readonly tokenMs: number;
  readonly nodeIds: Readonly<Record<NodeName, number>>;
}

/** A peer as its last heartbeat described it. */
interface Peer {
  readonly incarnation: number;
  readonly heardAt: number;
  readonly heard: readonly Member[];
  readonly view?: ViewId;
  readonly acting: boolean;
  /** Since when it has not been seen acting in our view; decides when to propose anew. */
  readonly astraySince: number;
  /** That incarnation took leave, or was fenced: its heartbeats no longer count. */
  readonly gone: boolean;
}

/** At most one agreement is under way at a node, as its coordinator or as a member. */
type Attempt =
  | { readonly kind: "none" }
  | { readonly kind: "preparing"; readonly view: View }
  | {
      readonly kind: "collecting";
      readonly view: View;
      readonly promised: readonly NodeName[];
      readonly allSeen: boolean;
      readonly deadline: number;
    }
  | { readonly kind: "promising"; readonly view: View; readonly deadline: number }
  | { readonly kind: "promised"; readonly view: View; readonly deadline: number };

export interface MembershipState {
  readonly settings: MembershipSettings;
  readonly peers: Readonly<Record<NodeName, Peer>>;
  /** The highest epoch promised or used here; on disk, or about to be. */
  readonly promised: number;
  /** The highest epoch seen anywhere: the next proposal goes above it. */
  readonly highestEpoch: number;
  /** The last installed one. */
  readonly view?: View;
  readonly acting: boolean;
  readonly installedAt: number;
  /** A view of all nodes was once installed by a member of ours. */
  readonly allSeen: boolean;
  readonly attempt: Attempt;
  readonly heard: readonly Member[];
  readonly nextBeat: number;
  /** The block as last computed, and since when it is that. */
  readonly block: readonly Member[];
  readonly blockSince: number;
  /** No view is proposed before: others may be starting too. */
  readonly graceUntil: number;
  /** Not acting and nothing under way since then. */
  readonly idleSince: number;
  readonly failures: number;
  readonly notBefore: number;
  /** Peers that did not answer a proposal in time: left out until then. */
  readonly shunned: Readonly<Record<NodeName, number>>;
  readonly reviewAt: number;
  readonly left: boolean;
}

type MembershipMessage = Extract<PeerMessage, { kind: "propose" | "promise" | "refuse" | "install" | "leave" }>;

export type MembershipInput =
  | { readonly kind: "time" }
  | { readonly kind: "heartbeat"; readonly from: NodeName; readonly heartbeat: Heartbeat }
  | {
      readonly kind: "message";
      readonly from: NodeName;
      readonly incarnation: number;
      readonly message: MembershipMessage;
    }
  | { readonly kind: "epoch-persisted"; readonly epoch: number; readonly error?: string }
  /** This node was not run for that long. */
  | { readonly kind: "stalled"; readonly forMs: number }
  /** That daemon is known to have ended (it was fenced): do not wait for its silence. */
  | { readonly kind: "evict"; readonly member: Member }
  | { readonly kind: "leave" };

export type MembershipEffect =
  | { readonly kind: "beat"; readonly to: readonly NodeName[] }
  | { readonly kind: "send"; readonly to: readonly NodeName[]; readonly message: MembershipMessage }
  | { readonly kind: "persist-epoch"; readonly epoch: number }
  | { readonly kind: "installed"; readonly view: View }
  /** From now on this node acts in no view, until one is installed. */
  | { readonly kind: "stopped-acting"; readonly why: string }
  | { readonly kind: "trace"; readonly event: TraceEvent };

type Result = Step<MembershipState, MembershipEffect>;

/** Heartbeats per token. */
const BEATS = 5;
/** A joiner is taken in when nothing has changed for this part of a token, so that those who come together join at once. */
const SETTLE = 0.1;
/** A member may be late to say that it acts in a new view by this part of a token. */
const ASTRAY = 0.5;
/** Tokens without a view, with a coordinator that does not propose one, after which a node goes on alone. */
const LIMBO = 2;
/** Tokens for which a peer that did not answer is left out. */
const SHUN = 5;
const LONGEST_BACKOFF = 8;

export function createMembership(settings: MembershipSettings, epoch: number, now: number): MembershipState {
  return {
    settings,
    peers: {},
    promised: epoch,
    highestEpoch: epoch,
    acting: false,
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
export function heartbeatFacts(state: MembershipState): Omit<Heartbeat, "revision"> {
  return {
    incarnation: state.settings.incarnation,
    heard: state.heard,
    ...(state.view ? { view: state.view.id } : {}),
    acting: state.acting,
    epoch: state.promised,
  };
}

/** The view in which this node may act; undefined while it must not. */
export function actingView(state: MembershipState): View | undefined {
  return state.acting ? state.view : undefined;
}

export function describeMembership(state: MembershipState): string {
  if (!state.view) return "in no view yet";
  const members = memberNames(state.view).join(" ");
  return `view ${formatViewId(state.view.id)}: ${members}${state.acting ? "" : " (not acting)"}`;
}

/** The incarnation in which a peer was last heard, if it was. */
export function knownIncarnation(state: MembershipState, node: NodeName): number | undefined {
  return node === state.settings.self ? state.settings.incarnation : state.peers[node]?.incarnation;
}

// --- what peers say ---------------------------------------------------------------------------------------------

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
  return a.acting === b.acting && sameViewId(a.view, b.view) && sameMembers(a.heard, b.heard);
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

// --- looking at everything again --------------------------------------------------------------------------------

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

function heardWithin(state: MembershipState, now: number, silence: number): readonly Member[] {
  return sortedKeys(state.peers).flatMap((node) => {
    const peer = state.peers[node];
    return peer && !peer.gone && now - peer.heardAt < silence ? [{ node, incarnation: peer.incarnation }] : [];
  });
}

/** Those with whom this node can form a view: all hear each other, and all are heard here. */
function myBlock(state: MembershipState, heard: readonly Member[]): readonly Member[] {
  const me: Member = { node: state.settings.self, incarnation: state.settings.incarnation };
  const reach = new Map(heard.map((member) => [member.node, state.peers[member.node]?.heard ?? []]));
  reach.set(me.node, heard);
  const members = new Map([me, ...heard].map((member) => [member.node, member]));
  const hears = (a: string, b: string) =>
    reach.get(a)?.some((m) => m.node === b && m.incarnation === members.get(b)?.incarnation) ?? false;
  const linked = (a: string, b: string) => hears(a, b) && hears(b, a);

  const everyone = [...members.keys()].sort(byId(state));
  const blocks = partitionIntoCliques(everyone, linked, followersOf(state, leadingView(state, everyone), everyone));
  const block = blocks.find((nodes) => nodes.includes(me.node)) ?? [me.node];
  return [...block].sort(compareNames).flatMap((node) => members.get(node) ?? []);
}

const byId = (state: MembershipState) => (a: NodeName, b: NodeName) =>
  (state.settings.nodeIds[a] ?? 0) - (state.settings.nodeIds[b] ?? 0) || compareNames(a, b);

/** The view that most of these nodes were in last, the newer one of two: it is kept together, and its DC, if it can be. */
function leadingView(state: MembershipState, nodes: readonly NodeName[]): ViewId | undefined {
  const views = nodes.flatMap((node) => viewOf(state, node) ?? []);
  const followers = (view: ViewId) => followersOf(state, view, nodes).length;
  return views.sort((a, b) => followers(b) - followers(a) || compareViewIds(b, a))[0];
}

function followersOf(
  state: MembershipState,
  view: ViewId | undefined,
  nodes: readonly NodeName[],
): readonly NodeName[] {
  return view ? nodes.filter((node) => sameViewId(viewOf(state, node), view)) : [];
}

function viewOf(state: MembershipState, node: NodeName): ViewId | undefined {
  return node === state.settings.self ? state.view?.id : state.peers[node]?.view;
}

function coordinator(state: MembershipState): NodeName {
  const nodes = state.block.map((member) => member.node).sort(byId(state));
  const sticky = leadingView(state, nodes)?.node;
  return sticky !== undefined && nodes.includes(sticky) ? sticky : (nodes[0] ?? state.settings.self);
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

function dropStaleAttempt(state: MembershipState, now: number): Result {
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
      const text = `no view ${formatViewId(attempt.view.id)}: ${gone ? `${proposer} is gone` : "it was not installed in time"}`;
      return { state: { ...state, attempt: { kind: "none" }, idleSince: now }, effects: [trace("info", text)] };
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
    return { state: { ...state, attempt: { kind: "none" }, idleSince: now }, effects: [trace("info", text)] };
  }
  if (now < attempt.deadline) return { state, effects: [] };
  const silent = attempt.view.members.filter((member) => !attempt.promised.includes(member.node));
  const until = now + SHUN * state.settings.tokenMs;
  const shunned = { ...state.shunned, ...Object.fromEntries(silent.map((member) => [member.node, until])) };
  const text = `proposal ${formatViewId(attempt.view.id)} dropped: no promise of ${memberList(silent)} in time`;
  return { state: { ...state, attempt: { kind: "none" }, idleSince: now, shunned }, effects: [trace("warn", text)] };
}

// --- the coordinator --------------------------------------------------------------------------------------------

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

function prepare(state: MembershipState, members: readonly Member[], now: number): Result {
  const epoch = Math.max(state.highestEpoch, state.promised) + 1;
  const view: View = { id: { epoch, node: state.settings.self }, members };
  const quiet = stopActing(state, `proposes view ${formatViewId(view.id)}: ${memberList(members)}`, now);
  return then(quiet, (next) => ({
    state: { ...next, promised: epoch, highestEpoch: epoch, attempt: { kind: "preparing", view } },
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
    deadline: now + state.settings.tokenMs,
  };
  const asked: Result = {
    state: { ...state, attempt: collecting },
    effects:
      others.length === 0
        ? []
        : [{ kind: "send", to: others, message: { kind: "propose", view: view.id, members: view.members } }],
  };
  return then(asked, (next) => installIfAgreed(next, now));
}

function countPromise(state: MembershipState, from: NodeName, id: ViewId, allSeen: boolean, now: number): Result {
  const attempt = state.attempt;
  if (attempt.kind !== "collecting" || !sameViewId(attempt.view.id, id)) return { state, effects: [] };
  const promised = attempt.promised.includes(from) ? attempt.promised : [...attempt.promised, from];
  const counted = { ...state, attempt: { ...attempt, promised, allSeen: attempt.allSeen || allSeen } };
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

function refused(state: MembershipState, from: NodeName, id: ViewId, promised: number, now: number): Result {
  const attempt = state.attempt;
  if (attempt.kind !== "collecting" || !sameViewId(attempt.view.id, id)) return { state, effects: [] };
  const rank = state.block.findIndex((member) => member.node === state.settings.self);
  const tokens = Math.min(LONGEST_BACKOFF, ((rank + 1) / (2 * BEATS)) * 2 ** state.failures);
  const again = now + tokens * state.settings.tokenMs;
  const text = `proposal ${formatViewId(id)} refused by ${from}`;
  const next: MembershipState = {
    ...state,
    attempt: { kind: "none" },
    idleSince: now,
    highestEpoch: Math.max(state.highestEpoch, promised),
    failures: state.failures + 1,
    notBefore: again,
  };
  return { state: reviewBy(next, again), effects: [trace("info", text)] };
}

// --- the member -------------------------------------------------------------------------------------------------

function considerProposal(state: MembershipState, from: NodeName, view: View, now: number): Result {
  const next = { ...state, highestEpoch: Math.max(state.highestEpoch, view.id.epoch) };
  if (view.id.epoch <= state.promised || !isIn(view, state.settings) || deserts(state, view, now)) {
    const message: MembershipMessage = { kind: "refuse", view: view.id, promised: state.promised };
    return { state: next, effects: [{ kind: "send", to: [from], message }] };
  }
  const quiet = stopActing(next, `promises view ${formatViewId(view.id)}: ${memberList(view.members)}`, now);
  return then(quiet, (calm) => ({
    state: {
      ...calm,
      promised: view.id.epoch,
      attempt: { kind: "promising", view, deadline: now + state.settings.tokenMs },
    },
    effects: [{ kind: "persist-epoch", epoch: view.id.epoch }],
  }));
}

function isIn(view: View, { self, incarnation }: MembershipSettings): boolean {
  return view.members.some((member) => member.node === self && member.incarnation === incarnation);
}

/**
 * A node on the edge of a torn network may propose a view without peers whom we hear well. Following it would tear a
 * healthy view apart, again and again; so a member refuses to desert those of its block whom it heard a moment ago.
 */
function deserts(state: MembershipState, view: View, now: number): boolean {
  if (!state.acting || !state.view) return false;
  const fresh = heardWithin(state, now, (2 / BEATS) * state.settings.tokenMs);
  return myBlock(state, fresh).some(
    (member) =>
      state.view?.members.some((other) => sameMember(member, other)) &&
      !view.members.some((other) => sameMember(member, other)),
  );
}

function epochPersisted(state: MembershipState, epoch: number, error: string | undefined, now: number): Result {
  const attempt = state.attempt;
  if (attempt.kind === "none" || attempt.view.id.epoch !== epoch) return { state, effects: [] };
  if (error !== undefined) return cannotPersist(state, error, now);
  if (attempt.kind === "preparing") return propose(state, attempt.view, now);
  if (attempt.kind !== "promising") return { state, effects: [] };
  const message: MembershipMessage = { kind: "promise", view: attempt.view.id, allSeen: state.allSeen };
  return {
    state: { ...state, attempt: { ...attempt, kind: "promised" } },
    effects: [{ kind: "send", to: [attempt.view.id.node], message }],
  };
}

/** A node that cannot write epochs must not take part: after a restart it could promise the same epoch twice. */
function cannotPersist(state: MembershipState, error: string, now: number): Result {
  const again = now + state.settings.tokenMs;
  const next: MembershipState = { ...state, attempt: { kind: "none" }, idleSince: now, notBefore: again };
  return { state: reviewBy(next, again), effects: [trace("error", `the epoch cannot be written: ${error}`)] };
}

function installProposed(state: MembershipState, id: ViewId, allSeen: boolean, now: number): Result {
  const attempt = state.attempt;
  if (attempt.kind !== "promised" || !sameViewId(attempt.view.id, id)) return { state, effects: [] };
  return install(state, attempt.view, allSeen, now);
}

function install(state: MembershipState, view: View, allSeen: boolean, now: number): Result {
  const peers = Object.fromEntries(
    Object.entries(state.peers).map(([node, peer]) => [
      node,
      peer.acting && sameViewId(peer.view, view.id) ? peer : { ...peer, astraySince: now },
    ]),
  );
  const lost = state.view?.members.filter((member) => !view.members.some((other) => other.node === member.node)) ?? [];
  const text = `view ${formatViewId(view.id)}: ${memberList(view.members)}${lost.length ? ` (without ${memberList(lost)})` : ""}`;
  const installed: MembershipState = {
    ...state,
    peers,
    view,
    acting: true,
    installedAt: now,
    allSeen: state.allSeen || allSeen,
    attempt: { kind: "none" },
    failures: 0,
    notBefore: now,
    // what changed meanwhile (a joiner, a lost member) is looked at right after
    reviewAt: now,
  };
  return {
    state: { ...installed, nextBeat: now + beatInterval(installed) },
    effects: [trace("info", text), { kind: "installed", view }, { kind: "beat", to: otherNodes(installed) }],
  };
}

// --- small things -----------------------------------------------------------------------------------------------

function stopActing(state: MembershipState, why: string, now: number): Result {
  const next = { ...state, acting: false, idleSince: now };
  if (!state.acting) return { state: next, effects: [trace("debug", why)] };
  return { state: next, effects: [trace("info", why), { kind: "stopped-acting", why }] };
}

/** A change of what this node has to say is said at once; else every fifth of a token. */
function beatIfDue(before: MembershipState, result: Result, now: number): Result {
  const { state, effects } = result;
  if (effects.some((effect) => effect.kind === "beat")) return result;
  const news =
    before.acting !== state.acting || before.promised !== state.promised || !sameMembers(before.heard, state.heard);
  if (!news && now < state.nextBeat) return result;
  const beat: MembershipEffect = { kind: "beat", to: otherNodes(state) };
  return { state: { ...state, nextBeat: now + beatInterval(state) }, effects: [beat, ...effects] };
}

function beatInterval(state: MembershipState): number {
  return state.settings.tokenMs / BEATS;
}

function otherNodes(state: MembershipState): readonly NodeName[] {
  return sortedKeys(state.settings.nodeIds).filter((node) => node !== state.settings.self);
}

function reviewBy(state: MembershipState, at: number): MembershipState {
  return at < state.reviewAt ? { ...state, reviewAt: at } : state;
}

function sameMember(a: Member, b: Member): boolean {
  return a.node === b.node && a.incarnation === b.incarnation;
}

function sameMembers(a: readonly Member[], b: readonly Member[]): boolean {
  return a === b || (a.length === b.length && a.every((member, index) => sameMember(member, b[index] as Member)));
}

function memberList(members: readonly Member[]): string {
  return members.map((member) => member.node).join(" ");
}

function trace(level: TraceEvent["level"], text: string): MembershipEffect {
  return { kind: "trace", event: { machine: "membership", level, text } };
}

function then(result: Result, more: (state: MembershipState) => Result): Result {
  const next = more(result.state);
  return { state: next.state, effects: [...result.effects, ...next.effects] };
}
