/**
 * What follows, for the resource and for the node, from what was last heard of the resource there: where it runs, what its failure
 * leads to, and whether the node must be fenced because nobody can tell it to stop.
 *
 * Never: what may be active on a node that cannot be asked counts as stopped, unless the node was fenced, said good-bye, or fencing
 * is disabled.
 */
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { canFence, fenceNode } from "../cluster/node-fencing.js";
import type { OnFail, PlannedRole, Primitive } from "../cluster/resource.js";
import { roleRank } from "../cluster/role-rank.js";
import { isBundled, type Replay } from "./replay.js";
import { addRunning, addScore, block } from "./running.js";

export function drawConsequences(replay: Replay): void {
  const { cluster, resource, node, role } = replay;
  if (role !== "Unknown") resource.knownOn.add(node);
  const found = replay.onFail;
  if (isActive(role) && !node.online && !node.maintenance && resource.managed) fenceForActive(cluster, resource, node);
  // Nothing more: what ran there can start again once the node is fenced.
  const onFail = node.unclean ? "ignore" : found;
  act(cluster, resource, node, role, onFail);
  if (resource.failed && resource.remoteNode?.unclean) resource.remoteNode.unseen = false;
  if (isActive(role)) {
    addRunning(cluster, resource, node, found !== "ignore");
    markFailed(resource, node, onFail);
  } else {
    forgetNumber(resource);
    resource.stopRequiredOn.delete(node);
  }
}

/** A number that some older history gives to a copy means that copy only while it is active there. */
function forgetNumber(resource: Primitive): void {
  if (resource.historyName?.includes(":")) resource.historyName = undefined;
}

function isActive(role: PlannedRole): boolean {
  return roleRank(role) > roleRank("Stopped");
}

/** It cannot be told to stop what it may be running. A guest is "fenced" by its container, whether there is fencing or not. */
function fenceForActive(cluster: Cluster, resource: Primitive, node: ClusterNode): void {
  if (node.isGuest) {
    resource.failed = true;
    resource.stopIfFailed = true;
    fenceNode(cluster, node, `${resource.id} is thought to be active there`);
  } else if (cluster.options.fencingEnabled) {
    if (node.kind === "remote" && node.connection && !node.connection.failed) {
      // Only if the connection cannot be made again from elsewhere.
      node.unseen = true;
      const condition = "fencing will be revoked if remote connection can be re-established elsewhere";
      fenceNode(cluster, node, `${resource.id} is active there (${condition})`);
    } else {
      fenceNode(cluster, node, `${resource.id} is thought to be active there`);
    }
  }
}

function act(cluster: Cluster, resource: Primitive, node: ClusterNode, role: PlannedRole, onFail: OnFail): void {
  switch (onFail) {
    case "ignore":
      break;
    case "demote":
      resource.demoteRequiredOn.add(node);
      break;
    case "fence":
      // In a cluster of ours what cannot be made sure by fencing is left alone, and not tried again and again.
      if (cluster.input.cautious && !canFence(cluster, node)) block(resource);
      else fenceNode(cluster, node, `${resource.id} failed there`);
      break;
    case "standby":
      node.standby = true;
      node.standbyOnFail = true;
      break;
    case "block":
      block(resource);
      break;
    case "ban":
      addScore(cluster, resource, node, -INFINITY, { kind: "failures", node: node.name, count: 1, threshold: 1 });
      break;
    case "stop":
      resource.nextRole = "Stopped";
      break;
    case "recover":
      if (isActive(role)) mustStop(cluster, resource, node);
      break;
    case "restart-container":
      restartContainer(cluster, resource, node, role);
      break;
    case "reset-remote":
      resetRemote(cluster, resource, node, role);
      break;
  }
}

function mustStop(cluster: Cluster, resource: Primitive, node: ClusterNode): void {
  resource.failed = true;
  resource.stopIfFailed = true;
  requireStop(cluster, resource, node);
}

/** A node that cannot be told to must be fenced instead. */
function requireStop(cluster: Cluster, resource: Primitive, node: ClusterNode): void {
  resource.stopRequiredOn.add(node);
  if (node.online || node.unclean || node.isGuest || !resource.managed) return;
  fenceNode(cluster, node, "resource actions are unrunnable");
}

/** A bundle's connection may run elsewhere than its container, whose place may not be known yet: it is stopped wherever it is found. */
function restartContainer(cluster: Cluster, resource: Primitive, node: ClusterNode, role: PlannedRole): void {
  resource.failed = true;
  resource.stopIfFailed = true;
  const { container } = resource;
  if (container && isBundled(resource)) container.stopRequiredEverywhere = true;
  else if (container) requireStop(cluster, container, node);
  else if (isActive(role)) requireStop(cluster, resource, node);
}

function resetRemote(cluster: Cluster, resource: Primitive, node: ClusterNode, role: PlannedRole): void {
  resource.failed = true;
  resource.stopIfFailed = true;
  const remote = resource.remoteNode;
  if (cluster.options.fencingEnabled && remote && !remote.remoteWasFenced) {
    fenceNode(cluster, remote, "remote connection is unrecoverable");
  }
  if (isActive(role)) requireStop(cluster, resource, node);
  if (resource.reconnectInterval > 0) resource.nextRole = "Stopped";
}

function markFailed(resource: Primitive, node: ClusterNode, onFail: OnFail): void {
  if (onFail === "ignore") return;
  resource.failed = true;
  resource.failedOn.add(node);
  if (onFail !== "demote" && onFail !== "block") resource.stopIfFailed = true;
}
