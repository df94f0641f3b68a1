/**
 * What has changed in the configuration since operations were carried out, as histories tell.
 *
 * A resource whose parameters have changed restarts, or is reloaded where its agent can and only reloadable parameters changed;
 * a recurring operation is begun anew. Recurring operations that are configured no longer, or whose resource or node is in
 * maintenance, are cancelled. What is no longer configured at all is forgotten, after it has stopped.
 *
 * Source: Pacemaker Explained, "Reloading an Agent After a Definition Change"; cluster options stop-orphan-actions.
 */
import type { Values } from "../../cib/configuration.js";
import { OcfRc } from "../../model/ocf.js";
import type { PlannedAction } from "../cluster/action.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn, topOf } from "../cluster/resource.js";
import { effectiveFailCount } from "../fail-count.js";
import type { OperationHistory, ResourceHistory } from "../input.js";
import { Effect } from "../order/effect.js";
import { orderTasks } from "../order/relation.js";
import { isKeptFailure } from "../unpack/failure-timeout.js";
import { findOperation } from "../unpack/operation-options.js";
import { inOrder, operationsInForce } from "../unpack/operation-order.js";
import { clearFailCount, planCleanup } from "./cleanup.js";
import { actionFor } from "./create-action.js";
import { requireUnfencing } from "./fencing-action.js";
import { compareDigests, needsRemoteName, onlySecretsChanged } from "./operation-digest.js";
import { cancelAction } from "./recurring.js";

/** Operations whose parameters are those with which a resource runs. */
const TELLING = new Set(["monitor", "start", "promote", "migrate_from"]);

export function planChanges(cluster: Cluster): void {
  for (const primitive of cluster.resources.flatMap(primitivesIn)) {
    if (primitive.restartNeeded) restartAsAsked(cluster, primitive);
  }
  const primitives = primitivesByName(cluster);
  for (const node of cluster.nodes) {
    if (!node.maintenance && !canRunResources(node)) continue;
    for (const record of node.state?.histories ?? []) {
      if (record.operations.length === 0) continue;
      for (const primitive of primitives.get(record.resource) ?? []) checkHistory(cluster, primitive, node, record);
    }
  }
}

/** A copy of an anonymous clone has its own id, and the name in the history that was taken for its own. */
function primitivesByName(cluster: Cluster): ReadonlyMap<string, readonly Primitive[]> {
  const byName = new Map<string, Primitive[]>();
  for (const primitive of cluster.resources.flatMap(primitivesIn)) {
    for (const name of new Set([primitive.id, primitive.historyName ?? primitive.id])) {
      const others = byName.get(name);
      if (others) others.push(primitive);
      else byName.set(name, [primitive]);
    }
  }
  return byName;
}

/** Before resources are placed it is not known which address stands for `#uname`. */
export function planLateChanges(cluster: Cluster): void {
  for (const primitive of cluster.resources.flatMap(primitivesIn)) {
    if (!needsRemoteName(primitive)) continue;
    for (const [node, operations] of primitive.history) {
      if (!primitive.runningOn.includes(node) || !(node.maintenance || canRunResources(node))) continue;
      for (const operation of operationsInForce(operations)) checkOperation(cluster, primitive, operation, node);
    }
  }
}

function restartAsAsked(cluster: Cluster, primitive: Primitive): void {
  const start = actionFor(cluster, primitive, "start", undefined, { required: true });
  start.why.push({ kind: "requested", what: "it was asked to restart" });
}

function checkHistory(cluster: Cluster, primitive: Primitive, node: ClusterNode, record: ResourceHistory): void {
  if (primitive.orphan) {
    if (!isAnonymousCopy(primitive)) planCleanup(cluster, primitive, node, true);
    return;
  }
  const active = primitive.runningOn.includes(node);
  if (agentChanged(primitive, record)) {
    if (primitive.isFenceDevice) requireUnfencing(cluster, node, "Device definition changed");
    if (active) restartWithNewAgent(cluster, primitive, node);
    planCleanup(cluster, primitive, node, true);
  }
  if (!active) return;
  for (const operation of operationsInForce(inOrder(record.operations))) {
    if (foundStopped(operation)) continue;
    checkInForce(cluster, primitive, operation, node);
  }
}

function isAnonymousCopy(primitive: Primitive): boolean {
  const top = topOf(primitive, false);
  return top.kind === "clone" && !top.unique;
}

function agentChanged({ config }: Primitive, { agent: known }: ResourceHistory): boolean {
  const { class: kind, provider = "", type } = config.agent;
  return kind !== known.class || type !== known.type || provider !== (known.provider ?? "");
}

