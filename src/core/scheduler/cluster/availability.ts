/** Can resources be run on a node at all, whatever their scores say? */
import type { ClusterNode } from "./node.js";
import { placeOf } from "./place.js";

/** Up, clean, and neither leaving nor in standby or maintenance. */
export function canRunResources(node: ClusterNode): boolean {
  if (node.condemned !== undefined) return false;
  return node.online && !node.shutdown && !node.unclean && !node.standby && !node.standbyOnFail && !node.maintenance;
}

/** Also, of a guest node: the container that it lives in has been given a node. */
export function willRunResources(node: ClusterNode): boolean {
  const container = node.connection?.container;
  return canRunResources(node) && (!container || placeOf(container, "next") !== undefined);
}
