/**
 * Prints a Configuration as crm lines, in the order and the form of `crm configure show`: kinds in a fixed order, by id
 * inside a kind, a tab before each continued line. Passwords are printed as `******` unless they are asked for.
 */
import {
  type AttributeSet,
  allResources,
  type Bundle,
  type Clone,
  type Configuration,
  type Constraint,
  formatAgent,
  type Group,
  type OperationConfig,
  type Primitive,
  type Resource,
  type Template,
  targetName,
  type Values,
} from "../core/cib/configuration.js";
import { obscureSecrets } from "../core/cib/secrets.js";
import { formatDuration } from "../core/model/duration.js";
import { assertNever } from "../core/model/invariant.js";
import { compareNames, type NodeName, sortedNames } from "../core/model/names.js";
import { constraintLine } from "./crm-constraint-line.js";
import { optionSections, printedValues, weightedWords } from "./crm-rule-words.js";
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
  const { properties, propertySets, rscDefaults, rscDefaultSets, opDefaults, opDefaultSets } = configuration;
  const nodes = sortedNames(new Set([...Object.keys(nodeIds), ...Object.keys(configuration.nodes)]));
  const resources = byId(allResources(configuration));
  const constraints = byId(configuration.constraints);
  const resourcesOf = (kind: Resource["kind"]) =>
    resources.flatMap((each) => (each.kind === kind ? [{ id: each.id, lines: resourceLines(each) }] : []));
  const constraintsOf = (...kinds: readonly Constraint["kind"][]) =>
    constraints.flatMap((each) => (kinds.includes(each.kind) ? [{ id: each.id, lines: [constraintLine(each)] }] : []));
  return [
    ...nodes.map((name) => ({ id: name, lines: nodeLines(name, nodeIds, configuration) })),
    ...byId(configuration.templates ?? []).map((each) => ({ id: each.id, lines: bodyLines("rsc_template", each) })),
    ...resourcesOf("primitive"),
    ...resourcesOf("bundle"),
    ...resourcesOf("group"),
    ...resourcesOf("clone"),
    ...byId(configuration.tags ?? []).map(({ id, members }) => ({ id, lines: [["tag", id, ...members].join(" ")] })),
    ...constraintsOf("colocation", "colocation-set"),
    ...constraintsOf("location", "location-rule"),
    ...constraintsOf("order", "order-set"),
    ...topology(configuration),
    ...constraintsOf("ticket"),
    ...optionSet("property", "cib-bootstrap-options", properties, propertySets),
    ...optionSet("rsc_defaults", "rsc-options", rscDefaults, rscDefaultSets),
    ...optionSet("op_defaults", "op-options", opDefaults, opDefaultSets),
  ];
}

function byId<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => compareNames(a.id, b.id));
}

function nodeLines(
  name: NodeName,
  nodeIds: Readonly<Record<NodeName, number>>,
  { nodes }: Configuration,
): readonly string[] {
  const id = Object.hasOwn(nodeIds, name) ? `${nodeIds[name]}: ` : "";
  const node = Object.hasOwn(nodes, name) ? nodes[name] : undefined;
  return [
    `node ${id}${name}${node?.type === "remote" ? ":remote" : ""}`,
    ...optionSections("attributes", node?.attributes, node?.attributeSets),
    ...optionSections("utilization", node?.utilization, node?.utilizationSets),
  ];
}

// ---- resources ----

function resourceLines(resource: Resource): readonly string[] {
  const described = `${resource.id}${description(resource)}`;
  switch (resource.kind) {
    case "primitive":
      return bodyLines("primitive", resource);
    case "group":
      return [`group ${resource.id} ${members(resource)}${description(resource)}`, ...wrapping(resource)];
    case "clone":
      return [`clone ${resource.id} ${reference(resource.child.id)}${description(resource)}`, ...wrapping(resource)];
    case "bundle":
      return [`bundle ${described}`, ...bundleSections(resource)];
    default:
      return assertNever(resource);
  }
}

