/**
 * The state of cluster nodes: who is up, who is on the way in or out, and who could be doing anything and must be fenced.
 *
 * In: what membership and the nodes' daemons say (`NodeStateInput`), node attributes, the options. Out: `online`, `pending`, `unclean`
 * with its reason, `shutdown`, `standby`... of each cluster node. Remote and guest nodes are as their connections are, which
 * their histories tell later: remote-state.ts.
 *
 * With fencing, a node is only believed to be down when it said good-bye; without fencing it counts as down as soon as it is gone,
 * the one exception of the one-node promise, chosen by whoever turned fencing off. Never seen at all is unclean (startup fencing).
 *
 * Source: Pacemaker Explained, "Status -- Here be dragons" and "Cluster Options" (startup-fencing, node-pending-timeout, no-quorum-policy).
 */
import { parseBoolean } from "../../model/boolean.js";
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { fenceNode } from "../cluster/node-fencing.js";
import type { NodeStateInput } from "../input.js";
import { recheckBy } from "./facts.js";

/** What the reports about a node amount to. */
interface Verdict {
  readonly online: boolean;
  readonly pending?: boolean;
  readonly fence?: string;
  /** It may be alive on the other side of a split, and shoot back: worth a delay (`priority-fencing-delay`). */
  readonly isLost?: boolean;
}

/** The reports, with absent ones as what they mean. */
interface Reports {
  readonly seen: boolean;
  readonly inCluster: boolean;
  readonly peerOnline: boolean;
  readonly join: NodeStateInput["join"];
  readonly expectedUp: boolean;
  readonly terminate: boolean;
}

export function unpackNodeStates(cluster: Cluster): void {
  const { fencingEnabled, startupFencing } = cluster.options;
  for (const node of cluster.nodes) if (node.kind === "cluster") node.unclean = fencingEnabled && startupFencing;
  for (const state of cluster.input.states) {
    const node = cluster.nodeByName.get(state.name);
    if (node?.kind === "cluster" && node.unseen) unpackState(cluster, node, state);
  }
  for (const wish of cluster.input.wishes) {
    const node = wish.kind === "fence" && cluster.nodeByName.get(wish.node);
    if (node && fencingEnabled) fenceNode(cluster, node, "an administrator asked for it to be fenced");
  }
}

function unpackState(cluster: Cluster, node: ClusterNode, state: NodeStateInput): void {
  node.unseen = false;
  node.unclean = false;
  node.standby = isOn(node, "standby");
  node.maintenance = isOn(node, "maintenance");
  node.shutdown = wishesToLeave(node);
  node.expectedUp = state.expected === "member";
  if (state.awaited && !isWishedFenced(cluster, node)) {
    node.awaited = true;
    node.outOfReach = true;
    node.unclean = true;
    node.fixedScore = -INFINITY;
    return;
  }
  node.outOfReach = state.asked === false;
  apply(cluster, node, node.outOfReach ? { online: true, pending: true } : judge(cluster, node, state));
  const condemned = node.online && !cluster.quorate && cluster.options.noQuorumPolicy === "suicide";
  if (condemned && state.hadQuorum !== false) fenceNode(cluster, node, "cluster does not have quorum");
}

function isWishedFenced(cluster: Cluster, node: ClusterNode): boolean {
  return cluster.input.wishes.some((wish) => wish.kind === "fence" && wish.node === node.name);
}

function apply(cluster: Cluster, node: ClusterNode, { online, pending, fence, isLost }: Verdict): void {
  node.online = online;
  if (pending) {
    node.pending = true;
    node.standby = true;
  }
  if (fence !== undefined) fenceNode(cluster, node, fence, isLost);
  if (!online || node.shutdown) node.fixedScore = -INFINITY;
}

function judge(cluster: Cluster, node: ClusterNode, state: NodeStateInput): Verdict {
  const reports: Reports = {
    seen: state.inCluster !== undefined,
    inCluster: isNow(state.inCluster),
    peerOnline: isNow(state.peerOnline),
    join: state.join,
    expectedUp: node.expectedUp,
    terminate: isTerminationWished(node),
  };
  if (!cluster.options.fencingEnabled) return judgeWithoutFencing(reports, node.shutdown);
  if (node.shutdown) return { online: reports.peerOnline };
  if (isTooLongPending(cluster, state)) {
    return { online: true, fence: "peer pending timed out on joining the process group" };
  }
  return judgeWithFencing(reports);
}

/** `true`, or since a moment that is not 0. */
function isNow(since: boolean | number | undefined): boolean {
  return typeof since === "number" ? since > 0 : since === true;
}

function judgeWithoutFencing(reports: Reports, shutdown: boolean): Verdict {
  if (reports.inCluster && reports.peerOnline) return { online: reports.join === "member" };
  const surprising = reports.inCluster && reports.expectedUp && !shutdown;
  return { online: false, ...(surprising && { fence: "peer is unexpectedly down" }) };
}

function judgeWithFencing(reports: Reports): Verdict {
  const { seen, inCluster, peerOnline, join, expectedUp, terminate } = reports;
  const fence = (reason: string): Verdict => ({ online: inCluster, fence: reason });
  if (!seen) return fence("peer has not been seen by the cluster");
  if (join === "banned") return fence("peer failed Pacemaker membership criteria");
  if (!terminate && !expectedUp) return { online: inCluster, pending: inCluster || peerOnline };
  if (terminate && join === "down" && !inCluster && !peerOnline) return { online: false };
  if (!inCluster) return { ...fence("peer is no longer part of the cluster"), isLost: true };
  if (!peerOnline) return fence("peer process is no longer available");
  if (terminate) return fence("fencing was requested");
  if (join === "member") return { online: true };
  if (join === "pending" || join === "down") return { online: true, pending: true };
  return fence("peer was in an unknown state");
}

/** In the membership for longer than `node-pending-timeout`, but its daemon has not come up. */
function isTooLongPending(cluster: Cluster, { inCluster, peerOnline }: NodeStateInput): boolean {
  const { nodePendingTimeout } = cluster.options;
  if (nodePendingTimeout <= 0 || isNow(peerOnline) || typeof inCluster !== "number" || inCluster <= 1) return false;
  const end = inCluster * 1000 + nodePendingTimeout;
  if (cluster.now >= end) return true;
  recheckBy(cluster, end);
  return false;
}

/** The attribute `terminate`: a boolean, or when it was wished. */
function isTerminationWished(node: ClusterNode): boolean {
  const text = node.attributes.get("terminate") ?? "";
  return parseBoolean(text) ?? Number(text) > 0;
}

/** The attribute `shutdown`: when the node asked to leave. */
export function wishesToLeave(node: ClusterNode): boolean {
  const text = node.attributes.get("shutdown");
  return text !== undefined && text !== "" && text !== "0";
}

export function isOn(node: ClusterNode, attribute: string): boolean {
  return parseBoolean(node.attributes.get(attribute) ?? "") ?? false;
}
