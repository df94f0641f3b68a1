/**
 * Checks of constraints and of the fencing topology: everything that they name exists, they do not contradict how
 * groups and clones are built. Circles: circle-checks.ts.
 */
import { assertNever } from "../model/invariant.js";
import type { NodeName, ResourceId } from "../model/names.js";
import { nearestName } from "../model/nearest-name.js";
import { asRegExp } from "../model/pattern.js";
import {
  allResources,
  type ColocationConstraint,
  type Configuration,
  type Constraint,
  type FencingLevel,
  type LocationConstraint,
  type LocationRuleConstraint,
  type OrderConstraint,
  type Resource,
  type ResourceSet,
  type TicketConstraint,
  targetName,
} from "./configuration.js";
import { type Issues, shown, unknownName } from "./issue.js";
import { checkId, checkText } from "./option-checks.js";
import type { Path } from "./path.js";
import { endOf } from "./pin-end.js";
import { checkRule } from "./rule-checks.js";

export interface Known {
  readonly nodes: readonly NodeName[];
  readonly resources: ReadonlyMap<ResourceId, Resource>;
  readonly templates: readonly string[];
  readonly tags: readonly string[];
  /** The resource of the top level that it is, or is in. */
  readonly topOf: ReadonlyMap<ResourceId, ResourceId>;
}

export function knownNames(configuration: Configuration, nodes: readonly NodeName[]): Known {
  const tops = configuration.resources.flatMap((top) =>
    allResources({ ...configuration, resources: [top] }).map((resource) => [resource.id, top.id] as const),
  );
  const resources = new Map(allResources(configuration).map((resource) => [resource.id, resource]));
  const templates = (configuration.templates ?? []).map(({ id }) => id);
  const tags = (configuration.tags ?? []).map(({ id }) => id);
  return { nodes, resources, templates, tags, topOf: new Map(tops) };
}

export function checkConstraint(issues: Issues, constraint: Constraint, known: Known): void {
  const path = ["constraints", constraint.id];
  checkId(issues, path, "constraint", constraint.id);
  switch (constraint.kind) {
    case "location":
      checkLocation(issues, path, constraint, known);
      break;
    case "colocation":
      checkColocation(issues, path, constraint, known);
      break;
    case "order":
      checkOrder(issues, path, constraint, known);
      break;
    case "location-rule":
      checkLocationRule(issues, path, constraint, known);
      break;
    case "colocation-set":
      checkResourceSets(issues, [...path, "colocation"], constraint.sets, known);
      break;
    case "order-set":
      checkResourceSets(issues, [...path, "order"], constraint.sets, known);
      checkSerialize(issues, path, constraint);
      break;
    case "ticket":
      checkTicket(issues, path, constraint, known);
      break;
    default:
      assertNever(constraint);
  }
}

function checkLocation(issues: Issues, path: Path, constraint: LocationConstraint, known: Known): void {
  checkReference(issues, [...path, "location"], constraint.resource, known);
  if (!known.nodes.includes(constraint.node))
    unknownName(issues, [...path, "node"], "value", "node", constraint.node, known.nodes);
  if (constraint.until !== undefined && endOf(constraint) === undefined) {
    const message = `until is ${shown(constraint.until)}, but must be a time in UTC, such as 2026-11-21T09:20:30Z`;
    issues.error([...path, "until"], message);
  }
}

function checkColocation(issues: Issues, path: Path, constraint: ColocationConstraint, known: Known): void {
  checkReference(issues, [...path, "colocation"], constraint.resource, known);
  checkReference(issues, [...path, "with"], constraint.with, known);
  if (constraint.lifetime) checkRule(issues, [...path, "lifetime"], constraint.lifetime);
}

function checkOrder(issues: Issues, path: Path, constraint: OrderConstraint, known: Known): void {
  checkReference(issues, [...path, "order", "0"], constraint.first, known);
  checkReference(issues, [...path, "order", "1"], constraint.then, known);
  checkSerialize(issues, path, constraint);
  if (constraint.first === constraint.then && constraint.firstAction === constraint.thenAction)
    issues.error([...path, "order", "1"], `${constraint.first} cannot be ordered after itself`);
}

function checkSerialize(
  issues: Issues,
  path: Path,
  { orderKind, symmetrical }: Pick<OrderConstraint, "orderKind" | "symmetrical">,
) {
  if (orderKind === "Serialize" && symmetrical)
    issues.error([...path, "symmetrical"], "an order of kind Serialize cannot be symmetrical");
}

