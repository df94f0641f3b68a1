/**
 * Which instances an id in a constraint means. What is inside a clone is meant only together with all of its copies, so
 * the id of a clone's child, or of a member of a cloned group, stands for the clone.
 */
import { allResources } from "../cib/configuration.js";
import type { ResourceId } from "../model/names.js";
import type { TopResource } from "./instance.js";
import { type ClusterFacts, childrenOf } from "./status.js";

export type ResourceIndex = ReadonlyMap<ResourceId, TopResource>;

export function indexResources(facts: ClusterFacts): ResourceIndex {
  const index = new Map<ResourceId, TopResource>();
  for (const resource of facts.resources) {
    index.set(resource.id, resource);
    if (resource.kind === "group") for (const member of resource.members) index.set(member.id, member);
    if (resource.kind !== "clone") continue;
    for (const inner of allResources({ ...facts.configuration, resources: [resource.config] })) {
      index.set(inner.id, resource);
    }
  }
  return index;
}

/** A resource and everything below it. */
export function withBelow(resource: TopResource): readonly TopResource[] {
  return [resource, ...childrenOf(resource).flatMap(withBelow)];
}
