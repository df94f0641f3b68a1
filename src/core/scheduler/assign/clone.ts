/**
 * A clone gets its nodes: what it follows is assigned first, what follows it has its say, then its copies are assigned one
 * by one (copies.ts), and of a promotable clone some are chosen to be promoted (promoted.ts).
 *
 * What follows a clone: a resource must be with any of its copies, a copy of an interleaved clone with the copy on its own
 * node; who follows the promoted copies only, waits until they are chosen.
 */
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import { compatibleCopy, interleaves, isAnyBlocked } from "../cluster/copies.js";
import type { ClusterNode } from "../cluster/node.js";
import { placeOf } from "../cluster/place.js";
import type { Clone, Resource } from "../cluster/resource.js";
import { followsReason } from "./colocation.js";
import { type ColocationSide, colocationsOf, mergeColocations, ownColocations } from "./colocation-list.js";
import { assignCopies } from "./copies.js";
import { inOrderOfAssignment } from "./copy-order.js";
import { heedDependent } from "./dependent-scores.js";
import { allowedNodes, isUsable, sortNodes } from "./node-choice.js";
import { leaveNowhere } from "./placement.js";
import { choosePromoted } from "./promotable.js";
import { addPromotionScores } from "./promotion-score.js";
import { followPromotable } from "./role-colocation.js";
import { keepOnlyWith } from "./same-place.js";
import { noteScores } from "./score.js";
import { addUtilization, assign, collectColocations, follow } from "./variants.js";

export function assignClone(
  cluster: Cluster,
  clone: Clone,
  prefer: ClusterNode | undefined,
  stopIfFail: boolean,
): undefined {
  if (clone.assigned || clone.assigning) return;
  if (clone.promotable) addPromotionScores(cluster, clone);
  clone.assigning = true;
  for (const { primary } of colocationsOf(clone, "dependent")) assign(cluster, primary, prefer, stopIfFail);
  for (const colocation of colocationsOf(clone, "primary")) heedDependent(cluster, clone, colocation);
  noteScores(cluster, clone);
  clone.children.splice(0, clone.children.length, ...inOrderOfAssignment(cluster, clone, clone.children));
  assignCopies(cluster, clone, clone.children, clone.max, clone.nodeMax);
  if (clone.promotable) choosePromoted(cluster, clone);
  clone.assigned = true;
  clone.assigning = false;
}

/** What the clone, now that it is assigned, means for what follows it. */
export function followClone(cluster: Cluster, dependent: Resource, clone: Clone, colocation: Colocation): void {
  if (!clone.assigned) return;
  if (isAboutRoles(dependent, clone, colocation)) followPromotable(cluster, dependent, clone, colocation);
  else if (interleaves(colocation.dependent, clone)) {
    if (colocation.score < 0) avoidAll(cluster, dependent, clone.children, colocation);
    else followOneCopy(cluster, dependent, clone, colocation);
  } else if (colocation.score >= INFINITY) followAnyCopy(cluster, dependent, clone, colocation);
  else for (const copy of clone.children) follow(cluster, dependent, copy, colocation);
}

/** Where the dependent goes, or whether it is promoted, depends on where the clone's copies are in one role. */
function isAboutRoles(dependent: Resource, clone: Clone, { dependentRole, primaryRole }: Colocation): boolean {
  return clone.promotable && primaryRole !== undefined && (!dependent.assigned || dependentRole === "Promoted");
}

function followAnyCopy(cluster: Cluster, dependent: Resource, clone: Clone, colocation: Colocation): void {
  const copies = clone.children.filter((copy) => !isAnyBlocked(copy));
  const nodes = copies.map((copy) => placeOf(copy, "next")).filter((node) => node !== undefined);
  const places = nodes.map((node) => ({ node, score: 0 }));
  keepOnlyWith(cluster, dependent, clone, colocation, places);
}

function followOneCopy(cluster: Cluster, dependent: Resource, clone: Clone, colocation: Colocation): void {
  const copy = compatibleCopy(dependent, clone, "next", undefined, () => nodesByScore(cluster, dependent));
  if (copy) follow(cluster, dependent, copy, colocation);
  else if (colocation.score >= INFINITY) {
    leaveNowhere(cluster, dependent, followsReason(colocation, clone));
  }
}

/**
 * A copy keeps away from all copies of another, or, when it cannot, from none where it need not: from the one that it pairs with it
 * would go to the next, and back again, without end.
 */
export function avoidAll(
  cluster: Cluster,
  dependent: Resource,
  copies: readonly Resource[],
  colocation: Colocation,
): void {
  const taken = new Set(copies.map((copy) => placeOf(copy, "next")));
  const isFree = (node: ClusterNode) => !taken.has(node) && isUsable(dependent.scores, node);
  if (!dependent.assigned && colocation.score > -INFINITY && !allowedNodes(cluster, dependent.scores).some(isFree))
    return;
  for (const copy of copies) follow(cluster, dependent, copy, colocation);
}

/** Where a resource may go, best first. */
export function nodesByScore(cluster: Cluster, { scores }: Resource): readonly ClusterNode[] {
  return sortNodes(cluster, scores, allowedNodes(cluster, scores), undefined);
}

export function collectColocationsOfClone(
  clone: Clone,
  asker: Resource,
  side: ColocationSide,
  list: Colocation[],
): Colocation[] {
  const all = mergeColocations(list, ownColocations(clone, side), side);
  return clone.parent ? collectColocations(clone.parent, asker, side, all) : all;
}

/** Of copies (or members of copies) that are among `all`; of the first one where none is. */
export function addCloneUtilization(clone: Clone, all: ReadonlySet<Resource>, sum: Map<string, number>): void {
  if (clone.assigned) return;
  const known = clone.children.filter((copy) => all.has(copy) || copy.children.some((member) => all.has(member)));
  // Copies that are themselves among them have been counted.
  const counted = known.length > 0 ? known.filter((copy) => !all.has(copy)) : clone.children.slice(0, 1);
  for (const copy of counted) addUtilization(copy, all, sum);
}
