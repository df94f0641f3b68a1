/**
 * Probes: one-time monitors that find out whether a resource is active on a node of which that is not known.
 *
 * Nothing starts before all of its probes are answered (order/probes.ts); a probe that cannot be made keeps it from starting, but
 * does not stop what is active. Not probed: what is known, what is no longer configured, what lies in a container, nodes
 * that are away or that nothing may be looked for on, and what only some nodes are to be searched for
 * (Pacemaker Explained, "resource-discovery").
 */
import { OcfRc } from "../../model/ocf.js";
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import { byCopyNumber } from "../cluster/copy-number.js";
import type { ClusterNode } from "../cluster/node.js";
import { fenceNode } from "../cluster/node-fencing.js";
import { type Bundle, type Clone, type Primitive, type Resource, topOf } from "../cluster/resource.js";
import { Effect } from "../order/effect.js";
import { orderTasks } from "../order/relation.js";
import { actionFor, clusterAction, findAction, operationKey } from "./create-action.js";
import { orderAfterUnfencing } from "./fencing-action.js";
import { reachOf } from "./remote-reach.js";

export function planProbes(cluster: Cluster): void {
  let isFirst = true;
  for (const node of cluster.nodes) {
    if (!node.online) {
      if (isFailedRemote(node)) fenceNode(cluster, node, "the connection is unrecoverable");
    } else if (!node.unclean && node.probed) {
      if (node.attributes.get("probe_complete") === "false") reprobe(cluster, node);
      else {
        if (isFirst) sortCopies(cluster);
        isFirst = false;
        for (const resource of cluster.resources) probe(cluster, resource, node);
      }
    }
  }
}

/** As soon as anything is probed, and from there on, copies are in the order of their numbers. */
function sortCopies({ resources }: Cluster): void {
  for (const resource of resources) if (resource.kind === "clone") resource.children.sort(byCopyNumber);
}

function isFailedRemote(node: ClusterNode): boolean {
  return node.kind === "remote" && !node.isGuest && node.connection !== undefined && reachOf(node) === "failed";
}

/** Of old: the node is told to forget and probe everything by itself. */
function reprobe(cluster: Cluster, node: ClusterNode): void {
  const action = clusterAction(cluster, `probe_complete-${node.name}`, "probe_complete", node, { required: true });
  action.meta.op_no_wait = "true";
}

/** Whether anything is probed. */
function probe(cluster: Cluster, resource: Resource, node: ClusterNode): boolean {
  switch (resource.kind) {
    case "primitive":
      return probePrimitive(cluster, resource, node);
    case "group":
      return probeAll(cluster, resource.children, node);
    case "clone":
      return probeClone(cluster, resource, node);
    case "bundle":
      return probeBundle(cluster, resource, node);
  }
}

function probeAll(cluster: Cluster, resources: readonly Resource[], node: ClusterNode): boolean {
  let any = false;
  for (const resource of resources) if (probe(cluster, resource, node)) any = true;
  return any;
}

/** Of copies that are all the same one is enough: one that was looked for there before, or that will be there. */
function probeClone(cluster: Cluster, clone: Clone, node: ClusterNode): boolean {
  if (clone.exclusiveDiscovery && !isDiscoveredOn(clone, node)) {
    clone.scores.remove(node.index);
    return false;
  }
  if (clone.unique) return probeAll(cluster, clone.children, node);
  const { children } = clone;
  const copy =
    children.find((child) => isKnownOn(child, node)) ?? children.find((child) => isToBeOn(child, node)) ?? children[0];
  return copy !== undefined && probe(cluster, copy, node);
}

function isKnownOn(copy: Resource, node: ClusterNode): boolean {
  if (copy.kind === "primitive") return copy.knownOn.has(node);
  return copy.children.some((member) => isKnownOn(member, node));
}

function isToBeOn(copy: Resource, node: ClusterNode): boolean {
  if (copy.kind === "primitive") return copy.assignedTo === node;
  return copy.children.some((member) => isToBeOn(member, node));
}

function isDiscoveredOn(resource: Resource, node: ClusterNode): boolean {
  return resource.scores.has(node.index) && resource.scores.discovery(node.index) === "exclusive";
}

/**
 * A container's connection is not probed before the container is started: only then it is known which node it leads from. With one
 * replica to a node, no container starts before all have been probed there: two could want the same ports.
 */
function probeBundle(cluster: Cluster, bundle: Bundle, node: ClusterNode): boolean {
  let any = false;
  for (const replica of bundle.replicas) {
    const { address, child, container, remote } = replica;
    if (address && probe(cluster, address, node)) any = true;
    if (child && replica.node === node && probe(cluster, child, node)) any = true;
    if (probe(cluster, container, node)) {
      any = true;
      if (bundle.replicasPerHost === 1) orderBeforeOtherContainers(cluster, bundle, container);
    }
    if (remote && probe(cluster, remote, node)) {
      any = true;
      orderAfterContainer(cluster, container, remote, node);
    }
  }
  return any;
}

