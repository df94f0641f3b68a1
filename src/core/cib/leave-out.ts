/**
 * A configuration without what validation finds wrong in it: for an administrator who takes over what another cluster
 * manager ran, was told what this one cannot do, and wants the rest. Each time the smallest part is left out that the
 * finding is about: an option, an operation, a resource, a constraint; and then whatever makes no sense without it.
 */
import type {
  AttributeSet,
  Configuration,
  NodeConfig,
  OperationConfig,
  Primitive,
  Resource,
  Template,
  Values,
} from "./configuration.js";
import { targetName } from "./configuration.js";
import type { Issue } from "./issue.js";
import type { Path } from "./path.js";
import { type ValidationContext, validateConfiguration } from "./validation.js";

export interface Remainder {
  readonly configuration: Configuration;
  /** Why something was left out, in the order in which it was found. */
  readonly leftOut: readonly Issue[];
}

export function withoutErrors(configuration: Configuration, context: ValidationContext): Remainder {
  const leftOut: Issue[] = [];
  let remaining = configuration;
  for (let before = ""; ; ) {
    const errors = validateConfiguration(remaining, context).filter(({ severity }) => severity === "error");
    // From the last to the first, so that parts that are counted keep their numbers until it is their turn.
    const next = errors.reduceRight((sofar, { path }) => without(sofar, path), remaining);
    const found = JSON.stringify(errors);
    if (errors.length === 0 || found === before) return { configuration: remaining, leftOut };
    before = found;
    leftOut.push(...errors);
    remaining = next;
  }
}

function without(configuration: Configuration, [section, name = "", ...rest]: Path): Configuration {
  const { nodes, constraints, templates, tags, fencingTopology } = configuration;
  const here = [name, ...rest];
  switch (section) {
    case "properties":
      return { ...configuration, ...optionsWithout(configuration, "properties", "propertySets", here) };
    case "rsc_defaults":
      return { ...configuration, ...optionsWithout(configuration, "rscDefaults", "rscDefaultSets", here) };
    case "op_defaults":
      return { ...configuration, ...optionsWithout(configuration, "opDefaults", "opDefaultSets", here) };
    case "nodes":
      return { ...configuration, nodes: mapped(nodes, name, (node) => nodeWithout(node, rest)) };
    case "resources":
      return { ...configuration, resources: withoutIn(configuration.resources, here, resourceWithout) };
    case "templates":
      return { ...configuration, templates: withoutIn(templates ?? [], here, bodyWithout) };
    case "tags":
      return { ...configuration, tags: (tags ?? []).filter(({ id }) => id !== name) };
    case "constraints":
      return { ...configuration, constraints: constraints.filter(({ id }) => id !== name) };
    case "fencing_topology":
      return { ...configuration, fencingTopology: fencingTopology.filter((level) => targetName(level) !== name) };
    default:
      return configuration;
  }
}

/** The named one as `change` makes it; without it where that gives nothing. */
function mapped<T>(
  record: Readonly<Record<string, T>>,
  name: string,
  change: (value: T) => T | undefined,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]): [string, T][] => {
      const after = key === name ? change(value) : value;
      return after === undefined ? [] : [[key, after]];
    }),
  );
}

function withoutIn<T extends { readonly id: string }>(
  list: readonly T[],
  [id, ...rest]: Path,
  change: (item: T, rest: Path) => T | undefined,
): readonly T[] {
  return list.flatMap((item) => (item.id === id ? (change(item, rest) ?? []) : [item]));
}

/** Of plain values the named one; of sets the named value of one, or all of a set with a rule that cannot be read. */
function optionsWithout<P extends string, S extends string>(
  owner: { readonly [K in P]?: Values } & { readonly [K in S]?: readonly AttributeSet[] },
  plain: P,
  sets: S,
  [first = "", second]: Path,
): { readonly [K in P | S]?: never } {
  const written: readonly AttributeSet[] | undefined = owner[sets];
  if (second === undefined || !written) {
    const { [first]: _, ...values } = (owner[plain] ?? {}) as Values;
    return { [plain]: values } as never;
  }
  const kept = written.flatMap((set, index) => {
    if (String(index) !== first) return [set];
    const { [second]: _, ...values } = set.values;
    return second === "rule" ? [] : [{ ...set, values }];
  });
  return { [sets]: kept } as never;
}

function nodeWithout(node: NodeConfig, [part, ...rest]: Path): NodeConfig | undefined {
  switch (part) {
    case "attributes":
      return { ...node, ...optionsWithout(node, "attributes", "attributeSets", rest) };
    case "utilization":
      return { ...node, ...optionsWithout(node, "utilization", "utilizationSets", rest) };
    default:
      return undefined;
  }
}

function resourceWithout(resource: Resource, path: Path): Resource | undefined {
  const [part = "", ...rest] = path;
  if (part === "meta") return { ...resource, ...optionsWithout(resource, "meta", "metaSets", rest) };
  if (part === "description") return withoutDescription(resource);
  switch (resource.kind) {
    case "primitive":
      return bodyWithout(resource, path);
    case "group":
      if (part === "params") return { ...resource, ...optionsWithout(resource, "params", "paramSets", rest) };
      return path.length === 0 ? undefined : { ...resource, members: withoutIn(resource.members, path, bodyWithout) };
    case "clone": {
      if (part === "params") return { ...resource, ...optionsWithout(resource, "params", "paramSets", rest) };
      const child = resource.child.id === part ? resourceWithout(resource.child, rest) : undefined;
      return child?.kind === "primitive" || child?.kind === "group" ? { ...resource, child } : undefined;
    }
    case "bundle":
      return undefined;
  }
}

function withoutDescription<T extends Resource | Template>(from: T): T {
  const { description: _, ...others } = from;
  return others as T;
}

function bodyWithout<T extends Primitive | Template>(body: T, [part, ...rest]: Path): T | undefined {
  switch (part) {
    case "meta":
      return { ...body, ...optionsWithout(body, "meta", "metaSets", rest) };
    case "params":
      return { ...body, ...optionsWithout(body, "params", "paramSets", rest) };
    case "utilization":
      return { ...body, ...optionsWithout(body, "utilization", "utilizationSets", rest) };
    case "op":
      return { ...body, operations: operationsWithout(body.operations, rest) };
    case "description":
      return withoutDescription(body);
    default:
      return undefined;
  }
}

/** `NAME` or, where several have that name, `NAME NUMBER`; then what of it. */
function operationsWithout(operations: readonly OperationConfig[], [name, ...rest]: Path): readonly OperationConfig[] {
  const named = operations.filter((operation) => operation.name === name);
  const [number, path] = named.length > 1 ? [Number(rest[0]), rest.slice(1)] : [0, rest];
  return operations.flatMap((operation) =>
    operation === named[number] ? operationWithout(operation, path) : [operation],
  );
}

function operationWithout(operation: OperationConfig, [part, ...rest]: Path): readonly OperationConfig[] {
  if (part === undefined || part === "interval") return [];
  if (part === "params" || part === "meta") {
    const sets = part === "params" ? "paramSets" : "metaSets";
    return [{ ...operation, ...optionsWithout(operation, "options", sets, rest) }];
  }
  const { [part]: _, ...options } = operation.options;
  return [{ ...operation, options }];
}
