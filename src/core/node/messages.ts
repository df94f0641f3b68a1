/**
 * What the nodes of a cluster say to each other.
 *
 * Heartbeats may be lost, doubled or late; each one says all that there is to say. Messages between two running daemons
 * arrive in order and at most once; those still under way when one of the two ends are lost. Whatever is sent within a
 * view names it, and a member of another view refuses it by dropping it.
 */

import type { Values } from "../cib/configuration.js";
import type { Revision, RevisionVersion } from "../cib/revision.js";
import type { ClusterStatus, FencingRecord, NodeStatus, OperationRecord, QuorumWord, Wish } from "../cib/status.js";
import type { JournalEntry, JournalNote } from "../journal/entry.js";
import type { JournalSpan } from "../journal/span.js";
import type { Member, ViewId } from "../membership/view.js";
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { FenceAgentResult, FenceAgentSpec, Memory, OperationSpec } from "./io.js";
import type { Request, Response } from "./requests.js";

export interface Heartbeat {
  readonly incarnation: number;
  /** Counts the heartbeats of that incarnation: the same on every link. One that comes after a higher one is old news. */
  readonly number: number;
  /** Whom the sender has heard within a token, in which incarnation. */
  readonly heard: readonly Member[];
  /** Of those, from whom nothing came for longer than it should, at the moment of sending. Empty in good weather. */
  readonly overdue: readonly Overdue[];
  /** Whom the sender knew once and does not hear now. A daemon that finds itself here as it never was has an old disk. */
  readonly silent: readonly Member[];
  /** The last view that the sender installed. */
  readonly view?: ViewId;
  /** Still in that view; false from the moment in which it proposes or promises another one, or counts itself out. */
  readonly acting: boolean;
  /** Its disk takes epochs. One whose disk does not can be in no new view, and must not keep others from one. */
  readonly fit: boolean;
  /** The highest epoch that the sender has promised. */
  readonly epoch: number;
  /** The newest revision in force at the sender. */
  readonly revision: RevisionVersion;
  /** The links on which the sender does not hear a peer that it hears on others. Empty while all links work. */
  readonly deafOn: readonly DeafLinks[];
  /** The worst one of the last minutes. */
  readonly stall?: Stall;
  /** Where nodes are guarded by watchdogs. */
  readonly watch?: Watch;
}

/** What keeps a guarded node alive (watchdog.ts). */
export interface Watch {
  /** The sender is guarded: its machine is reset unless its peers go on saying this. */
  readonly fed: boolean;
  /** Its view is quorate, as far as it knows; the DC's word is what counts. */
  readonly quorate: boolean;
  /** In the order of `heard`: the highest number of a heartbeat that came from each, 0 for none. */
  readonly numbers: readonly number[];
}

/** A node was not run for that long when it should have been. */
export interface Stall {
  readonly lateMs: Millis;
  /** Milliseconds since 1970, by the clock of that node, when it ran again. */
  readonly time: number;
}

export interface DeafLinks {
  readonly node: NodeName;
  readonly links: readonly number[];
}

export interface Overdue {
  readonly node: NodeName;
  /** Since its last heartbeat; whole milliseconds. */
  readonly silentMs: number;
}