function description({ description: text }: { readonly description?: string }): string {
  return text === undefined ? "" : ` description=${printedValue(text)}`;
}

function wrapping({ params, paramSets, meta, metaSets }: Group | Clone): string[] {
  return [...optionSections("params", params, paramSets), ...optionSections("meta", meta, metaSets)];
}

function bodyLines(keyword: string, body: Primitive | Template): readonly string[] {
  return [
    `${keyword} ${body.id} ${printedAgent(body)}${description(body)}`,
    ...optionSections("params", body.params, body.paramSets),
    ...body.operations.map(operationLine),
    ...optionSections("meta", body.meta, body.metaSets),
    ...optionSections("utilization", body.utilization, body.utilizationSets),
  ];
}

function printedAgent(body: Primitive | Template): string {
  if (body.kind === "primitive" && body.template !== undefined) return `@${body.template}`;
  const { agent } = body;
  return agent.class === "ocf" && agent.provider === "heartbeat" ? agent.type : formatAgent(agent);
}

function operationLine({ name, interval, options, paramSets, metaSets }: OperationConfig): string {
  const words = printedValues(options);
  const all = interval > 0 ? [`interval=${formatDuration(interval)}`, ...words] : [...words, "interval=0"];
  const sets = [
    ...optionSections("op_params", undefined, paramSets),
    ...optionSections("op_meta", undefined, metaSets),
  ];
  return ["op", name, ...all, ...sets].join(" ");
}

function bundleSections({ container, network, storage, child, meta, metaSets }: Bundle): string[] {
  const { technology, image, options } = container;
  return [
    [technology, ...printedValues({ image, ...options })].join(" "),
    ...(network ? [["network", ...printedValues(network.options)].join(" ")] : []),
    ...(network?.ports ?? []).map(({ id, options: port }) =>
      ["port-mapping", ...printedValues({ id, ...port })].join(" "),
    ),
    ...(storage.length > 0 ? ["storage"] : []),
    ...storage.map(({ id, options: mapping }) => ["storage-mapping", ...printedValues({ id, ...mapping })].join(" ")),
    ...(child ? [`primitive ${reference(child.id)}`] : []),
    ...optionSections("meta", meta, metaSets),
  ];
}

function members(group: Group): string {
  return group.members.map(({ id }) => reference(id)).join(" ");
}

/** A resource may be called like a keyword that could follow it. */
function reference(id: string): string {
  return id === "meta" || id === "params" ? `"${id}"` : id;
}

// ---- the rest ----

function topology({ fencingTopology }: Configuration): PrintedStatement[] {
  if (fencingTopology.length === 0) return [];
  const targets = [...new Set(fencingTopology.map(targetName))];
  const lines = targets.map((target) => {
    const levels = fencingTopology.filter((level) => targetName(level) === target).sort((a, b) => a.index - b.index);
    const name = /^[\w.-]+$/.test(target) ? `${target}:` : `"${`${target}:`.replace(/["\\]/g, "\\$&")}"`;
    return `${name} ${levels.map(({ devices }) => devices.join(",")).join(" ")}`;
  });
  return [{ id: "fencing_topology", lines: ["fencing_topology", ...lines] }];
}

/** A statement for each set; what is in one alone has the usual name. */
function optionSet(
  kind: string,
  usualId: string,
  values: Values,
  sets: readonly AttributeSet[] | undefined,
): PrintedStatement[] {
  if (sets) {
    return sets.map((set) => {
      const head = set.id ? `${kind} ${set.id}:` : kind;
      return { id: set.id || usualId, lines: [head, weightedWords(set).join(" ")] };
    });
  }
  const words = printedValues(values);
  return words.length === 0 ? [] : [{ id: usualId, lines: [`${kind} ${usualId}:`, ...words] }];
}
