/**
 * Makes relations: `first` before `then`, with their effects (effect.ts).
 *
 * Between actions that exist: `relate`. Between what resources may do, planned yet or not: `orderTasks`, resolved by
 * `applyOrderings` (application.ts) when all actions are known, for every action that matches (all nodes).
 * Never: an action related to itself; two relations of one pair that have an effect in common (the later one is dropped).
 */
import type { PlannedAction, Relation } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Resource } from "../cluster/resource.js";
import { migrationsLike } from "./migration.js";
import { type OrderEnd, resourceAt, taskAt } from "./order-end.js";

/** To be resolved when actions are known. */
export interface Ordering {
  readonly first: OrderEnd;
  readonly then: OrderEnd;
  readonly effects: number;
  readonly origin: string;
}

/** Whether the relation is new. */
export function relate(first: PlannedAction, then: PlannedAction, effects: number, origin: string): boolean {
  if (first === then || effects === 0) return false;
  if (isKnown(first, then, effects)) return false;
  const relation: Relation = { first, then, effects, made: effects, origin };
  first.after.push(relation);
  then.before.push(relation);
  return true;
}

/** The shorter list is searched: "all stopped" has thousands before it. */
function isKnown(first: PlannedAction, then: PlannedAction, effects: number): boolean {
  const relations = first.after.length < then.before.length ? first.after : then.before;
  for (const relation of relations) {
    if (relation.first === first && relation.then === then && (relation.made & effects) !== 0) return true;
  }
  return false;
}

export function orderTasks(cluster: Cluster, first: OrderEnd, then: OrderEnd, effects: number, origin: string): void {
  cluster.orderings.push({ first, then, effects, origin });
  const firstResource = resourceAt(first);
  const thenResource = resourceAt(then);
  if (!firstResource || !thenResource || !(firstResource.allowMigrate || thenResource.allowMigrate)) return;
  const firstTask = taskAt(first);
  const thenTask = taskAt(then);
  if (!firstTask || !thenTask) return;
  for (const like of migrationsLike(firstResource, firstTask, thenResource, thenTask)) {
    cluster.orderings.push({
      first: { resource: firstResource, task: like.firstTask },
      then: { resource: thenResource, task: like.thenTask },
      effects: like.effects,
      origin,
    });
  }
}

/** The same between tasks that are not recurring: what most orders are about. */
export function order(
  cluster: Cluster,
  first: readonly [Resource, string],
  then: readonly [Resource, string],
  effects: number,
  origin: string,
): void {
  orderTasks(cluster, { resource: first[0], task: first[1] }, { resource: then[0], task: then[1] }, effects, origin);
}
