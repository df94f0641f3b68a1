/**
 * Now that everything has been planned: orders between tasks become relations between the actions there are, and the
 * relations are applied to them until nothing changes (settling.ts).
 *
 * An order whose first action was not planned, because nothing calls for it, gets one: it is not required and has no node,
 * so it cannot be done, and whoever needs it cannot either. But what is stopped need not stop, and what is not promoted
 * need not be demoted.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import { roleOf } from "../cluster/place.js";
import type { Resource } from "../cluster/resource.js";
import { actionFor } from "../plan/create-action.js";
import { blockColocated } from "./colocation-block.js";
import { dropContainerOrders } from "./container-order.js";
import { Effect } from "./effect.js";
import { actionsAt, type OrderEnd, resourceAt } from "./order-end.js";
import { orderProbes } from "./probes.js";
import { type Ordering, relate } from "./relation.js";
import { Settling } from "./settling.js";

export function applyOrderings(cluster: Cluster): void {
  for (const ordering of cluster.orderings) resolve(cluster, ordering);
  const settling = new Settling(cluster);
  const actions = [...cluster.actions].reverse();
  for (const action of actions) blockColocated(settling, action);
  orderProbes(cluster);
  for (const action of actions) settling.settle(action);
  dropContainerOrders(cluster.actions);
}

function resolve(cluster: Cluster, ordering: Ordering): void {
  const { first, then } = ordering;
  const firsts = firstActions(cluster, first, then);
  if (firsts.length === 0) return;
  const thens = actionsAt(then);
  for (const action of firsts) {
    for (const later of thens) relate(action, later, effectsFor(action, later, ordering), ordering.origin);
  }
}

/** What ends an interrupted migration is no restart. */
function effectsFor(first: PlannedAction, then: PlannedAction, { effects }: Ordering): number {
  return first.endsMigration && first.resource === then.resource ? effects & ~Effect.FirstCallsThen : effects;
}

function firstActions(cluster: Cluster, first: OrderEnd, then: OrderEnd): readonly PlannedAction[] {
  const planned = actionsAt(first);
  if (planned.length > 0 || !("resource" in first) || !("task" in first)) return planned;
  if (resourceAt(then) === first.resource) return planned;
  if (isNeverNeeded(first.resource, first.task)) return planned;
  return [actionFor(cluster, first.resource, first.task, undefined)];
}

function isNeverNeeded(resource: Resource, task: string): boolean {
  const role = roleOf(resource, "current");
  return (task === "stop" && role === "Stopped") || (task === "demote" && role === "Unpromoted");
}
