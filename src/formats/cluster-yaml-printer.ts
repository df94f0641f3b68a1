/**
 * Prints a Configuration as the cluster document, so that reading it again gives the same Configuration.
 *
 * Resources, constraints and options stay in the order in which they are; nodes are sorted. What fits on a line is
 * printed in one (`{ ip: 198.18.0.100 }`); what any YAML reader could take for something else than text is quoted.
 */
import {
  type Configuration,
  type Constraint,
  type FencingLevel,
  formatAgent,
  type OperationConfig,
  type OrderAction,
  type Primitive,
  type Resource,
  type Values,
} from "../core/cib/configuration.js";
import { formatDuration } from "../core/model/duration.js";
import { assertNever } from "../core/model/invariant.js";
import { sortedKeys } from "../core/model/names.js";
import { formatScore } from "../core/model/score.js";

/** A document before it is laid out; a Map keeps its order whatever the keys are. */
type Tree = string | readonly Tree[] | ReadonlyMap<string, Tree>;

export function printClusterYaml(configuration: Configuration): string {
  return layOut(documentOf(configuration));
}

// ---- from a configuration to a document ----

function documentOf(configuration: Configuration): Tree {
  const nodes = sortedKeys(configuration.nodes).map((name): [string, Tree] => [
    name,
    sections({ attributes: valuesTree(configuration.nodes[name]?.attributes ?? {}) }),
  ]);
  return sections({
    properties: valuesTree(configuration.properties),
    rsc_defaults: valuesTree(configuration.rscDefaults),
    op_defaults: valuesTree(configuration.opDefaults),
    nodes: new Map(nodes),
    resources: new Map(configuration.resources.map((resource) => [resource.id, resourceTree(resource)])),
    constraints: new Map(configuration.constraints.map((constraint) => [constraint.id, constraintTree(constraint)])),
    fencing_topology: topologyTree(configuration.fencingTopology),
  });
}

/** Leaves out what is not there, and mappings without entries. */
function sections(parts: Readonly<Record<string, Tree | undefined>>): ReadonlyMap<string, Tree> {
  return new Map(
    Object.entries(parts).flatMap(([key, tree]): [string, Tree][] =>
      tree === undefined || (tree instanceof Map && tree.size === 0) ? [] : [[key, tree]],
    ),
  );
}

function valuesTree(values: Values): ReadonlyMap<string, Tree> {
  return new Map(Object.entries(values));
}

function resourceTree(resource: Resource): Tree {
  const { description } = resource;
  const meta = valuesTree(resource.meta);
  switch (resource.kind) {
    case "primitive":
      return primitiveTree(resource);
    case "group": {
      const members = new Map(resource.members.map((member) => [member.id, primitiveTree(member)]));
      return new Map<string, Tree>([["group", members], ...sections({ meta, description })]);
    }
    case "clone": {
      const clone = new Map([[resource.child.id, resourceTree(resource.child)]]);
      return sections({ clone, meta, description });
    }
    case "bundle":
      throw new Error(`bundle ${resource.id} has no form in this text yet`);
    default:
      return assertNever(resource);
  }
}

function primitiveTree(primitive: Primitive): Tree {
  return sections({
    agent: formatAgent(primitive.agent),
    description: primitive.description,
    params: valuesTree(primitive.params),
    meta: valuesTree(primitive.meta),
    op: operationsTree(primitive.operations),
  });
}

function operationsTree(operations: readonly OperationConfig[]): Tree {
  const byName = new Map<string, Tree[]>();
  for (const operation of operations) {
    const trees = byName.get(operation.name) ?? [];
    byName.set(operation.name, [...trees, operationTree(operation)]);
  }
  return new Map([...byName].map(([name, trees]) => [name, trees.length === 1 && trees[0] ? trees[0] : trees]));
}

function operationTree({ interval, options }: OperationConfig): Tree {
  const recurring: [string, string][] = interval > 0 ? [["interval", formatDuration(interval)]] : [];
  return new Map([...recurring, ...Object.entries(options)]);
}

