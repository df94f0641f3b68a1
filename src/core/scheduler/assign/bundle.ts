/** A bundle gets its nodes. */
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation, Location } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Bundle, Primitive, Resource } from "../cluster/resource.js";
import { type ColocationSide, gatherColocated, mergeColocations, ownColocations } from "./colocation-list.js";
import { applyLocationTo } from "./location.js";
import { noteScores } from "./score.js";
import { addUtilization, assign } from "./variants.js";

export function assignBundle(
  cluster: Cluster,
  bundle: Bundle,
  prefer: ClusterNode | undefined,
  stopIfFail: boolean,
): undefined {
  if (bundle.assigned || bundle.assigning) return;
  bundle.assigning = true;
  noteScores(cluster, bundle);
  for (const child of bundle.children) assign(cluster, child, prefer, stopIfFail);
  bundle.assigning = false;
  bundle.assigned = true;
}

export function followBundle(
  _cluster: Cluster,
  _dependent: Primitive,
  _bundle: Bundle,
  _colocation: Colocation,
): void {}

export function collectColocationsOfBundle(
  bundle: Bundle,
  _asker: Resource,
  side: ColocationSide,
  list: Colocation[],
): Colocation[] {
  return mergeColocations(list, ownColocations(bundle, side), side);
}

export function applyLocationToBundle(bundle: Bundle, location: Location): void {
  applyLocationTo(bundle, location);
}

export function gatherWithBundle(cluster: Cluster, bundle: Bundle, asker: Resource, found: Set<Resource>): void {
  gatherColocated(cluster, bundle, asker, found);
}

/** One container's. */
export function addBundleUtilization(bundle: Bundle, all: ReadonlySet<Resource>, sum: Map<string, number>): void {
  const container = bundle.replicas[0]?.container;
  if (container && !bundle.assigned) addUtilization(container, all, sum);
}
