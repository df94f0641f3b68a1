/**
 * The border between a node's core and its world: everything that can happen to a node, and everything it can ask for.
 *
 * The daemon keeps it with sockets, disks and processes, the simulator with virtual ones. Whoever hosts a node
 * - hands in one input at a time, with the clocks, and carries out the effects of each step in order;
 * - arms one timer for `nextDeadline(state)` and then hands in `time`;
 * - answers every `persist`, `run-operation`, `run-fence-agent` and `think` exactly once, later, with an input of the same ticket.
 */
import type { AgentName, Values } from "../cib/configuration.js";
import type { Layout, WitnessOptions } from "../cib/layout.js";
import type { Revision } from "../cib/revision.js";
import type { JournalEntry } from "../journal/entry.js";
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { ExitCode } from "../model/ocf.js";
import type { WitnessAnswer, WitnessQuestion } from "../witness/question.js";
import type { Heartbeat, PeerMessage } from "./messages.js";
import type { Request, Response } from "./requests.js";
import type { Answer, Question } from "./thinking.js";
import type { TraceEvent } from "./trace.js";

export type NodeInput =
  /** The deadline has come (or some of it: hosts may call early or late). */
  | { readonly kind: "time" }
  /** An authentic datagram of a peer in the node list. */
  | { readonly kind: "heartbeat"; readonly from: NodeName; readonly link: number; readonly heartbeat: Heartbeat }
  /** A message of a peer's daemon of that incarnation; in order and at most once within it. */
  | { readonly kind: "message"; readonly from: NodeName; readonly incarnation: number; readonly message: PeerMessage }
  /** The other side has closed the last connection with that daemon, without a goodbye (restart-grace.ts). */
  | { readonly kind: "connection-closed"; readonly peer: NodeName; readonly incarnation: number }
  /**
   * The links on which this machine cannot send at all: its own address is gone, or the interface has no carrier. Told when
   * they are others than before; none at the start.
   */
  | { readonly kind: "carrier"; readonly lostOn: readonly number[] }
  | { readonly kind: "persisted"; readonly ticket: number; readonly error?: string }
  | { readonly kind: "operation-finished"; readonly ticket: number; readonly result: OperationResult }
  | { readonly kind: "fence-agent-finished"; readonly ticket: number; readonly result: FenceAgentResult }
  | { readonly kind: "thought"; readonly ticket: number; readonly answer: Answer }
  /** What came of `watchdog` `open`; `error` says why it could not be opened. */
  | { readonly kind: "watchdog-opened"; readonly error?: string }
  /** What became of that question to the witness. */
  | { readonly kind: "witness"; readonly number: number; readonly outcome: AskOutcome }
  /** The main process of a running resource is gone: look at once. */
  | { readonly kind: "process-gone"; readonly resource: ResourceId }
  /** Somebody took away an address that a running resource holds; `what` says it to a person. */
  | { readonly kind: "address-gone"; readonly resource: ResourceId; readonly what: string }
  /** From a command on this node; answered by exactly one `reply` with the same id, if the client stays. */
  | { readonly kind: "request"; readonly id: number; readonly author: string; readonly request: Request }
  /** Stop cleanly: move everything away, take leave, then `exit`. */
  | { readonly kind: "shutdown" };

export type NodeEffect =
  /** One copy over every link. */
  | { readonly kind: "heartbeat"; readonly to: readonly NodeName[]; readonly heartbeat: Heartbeat }
  | { readonly kind: "send"; readonly to: readonly NodeName[]; readonly message: PeerMessage }
  | { readonly kind: "persist"; readonly ticket: number; readonly record: DiskRecord }
  | { readonly kind: "run-operation"; readonly ticket: number; readonly operation: OperationSpec }
  | { readonly kind: "run-fence-agent"; readonly ticket: number; readonly run: FenceAgentSpec }
  /** Answered with what `think` makes of it: at once, or later and elsewhere. */
  | { readonly kind: "think"; readonly ticket: number; readonly question: Question }
  | { readonly kind: "reply"; readonly id: number; readonly response: Response }
  /** Answered once, by an input `witness` with the question's number; questions may overtake each other. */
  | { readonly kind: "ask-witness"; readonly witness: WitnessOptions; readonly question: WitnessQuestion }
  /** From now on these are the nodes and their addresses: the links follow. */
  | { readonly kind: "layout"; readonly layout: Layout }
  /** The links over which messages to that peer may go, best first: until told otherwise, and while none works, all. */
  | { readonly kind: "route"; readonly peer: NodeName; readonly links: readonly number[] }
  /** The network carries again what it did not: announce all addresses that are here. */
  | { readonly kind: "network-healed" }
  /**
   * The machine's watchdog: `open` starts it, and is answered by one `watchdog-opened`; `feed` gives it its whole time again;
   * `disarm` stops it if it runs, before the daemon ends; `empty`: nothing that a daemon has begun here is left running.
   */
  | { readonly kind: "watchdog"; readonly act: WatchdogAct; readonly empty?: true }
  /** What `clusterState` shows has changed: tell those who watch. */
  | { readonly kind: "changed" }
  | { readonly kind: "trace"; readonly event: TraceEvent }
  /** The daemon ends itself: asked to, or because it must not go on. */
  | {
      readonly kind: "exit";
      readonly why: string;
      /** It is not to be started again before somebody has looked. */
      readonly final?: true;
    };

