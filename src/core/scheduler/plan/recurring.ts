/**
 * Recurring operations: which begin, which are cancelled.
 *
 * Those of an active role begin after each start, and where they are configured but do not recur yet. Where the instance has another
 * role than the operation is for, it does not recur: it is cancelled. Those of the role Stopped recur wherever the resource should not
 * be, to find out when somebody started it there.
 *
 * What is in maintenance is not monitored; what recurred is then cancelled by parameter-change.ts, which looks at histories.
 *
 * Source: Pacemaker Explained, "Resource Operations" (role), "Monitoring Resources When Administration is Disabled".
 */
import type { OperationConfig } from "../../cib/configuration.js";
import type { Millis } from "../../model/duration.js";
import { OcfRc } from "../../model/ocf.js";
import { parseRole, type Role } from "../../model/role.js";
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import { Effect } from "../order/effect.js";
import { orderTasks, relate } from "../order/relation.js";
import { isKeptFailure } from "../unpack/failure-timeout.js";
import { isEnabled } from "../unpack/operation-options.js";
import { actionFor, findAction, operationKey } from "./create-action.js";

interface RecurringOperation {
  readonly name: string;
  readonly interval: Millis;
  /** Undefined: for the role in which the resource mostly is. */
  readonly role: Role | undefined;
}

const NEVER_RECURRING = new Set([
  "start",
  "stop",
  "promote",
  "demote",
  "reload-agent",
  "migrate_to",
  "migrate_from",
  "notify",
]);

export function planRecurring(cluster: Cluster, primitive: Primitive): void {
  const { assignedTo } = primitive;
  if (primitive.blocked || primitive.maintenance || assignedTo?.maintenance) return;
  const active = assignedTo !== undefined && (primitive.nextRole !== "Stopped" || !primitive.managed);
  const start = active ? actionFor(cluster, primitive, "start", assignedTo) : undefined;
  for (const operation of recurringOperations(primitive)) {
    if (operation.role === "Stopped") planWhereStopped(cluster, primitive, operation);
    else if (start && assignedTo) planWhereActive(cluster, primitive, operation, start, assignedTo);
  }
}

/** Two with the same name and interval cannot be told apart in a history: neither recurs. */
function recurringOperations(primitive: Primitive): readonly RecurringOperation[] {
  const recurring = primitive.operations.filter(({ interval }) => interval > 0);
  return recurring
    .filter((operation) => canRecur(operation) && !recurring.some((other) => isTwin(operation, other)))
    .map(({ name, interval, options }) => ({ name, interval, role: parseRole(options.role ?? "") }));
}

function isTwin(operation: OperationConfig, other: OperationConfig): boolean {
  return operation !== other && operation.name === other.name && operation.interval === other.interval;
}

function canRecur(operation: OperationConfig): boolean {
  return isEnabled(operation) && !NEVER_RECURRING.has(operation.name);
}

/** Recurs on that node already, as far as its history says. */
function recursOn(primitive: Primitive, operation: RecurringOperation, node: ClusterNode): PlannedAction | undefined {
  const action = findAction(primitive, operationKey(primitive, operation.name, operation.interval), node);
  return action?.node === node ? action : undefined;
}

function planWhereActive(
  cluster: Cluster,
  primitive: Primitive,
  operation: RecurringOperation,
  start: PlannedAction,
  node: ClusterNode,
): void {
  const known = recursOn(primitive, operation, node);
  const goesOn = !start.required && known !== undefined && !known.reschedule;
  if (!isForRole(operation, primitive)) {
    if (goesOn) cancelForRole(cluster, primitive, operation, node);
    return;
  }
  const action = actionFor(cluster, primitive, operation.name, node, {
    interval: operation.interval,
    required: !goesOn,
  });
  if (!start.runnable || !node.online || node.unclean) action.runnable = false;
  if (primitive.nextRole === "Promoted") expect(action, OcfRc.promoted);
  if (primitive.managed) orderWhereActive(cluster, primitive, action);
}

function isForRole({ role }: RecurringOperation, { nextRole }: Primitive): boolean {
  return role === undefined ? nextRole !== "Promoted" : role === nextRole;
}

function orderWhereActive(cluster: Cluster, primitive: Primitive, action: PlannedAction): void {
  const after = (task: string, effects: number) =>
    orderTasks(cluster, { resource: primitive, task }, { action }, effects, primitive.id);
  after("start", Effect.FirstCallsThen | Effect.BlockedFirstBlocks);
  after("reload-agent", Effect.FirstCallsThen | Effect.BlockedFirstBlocks);
  if (primitive.nextRole === "Promoted") after("promote", Effect.Sequence | Effect.BlockedFirstBlocks);
  else if (primitive.role === "Promoted") after("demote", Effect.Sequence | Effect.BlockedFirstBlocks);
}

