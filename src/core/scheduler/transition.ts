/**
 * The graph: what is required and can run, each with what must be done before it.
 *
 * Never: a cycle. Constraints of an administrator can contradict each other; then those of them that close a cycle give
 * way, the last ones configured first, and never an order that lies in the nature of things (see ordering.ts).
 */
import { OcfRc } from "../model/ocf.js";
import type { Action, TransitionGraph } from "./graph.js";
import type { PrimitiveInstance } from "./instance.js";
import type { OrderedPlan, Ordering } from "./ordering.js";
import { operationParameters } from "./parameters.js";
import { isDone, type PlannedAction, type Task } from "./planned-action.js";
import { isProbeAction } from "./probe.js";
import { sentence } from "./reason.js";
import type { ClusterFacts } from "./status.js";

export function buildGraph(plan: OrderedPlan): TransitionGraph {
  const { facts } = plan.assignment;
  const included = plan.actions.all.filter((action) => isIncluded(action, plan));
  const ids = new Map(included.map((action, index) => [action, index + 1]));
  const orderings = plan.orderings.all.filter(
    ({ first, then, untimed }) => !untimed && ids.has(first) && ids.has(then),
  );
  const before = new Map<PlannedAction, Set<number>>(included.map((action) => [action, new Set()]));
  for (const { first, then } of withoutCycles(included, orderings)) before.get(then)?.add(ids.get(first) ?? 0);
  return {
    actions: included.map((action, index) => {
      const after = [...(before.get(action) ?? [])].sort((a, b) => a - b);
      return toAction(action, index + 1, after, facts);
    }),
  };
}

/** A point in the order of a group or clone is there when something of it happens. */
function isIncluded(action: PlannedAction, plan: OrderedPlan): boolean {
  if (!isDone(action)) return false;
  const { resource, task } = action;
  if (!resource || resource.kind === "primitive") return true;
  const inside = task === "start" || task === "running" ? "start" : "stop";
  return partsDone(resource, inside, plan);
}

function partsDone(resource: NonNullable<PlannedAction["resource"]>, task: Task, plan: OrderedPlan): boolean {
  if (resource.kind === "primitive") return plan.actions.of(resource, task).some(isDone);
  const parts = resource.kind === "group" ? resource.members : resource.copies;
  return parts.some((part) => partsDone(part, task, plan));
}

function toAction(action: PlannedAction, id: number, after: readonly number[], facts: ClusterFacts): Action {
  const { resource, node, task } = action;
  if (task === "fence") {
    const reason = action.why.map(sentence).join("; ");
    return { kind: "fence", id, after, node: node ?? "", action: facts.options.fencingAction, reason };
  }
  if (resource?.kind === "primitive" && !action.pseudo) return toResourceAction(action, resource, id, after, facts);
  return { kind: "pseudo", id, after, task: `${resource?.id ?? ""}_${task}_0` };
}

function toResourceAction(
  action: PlannedAction,
  instance: PrimitiveInstance,
  id: number,
  after: readonly number[],
  facts: ClusterFacts,
): Action {
  const { task, interval, node = "" } = action;
  const operation = task === "cancel" ? "monitor" : task;
  const { timeoutMs, params, digest } = operationParameters(instance, operation, interval, node, facts);
  return {
    kind: "resource",
    id,
    after,
    node,
    instance: instance.id,
    resource: instance.historyId,
    agent: instance.config.agent,
    operation: task,
    interval,
    timeoutMs,
    expectedRc: isProbeAction(action) ? OcfRc.notRunning : OcfRc.ok,
    params: task === "cancel" ? { ...params, CRM_meta_operation: operation } : params,
    digest,
  };
}

/** Most graphs have no cycle, and are handed back as they are. */
function withoutCycles(actions: readonly PlannedAction[], orderings: readonly Ordering[]): readonly Ordering[] {
  let kept = orderings;
  for (;;) {
    const inCycle = actionsInCycles(actions, kept);
    const culprit = kept.findLast(
      ({ constraint, first, then }) => constraint !== undefined && inCycle.has(first) && inCycle.has(then),
    );
    if (!culprit) return kept;
    kept = kept.filter((ordering) => ordering !== culprit);
  }
}

/** Actions that are left when what waits for nothing, and what nothing waits for, is taken away again and again. */
function actionsInCycles(
  actions: readonly PlannedAction[],
  orderings: readonly Ordering[],
): ReadonlySet<PlannedAction> {
  const forwards = orderings.map(({ first, then }) => [first, then] as const);
  const backwards = orderings.map(({ first, then }) => [then, first] as const);
  const left = peel(new Set(actions), forwards);
  return left.size === 0 ? left : peel(left, backwards);
}

function peel(
  actions: ReadonlySet<PlannedAction>,
  edges: readonly (readonly [PlannedAction, PlannedAction])[],
): Set<PlannedAction> {
  const left = new Set(actions);
  const waits = new Map<PlannedAction, number>();
  const next = new Map<PlannedAction, PlannedAction[]>();
  for (const [from, to] of edges) {
    if (!left.has(from) || !left.has(to)) continue;
    waits.set(to, (waits.get(to) ?? 0) + 1);
    next.set(from, [...(next.get(from) ?? []), to]);
  }
  const free = [...left].filter((action) => !waits.has(action));
  for (let action = free.pop(); action; action = free.pop()) {
    left.delete(action);
    for (const other of next.get(action) ?? []) {
      const count = (waits.get(other) ?? 0) - 1;
      waits.set(other, count);
      if (count === 0) free.push(other);
    }
  }
  return left;
}
