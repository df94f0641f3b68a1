/**
 * Whom a constraint means by a name: a resource; where there is none, what a template has made or what a tag holds.
 *
 * A copy of an anonymous clone cannot be meant by itself: its clone is, and only where a node knows a copy by that name.
 */
import type { ResourceSet } from "../../cib/configuration.js";
import type { Cluster } from "../cluster/cluster.js";
import { primitivesIn, type Resource, topOf } from "../cluster/resource.js";

export function namedResource(cluster: Cluster, id: string): Resource | undefined {
  const resource = cluster.byId.get(id);
  if (!resource || resource.id === id) return resource;
  const clone = topOf(resource, false);
  return primitivesIn(clone).some(({ historyName }) => historyName === id) ? clone : undefined;
}

/** The ids that a template or tag stands for; undefined where the name is a resource's own, or nobody's. */
export function namedTogether(cluster: Cluster, id: string): readonly string[] | undefined {
  if (namedResource(cluster, id)) return undefined;
  return cluster.templates.get(id) ?? cluster.tags.get(id);
}

export function isNamed(cluster: Cluster, id: string): boolean {
  return namedResource(cluster, id) !== undefined || namedTogether(cluster, id) !== undefined;
}

/** A name as a set: the members of a tag are in no order; a single resource is a set of one. */
export function asSet(cluster: Cluster, id: string, rest: Omit<ResourceSet, "id" | "members">): ResourceSet {
  const together = namedTogether(cluster, id);
  return together ? { ...rest, id, members: together, sequential: false } : { ...rest, id, members: [id] };
}

/** The members' ids, with templates and tags among them replaced by what they stand for. */
export function membersOf(cluster: Cluster, set: ResourceSet): readonly string[] {
  return set.members.flatMap((id) => namedTogether(cluster, id) ?? [id]);
}

export function resourcesOf(cluster: Cluster, set: ResourceSet): readonly Resource[] {
  return membersOf(cluster, set).flatMap((id) => namedResource(cluster, id) ?? []);
}
