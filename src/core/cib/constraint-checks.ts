/**
 * Checks of constraints and of the fencing topology: everything that they name exists, they do not contradict how
 * groups and clones are built, and mandatory orders and colocations do not lead in a circle, which nothing could obey.
 */
import { assertNever } from "../model/invariant.js";
import type { NodeName, ResourceId } from "../model/names.js";
import { nearestName } from "../model/nearest-name.js";
import { asRegExp } from "../model/pattern.js";
import type { Role } from "../model/role.js";
import { INFINITY } from "../model/score.js";
import { type Arrow, findCircle } from "./circle.js";
import {
  allResources,
  type ColocationConstraint,
  type Configuration,
  type Constraint,
  type FencingLevel,
  type LocationConstraint,
  type LocationRuleConstraint,
  type OrderAction,
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
import { UNSUPPORTED_ORDER_ACTIONS, UNSUPPORTED_ROLES } from "./unsupported.js";

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
  checkRole(issues, [...path, "role"], constraint.role);
  if (constraint.until !== undefined && endOf(constraint) === undefined) {
    const message = `until is ${shown(constraint.until)}, but must be a time in UTC, such as 2026-11-21T09:20:30Z`;
    issues.error([...path, "until"], message);
  }
}

function checkColocation(issues: Issues, path: Path, constraint: ColocationConstraint, known: Known): void {
  checkReference(issues, [...path, "colocation"], constraint.resource, known);
  checkReference(issues, [...path, "with"], constraint.with, known);
  checkRole(issues, [...path, "role"], constraint.role);
  checkRole(issues, [...path, "with-role"], constraint.withRole);
  if (constraint.lifetime) checkRule(issues, [...path, "lifetime"], constraint.lifetime);
}

function checkOrder(issues: Issues, path: Path, constraint: OrderConstraint, known: Known): void {
  checkReference(issues, [...path, "order", "0"], constraint.first, known);
  checkReference(issues, [...path, "order", "1"], constraint.then, known);
  checkOrderAction(issues, [...path, "order", "0"], constraint.firstAction);
  checkOrderAction(issues, [...path, "order", "1"], constraint.thenAction);
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
  const { of, node, score, rules, role, lifetime } = constraint;
  const subject = [...path, "location"];
  if (of.kind === "resource") checkReference(issues, subject, of.id, known);
  if (of.kind === "sets") checkResourceSets(issues, subject, of.sets, known);
  if (of.kind === "pattern") checkText(issues, subject, "pattern", of.pattern);
  if (node !== undefined && !known.nodes.includes(node))
    unknownName(issues, [...path, "node"], "value", "node", node, known.nodes);
  if (rules.length === 0 && (node === undefined || score === undefined))
    issues.error(path, "a location needs a node and a score, or rules");
  checkRole(issues, [...path, "role"], role);
  for (const [index, rule] of rules.entries()) {
    checkRole(issues, [...path, "rules", String(index)], rule.role);
    checkRule(issues, [...path, "rules", String(index)], rule);
  }
  if (lifetime) checkRule(issues, [...path, "lifetime"], lifetime);
}

function checkTicket(issues: Issues, path: Path, { resource, role, sets }: TicketConstraint, known: Known): void {
  if (resource !== undefined) checkReference(issues, [...path, "resource"], resource, known);
  else if (!sets) issues.error(path, "a ticket constraint needs a resource or sets");
  checkRole(issues, [...path, "role"], role);
  checkResourceSets(issues, path, sets ?? [], known);
}

function checkResourceSets(issues: Issues, path: Path, sets: readonly ResourceSet[], known: Known): void {
  for (const [index, set] of sets.entries()) {
    const place = [...path, "sets", String(index)];
    if (set.members.length === 0) issues.error(place, "a set without resources");
    for (const [position, member] of set.members.entries())
      checkReference(issues, [...place, String(position)], member, known);
    checkRole(issues, place, set.role);
    if (set.action) checkOrderAction(issues, place, set.action);
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

function checkRole(issues: Issues, path: Path, role: Role | undefined): void {
  if (role !== undefined && UNSUPPORTED_ROLES.includes(role))
    issues.unsupported(path, `role ${role} is not supported yet`, "value");
}

function checkOrderAction(issues: Issues, path: Path, action: OrderAction): void {
  if (UNSUPPORTED_ORDER_ACTIONS.includes(action))
    issues.unsupported(path, `action ${action} is not supported yet`, "value");
}

// ---- circles ----

export function checkCircles(issues: Issues, configuration: Configuration, known: Known): void {
  const ordered = findCircle([...structureArrows(configuration), ...configuration.constraints.flatMap(orderArrow)]);
  if (ordered) issues.keyError(["constraints", ordered.id], circleMessage("orders", ordered.names));
  const colocated = findCircle(configuration.constraints.flatMap((each) => colocationArrow(each, known)));
  if (colocated) issues.keyError(["constraints", colocated.id], circleMessage("colocations", colocated.names));
}

function circleMessage(what: string, names: readonly string[]): string {
  const plain = names
    .map((name) => name.replace(/ (begin|end)$/, ""))
    .filter((name, index, all) => name !== all[index - 1]);
  return `these ${what} lead in a circle: ${plain.join(" -> ")}`;
}

/** Each resource begins and ends to start; a group begins before its members, which follow one another, and then ends. */
function structureArrows(configuration: Configuration): Arrow[] {
  return allResources(configuration).flatMap((resource) => {
    const inner = resource.kind === "group" ? resource.members : resource.kind === "clone" ? [resource.child] : [];
    const stations = [begin(resource.id), ...inner.flatMap(({ id }) => [begin(id), end(id)]), end(resource.id)];
    return stations.slice(1).map((to, index) => ({ from: stations[index] ?? to, to }));
  });
}

/** An order of stops is, when it is symmetrical, the reverse order of starts. */
function orderArrow(constraint: Constraint): Arrow[] {
  if (constraint.kind !== "order" || constraint.orderKind !== "Mandatory") return [];
  const { id, first, then } = constraint;
  const actions = `${constraint.firstAction} ${constraint.thenAction}`;
  if (actions === "start start") return [{ from: end(first), to: begin(then), id }];
  return actions === "stop stop" && constraint.symmetrical ? [{ from: end(then), to: begin(first), id }] : [];
}

function begin(id: ResourceId): string {
  return `${id} begin`;
}

function end(id: ResourceId): string {
  return `${id} end`;
}

/** Members of a group stand for the group: they are where it is. */
function colocationArrow(constraint: Constraint, known: Known): Arrow[] {
  if (constraint.kind !== "colocation" || constraint.score < INFINITY) return [];
  const [from, to] = [known.topOf.get(constraint.resource), known.topOf.get(constraint.with)];
  return from === undefined || to === undefined || from === to ? [] : [{ from, to, id: constraint.id }];
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
