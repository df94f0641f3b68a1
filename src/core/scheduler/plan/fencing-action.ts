/**
 * Fencing and unfencing as planned actions: one for each node and operation, made when something is ordered after it, and required
 * only when something calls for it.
 *
 * Unfencing (`on`) gives a node back what fencing took away: storage reservations, a port. It is required where it has never
 * been done, and where a device that unfences was configured anew: for that the node keeps digests of the devices' parameters.
 *
 * Source: Pacemaker Explained, "Unfencing"; cluster option priority-fencing-delay.
 */
import type { FencingAction } from "../../cib/status.js";
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { canFence } from "../cluster/node-fencing.js";
import { type Primitive, primitivesIn } from "../cluster/resource.js";
import { relate } from "../order/relation.js";
import type { Reason } from "../reason.js";
import { clusterAction } from "./create-action.js";
import { deviceDigests } from "./operation-digest.js";

export interface FencingRequest {
  /** By default what the option `stonith-action` says. */
  readonly operation?: FencingAction;
  readonly required?: boolean;
  readonly reason?: string;
  /** The node could win if it were shot a little later (`priority-fencing-delay`). */
  readonly worthDelay?: boolean;
}

export function fencingAction(cluster: Cluster, node: ClusterNode, request: FencingRequest = {}): PlannedAction {
  const operation = request.operation ?? cluster.options.fencingAction;
  const key = `stonith-${node.name}-${operation}`;
  const action = cluster.singletons.get(key) ?? createFencing(cluster, node, operation, key);
  applyDelay(cluster, node, action, request.worthDelay ?? false);
  if (request.required && canFence(cluster, node)) action.required = true;
  action.reason ??= request.reason;
  if (action.required && action.why.length === 0) action.why.push(becauseOf(node, operation, action.reason));
  return action;
}

function becauseOf(node: ClusterNode, operation: FencingAction, reason = "a fence device has changed"): Reason {
  if (operation === "on") return { kind: "requested", what: `${node.name} is to be unfenced: ${reason}` };
  const why = node.unseen ? "nothing is known of it since the cluster started (startup-fencing)" : reason;
  return { kind: "unclean", node: node.name, why };
}

function createFencing(cluster: Cluster, node: ClusterNode, operation: FencingAction, key: string): PlannedAction {
  const action = clusterAction(cluster, key, "stonith", node);
  action.fencing = operation;
  action.meta.on_node = node.name;
  action.meta.on_node_uuid = node.id;
  action.meta.stonith_action = operation;
  const why = node.fenceReason ?? node.condemned;
  if (why !== undefined) action.why.push({ kind: "unclean", node: node.name, why });
  if (cluster.unfencing) noteDevices(cluster, node, action);
  return action;
}

function noteDevices(cluster: Cluster, node: ClusterNode, action: PlannedAction): void {
  let all = "";
  let secure = "";
  for (const device of unfencingDevices(cluster)) {
    const digests = deviceDigests(cluster, device, node);
    const name = `${device.id}:${device.config.agent.type}`;
    all += `${name}:${digests.all},`;
    secure += `${name}:${digests.secure},`;
    if (!isKnownToNode(node, name, digests)) action.required = true;
  }
  action.meta.digests_all = all;
  action.meta.digests_secure = secure;
}

/** A node that has no digests was unfenced by somebody who kept none. */
function isKnownToNode(node: ClusterNode, name: string, digests: { all: string; secure: string }): boolean {
  const known = node.attributes.get("#digests-all");
  if (known === undefined) return true;
  const knownSecure = node.attributes.get("#digests-secure") ?? "";
  return known.includes(`${name}:${digests.all},`) || knownSecure.includes(`${name}:${digests.secure},`);
}

function unfencingDevices(cluster: Cluster): readonly Primitive[] {
  return cluster.resources
    .flatMap(primitivesIn)
    .filter(({ isFenceDevice, meta }) => isFenceDevice && meta.provides?.toLowerCase() === "unfencing");
}

/** Noted even where it is 0, for it takes the place of the devices' own delays. */
function applyDelay(cluster: Cluster, node: ClusterNode, action: PlannedAction, worthDelay: boolean): void {
  if (cluster.options.priorityFencingDelay <= 0) return;
  if (!worthDelay && action.meta["priority-fencing-delay"] === undefined) return;
  action.meta["priority-fencing-delay"] = String(Math.trunc(priorityDelay(cluster, node) / 1000));
}

/** For the node that runs what is most important, where it is on the other side of a split and that side is no smaller. */
function priorityDelay(cluster: Cluster, node: ClusterNode): number {
  if (node.kind !== "cluster" || node.online) return 0;
  const members = cluster.nodes.filter(({ kind }) => kind === "cluster");
  const online = members.filter((member) => member.online).length;
  if (online > Math.floor(members.length / 2)) return 0;
  const priorities = members.map(({ priority }) => priority);
  const highest = Math.max(...priorities);
  if (highest === Math.min(...priorities) || node.priority < highest) return 0;
  return cluster.options.priorityFencingDelay;
}

/** Where unfencing is in use, devices and what requires it are probed and started only after it. */
export function orderAfterUnfencing(
  cluster: Cluster,
  primitive: Primitive,
  node: ClusterNode | undefined,
  action: PlannedAction,
  effects: number,
): void {
  const concerned = (primitive.isFenceDevice && cluster.unfencing) || primitive.requires === "unfencing";
  if (!concerned || !node) return;
  const unfencing = fencingAction(cluster, node, { operation: "on" });
  relate(unfencing, action, effects, primitive.id);
  if (!wasUnfenced(node)) requireUnfencing(cluster, node, `required by ${primitive.id} ${action.task}`);
}

export function wasUnfenced(node: ClusterNode): boolean {
  const since = node.attributes.get("#node-unfenced");
  return since !== undefined && since !== "0";
}

export function requireUnfencing(cluster: Cluster, node: ClusterNode, reason: string): void {
  if (!cluster.unfencing || !node.online || node.unclean || node.shutdown) return;
  fencingAction(cluster, node, { operation: "on", required: true, reason });
}
