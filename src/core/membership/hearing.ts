/**
 * Who is heard: what each heartbeat says, whose are overdue, and who is silent.
 *
 * In: heartbeats, the time.   Out: the peers that are alive, the block that this node can be in, who gets more heartbeats.
 *
 * A peer is silent when nothing came from it for a token. Two things keep a network that loses much from looking like
 * death. Who misses heartbeats of a peer sends it more of its own, and says so in them; whoever reads that sends more,
 * too, until it is over. And while others heard it just now, at first hand, a peer has another half token: then it is
 * the way from there to here that is bad, not the peer. The dead have no such witness: they are noticed within a token.
 *
 * A heartbeat that brings no news costs one number.
 */
import type { NodeName } from "../model/names.js";
import type { Heartbeat, Overdue } from "../node/messages.js";
import { coordinator, myBlock } from "./block.js";
import { has, type NodeSet, placed, setOf } from "./node-set.js";
import {
  BEATS,
  changed,
  type MembershipEffect,
  type MembershipState,
  NEVER,
  overdueAfter,
  type Peer,
  type Result,
  rosterOf,
  sameMembers,
  silenceOf,
  trace,
} from "./state.js";
import { type Member, memberNames, sameViewId } from "./view.js";

/** Tokens of silence after which also a peer that others hear counts as silent. */
const PATIENCE = 1.5;

/** So that a machine on which everybody is late is not made later by it. */
const MOST_URGENT = 8;

const NOBODY: readonly never[] = [];

// --- heartbeats -----------------------------------------------------------------------------------------------------

export interface Heard {
  readonly state: MembershipState;
  /** Something has changed that may call for a decision; `now`: one that cannot wait a moment. */
  readonly news: "none" | "soon" | "now";
}

export function hear(state: MembershipState, from: NodeName, heartbeat: Heartbeat, now: number): Heard {
  const rank = state.roster.ranks[from];
  const known = state.peers[from];
  if (rank === undefined || (known && heartbeat.incarnation < known.incarnation)) return { state, news: "none" };
  const late = now - (state.heardAt[rank] ?? NEVER) >= overdueAfter(state);
  const heardAt = [...state.heardAt];
  heardAt[rank] = now;
  if (known && saysTheSame(state, known, heartbeat)) {
    return { state: changed(state, { heardAt }), news: late ? "soon" : "none" };
  }
  const peer = peerFrom(state, known, heartbeat, now);
  const restarted = known?.incarnation !== peer.incarnation;
  const peers = restarted ? recognise(state, from, peer.incarnation) : state.peers;
  const next: MembershipState = changed(state, {
    heardAt,
    peers: { ...peers, [from]: peer },
    highestEpoch: Math.max(state.highestEpoch, heartbeat.epoch, heartbeat.view?.epoch ?? 0),
    blockStale: state.blockStale || restarted || bearsOnBlock(peer, known),
  });
  return { state: next, news: newsOf(state.settings.self, peer, restarted ? undefined : known, late) };
}

function bearsOnBlock(peer: Peer, known: Peer): boolean {
  return peer.heard !== known.heard || peer.acting !== known.acting || !sameViewId(peer.view, known.view);
}

function newsOf(self: NodeName, peer: Peer, known: Peer | undefined, late: boolean): Heard["news"] {
  if (!known) return "soon";
  if (peer.acting !== known.acting || peer.fit !== known.fit || !sameViewId(peer.view, known.view)) return "now";
  const complains = names(peer.overdue, self) !== names(known.overdue, self);
  return late || complains || peer.heard !== known.heard || names(peer.silent, self) ? "soon" : "none";
}

function saysTheSame(state: MembershipState, known: Peer, heartbeat: Heartbeat): boolean {
  return (
    known.incarnation === heartbeat.incarnation &&
    known.acting === heartbeat.acting &&
    known.fit === heartbeat.fit &&
    known.epoch === heartbeat.epoch &&
    heartbeat.epoch <= state.highestEpoch &&
    (known.astraySince === Number.POSITIVE_INFINITY) === actsWithUs(state, heartbeat) &&
    sameViewId(known.view, heartbeat.view) &&
    sameMembers(known.heard, heartbeat.heard) &&
    sameMembers(known.silent, heartbeat.silent) &&
    known.overdue.length === 0 &&
    heartbeat.overdue.length === 0
  );
}

