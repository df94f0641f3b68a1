/**
 * What a node remembers between two inputs. Plain data throughout.
 *
 * The fields of a node's and of a DC's state are there from the first, as `undefined` where there is nothing to say: states
 * that are all of one shape are copied several times faster, and each heartbeat makes copies.
 */
import type { Layout } from "../cib/layout.js";
import type { Revision, RevisionVersion } from "../cib/revision.js";
import type { ClusterStatus, OperationRecord } from "../cib/status.js";
import type { FencerState } from "../fencing/fencer-state.js";
import type { JournalDesk, JournalState } from "../journal/state.js";
import type { LinksState } from "../links/links.js";
import type { MembershipState } from "../membership/membership.js";
import type { Member, View, ViewId } from "../membership/view.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { Walk } from "../transition/walker.js";
import type { AskingState } from "../witness/asking.js";
import type { Dampened } from "./dampening.js";
import type { FenceAgentResult, FenceAgentSpec, Memory, NodeSettings, OperationSpec } from "./io.js";
import type { Arrival } from "./lost-migrations.js";
import type { MemberReport } from "./messages.js";
import type { Request } from "./requests.js";
import type { Endings } from "./restart-grace.js";
import type { StallState } from "./stall.js";
import type { Move } from "./thinking.js";
import type { Misses } from "./tolerance.js";
import type { WatchdogState } from "./watchdog.js";

export interface NodeState {
  readonly settings: NodeSettings;
  readonly membership: MembershipState;
  /** Of the newest revision in which this node is; that of the settings while none has one. */
  readonly layout: Layout;
  /** The revision whose layout was followed last. */
  readonly layoutOf: Revision | undefined;
  /** The revision since which this layout is in force, as far as is known here; absent while none has one. */
  readonly layoutSince: RevisionVersion | undefined;
  /** Of the layout, by name. */
  readonly nodeIds: Readonly<Record<NodeName, number>>;
  readonly links: LinksState;
  /** The links of which this machine says itself that they are dead. */
  readonly noCarrier: readonly number[];
  /** This node's copy of the status, and how far it has followed the DC of which quorate view. */
  readonly table: ClusterStatus;
  readonly tableView: ViewId | undefined;
  readonly tableNumber: number;
  /** Oldest first, never empty, bounded; the last one is in force. */
  readonly revisions: readonly Revision[];
  /** Of these the ones that this node's disk has refused. */
  readonly unwritten: readonly RevisionVersion[];
  /** What this node's disk is worth, and what was found damaged on it. */
  readonly memory: Memory;
  readonly damage: readonly string[];
  /** The highest epoch that is on the disk: up to it they may be used. */
  readonly reserved: number;
  /** The disk refused one: it is left alone until then. */
  readonly reserveAfter: number;
  /** What each write that is under way is for. */
  readonly writes: Readonly<Record<number, WritePurpose>>;
  /** How this node stands with the cluster's witness. */
  readonly witness: AskingState;
  readonly journal: JournalState;
  readonly stalls: StallState;
  readonly watchdog: WatchdogState;
  /** Daemons of other nodes that have ended, as far as is known here. */
  readonly endings: Endings;
  /** Nodes outside of the view that were told the newest revision, and when. */
  readonly outsidersTold: Readonly<Record<NodeName, number>>;
  /** Daemons that count as fenced and are heard: when they are told (own-fencing.ts). */
  readonly aliveAfterShot: Readonly<Record<NodeName, { readonly incarnation: number; readonly tellAt: number }>>;
  readonly execution: ExecutionState;
  /** Fence agents that run here or ran for the present DC, by this node's own ticket. */
  readonly fenceRuns: Readonly<Record<number, FenceRun>>;
  /** Fence agents that run here because a client of this node asked, by ticket. */
  readonly deviceQuestions: Readonly<Record<number, DeviceQuestion>>;
  /** What this node's fencer is about while it is a DC; a shot outlives a change of the view. */
  readonly fencer: FencerState;
  /** Present while this node is the DC of a view. */
  readonly dc: DcState | undefined;
  /** Commands of this node's clients that the DC has not answered yet. */
  readonly clients: readonly number[];
  readonly stopping: boolean;
  /** It knows that it was fenced, and ends (own-fencing.ts). */
  readonly fenced: boolean;
  readonly nextTicket: number;
  /** When this node last asked to be woken: being called much later means that it was not run. */
  readonly wakeAt: number;
  /** Monotonic time of the last step, and of the first. */
  readonly steppedAt: number;
  readonly startedAt: number;
}

