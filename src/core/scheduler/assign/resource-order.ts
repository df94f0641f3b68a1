/**
 * Who is given a node first: by priority, in the order of the configuration among equals. Where capacity is scarce (any
 * placement strategy but `default`), among equals first the one that most wants to stay where it is, then the one that
 * wants some node most (Pacemaker Explained, "Utilization and Placement Strategy").
 */
import { INFINITY, type Score } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { activeNode } from "../cluster/place.js";
import type { Resource } from "../cluster/resource.js";
import { Scores } from "../cluster/scores.js";
import { addColocatedScores } from "./dependent-scores.js";
import { sortNodes } from "./node-choice.js";

/** Puts the cluster's resources into this order; that of their priorities they have already. */
export function sortByNeed(cluster: Cluster): void {
  const { resources } = cluster;
  if (cluster.options.placement === "default") return;
  const none = new Scores(cluster.nodes.length);
  for (const node of cluster.nodes) none.set(node.index, node.fixedScore);
  const nodes = sortNodes(cluster, none, cluster.nodes, undefined);
  const needs = new Map(resources.map((resource) => [resource, needOf(cluster, resource, nodes)]));
  resources.sort((a, b) => b.priority - a.priority || compareNeeds(needs.get(a) ?? [], needs.get(b) ?? []));
}

/** Its score where it is, then that of each node, with those of what it must follow. */
function needOf(cluster: Cluster, resource: Resource, nodes: readonly ClusterNode[]): readonly Score[] {
  const scores = addColocatedScores(cluster, resource, undefined, {
    target: resource,
    colocation: undefined,
    factor: 1,
    side: "dependent",
    onlyIfUsable: false,
    neverNegative: false,
  });
  const current = activeNode(resource);
  const scoreOn = (node: ClusterNode | undefined) => (node ? scores.get(node.index) : -INFINITY);
  return [scoreOn(current), ...nodes.map(scoreOn)];
}

function compareNeeds(a: readonly Score[], b: readonly Score[]): number {
  for (const [position, score] of a.entries()) {
    const difference = (b[position] ?? -INFINITY) - score;
    if (difference !== 0) return difference;
  }
  return 0;
}