/** Before the role changes: it would find what it does not expect. */
function cancelForRole(cluster: Cluster, primitive: Primitive, operation: RecurringOperation, node: ClusterNode): void {
  const action = cancelAction(cluster, primitive, operation.name, operation.interval, node);
  const task = taskOfRoleChange(primitive);
  if (!task) return;
  orderTasks(cluster, { action }, { resource: primitive, task }, Effect.BlockedFirstBlocks, primitive.id);
}

function taskOfRoleChange({ role, nextRole }: Primitive): string | undefined {
  if (role === "Promoted") return "demote";
  if (role === "Stopped") return undefined;
  if (nextRole === "Promoted") return "promote";
  return nextRole === "Stopped" ? "stop" : undefined;
}

/** Takes the key of the operation that it cancels. */
export function cancelAction(
  cluster: Cluster,
  primitive: Primitive,
  name: string,
  interval: Millis,
  node: ClusterNode,
): PlannedAction {
  const key = operationKey(primitive, name, interval);
  const action = actionFor(cluster, primitive, "cancel", node, { key, interval, required: true });
  action.task = "cancel";
  action.cancelTask = name;
  action.meta.operation = name;
  action.meta.interval = String(interval);
  action.why.push({ kind: "not-wanted", resource: primitive.id, node: node.name });
  return action;
}

/**
 * Copies of an anonymous clone cannot be told apart where they are not: nothing recurs for those. Nor for what is not
 * configured any more, of which each node is told to forget all.
 */
function planWhereStopped(cluster: Cluster, primitive: Primitive, operation: RecurringOperation): void {
  if (primitive.orphan || isAnonymousCopy(primitive)) return;
  for (const node of cluster.nodes) {
    const known = recursOn(primitive, operation, node);
    if (node === primitive.assignedTo) {
      if (known && isRecorded(primitive, operation, node)) cancelBeforeStart(cluster, primitive, operation, node);
      continue;
    }
    const action = actionFor(cluster, primitive, operation.name, node, {
      interval: operation.interval,
      required: known === undefined && !isWatchedWhileStopped(primitive, operation, node),
    });
    expect(action, OcfRc.notRunning);
    if (primitive.managed) {
      for (const probe of monitorsOn(primitive, node)) relate(probe, action, Effect.BlockedFirstBlocks, primitive.id);
    }
    orderAfterStops(cluster, primitive, node, action);
    if (!node.online || node.unclean) action.runnable = false;
  }
}

/** Not only as the failure that is kept after it was cancelled. */
function isRecorded(primitive: Primitive, { name, interval }: RecurringOperation, node: ClusterNode): boolean {
  const operations = primitive.history.get(node) ?? [];
  return operations.some((one) => one.operation === name && one.interval === interval && !isKeptFailure(one));
}

/** It has found nothing there since the last stop. */
function isWatchedWhileStopped(
  primitive: Primitive,
  { name, interval }: RecurringOperation,
  node: ClusterNode,
): boolean {
  const operations = primitive.history.get(node) ?? [];
  const stop = operations.findLastIndex(({ operation }) => operation === "stop");
  return operations.some(
    (one, index) => index > stop && one.operation === name && one.interval === interval && one.rc === OcfRc.notRunning,
  );
}

function isAnonymousCopy(primitive: Primitive): boolean {
  let parent: Primitive["parent"] | undefined = primitive.parent;
  while (parent && parent.kind === "group") parent = parent.parent;
  return parent?.kind === "clone" && !parent.unique;
}

function cancelBeforeStart(
  cluster: Cluster,
  primitive: Primitive,
  operation: RecurringOperation,
  node: ClusterNode,
): void {
  const action = cancelAction(cluster, primitive, operation.name, operation.interval, node);
  if (primitive.nextRole !== "Started" && primitive.nextRole !== "Unpromoted") return;
  orderTasks(cluster, { action }, { resource: primitive, task: "start" }, Effect.BlockedFirstBlocks, primitive.id);
}

function monitorsOn(primitive: Primitive, node: ClusterNode): readonly PlannedAction[] {
  return primitive.actions.filter(
    (action) => action.key === operationKey(primitive, "monitor") && action.node === node,
  );
}

function orderAfterStops(cluster: Cluster, primitive: Primitive, node: ClusterNode, action: PlannedAction): void {
  for (const stop of primitive.actions.filter(({ task, node: at }) => task === "stop" && at === node)) {
    if (stop.required && action.required && !primitive.managed) action.required = false;
    if (!stop.runnable) action.runnable = false;
    if (!primitive.managed) continue;
    orderTasks(cluster, { action: stop }, { action }, Effect.FirstCallsThen | Effect.BlockedFirstBlocks, primitive.id);
  }
}

function expect(action: PlannedAction, rc: number): void {
  action.expectedRc = rc;
  action.meta.op_target_rc = String(rc);
}
