/**
 * What the graph says of one action beside its name: the agent's parameters, and as `CRM_meta_...` what is said about the
 * operation and the copy (Pacemaker hands these to the agent as OCF_RESKEY_CRM_meta_...).
 */
import type { Values } from "../../cib/configuration.js";
import { INFINITY } from "../../model/score.js";
import type { PlannedAction } from "../cluster/action.js";
import { copyNumber } from "../cluster/copy-number.js";
import { activeNode } from "../cluster/place.js";
import { type Clone, type Primitive, type Resource, topOf } from "../cluster/resource.js";

/** Names without `CRM_meta_`, in alphabetical order. */
export function metaOf(action: PlannedAction): Values {
  return Object.fromEntries(Object.entries(unsortedMetaOf(action)).sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function unsortedMetaOf(action: PlannedAction): Values {
  const { interval, node, resource } = action;
  const meta = resource ? metaOfResource(resource) : {};
  for (const values of [action.operationMeta, action.meta]) {
    for (const name in values) meta[name.includes("-") ? name.replaceAll("-", "_") : name] = values[name] ?? "";
  }
  if (interval > 0) meta.interval = String(interval);
  if (node && namesNode(action)) {
    meta.on_node = node.name;
    meta.on_node_uuid = node.id;
  }
  if (resource) meta.timeout = String(action.timeout);
  return meta;
}

/** Of a point it makes no difference where it is; fencing is of a node even when it happens by itself. */
export function namesNode({ pseudo, task }: PlannedAction): boolean {
  return !pseudo || task === "stonith";
}

function metaOfResource(resource: Resource): Record<string, string> {
  const clone = cloneOf(resource);
  const meta = clone ? metaOfClone(clone) : {};
  if (clone && resource !== clone) meta.clone = numberOf(resource, clone);
  if (resource.kind === "primitive") Object.assign(meta, metaOfPrimitive(resource));
  return meta;
}

function cloneOf(resource: Resource): Clone | undefined {
  for (let whole: Resource | undefined = resource; whole; whole = whole.parent)
    if (whole.kind === "clone") return whole;
  return undefined;
}

function metaOfClone(clone: Clone): Record<string, string> {
  const meta: Record<string, string> = {
    clone_max: String(clone.max),
    clone_node_max: String(clone.nodeMax),
    globally_unique: String(clone.unique),
    notify: String(clone.notify),
  };
  if (clone.promotable) {
    meta.promoted_max = meta.master_max = String(clone.promotedMax);
    meta.promoted_node_max = meta.master_node_max = String(clone.promotedNodeMax);
  }
  return meta;
}

function numberOf(resource: Resource, clone: Clone): string {
  let copy = resource;
  while (copy.parent && copy.parent !== clone) copy = copy.parent;
  return String(copyNumber(copy));
}

function metaOfPrimitive(primitive: Primitive): Record<string, string> {
  const meta: Record<string, string> = {};
  const guest = primitive.fillers.find((filler) => filler.kind === "primitive" && filler.remoteNode);
  if (primitive.container) meta.container = primitive.container.id;
  if (guest?.kind === "primitive" && guest.remoteNode && topOf(primitive).kind !== "bundle") {
    meta.remote_node = guest.remoteNode.name;
  }
  const target = primitive.meta["container-attribute-target"];
  const host = primitive.assignedTo?.connection?.container;
  if (target !== undefined && host) {
    meta.container_attribute_target = target;
    const physical = host.role === "Started" ? activeNode(host) : host.assignedTo;
    if (physical) meta.physical_host = physical.name;
  }
  return meta;
}

/** Of a fence device and of what the cluster does by itself there are none. */
export function parametersOf({ params }: PlannedAction): readonly (readonly [string, string])[] {
  return Object.entries(params ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Nothing is said of importance where there is none. */
export function priorityText(priority: number): string | undefined {
  return priority > 0 ? String(Math.min(priority, INFINITY)) : undefined;
}
