/**
 * Checks of resources: names, nesting, options, operations. What only an agent knows (which parameters it has) is not
 * decided here but where its meta-data can be read.
 */

import { parseDuration } from "../model/duration.js";
import { assertNever } from "../model/invariant.js";
import type {
  AgentName,
  Clone,
  Group,
  OperationConfig,
  Primitive,
  Resource,
  Template,
  Values,
} from "./configuration.js";
import type { Known } from "./constraint-checks.js";
import { type Issues, shown, unknownName } from "./issue.js";
import { checkFreeValues, checkId, checkName, checkOption, checkOptions, checkText } from "./option-checks.js";
import { CLONE_META, FENCE_DEVICE_PARAMS, OPERATION_NAMES, OPERATION_OPTIONS, RESOURCE_META } from "./option-tables.js";
import type { Path } from "./path.js";
import { checkValuesOrSets } from "./rule-checks.js";
import { isSecretName, OBSCURED } from "./secrets.js";

export function checkResource(issues: Issues, path: Path, resource: Resource, known: Known): void {
  checkId(issues, path, "resource", resource.id);
  if (resource.description !== undefined)
    checkText(issues, [...path, "description"], "description", resource.description);
  const table = resource.kind === "clone" ? [...RESOURCE_META, ...CLONE_META] : RESOURCE_META;
  checkValuesOrSets(issues, [...path, "meta"], resource.meta, resource.metaSets, (place, values) =>
    checkOptions(issues, place, "resource-meta", table, values),
  );
  switch (resource.kind) {
    case "primitive":
      checkPrimitive(issues, path, resource, known);
      break;
    case "group":
      checkGroup(issues, path, resource, known);
      break;
    case "clone":
      checkParams(issues, path, resource);
      checkBelow(issues, path, resource.child, resource.id, known);
      break;
    case "bundle":
      issues.unsupported(path, `bundle ${resource.id}: bundles are not supported yet`);
      break;
    default:
      assertNever(resource);
  }
}

function checkGroup(issues: Issues, path: Path, group: Group, known: Known): void {
  checkParams(issues, path, group);
  if (group.members.length === 0) issues.keyError(path, `group ${group.id} has no members`);
  for (const member of group.members) checkBelow(issues, path, member, group.id, known);
}

/** A fence device runs anywhere and is used from everywhere; copies of it would only watch the same device. */
function checkBelow(issues: Issues, path: Path, child: Clone["child"], parent: string, known: Known): void {
  if (child.kind === "primitive" && child.agent.class === "stonith")
    issues.keyError(
      [...path, child.id],
      `fence device ${child.id} cannot be in ${parent}: any node can use it as it is`,
    );
  checkResource(issues, [...path, child.id], child, known);
}

function checkPrimitive(issues: Issues, path: Path, primitive: Primitive, known: Known): void {
  const { template } = primitive;
  if (template !== undefined && !known.templates.includes(template))
    unknownName(issues, [...path, "template"], "value", "template", template, known.templates);
  checkBody(issues, path, primitive, known.nodes);
}

export function checkTemplate(issues: Issues, path: Path, template: Template, nodes: readonly string[]): void {
  checkId(issues, path, "template", template.id);
  checkValuesOrSets(issues, [...path, "meta"], template.meta, template.metaSets, (place, values) =>
    checkOptions(issues, place, "resource-meta", RESOURCE_META, values),
  );
  checkBody(issues, path, template, nodes);
}

function checkBody(issues: Issues, path: Path, body: Primitive | Template, nodes: readonly string[]): void {
  checkAgent(issues, [...path, "agent"], body.agent);
  checkParams(issues, path, body);
  if (body.agent.class === "stonith") {
    checkValuesOrSets(issues, [...path, "params"], body.params, body.paramSets, (place, params) =>
      checkFenceDevice(issues, place, params, nodes),
    );
  }
  checkUtilization(issues, path, body);
  checkOperations(issues, path, body.operations);
}

function checkAgent(issues: Issues, path: Path, agent: AgentName): void {
  for (const part of [agent.type, ...(agent.provider === undefined ? [] : [agent.provider])]) {
    // Becomes part of a path below the folder of the agents.
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.+@-]{0,254}$/.test(part))
      issues.error(path, `agent ${shown(part)} is no name of an agent`);
  }
}

function checkParams(
  issues: Issues,
  path: Path,
  { params, paramSets }: Partial<Pick<Primitive, "params" | "paramSets">>,
) {
  checkValuesOrSets(issues, [...path, "params"], params, paramSets, (place, values) => {
    checkFreeValues(issues, place, values);
    for (const [name, value] of Object.entries(values)) {
      if (isSecretName(name) && value === OBSCURED)
        issues.error([...place, name], `${name} is obscured (${OBSCURED}): write the real one`);
    }
  });
}

/** What a node can give, or a resource takes: whole numbers. */
export function checkUtilization(
  issues: Issues,
  path: Path,
  { utilization, utilizationSets }: Pick<Primitive, "utilization" | "utilizationSets">,
): void {
  checkValuesOrSets(issues, [...path, "utilization"], utilization, utilizationSets, (place, values) => {
    for (const [name, value] of Object.entries(values)) {
      if (!checkName(issues, [...place, name], name) || /^\d{1,9}$/.test(value)) continue;
      issues.error([...place, name], `${name} is ${shown(value)}, but must be a whole number`);
    }
  });
}

