/**
 * "One of these is enough" (or as many as a clone's `clone-min` says): a point between those that are first and those
 * that come after. It can be reached when enough of the first can be done; it waits for those that are.
 */
import type { OrderAction } from "../../cib/configuration.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Resource } from "../cluster/resource.js";
import { Effect } from "./effect.js";
import { pointOf } from "./point.js";
import { orderTasks } from "./relation.js";

export function orderAfterEnough(
  cluster: Cluster,
  key: string,
  enough: number,
  firsts: readonly Resource[],
  firstAction: OrderAction,
  thens: readonly Resource[],
  thenAction: OrderAction,
  effects: number,
  origin: string,
): void {
  const action = pointOf(cluster, key);
  action.enough = enough;
  for (const resource of firsts) {
    const first = { resource, task: firstAction };
    orderTasks(cluster, first, { action }, Effect.EnoughFirsts | Effect.FirstShowsThen, origin);
  }
  for (const resource of thens) {
    const then = { resource, task: thenAction };
    orderTasks(cluster, { action }, then, effects | Effect.BlockedFirstBlocks, origin);
  }
}
