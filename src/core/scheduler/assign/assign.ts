/**
 * Where does everything run? First all that is said about nodes becomes scores; then one resource after the other is
 * given its node, in the order of their priorities.
 */
import type { Cluster } from "../cluster/cluster.js";
import { noteCapacities } from "./utilization.js";
import { assign } from "./variants.js";

export function applyConstraints(_cluster: Cluster): void {}

/** Connections to remote nodes first: whether such a node can run anything depends on them. */
export function assignResources(cluster: Cluster): void {
  noteCapacities(cluster, "Original");
  const isConnection = (id: Cluster["resources"][number]) => id.kind === "primitive" && id.remoteNode !== undefined;
  for (const resource of cluster.resources) {
    if (resource.kind !== "primitive" || !isConnection(resource)) continue;
    assign(cluster, resource, resource.partialMigration?.target);
  }
  for (const resource of cluster.resources) if (!isConnection(resource)) assign(cluster, resource);
  noteCapacities(cluster, "Remaining");
}
