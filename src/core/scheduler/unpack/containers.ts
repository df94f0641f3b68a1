/**
 * Resources that live in another one (meta-attribute `container`): a guest node's connection, and what is declared to be
 * run inside. And which node a connection brings up.
 */
import { parseDuration } from "../../model/duration.js";
import type { Cluster } from "../cluster/cluster.js";
import { type Primitive, primitivesIn, type Resource } from "../cluster/resource.js";
import { isConnection } from "./remote-node-names.js";

/** A connection has its node's name. */
export function linkRemoteNodes(cluster: Cluster): void {
  for (const primitive of cluster.resources.flatMap(primitivesIn)) linkRemoteNode(cluster, primitive);
}

export function linkRemoteNode(cluster: Cluster, primitive: Primitive): void {
  if (!isConnection(primitive.config)) return;
  const node = cluster.nodeByName.get(primitive.id);
  if (node?.kind !== "remote") return;
  node.connection = primitive;
  primitive.remoteNode = node;
  if (primitive.meta.container !== undefined) node.attributes.set("#kind", "container");
  else readReconnectInterval(primitive);
}

/** A failed connection is tried again when its failure is forgotten: after this interval, whatever `failure-timeout` says. */
function readReconnectInterval(connection: Primitive): void {
  connection.reconnectInterval = parseDuration(connection.params.reconnect_interval ?? "") ?? 0;
  if (connection.reconnectInterval > 0) connection.failureTimeout = connection.reconnectInterval;
}

export function linkContainers(cluster: Cluster): void {
  for (const primitive of cluster.resources.flatMap(primitivesIn)) linkContainer(cluster, primitive);
}

function linkContainer(cluster: Cluster, primitive: Primitive): void {
  const id = primitive.meta.container;
  if (id === undefined || id === primitive.id || primitive.container) return;
  const container: Resource | undefined = cluster.byId.get(id);
  if (container?.kind !== "primitive") return;
  primitive.container = container;
  container.fillers.push(primitive);
}
