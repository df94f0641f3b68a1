/** A clone gets its nodes. */
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Clone, Primitive, Resource } from "../cluster/resource.js";
import { type ColocationSide, mergeColocations, ownColocations } from "./colocation-list.js";
import { noteScores } from "./score.js";
import { addUtilization, assign, collectColocations } from "./variants.js";

export function assignClone(
  cluster: Cluster,
  clone: Clone,
  prefer: ClusterNode | undefined,
  stopIfFail: boolean,
): undefined {
  if (clone.assigned || clone.assigning) return;
  clone.assigning = true;
  noteScores(cluster, clone);
  for (const child of clone.children) assign(cluster, child, prefer, stopIfFail);
  clone.assigning = false;
  clone.assigned = true;
}

export function followClone(_cluster: Cluster, _dependent: Primitive, _clone: Clone, _colocation: Colocation): void {}

export function collectColocationsOfClone(
  clone: Clone,
  asker: Resource,
  side: ColocationSide,
  list: Colocation[],
): Colocation[] {
  const own = mergeColocations(list, ownColocations(clone, side), side);
  return clone.parent ? collectColocations(clone.parent, asker, side, own) : own;
}

/** One copy's, unless a copy is counted already. */
export function addCloneUtilization(clone: Clone, all: ReadonlySet<Resource>, sum: Map<string, number>): void {
  const [first] = clone.children;
  const isCounted = clone.children.some((copy) => all.has(copy) || copy.children.some((member) => all.has(member)));
  if (first && !clone.assigned && !isCounted) addUtilization(first, all, sum);
}
