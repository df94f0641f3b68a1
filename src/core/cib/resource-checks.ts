/**
 * Checks of resources: names, nesting, options, operations. What only an agent knows (which parameters it has) is not
 * decided here but where its meta-data can be read.
 */

import { parseDuration } from "../model/duration.js";
import { assertNever } from "../model/invariant.js";
import type { Clone, Group, OperationConfig, Primitive, Resource } from "./configuration.js";
import { type Issues, shown, unknownName } from "./issue.js";
import { checkFreeValues, checkId, checkOption, checkText } from "./option-checks.js";
import { CLONE_META, FENCE_DEVICE_PARAMS, OPERATION_NAMES, OPERATION_OPTIONS, RESOURCE_META } from "./option-tables.js";
import type { Path } from "./path.js";
import { isSecretName, OBSCURED } from "./secrets.js";
import { UNSUPPORTED_OPERATIONS } from "./unsupported.js";

export function checkResource(issues: Issues, path: Path, resource: Resource, nodes: readonly string[]): void {
  checkId(issues, path, "resource", resource.id);
  if (resource.description !== undefined)
    checkText(issues, [...path, "description"], "description", resource.description);
  const table = resource.kind === "clone" ? [...RESOURCE_META, ...CLONE_META] : RESOURCE_META;
  for (const [name, value] of Object.entries(resource.meta))
    checkOption(issues, [...path, "meta", name], "resource-meta", table, name, value);
  switch (resource.kind) {
    case "primitive":
      checkPrimitive(issues, path, resource, nodes);
      break;
    case "group":
      checkGroup(issues, path, resource, nodes);
      break;
    case "clone":
      checkClone(issues, path, resource, nodes);
      break;
    case "bundle":
      issues.keyError(path, `bundle ${resource.id}: bundles are not supported yet`);
      break;
    default:
      assertNever(resource);
  }
}

function checkGroup(issues: Issues, path: Path, group: Group, nodes: readonly string[]): void {
  if (group.members.length === 0) issues.keyError(path, `group ${group.id} has no members`);
  for (const member of group.members) checkBelow(issues, path, member, group.id, nodes);
}

function checkClone(issues: Issues, path: Path, clone: Clone, nodes: readonly string[]): void {
  checkBelow(issues, path, clone.child, clone.id, nodes);
}

/** A fence device runs anywhere and is used from everywhere; copies of it would only watch the same device. */
function checkBelow(issues: Issues, path: Path, child: Clone["child"], parent: string, nodes: readonly string[]): void {
  if (child.kind === "primitive" && child.agent.class === "stonith")
    issues.keyError(
      [...path, child.id],
      `fence device ${child.id} cannot be in ${parent}: any node can use it as it is`,
    );
  checkResource(issues, [...path, child.id], child, nodes);
}

function checkPrimitive(issues: Issues, path: Path, primitive: Primitive, nodes: readonly string[]): void {
  const { agent } = primitive;
  for (const part of [agent.type, ...(agent.provider === undefined ? [] : [agent.provider])]) {
    // Becomes part of a path below the folder of the agents.
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.+-]{0,254}$/.test(part))
      issues.error([...path, "agent"], `agent ${shown(part)} is no name of an agent`);
  }
  checkFreeValues(issues, [...path, "params"], primitive.params);
  for (const [name, value] of Object.entries(primitive.params)) {
    if (isSecretName(name) && value === OBSCURED)
      issues.error([...path, "params", name], `${name} is obscured (${OBSCURED}): write the real one`);
  }
  if (agent.class === "stonith") checkFenceDevice(issues, [...path, "params"], primitive, nodes);
  checkOperations(issues, path, primitive.operations);
}

// ---- fence devices ----

function checkFenceDevice(issues: Issues, path: Path, device: Primitive, nodes: readonly string[]): void {
  for (const [name, value] of Object.entries(device.params)) {
    if (!name.startsWith("pcmk_")) continue;
    checkOption(issues, [...path, name], "fence-device", FENCE_DEVICE_PARAMS, name, value);
    if (name === "pcmk_host_list") checkHosts(issues, [...path, name], name, words(value), nodes);
    if (name === "pcmk_host_map") checkHostMap(issues, [...path, name], name, value, nodes);
    if (name === "pcmk_delay_base") checkDelay(issues, [...path, name], name, value, nodes);
  }
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
  else if (UNSUPPORTED_OPERATIONS.includes(name)) issues.keyError(path, `operation ${name} is not supported yet`);
  else if (name !== "monitor" && interval > 0)
    issues.error([...path, "interval"], `only a monitor can have an interval, not ${name}`);
  for (const [option, value] of Object.entries(options))
    checkOption(issues, [...path, option], "operation", OPERATION_OPTIONS, option, value);
}
