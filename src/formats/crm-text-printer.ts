/**
 * Prints a Configuration as crm lines, in the order and the form of `crm configure show`: kinds in a fixed order, by id
 * inside a kind, a tab before each continued line. Passwords are printed as `******` unless they are asked for.
 */
import {
  allResources,
  type Configuration,
  type Constraint,
  formatAgent,
  type Group,
  type OperationConfig,
  type OrderAction,
  type Primitive,
  type Resource,
  type Values,
} from "../core/cib/configuration.js";
import { obscureSecrets } from "../core/cib/secrets.js";
import { formatDuration } from "../core/model/duration.js";
import { assertNever } from "../core/model/invariant.js";
import { compareNames, type NodeName, sortedNames } from "../core/model/names.js";
import { INFINITY, type Score } from "../core/model/score.js";
import { printedValue } from "./crm-words.js";

export interface CrmPrintOptions {
  /** Only the objects of these ids: nodes, resources, constraints, `cib-bootstrap-options`... */
  readonly ids?: readonly string[];
  /** Print passwords as they are. */
  readonly secrets?: boolean;
}

/** `nodeIds`: every node of the cluster is printed, also one without attributes. Empty for an empty selection. */
export function printCrmText(
  configuration: Configuration,
  nodeIds: Readonly<Record<NodeName, number>> = {},
  options: CrmPrintOptions = {},
): string {
  const shown = options.secrets ? configuration : obscureSecrets(configuration);
  const wanted = statementsOf(shown, nodeIds).filter(({ id }) => options.ids?.includes(id) ?? true);
  return wanted.map(({ lines }) => `${lines.join(" \\\n\t")}\n`).join("");
}

interface PrintedStatement {
  readonly id: string;
  readonly lines: readonly string[];
}

function statementsOf(configuration: Configuration, nodeIds: Readonly<Record<NodeName, number>>): PrintedStatement[] {
  const { properties, rscDefaults, opDefaults } = configuration;
  const nodes = sortedNames(new Set([...Object.keys(nodeIds), ...Object.keys(configuration.nodes)]));
  const resources = [...allResources(configuration)].sort((a, b) => compareNames(a.id, b.id));
  const constraints = [...configuration.constraints].sort((a, b) => compareNames(a.id, b.id));
  const resourcesOf = (kind: Resource["kind"]) =>
    resources.flatMap((each) => (each.kind === kind ? [{ id: each.id, lines: resourceLines(each) }] : []));
  const constraintsOf = (kind: Constraint["kind"]) =>
    constraints.flatMap((each) => (each.kind === kind ? [{ id: each.id, lines: [constraintLine(each)] }] : []));
  return [
    ...nodes.map((name) => ({ id: name, lines: nodeLines(name, nodeIds, configuration) })),
    ...resourcesOf("primitive"),
    ...resourcesOf("group"),
    ...resourcesOf("clone"),
    ...constraintsOf("colocation"),
    ...constraintsOf("location"),
    ...constraintsOf("order"),
    ...topology(configuration),
    ...optionSet("property", "cib-bootstrap-options", properties),
    ...optionSet("rsc_defaults", "rsc-options", rscDefaults),
    ...optionSet("op_defaults", "op-options", opDefaults),
  ];
}

function nodeLines(
  name: NodeName,
  nodeIds: Readonly<Record<NodeName, number>>,
  { nodes }: Configuration,
): readonly string[] {
  const id = Object.hasOwn(nodeIds, name) ? `${nodeIds[name]}: ` : "";
  const attributes = Object.hasOwn(nodes, name) ? nodes[name]?.attributes : undefined;
  return [`node ${id}${name}`, ...section("attributes", attributes ?? {})];
}

/** `params a=1 b=2`; nothing for no values. */
function section(keyword: string, values: Values): string[] {
  const words = printedValues(values);
  return words.length === 0 ? [] : [[keyword, ...words].join(" ")];
}

