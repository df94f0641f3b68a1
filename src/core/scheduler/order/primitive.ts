/**
 * The order of what one primitive does: stop before start (a restart), demote before stop, start before promote; and
 * what lies in a container is stopped before it and started after it.
 *
 * Of an unmanaged primitive nothing is ordered: it is not for the cluster to say.
 */
import type { Cluster } from "../cluster/cluster.js";
import type { Primitive } from "../cluster/resource.js";
import { roleRank } from "../cluster/role-rank.js";
import { Effect } from "./effect.js";
import { order } from "./relation.js";
import { orderForUtilization } from "./utilization.js";

/** `promotable`: a copy of a promotable clone, or a part of one. */
export function orderPrimitive(cluster: Cluster, primitive: Primitive, promotable: boolean): void {
  if (!primitive.managed) return;
  const { id } = primitive;
  order(
    cluster,
    [primitive, "stop"],
    [primitive, "start"],
    Effect.Sequence | Effect.FirstCallsThen | Effect.Restart,
    id,
  );
  if (promotable || roleRank(primitive.role) > roleRank("Unpromoted")) {
    order(cluster, [primitive, "demote"], [primitive, "stop"], Effect.PromotedThenNeedsFirst, id);
    order(cluster, [primitive, "start"], [primitive, "promote"], Effect.BlockedFirstBlocks, id);
  }
  // A history that was just learnt again must not be wiped.
  order(cluster, [primitive, "delete"], [primitive, "monitor"], Effect.IfSameNode | Effect.ThenCancelsFirst, id);
  orderForUtilization(cluster, primitive);
  if (primitive.container) orderInContainer(cluster, primitive, primitive.container);
}

function orderInContainer(cluster: Cluster, primitive: Primitive, container: Primitive): void {
  // A probe that finds the container running makes the connection's recovery needless.
  if (primitive.remoteNode) {
    order(cluster, [container, "monitor"], [primitive, "stop"], Effect.Sequence, container.id);
  }
  if (!primitive.remoteNode && bringsUpNode(container)) return;
  order(
    cluster,
    [container, "start"],
    [primitive, "start"],
    Effect.FirstCallsThen | Effect.BlockedFirstBlocks,
    container.id,
  );
  order(cluster, [primitive, "stop"], [container, "stop"], Effect.ThenNeedsFirst, container.id);
}

/** What is kept in a remote or guest node's resource is placed on that node instead, and ordered by its connection. */
function bringsUpNode(container: Primitive): boolean {
  return (
    container.remoteNode !== undefined ||
    container.fillers.some((filler) => filler.kind === "primitive" && filler.remoteNode !== undefined)
  );
}
