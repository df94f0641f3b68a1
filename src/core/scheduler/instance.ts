/**
 * Instances: the configured resources unfolded into what is really placed. A primitive or a member of a group is one
 * instance; a clone has `clone-max` copies of its child, numbered from 0 (`api:0`), which nodes know by the child's own
 * id unless the clone is globally unique.
 *
 * Which copy of an anonymous clone is which means nothing, so a copy takes the number of where it already runs: the
 * nodes are gone through in their order, and each that runs the child gives the next number away. More copies than
 * `clone-max` may run (it was lowered, or somebody started one by hand): they get numbers too, and are then not placed.
 */
import type { Clone, Configuration, Group, Primitive, Resource, Values } from "../cib/configuration.js";
import { parseBoolean } from "../model/boolean.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { Activity } from "./history.js";
import { type InstanceMeta, mergedMeta, readMeta } from "./meta.js";
import type { ClusterOptions } from "./options.js";

export interface PrimitiveInstance {
  readonly kind: "primitive";
  readonly id: string;
  /** As nodes know it, and as its fail counts are named. */
  readonly historyId: ResourceId;
  readonly config: Primitive;
  readonly meta: InstanceMeta;
  readonly metaValues: Values;
  /** Where it has a history, in the order of nodes. Of an anonymous copy only where it is, or may be, active. */
  readonly activities: readonly Activity[];
  /** Runs, but is no longer configured. */
  readonly orphan: boolean;
}

export interface GroupInstance {
  readonly kind: "group";
  readonly id: string;
  readonly config: Group;
  readonly meta: GroupMeta;
  readonly members: readonly PrimitiveInstance[];
}

export interface GroupMeta {
  readonly priority: number;
}

export interface CloneResource {
  readonly kind: "clone";
  readonly id: ResourceId;
  readonly config: Clone;
  readonly max: number;
  readonly nodeMax: number;
  readonly interleave: boolean;
  /** One copy at a time starts (and stops, in reverse). */
  readonly ordered: boolean;
  readonly unique: boolean;
  readonly promotable: boolean;
  readonly copies: readonly (PrimitiveInstance | GroupInstance)[];
  /** Of the child, as a resource on its own would have it. */
  readonly meta: InstanceMeta;
}

export type TopResource = PrimitiveInstance | GroupInstance | CloneResource;

/** What is known of the child of a resource, on each node, under the id by which nodes know it. */
export type ActivityLookup = (primitive: Primitive, historyId: ResourceId, meta: InstanceMeta) => readonly Activity[];

export interface UnfoldContext {
  readonly configuration: Configuration;
  readonly options: ClusterOptions;
  readonly nodes: readonly NodeName[];
  readonly activities: ActivityLookup;
}

export function unfold(resource: Resource, context: UnfoldContext): TopResource {
  switch (resource.kind) {
    case "primitive":
      return unfoldPrimitive(resource, [], "", context);
    case "group":
      return unfoldGroup(resource, [], "", context);
    case "clone":
      return unfoldClone(resource, context);
    case "bundle":
      throw new Error(`bundle ${resource.id}: refused by validation`);
  }
}

/** A resource that runs although it is in no configuration: all that is known of it is its agent. */
export function unfoldOrphan(primitive: Primitive, context: UnfoldContext): PrimitiveInstance {
  return { ...unfoldPrimitive(primitive, [], "", context), orphan: true };
}

export function instancesOf(resource: TopResource): readonly PrimitiveInstance[] {
  switch (resource.kind) {
    case "primitive":
      return [resource];
    case "group":
      return resource.members;
    case "clone":
      return resource.copies.flatMap(instancesOf);
  }
}

export function mapInstances(
  resource: TopResource,
  change: (instance: PrimitiveInstance) => PrimitiveInstance,
): TopResource {
  const changed = (inner: Copy): Copy =>
    inner.kind === "group" ? { ...inner, members: inner.members.map(change) } : change(inner);
  return resource.kind === "clone" ? { ...resource, copies: resource.copies.map(changed) } : changed(resource);
}

/** Where it is, or may be, active. */
export function activeOn(instance: PrimitiveInstance): readonly Activity[] {
  return instance.activities.filter((activity) => activity.role !== "Stopped");
}