function restartWithNewAgent(cluster: Cluster, primitive: Primitive, node: ClusterNode): void {
  const stop = actionFor(cluster, primitive, "stop", node, { required: true });
  stop.why.push({ kind: "parameters-changed", resource: primitive.id });
  primitive.startPending = true;
}

function checkInForce(cluster: Cluster, primitive: Primitive, operation: OperationHistory, node: ClusterNode): void {
  const recurs = operation.interval > 0;
  if (recurs && (primitive.maintenance || node.maintenance)) {
    planCancel(cluster, primitive, operation, node);
  } else if ((recurs || TELLING.has(operation.operation)) && !needsRemoteName(primitive)) {
    const changed = checkOperation(cluster, primitive, operation, node);
    if (changed && effectiveFailCount(cluster, primitive, node).count > 0) clearFailCount(cluster, primitive, node);
  }
}

/** A copy that runs here can have been found stopped under another copy's name. What does not run has no parameters. */
function foundStopped({ operation, interval, rc }: OperationHistory): boolean {
  return operation === "monitor" && interval === 0 && rc === OcfRc.notRunning;
}

/** Whether anything about it has changed. */
function checkOperation(
  cluster: Cluster,
  primitive: Primitive,
  operation: OperationHistory,
  node: ClusterNode,
): boolean {
  const { operation: task, interval } = operation;
  if (interval > 0 && !findOperation(primitive, task, interval)) {
    if (cluster.options.stopOrphanActions) planCancel(cluster, primitive, operation, node);
    return true;
  }
  if (primitive.expiredMonitors.has(operation)) {
    beginAnew(cluster, primitive, operation, node);
    return true;
  }
  const verdict = compareDigests(cluster, primitive, operation, node);
  if (verdict === "unknown" && cluster.input.cautious) return false;
  if (verdict !== "match" && onlySecretsChanged(cluster, primitive, operation, node)) return false;
  switch (verdict) {
    case "restart":
      planRestart(cluster, primitive, node);
      return true;
    case "unknown":
    case "mismatch":
      if (interval > 0) beginAnew(cluster, primitive, operation, node);
      else if (operation.restartDigest !== undefined) planReload(cluster, primitive, node);
      else planRestart(cluster, primitive, node);
      return true;
    default:
      return false;
  }
}

/** A recurring operation that is done again replaces the one that recurs. */
function beginAnew(cluster: Cluster, primitive: Primitive, operation: OperationHistory, node: ClusterNode): void {
  const { operation: task, interval } = operation;
  actionFor(cluster, primitive, task, node, { interval }).reschedule = true;
}

/** Whatever was carried out with the old parameters, it is the start that must be done anew. */
function planRestart(cluster: Cluster, primitive: Primitive, node: ClusterNode): void {
  const start = actionFor(cluster, primitive, "start", undefined, { required: true });
  start.reason = "resource definition change";
  start.why.push({ kind: "parameters-changed", resource: primitive.id });
  if (primitive.isFenceDevice) requireUnfencing(cluster, node, "Device parameters changed");
}

/** A start that is under way has been given the old parameters: that is no state to reload from. */
function planReload(cluster: Cluster, primitive: Primitive, node: ClusterNode): void {
  if (primitive.isFenceDevice) requireUnfencing(cluster, node, "Device parameters changed (reload)");
  if (!primitive.managed || primitive.failed) return;
  if (primitive.startPending) {
    actionFor(cluster, primitive, "stop", node, { required: true });
    return;
  }
  primitive.reloadNeeded = true;
  const reload = actionFor(cluster, primitive, "reload-agent", node, { required: true });
  reload.reason ??= "resource definition change";
  reload.why.push({ kind: "parameters-changed", resource: primitive.id });
  const unlessDone = (task: string) =>
    orderTasks(
      cluster,
      { action: reload },
      { resource: primitive, task },
      Effect.Sequence | Effect.ThenCancelsFirst,
      primitive.id,
    );
  unlessDone("stop");
  unlessDone("demote");
}

function recurs(primitive: Primitive, { operation, interval }: OperationHistory, node: ClusterNode): boolean {
  const records = primitive.history.get(node) ?? [];
  return records.some((one) => one.operation === operation && one.interval === interval && !isKeptFailure(one));
}

function planCancel(cluster: Cluster, primitive: Primitive, operation: OperationHistory, node: ClusterNode): void {
  // Of what no longer recurs, the failure is still known.
  if (isKeptFailure(operation) && !recurs(primitive, operation, node)) return;
  const action: PlannedAction = cancelAction(cluster, primitive, operation.operation, operation.interval, node);
  const meta: Values = { call_id: String(operation.callId) };
  Object.assign(action.meta, meta);
  orderTasks(cluster, { resource: primitive, task: "stop" }, { action }, Effect.Sequence, primitive.id);
}
