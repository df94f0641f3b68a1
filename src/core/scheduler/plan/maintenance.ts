/**
 * Remote nodes do not know by themselves whether they are in maintenance: it is noted in their state, so that their connections'
 * failures can be judged while they are away. Where that has changed, the graph says so.
 */
import type { Cluster } from "../cluster/cluster.js";
import { clusterAction } from "./create-action.js";

export function planMaintenanceUpdate(cluster: Cluster): void {
  const changed = cluster.nodes.filter(
    (node) => node.kind === "remote" && node.unpacked && node.maintenance !== node.remoteInMaintenance,
  );
  if (changed.length === 0) return;
  const update = clusterAction(cluster, "maintenance_nodes", "maintenance_nodes", undefined);
  update.pseudo = true;
  update.printAlways = true;
}
