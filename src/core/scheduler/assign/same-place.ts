/** A mandatory colocation with something that is in several places: the dependent may be in any of them, and nowhere else. */
import { INFINITY, type Score } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Resource } from "../cluster/resource.js";
import { attributeFor, followsReason, valueFor } from "./colocation.js";

export interface Place {
  readonly node: ClusterNode;
  /** Added to the dependent's own score there. */
  readonly score: Score;
}

export function keepOnlyWith(
  cluster: Cluster,
  dependent: Resource,
  primary: Resource,
  colocation: Colocation,
  places: readonly Place[],
): void {
  const attribute = attributeFor(colocation);
  const scoreAt = new Map<string | undefined, Score>();
  for (const { node, score } of places) scoreAt.set(valueFor(node, attribute, primary)?.toLowerCase(), score);
  const reason = followsReason(colocation, primary);
  for (const index of dependent.scores.nodes()) {
    const node = cluster.nodes[index];
    const score = node && scoreAt.get(valueFor(node, attribute, dependent)?.toLowerCase());
    if (score === undefined) dependent.scores.set(index, -INFINITY, reason);
    else dependent.scores.add(index, score, reason);
  }
}