interface CloneMeta {
  readonly values: Values;
  readonly stickiness: number;
}

function unfoldPrimitive(
  config: Primitive,
  parents: readonly Values[],
  suffix: string,
  context: UnfoldContext,
  clone?: CloneMeta & { readonly unique: boolean },
): PrimitiveInstance {
  const metaValues = mergedMeta(config.meta, ...parents, context.configuration.rscDefaults);
  const meta = readMeta(metaValues, config.agent, clone?.stickiness ?? 0, context.options);
  const historyId = clone && !clone.unique ? config.id : config.id + suffix;
  const activities = context.activities(config, historyId, meta);
  return { kind: "primitive", id: config.id + suffix, historyId, config, meta, metaValues, activities, orphan: false };
}

function unfoldGroup(
  config: Group,
  parents: readonly Values[],
  suffix: string,
  context: UnfoldContext,
  clone?: CloneMeta & { readonly unique: boolean },
): GroupInstance {
  const members = config.members.map((member) =>
    unfoldPrimitive(member, [config.meta, ...parents], suffix, context, clone),
  );
  const values = mergedMeta(config.meta, ...parents, context.configuration.rscDefaults);
  return {
    kind: "group",
    id: config.id + suffix,
    config,
    members,
    meta: { priority: readInteger(values, "priority", 0) },
  };
}

function unfoldClone(config: Clone, context: UnfoldContext): CloneResource {
  const values = mergedMeta(config.meta, context.configuration.rscDefaults);
  const unique = flag(values, "globally-unique");
  const max = Math.max(0, readInteger(values, "clone-max", Math.max(1, context.nodes.length)));
  // A copy prefers to stay where it is, if only a little: else adding a node could shuffle all of them.
  const clone = { values: config.meta, stickiness: 1, unique };
  const copy = (suffix: string) =>
    config.child.kind === "group"
      ? unfoldGroup(config.child, [config.meta], suffix, context, clone)
      : unfoldPrimitive(config.child, [config.meta], suffix, context, clone);
  const copies = unique ? uniqueCopies(copy, max) : anonymousCopies(copy(""), copy, max, context.nodes);
  return {
    kind: "clone",
    id: config.id,
    config,
    max,
    nodeMax: unique ? Math.max(1, readInteger(values, "clone-node-max", 1)) : 1,
    interleave: flag(values, "interleave"),
    ordered: flag(values, "ordered"),
    unique,
    promotable: flag(values, "promotable"),
    copies,
    meta: readMeta(values, { class: "ocf", type: "" }, 1, context.options),
  };
}

type Copy = PrimitiveInstance | GroupInstance;

/** Copies that were beyond `clone-max` before it was lowered may still run: they are looked for while they are found. */
function uniqueCopies(copy: (suffix: string) => Copy, max: number): Copy[] {
  const copies = Array.from({ length: max }, (_, index) => copy(`:${index}`));
  for (let index = max; ; index++) {
    const extra = copy(`:${index}`);
    if (instancesOf(extra).every((instance) => activeOn(instance).length === 0)) return copies;
    copies.push(extra);
  }
}

function anonymousCopies(whole: Copy, copy: (suffix: string) => Copy, max: number, nodes: readonly NodeName[]): Copy[] {
  const activeNodes = nodes.filter((node) =>
    instancesOf(whole).some((instance) => activeOn(instance).some((activity) => activity.node === node)),
  );
  const count = Math.max(max, activeNodes.length);
  return Array.from({ length: count }, (_, index) => onlyOn(copy(`:${index}`), activeNodes[index]));
}

function onlyOn(copy: Copy, node: NodeName | undefined): Copy {
  if (copy.kind === "group") {
    return { ...copy, members: copy.members.map((member) => instanceOnlyOn(member, node)) };
  }
  return instanceOnlyOn(copy, node);
}

function instanceOnlyOn(instance: PrimitiveInstance, node: NodeName | undefined): PrimitiveInstance {
  return { ...instance, activities: instance.activities.filter((activity) => activity.node === node) };
}

function flag(values: Values, name: string): boolean {
  return parseBoolean(values[name] ?? "") ?? false;
}

function readInteger(values: Values, name: string, byDefault: number): number {
  const text = values[name] ?? "";
  return /^-?\d+$/.test(text) ? Number(text) : byDefault;
}
