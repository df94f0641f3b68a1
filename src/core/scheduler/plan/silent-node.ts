/**
 * Starts that have to wait for a node that cannot be told anything now (`outOfReach`): whatever runs nowhere could be
 * running there. What is known to run on a node that answers does not wait, for a restart or a move makes no second
 * copy; nor a fence device, nor a copy of an anonymous clone, of which there may be one on every node. But of those a copy
 * that could be promoted there keeps others from being promoted.
 */
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn, topOf } from "../cluster/resource.js";

export function holdBackStarts(cluster: Cluster): void {
  const silent = cluster.nodes.filter(({ outOfReach }) => outOfReach);
  if (silent.length === 0) return;
  for (const primitive of cluster.resources.flatMap(primitivesIn)) {
    if (primitive.waitsFor) {
      countAsStarted(primitive);
      continue;
    }
    if (primitive.isFenceDevice) continue;
    const anyNumber = primitive.id !== primitive.historyId;
    const node = silent.find((one) => (anyNumber ? couldBePromoted : couldBeActive)(primitive, one));
    if (node) holdBack(primitive, anyNumber ? "promote" : "start", node);
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

/** Of copies that are told apart by nothing but their number: one there is promoted, or nobody knows. */
function couldBePromoted(primitive: Primitive, node: ClusterNode): boolean {
  const top = topOf(primitive, false);
  if (top.kind !== "clone" || !top.promotable || (primitive.role === "Promoted" && !primitive.runningOn.includes(node)))
    return false;
  const copies = primitivesIn(top).filter(({ historyId }) => historyId === primitive.historyId);
  if (!copies.some(({ history }) => history.has(node))) return true;
  return copies.some(({ role, runningOn }) => role === "Promoted" && runningOn.includes(node));
}

function holdBack(primitive: Primitive, task: "start" | "promote", { name }: ClusterNode): void {
  for (const action of primitive.actions) {
    if (action.task !== task) continue;
    action.runnable = false;
    action.whyNot.push({ kind: "waits-for-node", node: name });
  }
}
