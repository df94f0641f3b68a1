/**
 * Does a configuration make sense? Everything that can be told from itself and from the list of nodes: unknown names,
 * options that do not exist or have a value of the wrong kind, ids that are used twice, constraints that nothing could
 * obey. All findings at once, each with the path of what is wrong; a reader turns paths into lines.
 *
 * A configuration with an error never comes into force, so the scheduler can rely on what is checked here. What an
 * agent's parameters are is for src/agents, which can ask the agent.
 */
import { parseBoolean } from "../model/boolean.js";
import type { NodeName } from "../model/names.js";
import type { Configuration } from "./configuration.js";
import { allResources } from "./configuration.js";
import { checkCircles, checkConstraint, checkTopology, knownNames } from "./constraint-checks.js";
import { type Issue, Issues, unknownName } from "./issue.js";
import { checkFreeValues, checkOption, checkOptionValue } from "./option-checks.js";
import {
  CLUSTER_PROPERTIES,
  canonicalProperty,
  effectiveProperty,
  findOption,
  NODE_ATTRIBUTES,
  OPERATION_OPTIONS,
  RESOURCE_META,
} from "./option-tables.js";
import type { Path } from "./path.js";
import { placedResources } from "./placed-resource.js";
import { checkResource } from "./resource-checks.js";

export type { Issue } from "./issue.js";

export interface ValidationContext {
  /** Every node of the cluster. */
  readonly nodes: readonly NodeName[];
}

export function validateConfiguration(configuration: Configuration, context: ValidationContext): readonly Issue[] {
  const issues = new Issues();
  const known = knownNames(configuration, context.nodes);
  checkProperties(issues, configuration);
  checkDefaults(issues, configuration);
  checkNodes(issues, configuration, context.nodes);
  for (const resource of configuration.resources)
    checkResource(issues, ["resources", resource.id], resource, context.nodes);
  for (const constraint of configuration.constraints) checkConstraint(issues, constraint, known);
  checkTwins(issues, configuration);
  checkCircles(issues, configuration, known);
  checkTopology(issues, configuration.fencingTopology, known);
  warnOfMissingFencing(issues, configuration);
  return issues.list;
}

function checkProperties(issues: Issues, { properties }: Configuration): void {
  const both = CLUSTER_PROPERTIES.flatMap(({ name }) =>
    name.startsWith("stonith-") ? [name, name.replace(/^stonith-/, "fencing-")] : [name],
  );
  for (const [name, value] of Object.entries(properties)) {
    const [path, canonical] = [["properties", name], canonicalProperty(name)];
    if (!both.includes(name)) unknownName(issues, path, "key", "property", name, both);
    else if (name !== canonical && Object.hasOwn(properties, canonical))
      issues.keyError(path, `${name} is another name of ${canonical}, which is set, too`);
    else checkOption(issues, path, "property", CLUSTER_PROPERTIES, canonical, value);
  }
}

function checkDefaults(issues: Issues, { rscDefaults, opDefaults }: Configuration): void {
  for (const [name, value] of Object.entries(rscDefaults))
    checkOption(issues, ["rsc_defaults", name], "resource-meta", RESOURCE_META, name, value);
  const forAll = OPERATION_OPTIONS.filter(({ name }) => name !== "role");
  for (const [name, value] of Object.entries(opDefaults))
    checkOption(issues, ["op_defaults", name], "operation", forAll, name, value);
}

function checkNodes(issues: Issues, { nodes }: Configuration, names: readonly NodeName[]): void {
  for (const [name, { attributes }] of Object.entries(nodes)) {
    const path = ["nodes", name];
    if (!names.includes(name)) unknownName(issues, path, "key", "node", name, names);
    checkFreeValues(issues, [...path, "attributes"], attributes);
    for (const [attribute, value] of Object.entries(attributes)) {
      const spec = findOption(NODE_ATTRIBUTES, attribute);
      if (spec) checkOptionValue(issues, [...path, "attributes", attribute], attribute, spec.value, value);
    }
  }
}

/** Resources and constraints share one space of ids, as in the CIB. */
function checkTwins(issues: Issues, configuration: Configuration): void {
  const seen = new Set<string>();
  const all: (readonly [string, Path])[] = [
    ...placedResources(configuration).map(({ resource, path }) => [resource.id, path] as const),
    ...configuration.constraints.map(({ id }) => [id, ["constraints", id]] as const),
  ];
  for (const [id, path] of all) {
    if (seen.has(id)) issues.keyError(path, `the id ${id} is used twice`);
    seen.add(id);
  }
}

/** Nothing of a lost node can be recovered then, which is seldom what was meant. */
function warnOfMissingFencing(issues: Issues, configuration: Configuration): void {
  if (parseBoolean(effectiveProperty(configuration.properties, "stonith-enabled") ?? "") !== true) return;
  const resources = allResources(configuration);
  if (resources.length === 0) return;
  if (resources.some((each) => each.kind === "primitive" && each.agent.class === "stonith")) return;
  const message =
    "there is no fence device: what runs on a lost node is not recovered until someone confirms it is off";
  issues.warning(["resources"], message);
}