export type PeerMessage =
  // membership: a coordinator and the members it wants; `allSeen`: a view of all nodes was once installed (wait_for_all)
  | { readonly kind: "propose"; readonly view: ViewId; readonly members: readonly Member[] }
  | { readonly kind: "promise"; readonly view: ViewId; readonly allSeen: boolean }
  | { readonly kind: "refuse"; readonly view: ViewId; readonly promised: number }
  | {
      readonly kind: "install";
      readonly view: ViewId;
      readonly members: readonly Member[];
      readonly allSeen: boolean;
    }
  /** The sender ends: it runs nothing, and nobody need wait for its silence. */
  | { readonly kind: "leave" }

  /** To a node outside of the sender's view that follows an older layout: it may know too few nodes to come in. */
  | { readonly kind: "tell-revision"; readonly revision: Revision }
  /** To a daemon that counts as fenced, and is heard all the same. */
  | { readonly kind: "tell-fenced"; readonly incarnation: number }
  /** To the DC: from now on the sender is guarded by a watchdog with that timeout, until its daemon has taken leave. */
  | { readonly kind: "guarded"; readonly view: ViewId; readonly watchdogMs: Millis }

  // state: a new view brings everybody to the same configuration and status
  /** Unasked, to the coordinator, from each member that installed its view. */
  | { readonly kind: "report"; readonly view: ViewId; readonly report: MemberReport }
  | { readonly kind: "fetch-revision"; readonly view: ViewId; readonly version: RevisionVersion }
  | { readonly kind: "revision"; readonly view: ViewId; readonly revision: Revision }
  | { readonly kind: "fetch-table"; readonly view: ViewId }
  | { readonly kind: "table"; readonly view: ViewId; readonly table: ClusterStatus }
  | { readonly kind: "snapshot"; readonly view: ViewId; readonly number: number; readonly table: ClusterStatus }

  // state: changes within a view, numbered by the DC; each is acknowledged
  | {
      readonly kind: "change-status";
      readonly view: ViewId;
      readonly number: number;
      readonly changes: readonly StatusChange[];
    }
  | { readonly kind: "write-revision"; readonly view: ViewId; readonly number: number; readonly revision: Revision }
  /** In a quorate view: the member has on its disk all that it could ever have acknowledged, and may say so. */
  | { readonly kind: "recovered"; readonly view: ViewId; readonly number: number }
  /** That change is done here (on disk, if it is a revision); a text in `error` says why it could not be. */
  | { readonly kind: "acknowledge"; readonly view: ViewId; readonly number: number; readonly error: string }

  // execution
  | {
      readonly kind: "execute";
      readonly view: ViewId;
      readonly callId: number;
      readonly operation: OperationSpec;
      readonly expectedRc: number;
      readonly digest: string;
    }
  | {
      readonly kind: "cancel";
      readonly view: ViewId;
      readonly resource: ResourceId;
      readonly operation: string;
      readonly interval: number;
    }
  /** A finished operation of the sender, also of one that it repeats by itself. */
  | { readonly kind: "executed"; readonly view: ViewId; readonly record: OperationRecord }
  | { readonly kind: "execute-fence"; readonly view: ViewId; readonly ticket: number; readonly run: FenceAgentSpec }
  | {
      readonly kind: "executed-fence";
      readonly view: ViewId;
      readonly ticket: number;
      readonly result: FenceAgentResult;
    }

  // the journal
  /** New entries, from the DC to all members. */
  | { readonly kind: "journal"; readonly view: ViewId; readonly entries: readonly JournalEntry[] }
  /** Which entries the sender has: a member to its DC in a new view, the DC to all when it has theirs, too. */
  | { readonly kind: "journal-spans"; readonly view: ViewId; readonly spans: readonly JournalSpan[] }
  /** Answered by one `fetched-journal`, with what the other has of it. */
  | { readonly kind: "fetch-journal"; readonly view: ViewId; readonly spans: readonly JournalSpan[] }
  | { readonly kind: "fetched-journal"; readonly view: ViewId; readonly entries: readonly JournalEntry[] }
  /** What happened on the sender, for the DC to make entries of. */
  | { readonly kind: "journal-notes"; readonly view: ViewId; readonly notes: readonly JournalNote[] }

  // commands, carried to the DC and back; and a node that wishes to stop
  | {
      readonly kind: "request";
      readonly view: ViewId;
      readonly id: number;
      readonly author: string;
      readonly request: Request;
    }
  | { readonly kind: "response"; readonly view: ViewId; readonly id: number; readonly response: Response }
  | { readonly kind: "request-shutdown"; readonly view: ViewId }
  | { readonly kind: "grant-shutdown"; readonly view: ViewId };

/** What a member brings into a new view. */
export interface MemberReport {
  /** The one in force there. */
  readonly revision: RevisionVersion;
  /** What its disk has, oldest first; at most a whole history (core/cib/history.ts). */
  readonly versions: readonly RevisionVersion[];
  readonly memory: Memory;
  /** What it found damaged at its start: a few texts for people. */
  readonly damage: readonly string[];
  /** Its own operations and attributes, at first hand. */
  readonly own: NodeStatus;
  /** The highest number of what is under way there and may not be in `own`; 0 if nothing is. */
  readonly highestCallId: number;
  /** Daemons of other nodes that it knows to have ended. */
  readonly endings: readonly EndingReport[];
  /** The last quorate view whose table it followed, and up to which change. Absent if it never followed one. */
  readonly tableView?: ViewId;
  readonly tableNumber: number;
}

export interface EndingReport extends Member {
  /** Whole milliseconds, when this was said. */
  readonly agoMs: Millis;
}

/** One change to the table. Changes are facts, not edits: applying one twice gives the same table. */
export type StatusChange =
  | { readonly kind: "operation"; readonly node: NodeName; readonly key: string; readonly record: OperationRecord }
  | { readonly kind: "forget-operations"; readonly node: NodeName; readonly keys: readonly string[] }
  | { readonly kind: "attributes"; readonly node: NodeName; readonly set: Values; readonly remove: readonly string[] }
  | { readonly kind: "node"; readonly node: NodeName; readonly status: NodeStatus }
  | { readonly kind: "fencing"; readonly record: FencingRecord }
  | { readonly kind: "wishes"; readonly wishes: readonly Wish[] }
  | { readonly kind: "quorum"; readonly word: QuorumWord }
  | { readonly kind: "watchdog"; readonly node: NodeName; readonly watchdogMs: Millis };
