/**
 * What a resource would like, as seen from the nodes of one that it follows: its best score among the usable nodes that
 * have the same value of the constraint's attribute. Where that is the name, and no node is within another, it is the node
 * itself.
 */
import { INFINITY, type Score } from "../../model/score.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Resource } from "../cluster/resource.js";
import type { Scores } from "../cluster/scores.js";
import { attributeFor, valueFor } from "./colocation.js";
import { applyLocationTo } from "./location.js";

export class Wishes {
  private readonly scores: Scores;
  private readonly attribute: string;
  private readonly isByName: boolean;
  private byValue: Map<string | undefined, Score> | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly source: Resource,
    private readonly target: Resource,
    colocation: Colocation | undefined,
  ) {
    this.attribute = attributeFor(colocation);
    this.scores = scoresWithGroup(source, colocation);
    this.isByName = this.attribute === "#uname" && !cluster.haveRemoteNodes;
  }

  at(node: ClusterNode): Score {
    if (this.isByName) return canRunResources(node) ? this.scores.get(node.index) : -INFINITY;
    this.byValue ??= this.bestByValue();
    return this.byValue.get(valueFor(node, this.attribute, this.target)) ?? -INFINITY;
  }

  private bestByValue(): Map<string | undefined, Score> {
    const best = new Map<string | undefined, Score>();
    for (const node of this.cluster.nodes) {
      if (!canRunResources(node)) continue;
      const value = valueFor(node, this.attribute, this.source);
      const score = this.scores.get(node.index);
      if (score > (best.get(value) ?? -INFINITY)) best.set(value, score);
    }
    return best;
  }
}

/**
 * A location constraint of a group gives its scores to the first member only. A later member that is in a constraint of its
 * own must know them as well, or it would ask for a node on which its group may not be.
 */
function scoresWithGroup(source: Resource, colocation: Colocation | undefined): Scores {
  const group = source.parent;
  const isAboutMember = colocation?.configured && colocation.dependent === source;
  if (!isAboutMember || group?.kind !== "group" || group.children[0] === source) return source.scores;
  const before = source.scores;
  source.scores = before.copy();
  for (const location of group.locations) applyLocationTo(source, location);
  const together = source.scores;
  source.scores = before;
  return together;
}
