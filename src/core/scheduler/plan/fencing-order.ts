/**
 * What is ordered after the fencing of a node: starts of what could be active there, and the stops and demotions that the
 * fencing does by itself.
 *
 * A stop on a node that is fenced is a pseudo action: it counts as done when the node is down, which nothing that requires fencing
 * may believe before. Never: a start elsewhere of what requires fencing before the fencing has been confirmed.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn, topOf } from "../cluster/resource.js";
import { Effect } from "../order/effect.js";
import { relate } from "../order/relation.js";
import { planNotificationsOfImpliedStop } from "./notification.js";

export function orderAfterFencing(cluster: Cluster, fencing: PlannedAction, target: ClusterNode): void {
  for (const resource of cluster.resources) {
    for (const primitive of primitivesIn(resource)) {
      if (!primitive.managed) continue;
      if (!isElsewhere(cluster, primitive, target)) orderStarts(primitive, fencing, target);
      else if (waitsForFencing(primitive)) orderPromotions(primitive, fencing, target);
      orderStops(cluster, primitive, fencing, target);
      orderDemotions(primitive, fencing, target);
    }
  }
}

/**
 * In a cluster of ours: what is known to run on a clean node does not wait, for a restart or a move makes no second copy; nor
 * a fence device, nor a copy of an anonymous clone, of which there may be one on every node.
 */
function isElsewhere(cluster: Cluster, primitive: Primitive, target: ClusterNode): boolean {
  if (!cluster.input.cautious || primitive.runningOn.includes(target)) return false;
  if (primitive.isFenceDevice || primitive.id !== primitive.historyId) return true;
  return primitive.runningOn.some(({ unclean }) => !unclean);
}

function orderStarts(primitive: Primitive, fencing: PlannedAction, target: ClusterNode): void {
  for (const action of newestFirst(primitive)) {
    if (action.needs === "fencing" || action.needs === "unfencing") {
      relate(fencing, action, Effect.Sequence, target.name);
    } else if (action.needs === "quorum" && action.task === "start" && couldBeActive(primitive, target)) {
      relate(fencing, action, Effect.Sequence | Effect.BlockedFirstBlocks, target.name);
    }
  }
}

/**
 * A copy more does no harm, a second promoted one does. That nothing is promoted there as far as is known helps little: the other
 * side of a split may promote one now, as this one does.
 */
function orderPromotions(primitive: Primitive, fencing: PlannedAction, target: ClusterNode): void {
  for (const action of newestFirst(primitive)) {
    if (action.task === "promote") relate(fencing, action, Effect.Sequence, target.name);
  }
}

/** Its state there is unknown: perhaps the DC died, and took what it knew along. As if all probes had to be waited for. */
function couldBeActive(primitive: Primitive, target: ClusterNode): boolean {
  return primitive.scores.has(target.index) && !isKnownOn(primitive, target);
}

/** Any copy of an anonymous clone tells about all; of a copied group it could be only a part that is known. */
function isKnownOn(primitive: Primitive, target: ClusterNode): boolean {
  if (primitive.knownOn.has(target)) return true;
  const { parent } = primitive;
  if (parent?.kind !== "clone" || parent.unique) return false;
  return parent.knownOn.has(target) || parent.children.some((copy) => copy.knownOn.has(target));
}

function orderStops(cluster: Cluster, primitive: Primitive, fencing: PlannedAction, target: ClusterNode): void {
  const stops = newestFirst(primitive).filter(({ task, node }) => task === "stop" && node === target);
  const wait = waitsForFencing(primitive) || target.isGuest;
  const top = topOf(primitive, false);
  for (const stop of stops) {
    stop.pseudo = true;
    stop.runnable = true;
    if (wait) {
      // Inside a bundle the order of the bundle's own stop is enough; more would be a loop.
      if (!isBundled(primitive)) relate(fencing, stop, Effect.GuestAllowed, target.name);
      const whole = top.actions.findLast(({ task }) => task === "stop");
      if (whole) relate(fencing, whole, Effect.GuestAllowed, target.name);
    }
    if (primitive.notify) planNotificationsOfImpliedStop(cluster, primitive, stop, fencing);
  }
}

function orderDemotions(primitive: Primitive, fencing: PlannedAction, target: ClusterNode): void {
  for (const demote of newestFirst(primitive)) {
    if (demote.task !== "demote" || demote.node !== target) continue;
    if (target.online && !target.unclean && !primitive.failed) continue;
    demote.pseudo = true;
    demote.runnable = true;
    if (isBundled(primitive) || !(waitsForFencing(primitive) || target.isGuest)) continue;
    relate(fencing, demote, Effect.GuestAllowed | Effect.Sequence, target.name);
  }
}

function waitsForFencing(primitive: Primitive): boolean {
  return primitive.requires === "fencing" || primitive.requires === "unfencing";
}

function isBundled(primitive: Primitive): boolean {
  return topOf(primitive).kind === "bundle";
}

function newestFirst(primitive: Primitive): readonly PlannedAction[] {
  return primitive.actions.slice().reverse();
}
