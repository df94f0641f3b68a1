/** A resource is given a node, loses it again, or is left without one; and what its nodes then have assigned to them. */
import { INFINITY } from "../../model/score.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn, type Resource } from "../cluster/resource.js";
import type { Reason } from "../reason.js";
import { adjustScore } from "./score.js";
import { consumeCapacity, noteUtilization, releaseCapacity } from "./utilization.js";

/** Whether the node is another one than before. `force`: even where it may not run there. */
export function place(
  cluster: Cluster,
  resource: Primitive,
  node: ClusterNode | undefined,
  { force, stopIfFail = true }: { readonly force: boolean; readonly stopIfFail?: boolean },
): boolean {
  let chosen = node;
  if (node && !force && !isAcceptable(resource, node)) {
    if (stopIfFail) resource.nextRole = "Stopped";
    chosen = undefined;
  }
  const changed = resource.assignedTo !== chosen;
  unassign(resource);
  resource.assigned = true;
  if (!chosen) {
    if (stopIfFail) resource.nextRole = "Stopped";
    resource.because = whyNowhere(cluster, resource);
    return changed;
  }
  resource.assignedTo = chosen;
  chosen.assigned.push(resource);
  consumeCapacity(chosen, resource);
  noteUtilization(cluster, resource, chosen);
  resource.because = [
    { kind: "highest-score", node: chosen.name, score: resource.scores.get(chosen.index) },
    ...resource.scores.because(chosen.index),
  ];
  return changed;
}

/** That a guest node will be up is taken for granted: its container has been given a node before. */
function isAcceptable(resource: Primitive, node: ClusterNode): boolean {
  return resource.scores.get(node.index) >= 0 && (canRunResources(node) || node.isGuest);
}

/** A resource, or all that is in it, will run nowhere. */
export function leaveNowhere(cluster: Cluster, resource: Resource, reason: Reason): void {
  for (const primitive of primitivesIn(resource)) {
    place(cluster, primitive, undefined, { force: true });
    primitive.because = [reason];
  }
}

/** As if no node had ever been chosen, for this resource and for all in it. */
export function unassign(resource: Resource): void {
  for (const child of resource.children) unassign(child);
  const before = resource.assignedTo;
  resource.assigned = false;
  resource.assignedTo = undefined;
  if (!before || resource.kind !== "primitive") return;
  const position = before.assigned.indexOf(resource);
  if (position >= 0) before.assigned.splice(position, 1);
  releaseCapacity(before, resource);
}

/** Nowhere at all, whatever else is said. */
export function banEverywhere(cluster: Cluster, resource: Resource, reason?: Reason): void {
  for (const node of cluster.nodes) adjustScore(resource, node, -INFINITY, reason);
}

function whyNowhere(cluster: Cluster, resource: Primitive): readonly Reason[] {
  const reasons: Reason[] = [{ kind: "no-node", resource: resource.id }];
  for (const node of cluster.nodes) reasons.push(...resource.scores.because(node.index));
  return reasons;
}
