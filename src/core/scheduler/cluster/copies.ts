/**
 * Copies of a clone, and replicas of a bundle: which one is on a node, and with which one of a clone a copy of another
 * clone belongs together (Pacemaker Explained, "Clone Options": interleave).
 *
 * Of a bundle the containers are its copies. A copy that is blocked after a failure matches nothing.
 */
import type { ClusterNode } from "./node.js";
import { placeOf, roleOf, type When } from "./place.js";
import { type Bundle, type Clone, type PlannedRole, primitivesIn, type Resource } from "./resource.js";

export type Collective = Clone | Bundle;

export function copiesOf(collective: Collective): readonly Resource[] {
  return collective.kind === "clone" ? collective.children : collective.replicas.map(({ container }) => container);
}

export function maxCopiesPerNode(collective: Collective): number {
  return collective.kind === "clone" ? collective.nodeMax : collective.replicasPerHost;
}

/** The copy that is (or will be) on the node, in that role where one is given. */
export function copyOn(
  collective: Collective,
  node: ClusterNode,
  when: When,
  role?: PlannedRole,
): Resource | undefined {
  return copiesOf(collective).find((copy) => isCopyOn(copy, node, when, role));
}

/** Whether the whole copy is there and nothing in it is blocked. */
export function isCopyOn(copy: Resource, node: ClusterNode, when: When, role?: PlannedRole): boolean {
  if (role && roleOf(copy, when) !== role) return false;
  return placeOf(copy, when) === node && !isAnyBlocked(copy);
}

/**
 * The copy of `collective` that is where `match` is. Where `match` is nowhere (yet), the copy on the first of `candidates`
 * that has one: the nodes that `match` may go to, best first.
 */
export function compatibleCopy(
  match: Resource,
  collective: Collective,
  when: When,
  role: PlannedRole | undefined,
  candidates: () => readonly ClusterNode[],
): Resource | undefined {
  const place = placeOf(match, when);
  if (place) return copyOn(collective, place, when, role);
  for (const node of candidates()) {
    const copy = copyOn(collective, node, when, role);
    if (copy) return copy;
  }
  return undefined;
}

/**
 * Whether each copy of `dependent` needs only the copy of `primary` that is with it. Only the dependent must ask for it,
 * and both must have as many copies on a node.
 */
export function interleaves(dependent: Resource, primary: Collective): boolean {
  return dependent.kind === "clone" && dependent.interleave && dependent.nodeMax === maxCopiesPerNode(primary);
}

export function isAnyBlocked(resource: Resource): boolean {
  return resource.blocked || primitivesIn(resource).some(({ blocked }) => blocked);
}

export function isAnyFailed(resource: Resource): boolean {
  return resource.failed || primitivesIn(resource).some(({ failed }) => failed);
}
