/**
 * Where capacities count, what frees them comes first: on each node, everything that leaves it does so before anything
 * that needs room starts there or migrates there (Pacemaker Explained, "Utilization and Placement Strategy").
 *
 * One point per node (`load_stopped_NODE`) instead of a relation for each pair of resources.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import { Effect } from "./effect.js";
import { pointOf } from "./point.js";
import { orderTasks } from "./relation.js";

export function orderForUtilization(cluster: Cluster, primitive: Primitive): void {
  if (cluster.options.placement === "default" || Object.keys(primitive.utilization).length === 0) return;
  const effects = Effect.IfSameNodeOrTarget;
  for (const node of primitive.runningOn) {
    const freed = { action: loadStopped(cluster, node) };
    orderTasks(cluster, { resource: primitive, task: "stop" }, freed, effects, freed.action.key);
  }
  for (const node of knownNodes(cluster, primitive)) {
    const freed = { action: loadStopped(cluster, node) };
    for (const task of ["start", "migrate_to"]) {
      orderTasks(cluster, freed, { resource: primitive, task }, effects, freed.action.key);
    }
  }
}

function loadStopped(cluster: Cluster, node: ClusterNode): PlannedAction {
  const point = pointOf(cluster, `load_stopped_${node.name}`);
  point.node ??= node;
  point.required = true;
  return point;
}

/** Also those on which it must not be: that can change as long as nothing is assigned. */
function knownNodes(cluster: Cluster, primitive: Primitive): readonly ClusterNode[] {
  return cluster.nodes.filter((node) => primitive.scores.has(node.index));
}
