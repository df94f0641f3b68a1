/** What the names in an order constraint stand for. */
import type { Cluster } from "../cluster/cluster.js";
import { type Resource, topOf } from "../cluster/resource.js";

/** The resource with that id; the id of a clone's child stands for its clone. */
export function resourceNamed(cluster: Cluster, id: string): Resource | undefined {
  const resource = cluster.byId.get(id);
  return resource && resource.id !== id ? topOf(resource, false) : resource;
}

/** The same, and what a template or a tag stands for; nothing for what does not exist. */
export function resourcesNamed(cluster: Cluster, id: string): readonly Resource[] {
  const resource = resourceNamed(cluster, id);
  if (resource) return [resource];
  const ids = cluster.templates.get(id) ?? cluster.tags.get(id) ?? [];
  return ids.map((member) => resourceNamed(cluster, member)).filter((member) => member !== undefined);
}
