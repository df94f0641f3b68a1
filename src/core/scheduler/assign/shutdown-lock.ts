/**
 * Shutdown locks: what ran on a node that was shut down cleanly is kept for that node, until it is back or the lock's limit
 * is over (Pacemaker Explained, "Shutdown Locks").
 *
 * A lock comes from the node's history, or begins now, with a node that wishes to leave. Fence devices and connections to
 * remote nodes are never locked, nor are clones and bundles. What runs elsewhere in spite of its lock loses it.
 */
import { INFINITY, parseScore } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive, Resource } from "../cluster/resource.js";
import { recheckBy } from "../unpack/facts.js";
import { adjustScore } from "./score.js";

export function applyShutdownLocks(cluster: Cluster): void {
  if (!cluster.options.shutdownLock) return;
  for (const resource of cluster.resources) applyTo(cluster, resource);
}

function applyTo(cluster: Cluster, resource: Resource): void {
  if (resource.kind === "group") for (const member of resource.children) applyToPrimitive(cluster, member);
  else if (resource.kind === "primitive") applyToPrimitive(cluster, resource);
}

function applyToPrimitive(cluster: Cluster, resource: Primitive): void {
  if (resource.isFenceDevice || resource.remoteNode) return;
  const [node] = resource.runningOn;
  if (resource.lock) {
    if (node) resource.lock = undefined;
  } else if (node && resource.runningOn.length === 1 && node.shutdown && !node.unclean) {
    resource.lock = lockFor(cluster, node);
  }
  if (!resource.lock) return;
  const { node: owner, until } = resource.lock;
  if (until > 0) recheckBy(cluster, (until + 1) * 1000);
  for (const other of cluster.nodes) {
    if (other !== owner) adjustScore(resource, other, -INFINITY, { kind: "shutdown-lock", node: owner.name });
  }
}

function lockFor(cluster: Cluster, node: ClusterNode): NonNullable<Primitive["lock"]> {
  const { shutdownLockLimit } = cluster.options;
  const asked = parseScore(node.attributes.get("shutdown") ?? "");
  const since = asked && asked > 0 ? Number(node.attributes.get("shutdown")) : Math.trunc(cluster.now / 1000);
  return { node, until: shutdownLockLimit > 0 ? since + Math.trunc(shutdownLockLimit / 1000) : 0 };
}
