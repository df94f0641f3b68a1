/**
 * How often a resource failed on a node: kept in the node's attributes as `fail-count-RSC#OP_INTERVAL` (a number or INFINITY)
 * and `last-failure-RSC#OP_INTERVAL` (seconds since 1970), one pair for each operation, summed up for the resource.
 *
 * Copies of an anonymous clone count together on a node, under the child's id; older nodes wrote the copy's number behind it.
 * What counts against the `migration-threshold` is the effective count: once the last failure is older than the failure-timeout it
 * is 0, unless an operation with `on-fail: block` failed, for then somebody wants to look. A container is as good as
 * what fills it: their failures count for it, where that is asked for.
 *
 * Source: Pacemaker Explained, "Handling Resource Failure".
 */
import { addScores, parseScore, type Score } from "../model/score.js";
import type { Cluster } from "./cluster/cluster.js";
import type { ClusterNode } from "./cluster/node.js";
import { type Primitive, primitivesIn, topOf } from "./cluster/resource.js";
import { operationOptions } from "./unpack/operation-options.js";
import { isProbe, Status } from "./unpack/operation-result.js";

export interface FailCount {
  /** INFINITY: no further attempt on that node. */
  readonly count: Score;
  /** Seconds since 1970; 0 when it is not known. */
  readonly lastFailure: number;
}

const NO_FAILURES: FailCount = { count: 0, lastFailure: 0 };

/** As recorded, expired or not. */
export function recordedFailCount(resource: Primitive, node: ClusterNode): FailCount {
  return countsOf(node).get(resource.historyId) ?? NO_FAILURES;
}

/** As it counts now. `withFillers`: a container with what lives in it. */
export function effectiveFailCount(
  cluster: Cluster,
  resource: Primitive,
  node: ClusterNode,
  withFillers = false,
): FailCount {
  let sum = withoutExpired(cluster, resource, node, recordedFailCount(resource, node));
  // A bundle's connection may run elsewhere than its container: where it fails says nothing of the container there.
  if (!withFillers || topOf(resource).kind === "bundle") return sum;
  for (const filler of resource.fillers.flatMap(primitivesIn)) {
    const { count, lastFailure } = effectiveFailCount(cluster, filler, node);
    sum = { count: addScores(sum.count, count), lastFailure: Math.max(sum.lastFailure, lastFailure) };
  }
  return sum;
}

/** How long a failure of the resource counts, milliseconds; 0: until it is cleaned up. */
export function failureTimeoutOn(cluster: Cluster, resource: Primitive, node: ClusterNode): number {
  return resource.failureTimeout > 0 && isBlockedForGood(cluster, resource, node) ? 0 : resource.failureTimeout;
}

function withoutExpired(cluster: Cluster, resource: Primitive, node: ClusterNode, recorded: FailCount): FailCount {
  if (recorded.count <= 0 || recorded.lastFailure <= 0) return recorded;
  const timeout = failureTimeoutOn(cluster, resource, node);
  return timeout > 0 && cluster.now > recorded.lastFailure * 1000 + timeout ? NO_FAILURES : recorded;
}

/** Who writes `on-fail: block` wants to look himself, however long it takes. */
function isBlockedForGood(cluster: Cluster, resource: Primitive, node: ClusterNode): boolean {
  return (resource.history.get(node) ?? []).some((operation) => {
    if (isProbe(operation) || operation.status === Status.pending || operation.rc === operation.expectedRc)
      return false;
    if (writtenOnFail(resource, operation.operation, operation.interval) !== "block") return false;
    return operationOptions(cluster, resource, operation.operation, operation.interval).onFail === "block";
  });
}

function writtenOnFail(resource: Primitive, task: string, interval: number): string | undefined {
  return resource.operations.find((op) => op.name === task && op.interval === interval)?.options["on-fail"];
}

const known = new WeakMap<ClusterNode, ReadonlyMap<string, FailCount>>();

/** Of one node by resource, read once. */
function countsOf(node: ClusterNode): ReadonlyMap<string, FailCount> {
  const found = known.get(node);
  if (found) return found;
  const counts = readCounts(node.attributes);
  known.set(node, counts);
  return counts;
}

/** The resource is what lies between the prefix and the last `#`. */
const ATTRIBUTE = /^(fail-count|last-failure)-(.+?)(:\d+)?#(.+_\d+)$/;

function readCounts(attributes: ReadonlyMap<string, string>): Map<string, FailCount> {
  const counts = new Map<string, FailCount>();
  for (const [name, value] of attributes) {
    const [, what, resource = "", copy = ""] = ATTRIBUTE.exec(name) ?? [];
    if (what === undefined) continue;
    for (const id of copy ? [resource, resource + copy] : [resource]) {
      const { count, lastFailure } = counts.get(id) ?? NO_FAILURES;
      if (what === "fail-count") counts.set(id, { count: addScores(count, parseScore(value) ?? 0), lastFailure });
      else counts.set(id, { count, lastFailure: Math.max(lastFailure, seconds(value)) });
    }
  }
  return counts;
}

/** Seconds since 1970 exceed what a score can hold. */
function seconds(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : 0;
}
