/**
 * What a colocation does to its dependent once its primary has been assigned.
 *
 * Mandatory and positive: every node that is not the primary's is banned; nothing is added to the primary's own, for it is
 * a requirement and no wish. Negative or optional: the score is added where the primary is. Where the primary runs nowhere,
 * a positive score is taken from every node. What an optional constraint would leave without any node does not count
 * (Pacemaker Explained, "Colocation Constraints").
 */
import { addScores, INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import { attributeOfHost, attributeSeenBy } from "../cluster/node-attribute.js";
import { type Resource, topOf } from "../cluster/resource.js";
import { roleRank } from "../cluster/role-rank.js";
import type { Reason } from "../reason.js";
import { isAnyUsable } from "./node-choice.js";

export type ColocationEffect = "nothing" | "location" | "role";

/** `preview`: as if the primary were assigned, to know beforehand. */
export function colocationAffects(
  dependent: Resource,
  primary: Resource,
  colocation: Colocation,
  preview: boolean,
): ColocationEffect {
  if (!preview && !primary.assigned) return "nothing";
  const bearer = roleBearer(dependent);
  const { dependentRole, primaryRole } = colocation;
  if (isAboutRole(bearer, colocation)) return "role";
  if (!preview && dependent.assigned) return "nothing";
  if (dependentRole && dependentRole !== bearer.nextRole) return "nothing";
  if (primaryRole && primaryRole !== roleBearer(primary).nextRole) return "nothing";
  return "location";
}

/** The dependent is a copy of a promotable clone and has its node: what is left to decide is whether it is promoted. */
export function isAboutRole({ parent, assigned }: Resource, { dependentRole }: Colocation): boolean {
  if (!dependentRole || roleRank(dependentRole) < roleRank("Unpromoted")) return false;
  return parent?.kind === "clone" && parent.promotable && assigned;
}

/** Of what runs inside a bundle's container its role is that of the container: the resource that the role belongs to. */
export function roleBearer(resource: Resource): Resource {
  if (resource.parent?.kind !== "bundle") return resource;
  const replica = resource.parent.replicas.find(({ container }) => container === resource);
  return replica?.child ?? resource;
}

/** `primary`: the one of those that are meant that decided. */
export function followsReason({ id, score }: Colocation, primary: Resource): Reason {
  return { kind: "follows", id, resource: primary.id, score, why: "" };
}

/** On the same node, or on nodes that agree in the constraint's attribute. */
export function attributeFor(colocation: Colocation | undefined): string {
  return colocation?.nodeAttribute ?? "#uname";
}

/**
 * Where a constraint's attribute is looked up: for what runs inside a bundle on the container's host, for nothing else
 * can run on the guest node itself.
 */
export function valueFor(node: ClusterNode, attribute: string, resource: Resource): string | undefined {
  if (node.isGuest && isInsideBundle(resource)) return attributeOfHost(node, attribute, "next");
  return attributeSeenBy(resource, node, attribute, "next");
}

function isInsideBundle(resource: Resource): boolean {
  const top = topOf(resource, false);
  return top.kind === "clone" && top.parent?.kind === "bundle";
}

export function applyToScores(cluster: Cluster, dependent: Resource, primary: Resource, colocation: Colocation): void {
  const { score } = colocation;
  const place = primary.assignedTo;
  if (!place && score < 0) return;
  const attribute = attributeFor(colocation);
  const value = place && valueFor(place, attribute, primary)?.toLowerCase();
  const work = dependent.scores.copy();
  const reason = followsReason(colocation, primary);
  for (const index of work.nodes()) {
    const node = cluster.nodes[index];
    if (!node) continue;
    if (!place) work.set(index, addScores(-score, work.get(index)), reason);
    else if (valueFor(node, attribute, dependent)?.toLowerCase() === value) {
      if (score < INFINITY) work.set(index, addScores(score, work.get(index)), reason);
    } else if (score >= INFINITY) work.set(index, -INFINITY, reason);
  }
  if (Math.abs(score) >= INFINITY || isAnyUsable(cluster, work)) dependent.scores = work;
}

/**
 * The priority by which copies of a promotable clone are chosen for promotion. Where promotion requires the primary, and it
 * is elsewhere or nowhere, there is none.
 */
export function applyToPriority(dependent: Resource, primary: Resource, colocation: Colocation): void {
  const { score, dependentRole, primaryRole } = colocation;
  if (!dependent.assignedTo) return;
  if (!isWith(dependent.assignedTo, dependent, primary, colocation)) {
    if (score >= INFINITY && dependentRole === "Promoted") dependent.priority = -INFINITY;
    return;
  }
  if (primaryRole && primaryRole !== roleBearer(primary).nextRole) return;
  const sign = dependentRole === "Unpromoted" ? -1 : 1;
  dependent.priority = addScores(sign * score, dependent.priority);
}

function isWith(place: ClusterNode, dependent: Resource, primary: Resource, colocation: Colocation): boolean {
  if (!primary.assignedTo) return false;
  const attribute = attributeFor(colocation);
  const here = valueFor(place, attribute, dependent)?.toLowerCase();
  return here === valueFor(primary.assignedTo, attribute, primary)?.toLowerCase();
}
