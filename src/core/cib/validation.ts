/**
 * Does a configuration make sense? Everything that can be told from itself and from the list of nodes: unknown names,
 * options that do not exist or have a value of the wrong kind, ids that are used twice, constraints that nothing could
 * obey. All findings at once, each with the path of what is wrong; a reader turns paths into lines.
 *
 * A configuration with an error never comes into force, so the scheduler can rely on what is checked here. What an
 * agent's parameters are is for src/agents, which can ask the agent.
 */
import { watchdogTimeout } from "../fencing/watchdog.js";
import { parseBoolean } from "../model/boolean.js";
import type { NodeName } from "../model/names.js";
import { isAgentsSet } from "./agent-values.js";
import { checkCircles } from "./circle-checks.js";
import type { Configuration } from "./configuration.js";
import { allResources } from "./configuration.js";
import { checkConstraint, checkTags, checkTopology, knownNames } from "./constraint-checks.js";
import { type Issue, Issues, unknownName } from "./issue.js";
import { checkFreeValues, checkId, checkOption, checkOptions, checkOptionValue, checkText } from "./option-checks.js";
import {
  CLUSTER_PROPERTIES,
  canonicalProperty,
  effectiveProperty,
  findOption,
  IDLE_PROPERTIES,
  NODE_ATTRIBUTES,
  OPERATION_OPTIONS,
  propertyNames,
  RESOURCE_META,
} from "./option-tables.js";
import type { Path } from "./path.js";
import { placedResources } from "./placed-resource.js";
import { checkResource, checkTemplate, checkUtilization } from "./resource-checks.js";
import { checkValuesOrSets } from "./rule-checks.js";
import { checkSelfColocations } from "./self-colocation.js";

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
  for (const template of configuration.templates ?? [])
    checkTemplate(issues, ["templates", template.id], template, context.nodes);
  for (const resource of configuration.resources) checkResource(issues, ["resources", resource.id], resource, known);
  checkTags(issues, configuration, known);
  for (const constraint of configuration.constraints) checkConstraint(issues, constraint, known);
  checkSelfColocations(issues, configuration);
  checkTwins(issues, configuration);
  checkCircles(issues, configuration, known);
  checkTopology(issues, configuration.fencingTopology, known);
  warnOfMissingFencing(issues, configuration);
  return issues.list;
}

function checkProperties(issues: Issues, { properties, propertySets }: Configuration): void {
  const names = [...propertyNames(), ...IDLE_PROPERTIES];
  checkValuesOrSets(issues, ["properties"], properties, propertySets, (path, values, set) => {
    if (set && isAgentsSet(set)) {
      checkId(issues, path, "property set", set.id);
      checkFreeValues(issues, path, values);
      return;
    }
    for (const [name, value] of Object.entries(values)) {
      const [place, canonical] = [[...path, name], canonicalProperty(name)];
      if (IDLE_PROPERTIES.includes(name)) checkText(issues, place, name, value);
      else if (!names.includes(name)) unknownName(issues, place, "key", "property", name, names);
      else if (name !== canonical && Object.hasOwn(values, canonical))
        issues.keyError(place, `${name} is another name of ${canonical}, which is set, too`);
      else checkOption(issues, place, "property", CLUSTER_PROPERTIES, canonical, value);
    }
  });
}

function checkDefaults(issues: Issues, configuration: Configuration): void {
  const { rscDefaults, rscDefaultSets, opDefaults, opDefaultSets } = configuration;
  const forAll = OPERATION_OPTIONS.filter(({ name }) => name !== "role");
  checkValuesOrSets(issues, ["rsc_defaults"], rscDefaults, rscDefaultSets, (path, values) =>
    checkOptions(issues, path, "resource-meta", RESOURCE_META, values),
  );
  checkValuesOrSets(issues, ["op_defaults"], opDefaults, opDefaultSets, (path, values) =>
    checkOptions(issues, path, "operation", forAll, values),
  );
}

function checkNodes(issues: Issues, { nodes }: Configuration, names: readonly NodeName[]): void {
  for (const [name, node] of Object.entries(nodes)) {
    const path = ["nodes", name];
    if (node.type === "remote") issues.unsupported(path, `${name}: remote nodes are not supported yet`);
    else if (!names.includes(name)) unknownName(issues, path, "key", "node", name, names);
    checkValuesOrSets(issues, [...path, "attributes"], node.attributes, node.attributeSets, (place, values) => {
      checkFreeValues(issues, place, values);
      for (const [attribute, value] of Object.entries(values)) {
        const spec = findOption(NODE_ATTRIBUTES, attribute);
        if (spec) checkOptionValue(issues, [...place, attribute], attribute, spec.value, value);
      }
    });
    checkUtilization(issues, path, node);
  }
}

/** Resources, templates, tags and constraints share one space of ids, as in the CIB. */
function checkTwins(issues: Issues, configuration: Configuration): void {
  const seen = new Set<string>();
  const all: (readonly [string, Path])[] = [
    ...placedResources(configuration).map(({ resource, path }) => [resource.id, path] as const),
    ...(configuration.templates ?? []).map(({ id }) => [id, ["templates", id]] as const),
    ...(configuration.tags ?? []).map(({ id }) => [id, ["tags", id]] as const),
    ...configuration.constraints.map(({ id }) => [id, ["constraints", id]] as const),
  ];
  for (const [id, path] of all) {
    if (seen.has(id)) issues.keyError(path, `the id ${id} is used twice`);
    seen.add(id);
  }
}

/** Nothing of a lost node can be recovered then, which is seldom what was meant. */
function warnOfMissingFencing(issues: Issues, configuration: Configuration): void {
  const { properties, propertySets = [] } = configuration;
  const all = Object.assign({}, properties, ...[...propertySets].reverse().map(({ values }) => values));
  if (parseBoolean(effectiveProperty(all, "stonith-enabled") ?? "") !== true) return;
  const resources = allResources(configuration);
  if (resources.length === 0) return;
  if (resources.some((each) => each.kind === "primitive" && each.agent.class === "stonith")) return;
  if (watchdogTimeout(configuration) > 0) return;
  const message =
    "there is no fence device: what runs on a lost node is not recovered until someone confirms it is off";
  issues.warning(["resources"], message);
}
