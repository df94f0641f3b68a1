/**
 * The state of Pacemaker Remote nodes and guest nodes: they are up when their connection is, which runs on another node. So
 * they are judged only when that node's history has been read, and perhaps several times, as more becomes known.
 *
 * A guest node is also down, and must be reset before it is used again, when its container failed or was on a node that is lost.
 */
import { parseBoolean } from "../../model/boolean.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import { isOn, wishesToLeave } from "./node-state.js";
import { unpackTransientAttributes } from "./nodes.js";

/** What its state says, before anything is known of its connection. Never seen at all: as a cluster node. */
export function unpackRemoteReports(cluster: Cluster): void {
  for (const node of cluster.nodes) {
    if (node.kind !== "remote") continue;
    const isNew = !node.state && node.connection !== undefined && !node.isGuest;
    node.unseen = isNew;
    node.unclean = isNew && cluster.options.fencingEnabled && cluster.options.startupFencing;
    if (!node.state) continue;
    node.remoteWasFenced = node.state.fenced ?? false;
    node.remoteInMaintenance = node.state.inMaintenance ?? false;
  }
}

/**
 * What its attributes say, now that it is known whether its connection is managed: on a node in maintenance it is not. Of a
 * node that is never looked at, for its connection is down, what lasts until it restarts says nothing.
 */
export function unpackRemoteWishes(cluster: Cluster, node: ClusterNode): void {
  const { connection } = node;
  unpackTransientAttributes(node);
  if (!node.remoteRequiresReset) {
    node.unclean = false;
    node.unseen = false;
  }
  node.standby = isOn(node, "standby");
  node.maintenance = isOn(node, "maintenance") || (connection !== undefined && !connection.managed);
  if (wishesToLeave(node)) {
    node.shutdown = true;
    if (connection) connection.nextRole = "Stopped";
  }
  if (parseBoolean(node.attributes.get("resource-discovery-enabled") ?? "") === false) {
    // Only what can be fenced may be left unprobed: a guest always can, with its container.
    node.probed = !node.isGuest && !cluster.options.fencingEnabled;
  }
}

export function judgeRemoteNode(node: ClusterNode): void {
  const { connection } = node;
  if (!connection) {
    node.online = false;
    return;
  }
  if (isUp(connection)) {
    node.online = true;
    if (connection.nextRole === "Stopped") node.shutdown = true;
  }
  judgeTrouble(node, connection);
}

export function isUp(resource: Primitive): boolean {
  return resource.role === "Started";
}

function judgeTrouble(node: ClusterNode, connection: Primitive): void {
  const { container } = connection;
  const host = container?.runningOn.length === 1 ? container.runningOn[0] : undefined;
  if (container?.failed) {
    node.online = false;
    node.remoteRequiresReset = true;
  } else if (connection.failed) {
    node.online = false;
  } else if (connection.role === "Stopped" || container?.role === "Stopped") {
    node.online = false;
    node.remoteRequiresReset = false;
  } else if (host && !host.online && host.unclean) {
    node.online = false;
    node.remoteRequiresReset = true;
  }
}
