/**
 * Who is fenced, and who is shut down, in this transition.
 *
 * Unclean nodes are fenced, if there is anything to manage and they can be. A guest node is fenced by the recovery of what it
 * lives in: a pseudo action tells everybody that it is gone. A node that asked to leave is shut down once everything on it
 * has stopped.
 *
 * The DC is the last to go: were it to go first, another one would be elected in the middle. Without concurrent fencing
 * one node is fenced after the other (cluster option concurrent-fencing).
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { canFence } from "../cluster/node-fencing.js";
import type { Resource } from "../cluster/resource.js";
import { Effect } from "../order/effect.js";
import { relate } from "../order/relation.js";
import { clusterAction } from "./create-action.js";
import { fencingAction } from "./fencing-action.js";
import { orderAfterFencing } from "./fencing-order.js";

/** Called as soon as nodes are known: whatever comes later is ordered after the fencing of these. */
export function planCandidates(cluster: Cluster): void {
  for (const node of cluster.fencingCandidates) {
    fencingAction(cluster, node, {
      ...(node.fenceReason !== undefined && { reason: node.fenceReason }),
      worthDelay: node.fencingWorthDelay,
    });
  }
}

export function planFencingAndShutdown(cluster: Cluster): void {
  planCandidates(cluster);
  const anythingManaged = cluster.resources.some(isManaged);
  const fencings: PlannedAction[] = [];
  const shutdowns: PlannedAction[] = [];
  let dcDown: PlannedAction | undefined;
  for (const node of cluster.nodes) {
    if (node.isGuest) {
      if (node.remoteRequiresReset && anythingManaged && canFence(cluster, node)) fenceGuest(cluster, node);
    } else if (anythingManaged && isToBeFenced(node) && canFence(cluster, node)) {
      const fencing = node.condemned === undefined ? fenceUnclean(cluster, node) : fenceCondemned(cluster, node);
      if (node.isDc) dcDown = fencing;
      else addToChain(cluster, fencings, fencing);
    } else if (node.kind === "cluster" && node.online && node.shutdown) {
      const shutdown = planShutdown(cluster, node);
      if (node.isDc) dcDown = shutdown;
      else shutdowns.push(shutdown);
    }
  }
  if (dcDown) orderDcLast(cluster, dcDown, fencings, shutdowns);
}

function isToBeFenced({ unclean, awaited, condemned }: ClusterNode): boolean {
  return (unclean && !awaited) || condemned !== undefined;
}

/** It is also told to stop what it runs: this partition may be cut off from the devices, too. */
function fenceCondemned(cluster: Cluster, node: ClusterNode): PlannedAction {
  return fencingAction(cluster, node, {
    required: true,
    ...(node.condemned === undefined ? {} : { reason: node.condemned }),
  });
}

function isManaged(resource: Resource): boolean {
  return resource.managed || resource.children.some(isManaged);
}

function fenceUnclean(cluster: Cluster, node: ClusterNode): PlannedAction {
  const fencing = fencingAction(cluster, node, { required: true, reason: "node is unclean" });
  orderAfterFencing(cluster, fencing, node);
  return fencing;
}

/** Newest first. */
function addToChain(cluster: Cluster, fencings: PlannedAction[], fencing: PlannedAction): void {
  const previous = fencings[0];
  if (!cluster.options.concurrentFencing && previous) {
    relate(previous, fencing, Effect.Sequence, "concurrent-fencing");
  }
  fencings.unshift(fencing);
}

/**
 * Other nodes' shutdowns are not ordered before the fencing of the DC: that could be needed for a stop that those wait for.
 */
function orderDcLast(
  cluster: Cluster,
  dcDown: PlannedAction,
  fencings: readonly PlannedAction[],
  shutdowns: readonly PlannedAction[],
): void {
  const firsts = dcDown.task === "do_shutdown" ? [...shutdowns].reverse() : [];
  const last = cluster.options.concurrentFencing ? fencings : fencings.slice(0, 1);
  for (const first of [...firsts, ...last]) relate(first, dcDown, Effect.Sequence, "DC last");
}

function planShutdown(cluster: Cluster, node: ClusterNode): PlannedAction {
  const shutdown = clusterAction(cluster, `do_shutdown-${node.name}`, "do_shutdown", node, { required: true });
  shutdown.meta.op_no_wait = "true";
  for (const action of [...cluster.actions].reverse()) {
    const { resource } = action;
    if (action.node !== node || action.task !== "stop" || !resource) continue;
    if (resource.maintenance || node.maintenance) continue;
    // What nobody manages, and what is blocked, does not hold a node back.
    if (!resource.managed && !resource.blocked) continue;
    action.required = true;
    relate(action, shutdown, Effect.Sequence | Effect.BlockedFirstBlocks, `shutdown of ${node.name}`);
  }
  return shutdown;
}

/**
 * Its stops are implied by the end of its container, not by the next start of it: therefore ordered after the stop. Where
 * there is none, after the stop of the connection, which waits for a probe of the container: it could be up after all.
 */
function fenceGuest(cluster: Cluster, node: ClusterNode): void {
  const container = node.connection?.container;
  const stop = container?.actions.findLast(({ task }) => task === "stop");
  const starts = container?.actions.some(({ task }) => task === "start") ?? false;
  const fencing = fencingAction(cluster, node, {
    operation: starts ? "reboot" : "off",
    required: true,
    reason: "guest is unclean",
  });
  fencing.pseudo = true;
  fencing.runnable = true;
  if (stop?.pseudo && stop.node) {
    const ofHost = fencingAction(cluster, stop.node);
    relate(ofHost, fencing, Effect.BlockedFirstBlocks | Effect.FirstCallsThen, node.name);
  } else if (stop) {
    relate(stop, fencing, Effect.BlockedFirstBlocks | Effect.FirstCallsThen, node.name);
  } else {
    const disconnect = node.connection?.actions.findLast(({ task }) => task === "stop");
    if (disconnect) relate(disconnect, fencing, Effect.Sequence, node.name);
  }
  orderAfterFencing(cluster, fencing, node);
}
