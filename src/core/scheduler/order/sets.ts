/**
 * Orders of sets: within each set one after the other (unless `sequential: false`), and each set after the one before it.
 * Between two sets, of one with `sequential: true` only the member that is last (or first) is related, of others all are.
 */
import type { OrderAction, OrderSetConstraint, ResourceSet } from "../../cib/configuration.js";
import { firstInOrder, lastInOrder, neighbours } from "../../cib/resource-set.js";
import { resourcesOf } from "../assign/named-resource.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Resource } from "../cluster/resource.js";
import { orderAfterEnough } from "./enough.js";
import { type Direction, directionOf, effectsOf, type OrderKind, opposite } from "./kinds.js";
import { order } from "./relation.js";

interface Set {
  readonly id: string;
  readonly members: readonly Resource[];
  readonly action: OrderAction;
  /** As written: within a set yes is the default, between sets no. */
  readonly sequential: boolean | undefined;
  readonly requireAll: boolean;
}

export function orderSets(cluster: Cluster, constraint: OrderSetConstraint): void {
  const { id, orderKind } = constraint;
  const direction = directionOf(orderKind, constraint.symmetrical);
  let previous: Set | undefined;
  for (const configured of constraint.sets) {
    const set = resolve(cluster, configured);
    orderWithinSet(cluster, set, configured.kind ?? orderKind, constraint.symmetrical, id);
    if (previous) {
      orderTwoSets(cluster, previous, set, orderKind, direction, id);
      if (direction === "forth") orderTwoSets(cluster, set, previous, orderKind, "back", id);
    }
    previous = set;
  }
}

function resolve(cluster: Cluster, set: ResourceSet): Set {
  return {
    id: set.id,
    members: resourcesOf(cluster, set),
    action: set.action ?? "start",
    sequential: set.sequential,
    requireAll: set.requireAll ?? true,
  };
}

function orderWithinSet(cluster: Cluster, set: Set, kind: OrderKind, symmetrical: boolean, id: string): void {
  const { action, members } = set;
  const direction = directionOf(kind, symmetrical);
  const effects = effectsOf(kind, action, direction);
  if (kind === "Serialize") {
    members.forEach((first, index) => {
      for (const then of members.slice(index + 1)) order(cluster, [first, action], [then, action], effects, id);
    });
  } else if (set.sequential !== false) {
    for (const [first, then] of neighbours(members)) order(cluster, [first, action], [then, action], effects, id);
  }
  if (direction === "one-way" || set.sequential === false) return;
  const down = opposite(action);
  const back = effectsOf(kind, down, "back");
  for (const [first, then] of neighbours(members)) order(cluster, [then, down], [first, down], back, id);
}

function orderTwoSets(cluster: Cluster, one: Set, other: Set, kind: OrderKind, direction: Direction, id: string): void {
  const isBack = direction === "back";
  const firstAction = isBack ? opposite(one.action) : one.action;
  const thenAction = isBack ? opposite(other.action) : other.action;
  const effects = effectsOf(kind, firstAction, direction);
  if (!isBack && !one.requireAll) {
    const key = `one-or-more:${one.id}`;
    orderAfterEnough(cluster, key, 1, one.members, firstAction, other.members, thenAction, effects, id);
    return;
  }
  const firsts = isBack ? firstInOrder(one) : lastInOrder(one);
  const thens = isBack ? lastInOrder(other) : firstInOrder(other);
  for (const first of firsts) {
    for (const then of thens) order(cluster, [first, firstAction], [then, thenAction], effects, id);
  }
}
