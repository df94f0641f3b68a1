/**
 * Starts that have to wait for a node that cannot be told anything now (`outOfReach`): whatever runs nowhere could be
 * running there. What is known to run on a node that answers does not wait, for a restart or a move makes no second
 * copy; nor a fence device, nor a copy of an anonymous clone, of which there may be one on every node.
 */
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn } from "../cluster/resource.js";

export function holdBackStarts(cluster: Cluster): void {
  const silent = cluster.nodes.filter(({ outOfReach }) => outOfReach);
  if (silent.length === 0) return;
  for (const primitive of cluster.resources.flatMap(primitivesIn)) {
    if (primitive.waitsFor) {
      countAsStarted(primitive);
      continue;
    }
    if (primitive.isFenceDevice || primitive.id !== primitive.historyId) continue;
    const node = silent.find((one) => couldBeActive(primitive, one));
    if (node) holdBack(primitive, node);
  }
}

/** It stays as it is, so what depends on it may go on. */
function countAsStarted(primitive: Primitive): void {
  for (const action of primitive.actions) if (action.task === "start") action.runnable = true;
}

function couldBeActive({ runningOn, history }: Primitive, node: ClusterNode): boolean {
  if (runningOn.includes(node)) return true;
  if (!node.awaited) return !history.has(node);
  return !runningOn.some((other) => !other.unclean);
}

function holdBack(primitive: Primitive, { name }: ClusterNode): void {
  for (const action of primitive.actions) {
    if (action.task !== "start") continue;
    action.runnable = false;
    action.whyNot.push({ kind: "waits-for-node", node: name });
  }
}
