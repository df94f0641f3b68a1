/**
 * What a resource's own history and options say about nodes: it likes to stay where it is (`resource-stickiness`), may not
 * be where it failed too often (`migration-threshold`), goes where an operator asked it to go, and may be confined to the
 * nodes on which alone it is looked for (`resource-discovery: exclusive`).
 */
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn, type Resource, topOf } from "../cluster/resource.js";
import { effectiveFailCount } from "../fail-count.js";
import { namedResource } from "./named-resource.js";
import { adjustScore } from "./score.js";

/** Of what is managed and runs on one node. Without `symmetric-cluster` the node must still be allowed. */
export function applyStickiness(cluster: Cluster): void {
  for (const resource of cluster.resources.flatMap(primitivesIn)) {
    const [node] = resource.runningOn;
    if (!resource.managed || resource.stickiness < 1 || resource.runningOn.length !== 1 || !node) continue;
    if (!cluster.options.symmetric && !resource.scores.has(node.index)) continue;
    const { stickiness: score } = resource;
    adjustScore(resource, node, score, { kind: "stickiness", node: node.name, score });
  }
}

/** A copy of an anonymous clone that failed too often takes the whole clone off the node: the copies are all the same. */
export function applyFailures(cluster: Cluster): void {
  const primitives = cluster.resources.flatMap(primitivesIn);
  for (const node of cluster.nodes) {
    if (!mayHaveFailures(node)) continue;
    for (const resource of primitives) {
      const count = tooManyFailures(cluster, resource, node);
      if (count === undefined) continue;
      const banned = resource.unique ? resource : topOf(resource, false);
      const threshold = resource.migrationThreshold;
      adjustScore(banned, node, -INFINITY, { kind: "failures", node: node.name, count, threshold });
    }
  }
}

function mayHaveFailures(node: ClusterNode): boolean {
  for (const name of node.attributes.keys()) if (name.startsWith("fail-count-")) return true;
  return false;
}

/** How often it failed there, where that is as often as it may. A count that is about to be cleared is none. */
export function tooManyFailures(cluster: Cluster, resource: Primitive, node: ClusterNode): number | undefined {
  if (resource.migrationThreshold === 0 || resource.ignoreFailure) return undefined;
  if (resource.failCountsToClear.some((clearing) => clearing.node === node)) return undefined;
  const { count } = effectiveFailCount(cluster, resource, node, true);
  return count > 0 && count >= resource.migrationThreshold ? count : undefined;
}

export function applyMoves(cluster: Cluster): void {
  for (const wish of cluster.input.wishes) {
    const resource = wish.kind === "move" && namedResource(cluster, wish.resource);
    if (!resource) continue;
    const to = wish.to && cluster.nodeByName.get(wish.to);
    const from = wish.from && cluster.nodeByName.get(wish.from);
    if (to) adjustScore(resource, to, INFINITY, { kind: "requested", what: `it was asked to move to ${wish.to}` });
    if (from) adjustScore(resource, from, -INFINITY, { kind: "requested", what: `it was asked to leave ${wish.from}` });
  }
}

/** A constraint that says so of a collective means all that is in it. */
export function applyExclusiveDiscovery(cluster: Cluster): void {
  for (const resource of cluster.resources) confine(cluster, resource);
}

function confine(cluster: Cluster, resource: Resource): void {
  if (!resource.exclusiveDiscovery && !topOf(resource, false).exclusiveDiscovery) return;
  for (const child of resource.children) confine(cluster, child);
  const { scores } = resource;
  for (const index of scores.nodes()) {
    const name = cluster.nodes[index]?.name ?? "";
    if (scores.discovery(index) !== "exclusive") scores.set(index, -INFINITY, { kind: "not-exclusive", node: name });
  }
}
