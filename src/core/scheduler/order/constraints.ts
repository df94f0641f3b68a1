/**
 * Configured orders: who is first, in what they do, and what it means for the other (Pacemaker Explained, "Specifying the
 * Order in which Resources Should Start/Stop").
 *
 * `Optional`: only when both happen. `Serialize`: never at the same time. `Mandatory`: the second waits for the first
 * and starts anew with it; unless it is not symmetrical, the opposite actions are ordered the other way around, and the
 * first does not stop before the second has.
 *
 * Templates and tags stand for what they name, as sets without an order of their own.
 */
import type { OrderAction, OrderConstraint } from "../../cib/configuration.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Resource } from "../cluster/resource.js";
import { resourceNamed } from "./constrained.js";
import { orderAfterEnough } from "./enough.js";
import { directionOf, effectsOf, opposite } from "./kinds.js";
import { order } from "./relation.js";
import { orderSets } from "./sets.js";

export function orderAsConfigured(cluster: Cluster): void {
  for (const constraint of cluster.configuration.constraints) {
    if (constraint.kind === "order") orderPair(cluster, constraint);
    else if (constraint.kind === "order-set") orderSets(cluster, constraint);
  }
}

function orderPair(cluster: Cluster, constraint: OrderConstraint): void {
  const first = resourceNamed(cluster, constraint.first);
  const then = resourceNamed(cluster, constraint.then);
  if (first && then) orderResourcePair(cluster, constraint, first, then);
  else orderSets(cluster, asSets(constraint));
}

function asSets(constraint: OrderConstraint): Parameters<typeof orderSets>[1] {
  const set = (end: "first" | "then", action: OrderAction) => ({
    id: constraint[end],
    members: [constraint[end]],
    sequential: false,
    action,
  });
  const sets = [set("first", constraint.firstAction), set("then", constraint.thenAction)];
  return { ...constraint, kind: "order-set", sets };
}

function orderResourcePair(cluster: Cluster, constraint: OrderConstraint, first: Resource, then: Resource): void {
  const { firstAction, id, orderKind, thenAction } = constraint;
  const direction = directionOf(orderKind, constraint.symmetrical);
  const effects = effectsOf(orderKind, firstAction, direction);
  const enough = enoughOf(first, constraint);
  if (enough > 0) {
    orderAfterEnough(
      cluster,
      `clone-one-or-more:${id}`,
      enough,
      first.children,
      firstAction,
      [then],
      thenAction,
      effects,
      id,
    );
  } else {
    order(cluster, [first, firstAction], [then, thenAction], effects, id);
  }
  if (direction === "one-way") return;
  const back = effectsOf(orderKind, opposite(thenAction), "back");
  order(cluster, [then, opposite(thenAction)], [first, opposite(firstAction)], back, id);
}

/** How many copies must be there before what comes after the clone (`clone-min`, or `require-all: false`); 0: all. */
function enoughOf(first: Resource, constraint: OrderConstraint): number {
  if (first.kind !== "clone") return 0;
  if (first.min > 0) return first.min;
  return constraint.requireAll === false ? 1 : 0;
}
