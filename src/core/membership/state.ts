/** What membership remembers, hears and asks for. Plain data, and the few words that its parts share. */
import { compareNames, type NodeName, sortedKeys } from "../model/names.js";
import type { Step } from "../model/step.js";
import type { Heartbeat, Overdue, PeerMessage } from "../node/messages.js";
import type { TraceEvent } from "../node/trace.js";
import type { Falls } from "./damper.js";
import type { NodeSet } from "./node-set.js";
import type { Member, View, ViewId } from "./view.js";

export interface MembershipSettings {
  readonly self: NodeName;
  readonly incarnation: number;
  readonly tokenMs: number;
  readonly nodeIds: Readonly<Record<NodeName, number>>;
}

/** The nodes of the cluster in the order of their ids: a node's place in it is its rank. */
export interface Roster {
  readonly nodes: readonly NodeName[];
  readonly ranks: Readonly<Record<NodeName, number>>;
  /** All but this one, by name. */
  readonly others: readonly NodeName[];
}

/** A peer as its last heartbeat described it. */
export interface Peer {
  readonly incarnation: number;
  readonly heard: readonly Member[];
  /** The same, of those incarnations that are known here, by rank. */
  readonly hears: NodeSet;
  readonly overdue: readonly Overdue[];
  readonly silent: readonly Member[];
  readonly view?: ViewId;
  readonly acting: boolean;
  readonly fit: boolean;
  /** The highest that it has promised or proposed. */
  readonly epoch: number;
  /** Since when it has not been seen acting in our view; decides when to propose anew. */
  readonly astraySince: number;
  /** That incarnation took leave, or was fenced: its heartbeats no longer count. */
  readonly gone: boolean;
}

/** At most one agreement is under way at a node, as its coordinator or as a member. */
/** `latest`: until then its `deadline` is put off for whoever is seen to be at it. */
export type Attempt =
  | { readonly kind: "none" }
  | { readonly kind: "preparing"; readonly view: View }
  | {
      readonly kind: "collecting";
      readonly view: View;
      readonly promised: readonly NodeName[];
      readonly allSeen: boolean;
      readonly deadline: number;
      readonly latest: number;
    }
  | { readonly kind: "promising"; readonly view: View; readonly deadline: number; readonly latest: number }
  | { readonly kind: "promised"; readonly view: View; readonly deadline: number; readonly latest: number };

export interface Declined {
  /** That in which it stays. */
  readonly view: ViewId | undefined;
  /** Members of the view that it was asked into. */
  readonly size: number;
}

/** Every field is there from the first, as `undefined` if need be: states of one shape are read and copied fastest. */
export interface MembershipState {
  readonly settings: MembershipSettings;
  readonly roster: Roster;
  readonly peers: Readonly<Record<NodeName, Peer>>;
  /** When each node's last heartbeat came, by rank: all that changes with a heartbeat that brings no news. */
  readonly heardAt: readonly number[];
  /** The highest epoch promised or used here; on disk, or about to be. */
  readonly promised: number;
  /** The highest epoch seen anywhere: the next proposal goes above it. */
  readonly highestEpoch: number;
  /** The last installed one. */
  readonly view: View | undefined;
  readonly acting: boolean;
  /** The last epoch could be written. */
  readonly fit: boolean;
  readonly installedAt: number;
  /** A view of all nodes was once installed by a member of ours. */
  readonly allSeen: boolean;
  readonly attempt: Attempt;
  readonly heard: readonly Member[];
  /** Known, and not heard. */
  readonly silent: readonly Member[];
  /** Until then nobody can be found overdue or silent. */
  readonly watchAt: number;
  /** Heard, but not well, or they do not hear this node well: they get more heartbeats until that is over. */
  readonly urgent: readonly NodeName[];
  readonly beatAt: number;
  readonly nextBeat: number;
  readonly nextUrgentBeat: number;
  /** The block as last computed, and since when it is that; and who is to propose a view of it. */
  readonly block: readonly Member[];
  readonly blockSince: number;
  readonly leader: NodeName;
  /** Something that it rests upon has changed since. */
  readonly blockStale: boolean;
  /** No view is proposed before: others may be starting too. */
  readonly graceUntil: number;
  /** Not acting and nothing under way since then. */
  readonly idleSince: number;
  readonly failures: number;
  readonly notBefore: number;
  /** Peers that did not answer a proposal in time: left out until then. */
  readonly shunned: Readonly<Record<NodeName, number>>;
  /** Peers that would not leave their view for one of ours: they would say so again of any that is not larger. */
  readonly declined: Readonly<Record<NodeName, Declined>>;
  /** Of nodes that have fallen out of a view of ours. */
  readonly falls: Readonly<Record<NodeName, Falls>>;
  readonly startedAt: number;
  /** A later incarnation is being put on disk, for the next start. */
  readonly renewing: boolean;
  /** The incarnation of another daemon that runs under this name; already told. */
  readonly double: number | undefined;
  readonly reviewedAt: number;
  readonly reviewAt: number;
  readonly left: boolean;
}

/**
 * The same state with some of it changed. V8 copies `{ ...state }` field by field as soon as states come out of many such
 * places, ten times slower than this list; and each heartbeat makes copies.
 */
