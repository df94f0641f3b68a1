/**
 * What makes nodes forget: the history of a resource that is configured no longer, or with another agent (`delete`), and
 * fail counts that mean nothing any more (`clear_failcount`).
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import { Effect } from "../order/effect.js";
import { orderTasks } from "../order/relation.js";
import { actionFor } from "./create-action.js";

/** After a stop, before a start. Failures must stay known, and a node that is away knows nothing that could be deleted. */
export function planCleanup(cluster: Cluster, primitive: Primitive, node: ClusterNode, required: boolean): void {
  if (primitive.failed || node.unclean || !node.online) return;
  actionFor(cluster, primitive, "delete", node, { required });
  const effects = required ? Effect.Sequence : Effect.FirstCallsThen;
  const end = (task: string) => ({ resource: primitive, task });
  orderTasks(cluster, end("stop"), end("delete"), effects, primitive.id);
  orderTasks(cluster, end("delete"), end("start"), effects, primitive.id);
}

export function clearFailCount(cluster: Cluster, primitive: Primitive, node: ClusterNode): PlannedAction {
  const clear = actionFor(cluster, primitive, "clear_failcount", node, { required: true });
  clear.meta.op_no_wait = "true";
  return clear;
}
