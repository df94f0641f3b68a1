/**
 * `load update`: a configuration with another one laid over it. Options and attributes are merged name by name; a resource, a
 * constraint or the fencing levels of a node replace what had that name; everything else stays.
 *
 * A resource that the update puts into a group or a clone leaves the place where it was, so no id is ever there twice.
 */
import {
  type AttributeSet,
  allResources,
  type Clone,
  type Configuration,
  EMPTY_CONFIGURATION,
  type Group,
  type NodeConfig,
  type Primitive,
  type Resource,
  targetName,
  type Values,
  type XmlNote,
} from "../../core/cib/configuration.js";
import { changedSets } from "../../core/cib/option-changes.js";

export function mergeConfiguration(base: Configuration, update: Configuration): Configuration {
  const targets = new Set(update.fencingTopology.map(targetName));
  const properties = mergeOptions([base.properties, base.propertySets], [update.properties, update.propertySets]);
  const rscDefaults = mergeOptions(
    [base.rscDefaults, base.rscDefaultSets],
    [update.rscDefaults, update.rscDefaultSets],
  );
  const opDefaults = mergeOptions([base.opDefaults, base.opDefaultSets], [update.opDefaults, update.opDefaultSets]);
  const templates = replaceById(base.templates ?? [], update.templates ?? []);
  const tags = replaceById(base.tags ?? [], update.tags ?? []);
  const xmlNotes = mergeNotes(base.xmlNotes ?? [], update.xmlNotes ?? []);
  return {
    properties: properties.plain,
    rscDefaults: rscDefaults.plain,
    opDefaults: opDefaults.plain,
    nodes: mergeNodes(base.nodes, update.nodes),
    resources: update.resources.reduce(withResource, base.resources),
    constraints: replaceById(base.constraints, update.constraints),
    fencingTopology: [
      ...base.fencingTopology.filter((level) => !targets.has(targetName(level))),
      ...update.fencingTopology,
    ],
    ...(properties.sets ? { propertySets: properties.sets } : {}),
    ...(rscDefaults.sets ? { rscDefaultSets: rscDefaults.sets } : {}),
    ...(opDefaults.sets ? { opDefaultSets: opDefaults.sets } : {}),
    ...(templates.length > 0 ? { templates } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(xmlNotes.length > 0 ? { xmlNotes } : {}),
  };
}

type Options = readonly [Values | undefined, readonly AttributeSet[] | undefined];

interface MergedOptions {
  readonly plain: Values;
  readonly sets?: readonly AttributeSet[];
}

/** Plain options go into the sets of the other side one by one; sets replace those of the same id. */
function mergeOptions([plain = {}, sets]: Options, [newPlain = {}, newSets]: Options): MergedOptions {
  if (newSets) {
    const before = sets ?? (Object.keys(plain).length > 0 ? [{ id: "", score: 0, values: plain }] : []);
    return { plain: {}, sets: replaceById(before, newSets) };
  }
  if (sets) return { plain: {}, sets: changedSets(sets, { set: newPlain, remove: [] }) };
  return { plain: { ...plain, ...newPlain } };
}

function mergeNodes(base: Configuration["nodes"], update: Configuration["nodes"]): Configuration["nodes"] {
  const merged = { ...base };
  for (const [name, node] of Object.entries(update)) merged[name] = mergeNode(base[name], node);
  return merged;
}

function mergeNode(base: NodeConfig | undefined, update: NodeConfig): NodeConfig {
  if (!base) return update;
  const attributes = mergeOptions([base.attributes, base.attributeSets], [update.attributes, update.attributeSets]);
  const capacities = mergeOptions(
    [base.utilization, base.utilizationSets],
    [update.utilization, update.utilizationSets],
  );
  return {
    ...base,
    ...update,
    attributes: attributes.plain,
    ...(attributes.sets ? { attributeSets: attributes.sets } : {}),
    ...(base.utilization || update.utilization ? { utilization: capacities.plain } : {}),
    ...(capacities.sets ? { utilizationSets: capacities.sets } : {}),
  };
}

/** How whole sections are written is said by the first text, the rest by the newest that says it. */
function mergeNotes(base: readonly XmlNote[], update: readonly XmlNote[]): readonly XmlNote[] {
  const notes = new Map(base.map((note) => [note.path, note]));
  for (const note of update) if (!notes.has(note.path) || note.path.split("/").length > 2) notes.set(note.path, note);
  return [...notes.values()];
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
