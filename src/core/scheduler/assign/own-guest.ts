/**
 * What a guest node's container, or the connection to a node, must be with cannot run on that node: the one would have to be where
 * the other is before the other can be there. It is kept off, whether or not the dependent has a say in where it goes
 * (`influence`): else it would set out for a node that ends by that, and back again, without end.
 */
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import type { Primitive, Resource } from "../cluster/resource.js";
import { colocationsOf } from "./colocation-list.js";
import { applyLocation } from "./variants.js";

export function keepOffOwnGuests(cluster: Cluster): void {
  for (const node of cluster.nodes) {
    if (!node.connection || node.inBundle) continue;
    for (const { id, primary } of followedBy([node.connection, node.connection.container])) {
      const nodes = [{ node, score: -INFINITY }];
      applyLocation(primary, { id, resource: primary, role: undefined, discovery: "always", nodes });
    }
  }
}

/** Directly or through others. */
function followedBy(from: readonly (Primitive | undefined)[]): readonly Colocation[] {
  const waiting: Resource[] = from.filter((resource) => resource !== undefined);
  const met = new Set<Resource>(waiting);
  const found: Colocation[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const colocation of colocationsOf(next, "dependent")) {
      const { primary } = colocation;
      if (met.has(primary) || !colocation.configured || !isUnconditional(colocation)) continue;
      met.add(primary);
      found.push(colocation);
      waiting.push(primary);
    }
  }
  return found;
}

function isUnconditional({ score, dependentRole, primaryRole, nodeAttribute }: Colocation): boolean {
  return score >= INFINITY && !dependentRole && !primaryRole && nodeAttribute === undefined;
}
