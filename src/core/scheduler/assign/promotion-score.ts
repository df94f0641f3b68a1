/**
 * What a resource agent says a copy is worth when it is promoted: the node attribute `master-RESOURCE`, which agents set
 * with `crm_attribute --promotion` (Pacemaker Explained, "Determining Which Instance is Promoted").
 *
 * It counts for a copy that is there, or that could come: where the resource has been probed and no other copy is. While
 * nothing at all is known of the clone (the cluster has just started), permanent attributes count for all copies.
 */
import { addScores, parseScore, type Score } from "../../model/score.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import { withoutCopyNumber } from "../cluster/copy-number.js";
import type { ClusterNode } from "../cluster/node.js";
import { attributeSeenBy } from "../cluster/node-attribute.js";
import { type Clone, type Primitive, primitivesIn } from "../cluster/resource.js";
import type { Copy } from "./copy-order.js";

/** Before copies are given nodes: they prefer nodes on which they are worth more. */
export function addPromotionScores(cluster: Cluster, clone: Clone): void {
  if (clone.promotionScoresAdded) return;
  clone.promotionScoresAdded = true;
  const siblings = new Siblings(clone);
  for (const copy of clone.children) {
    for (const index of copy.scores.nodes()) {
      const node = cluster.nodes[index];
      // Where nothing can run nothing will be promoted; copies must not be shuffled for its sake.
      if (!node || !canRunResources(node)) continue;
      const score = promotionScore(copy, node, siblings) ?? 0;
      if (score > 0) {
        copy.scores.add(index, score, { kind: "promotion-score", resource: copy.id, node: node.name, score });
      }
      copy.priority = Math.max(copy.priority, score);
    }
  }
}

/** Undefined where nobody has said anything. Of a copy of a group: the sum over its members. */
export function promotionScore(copy: Copy, node: ClusterNode, siblings: Siblings): Score | undefined {
  let sum: Score | undefined;
  for (const primitive of primitivesIn(copy)) {
    const score = scoreOfPrimitive(primitive, node, siblings);
    if (score !== undefined) sum = (sum ?? 0) + score;
  }
  return sum;
}

function scoreOfPrimitive(primitive: Primitive, node: ClusterNode, siblings: Siblings): Score | undefined {
  if (!counts(primitive, node, siblings) || primitive.scores.get(node.index) < 0) return undefined;
  const text = attributeOf(primitive, node);
  return text === undefined ? undefined : addScores(parseScore(text) ?? 0, 0);
}

/** Agents know the resource by the name that it has in the history; if there is none, by its name without a number. */
function attributeOf(primitive: Primitive, node: ClusterNode): string | undefined {
  const when = primitive.assigned ? "next" : "current";
  const attribute = attributeSeenBy(primitive, node, `master-${primitive.historyName ?? primitive.id}`, when);
  if (attribute !== undefined || primitive.unique) return attribute;
  return attributeSeenBy(primitive, node, `master-${withoutCopyNumber(primitive.id)}`, when);
}

function counts(primitive: Primitive, node: ClusterNode, siblings: Siblings): boolean {
  if (!primitive.unique) {
    const active = siblings.activeOn(primitive, node);
    if (active === primitive) return true;
    if (!active && siblings.isKnownOn(primitive, node)) return true;
  }
  if (primitive.runningOn.length === 0 && primitive.knownOn.size === 0) return true;
  return primitive.knownOn.has(node) || primitive.runningOn.includes(node);
}

/** Of an anonymous clone any copy can stand for any other: which of them is active on a node, and where one was probed. */
export class Siblings {
  private readonly active = new Map<string, Map<ClusterNode, Primitive>>();
  private readonly known = new Map<string, Set<ClusterNode>>();

  constructor(clone: Clone) {
    for (const primitive of primitivesIn(clone)) {
      const base = withoutCopyNumber(primitive.id);
      const active = this.active.get(base) ?? new Map<ClusterNode, Primitive>();
      this.active.set(base, active);
      for (const node of primitive.runningOn) if (!active.has(node)) active.set(node, primitive);
      const known = this.known.get(base) ?? new Set<ClusterNode>();
      this.known.set(base, known);
      for (const node of primitive.knownOn) known.add(node);
    }
  }

  activeOn(primitive: Primitive, node: ClusterNode): Primitive | undefined {
    return this.active.get(withoutCopyNumber(primitive.id))?.get(node);
  }

  isKnownOn(primitive: Primitive, node: ClusterNode): boolean {
    return this.known.get(withoutCopyNumber(primitive.id))?.has(node) ?? false;
  }
}
