/** Scores are changed, and shown: of a resource, and of everything in it. */
import type { Score } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Resource } from "../cluster/resource.js";
import type { Reason } from "../reason.js";

/** Adds to a resource's score on a node, and to the scores of what is in it. */
export function adjustScore(resource: Resource, node: ClusterNode, score: Score, reason?: Reason): void {
  for (const child of resource.children) adjustScore(child, node, score, reason);
  const { scores } = resource;
  if (!scores.has(node.index)) scores.set(node.index, node.fixedScore);
  scores.add(node.index, score, reason);
}

/** Notes the scores as they are now: a resource's and then those of what is in it. Orphans' are not shown. */
export function noteScores(cluster: Cluster, resource: Resource, by: Resource["kind"] = resource.kind): void {
  if (resource.orphan || !cluster.input.showScores) return;
  const { id, scores } = resource;
  for (const index of scores.nodes()) {
    const where = cluster.nodes[index]?.name ?? "";
    cluster.scoreLines.push({ kind: "allocation", by, resource: id, where, score: scores.get(index) });
  }
  for (const child of resource.children) noteScores(cluster, child, by);
}