function constraintTree(constraint: Constraint): Tree {
  switch (constraint.kind) {
    case "location": {
      const { resource, node, role, until } = constraint;
      return sections({ location: resource, node, score: formatScore(constraint.score), role, until });
    }
    case "colocation": {
      const { resource, role, withRole } = constraint;
      const score = formatScore(constraint.score);
      return sections({ colocation: resource, with: constraint.with, score, role, "with-role": withRole });
    }
    case "order": {
      const { firstAction, thenAction, orderKind } = constraint;
      const plain = firstAction === "start" && thenAction === "start";
      const end = (id: string, action: OrderAction) => (plain ? id : `${id}:${action}`);
      const usual = orderKind !== "Serialize";
      return sections({
        order: [end(constraint.first, firstAction), end(constraint.then, thenAction)],
        kind: orderKind,
        symmetrical: constraint.symmetrical === usual ? undefined : String(constraint.symmetrical),
      });
    }
    case "location-rule":
    case "colocation-set":
    case "order-set":
    case "ticket":
      throw new Error(`constraint ${constraint.id} has no form in this text yet`);
    default:
      return assertNever(constraint);
  }
}

/** The levels of a target in the order of their numbers. */
function topologyTree(levels: readonly FencingLevel[]): Tree {
  const byTarget = new Map<string, Tree[]>();
  for (const { target, devices } of [...levels].sort((a, b) => a.index - b.index)) {
    byTarget.set(target, [...(byTarget.get(target) ?? []), devices]);
  }
  const targets = [...new Set(levels.map(({ target }) => target))];
  return new Map(targets.map((target) => [target, byTarget.get(target) ?? []]));
}

// ---- from a document to text ----

const WIDEST_LINE = 110;

function layOut(tree: Tree): string {
  return isEmpty(tree) ? "{}\n" : `${block(tree, 0).join("\n")}\n`;
}

function block(tree: Tree, indent: number): string[] {
  const margin = " ".repeat(indent);
  if (typeof tree === "string") return [`${margin}${scalar(tree)}`];
  if (tree instanceof Map)
    return [...(tree as ReadonlyMap<string, Tree>)].flatMap(([key, value]) =>
      child(`${margin}${scalar(key, "key")}:`, value, indent),
    );
  return (tree as readonly Tree[]).flatMap((item) => child(`${margin}-`, item, indent));
}

/** After its key or dash if it fits there, else in lines of its own. */
function child(head: string, tree: Tree, indent: number): string[] {
  const line = `${head} ${flow(tree)}`;
  const inOneLine = isEmpty(tree) || (isFlat(tree) && line.length <= WIDEST_LINE && indent > 0);
  return typeof tree === "string" || inOneLine ? [line] : [head, ...block(tree, indent + 2)];
}

function flow(tree: Tree): string {
  if (typeof tree === "string") return scalar(tree);
  if (isEmpty(tree)) return tree instanceof Map ? "{}" : "[]";
  if (!(tree instanceof Map)) return `[${(tree as readonly Tree[]).map(flow).join(", ")}]`;
  const entries = [...(tree as ReadonlyMap<string, Tree>)];
  return `{ ${entries.map(([key, value]) => `${scalar(key, "key")}: ${flow(value)}`).join(", ")} }`;
}

function isEmpty(tree: Tree): boolean {
  return typeof tree !== "string" && (tree instanceof Map ? tree.size : (tree as readonly Tree[]).length) === 0;
}

/** No mapping below it: reads well in one line. */
function isFlat(tree: Tree): boolean {
  if (typeof tree === "string") return true;
  const below = tree instanceof Map ? [...tree.values()] : (tree as readonly Tree[]);
  return below.every((item) => !(item instanceof Map) && isFlat(item as Tree));
}

/** JSON's strings are YAML's double-quoted scalars. */
function scalar(text: string, part: "key" | "value" = "value"): string {
  const plain = /^-?[A-Za-z0-9_./+][A-Za-z0-9_./+:@%=-]*$/.test(text) && !text.endsWith(":") && !/^null$/i.test(text);
  return plain && (part === "value" || !text.includes(":")) ? text : JSON.stringify(text);
}
