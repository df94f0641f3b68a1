/**
 * What runs where, what failed and what is under way: the histories of all nodes, read in the order in which they can be understood.
 *
 * Cluster nodes come first; a remote or guest node when its connection is known to be up, which another node's history tells.
 * With fencing every node's history is read in the end, for what could still run there is why it is fenced. Without, a node that
 * is gone counts as stopped, and its history says nothing.
 */
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type PlannedRole, type Primitive, primitivesIn } from "../cluster/resource.js";
import { roleRank } from "../cluster/role-rank.js";
import type { OperationHistory, ResourceHistory } from "../input.js";
import { drawConsequences } from "./consequence.js";
import { recheckBy } from "./facts.js";
import { freeze } from "./freeze.js";
import { instanceOf } from "./instance-match.js";
import { inOrder, operationsInForce } from "./operation-order.js";
import { tieToContainers } from "./orphan.js";
import { isUp, judgeRemoteNode, unpackRemoteReports, unpackRemoteWishes } from "./remote-state.js";
import { replayOperations } from "./replay.js";

export function unpackHistories(cluster: Cluster): void {
  unpackRemoteReports(cluster);
  while (readReadyNodes(cluster, false));
  readReadyNodes(cluster, cluster.options.fencingEnabled);
  for (const primitive of cluster.resources.flatMap(primitivesIn)) settle(primitive);
  for (const node of cluster.nodes) if (node.kind === "remote") settleRemoteNode(node);
  freeze(cluster);
}

/** Whether any was read: others may be understood now. */
function readReadyNodes(cluster: Cluster, all: boolean): boolean {
  let progress = false;
  for (const { name } of cluster.input.states) {
    const node = cluster.nodeByName.get(name);
    if (!node || node.unpacked || !(all || isReady(cluster, node))) continue;
    node.unpacked = true;
    if (node.kind === "remote") {
      judgeRemoteNode(node);
      unpackRemoteWishes(cluster, node);
    }
    readHistories(cluster, node);
    progress = true;
  }
  return progress;
}

function isReady(cluster: Cluster, node: ClusterNode): boolean {
  const { fencingEnabled, shutdownLock } = cluster.options;
  if (node.kind === "cluster") return fencingEnabled || shutdownLock || node.online || node.awaited;
  const { connection } = node;
  if (!connection) return false;
  if (connection.container) return isUp(connection) && isUp(connection.container);
  return shutdownLock || isUp(connection);
}

function readHistories(cluster: Cluster, node: ClusterNode): void {
  const histories = node.state?.histories ?? [];
  for (const history of histories) readHistory(cluster, node, history);
  tieToContainers(cluster, histories);
}

function readHistory(cluster: Cluster, node: ClusterNode, history: ResourceHistory): void {
  const locked = cluster.options.shutdownLock && history.shutdownLock !== undefined && history.shutdownLock > 0;
  if (history.operations.length === 0 && !locked) return;
  const resource = instanceOf(cluster, node, history);
  if (locked) noteLock(cluster, resource, node, history.shutdownLock ?? 0);
  if (history.operations.length === 0) return;
  const operations = inOrder(history.operations);
  resource.history.set(node, operations);
  const before = resource.role;
  const replay = replayOperations(cluster, resource, node, operations);
  resource.role = known(replay.role);
  drawConsequences(replay);
  finishPartialMigration(resource, node);
  applyTargetRole(resource);
  applyRestartWish(cluster, resource, node, operations);
  if (roleRank(before) > roleRank(resource.role)) resource.role = before;
}

function known(role: PlannedRole): Primitive["role"] {
  return role === "Unknown" ? "Stopped" : role;
}

/** That the source was stopped does not stop what has arrived on the target. */
function finishPartialMigration(resource: Primitive, node: ClusterNode): void {
  if (resource.role === "Stopped" && resource.partialMigration?.source === node) resource.role = "Started";
}

/** Reserved for a node that was shut down cleanly, until `shutdown-lock-limit` has passed. */
function noteLock(cluster: Cluster, resource: Primitive, node: ClusterNode, since: number): void {
  const { shutdownLockLimit } = cluster.options;
  const until = shutdownLockLimit > 0 ? since + Math.floor(shutdownLockLimit / 1000) : 0;
  if (until > 0 && cluster.now > until * 1000) {
    resource.historyToDelete.add(node);
  } else {
    resource.lock = { node, until };
    if (until > 0) recheckBy(cluster, until * 1000 + 1000);
  }
}

/** A failure, or the configuration, may limit what the resource becomes: the lower role counts. */
function applyTargetRole(resource: Primitive): void {
  const { targetRole, nextRole } = resource;
  if (targetRole === undefined || targetRole === "Started") return;
  if (nextRole === "Unknown" || roleRank(targetRole) < roleRank(nextRole)) resource.nextRole = targetRole;
}

/** Started before the wish was made. */
function applyRestartWish(
  cluster: Cluster,
  resource: Primitive,
  node: ClusterNode,
  operations: readonly OperationHistory[],
): void {
  if (resource.role === "Stopped") return;
  const started = operationsInForce(operations)[0]?.callId ?? 0;
  for (const wish of cluster.input.wishes) {
    if (wish.kind !== "restart" || !isPartOf(resource, wish.resource)) continue;
    if (started <= (wish.after[node.name] ?? 0)) resource.restartNeeded = true;
  }
}

function isPartOf(resource: Primitive, id: string): boolean {
  for (let at: Primitive | Primitive["parent"] = resource; at; at = at.parent) {
    if (at.id === id || at.historyId === id) return true;
  }
  return false;
}

/** What is only known when all has been read. */
function settle(primitive: Primitive): void {
  if (primitive.history.size === 0) applyTargetRole(primitive);
  if (primitive.stopRequiredEverywhere) {
    for (const node of primitive.runningOn) primitive.stopRequiredOn.add(node);
  }
}

/** A node that wishes to leave loses its connection. */
function settleRemoteNode(node: ClusterNode): void {
  if (node.shutdown && node.connection) node.connection.nextRole = "Stopped";
  if (!node.unpacked) judgeRemoteNode(node);
}
