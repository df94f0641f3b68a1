/**
 * Everything that might be done in this transition, planned: what each resource must do to get from where it is to where it
 * will be, what finds out what is not known, what makes nodes forget, who is fenced and who is shut down.
 *
 * The order in which actions are planned is visible: those that could begin at the same moment begin in it. So each part comes when
 * Pacemaker would come to it.
 */

import { OcfRc } from "../../model/ocf.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn } from "../cluster/resource.js";
import { effectiveFailCount } from "../fail-count.js";
import { Effect } from "../order/effect.js";
import { orderTasks, relate } from "../order/relation.js";
import { operationsInForce } from "../unpack/operation-order.js";
import { clearFailCount } from "./cleanup.js";
import { planResource } from "./collective.js";
import { actionFor } from "./create-action.js";
import { planCandidates, planFencingAndShutdown } from "./fencing.js";
import { fencingAction } from "./fencing-action.js";
import { planLateChanges } from "./parameter-change.js";
import { planProbes } from "./probe.js";
import { orderRemoteActions } from "./remote-order.js";

/** Before anything is ordered or placed: what the histories alone call for. */
export function planFromHistories(cluster: Cluster): void {
  planCandidates(cluster);
  for (const primitive of cluster.resources.flatMap(primitivesIn)) planFromHistory(cluster, primitive);
}

/** Node by node, as their histories were read. */
function planFromHistory(cluster: Cluster, primitive: Primitive): void {
  const { demoteRequiredOn, history, historyToDelete, stopRequiredOn } = primitive;
  for (const node of historyToDelete) actionFor(cluster, primitive, "lrm_delete", node, { required: true });
  for (const node of new Set([...history.keys(), ...stopRequiredOn, ...demoteRequiredOn])) {
    forgetFailures(cluster, primitive, node);
    noteRecurring(cluster, primitive, node);
    if (stopRequiredOn.has(node)) actionFor(cluster, primitive, "stop", node, { required: true });
    if (demoteRequiredOn.has(node)) actionFor(cluster, primitive, "demote", node, { required: true });
  }
}

export function planActions(cluster: Cluster): void {
  giveUpUnplaced(cluster);
  planLateChanges(cluster);
  planProbes(cluster);
  for (const resource of cluster.resources) {
    if (resource.kind === "primitive" && resource.orphan) forgetOrphan(cluster, resource);
  }
  for (const resource of cluster.resources) planResource(cluster, resource);
  orderRemoteActions(cluster);
  planFencingAndShutdown(cluster);
}

function forgetFailures(cluster: Cluster, primitive: Primitive, node: ClusterNode): void {
  if (!primitive.failCountsToClear.some((clearing) => clearing.node === node)) return;
  const clear = clearFailCount(cluster, primitive, node);
  const remote = primitive.container ? undefined : primitive.remoteNode;
  // Perhaps the connection failed because the node is to be fenced: it is tried again after that.
  if (!remote || !cluster.options.fencingEnabled || !primitive.params.reconnect_interval) return;
  relate(fencingAction(cluster, remote), clear, Effect.FirstCallsThen, primitive.id);
}

/** What recurs on a node already: planned as nothing new. */
function noteRecurring(cluster: Cluster, primitive: Primitive, node: ClusterNode): void {
  if (!node.online) return;
  for (const { operation, interval, status } of operationsInForce(primitive.history.get(node) ?? [])) {
    if (interval > 0 && status !== PENDING) actionFor(cluster, primitive, operation, node, { interval });
  }
}

const PENDING = -1;

/** What will run nowhere is stopped, is not started, and nothing of it recurs but where it should not be. */
function giveUpUnplaced(cluster: Cluster): void {
  for (const primitive of cluster.resources.flatMap(primitivesIn)) {
    // A copy too many was never asked.
    if (primitive.assignedTo || !primitive.assigned) continue;
    for (const action of primitive.actions) {
      if (action.task === "stop") action.required = true;
      else if (action.task === "start") action.runnable = false;
      else if (action.interval > 0 && action.expectedRc !== OcfRc.notRunning) action.runnable = false;
    }
  }
}

/** Of a copy too many, the others' fail counts are what they were. */
function forgetOrphan(cluster: Cluster, primitive: Primitive): void {
  for (const node of cluster.nodes) {
    if (!node.online || !hasFailed(cluster, primitive, node)) continue;
    const action = clearFailCount(cluster, primitive, node);
    orderTasks(cluster, { action }, { resource: primitive, task: "stop" }, Effect.Sequence, primitive.id);
  }
}

function hasFailed(cluster: Cluster, primitive: Primitive, node: ClusterNode): boolean {
  return effectiveFailCount(cluster, primitive, node).count > 0;
}
