/**
 * Planned actions come from here, and only from here: one for each key and node, made when it is first asked for.
 *
 * In: what is asked for (a resource, a task, a node), and whether it must be done. Out: the action, with what the
 * configuration says of the operation, and whether it can be done there: a node that cannot be reached carries nothing
 * out, and what starts or promotes a resource waits for quorum or for fencing (Pacemaker Explained, "requires").
 *
 * Asked again, the same action is returned: it may become required by that, never the opposite, unless its resource is
 * unmanaged: then nothing of it is required, but for what is recurring.
 */
import type { Millis } from "../../model/duration.js";
import { OcfRc } from "../../model/ocf.js";
import { PlannedAction } from "../cluster/action.js";
import { isActive } from "../cluster/activity.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { canFence, fenceNode } from "../cluster/node-fencing.js";
import type { NoQuorumPolicy } from "../cluster/options.js";
import type { Primitive, Requires, Resource } from "../cluster/resource.js";
import { roleRank } from "../cluster/role-rank.js";
import { operationOptions } from "../unpack/operation-options.js";

const DEFAULT_TIMEOUT_MS: Millis = 20_000;

export interface ActionRequest {
  readonly required?: boolean;
  readonly interval?: Millis;
  /** Where it is not `RESOURCE_TASK_INTERVAL`. */
  readonly key?: string;
}

/** `vip_monitor_10000`. Most are asked for again and again, on every node: remembered at the resource. */
export function operationKey(resource: Resource, task: string, interval: Millis = 0): string {
  if (interval > 0) return `${resource.id}_${task}_${interval}`;
  const known = resource.keys.get(task);
  if (known !== undefined) return known;
  const key = `${resource.id}_${task}_0`;
  resource.keys.set(task, key);
  return key;
}

/** Without a node: the one that is planned wherever it is; made anew it can run nowhere, until it is a pseudo action. */
export function actionFor(
  cluster: Cluster,
  resource: Resource,
  task: string,
  node: ClusterNode | undefined,
  request: ActionRequest = {},
): PlannedAction {
  const interval = request.interval ?? 0;
  const key = request.key ?? operationKey(resource, task, interval);
  const action = findAction(resource, key, node) ?? createAction(cluster, resource, key, task, node, interval);
  if (isHandsOff(action, resource)) action.required = false;
  else if (request.required) action.required = true;
  judgeRunnable(cluster, action, resource);
  return action;
}

/** A point in the order of what a resource does: carried out by nobody, nowhere. */
export function pseudoAction(
  cluster: Cluster,
  resource: Resource,
  task: string,
  request: ActionRequest & { readonly runnable?: boolean } = {},
): PlannedAction {
  const action = actionFor(cluster, resource, task, undefined, request);
  action.pseudo = true;
  if (request.runnable) action.runnable = true;
  return action;
}

/** Of the cluster, or of a node as a whole: fencing, shutdown, `stopped everything`. */
export function clusterAction(
  cluster: Cluster,
  key: string,
  task: string,
  node: ClusterNode | undefined,
  request: { readonly required?: boolean } = {},
): PlannedAction {
  const known = cluster.singletons.get(key);
  if (known) {
    known.node ??= node;
    if (request.required) known.required = true;
    return known;
  }
  const action = new PlannedAction(cluster.actions.length + 1, key, task, undefined, node, 0);
  action.required = request.required ?? false;
  cluster.singletons.set(key, action);
  cluster.actions.push(action);
  return action;
}

/** The newest one with that key and node; one without a node becomes that node's. */
export function findAction(resource: Resource, key: string, node: ClusterNode | undefined): PlannedAction | undefined {
  const action = resource.actionIndex.find(key, node);
  if (action && node) action.node ??= node;
  return action;
}

/** All of a resource with that key, newest first. */
export function findActions(resource: Resource, key: string, node?: ClusterNode): PlannedAction[] {
  return resource.actions
    .filter((action) => action.key === key && (!node || !action.node || action.node === node))
    .reverse();
}

function createAction(
  cluster: Cluster,
  resource: Resource,
  key: string,
  task: string,
  node: ClusterNode | undefined,
  interval: Millis,
): PlannedAction {
  const action = new PlannedAction(cluster.actions.length + 1, key, task, resource, node, interval);
  if (resource.kind === "primitive") readOptions(cluster, resource, action);
  else action.needs = needsOf(resource, task);
  action.timeout ||= DEFAULT_TIMEOUT_MS;
  resource.actions.push(action);
  cluster.actions.push(action);
  resource.actionIndex.add(action);
  return action;
}

