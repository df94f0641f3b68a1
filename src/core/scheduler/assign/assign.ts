/**
 * Where does everything run? First all that is said about nodes becomes scores; then one resource after the other is
 * given its node, in the order of their priorities.
 */
import type { Cluster } from "../cluster/cluster.js";
import type { Primitive, Resource } from "../cluster/resource.js";
import { unpackColocation, unpackColocationSets } from "./colocation-constraint.js";
import { applyHealth } from "./health.js";
import { unpackLocation, unpackLocationRules } from "./location-constraint.js";
import { keepOffOwnGuests } from "./own-guest.js";
import { applyExclusiveDiscovery, applyFailures, applyMoves, applyStickiness } from "./preference.js";
import { sortByNeed } from "./resource-order.js";
import { applyShutdownLocks } from "./shutdown-lock.js";
import { unpackTicket } from "./ticket.js";
import { noteCapacities } from "./utilization.js";
import { addImpliedColocations, applyLocation, assign } from "./variants.js";

export function applyConstraints(cluster: Cluster): void {
  applyHealth(cluster);
  unpackConstraints(cluster);
  applyShutdownLocks(cluster);
  for (const location of cluster.locations.toReversed()) applyLocation(location.resource, location);
  applyStickiness(cluster);
  applyFailures(cluster);
  applyMoves(cluster);
  applyExclusiveDiscovery(cluster);
  for (const resource of cluster.resources) addImpliedColocations(cluster, resource);
  keepOffOwnGuests(cluster);
}

/** Orders between resources are no matter of nodes: they are resolved where actions are ordered. */
function unpackConstraints(cluster: Cluster): void {
  for (const constraint of cluster.configuration.constraints) {
    switch (constraint.kind) {
      case "location":
        unpackLocation(cluster, constraint);
        break;
      case "location-rule":
        unpackLocationRules(cluster, constraint);
        break;
      case "colocation":
        unpackColocation(cluster, constraint);
        break;
      case "colocation-set":
        unpackColocationSets(cluster, constraint);
        break;
      case "ticket":
        unpackTicket(cluster, constraint);
        break;
      case "order":
      case "order-set":
        break;
    }
  }
}

/** Connections to remote nodes first: whether such a node can run anything depends on them. */
export function assignResources(cluster: Cluster): void {
  sortByNeed(cluster);
  const { resources } = cluster;
  noteCapacities(cluster, "Original");
  for (const resource of resources) {
    if (isConnection(resource)) assign(cluster, resource, resource.partialMigration?.target);
  }
  for (const resource of resources) if (!isConnection(resource)) assign(cluster, resource);
  noteCapacities(cluster, "Remaining");
}

function isConnection(resource: Resource): resource is Primitive {
  return resource.kind === "primitive" && resource.remoteNode !== undefined;
}
