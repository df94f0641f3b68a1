/**
 * Colocations with the copies of a promotable clone in one role, once roles are chosen: the dependent may go where a copy
 * in that role will be. A dependent that is itself a copy of a promotable clone and has its node is not moved any more, but
 * its chances to be promoted change.
 */
import { addScores, INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import { isAnyBlocked } from "../cluster/copies.js";
import type { ClusterNode } from "../cluster/node.js";
import { placeOf, roleOf } from "../cluster/place.js";
import { type Clone, primitivesIn, type Resource } from "../cluster/resource.js";
import { attributeFor, followsReason, valueFor } from "./colocation.js";
import { keepOnlyWith, type Place } from "./same-place.js";

export function followPromotable(cluster: Cluster, dependent: Resource, clone: Clone, colocation: Colocation): void {
  if (dependent.assigned) changePriority(dependent, clone, colocation);
  else changeScores(cluster, dependent, clone, colocation);
}

function changeScores(cluster: Cluster, dependent: Resource, clone: Clone, colocation: Colocation): void {
  const isMandatory = colocation.score >= INFINITY;
  const places: Place[] = [];
  for (const copy of clone.children) {
    const node = placeOf(copy, "next");
    if (!node || roleOf(copy, "next") !== colocation.primaryRole) continue;
    if (!isMandatory) addWhereAlike(cluster, dependent, clone, colocation, node);
    places.push({ node, score: primitivesIn(copy)[0]?.scores.get(node.index) ?? 0 });
  }
  // Promoted with promoted: the dependent's other copies must be able to run, unpromoted, anywhere.
  const bothPromoted = colocation.dependentRole === "Promoted" && colocation.primaryRole === "Promoted";
  if (isMandatory && !bothPromoted) keepOnlyWith(cluster, dependent, clone, colocation, places);
}

function addWhereAlike(
  cluster: Cluster,
  dependent: Resource,
  clone: Clone,
  colocation: Colocation,
  place: ClusterNode,
): void {
  const attribute = attributeFor(colocation);
  const value = valueFor(place, attribute, clone)?.toLowerCase();
  const reason = followsReason(colocation, clone);
  for (const index of dependent.scores.nodes()) {
    const node = cluster.nodes[index];
    if (node && valueFor(node, attribute, dependent)?.toLowerCase() === value) {
      dependent.scores.add(index, colocation.score, reason);
    }
  }
}

function changePriority(dependent: Resource, clone: Clone, colocation: Colocation): void {
  if (clone.children.some((copy) => isAlike(dependent, copy, clone, colocation)))
    dependent.priority = addScores(dependent.priority, colocation.score);
  else if (colocation.score >= INFINITY) dependent.priority = -INFINITY;
}

/** A copy in the role that counts, on the dependent's node or on one with the same value of the constraint's attribute. */
function isAlike(dependent: Resource, copy: Resource, clone: Clone, colocation: Colocation): boolean {
  if (roleOf(copy, "next") !== colocation.primaryRole || isAnyBlocked(copy)) return false;
  const here = placeOf(dependent, "next");
  const there = placeOf(copy, "next");
  if (!here || !there) return false;
  const attribute = attributeFor(colocation);
  return valueFor(here, attribute, dependent)?.toLowerCase() === valueFor(there, attribute, clone)?.toLowerCase();
}
