/** Points in the order of things that belong to no resource: carried out by nobody, made when first asked for. */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import { clusterAction } from "../plan/create-action.js";

export function pointOf(cluster: Cluster, key: string): PlannedAction {
  const point = clusterAction(cluster, key, key, undefined);
  point.pseudo = true;
  return point;
}
