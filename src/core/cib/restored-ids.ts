/**
 * Ids that a text does not say (of rules and their conditions, of operations, of fencing levels, of resource sets) taken
 * from the configuration in force, wherever that says otherwise the same: what was shown and given back is unchanged.
 */
import type {
  AttributeSet,
  Configuration,
  FencingLevel,
  OperationConfig,
  Primitive,
  Resource,
  Template,
} from "./configuration.js";
import { allResources, targetName } from "./configuration.js";

export function restoreIds(configuration: Configuration, base: Configuration): Configuration {
  const { templates } = configuration;
  const known = new Map(allResources(base).map((resource) => [resource.id, resource]));
  const oldTemplates = new Map((base.templates ?? []).map((template) => [template.id, template]));
  return {
    ...configuration,
    ...restoredSets(configuration, base, ["propertySets", "rscDefaultSets", "opDefaultSets"]),
    nodes: Object.fromEntries(
      Object.entries(configuration.nodes).map(([name, node]) => [
        name,
        { ...node, ...restoredSets(node, base.nodes[name] ?? {}, ["attributeSets", "utilizationSets"]) },
      ]),
    ),
    ...(templates ? { templates: templates.map((each) => restoredBody(each, oldTemplates.get(each.id))) } : {}),
    resources: configuration.resources.map((resource) => restoredResource(resource, known)),
    constraints: restoredList(configuration.constraints, base.constraints, ({ id }) => id),
    fencingTopology: restoredList(configuration.fencingTopology, base.fencingTopology, levelName),
  };
}

function levelName(level: FencingLevel): string {
  return `${targetName(level)} ${level.index}`;
}

/** Each as it was, if it says the same. */
function restoredList<T>(list: readonly T[], base: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const known = new Map(base.map((item) => [nameOf(item), item]));
  return list.map((item) => {
    const before = known.get(nameOf(item));
    return before !== undefined && saysTheSame(item, before) ? before : item;
  });
}

type SetKey =
  | "propertySets"
  | "rscDefaultSets"
  | "opDefaultSets"
  | "attributeSets"
  | "utilizationSets"
  | "paramSets"
  | "metaSets";
type WithSets = { readonly [K in SetKey]?: readonly AttributeSet[] };

function restoredSets<T extends WithSets>(owner: T, base: WithSets, keys: readonly SetKey[]): WithSets {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const sets = owner[key];
      if (!sets) return [];
      const before = base[key] ?? [];
      return [[key, sets.map((set, index) => restoredSet(set, before, index))]];
    }),
  );
}

function restoredSet(set: AttributeSet, base: readonly AttributeSet[], index: number): AttributeSet {
  const before = set.id ? base.find(({ id }) => id === set.id) : base[index];
  return before && saysTheSame(set, before) ? before : set;
}

function restoredResource(resource: Resource, known: ReadonlyMap<string, Resource>): Resource {
  const before = known.get(resource.id);
  switch (resource.kind) {
    case "primitive":
      return restoredBody(resource, before?.kind === "primitive" ? before : undefined);
    case "group":
      return {
        ...resource,
        ...restoredSets(resource, before?.kind === "group" ? before : {}, ["paramSets", "metaSets"]),
        members: resource.members.map((member) => restoredResource(member, known) as Primitive),
      };
    case "clone":
      return {
        ...resource,
        ...restoredSets(resource, before?.kind === "clone" ? before : {}, ["paramSets", "metaSets"]),
        child: restoredResource(resource.child, known) as typeof resource.child,
      };
    case "bundle": {
      const sets = restoredSets(resource, before?.kind === "bundle" ? before : {}, ["metaSets"]);
      const child = resource.child && (restoredResource(resource.child, known) as Primitive);
      return { ...resource, ...sets, ...(child ? { child } : {}) };
    }
  }
}

function restoredBody<T extends Primitive | Template>(body: T, before: T | undefined): T {
  if (!before) return body;
  return {
    ...body,
    ...restoredSets(body, before, ["paramSets", "metaSets", "utilizationSets"]),
    operations: restoredList(numbered(body.operations), numbered(before.operations), ({ name }) => name).map(
      ({ operation }) => operation,
    ),
  };
}

interface NumberedOperation {
  readonly name: string;
  readonly operation: OperationConfig;
}

/** Two of one name and interval are told apart by their order. */
function numbered(operations: readonly OperationConfig[]): readonly NumberedOperation[] {
  const counts = new Map<string, number>();
  return operations.map((operation) => {
    const name = `${operation.name} ${operation.interval}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { name: `${name} ${count}`, operation };
  });
}

/** But for ids that the new one leaves out. */
function saysTheSame(now: unknown, before: unknown): boolean {
  if (typeof now !== "object" || now === null || typeof before !== "object" || before === null) return now === before;
  if (Array.isArray(now) || Array.isArray(before)) return sameList(now, before);
  const [one, other] = [withPlainBoolean(now), withPlainBoolean(before)];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => (key === "id" && !one.id) || saysTheSame(one[key], other[key]));
}

function sameList(now: unknown, before: unknown): boolean {
  if (!Array.isArray(now) || !Array.isArray(before) || now.length !== before.length) return false;
  return now.every((item, index) => saysTheSame(item, before[index]));
}

/** Of one condition `or` is the same as `and`. */
function withPlainBoolean(value: object): Readonly<Record<string, unknown>> {
  const { conditions } = value as { conditions?: unknown };
  return Array.isArray(conditions) && conditions.length === 1 ? { ...value, boolean: "and" } : { ...value };
}
