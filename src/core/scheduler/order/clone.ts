/**
 * The order within a clone: it begins (`start`), its copies start, and when all have it has (`running`); it stops
 * likewise. All of it has stopped before any of it starts, all have been demoted before any is promoted. Copies of an
 * `ordered` clone go one by one, by their numbers.
 */
import type { Cluster } from "../cluster/cluster.js";
import { byCopyNumber } from "../cluster/copy-number.js";
import type { Bundle, Clone, Group, Primitive } from "../cluster/resource.js";
import { Effect } from "./effect.js";
import { orderGroup } from "./group.js";
import { orderPrimitive } from "./primitive.js";
import { order } from "./relation.js";

const BEGINS = Effect.BlockedFirstBlocks | Effect.ThenShowsFirst;
const ENDS = Effect.FirstShowsThen;

export function orderClone(cluster: Cluster, clone: Clone): void {
  const { id } = clone;
  order(cluster, [clone, "stopped"], [clone, "start"], Effect.Sequence, id);
  order(cluster, [clone, "start"], [clone, "running"], Effect.BlockedFirstBlocks, id);
  order(cluster, [clone, "stop"], [clone, "stopped"], Effect.BlockedFirstBlocks, id);
  if (clone.promotable) {
    order(cluster, [clone, "demoted"], [clone, "stop"], Effect.Sequence, id);
    order(cluster, [clone, "running"], [clone, "promote"], Effect.BlockedFirstBlocks, id);
  }
  const copies = clone.ordered ? [...clone.children].sort(byCopyNumber) : clone.children;
  copies.forEach((copy, index) => {
    orderCopy(cluster, clone, copy);
    if (clone.ordered) orderBefore(cluster, clone, copy, copies.slice(index + 1));
  });
  if (!clone.promotable) return;
  orderPromotions(cluster, clone, copies);
  orderRoles(cluster, clone);
}

function orderCopy(cluster: Cluster, clone: Clone, copy: Primitive | Group): void {
  if (copy.kind === "group") orderGroup(cluster, copy, clone.promotable);
  else orderPrimitive(cluster, copy, clone.promotable);
  order(cluster, [clone, "start"], [copy, "start"], BEGINS, clone.id);
  order(cluster, [copy, "start"], [clone, "running"], ENDS, clone.id);
  order(cluster, [clone, "stop"], [copy, "stop"], Effect.ThenShowsFirst, clone.id);
  order(cluster, [copy, "stop"], [clone, "stopped"], ENDS, clone.id);
}

/** Related to each later copy, for only some of them may have something to do. */
function orderBefore(
  cluster: Cluster,
  clone: Clone,
  copy: Primitive | Group,
  laterOnes: readonly (Primitive | Group)[],
): void {
  for (const later of laterOnes) {
    order(cluster, [copy, "start"], [later, "start"], Effect.Sequence, clone.id);
    order(cluster, [later, "stop"], [copy, "stop"], Effect.Sequence, clone.id);
  }
}

function orderPromotions(cluster: Cluster, clone: Clone, copies: readonly (Primitive | Group)[]): void {
  let previous: Primitive | Group | undefined;
  for (const copy of copies) {
    order(cluster, [clone, "promote"], [copy, "promote"], BEGINS, clone.id);
    order(cluster, [copy, "promote"], [clone, "promoted"], ENDS, clone.id);
    order(cluster, [clone, "demote"], [copy, "demote"], Effect.ThenShowsFirst, clone.id);
    order(cluster, [copy, "demote"], [clone, "demoted"], ENDS, clone.id);
    order(cluster, [copy, "demote"], [copy, "promote"], Effect.Sequence, clone.id);
    if (clone.ordered && previous) {
      order(cluster, [previous, "promote"], [copy, "promote"], Effect.Sequence, clone.id);
      order(cluster, [copy, "demote"], [previous, "demote"], Effect.Sequence, clone.id);
    }
    previous = copy;
  }
}

/** Points of a promotable clone (or of a bundle with one inside): what goes down does so before anything comes up. */
export function orderRoles(cluster: Cluster, collective: Clone | Bundle): void {
  const pairs = [
    ["stopped", "start"],
    ["stopped", "promote"],
    ["demoted", "start"],
    ["running", "promote"],
    ["demoted", "stop"],
    ["demote", "demoted"],
    ["demoted", "promote"],
  ] as const;
  for (const [first, then] of pairs) {
    order(cluster, [collective, first], [collective, then], Effect.Sequence, collective.id);
  }
}
