/** One scheduling run's whole picture: nodes, resources, constraints, actions. Filled stage by stage (see schedule.ts). */
import type { Configuration } from "../../cib/configuration.js";
import type { ResourceId } from "../../model/names.js";
import type { Score } from "../../model/score.js";
import type { OperationHistory, ScheduleInput, TicketState } from "../input.js";
import type { Ordering } from "../order/relation.js";
import type { PlannedAction } from "./action.js";
import type { Location } from "./constraint.js";
import type { ClusterNode } from "./node.js";
import type { Options } from "./options.js";
import type { Primitive, Resource } from "./resource.js";

export class Cluster {
  readonly input: ScheduleInput;
  readonly configuration: Configuration;
  readonly options: Options;
  readonly quorate: boolean;
  readonly now: number;

  /** Cluster nodes as configured, then remote and guest nodes as they are met. */
  readonly nodes: ClusterNode[] = [];
  readonly nodeByName = new Map<string, ClusterNode>();
  dc: ClusterNode | undefined;

  /** Top-level resources in the order of the configuration, then orphans as they are met. */
  readonly resources: Resource[] = [];
  /** Everything with an id, copies (`api:0`) included; of an anonymous clone's child also the plain id, its first copy. */
  readonly byId = new Map<string, Resource>();
  readonly templates = new Map<string, readonly ResourceId[]>();
  readonly tags = new Map<string, readonly string[]>();
  readonly tickets = new Map<string, TicketState>();

  readonly locations: Location[] = [];
  readonly actions: PlannedAction[] = [];
  /** Those of no resource (fencing, shutdown...), by key. */
  readonly singletons = new Map<string, PlannedAction>();
  /** Nodes for which fencing was thought of, in the order in which it was. */
  readonly fencingCandidates: ClusterNode[] = [];
  /** Orders between actions that may not be planned yet, in the order in which they were found. */
  readonly orderings: Ordering[] = [];

  /** A fence device is configured (or a watchdog is). */
  haveFencing = false;
  haveRemoteNodes = false;
  /** A device switches nodes on again before they may run anything: what says nothing waits for that. */
  unfencing = false;
  /** Failed operations as `crm_mon` lists them, in the order of nodes and histories. */
  readonly failures: FailedOperation[] = [];
  /** Scores and capacities at the moments at which Pacemaker's `-s` and `-U` show them, in that order. */
  readonly scoreLines: ScoreLine[] = [];
  /** What people should be told: printed by tools on stderr, logged by the daemon. */
  readonly warnings: string[] = [];
  /** Wall clock at which the answer can change by itself (a failure-timeout ends, a date rule changes); undefined: never. */
  recheckAt: number | undefined;

  constructor(input: ScheduleInput, options: Options) {
    this.input = input;
    this.configuration = input.configuration;
    this.options = options;
    this.quorate = input.quorate;
    this.now = input.now;
  }
}

export type ScoreLine = AllocationScore | PromotionScore | NodeCapacity | ResourceUtilization;

export interface AllocationScore {
  readonly kind: "allocation";
  /** Which kind of resource was being assigned when it was noted. */
  readonly by: Resource["kind"];
  readonly resource: string;
  readonly where: string;
  readonly score: Score;
}

export interface PromotionScore {
  readonly kind: "promotion";
  readonly resource: string;
  /** A node's name, or `NONE` for a copy that is nowhere. */
  readonly where: string;
  readonly score: Score;
}

/** What a node can carry, before anything is assigned or after everything is. */
export interface NodeCapacity {
  readonly kind: "capacity";
  readonly when: "Original" | "Remaining";
  readonly where: string;
  readonly values: Readonly<Record<string, number>>;
}

/** What a resource takes of the node that it was just given. */
export interface ResourceUtilization {
  readonly kind: "utilization";
  readonly resource: string;
  readonly where: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface FailedOperation {
  readonly node: ClusterNode;
  readonly resource: Primitive | undefined;
  readonly operation: OperationHistory;
}
