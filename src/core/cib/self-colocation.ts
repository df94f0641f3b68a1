/**
 * Colocations of something with itself, or with a part of it: such a constraint says nothing, and the scheduler passes it over,
 * so whoever wrote it should know. Through sets, tags and templates it is easily overlooked: a warning. One that names the same
 * resource twice cannot be meant at all: an error.
 */
import type { ResourceId } from "../model/names.js";
import { allResources, type ColocationConstraint, type Configuration, type ResourceSet } from "./configuration.js";
import type { Issues } from "./issue.js";
import type { Path } from "./path.js";

export function checkSelfColocations(issues: Issues, configuration: Configuration): void {
  const names = new Names(configuration);
  for (const constraint of configuration.constraints) {
    const path = ["constraints", constraint.id];
    if (constraint.kind === "colocation") checkPair(issues, path, constraint, names);
    if (constraint.kind === "colocation-set") checkSets(issues, [...path, "colocation"], constraint.sets, names);
  }
}

function checkPair(issues: Issues, path: Path, { resource, with: primary }: ColocationConstraint, names: Names): void {
  const place = [...path, "with"];
  if (resource === primary) issues.error(place, `${resource} cannot be colocated with itself`);
  else if (names.overlap(resource, primary)) issues.warning(place, saysNothing(resource, primary));
}

function checkSets(issues: Issues, path: Path, sets: readonly ResourceSet[], names: Names): void {
  const before: ResourceId[] = [];
  for (const [index, { members }] of sets.entries()) {
    for (const [position, member] of members.entries()) {
      const twin = before.find((other) => names.overlap(other, member));
      const place = [...path, "sets", String(index), String(position)];
      if (twin !== undefined) issues.warning(place, saysNothing(member, twin));
      before.push(member);
    }
  }
}

function saysNothing(one: ResourceId, other: ResourceId): string {
  const what = one === other ? `${one} with itself` : `${one} with ${other}, of which one is part of the other,`;
  return `a colocation of ${what} says nothing, and is passed over`;
}

/** What a name stands for: a resource with all that is in it; of a tag or template, all that it is of. */
class Names {
  private readonly parts = new Map<ResourceId, ReadonlySet<ResourceId>>();

  constructor(configuration: Configuration) {
    for (const resource of allResources(configuration)) {
      const inside = allResources({ ...configuration, resources: [resource] });
      this.parts.set(resource.id, new Set(inside.map(({ id }) => id)));
    }
    const primitives = allResources(configuration).filter((resource) => resource.kind === "primitive");
    for (const { id } of configuration.templates ?? []) {
      const users = primitives.filter(({ template }) => template === id);
      this.parts.set(id, new Set(users.map((user) => user.id)));
    }
    for (const { id, members } of configuration.tags ?? [])
      if (!this.parts.has(id)) this.parts.set(id, new Set(members));
  }

  overlap(one: ResourceId, other: ResourceId): boolean {
    return this.holds(one, other) || this.holds(other, one);
  }

  private holds(whole: ResourceId, part: ResourceId): boolean {
    return whole === part || (this.parts.get(whole)?.has(part) ?? false);
  }
}
