/**
 * A remote or guest node whose maintenance begins or ends is told: its history must say in which of the two its operations
 * were carried out. One point in the graph is enough for all of them.
 */
import type { Cluster } from "../cluster/cluster.js";
import { clusterAction } from "./create-action.js";

export function planMaintenanceUpdate(cluster: Cluster): void {
  const changes = cluster.nodes.some(
    ({ kind, maintenance, remoteInMaintenance }) => kind === "remote" && maintenance !== remoteInMaintenance,
  );
  if (!changes) return;
  const update = clusterAction(cluster, "maintenance_nodes", "maintenance_nodes", undefined);
  update.pseudo = true;
  update.printAlways = true;
}
