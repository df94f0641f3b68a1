/**
 * Where is a resource, now or next, and in which role? Of a group, a copy of a group, a clone: what its parts say together.
 *
 * `current` looks at what was found on the nodes, `next` at what has been decided so far.
 */
import type { ClusterNode } from "./node.js";
import { type PlannedRole, type Primitive, primitivesIn, type Resource } from "./resource.js";
import { roleRank } from "./role-rank.js";

export type When = "current" | "next";

/** Every node on which any part of it is, in the order in which they are met. */
export function placesOf(resource: Resource, when: When): readonly ClusterNode[] {
  if (resource.kind === "primitive") return placesOfPrimitive(resource, when);
  const nodes = new Set<ClusterNode>();
  for (const primitive of primitivesIn(resource)) {
    for (const node of placesOfPrimitive(primitive, when)) nodes.add(node);
  }
  return [...nodes];
}

/** The one node on which it is; undefined where it is nowhere, or in several places. */
export function placeOf(resource: Resource, when: When): ClusterNode | undefined {
  if (resource.kind === "primitive" && when === "next") return resource.assignedTo;
  const places = placesOf(resource, when);
  return places.length === 1 ? places[0] : undefined;
}

function placesOfPrimitive(primitive: Primitive, when: When): readonly ClusterNode[] {
  if (when === "current") return primitive.runningOn;
  return primitive.assignedTo ? [primitive.assignedTo] : [];
}

/**
 * The node that counts as its place among those on which it is active: the source of a migration that is under way, else
 * the first; where nothing needs to be fenced before it starts elsewhere, the first that is up and clean.
 */
export function activeNode(resource: Resource): ClusterNode | undefined {
  const nodes = resource.runningOn;
  if (nodes.length <= 1) return nodes[0];
  const source = resource.kind === "primitive" ? resource.partialMigration?.source : undefined;
  if (source && nodes.includes(source)) return source;
  if (resource.requires === "fencing" || resource.requires === "unfencing") return nodes[0];
  return nodes.find((node) => node.online && !node.unclean) ?? nodes[0];
}

/** The highest role of any part of it. */
export function roleOf(resource: Resource, when: When): PlannedRole {
  if (resource.kind === "primitive") return when === "current" ? resource.role : resource.nextRole;
  let highest: PlannedRole = "Unknown";
  for (const child of resource.children) {
    const role = roleOf(child, when);
    if (roleRank(role) > roleRank(highest)) highest = role;
  }
  return highest;
}