/** The same state with some of it changed; a list, because each heartbeat makes copies (see membership/state.ts). */
export function changedNode(state: NodeState, changes: Partial<NodeState>): NodeState {
  const copy: NodeState = {
    settings: state.settings,
    membership: state.membership,
    layout: state.layout,
    layoutOf: state.layoutOf,
    layoutSince: state.layoutSince,
    nodeIds: state.nodeIds,
    links: state.links,
    noCarrier: state.noCarrier,
    table: state.table,
    tableView: state.tableView,
    tableNumber: state.tableNumber,
    revisions: state.revisions,
    unwritten: state.unwritten,
    memory: state.memory,
    damage: state.damage,
    reserved: state.reserved,
    reserveAfter: state.reserveAfter,
    writes: state.writes,
    witness: state.witness,
    journal: state.journal,
    stalls: state.stalls,
    watchdog: state.watchdog,
    endings: state.endings,
    outsidersTold: state.outsidersTold,
    aliveAfterShot: state.aliveAfterShot,
    execution: state.execution,
    fenceRuns: state.fenceRuns,
    deviceQuestions: state.deviceQuestions,
    fencer: state.fencer,
    dc: state.dc,
    clients: state.clients,
    stopping: state.stopping,
    fenced: state.fenced,
    nextTicket: state.nextTicket,
    wakeAt: state.wakeAt,
    steppedAt: state.steppedAt,
    startedAt: state.startedAt,
  };
  return Object.assign(copy, changes);
}

export type WritePurpose =
  | { readonly kind: "journal" }
  /** `awaited`: membership waits until the disk covers these. */
  /** For the next start. */
  | { readonly kind: "incarnation" }
  | { readonly kind: "epoch"; readonly epoch: number; readonly awaited: readonly number[] }
  | { readonly kind: "recovered"; readonly view: ViewId; readonly number: number }
  /** A revision of the DC's, to be acknowledged. */
  | { readonly kind: "revision"; readonly view: ViewId; readonly number: number; readonly revision: Revision }
  /** A revision that was fetched by a DC that did not have it. */
  | { readonly kind: "fetched"; readonly view: ViewId; readonly revision: Revision }
  /** The newest revision of a view that this node is not in. */
  | { readonly kind: "told"; readonly revision: Revision };

/** A DC that orders it again, because a view changed meanwhile, gets the result and no second run. */
export interface FenceRun {
  readonly dc: Member;
  /** The DC's. */
  readonly ticket: number;
  readonly result?: FenceAgentResult;
}

export interface DeviceQuestion {
  /** The client's. */
  readonly id: number;
  readonly question: "monitor" | "list" | "status";
}

export interface ExecutionState {
  readonly calls: Readonly<Record<number, Call>>;
  /** What runs here, each with an operation of which its parameters are known. */
  readonly active: Readonly<Record<ResourceId, OperationSpec>>;
  /** By operation key. */
  readonly recurring: Readonly<Record<string, Recurring>>;
  /** Results of operations that were meant to be run anew before they had ended, by operation key. */
  readonly overtaken: Readonly<Record<string, OperationRecord>>;
  /** When each was repaired of late, by the monotonic clock, oldest first. */
  readonly repairs: Readonly<Record<ResourceId, readonly number[]>>;
}

/** An operation that is under way here, by the ticket it was started with. */
export interface Call {
  readonly callId: number;
  readonly spec: OperationSpec;
  readonly expectedRc: number;
  readonly digest: string;
  /** A repetition of a recurring one: reported only when its result differs from the last. */
  readonly repeats: boolean;
  /** It puts back what was taken away, since when; nobody has ordered it. */
  readonly repair?: { readonly what: string; readonly since: number };
}

export interface Recurring {
  readonly call: Call;
  readonly due: number;
  readonly running: boolean;
  /** Something happened while it ran: look again as soon as it has ended. */
  readonly again: boolean;
  readonly misses: Misses;
}

