/**
 * What the scheduler is asked: the configuration, what is known of the nodes and of what they ran, and the time. Plain
 * data, so that it can be handed to a worker, recorded and replayed.
 *
 * It is said in Pacemaker's terms (Pacemaker Explained, "Status -- Here be dragons"), because its rules are: our own
 * daemons' table of nodes and a Pacemaker CIB are both turned into this, and then decided alike.
 */
import type { AgentName, Configuration, Values } from "../cib/configuration.js";
import type { Wish } from "../cib/status.js";
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { ExitCode } from "../model/ocf.js";
import type { Role } from "../model/role.js";

export interface ScheduleInput {
  readonly configuration: Configuration;
  /** Cluster nodes with their ids, in the order in which they are configured. Pacemaker Remote nodes come from resources. */
  readonly nodes: readonly { readonly name: NodeName; readonly id: string }[];
  /** What is known of nodes, cluster nodes and remote ones, in the order in which it was learnt. */
  readonly states: readonly NodeStateInput[];
  readonly tickets: Readonly<Record<string, TicketState>>;
  /** Moves, restarts and fencing that an operator asked for, and that are not finished. */
  readonly wishes: readonly Wish[];
  readonly quorate: boolean;
  /**
   * This partition had quorum and lost it: `no-quorum-policy: suicide` is about such a partition only; in one that never had
   * quorum it means `stop`.
   */
  readonly hadQuorum?: boolean;
  readonly dc?: NodeName;
  /** Whether the fencing daemon knows a watchdog (cluster property `have-watchdog`). */
  readonly haveWatchdog: boolean;
  /**
   * A cluster of ours, which trusts less than Pacemaker: what runs well is not stopped, for an order or a better place, before all
   * nodes have said what they run; a node never fences itself; what fencing cannot make sure is left alone.
   */
  readonly cautious?: boolean;
  /** Wall clock, milliseconds. */
  readonly now: number;
  /** Scores and capacities are noted while nodes are chosen, to be shown. */
  readonly showScores?: boolean;
}

/** Of one node. What is absent was never said. */
export interface NodeStateInput {
  readonly name: NodeName;
  readonly id: string;
  readonly remote: boolean;
  /** In the membership; a number is since when (seconds; 0: it is not). */
  readonly inCluster?: boolean | number;
  /** Its daemon answers: likewise. */
  readonly peerOnline?: boolean | number;
  readonly join?: "down" | "pending" | "member" | "banned";
  readonly expected?: "down" | "member";
  /** Its daemon has ended and may come back: nothing that it runs is touched or recovered, and it is not fenced yet. */
  readonly awaited?: boolean;
  /**
   * False: it is up, but has not been asked yet what it runs: what is known to be there can neither be stopped there nor started
   * elsewhere. Pacemaker's nodes are always asked while they join.
   */
  readonly asked?: boolean;
  /** False: it never had quorum since it joined, so that it runs nothing: `no-quorum-policy: suicide` leaves it alone, `freeze` moves nothing to it. */
  readonly hadQuorum?: boolean;
  /** Of a remote or guest node: fenced (and not seen since), or in maintenance when it was last looked at. */
  readonly fenced?: boolean;
  readonly inMaintenance?: boolean;
  /** Until the node restarts; likewise capacities, which beat the configured ones. */
  readonly attributes: Values;
  readonly utilization?: Values;
  /** In the order in which it was learnt. */
  readonly histories: readonly ResourceHistory[];
}

/** What one node did with one resource. */
export interface ResourceHistory {
  /** The instance as its node knows it: copies of an anonymous clone share the child's id. */
  readonly resource: ResourceId;
  readonly agent: AgentName;
  /** The guest node's container, when the history is of an implicit connection. */
  readonly container?: ResourceId;
  /** Since when (seconds) the resource is reserved for this node, which was shut down cleanly. */
  readonly shutdownLock?: number;
  readonly operations: readonly OperationHistory[];
}

export interface OperationHistory {
  /** `vip_monitor_10000`, or `vip_last_failure_0` for the failure that is kept. */
  readonly id: string;
  /** `vip_monitor_10000` also for the kept failure. */
  readonly key: string;
  readonly operation: string;
  readonly interval: Millis;
  /** Counts up on its node; -1: not carried out yet, or by nobody (a lost node's). */
  readonly callId: number;
  readonly rc: ExitCode;
  /** As Pacemaker numbers it: -1 pending, 0 done, 1 cancelled, 2 timed out, 3 not supported, 4 error, 5 error (hard), 6 error (fatal), 7 not installed, 8 not connected, 9 invalid. */
  readonly status: number;
  /** What the planner expected; absent where the record does not say. */
  readonly expectedRc?: ExitCode;
  /** The transition that asked for it: of two pending ones, the later is what counts. */
  readonly transitionId?: number;
  readonly actionId?: number;
  readonly transitionOwner?: string;
  readonly exitReason: string;
  /** Seconds; absent where the record does not say. */
  readonly lastRcChange?: number;
  readonly lastRun?: number;
  readonly execMs?: Millis;
  readonly queueMs?: Millis;
  readonly migrateSource?: NodeName;
  readonly migrateTarget?: NodeName;
  /** Of all parameters; of those without the reloadable ones (`restartNames` says which counted); of those that are no secret. */
  readonly digest?: string;
  readonly restartDigest?: string;
  readonly restartNames?: readonly string[];
  readonly secureDigest?: string;
  readonly secureNames?: readonly string[];
  /** As in `3.19.0`; our own daemons leave it out. */
  readonly featureSet?: string;
  readonly onNode?: NodeName;
}

export interface TicketState {
  readonly granted: boolean;
  readonly standby: boolean;
  /** Seconds. */
  readonly lastGranted?: number;
  readonly attributes: Values;
}

export type { Role };
