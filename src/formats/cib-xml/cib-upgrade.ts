/**
 * Older schemas in the words of the newest, element by element (Pacemaker's release notes, "Upgrading"): what
 * `cibadmin --upgrade` does. An element that says nothing in an old way stays the very same element, at its place in
 * the text.
 *
 * Before pacemaker-3.0: defaults of resources and operations among the cluster's properties, properties with `_`,
 * orders with a score, what an operation needs as its own attribute, options of operations among their parameters.
 * Before 4.0: `master` for a promotable clone.
 */
import type { Values } from "../../core/cib/configuration.js";
import { parseScore } from "../../core/model/score.js";
import { childOf, childrenOf, element, type XmlElement } from "./xml-element.js";

export function upgraded(cib: XmlElement): XmlElement {
  const [major = 3] =
    /^pacemaker-(\d+)/
      .exec(cib.attributes["validate-with"] ?? "")
      ?.slice(1)
      .map(Number) ?? [];
  const upgrade = (from: XmlElement): XmlElement => withoutMaster(major < 3 ? withoutVersion2(from) : from);
  return changedChildren(cib, (child) => (child.tag === "configuration" ? changedThroughout(child, upgrade) : child));
}

function changedChildren(parent: XmlElement, change: (child: XmlElement) => XmlElement): XmlElement {
  const children = parent.children.map(change);
  return children.every((child, index) => child === parent.children[index]) ? parent : { ...parent, children };
}

/** Children first, then the element itself. */
function changedThroughout(from: XmlElement, change: (element: XmlElement) => XmlElement): XmlElement {
  return change(changedChildren(from, (child) => changedThroughout(child, change)));
}

// ---- before 4.0 ----

const PROMOTION_WORDS: Readonly<Record<string, string>> = {
  "master-max": "promoted-max",
  "master-node-max": "promoted-node-max",
};

function withoutMaster(from: XmlElement): XmlElement {
  if (from.tag !== "master") return from;
  const { id = "" } = from.attributes;
  const renamed = from.children.map((child) =>
    child.tag === "meta_attributes" ? withRenamed(child, PROMOTION_WORDS) : child,
  );
  const promotable = pair(`${id}-meta_attributes-promotable`, "promotable", "true");
  return {
    ...from,
    tag: "clone",
    children: withPairs(renamed, "meta_attributes", `${id}-meta_attributes`, [promotable]),
  };
}

// ---- before 3.0 ----

function withoutVersion2(from: XmlElement): XmlElement {
  switch (from.tag) {
    case "configuration":
      return withDefaultsMoved(from);
    case "rsc_order":
      return withOrderKind(from);
    case "op":
      return withOptionsMoved(from);
    case "primitive":
    case "template":
      return withRequirementMoved(from);
    default:
      return from;
  }
}

/** Cluster properties that became defaults of resources or operations. */
const DEFAULTS: Readonly<Record<string, readonly ["rsc_defaults" | "op_defaults", string]>> = {
  "default-resource-stickiness": ["rsc_defaults", "resource-stickiness"],
  "default-migration-threshold": ["rsc_defaults", "migration-threshold"],
  "is-managed-default": ["rsc_defaults", "is-managed"],
  "default-action-timeout": ["op_defaults", "timeout"],
};

/** Renamed with 2.0 of Pacemaker. */
const PROPERTIES: Readonly<Record<string, string>> = {
  "crmd-integration-timeout": "join-integration-timeout",
  "crmd-finalization-timeout": "join-finalization-timeout",
  "crmd-transition-delay": "transition-delay",
};

/** Once written with `_`. */
const HYPHENATED: ReadonlySet<string> = new Set([
  ...Object.keys(DEFAULTS),
  ...["no-quorum-policy", "symmetric-cluster", "stonith-enabled", "stonith-action", "startup-fencing", "cluster-delay"],
  ...["stop-orphan-resources", "stop-orphan-actions", "remove-after-stop", "short-resource-names", "batch-limit"],
  ...["start-failure-is-fatal", "transition-idle-timeout", "default-resource-failure-stickiness"],
]);

function propertyName(written: string): string {
  const hyphenated = written.replaceAll("_", "-");
  const name = HYPHENATED.has(hyphenated) ? hyphenated : written;
  return Object.hasOwn(PROPERTIES, name) ? (PROPERTIES[name] as string) : name;
}

function withDefaultsMoved(configuration: XmlElement): XmlElement {
  const moved: Record<"rsc_defaults" | "op_defaults", XmlElement[]> = { rsc_defaults: [], op_defaults: [] };
  const properties = (set: XmlElement): XmlElement =>
    changedPairs(set, (property) => {
      const name = propertyName(property.attributes.name ?? "");
      const target = Object.hasOwn(DEFAULTS, name) ? DEFAULTS[name] : undefined;
      if (!target) return [withName(property, name)];
      moved[target[0]].push(withName(property, target[1]));
      return [];
    });
  const changed = changedChildren(configuration, (section) =>
    section.tag === "crm_config" ? changedChildren(section, properties) : section,
  );
  return (["rsc_defaults", "op_defaults"] as const).reduce(
    (result, tag) => withDefaults(result, tag, moved[tag]),
    changed,
  );
}