function readOptions(cluster: Cluster, primitive: Primitive, action: PlannedAction): void {
  const options = operationOptions(cluster, primitive, optionsTask(action), action.interval);
  action.timeout = options.timeout;
  action.startDelay = options.startDelay;
  action.onFail = options.onFail;
  action.failRole = options.failRole;
  action.needs = options.needs;
  action.agent = primitive.config.agent;
  action.operationMeta = options.meta;
}

/** What is called a notification in its key is one, whatever its task. */
function optionsTask(action: PlannedAction): string {
  return action.key.includes("_notify_") ? "notify" : action.task;
}

/** Pacemaker Explained, "Resource Meta-Attributes", `requires`: what else is done needs neither. */
function needsOf(resource: Resource, task: string): Requires {
  return task === "start" || task === "promote" ? resource.requires : "nothing";
}

function isHandsOff(action: PlannedAction, resource: Resource): boolean {
  return !resource.managed && action.node !== undefined && !action.pseudo && action.interval === 0;
}

/** To forget a history is up to the DC, whatever the state of the node that it is about. */
function isOnDc(action: PlannedAction): boolean {
  return action.task === "lrm_delete";
}

function judgeRunnable(cluster: Cluster, action: PlannedAction, resource: Resource): void {
  if (action.pseudo) return;
  const { node } = action;
  if (!node) {
    action.runnable = false;
  } else if (!isOnDc(action) && !node.online && !(node.isGuest && !node.remoteRequiresReset)) {
    action.runnable = false;
    action.whyNot.push({ kind: "node-unavailable", node: node.name, why: "offline" });
    if (resource.managed && action.task === "stop" && !node.unclean) {
      fenceNode(cluster, node, "resource actions are unrunnable");
    }
  } else if (!isOnDc(action) && node.pending) {
    action.runnable = false;
    action.whyNot.push({ kind: "node-unavailable", node: node.name, why: "pending" });
  } else if (action.needs === "nothing") {
    action.reason = undefined;
    action.runnable = !(node.isGuest && !canFence(cluster, node));
  } else {
    judgeQuorum(cluster, action, resource);
  }
}

/** Cluster option `no-quorum-policy`: what may still be started or promoted. */
function judgeQuorum(cluster: Cluster, action: PlannedAction, resource: Resource): void {
  switch (quorumPolicyFor(cluster, resource)) {
    case "stop":
      blockFor(cluster, action, "no quorum");
      break;
    case "freeze":
      if (!isActive(resource) || roleRank(resource.nextRole) > roleRank(resource.role) || isMereDoubt(resource)) {
        blockFor(cluster, action, "quorum freeze");
      }
      break;
    default:
      action.runnable = true;
  }
}

/**
 * In a cluster of ours: it failed, and only a probe has ever said that it runs there. The node has been restarted, perhaps
 * by a shot, and the resource may as well run somewhere else by now.
 */
function isMereDoubt(resource: Resource): boolean {
  if (resource.kind !== "primitive" || !resource.failed) return false;
  return resource.runningOn.some((node) => {
    const started = resource.history.get(node)?.some(({ operation, rc }) => operation === "start" && rc === OcfRc.ok);
    return node.state?.hadQuorum !== undefined && !started;
  });
}

/** With `demote`, what is active stays active, but nothing is promoted; what is not active does not start. */
function quorumPolicyFor(cluster: Cluster, resource: Resource): NoQuorumPolicy {
  const policy = cluster.options.noQuorumPolicy;
  if (cluster.quorate) return "ignore";
  if (policy !== "demote") return policy;
  if (roleRank(resource.role) < roleRank("Unpromoted")) return "stop";
  if (roleRank(resource.nextRole) > roleRank("Unpromoted")) resource.nextRole = "Unpromoted";
  return "ignore";
}

function blockFor(cluster: Cluster, action: PlannedAction, words: string): void {
  action.runnable = false;
  action.reason = words;
  action.whyNot.push({ kind: "no-quorum", policy: cluster.options.noQuorumPolicy });
}
