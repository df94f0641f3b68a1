/**
 * Planned actions, and the relations between them.
 *
 * Everything that might be done in this transition is planned, whether it must be or not: what an instance would have to
 * do to start again is there even when nothing calls for it, because a relation can. `required` says that it must be
 * done, `runnable` that it can be; what is both is in the graph.
 */
import type { AgentName, Values } from "../../cib/configuration.js";
import type { FencingAction } from "../../cib/status.js";
import type { Millis } from "../../model/duration.js";
import type { Reason } from "../reason.js";
import type { ClusterNode } from "./node.js";
import type { OnFail, PlannedRole, Requires, Resource } from "./resource.js";

export class PlannedAction {
  /** From 1, in the order in which actions were planned. */
  readonly id: number;
  /** `vip_start_0`, `stonith-lb1-reboot`, `all_stopped`. */
  readonly key: string;
  /** `start`, `stop`, `monitor`, `promote`, `demote`, `notify`, `migrate_to`, `running`, `stopped`, `stonith`... */
  task: string;
  readonly resource: Resource | undefined;
  node: ClusterNode | undefined;
  readonly interval: Millis;

  required = false;
  runnable = true;
  /** Nothing is executed: a point in the order, or something that fencing has done. */
  pseudo = false;
  /** In the graph even though it cannot run or nothing requires it: to be shown. */
  printAlways = false;
  /** Of a start or stop: can be replaced by a migration as far as is known. */
  migratable = false;
  /** Of a recurring operation: its definition has changed, so it is begun anew where it already recurs. */
  reschedule = false;
  /** Of a stop: what an interrupted migration has left behind goes, wherever the resource is now. */
  endsMigration = false;
  /** Of a cancel: the task that is cancelled. */
  cancelTask: string | undefined;
  /** Of fencing. */
  fencing: FencingAction | undefined;
  timeout: Millis = 0;
  startDelay: Millis = 0;
  onFail: OnFail = "recover";
  /** The role that a resource has after it failed. */
  failRole: PlannedRole = "Started";
  needs: Requires = "nothing";
  expectedRc: number | undefined;
  /** Of a point that some of several actions are enough for: how many of them must be runnable. */
  enough: number | undefined;
  /** Higher goes first where there is a choice. */
  priority = 0;
  /** What is configured of the operation, as text. */
  operationMeta: Values | undefined;
  /** What goes into the graph beside the resource's parameters: `CRM_meta_...` without the prefix. */
  readonly meta: Record<string, string> = {};
  agent: AgentName | undefined;
  params: Values | undefined;

  /** Pacemaker's words for the first thing that made it required or impossible: printed in the summary after `due to`. */
  reason: string | undefined;
  /** The facts: why it is required, and why it cannot be done. */
  readonly why: Reason[] = [];
  readonly whyNot: Reason[] = [];

  /** Relations in which it is `then`, and in which it is `first`, in the order in which they were made. */
  readonly before: Relation[] = [];
  readonly after: Relation[] = [];

  constructor(
    id: number,
    key: string,
    task: string,
    resource: Resource | undefined,
    node: ClusterNode | undefined,
    interval: Millis,
  ) {
    this.id = id;
    this.key = key;
    this.task = task;
    this.resource = resource;
    this.node = node;
    this.interval = interval;
  }
}

/** `first` before `then`, and what the one means for the other. The effects are named in order/effect.ts. */
export interface Relation {
  readonly first: PlannedAction;
  readonly then: PlannedAction;
  /** A bit set of effects, as they still hold; and as they were when the relation was made. */
  effects: number;
  readonly made: number;
  /** The constraint, or what it lies in. */
  readonly origin: string;
}