// ---- fence devices ----

function checkFenceDevice(issues: Issues, path: Path, params: Values, nodes: readonly string[]): void {
  for (const [name, value] of Object.entries(params)) {
    if (!name.startsWith("pcmk_")) continue;
    checkOption(issues, [...path, name], "fence-device", FENCE_DEVICE_PARAMS, name, value);
    if (name === "pcmk_host_list") checkHosts(issues, [...path, name], name, words(value), nodes);
    if (name === "pcmk_host_map") checkHostMap(issues, [...path, name], name, value, nodes);
    if (name === "pcmk_delay_base") checkDelay(issues, [...path, name], name, value, nodes);
    if (name === "pcmk_host_argument") checkArgument(issues, [...path, name], value);
    if (name === "pcmk_action_limit") checkLimit(issues, [...path, name], value);
  }
}

/** It becomes a line `NAME=VALUE` on a fence agent's standard input. */
function checkArgument(issues: Issues, path: Path, value: string): void {
  if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(value)) return;
  issues.error(path, `pcmk_host_argument is ${shown(value)}, but must be the name of a parameter, or none`);
}

function checkLimit(issues: Issues, path: Path, value: string): void {
  if (/^-?\d+$/.test(value) && (Number(value) < -1 || Number(value) === 0))
    issues.error(
      path,
      `pcmk_action_limit is ${shown(value)}, but must be a whole number from 1 on, or -1 for any number`,
    );
}

function words(text: string): string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== "");
}

function checkHosts(
  issues: Issues,
  path: Path,
  what: string,
  hosts: readonly string[],
  nodes: readonly string[],
): void {
  if (hosts.length === 0) issues.error(path, `${what} names no node`);
  for (const host of hosts) if (!nodes.includes(host)) unknownName(issues, path, "value", "node", host, nodes);
}

/** `NODE:PORT` each, separated by `;` or spaces. */
function checkHostMap(issues: Issues, path: Path, what: string, text: string, nodes: readonly string[]): boolean {
  const entries = text.split(/[;\s]+/).filter((entry) => entry !== "");
  const broken = entries.find((entry) => !/^[^:]+:.+$/.test(entry));
  if (broken !== undefined) {
    issues.error(path, `${what} has ${shown(broken)}, but must be NODE:NAME;NODE:NAME...`);
    return false;
  }
  checkHosts(
    issues,
    path,
    what,
    entries.map((entry) => entry.slice(0, entry.indexOf(":"))),
    nodes,
  );
  return true;
}

/** One time for all nodes, or one by node. */
function checkDelay(issues: Issues, path: Path, what: string, text: string, nodes: readonly string[]): void {
  if (text.includes(":") && !checkHostMap(issues, path, what, text, nodes)) return;
  const entries = text.includes(":") ? text.split(/[;\s]+/).filter((entry) => entry !== "") : [text];
  const broken = entries.find((entry) => parseDuration(entry.slice(entry.indexOf(":") + 1)) === undefined);
  if (broken !== undefined) issues.error(path, `${what} is ${shown(broken)}, but must be a time, such as 5s`);
}

// ---- operations ----

function checkOperations(issues: Issues, path: Path, operations: readonly OperationConfig[]): void {
  const places = operationPaths(path, operations);
  const seen = new Set<string>();
  for (const [index, operation] of operations.entries()) {
    const place = places[index] ?? path;
    const identity = `${operation.name} ${operation.interval}`;
    if (seen.has(identity)) issues.keyError(place, `operation ${operation.name} is there twice with the same interval`);
    seen.add(identity);
    checkOperation(issues, place, operation);
  }
}

/** As the cluster document writes them: one of a name by its name, several of a name numbered below it. */
function operationPaths(path: Path, operations: readonly OperationConfig[]): Path[] {
  const counted = new Map<string, number>();
  return operations.map(({ name }) => {
    const number = counted.get(name) ?? 0;
    counted.set(name, number + 1);
    const alone = operations.filter((other) => other.name === name).length === 1;
    return [...path, "op", name, ...(alone ? [] : [String(number)])];
  });
}

function checkOperation(issues: Issues, path: Path, operation: OperationConfig): void {
  const { name, interval, options } = operation;
  if (!OPERATION_NAMES.includes(name)) unknownName(issues, path, "key", "operation", name, OPERATION_NAMES);
  else if (name !== "monitor" && interval > 0)
    issues.error([...path, "interval"], `only a monitor can have an interval, not ${name}`);
  checkOptions(issues, path, "operation", OPERATION_OPTIONS, options);
  checkValuesOrSets(issues, [...path, "params"], undefined, operation.paramSets, (place, values) =>
    checkFreeValues(issues, place, values),
  );
  checkValuesOrSets(issues, [...path, "meta"], undefined, operation.metaSets, (place, values) =>
    checkOptions(issues, place, "operation", OPERATION_OPTIONS, values),
  );
}
