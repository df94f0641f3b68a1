/**
 * Prints a Configuration as the cluster document, so that reading it again gives the same Configuration.
 *
 * Resources, constraints and options stay in the order in which they are; nodes are sorted.
 */
import {
  type Bundle,
  type Configuration,
  type FencingLevel,
  formatAgent,
  type NodeConfig,
  type OperationConfig,
  type Primitive,
  type Resource,
  type StorageMapping,
  type Template,
  targetName,
  type Values,
} from "../core/cib/configuration.js";
import { formatDuration } from "../core/model/duration.js";
import { assertNever } from "../core/model/invariant.js";
import { sortedKeys } from "../core/model/names.js";
import { constraintTree } from "./cluster-yaml-constraint-trees.js";
import { optionsTree, setTree, valuesTree } from "./cluster-yaml-option-trees.js";
import { layOut, sections, type Tree } from "./yaml-layout.js";

export function printClusterYaml(configuration: Configuration): string {
  return layOut(documentOf(configuration));
}

function documentOf(configuration: Configuration): Tree {
  const { nodes, properties, rscDefaults, opDefaults, templates = [], tags = [] } = configuration;
  const named = sortedKeys(nodes).map((name): [string, Tree] => [name, nodeTree(nodes[name] ?? { attributes: {} })]);
  return sections({
    properties: optionsTree(properties, configuration.propertySets),
    rsc_defaults: optionsTree(rscDefaults, configuration.rscDefaultSets),
    op_defaults: optionsTree(opDefaults, configuration.opDefaultSets),
    nodes: new Map(named),
    templates: new Map(templates.map((template) => [template.id, bodyTree(template)])),
    resources: new Map(configuration.resources.map((resource) => [resource.id, resourceTree(resource)])),
    constraints: new Map(configuration.constraints.map((constraint) => [constraint.id, constraintTree(constraint)])),
    fencing_topology: topologyTree(configuration.fencingTopology),
    tags: new Map(tags.map(({ id, members }) => [id, members])),
  });
}

function nodeTree({ type, attributes, attributeSets, utilization, utilizationSets }: NodeConfig): Tree {
  return sections({
    type,
    attributes: optionsTree(attributes, attributeSets),
    utilization: optionsTree(utilization, utilizationSets),
  });
}

// ---- resources ----

function resourceTree(resource: Resource): Tree {
  const { description } = resource;
  const meta = optionsTree(resource.meta, resource.metaSets);
  switch (resource.kind) {
    case "primitive":
      return bodyTree(resource);
    case "group": {
      const members = new Map(resource.members.map((member) => [member.id, bodyTree(member)]));
      const params = optionsTree(resource.params, resource.paramSets);
      return new Map<string, Tree>([["group", members], ...sections({ params, meta, description })]);
    }
    case "clone": {
      const clone = new Map([[resource.child.id, resourceTree(resource.child)]]);
      return sections({ clone, params: optionsTree(resource.params, resource.paramSets), meta, description });
    }
    case "bundle":
      return sections({ bundle: bundleTree(resource), meta, description });
    default:
      return assertNever(resource);
  }
}

function bodyTree(body: Primitive | Template): Tree {
  const template = body.kind === "primitive" ? body.template : undefined;
  return sections({
    agent: template === undefined ? formatAgent(body.agent) : undefined,
    template,
    description: body.description,
    params: optionsTree(body.params, body.paramSets),
    meta: optionsTree(body.meta, body.metaSets),
    utilization: optionsTree(body.utilization, body.utilizationSets),
    op: operationsTree(body.operations),
  });
}

/** A network without options is one all the same. */
function bundleTree({ container, network, storage, child }: Bundle): Tree {
  const { technology, image, options } = container;
  const ports = mappingsTree(network?.ports ?? []);
  return new Map<string, Tree>([
    [technology, valuesTree({ image, ...options })],
    ...(network ? [["network", new Map([...valuesTree(network.options), ...sections({ ports })])] as const] : []),
    ...sections({ storage: mappingsTree(storage) }),
    ...(child ? [["primitive", new Map([[child.id, bodyTree(child)]])] as const] : []),
  ]);
}

function mappingsTree(mappings: readonly StorageMapping[]): ReadonlyMap<string, Tree> {
  return new Map(mappings.map(({ id, options }) => [id, valuesTree(options)]));
}

/** By name, unless that would change their order. */
function operationsTree(operations: readonly OperationConfig[]): Tree {
  const byName = new Map<string, OperationConfig[]>();
  for (const operation of operations) byName.set(operation.name, [...(byName.get(operation.name) ?? []), operation]);
  const inOrder = [...byName.values()].flat().every((operation, index) => operation === operations[index]);
  if (!inOrder) return operations.map((each) => new Map<string, Tree>([["name", each.name], ...operationTree(each)]));
  const tree = (all: readonly OperationConfig[]): Tree => {
    const [only] = all;
    return only && all.length === 1 ? operationTree(only) : all.map(operationTree);
  };
  return new Map([...byName].map(([name, all]) => [name, tree(all)]));
}

function operationTree({ id, interval, options, paramSets, metaSets }: OperationConfig): ReadonlyMap<string, Tree> {
  const recurring: Values = interval > 0 ? { interval: formatDuration(interval) } : {};
  return new Map([
    ...sections({ id }),
    ...valuesTree({ ...recurring, ...options }),
    ...sections({ params: paramSets?.map(setTree), meta: metaSets?.map(setTree) }),
  ]);
}

// ---- fencing topology ----

/** By target; what a plain list of devices cannot say is spelt out. */
function topologyTree(levels: readonly FencingLevel[]): Tree {
  const byTarget = new Map<string, Tree[]>();
  for (const level of [...levels].sort((a, b) => a.index - b.index)) {
    const name = targetName(level);
    const before = byTarget.get(name) ?? [];
    byTarget.set(name, [...before, levelTree(level, before.length + 1)]);
  }
  const targets = [...new Set(levels.map(targetName))];
  return new Map(targets.map((target) => [target, byTarget.get(target) ?? []]));
}

function levelTree({ id, index, devices }: FencingLevel, expected: number): Tree {
  if (id === undefined && index === expected) return devices;
  return sections({ id, index: index === expected ? undefined : String(index), devices });
}