function peerFrom(state: MembershipState, known: Peer | undefined, heartbeat: Heartbeat, now: number): Peer {
  const { incarnation, view, acting, fit, overdue } = heartbeat;
  const same = known?.incarnation === incarnation ? known : undefined;
  const heard = same && sameMembers(same.heard, heartbeat.heard) ? same.heard : heartbeat.heard;
  return {
    incarnation,
    heard,
    hears: same?.heard === heard ? same.hears : recognised(state, heard),
    overdue,
    silent: same && sameMembers(same.silent, heartbeat.silent) ? same.silent : heartbeat.silent,
    ...(view ? { view } : {}),
    acting,
    fit,
    epoch: heartbeat.epoch,
    astraySince: actsWithUs(state, heartbeat) ? Number.POSITIVE_INFINITY : Math.min(same?.astraySince ?? now, now),
    gone: same?.gone ?? false,
  };
}

function actsWithUs(state: MembershipState, { acting, view }: Pick<Heartbeat, "acting" | "view">): boolean {
  return acting && sameViewId(view, state.view?.id);
}

function recognised(state: MembershipState, heard: readonly Member[]): NodeSet {
  const { roster, settings, peers } = state;
  const known = (node: NodeName) => (node === settings.self ? settings.incarnation : peers[node]?.incarnation);
  const ranks = heard.flatMap(({ node, incarnation }) =>
    known(node) === incarnation ? (roster.ranks[node] ?? NOBODY) : NOBODY,
  );
  return setOf(ranks, roster.nodes.length);
}

/** That node's daemon is another one now: who of the others hears this one? */
function recognise(state: MembershipState, node: NodeName, incarnation: number): MembershipState["peers"] {
  const rank = state.roster.ranks[node] ?? 0;
  return Object.fromEntries(
    Object.entries(state.peers).map(([name, peer]) => {
      const hears = peer.heard.some((member) => member.node === node && member.incarnation === incarnation);
      return [name, { ...peer, hears: placed(peer.hears, rank, hears) }];
    }),
  );
}

function names(list: readonly { readonly node: NodeName }[], node: NodeName): boolean {
  return list.some((entry) => entry.node === node);
}

/** The list of nodes has changed. Who is no longer in it is forgotten, heard no more, and not waited for. */
export function followRoster(state: MembershipState, nodeIds: Readonly<Record<NodeName, number>>): MembershipState {
  const settings = { ...state.settings, nodeIds };
  const roster = rosterOf(settings);
  const heardAt = roster.nodes.map((node) => state.heardAt[state.roster.ranks[node] ?? -1] ?? NEVER);
  const listed = Object.entries(state.peers).filter(([node]) => Object.hasOwn(nodeIds, node));
  const members = state.acting && state.view ? memberNames(state.view) : [];
  const allSeen = state.allSeen || roster.nodes.every((node) => members.includes(node));
  const next = changed(state, { settings, roster, heardAt, allSeen, peers: Object.fromEntries(listed) });
  const peers = listed.map(([node, peer]) => [node, { ...peer, hears: recognised(next, peer.heard) }]);
  return changed(next, { peers: Object.fromEntries(peers), blockStale: true });
}

// --- silence --------------------------------------------------------------------------------------------------------

/** Judges everybody's silence, and who this node can form a view with. */
export function listen(before: MembershipState, now: number): Result {
  const heard = heardNow(before, now);
  const state: MembershipState = changed(before, {
    heard,
    silent: heard === before.heard ? before.silent : silentNow(before, heard),
    urgent: urgentNow(before, heard, now),
    watchAt: nextLapse(before, heard, now),
    blockStale: before.blockStale || heard !== before.heard,
  });
  const effects = heard === before.heard ? NOBODY : traceHeard(before, heard);
  return { state: state.blockStale ? withBlock(state, now) : state, effects };
}

function withBlock(state: MembershipState, now: number): MembershipState {
  const block = willingBlock(state, state.heard, heardElsewhere(state, now));
  const same = sameMembers(block, state.block);
  return changed(state, {
    block: same ? state.block : block,
    blockSince: same ? state.blockSince : now,
    leader: coordinator(state, block),
    blockStale: false,
  });
}

/** Without those who would decline to be in it. */
function willingBlock(
  state: MembershipState,
  heard: readonly Member[],
  elsewhere: readonly Member[],
): readonly Member[] {
  const block = myBlock(state, heard, { elsewhere });
  const unwilling = block.filter(({ node }) => wouldDecline(state, node, block.length));
  if (unwilling.length === 0) return block;
  const others = heard.filter(({ node }) => !names(unwilling, node));
  return willingBlock(state, others, elsewhere);
}

function wouldDecline(state: MembershipState, node: NodeName, size: number): boolean {
  const declined = state.declined[node];
  const peer = state.peers[node];
  if (!declined || !peer?.acting || sameViewId(peer.view, state.view?.id)) return false;
  return size <= declined.size && sameViewId(peer.view, declined.view);
}

/**
 * Who is alive, but not for us: our peers may belong together with them. The word of others must be fresh enough that
 * it is not about one who has just died.
 */
