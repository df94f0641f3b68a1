/**
 * What must be on the same node as a resource, because mandatory colocations tie it to it, directly or through others: their
 * needs are counted together. A group whose members are together counts with all of them.
 */
import { INFINITY } from "../../model/score.js";
import type { Resource } from "../cluster/resource.js";
import { colocationAffects } from "./colocation.js";
import { colocationsOf } from "./colocation-list.js";
import { areTogether } from "./group.js";

/** Itself included. */
export function tiedTogether(asker: Resource): ReadonlySet<Resource> {
  const found = new Set<Resource>();
  const waiting = [asker];
  for (let resource = waiting.pop(); resource; resource = waiting.pop()) {
    if (found.has(resource)) continue;
    found.add(resource);
    waiting.push(...tiedTo(resource, asker));
  }
  return found;
}

function tiedTo(resource: Resource, asker: Resource): readonly Resource[] {
  if (resource.kind === "group" && areTogether(resource)) return resource.children;
  return [...followedBy(resource, asker), ...following(resource, asker)];
}

function followedBy(resource: Resource, asker: Resource): readonly Resource[] {
  return colocationsOf(resource, "dependent").flatMap((colocation) => {
    const { primary, score } = colocation;
    if (primary === asker || score < INFINITY) return [];
    return colocationAffects(resource, primary, colocation, true) === "location" ? [primary] : [];
  });
}

/** With which of a clone's instances a single dependent will be, nobody knows yet. */
function following(resource: Resource, asker: Resource): readonly Resource[] {
  return colocationsOf(resource, "primary").flatMap((colocation) => {
    const { dependent, score } = colocation;
    if (dependent === asker || score < INFINITY) return [];
    if (resource.kind === "clone" && dependent.kind !== "clone") return [];
    return colocationAffects(dependent, resource, colocation, true) === "location" ? [dependent] : [];
  });
}