/** What was said as a default already counts more. */
function withDefaults(configuration: XmlElement, tag: string, pairs: readonly XmlElement[]): XmlElement {
  if (pairs.length === 0) return configuration;
  const section = childOf(configuration, tag);
  const children = withPairs(section?.children ?? [], "meta_attributes", `${tag}-upgraded`, pairs);
  const changed = section ? { ...section, children } : element(tag, {}, children, configuration.offset);
  const others = configuration.children.map((child) => (child === section ? changed : child));
  return { ...configuration, children: section ? others : [...others, changed] };
}

function withOrderKind(order: XmlElement): XmlElement {
  const { score, kind, ...attributes } = order.attributes;
  if (score === undefined) return order;
  const derived = (parseScore(score) ?? 0) > 0 ? "Mandatory" : "Optional";
  return { ...order, attributes: { ...attributes, kind: kind ?? derived } };
}

/** Options of an operation that stood among its parameters. */
const OPTIONS: ReadonlySet<string> = new Set([
  ...["timeout", "on-fail", "on_fail", "start-delay", "start_delay", "enabled", "role", "record-pending", "requires"],
  ...["interval-origin"],
]);

function withOptionsMoved(operation: XmlElement): XmlElement {
  const options: Record<string, string> = {};
  const changed = changedChildren(operation, (child) => {
    if (child.tag !== "instance_attributes") return child;
    return changedPairs(child, (from) => {
      const { name = "", value } = from.attributes;
      if (!OPTIONS.has(name) || value === undefined || childOf(child, "rule")) return [from];
      options[name.replace("_", "-")] = value;
      return [];
    });
  });
  if (changed === operation) return operation;
  const children = changed.children.filter((child) => child.tag !== "instance_attributes" || child.children.length > 0);
  return { ...changed, attributes: { ...options, ...changed.attributes }, children };
}

/** What a start needs became something that its resource needs. */
function withRequirementMoved(resource: XmlElement): XmlElement {
  const { id = "" } = resource.attributes;
  const needs = childrenOf(resource, "operations")
    .flatMap((operations) => operations.children)
    .flatMap(({ attributes }) => (attributes.name === "start" ? [attributes.requires ?? attributes.prereq] : []))
    .find((word) => word !== undefined);
  const changed = changedChildren(resource, (child) =>
    child.tag === "operations" ? changedChildren(child, withoutRequirement) : child,
  );
  if (needs === undefined) return changed;
  const requirement = pair(`${id}-meta_attributes-requires`, "requires", needs);
  return {
    ...changed,
    children: withPairs(changed.children, "meta_attributes", `${id}-meta_attributes`, [requirement]),
  };
}

function withoutRequirement(operation: XmlElement): XmlElement {
  const { requires, prereq, ...attributes } = operation.attributes;
  return requires === undefined && prereq === undefined ? operation : { ...operation, attributes };
}

// ---- sets of pairs ----

function pair(id: string, name: string, value: string): XmlElement {
  return element("nvpair", { id, name, value });
}

function withName(from: XmlElement, name: string): XmlElement {
  return from.attributes.name === name ? from : { ...from, attributes: { ...from.attributes, name } };
}

function withRenamed(set: XmlElement, words: Values): XmlElement {
  return changedChildren(set, (from) =>
    withName(from, words[from.attributes.name ?? ""] ?? from.attributes.name ?? ""),
  );
}

function changedPairs(set: XmlElement, change: (from: XmlElement) => readonly XmlElement[]): XmlElement {
  const children = set.children.flatMap((child) => (child.tag === "nvpair" ? change(child) : [child]));
  const same =
    children.length === set.children.length && children.every((child, index) => child === set.children[index]);
  return same ? set : { ...set, children };
}

/** Into the first set without a rule, where it does not have them; into a new one where there is none. */
function withPairs(
  children: readonly XmlElement[],
  tag: string,
  newId: string,
  pairs: readonly XmlElement[],
): readonly XmlElement[] {
  const set = children.find(
    (child) => child.tag === tag && !childOf(child, "rule") && child.attributes.id !== undefined,
  );
  if (!set) return [element(tag, { id: newId }, pairs), ...children];
  const names = new Set(set.children.map(({ attributes }) => attributes.name));
  const missing = pairs.filter(({ attributes }) => !names.has(attributes.name));
  return children.map((child) => (child === set ? { ...set, children: [...set.children, ...missing] } : child));
}