function heardElsewhere(state: MembershipState, now: number): readonly Member[] {
  return silentNow(state, state.heard).filter(({ node }) => {
    const peer = state.peers[node];
    if (!peer?.fit || peer.gone) return false;
    return now - lastWitnessed(state, node) < state.settings.tokenMs / 2;
  });
}

/** The same list for as long as it says the same. */
function heardNow(state: MembershipState, now: number): readonly Member[] {
  let place = 0;
  const heard = state.roster.others.flatMap((node) => {
    // both lists are sorted by name
    while (place < state.heard.length && (state.heard[place] as Member).node < node) place += 1;
    const peer = state.peers[node];
    if (!peer || !isAlive(state, node, peer, now)) return NOBODY;
    const known = state.heard[place];
    const same = known?.node === node && known.incarnation === peer.incarnation;
    return same ? known : { node, incarnation: peer.incarnation };
  });
  return sameMembers(heard, state.heard) ? state.heard : heard;
}

export function heardWithin(state: MembershipState, now: number, silence: number): readonly Member[] {
  return state.heard.filter(({ node }) => silenceOf(state, node, now) < silence);
}

function isAlive(state: MembershipState, node: NodeName, peer: Peer, now: number): boolean {
  if (!peer.fit || peer.gone) return false;
  const silence = silenceOf(state, node, now);
  const { tokenMs } = state.settings;
  if (silence < tokenMs) return true;
  // who was dropped already comes back by a word of its own
  const known = state.heard.some((member) => member.node === node && member.incarnation === peer.incarnation);
  return known && silence < PATIENCE * tokenMs && now - lastWitnessed(state, node) < tokenMs;
}

/** When, for all that others say, that node was last heard by one of them. */
function lastWitnessed(state: MembershipState, node: NodeName): number {
  const rank = state.roster.ranks[node] ?? 0;
  let last = NEVER;
  for (const witness of state.heard) {
    const { hears = NOBODY, overdue = NOBODY } = state.peers[witness.node] ?? {};
    if (witness.node === node || !has(hears, rank)) continue;
    const said = state.heardAt[state.roster.ranks[witness.node] ?? -1] ?? NEVER;
    const silentMs = overdue.find((entry) => entry.node === node)?.silentMs ?? state.settings.tokenMs / BEATS;
    last = Math.max(last, said - silentMs);
  }
  return last;
}

function silentNow(state: MembershipState, heard: readonly Member[]): readonly Member[] {
  const alive = new Set(heard.map((member) => member.node));
  return state.roster.others.flatMap((node) => {
    const peer = state.peers[node];
    return peer && !alive.has(node) ? { node, incarnation: peer.incarnation } : NOBODY;
  });
}

/** Who gets more heartbeats, because this node misses theirs or they miss ours; of many only some. */
function urgentNow(state: MembershipState, heard: readonly Member[], now: number): readonly NodeName[] {
  const limit = overdueAfter(state);
  const { self } = state.settings;
  const urgent = heard.filter(
    ({ node }) => silenceOf(state, node, now) >= limit || names(state.peers[node]?.overdue ?? NOBODY, self),
  );
  return urgent.length === 0 ? NOBODY : urgent.slice(0, MOST_URGENT).map((member) => member.node);
}

/** When the next of them is overdue, or silent, if nothing comes. */
function nextLapse(state: MembershipState, heard: readonly Member[], now: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { node } of heard) next = Math.min(next, lapseOf(state, node, now));
  return next;
}

function lapseOf(state: MembershipState, node: NodeName, now: number): number {
  const { tokenMs } = state.settings;
  const silence = silenceOf(state, node, now);
  const heardAt = now - silence;
  if (silence < overdueAfter(state)) return heardAt + overdueAfter(state);
  if (silence < tokenMs) return heardAt + tokenMs;
  return Math.min(heardAt + PATIENCE * tokenMs, lastWitnessed(state, node) + tokenMs);
}

/** What a heartbeat says of those who are heard badly. */
export function overdueNow(state: MembershipState, now: number): readonly Overdue[] {
  const limit = overdueAfter(state);
  const overdue = state.heard.filter(({ node }) => silenceOf(state, node, now) >= limit);
  if (overdue.length === 0) return NOBODY;
  return overdue.map(({ node }) => ({ node, silentMs: Math.floor(silenceOf(state, node, now)) }));
}

function traceHeard(state: MembershipState, heard: readonly Member[]): MembershipEffect[] {
  const without = (members: readonly Member[], others: readonly Member[]) =>
    members.filter((member) => !others.includes(member)).map((member) => member.node);
  const texts = [
    ...without(state.heard, heard).map((node) => (state.peers[node]?.gone ? `${node} is gone` : `${node} is silent`)),
    ...without(heard, state.heard).map((node) => `hears ${node}`),
  ];
  return texts.map((text) => trace("debug", text));
}
