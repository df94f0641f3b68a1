/**
 * Failures that no longer count: older than the resource's `failure-timeout`, with no later failure that still counts. The
 * record is then read as if it were not there, and the clearing of the fail count is noted, to be done in this transition.
 *
 * Two things are not forgotten by time: what a probe found (running, stopped or degraded: that is no failure but a state), and
 * the failed monitor of a Pacemaker Remote connection that has a reconnect interval and was not fenced yet.
 *
 * A kept failure also ends when the parameters that failed have been changed: it says nothing of the new ones.
 */
import { OcfRc } from "../../model/ocf.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import { effectiveFailCount, failureTimeoutOn, recordedFailCount } from "../fail-count.js";
import type { OperationHistory } from "../input.js";
import { compareDigests, needsRemoteName } from "../plan/operation-digest.js";
import { recheckBy } from "./facts.js";
import { isProbe } from "./operation-result.js";

/** Whether the record's failure has expired; notes which fail counts are to be cleared, and when to look again. */
export function isExpired(
  cluster: Cluster,
  resource: Primitive,
  node: ClusterNode,
  operation: OperationHistory,
): boolean {
  const old = isOld(cluster, resource, node, operation);
  const counts = old && effectiveFailCount(cluster, resource, node).count > 0;
  const expired = old && !counts;
  if (expired) noteClearing(resource, node, operation);
  else if (isOfOtherParameters(cluster, resource, node, operation)) {
    clearFailCount(resource, node, "resource parameters have changed");
  }
  return expired && !isState(operation);
}

export function isKeptFailure(operation: OperationHistory): boolean {
  return operation.id.endsWith("_last_failure_0");
}

function isOld(cluster: Cluster, resource: Primitive, node: ClusterNode, operation: OperationHistory): boolean {
  const timeout = failureTimeoutOn(cluster, resource, node);
  if (timeout === 0 || operation.lastRcChange === undefined) return false;
  const { count, lastFailure } = effectiveFailCount(cluster, resource, node);
  if (count > 0 && lastFailure > 0) recheckBy(cluster, lastFailure * 1000 + timeout + 1);
  const ends = operation.lastRcChange * 1000 + timeout;
  // By the clock of its node, which may be ahead of the one by which its fail count ends.
  if (cluster.input.cautious && cluster.now < ends && operation.rc !== operation.expectedRc) recheckBy(cluster, ends);
  return cluster.now >= ends && !waitsForFencing(cluster, resource, operation);
}

function waitsForFencing(cluster: Cluster, resource: Primitive, { operation, interval }: OperationHistory): boolean {
  if (resource.reconnectInterval === 0 || !cluster.options.fencingEnabled) return false;
  return operation === "monitor" && interval > 0 && resource.remoteNode?.remoteWasFenced === false;
}

function noteClearing(resource: Primitive, node: ClusterNode, operation: OperationHistory): void {
  if (recordedFailCount(resource, node).count > 0) clearFailCount(resource, node, "it expired");
  else if (isKeptFailure(operation) && resource.reconnectInterval > 0) {
    clearFailCount(resource, node, "reconnect interval is set");
  }
}

/** What is the address of a bundle's connection is only known when its container has a place: plan/parameter-change.ts. */
function isOfOtherParameters(
  cluster: Cluster,
  resource: Primitive,
  node: ClusterNode,
  operation: OperationHistory,
): boolean {
  if (!isKeptFailure(operation) || (operation.operation !== "start" && operation.operation !== "monitor")) return false;
  if (needsRemoteName(resource)) return false;
  const verdict = compareDigests(cluster, resource, operation, node);
  return verdict === "mismatch" || verdict === "restart";
}

function clearFailCount(resource: Primitive, node: ClusterNode, reason: string): void {
  if (resource.failCountsToClear.some((clearing) => clearing.node === node)) return;
  resource.failCountsToClear.push({ node, reason });
}

/** A probe that answered plainly. */
function isState(operation: OperationHistory): boolean {
  return isProbe(operation) && PLAIN.includes(operation.rc);
}

const PLAIN: readonly number[] = [OcfRc.ok, OcfRc.notRunning, OcfRc.promoted, OcfRc.degraded, OcfRc.degradedPromoted];