export type AskOutcome =
  | { readonly kind: "answered"; readonly answer: WitnessAnswer }
  /** No answer, within a third of the lease that was asked for; `why` is for a person. */
  | { readonly kind: "failed"; readonly why: string };

/** What must be on disk (written and synced) before `persisted` is handed in. */
export type DiskRecord =
  /** No lower than any epoch that this node has promised or used. */
  | { readonly kind: "epoch"; readonly epoch: number }
  /** The next start's incarnation is greater than this one. */
  | { readonly kind: "incarnation"; readonly incarnation: number }
  /** This node was given everything again: from now on `memory` is `whole`. */
  | { readonly kind: "recovered" }
  /** Into the history; the newest one there is in force. */
  | { readonly kind: "revision"; readonly revision: Revision }
  /** Appended to the journal. Nothing waits for it, and it must delay no other record. */
  | { readonly kind: "journal"; readonly entries: readonly JournalEntry[] };

/**
 * What a disk is worth (amnesia.ts says what follows):
 * - `whole`: all that this node ever promised or acknowledged is there
 * - `blank`: it has never had anything, or all of it is gone; nobody can tell
 * - `damaged`: something that was there is gone
 * Anything but `whole` stays until a `recovered` is on disk.
 */
export type Memory = "whole" | "blank" | "damaged";

/** What a host found on disk, to start a node with. */
export interface DiskState {
  readonly epoch: number;
  /** Default: `whole`. */
  readonly memory?: Memory;
  /** What was found to be damaged or gone at this start, for people: a few texts. Default: nothing. */
  readonly damage?: readonly string[];
  /** In any order; the newest one is in force. */
  readonly revisions: readonly Revision[];
  /** The newest entries of the journal, in order. Absent: none. */
  readonly journal?: readonly JournalEntry[];
}

export interface OperationSpec {
  /** The instance as the node knows it: OCF_RESOURCE_INSTANCE. */
  readonly resource: ResourceId;
  readonly agent: AgentName;
  readonly operation: string;
  readonly interval: Millis;
  readonly timeoutMs: Millis;
  /** OCF_RESKEY_ is put before each name. For class `stonith` the parameters of its fence agent. */
  readonly params: Values;
}

export interface OperationResult {
  /**
   * - `exited`: `rc` is the agent's own
   * - `timed-out`: it was killed with all its children
   * - `not-run`: it could not be started at all; `rc` says why (5 not installed, 4 not executable, 1 otherwise)
   */
  readonly kind: "exited" | "timed-out" | "not-run";
  readonly rc: ExitCode;
  /** For a person: what the agent said (`ocf_exit_reason`), or what happened to it. One line, bounded. */
  readonly exitReason: string;
  readonly execMs: Millis;
  readonly queueMs: Millis;
  /**
   * Where the agent can be reloaded: the names of its other parameters, whose change needs a restart. Only of operations after
   * which it runs with the parameters that it was given.
   */
  readonly restartNames?: readonly string[];
}

export interface FenceAgentSpec {
  readonly device: ResourceId;
  /** The fence agent's name: `fence_ipmilan`. */
  readonly agent: string;
  /** `reboot`, `off`, `on`, `list`, `status`, `monitor`. */
  readonly action: string;
  readonly timeoutMs: Millis;
  /** Handed over on standard input, one `name=value` a line, `action` and `port`/`plug` included. */
  readonly params: Values;
}

export interface FenceAgentResult {
  readonly kind: "exited" | "timed-out" | "not-run";
  readonly rc: ExitCode;
  /** Standard output, for `list`; bounded. */
  readonly output: string;
  readonly exitReason: string;
  readonly execMs: Millis;
}

/** What does not change while a node runs. */
export interface NodeSettings {
  readonly cluster: string;
  readonly self: NodeName;
  /** Of the program, for people. */
  readonly version: string;
  /** That of quorate.yaml, in force until a revision has one. This node is in it. */
  readonly layout: Layout;
  /** Greater than that of any daemon that ran on this node before. */
  readonly incarnation: number;
  /** A silence this long makes a peer lost. */
  readonly tokenMs: Millis;
  readonly watchdog?: WatchdogSettings;
}

export type WatchdogAct = "open" | "feed" | "disarm";

export interface WatchdogSettings {
  /** From one feeding to the reset of the machine. */
  readonly timeoutMs: Millis;
  /** No daemon ran here since the machine booted, or the last one left nothing running. */
  readonly emptyAtStart: boolean;
}
