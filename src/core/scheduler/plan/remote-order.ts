/**
 * The order of what runs on Pacemaker Remote nodes with the connections to those nodes.
 *
 * An operation there is carried out across the connection, so it comes after the connection's start and before its stop. Where
 * the connection is lost for good, nothing can be asked or stopped there: the node is fenced.
 *
 * On guest nodes the container counts as well: when it is recovered, what ran inside starts anew.
 *
 * Source: Pacemaker Remote, "Resource Agent and Connection Ordering".
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { fenceNode } from "../cluster/node-fencing.js";
import type { Primitive, Resource } from "../cluster/resource.js";
import { Effect } from "../order/effect.js";
import { orderTasks } from "../order/relation.js";
import { reachOf } from "./remote-reach.js";

export function orderRemoteActions(cluster: Cluster): void {
  if (!cluster.haveRemoteNodes) return;
  // Newest first, as they were found by whoever looked last.
  for (const action of [...cluster.actions].reverse()) {
    const { resource, node } = action;
    if (!resource) continue;
    if (action.task === "clear_failcount" && resource.kind === "primitive" && resource.remoteNode) {
      orderTasks(cluster, { action }, { resource, task: "start" }, Effect.Sequence, resource.id);
    } else if (node?.kind === "remote" && node.connection && !action.pseudo) {
      orderOnRemote(cluster, action, resource, node, node.connection);
    }
  }
}

function orderOnRemote(
  cluster: Cluster,
  action: PlannedAction,
  resource: Resource,
  node: ClusterNode,
  connection: Primitive,
): void {
  if (action.task === "start") keepUntilConnected(cluster, resource, node, connection);
  const { container } = connection;
  if (container) orderOnGuest(cluster, action, node, connection, container);
  else orderOnRemoteNode(cluster, action, node, connection);
}

/** A resource that moves to the node stays where it is until the connection has come up. */
function keepUntilConnected(cluster: Cluster, resource: Resource, node: ClusterNode, connection: Primitive): void {
  for (const stop of [...resource.actions].reverse()) {
    if (stop.task !== "stop" || stop.node === node) continue;
    orderTasks(cluster, { resource: connection, task: "start" }, { action: stop }, Effect.Sequence, connection.id);
  }
}

function orderOnGuest(
  cluster: Cluster,
  action: PlannedAction,
  node: ClusterNode,
  connection: Primitive,
  container: Primitive,
): void {
  if (container.failed) fenceNode(cluster, node, "container failed");
  switch (action.task) {
    case "start":
    case "promote":
      afterStart(cluster, container, action, Effect.FirstCallsThen);
      afterStart(cluster, connection, action);
      break;
    case "stop":
    case "migrate_to":
    case "migrate_from":
    case "demote":
      // When the container failed, its end implies them, as fencing would.
      if (!container.failed) beforeStop(cluster, action, connection);
      break;
    case "cancel":
      // Without a connection into the guest nothing recurs there.
      break;
    default:
      afterStart(cluster, connection, action, isRecurring(action) ? Effect.FirstCallsThen : Effect.None);
  }
}

function orderOnRemoteNode(cluster: Cluster, action: PlannedAction, node: ClusterNode, connection: Primitive): void {
  const reach = reachOf(node);
  switch (action.task) {
    case "start":
    case "promote":
      afterStart(cluster, connection, action, reach === "failed" ? Effect.FirstCallsThen : Effect.None);
      break;
    case "stop":
    case "migrate_to":
    case "migrate_from":
      orderStop(cluster, action, node, connection);
      break;
    case "demote":
      // Otherwise it is ordered by its stop: waiting for a start that cannot be would block it.
      if (reach === "resting" || reach === "unknown") afterStart(cluster, connection, action);
      break;
    default:
      if (isRecurring(action)) afterStart(cluster, connection, action, Effect.FirstCallsThen);
      else orderOther(cluster, action, node, connection);
  }
}

function orderStop(cluster: Cluster, action: PlannedAction, node: ClusterNode, connection: Primitive): void {
  const reach = reachOf(node);
  if (reach === "failed") {
    fenceNode(cluster, node, "resources are active but connection is unrecoverable");
  } else if (reach === "alive" || connection.nextRole === "Stopped") {
    beforeStop(cluster, action, connection);
  } else {
    afterStart(cluster, connection, action);
  }
}

function orderOther(cluster: Cluster, action: PlannedAction, node: ClusterNode, connection: Primitive): void {
  const reach = reachOf(node);
  if (action.task === "monitor" && reach === "failed") {
    fenceNode(cluster, node, "resources are in unknown state and connection is unrecoverable");
  }
  // A connection that goes down for good: before, it is asked whether everything has really stopped.
  if (connection.runningOn.length > 0 && reach === "stopped") {
    beforeStop(cluster, action, connection, Effect.BlockedFirstBlocks);
  } else {
    afterStart(cluster, connection, action);
  }
}

function isRecurring(action: PlannedAction): boolean {
  return action.interval > 0;
}

function afterStart(cluster: Cluster, first: Primitive, action: PlannedAction, more: number = Effect.None): void {
  orderTasks(cluster, { resource: first, task: "start" }, { action }, Effect.BlockedFirstBlocks | more, first.id);
}

function beforeStop(cluster: Cluster, action: PlannedAction, then: Primitive, more: number = Effect.None): void {
  orderTasks(cluster, { action }, { resource: then, task: "stop" }, Effect.ThenNeedsFirst | more, then.id);
}
