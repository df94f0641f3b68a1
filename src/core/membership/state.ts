/** What membership remembers, hears and asks for. Plain data, and the few words that its parts share. */
import type { NodeName } from "../model/names.js";
import { sortedKeys } from "../model/names.js";
import type { Step } from "../model/step.js";
import type { Heartbeat, PeerMessage } from "../node/messages.js";
import type { TraceEvent } from "../node/trace.js";
import type { Member, View, ViewId } from "./view.js";

export interface MembershipSettings {
  readonly self: NodeName;
  readonly incarnation: number;
  readonly tokenMs: number;
  readonly nodeIds: Readonly<Record<NodeName, number>>;
}

/** A peer as its last heartbeat described it. */
export interface Peer {
  readonly incarnation: number;
  readonly heardAt: number;
  readonly heard: readonly Member[];
  readonly view?: ViewId;
  readonly acting: boolean;
  readonly fit: boolean;
  /** Since when it has not been seen acting in our view; decides when to propose anew. */
  readonly astraySince: number;
  /** That incarnation took leave, or was fenced: its heartbeats no longer count. */
  readonly gone: boolean;
}

/** At most one agreement is under way at a node, as its coordinator or as a member. */
export type Attempt =
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
  /** The last epoch could be written. */
  readonly fit: boolean;
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

export type Result = Step<MembershipState, MembershipEffect>;

/** Heartbeats per token. */
export const BEATS = 5;

/** Milliseconds between two heartbeats. */
export function beatInterval(state: MembershipState): number {
  return state.settings.tokenMs / BEATS;
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
  return sortedKeys(state.settings.nodeIds).filter((node) => node !== state.settings.self);
}

export function reviewBy(state: MembershipState, at: number): MembershipState {
  return at < state.reviewAt ? { ...state, reviewAt: at } : state;
}

export function stopActing(state: MembershipState, why: string, now: number): Result {
  const next = { ...state, acting: false, idleSince: now };
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