function checkLocationRule(issues: Issues, path: Path, constraint: LocationRuleConstraint, known: Known): void {
  const { of, node, score, rules, lifetime } = constraint;
  const subject = [...path, "location"];
  if (of.kind === "resource") checkReference(issues, subject, of.id, known);
  if (of.kind === "sets") checkResourceSets(issues, subject, of.sets, known);
  if (of.kind === "pattern") checkText(issues, subject, "pattern", of.pattern);
  if (node !== undefined && !known.nodes.includes(node))
    unknownName(issues, [...path, "node"], "value", "node", node, known.nodes);
  if (rules.length === 0 && (node === undefined || score === undefined))
    issues.error(path, "a location needs a node and a score, or rules");
  for (const [index, rule] of rules.entries()) checkRule(issues, [...path, "rules", String(index)], rule);
  if (lifetime) checkRule(issues, [...path, "lifetime"], lifetime);
}

function checkTicket(issues: Issues, path: Path, { resource, sets }: TicketConstraint, known: Known): void {
  if (resource !== undefined) checkReference(issues, [...path, "resource"], resource, known);
  else if (!sets) issues.error(path, "a ticket constraint needs a resource or sets");
  checkResourceSets(issues, path, sets ?? [], known);
}

function checkResourceSets(issues: Issues, path: Path, sets: readonly ResourceSet[], known: Known): void {
  for (const [index, set] of sets.entries()) {
    const place = [...path, "sets", String(index)];
    if (set.members.length === 0) issues.error(place, "a set without resources");
    for (const [position, member] of set.members.entries())
      checkReference(issues, [...place, String(position)], member, known);
  }
}

/** A resource; or a template or a tag, which stand for several. */
function checkReference(issues: Issues, path: Path, id: ResourceId, known: Known): void {
  if (known.resources.has(id) || known.templates.includes(id) || known.tags.includes(id)) return;
  unknownName(issues, path, "value", "resource", id, [...known.resources.keys(), ...known.templates, ...known.tags]);
}

// ---- tags ----

/** Anything with an id can be tagged. */
export function checkTags(issues: Issues, { tags = [], constraints }: Configuration, known: Known): void {
  const names = new Set([
    ...known.resources.keys(),
    ...known.templates,
    ...known.nodes,
    ...constraints.map(({ id }) => id),
  ]);
  for (const { id, members } of tags) {
    const path = ["tags", id];
    checkId(issues, path, "tag", id);
    if (members.length === 0) issues.error(path, `tag ${id} is of nothing`);
    for (const [index, member] of members.entries()) {
      if (!names.has(member)) unknownName(issues, [...path, String(index)], "value", "resource", member, names);
    }
  }
}

// ---- fencing topology ----

const MOST_LEVELS = 9;

export function checkTopology(issues: Issues, levels: readonly FencingLevel[], known: Known): void {
  const devices = [...known.resources.values()].flatMap((each) =>
    each.kind === "primitive" && each.agent.class === "stonith" ? [each.id] : [],
  );
  for (const level of levels) {
    const { targetPattern: pattern } = level;
    if (pattern === undefined || asRegExp(pattern)) continue;
    issues.keyError(["fencing_topology", targetName(level)], `${shown(pattern)} is no regular expression`);
  }
  for (const target of new Set(levels.map(targetName))) {
    const path = ["fencing_topology", target];
    const own = levels.filter((level) => targetName(level) === target);
    if (own[0]?.target && !known.nodes.includes(target)) unknownName(issues, path, "key", "node", target, known.nodes);
    const indices = own.map((level) => level.index);
    if ([...indices].sort((a, b) => a - b).some((index, position) => index !== position + 1))
      issues.keyError(path, `the fencing levels of ${target} must be numbered 1, 2, 3... without a gap`);
    if (indices.length > MOST_LEVELS) issues.keyError(path, `${target} has more than ${MOST_LEVELS} fencing levels`);
  }
  for (const level of levels) checkLevel(issues, level, devices, known);
}

function checkLevel(issues: Issues, level: FencingLevel, devices: readonly ResourceId[], known: Known): void {
  const target = targetName(level);
  const path = ["fencing_topology", target, String(level.index - 1)];
  if (level.devices.length === 0) issues.error(path, `level ${level.index} of ${target} has no device`);
  for (const [position, device] of level.devices.entries()) {
    const place = [...path, String(position)];
    if (devices.includes(device)) continue;
    if (known.resources.has(device)) issues.error(place, `${device} is no fence device`, nearestName(device, devices));
    else unknownName(issues, place, "value", "fence device", device, devices);
  }
}
