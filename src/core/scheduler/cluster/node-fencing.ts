/**
 * Whether a node can be fenced, and what is noted when it must be.
 *
 * A guest node is fenced by recovering the resource it lives in; a remote node like a cluster node, unless nobody manages
 * its connection. Without quorum only nodes of this partition are fenced, or any with `no-quorum-policy: ignore`
 * (Pacemaker Explained, "Fencing" and "Cluster Options"). A node that is expected back is not fenced before it is given up.
 */
import type { Cluster } from "./cluster.js";
import type { ClusterNode } from "./node.js";

export function canFence(cluster: Cluster, node: ClusterNode): boolean {
  return canFenceFrom(cluster, node, []);
}

/** `guests`: those that are asked already, for a history may say that a guest is its own host. */
function canFenceFrom(cluster: Cluster, node: ClusterNode, guests: readonly ClusterNode[]): boolean {
  if (node.isGuest) {
    const hosts = node.connection?.container?.runningOn ?? [];
    const asked = [...guests, node];
    return hosts.every((host) => host.online || (!asked.includes(host) && canFenceFrom(cluster, host, asked)));
  }
  if (!cluster.options.fencingEnabled || !cluster.haveFencing || node.awaited) return false;
  if (cluster.quorate || cluster.options.noQuorumPolicy === "ignore") return true;
  return node.online && !(cluster.input.cautious && isAlone(cluster, node));
}

/** A node of ours never fences itself. */
function isAlone(cluster: Cluster, node: ClusterNode): boolean {
  return !cluster.nodes.some((other) => other !== node && other.online && !other.pending);
}

/**
 * Notes that a node must be fenced; a reason that was given first stays. `worthDelay`: of the two sides of a split, the one
 * with the more important resources is given time (`priority-fencing-delay`).
 */
export function fenceNode(cluster: Cluster, node: ClusterNode, reason: string, worthDelay = false): void {
  const { connection } = node;
  const container = connection?.container;
  if (node.awaited) return;
  if (node.isGuest && container) {
    if (container.failed) return;
    if (!container.managed) return;
    node.remoteRequiresReset = true;
    container.failed = true;
    container.stopIfFailed = true;
    node.fenceReason ??= reason;
  } else if (connection && node.kind === "remote") {
    if (!connection.managed) return;
    if (!node.remoteRequiresReset) node.remoteRequiresReset = true;
    markUnclean(cluster, node, reason, false);
  } else {
    markUnclean(cluster, node, reason, worthDelay);
  }
}

function markUnclean(cluster: Cluster, node: ClusterNode, reason: string, worthDelay: boolean): void {
  node.unclean = true;
  node.fenceReason ??= reason;
  node.fencingWorthDelay ||= worthDelay;
  if (!cluster.fencingCandidates.includes(node)) cluster.fencingCandidates.push(node);
}
