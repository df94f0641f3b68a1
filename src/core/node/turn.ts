/**
 * One step of a node while it is being worked out: the state so far, and the effects in their order.
 *
 * What a node sends to itself (a DC is a member of its own view) does not leave the step: it waits in `inbox`.
 */
import type { Layout } from "../cib/layout.js";
import type { Revision } from "../cib/revision.js";
import type { ClusterStatus } from "../cib/status.js";
import type { JournalEntry } from "../journal/entry.js";
import { actingView, heartbeatOf } from "../membership/membership.js";
import { type Member, sameViewId, type ViewId } from "../membership/view.js";
import { invariant } from "../model/invariant.js";
import type { NodeName } from "../model/names.js";
import type { Now } from "../model/step.js";
import type { DiskRecord, NodeEffect } from "./io.js";
import { countHeartbeat } from "./links.js";
import type { PeerMessage } from "./messages.js";
import type { Response } from "./requests.js";
import { worstStall } from "./stall.js";
import { changedDc, changedNode, type DcState, type NodeState, type WritePurpose } from "./state.js";
import type { TraceEvent } from "./trace.js";
import { watchWord } from "./watchdog.js";

export class Turn {
  readonly effects: NodeEffect[] = [];
  readonly inbox: PeerMessage[] = [];
  /** Daemons that are known to have ended: membership need not wait for their silence. */
  readonly evictions: Member[] = [];
  /** Epochs that membership asked for and the disk covers. */
  readonly covered: number[] = [];
  /** Of the journal, written in this step by the DC and not sent yet. */
  readonly entries: JournalEntry[] = [];

  constructor(
    public state: NodeState,
    readonly now: Now,
  ) {}

  get self(): NodeName {
    return this.state.settings.self;
  }

  /** The DC's part of the state; only the DC's own code may ask for it. */
  get dc(): DcState {
    invariant(this.state.dc, "a DC's duty is done by a DC", { node: this.self });
    return this.state.dc;
  }

  update(changes: Partial<NodeState>): void {
    this.state = changedNode(this.state, changes);
  }

  updateDc(changes: Partial<DcState>): void {
    this.update({ dc: changedDc(this.dc, changes) });
  }

  emit(effect: NodeEffect): void {
    this.effects.push(effect);
  }

  send(to: readonly NodeName[], message: PeerMessage): void {
    const others = to.filter((node) => node !== this.self);
    if (others.length > 0) this.emit({ kind: "send", to: others, message });
    if (others.length < to.length) this.inbox.push(message);
  }

  beat(to: readonly NodeName[]): void {
    if (to.length === 0) return;
    const { number, deafOn } = countHeartbeat(this);
    const revision = newestRevision(this.state).version;
    const stall = worstStall(this.state, this.now.mono);
    const watch = watchWord(this, number);
    const heartbeat = heartbeatOf(this.state.membership, { number, deafOn, revision, stall, watch });
    this.emit({ kind: "heartbeat", to, heartbeat });
  }

  persist(record: DiskRecord, purpose: WritePurpose): void {
    const ticket = this.takeTicket();
    this.update({ writes: { ...this.state.writes, [ticket]: purpose } });
    this.emit({ kind: "persist", ticket, record });
  }

  takeTicket(): number {
    const ticket = this.state.nextTicket;
    this.update({ nextTicket: ticket + 1 });
    return ticket;
  }

  reply(id: number, response: Response): void {
    this.emit({ kind: "reply", id, response });
  }

  trace(machine: TraceEvent["machine"], level: TraceEvent["level"], text: string): void {
    this.emit({ kind: "trace", event: { machine, level, text } });
  }

  /** Whether this node acts in that view: whatever belongs to another one is dropped. */
  actsIn(view: ViewId): boolean {
    return sameViewId(actingView(this.state.membership)?.id, view);
  }
}

/** Of the newest revision; that of quorate.yaml while none has one. */
export function layoutInForce(state: Pick<NodeState, "revisions" | "settings">): Layout {
  return newestRevision(state).layout ?? state.settings.layout;
}

export function newestRevision(state: Pick<NodeState, "revisions">): Revision {
  const newest = state.revisions.at(-1);
  invariant(newest, "there is always a revision in force");
  return newest;
}

export const EMPTY_STATUS: ClusterStatus = { nodes: {}, fencing: [], wishes: [] };
