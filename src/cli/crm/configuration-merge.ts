/**
 * `load update`: a configuration with another one laid over it. Options and attributes are merged name by name; a resource, a
 * constraint or the fencing levels of a node replace what had that name; everything else stays.
 *
 * A resource that the update puts into a group or a clone leaves the place where it was, so no id is ever there twice.
 */
import {
  allResources,
  type Clone,
  type Configuration,
  EMPTY_CONFIGURATION,
  type Group,
  type Primitive,
  type Resource,
} from "../../core/cib/configuration.js";

export function mergeConfiguration(base: Configuration, update: Configuration): Configuration {
  const targets = new Set(update.fencingTopology.map((level) => level.target));
  return {
    properties: { ...base.properties, ...update.properties },
    rscDefaults: { ...base.rscDefaults, ...update.rscDefaults },
    opDefaults: { ...base.opDefaults, ...update.opDefaults },
    nodes: mergeNodes(base.nodes, update.nodes),
    resources: update.resources.reduce(withResource, base.resources),
    constraints: replaceById(base.constraints, update.constraints),
    fencingTopology: [...base.fencingTopology.filter(({ target }) => !targets.has(target)), ...update.fencingTopology],
  };
}

function mergeNodes(base: Configuration["nodes"], update: Configuration["nodes"]): Configuration["nodes"] {
  const merged = { ...base };
  for (const [name, node] of Object.entries(update)) {
    merged[name] = { attributes: { ...base[name]?.attributes, ...node.attributes } };
  }
  return merged;
}

function replaceById<T extends { readonly id: string }>(base: readonly T[], update: readonly T[]): T[] {
  const newer = new Map(update.map((entry) => [entry.id, entry]));
  const known = new Set(base.map((entry) => entry.id));
  return [...base.map((entry) => newer.get(entry.id) ?? entry), ...update.filter((entry) => !known.has(entry.id))];
}

function withResource(resources: readonly Resource[], added: Resource): readonly Resource[] {
  if (added.kind === "primitive" || added.kind === "group") {
    const nested = resources.map((resource) => withinResource(resource, added));
    if (nested.some((resource, index) => resource !== resources[index])) return nested;
  }
  const below = new Set(idsOf(added).filter((id) => id !== added.id));
  return replaceById(
    resources.filter((resource) => !below.has(resource.id)),
    [added],
  );
}

/** In place of the member or child of that id, if there is one and it may stand there. */
function withinResource(resource: Resource, added: Primitive | Group): Resource {
  switch (resource.kind) {
    case "primitive":
      return resource;
    case "group":
      return added.kind === "primitive" ? withinGroup(resource, added) : resource;
    case "clone":
      return withinClone(resource, added);
    case "bundle":
      return added.kind === "primitive" && resource.child?.id === added.id ? { ...resource, child: added } : resource;
  }
}

function withinGroup(group: Group, added: Primitive): Group {
  if (!group.members.some((member) => member.id === added.id)) return group;
  return { ...group, members: group.members.map((member) => (member.id === added.id ? added : member)) };
}

function withinClone(clone: Clone, added: Primitive | Group): Clone {
  if (clone.child.id === added.id) return { ...clone, child: added };
  if (clone.child.kind === "primitive" || added.kind === "group") return clone;
  const child = withinGroup(clone.child, added);
  return child === clone.child ? clone : { ...clone, child };
}

function idsOf(resource: Resource): string[] {
  return allResources({ ...EMPTY_CONFIGURATION, resources: [resource] }).map(({ id }) => id);
}
