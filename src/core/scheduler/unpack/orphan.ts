/**
 * What runs, or did, although the configuration does not have it: a resource that was removed, or a copy beyond `clone-max`. It gets
 * a place in the picture so that it can be stopped, or left alone where `stop-removed-resources` says so.
 */
import type * as cib from "../../cib/configuration.js";
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Clone, type Group, type Primitive, primitivesIn } from "../cluster/resource.js";
import type { ResourceHistory } from "../input.js";
import { linkRemoteNode } from "./containers.js";
import { addCopy, unpackPrimitive } from "./instances.js";
import { addRemoteNode } from "./nodes.js";
import { isConnection } from "./remote-node-names.js";
import { addScore } from "./running.js";

export function addOrphan(cluster: Cluster, { resource: id, agent, container }: ResourceHistory): Primitive {
  const meta: cib.Values = container === undefined ? {} : { container };
  const config: cib.Primitive = { kind: "primitive", id, agent, params: {}, meta, operations: [] };
  if (isConnection(config)) {
    const state = cluster.input.states.find(({ name }) => name === id);
    addRemoteNode(cluster, id, state);
  }
  const namesake = cluster.byId.get(id);
  const orphan = unpackPrimitive(cluster, config);
  // What the configuration means by this name is not the orphan.
  if (namesake) cluster.byId.set(id, namesake);
  linkRemoteNode(cluster, orphan);
  if (orphan.remoteNode) suspect(cluster, orphan.remoteNode);
  orphan.orphan = true;
  cluster.resources.push(orphan);
  if (!cluster.options.stopOrphans) orphan.managed = false;
  else addScore(cluster, orphan, undefined, -INFINITY, { kind: "orphan", resource: id });
  return orphan;
}

/** What is said of a node that nobody configured does not count: until its history is read it has never been seen. */
function suspect({ options }: Cluster, node: ClusterNode): void {
  node.unseen = true;
  node.unclean = options.fencingEnabled && options.startupFencing;
}

/** Returns the member of the new copy that has this history, which is the copy itself where no group is cloned. */
export function addOrphanCopy(cluster: Cluster, clone: Clone, historyId: string): Primitive {
  const copy: Primitive | Group = addCopy(cluster, clone);
  const members = primitivesIn(copy);
  return members.find((member) => member.historyId === historyId) ?? (members[0] as Primitive);
}

/** What lived in a container that is removed as well is tied to it again, so that both end together. */
export function tieToContainers(cluster: Cluster, histories: readonly ResourceHistory[]): void {
  for (const { resource, container: id } of histories) {
    if (id === undefined) continue;
    const filler = cluster.byId.get(resource);
    const container = cluster.byId.get(id);
    if (filler?.kind !== "primitive" || !filler.orphan || filler.container || container?.kind !== "primitive") continue;
    filler.container = container;
    container.fillers.push(filler);
  }
}