export function changed(state: MembershipState, changes: Partial<MembershipState>): MembershipState {
  const copy: MembershipState = {
    settings: state.settings,
    roster: state.roster,
    peers: state.peers,
    heardAt: state.heardAt,
    promised: state.promised,
    highestEpoch: state.highestEpoch,
    view: state.view,
    acting: state.acting,
    fit: state.fit,
    installedAt: state.installedAt,
    allSeen: state.allSeen,
    attempt: state.attempt,
    heard: state.heard,
    silent: state.silent,
    watchAt: state.watchAt,
    urgent: state.urgent,
    beatAt: state.beatAt,
    nextBeat: state.nextBeat,
    nextUrgentBeat: state.nextUrgentBeat,
    block: state.block,
    blockSince: state.blockSince,
    leader: state.leader,
    blockStale: state.blockStale,
    graceUntil: state.graceUntil,
    idleSince: state.idleSince,
    failures: state.failures,
    notBefore: state.notBefore,
    shunned: state.shunned,
    declined: state.declined,
    falls: state.falls,
    startedAt: state.startedAt,
    renewing: state.renewing,
    double: state.double,
    reviewedAt: state.reviewedAt,
    reviewAt: state.reviewAt,
    left: state.left,
  };
  return Object.assign(copy, changes);
}

export type MembershipMessage = Extract<PeerMessage, { kind: "propose" | "promise" | "refuse" | "install" | "leave" }>;

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
  /** These are the nodes of the cluster from now on. */
  | { readonly kind: "nodes"; readonly nodeIds: Readonly<Record<NodeName, number>> }
  | { readonly kind: "incarnation-persisted"; readonly error?: string }
  /** This node was not run for that long. */
  | { readonly kind: "stalled"; readonly forMs: number }
  /** That daemon is known to have ended (it was fenced): do not wait for its silence. */
  | { readonly kind: "evict"; readonly member: Member }
  | { readonly kind: "leave" };

export type MembershipEffect =
  | { readonly kind: "beat"; readonly to: readonly NodeName[] }
  | { readonly kind: "send"; readonly to: readonly NodeName[]; readonly message: MembershipMessage }
  | { readonly kind: "persist-epoch"; readonly epoch: number }
  /** The next start shall have a greater one. */
  | { readonly kind: "persist-incarnation"; readonly incarnation: number }
  /** This daemon can be in no view: it must end, and be started again. */
  | { readonly kind: "start-anew"; readonly why: string }
  | { readonly kind: "installed"; readonly view: View }
  /** From now on this node acts in no view, until one is installed. */
  | { readonly kind: "stopped-acting"; readonly why: string }
  | { readonly kind: "trace"; readonly event: TraceEvent };

export type Result = Step<MembershipState, MembershipEffect>;

export function rosterOf({ self, nodeIds }: MembershipSettings): Roster {
  const names = sortedKeys(nodeIds);
  const nodes = [...names].sort((a, b) => (nodeIds[a] ?? 0) - (nodeIds[b] ?? 0) || compareNames(a, b));
  const ranks = Object.fromEntries(nodes.map((node, rank) => [node, rank]));
  return { nodes, ranks, others: names.filter((node) => node !== self) };
}

/** A time before all others. */
export const NEVER = Number.NEGATIVE_INFINITY;

/** Heartbeats per token. */
export const BEATS = 5;

/** Milliseconds between two heartbeats. */
export function beatInterval(state: MembershipState): number {
  return state.settings.tokenMs / BEATS;
}

/** Milliseconds after which the next heartbeat of a peer is overdue: one was lost, or two are late. */
export function overdueAfter(state: MembershipState): number {
  return (2 / BEATS) * state.settings.tokenMs;
}

/** How long nothing was heard of that node. */
export function silenceOf(state: MembershipState, node: NodeName, now: number): number {
  return now - (state.heardAt[state.roster.ranks[node] ?? -1] ?? NEVER);
}

export function sameMember(a: Member, b: Member): boolean {
  return a.node === b.node && a.incarnation === b.incarnation;
}

export function sameMembers(a: readonly Member[], b: readonly Member[]): boolean {
  return a === b || (a.length === b.length && a.every((member, index) => sameMember(member, b[index] as Member)));
}

export function memberList(members: readonly Member[]): string {
  return members.map((member) => member.node).join(" ");
}

export function otherNodes(state: MembershipState): readonly NodeName[] {
  return state.roster.others;
}

export function reviewBy(state: MembershipState, at: number): MembershipState {
  return at < state.reviewAt ? changed(state, { reviewAt: at }) : state;
}

export function stopActing(state: MembershipState, why: string, now: number): Result {
  const next = changed(state, { acting: false, idleSince: now, blockStale: true });
  if (!state.acting) return { state: next, effects: [trace("debug", why)] };
  return { state: next, effects: [trace("info", why), { kind: "stopped-acting", why }] };
}

export function trace(level: TraceEvent["level"], text: string): MembershipEffect {
  return { kind: "trace", event: { machine: "membership", level, text } };
}

export function then(result: Result, more: (state: MembershipState) => Result): Result {
  const next = more(result.state);
  return { state: next.state, effects: [...result.effects, ...next.effects] };
}