export interface DcState {
  readonly view: View;
  readonly phase: "gathering" | "syncing" | "ready";
  readonly reports: Readonly<Record<NodeName, MemberReport>>;
  /** The status tables of members that followed different DCs, from those who followed longest; as they come in. */
  readonly tables: Readonly<Record<NodeName, ClusterStatus>>;
  /** What the reports showed to be missing here has been asked for. */
  readonly asked: boolean;
  /** The revision that every member has: decisions rest on this one. */
  readonly revision: Revision;
  readonly nextNumber: number;
  /** Numbered changes that not all members have acknowledged. */
  readonly waiting: Readonly<Record<number, Waiting>>;
  readonly journal: JournalDesk;
  readonly walk: Walk | undefined;
  readonly nextWalk: number;
  /** What people were told last that is not done because it would be undone again. */
  readonly heldBack: string;
  /** Why a new decision is due. */
  readonly wanted: string | undefined;
  /** The scheduler was asked, because of that, and has not answered yet. */
  readonly thinking: { readonly ticket: number; readonly why: string } | undefined;
  /** Moves of which it is being worked out whether they would do anything, by ticket. */
  readonly moves: Readonly<Record<number, { readonly queued: QueuedRequest; readonly wish: Move }>>;
  /** Actions of the walk that are under way, by `callKey`. */
  readonly calls: Readonly<Record<string, number>>;
  /** What is to be looked at again in this view (lost-migrations.ts). */
  readonly arrivals: readonly Arrival[];
  /** Absent until something is ordered in this view. */
  readonly nextCallId: number | undefined;
  /** Monotonic time at which the decision can change by itself. */
  readonly recheckAt: number;
  /** Wall clock less monotonic clock, at the last decision. */
  readonly clockOffset: number;
  /** Monotonic time at which the first of the nodes that are awaited is given up. */
  readonly graceEnds: number;
  /** The number of the last revision proposed in this view, whatever became of it: a number is used once. */
  readonly lastProposed: number;
  /** What the verdict on the view rested on, when it was judged last. */
  readonly judged: JudgedOn | undefined;
  /** Monotonic time since which the view is quorate without a break; undefined while it is not. */
  readonly quorateSince: number | undefined;
  /** Monotonic time at which the view was installed; and before which the layout is not changed again by itself. */
  readonly installedAt: number;
  readonly layoutRests: number;
  /** A change of the layout that waits for quorum by both, and who is told when it is done. */
  readonly halfDone: { readonly to?: Client; readonly message: string } | undefined;
  /** A revision is being written: the commands that would write another one. */
  readonly writing: boolean;
  /** On every disk, but the witness, on whose votes it rests, has not said yet that it remembers it. */
  readonly unremembered:
    | { readonly to: Client | undefined; readonly revision: Revision; readonly message: string }
    | undefined;
  /** A revision that another member was asked for, for the exchange. */
  readonly fetching: { readonly version: RevisionVersion; readonly from: NodeName; readonly until: number } | undefined;
  /** Members whose disks refused a revision: until then the exchange goes on without them. */
  readonly resting: Readonly<Record<NodeName, number>>;
  /** Results that came before the view was ready. */
  readonly early: readonly { readonly node: NodeName; readonly record: OperationRecord }[];
  /** Changes of attributes that are held back, by the attribute's name. */
  readonly dampened: Readonly<Record<string, Dampened>>;
  /** Commands that came while they could not be carried out. */
  readonly queue: readonly QueuedRequest[];
  /** Nodes that asked to stop before the view was ready. */
  readonly leaving: readonly NodeName[];
}

export function changedDc(state: DcState, changes: Partial<DcState>): DcState {
  const copy: DcState = {
    view: state.view,
    phase: state.phase,
    reports: state.reports,
    tables: state.tables,
    asked: state.asked,
    revision: state.revision,
    nextNumber: state.nextNumber,
    waiting: state.waiting,
    journal: state.journal,
    walk: state.walk,
    nextWalk: state.nextWalk,
    heldBack: state.heldBack,
    wanted: state.wanted,
    thinking: state.thinking,
    moves: state.moves,
    calls: state.calls,
    arrivals: state.arrivals,
    nextCallId: state.nextCallId,
    recheckAt: state.recheckAt,
    clockOffset: state.clockOffset,
    graceEnds: state.graceEnds,
    lastProposed: state.lastProposed,
    judged: state.judged,
    quorateSince: state.quorateSince,
    installedAt: state.installedAt,
    layoutRests: state.layoutRests,
    halfDone: state.halfDone,
    writing: state.writing,
    unremembered: state.unremembered,
    fetching: state.fetching,
    resting: state.resting,
    early: state.early,
    dampened: state.dampened,
    queue: state.queue,
    leaving: state.leaving,
  };
  return Object.assign(copy, changes);
}

export interface JudgedOn {
  readonly revision: Revision;
  readonly allSeen: boolean;
  readonly witnessVotes: number;
  /** Members whose votes do not count. */
  readonly uncounted: string;
}

export interface QueuedRequest {
  readonly from: NodeName;
  readonly id: number;
  readonly author: string;
  readonly request: Request;
}

export interface Waiting {
  readonly members: readonly NodeName[];
  readonly error: string;
  readonly then: Continuation;
  /** What is being written, and how long its writers may take. */
  readonly revision?: RevisionVersion;
  readonly patience?: { readonly forMs: number; readonly until: number };
}

/** What follows when all members have acknowledged. */
export type Continuation =
  | { readonly kind: "nothing" }
  | { readonly kind: "synced" }
  | { readonly kind: "recovered"; readonly to: readonly NodeName[] }
  | { readonly kind: "exchanged"; readonly to: readonly NodeName[]; readonly version: RevisionVersion }
  | {
      readonly kind: "order-fence";
      readonly node: NodeName;
      readonly ticket: number;
      readonly run: FenceAgentSpec;
    }
  | { readonly kind: "execute"; readonly calls: readonly { readonly action: number; readonly callId: number }[] }
  | { readonly kind: "answer"; readonly to: Client; readonly message: string }
  /** `to` is absent in these four when nobody asked for it but the DC itself. */
  | { readonly kind: "adopt"; readonly to?: Client; readonly revision: Revision; readonly message: string }
  /** The first of the two steps in which a layout changes. */
  | { readonly kind: "prepared"; readonly to?: Client; readonly revision: Revision; readonly message: string }
  | { readonly kind: "completed"; readonly to?: Client; readonly revision: Revision; readonly message: string }
  /** `error`: why the revision before it is taken back. */
  | { readonly kind: "taken-back"; readonly to?: Client; readonly revision: Revision; readonly error: string }
  | { readonly kind: "grant-shutdown"; readonly node: NodeName };

export interface Client {
  readonly node: NodeName;
  readonly id: number;
}
