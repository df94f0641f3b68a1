/**
 * Status: what is known of the nodes and of what runs on them. Never written by an administrator, never on disk: after
 * a restart of everything it is found again by probes.
 *
 * The DC holds the table of all nodes and every member of its view a copy; an action is in the table, as `pending`,
 * before the node that shall do it is told. So whoever becomes DC next knows everything that could be active anywhere.
 */

import type { ViewId } from "../membership/view.js";
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { ExitCode } from "../model/ocf.js";
import type { AgentName, Values } from "./configuration.js";

export interface ClusterStatus {
  /** Every node of the node list. */
  readonly nodes: Readonly<Record<NodeName, NodeStatus>>;
  /** Newest last, bounded. */
  readonly fencing: readonly FencingRecord[];
  /** Moves and restarts that an operator asked for and that are not finished. */
  readonly wishes: readonly Wish[];
  /** Absent until a DC has judged. */
  readonly quorum?: QuorumWord;
}

/**
 * The DC's verdict on its view. Only the DC knows all that it rests on (the newest layout, the witness's votes), so the
 * other members do not judge: they show its word, and take it for nothing outside of that view.
 */
export interface QuorumWord {
  readonly view: ViewId;
  readonly quorate: boolean;
  readonly votes: number;
  readonly expected: number;
  readonly need: number;
  /** `2 of 3 votes`, for people. */
  readonly note: string;
}

/**
 * - `unseen`: never in a view that this cluster remembers; it could be running anything
 * - `joining`: in the view, but what it runs is not known yet
 * - `member`: in the view and asked
 * - `lost`: fell out of the view without a word: unclean until fenced
 * - `fenced`: confirmed off (or rebooted) by a fence device or an administrator; runs nothing
 * - `left`: said good-bye with everything stopped
 */
export type NodeState = "unseen" | "joining" | "member" | "lost" | "fenced" | "left";

export interface NodeStatus {
  readonly state: NodeState;
  /** Of the daemon whose operations these are; 0 before it was ever seen. */
  readonly incarnation: number;
  /** Of the last view in which it was a member, as far as is known here: of two words about a node the later one counts. */
  readonly epoch: number;
  /** A member since it started while there was quorum: `no-quorum-policy: suicide` is about such nodes only. */
  readonly wasQuorate?: boolean;
  /** Of a lost one that is not given up yet (core/node/restart-grace.ts). */
  readonly awaited?: Awaited;
  /** That daemon has a watchdog that resets its machine so long after it was fed last (core/fencing/watchdog.ts). */
  readonly watchdogMs?: Millis;
  /** Attributes that last until the node restarts: `fail-count-RSC#OP_INTERVAL`, `shutdown`... */
  readonly attributes: Values;
  /**
   * The last operation of each kind, by `operationKey`. A failed one is also kept under `lastFailureKey` until it is
   * cleaned up, so that it can be shown after the recovery replaced it.
   */
  readonly operations: Readonly<Record<string, OperationRecord>>;
}

/** The daemon of a node has ended and may come back. Wall clock of the DC. */
export interface Awaited {
  readonly since: number;
  readonly until: number;
}

/** Whether the operation ended, and how, before its exit code is even looked at. */
export type OperationOutcome = "pending" | "complete" | "timed-out" | "not-run";

export interface OperationRecord {
  /** The instance as its node knows it: copies of an anonymous clone share the child's id. */
  readonly resource: ResourceId;
  readonly agent: AgentName;
  readonly operation: string;
  /** 0: not recurring. */
  readonly interval: Millis;
  /** Counts up on its node: of two records the higher one happened later. */
  readonly callId: number;
  readonly outcome: OperationOutcome;
  /** What the agent exited with; for a probe the expected code may be 7. Meaningless while pending. */
  readonly rc: ExitCode;
  /** What the planner expected: 0, or 7 for a probe of something that should not run, or 8 for promoted. */
  readonly expectedRc: ExitCode;
  readonly exitReason: string;
  /** Wall clock of its node, when this exit code was first seen. */
  readonly lastRcChange: number;
  readonly execMs: Millis;
  readonly queueMs: Millis;
  /** Of the parameters that it ran with: tells whether they have changed since. */
  readonly digest: string;
  /** Where the agent can be reloaded: of those parameters whose change needs a restart all the same, and their names. */
  readonly restartDigest?: string;
  readonly restartNames?: readonly string[];
  /** Of the two halves of a migration. */
  readonly migrateSource?: NodeName;
  readonly migrateTarget?: NodeName;
}

export type FencingAction = "reboot" | "off" | "on";

export interface FencingRecord {
  readonly id: string;
  readonly target: NodeName;
  readonly action: FencingAction;
  /** `CLIENT@NODE` that asked, as in `quorated@lb1`. */
  readonly origin: string;
  /** The node that ran the device; empty while none has. */
  readonly delegate: NodeName;
  readonly device: ResourceId;
  readonly state: "pending" | "succeeded" | "failed";
  readonly reason: string;
  /** While it is pending what it waits for, what was tried, what comes next; afterwards what went wrong, and what follows. */
  readonly progress: string;
  /** Wall clock when it ended, or began while it is pending. */
  readonly time: number;
  /** While it counts on the target's watchdog: wall clock of the DC, when that has reset it for certain. */
  readonly until?: number;
}

/** A one-time request: it ends when it is done and leaves nothing behind in the configuration. */
export type Wish =
  | {
      readonly kind: "move";
      readonly resource: ResourceId;
      /** Where to, or away from where. */
      readonly to?: NodeName;
      readonly from?: NodeName;
    }
  | {
      readonly kind: "restart";
      readonly resource: ResourceId;
      /** Per node the call id at the time of the request: an instance that started later has been restarted. */
      readonly after: Readonly<Record<NodeName, number>>;
    }
  | { readonly kind: "fence"; readonly node: NodeName; readonly action?: Exclude<FencingAction, "on"> };

/** `vip_monitor_10000`: the field's name of an operation, one record each in a node's history. */
export function operationKey(resource: ResourceId, operation: string, interval: Millis): string {
  return `${resource}_${operation}_${interval}`;
}

export function lastFailureKey(resource: ResourceId): string {
  return operationKey(resource, "last_failure", 0);
}

export const NEW_NODE_STATUS: NodeStatus = {
  state: "unseen",
  incarnation: 0,
  epoch: 0,
  attributes: {},
  operations: {},
};