function printedValues(values: Values): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${printedValue(value)}`);
}

// ---- resources ----

function resourceLines(resource: Resource): readonly string[] {
  const description = resource.description === undefined ? "" : ` description=${printedValue(resource.description)}`;
  switch (resource.kind) {
    case "primitive":
      return primitiveLines(resource, description);
    case "group":
      return [`group ${resource.id} ${members(resource)}${description}`, ...section("meta", resource.meta)];
    case "clone":
      return [`clone ${resource.id} ${reference(resource.child.id)}${description}`, ...section("meta", resource.meta)];
    case "bundle":
      throw new Error(`bundle ${resource.id} has no form in this text yet`);
    default:
      return assertNever(resource);
  }
}

function primitiveLines(primitive: Primitive, description: string): readonly string[] {
  return [
    `primitive ${primitive.id} ${printedAgent(primitive)}${description}`,
    ...section("params", primitive.params),
    ...primitive.operations.map(operationLine),
    ...section("meta", primitive.meta),
  ];
}

function printedAgent({ agent }: Primitive): string {
  return agent.class === "ocf" && agent.provider === "heartbeat" ? agent.type : formatAgent(agent);
}

function operationLine({ name, interval, options }: OperationConfig): string {
  const words = printedValues(options);
  const all = interval > 0 ? [`interval=${formatDuration(interval)}`, ...words] : [...words, "interval=0"];
  return ["op", name, ...all].join(" ");
}

function members(group: Group): string {
  return group.members.map(({ id }) => reference(id)).join(" ");
}

/** A resource may be called like the keyword that could follow it. */
function reference(id: string): string {
  return id === "meta" || id === "params" ? `"${id}"` : id;
}

// ---- constraints ----

function constraintLine(constraint: Constraint): string {
  switch (constraint.kind) {
    case "location":
      return locationLine(constraint);
    case "colocation": {
      const { id, score, resource, role, withRole } = constraint;
      const [from, to] = [withSuffix(resource, role), withSuffix(constraint.with, withRole)];
      return `colocation ${id} ${printedScore(score)}: ${from} ${to}`;
    }
    case "order":
      return orderLine(constraint);
    case "location-rule":
    case "colocation-set":
    case "order-set":
    case "ticket":
      throw new Error(`constraint ${constraint.id} has no form in this text yet`);
    default:
      return assertNever(constraint);
  }
}

/** A pin that ends is a rule with a date, as the field's tools write it. */
function locationLine({ id, resource, node, score, role, until }: Extract<Constraint, { kind: "location" }>): string {
  const head = `location ${id} ${resource}${role === undefined ? "" : ` role=${role}`}`;
  if (until === undefined) return `${head} ${printedScore(score)}: ${node}`;
  return `${head} rule ${printedScore(score)}: #uname eq ${node} and date lt ${printedValue(until)}`;
}

function orderLine(order: Extract<Constraint, { kind: "order" }>): string {
  const { id, orderKind, first, firstAction, then, thenAction, symmetrical } = order;
  const plain = firstAction === "start" && thenAction === "start";
  const end = (resource: string, action: OrderAction) => (plain ? resource : `${resource}:${action}`);
  const usual = orderKind !== "Serialize";
  const symmetry = symmetrical === usual ? "" : ` symmetrical=${symmetrical}`;
  return `order ${id} ${orderKind}: ${end(first, firstAction)} ${end(then, thenAction)}${symmetry}`;
}

function withSuffix(id: string, suffix: string | undefined): string {
  return suffix === undefined ? id : `${id}:${suffix}`;
}

function printedScore(score: Score): string {
  if (score >= INFINITY) return "inf";
  return score <= -INFINITY ? "-inf" : String(score);
}

// ---- the rest ----

function topology({ fencingTopology }: Configuration): PrintedStatement[] {
  if (fencingTopology.length === 0) return [];
  const targets = [...new Set(fencingTopology.map(({ target }) => target))];
  const lines = targets.map((target) => {
    const levels = fencingTopology.filter((level) => level.target === target).sort((a, b) => a.index - b.index);
    return `${target}: ${levels.map(({ devices }) => devices.join(",")).join(" ")}`;
  });
  return [{ id: "fencing_topology", lines: ["fencing_topology", ...lines] }];
}

function optionSet(kind: string, id: string, values: Values): PrintedStatement[] {
  const words = printedValues(values);
  return words.length === 0 ? [] : [{ id, lines: [`${kind} ${id}:`, ...words] }];
}