function orderBeforeOtherContainers(cluster: Cluster, bundle: Bundle, container: Primitive): void {
  for (const { container: other } of bundle.replicas) {
    if (other === container) continue;
    orderTasks(
      cluster,
      { resource: container, task: "monitor" },
      { resource: other, task: "start" },
      Effect.Sequence | Effect.IfSameNode,
      bundle.id,
    );
  }
}

function orderAfterContainer(cluster: Cluster, container: Primitive, remote: Primitive, node: ClusterNode): void {
  const action = findAction(remote, operationKey(remote, "monitor"), node);
  if (!action) return;
  orderTasks(cluster, { resource: container, task: "start" }, { action }, Effect.ProbeInContainer, container.id);
}

function probePrimitive(cluster: Cluster, primitive: Primitive, node: ClusterNode): boolean {
  const top = topOf(primitive, false);
  if (!cluster.options.probes || isHostedElsewhere(cluster, primitive, node)) return false;
  if (primitive.container && !primitive.remoteNode) return false;
  if (primitive.orphan || primitive.knownOn.has(node)) return false;
  const exclusive = primitive.exclusiveDiscovery || top.exclusiveDiscovery;
  if (exclusive && !isDiscoveredOn(primitive, node)) return false;
  if (primitive.scores.discovery(node.index) === "never") return false;
  if (node.isGuest && isGuestAway(cluster, node, top)) return false;
  const action = actionFor(cluster, primitive, "monitor", node, { required: true });
  action.required = true;
  orderAfterUnfencing(cluster, primitive, node, action, Effect.Sequence);
  expectKnownState(action, primitive, node);
  action.why.push({ kind: "unknown", resource: primitive.id, node: node.name });
  orderBeforeStart(cluster, top.kind === "clone" ? top : primitive, action);
  return true;
}

/** What remote and guest nodes cannot run: fence devices, connections, and guests in guests. */
function isHostedElsewhere(cluster: Cluster, primitive: Primitive, node: ClusterNode): boolean {
  if (node.kind !== "remote") return false;
  if (primitive.isFenceDevice || primitive.remoteNode) return true;
  return node.isGuest && cluster.haveRemoteNodes && primitive.fillers.some(bringsUpGuest);
}

function bringsUpGuest(filler: Resource): boolean {
  return filler.kind === "primitive" && filler.remoteNode !== undefined;
}

/** Where the guest does not run, nothing can be active; where it will stop, nothing is asked of it any more. */
function isGuestAway(cluster: Cluster, node: ClusterNode, top: Resource): boolean {
  const guest = node.connection?.container;
  if (!guest) return false;
  if (guest.role === "Stopped") {
    orderProbeBeforeStart(cluster, guest, top);
    return true;
  }
  if (!willStop(guest, node)) return false;
  orderTasks(cluster, { resource: guest, task: "stop" }, { resource: top, task: "start" }, Effect.Sequence, guest.id);
  return true;
}

/** As far as can be told before its own actions are planned. */
function willStop(guest: Primitive, node: ClusterNode): boolean {
  if (node.remoteRequiresReset || node.unclean || guest.failed || guest.nextRole === "Stopped") return true;
  return guest.assignedTo !== undefined && !guest.runningOn.includes(guest.assignedTo);
}

/** Were the guest found running, the resource could be active in it. */
function orderProbeBeforeStart(cluster: Cluster, guest: Primitive, top: Resource): void {
  const node = guest.assignedTo;
  if (!node || guest.knownOn.has(node)) return;
  orderTasks(
    cluster,
    { resource: guest, task: "monitor" },
    { resource: top, task: "start" },
    Effect.Sequence,
    guest.id,
  );
}

function expectKnownState(action: PlannedAction, primitive: Primitive, node: ClusterNode): void {
  const running = primitive.runningOn.includes(node);
  if (running && primitive.role !== "Promoted") return;
  const rc = running ? OcfRc.promoted : OcfRc.notRunning;
  action.expectedRc = rc;
  action.meta.op_target_rc = String(rc);
}

/** Copies of a clone wait for all probes of all of them. */
function orderBeforeStart(cluster: Cluster, whole: Resource, action: PlannedAction): void {
  const blocks = !action.runnable && whole.runningOn.length === 0;
  const effects = blocks ? Effect.Sequence | Effect.BlockedFirstBlocks : Effect.Sequence;
  orderTasks(cluster, { action }, { resource: whole, task: "start" }, effects, whole.id);
  // Reloads are planned before all probes.
  if (whole.actionIndex.withTask("reload-agent").length === 0) return;
  orderTasks(cluster, { action }, { resource: whole, task: "reload-agent" }, Effect.Sequence, whole.id);
}
