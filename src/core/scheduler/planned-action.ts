/**
 * Planned actions: everything that might be done in this transition, whether it must be or not.
 *
 * Each instance gets its possible stops and its possible start even when nothing calls for them, because an order can:
 * when what it depends on restarts, so must it. `required` says that it must be done, `runnable` that it can be; the
 * graph takes what is both. Both only ever change one way (`required` to true, `runnable` to false), which is why working out
 * the consequences of orders always ends.
 */
import type { Millis } from "../model/duration.js";
import type { NodeName } from "../model/names.js";
import type { TopResource } from "./instance.js";
import type { Reason } from "./reason.js";

/** `running` and `stopped`: the end of the start, or stop, of a whole group or clone; `probed`: all probes have answered. */
export type Task = "start" | "running" | "stop" | "stopped" | "monitor" | "cancel" | "fence" | "probed";

export interface PlannedAction {
  readonly index: number;
  readonly task: Task;
  /** Absent for fencing and `probed`. */
  readonly resource?: TopResource;
  /** Absent for points in the order of a group or clone, and for a start that has nowhere to happen. */
  readonly node?: NodeName;
  readonly interval: Millis;
  /** Nothing is executed: a point in the order, or a stop that fencing has done. */
  readonly pseudo: boolean;
  required: boolean;
  runnable: boolean;
  /** Why it is required, and why it cannot be done. */
  readonly why: Reason[];
  readonly whyNot: Reason[];
}

export type ActionDraft = Pick<PlannedAction, "task"> &
  Partial<Pick<PlannedAction, "resource" | "node" | "interval" | "pseudo">> & {
    readonly why?: readonly Reason[];
    readonly whyNot?: readonly Reason[];
  };

/** All planned actions, in the order in which they were planned, with the ones of each resource at hand. */
export class ActionTable {
  readonly all: PlannedAction[] = [];
  private readonly byResource = new Map<TopResource, PlannedAction[]>();

  /** Required when there is a reason why, not runnable when there is a reason why not. */
  add(draft: ActionDraft): PlannedAction {
    const { why = [], whyNot = [] } = draft;
    const action: PlannedAction = {
      index: this.all.length,
      task: draft.task,
      resource: draft.resource,
      node: draft.node,
      interval: draft.interval ?? 0,
      pseudo: draft.pseudo ?? false,
      required: why.length > 0,
      runnable: whyNot.length === 0,
      why: [...why],
      whyNot: [...whyNot],
    };
    this.all.push(action);
    if (action.resource) this.remember(action.resource, action);
    return action;
  }

  of(resource: TopResource, task: Task): readonly PlannedAction[] {
    return (this.byResource.get(resource) ?? []).filter((action) => action.task === task);
  }

  /** The only one of its kind: a start, or a point in the order of a group or clone. */
  one(resource: TopResource, task: Task): PlannedAction | undefined {
    return this.of(resource, task)[0];
  }

  private remember(resource: TopResource, action: PlannedAction): void {
    const actions = this.byResource.get(resource);
    if (actions) actions.push(action);
    else this.byResource.set(resource, [action]);
  }
}

export function isDone(action: PlannedAction): boolean {
  return action.required && action.runnable;
}
