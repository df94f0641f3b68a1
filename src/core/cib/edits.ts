/**
 * Edits: one change to a configuration, worked out by the DC on the one in force, so that two administrators who change
 * different things at the same time do not undo each other.
 *
 * Names are checked here; whether the result makes sense is for validation. An edit that changes nothing gives back the
 * very same object, so that no revision need be written for it.
 */
import { assertNever } from "../model/invariant.js";
import { type NodeName, type ResourceId, sortedNames } from "../model/names.js";
import { nearestName } from "../model/nearest-name.js";
import type { Edit, RefusalCode } from "../node/requests.js";
import { areAgents, isAgentsSet, withAgentValues } from "./agent-values.js";
import {
  allResources,
  type Clone,
  type Configuration,
  type LocationConstraint,
  type NodeConfig,
  type Primitive,
  type Resource,
} from "./configuration.js";
import { changedSets, changedValues, type ValueChanges } from "./option-changes.js";
import { canonicalProperty } from "./option-tables.js";
import { isPin, pin } from "./pins.js";

export { diffConfigurations } from "./difference.js";

export type EditResult =
  | { readonly kind: "changed"; readonly configuration: Configuration; readonly message: string }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly message: string };

/** `nodes`: every node of the cluster. */
export function applyEdit(configuration: Configuration, edit: Edit, nodes: readonly NodeName[]): EditResult {
  switch (edit.kind) {
    case "property":
      return editProperties(configuration, edit);
    case "node-attribute":
      return editNode(configuration, edit, nodes);
    case "resource-meta":
      return editResource(configuration, edit.resource, (resource) => ({
        ...resource,
        ...(resource.metaSets
          ? { metaSets: changedSets(resource.metaSets, edit) }
          : { meta: changedValues(resource.meta, edit) }),
      }));
    case "resource-params":
      return editParams(configuration, edit);
    case "pin":
      return editPin(configuration, edit, nodes);
    case "clear-pins":
      return clearPins(configuration, edit.resource);
    default:
      return assertNever(edit);
  }
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function changed(configuration: Configuration, message: string): EditResult {
  return { kind: "changed", configuration, message };
}

function refuseUnknown(text: string, name: string, known: Iterable<string>): EditResult {
  const nearest = nearestName(name, known);
  const message = nearest === undefined ? text : `${text} (did you mean "${nearest}"?)`;
  return { kind: "refused", code: "no-such-object", message };
}

function refuseNode(node: NodeName, nodes: readonly NodeName[]): EditResult {
  return refuseUnknown(`Node "${node}" is not a cluster node`, node, nodes);
}

function refuseResource(id: ResourceId, configuration: Configuration): EditResult {
  return refuseUnknown(
    `Resource '${id}' not found`,
    id,
    allResources(configuration).map((each) => each.id),
  );
}

// ---- options and attributes ----

/** Setting an option under one of its two names takes away the other. */
function editProperties(configuration: Configuration, edit: Extract<Edit, { kind: "property" }>): EditResult {
  const { properties, propertySets } = configuration;
  const names = [...Object.keys(edit.set), ...edit.remove];
  const agents = areAgents(names);
  if (agents && edit.agentsSet !== undefined) return changed(withAgentValues(configuration, edit.agentsSet, edit), "");
  const named = new Set(names.map(canonicalProperty));
  const all = [properties, ...(propertySets ?? []).map(({ values }) => values)].flatMap((values) =>
    Object.keys(values),
  );
  const twins = all.filter((name) => named.has(canonicalProperty(name)) && !Object.hasOwn(edit.set, name));
  const changes = { set: edit.set, remove: [...edit.remove, ...twins] };
  if (propertySets) {
    const home = agents ? propertySets : propertySets.filter((set) => !isAgentsSet(set));
    const after = changedSets(home, changes);
    const sets = [...after, ...propertySets.filter((set) => !home.includes(set))];
    return changed(after === home ? configuration : { ...configuration, propertySets: sets }, "");
  }
  const after = changedValues(properties, changes);
  return changed(after === properties ? configuration : { ...configuration, properties: after }, "");
}

function editNode(
  configuration: Configuration,
  edit: ValueChanges & { readonly node: NodeName },
  nodes: readonly NodeName[],
): EditResult {
  if (!nodes.includes(edit.node)) return refuseNode(edit.node, nodes);
  const before = own(configuration.nodes, edit.node) ?? { attributes: {} };
  const after = withAttributes(before, edit);
  if (after === before) return changed(configuration, "");
  const { [edit.node]: _replaced, ...others } = configuration.nodes;
  const { attributes, ...more } = after;
  const empty = Object.keys(attributes).length === 0 && Object.keys(more).length === 0;
  return changed({ ...configuration, nodes: empty ? others : { ...others, [edit.node]: after } }, "");
}

function withAttributes(node: NodeConfig, edit: ValueChanges): NodeConfig {
  if (node.attributeSets) {
    const attributeSets = changedSets(node.attributeSets, edit);
    return attributeSets === node.attributeSets ? node : { ...node, attributeSets };
  }
  const attributes = changedValues(node.attributes, edit);
  return attributes === node.attributes ? node : { ...node, attributes };
}

// ---- resources ----

function editResource(
  configuration: Configuration,
  id: ResourceId,
  change: (resource: Resource) => Resource,
): EditResult {
  if (!allResources(configuration).some((resource) => resource.id === id)) return refuseResource(id, configuration);
  const resources = configuration.resources.map((resource) => replaced(resource, id, change));
  const same = JSON.stringify(resources) === JSON.stringify(configuration.resources);
  return changed(same ? configuration : { ...configuration, resources }, "");
}

function editParams(configuration: Configuration, edit: ValueChanges & { readonly resource: ResourceId }): EditResult {
  const resource = allResources(configuration).find(({ id }) => id === edit.resource);
  if (resource && resource.kind !== "primitive") {
    const message = `${edit.resource} is a ${resource.kind}: only a primitive has parameters`;
    return { kind: "refused", code: "invalid", message };
  }
  return editResource(configuration, edit.resource, (found) =>
    found.kind === "primitive" ? withParams(found, edit) : found,
  );
}

function withParams(primitive: Primitive, edit: ValueChanges): Primitive {
  const { params, paramSets } = primitive;
  if (paramSets) return { ...primitive, paramSets: changedSets(paramSets, edit) };
  return { ...primitive, params: changedValues(params, edit) };
}

/** With the resource of that id, wherever it is, changed. A change keeps the kind of what it is given. */
function replaced(resource: Resource, id: ResourceId, change: (resource: Resource) => Resource): Resource {
  if (resource.id === id) return change(resource);
  switch (resource.kind) {
    case "primitive":
      return resource;
    case "group":
      return { ...resource, members: resource.members.map((member) => replaced(member, id, change) as Primitive) };
    case "clone":
      return { ...resource, child: replaced(resource.child, id, change) as Clone["child"] };
    case "bundle":
      return resource.child ? { ...resource, child: replaced(resource.child, id, change) as Primitive } : resource;
    default:
      return assertNever(resource);
  }
}

// ---- pins ----

function editPin(
  configuration: Configuration,
  edit: Extract<Edit, { kind: "pin" }>,
  nodes: readonly NodeName[],
): EditResult {
  const { resource, node } = edit;
  if (!allResources(configuration).some(({ id }) => id === resource)) return refuseResource(resource, configuration);
  if (!nodes.includes(node)) return refuseNode(node, nodes);
  const added = pin(resource, node, edit.score, edit.until);
  const what = edit.score > 0 ? "Move" : "Ban";
  if (configuration.constraints.some((each) => isPin(each) && samePin(each, added))) {
    const message = `${resource} is ${edit.score > 0 ? "kept on" : "banned from"} ${node} already, by ${added.id}`;
    return { kind: "refused", code: "already-so", message };
  }
  const kept = configuration.constraints.filter(
    (each) => each.id !== added.id && !(isPin(each) && each.resource === resource && each.node === node),
  );
  return changed(
    { ...configuration, constraints: [...kept, added] },
    `${what} constraint created for ${resource} to ${node}`,
  );
}

function samePin(a: LocationConstraint, b: LocationConstraint): boolean {
  return a.id === b.id && a.node === b.node && a.score === b.score && a.until === b.until;
}

function clearPins(configuration: Configuration, resource: ResourceId): EditResult {
  if (!allResources(configuration).some(({ id }) => id === resource)) return refuseResource(resource, configuration);
  const pins = configuration.constraints.filter((each) => isPin(each) && each.resource === resource);
  if (pins.length === 0) return changed(configuration, `${resource} has no migration constraints: nothing was removed`);
  const constraints = configuration.constraints.filter((each) => !pins.includes(each));
  const names = sortedNames(pins.map(({ id }) => id)).join(", ");
  const message = `Removed migration constraints for ${resource} (${pins.length}: ${names})`;
  return changed({ ...configuration, constraints }, message);
}
