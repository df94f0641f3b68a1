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
import type { OrderConstraint, OrderSetConstraint } from "../../cib/configuration.js";
import { asSet, isNamed, namedResource } from "../assign/named-resource.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Resource } from "../cluster/resource.js";
import { colocationsApart, orderApart } from "./apart.js";
import { orderAfterEnough } from "./enough.js";
import { directionOf, effectsOf, opposite } from "./kinds.js";
import { order } from "./relation.js";
import { orderSets } from "./sets.js";

/** In the order in which they were written, with what colocations say of order. */
export function orderAsConfigured(cluster: Cluster): void {
  const apart = colocationsApart(cluster);
  for (const constraint of cluster.configuration.constraints) {
    switch (constraint.kind) {
      case "order":
        orderPair(cluster, constraint);
        break;
      case "order-set":
        orderSets(cluster, constraint);
        break;
      case "colocation":
        orderApart(cluster, apart.get(constraint.id) ?? []);
        break;
      case "colocation-set":
        for (const { id } of [...constraint.sets, constraint]) orderApart(cluster, apart.get(id) ?? []);
        break;
    }
  }
}

function orderPair(cluster: Cluster, constraint: OrderConstraint): void {
  const first = namedResource(cluster, constraint.first);
  const then = namedResource(cluster, constraint.then);
  if (first && then) orderResourcePair(cluster, constraint, first, then);
  else if (areNamed(cluster, constraint)) orderSets(cluster, withSets(cluster, constraint));
}

function areNamed(cluster: Cluster, { first, id, then }: OrderConstraint): boolean {
  for (const name of [first, then]) {
    if (isNamed(cluster, name)) continue;
    cluster.warnings.push(`Ignoring constraint '${id}' because resource '${name}' does not exist`);
    return false;
  }
  return true;
}

function withSets(cluster: Cluster, constraint: OrderConstraint): OrderSetConstraint {
  const { first, firstAction, then, thenAction } = constraint;
  const sets = [asSet(cluster, first, { action: firstAction }), asSet(cluster, then, { action: thenAction })];
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
