/** A location constraint's scores are added to a resource's own table, and so is what it says of looking for the resource. */

import type { ResourceDiscovery } from "../../cib/configuration.js";
import type { NodeName } from "../../model/names.js";
import { addScores, type Score } from "../../model/score.js";
import type { Location } from "../cluster/constraint.js";
import type { Resource } from "../cluster/resource.js";
import type { Reason } from "../reason.js";

const STRICTNESS: Readonly<Record<ResourceDiscovery, number>> = { always: 0, never: 1, exclusive: 2 };

/** What is said of a role counts for a resource only when that is the role it will have. */
export function applyLocationTo(resource: Resource, location: Location): void {
  if (location.role !== undefined && location.role !== resource.nextRole) return;
  const { scores } = resource;
  for (const { node, score } of location.nodes) {
    const before = scores.has(node.index) ? scores.get(node.index) : 0;
    scores.set(node.index, addScores(before, score), reasonOf(location, node.name, score));
    if (STRICTNESS[scores.discovery(node.index)] >= STRICTNESS[location.discovery]) continue;
    if (location.discovery === "exclusive") resource.exclusiveDiscovery = true;
    scores.setDiscovery(node.index, location.discovery);
  }
}

function reasonOf({ id, isHealth }: Location, node: NodeName, score: Score): Reason {
  return isHealth ? { kind: "node-health", node, score } : { kind: "constraint", id, node, score };
}
