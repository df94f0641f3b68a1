/**
 * Which of two nodes is better for a resource, and whether there is any at all.
 *
 * The score decides; then, as the placement strategy says, the free capacity (`balanced`); then how little the node has
 * been given so far; then whether the resource is there already; then the name. The `minimal` strategy looks at score and
 * name only, so that few nodes are used (Pacemaker Explained, "Utilization and Placement Strategy").
 */
import { INFINITY } from "../../model/score.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Scores } from "../cluster/scores.js";
import { compareCapacities } from "./utilization.js";

/** Nobody has banned the resource from it, and it can run resources. */
export function isUsable(scores: Scores, node: ClusterNode): boolean {
  return canRunResources(node) && scores.get(node.index) >= 0;
}

export function isAnyUsable(cluster: Cluster, scores: Scores): boolean {
  return cluster.nodes.some((node) => scores.has(node.index) && isUsable(scores, node));
}

/** Those that the table knows, in their order. */
export function allowedNodes(cluster: Cluster, scores: Scores): ClusterNode[] {
  return cluster.nodes.filter((node) => scores.has(node.index));
}

/** Best first. `active`: where the resource is now. */
export function sortNodes(
  cluster: Cluster,
  scores: Scores,
  nodes: readonly ClusterNode[],
  active: ClusterNode | undefined,
): ClusterNode[] {
  return [...nodes].sort((a, b) => compareNodes(cluster, scores, a, b, active));
}

export function compareNodes(
  cluster: Cluster,
  scores: Scores,
  a: ClusterNode,
  b: ClusterNode,
  active: ClusterNode | undefined,
): number {
  const byScore = effectiveScore(scores, b) - effectiveScore(scores, a);
  if (byScore !== 0) return byScore;
  const { placement } = cluster.options;
  if (placement !== "minimal") {
    const byCapacity = placement === "balanced" ? compareCapacities(a, b) : 0;
    if (byCapacity !== 0) return byCapacity;
    const byLoad = a.assigned.length - b.assigned.length;
    if (byLoad !== 0) return byLoad;
    if (active && a !== b && (a === active || b === active)) return a === active ? -1 : 1;
  }
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function effectiveScore(scores: Scores, node: ClusterNode): number {
  return canRunResources(node) ? scores.get(node.index) : -INFINITY;
}

/** The first one of `sortNodes`. */
export function bestNode(cluster: Cluster, scores: Scores, active: ClusterNode | undefined): ClusterNode | undefined {
  let best: ClusterNode | undefined;
  for (const node of cluster.nodes) {
    if (!scores.has(node.index)) continue;
    if (!best || compareNodes(cluster, scores, node, best, active) < 0) best = node;
  }
  return best;
}
