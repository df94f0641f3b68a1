/**
 * Which copies of a promotable clone are promoted, now that every copy has its node.
 *
 * In: promotion scores (promotion-score.ts), location constraints and colocations for the promoted role, tickets.
 * Out: the next role of every copy, and its rank: the number that `crm_simulate -s` shows as promotion score. The copies
 * with the highest ranks are promoted, as many as the clone may have, altogether and on each node. Never: a copy of
 * which neither an agent nor a constraint has said that it could be promoted; its score is -1.
 */
import { addScores, INFINITY, type Score } from "../../model/score.js";
import { willRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Location } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import { placeOf, roleOf } from "../cluster/place.js";
import type { Clone, PlannedRole, Resource } from "../cluster/resource.js";
import { roleRank } from "../cluster/role-rank.js";
import type { Reason } from "../reason.js";
import { colocationsOf } from "./colocation-list.js";
import { type Copy, copyOrder } from "./copy-order.js";
import { addColocatedScores, asFactor, hasInfluence, onceOnly } from "./dependent-scores.js";
import { banEverywhere } from "./placement.js";
import { promotionScore, Siblings } from "./promotion-score.js";
import { follow } from "./variants.js";

export function choosePromoted(cluster: Cluster, clone: Clone): void {
  const siblings = new Siblings(clone);
  for (const copy of clone.children) setPriority(cluster, clone, copy, siblings);
  if (!clone.promotionRanked) {
    clone.promotionRanked = true;
    rankCopies(cluster, clone);
  }
  const counts = new Map<ClusterNode, number>();
  let promoted = 0;
  for (const copy of clone.children) {
    noteRank(cluster, copy);
    const mayHaveMore = promoted < clone.promotedMax || !clone.managed;
    const node = rankOf(copy) >= 0 && mayHaveMore ? promotionNode(clone, copy, copy, counts) : undefined;
    if (!node || isFrozen(cluster, copy)) {
      stayUnpromoted(copy);
      continue;
    }
    counts.set(node, (counts.get(node) ?? 0) + 1);
    promote(copy);
    promoted++;
  }
}

/** What one copy is worth by itself: the agent's score and the constraints for its role. */
function setPriority(cluster: Cluster, clone: Clone, copy: Copy, siblings: Siblings): void {
  if (roleOf(copy, "current") === "Started") countAsUnpromoted(copy);
  const node = placeOf(copy, "next");
  if (!node) return;
  const role = roleOf(copy, "next");
  if (role === "Started" || role === "Unknown") copy.priority = promotionScore(copy, node, siblings) ?? -1;
  else if (role !== "Promoted") copy.priority = -INFINITY;
  addForRole(copy, copy.locations, node);
  addForRole(copy, clone.locations, node);
  for (const colocation of colocationsOf(copy, "dependent")) follow(cluster, copy, colocation.primary, colocation);
  copy.promotionScore = role === "Promoted" ? INFINITY : copy.priority;
}

/** A copy that was found running has the lower of its two roles, if nobody said otherwise. */
function countAsUnpromoted(resource: Resource): void {
  if (resource.role === "Started") resource.role = "Unpromoted";
  for (const child of resource.children) countAsUnpromoted(child);
}

function addForRole(copy: Copy, locations: readonly Location[], node: ClusterNode): void {
  for (const { role, nodes } of locations) {
    if (role !== "Promoted") continue;
    const there = nodes.find((choice) => choice.node === node);
    if (there) copy.priority = addScores(copy.priority, there.score);
  }
}

/** To the copies' own worth comes what the clone as a whole makes of their nodes; and then they are put in order. */
function rankCopies(cluster: Cluster, clone: Clone): void {
  for (const copy of clone.children) {
    const node = placeOf(copy, "next");
    if (node && rankOf(copy) >= 0 && clone.scores.has(node.index)) clone.scores.add(node.index, rankOf(copy));
  }
  // They must not add the clone's own wishes once more.
  onceOnly(clone, () => heedFollowers(cluster, clone));
  if (lacksTicket(cluster, clone)) banEverywhere(cluster, clone);
  for (const copy of clone.children) copy.promotionScore = finalRank(clone, copy);
  const likeBefore = copyOrder(cluster, clone);
  clone.children.sort(
    (a, b) =>
      rankOf(b) - rankOf(a) || roleRank(roleOf(b, "current")) - roleRank(roleOf(a, "current")) || likeBefore(a, b),
  );
}

/** What follows the promoted copies has a say in which ones they are. What they follow has been counted with each copy. */
function heedFollowers(cluster: Cluster, clone: Clone): void {
  for (const colocation of colocationsOf(clone, "primary")) {
    if (colocation.primaryRole !== "Promoted" || !hasInfluence(colocation)) continue;
    const merging = {
      target: clone,
      colocation,
      factor: asFactor(colocation.score),
      side: "primary",
      onlyIfUsable: true,
      neverNegative: true,
    } as const;
    clone.scores = addColocatedScores(cluster, colocation.dependent, clone.scores, merging);
  }
}

function lacksTicket(cluster: Cluster, clone: Clone): boolean {
  return clone.tickets.some(({ ticket, role }) => {
    const state = cluster.tickets.get(ticket);
    return role === "Promoted" && (!state?.granted || state.standby);
  });
}

function finalRank(clone: Clone, copy: Copy): Score {
  if (!copy.managed && copy.nextRole === "Promoted") return INFINITY;
  const node = placeOf(copy, "next");
  return node && rankOf(copy) >= 0 ? clone.scores.get(node.index) : rankOf(copy);
}

/** The node on which the copy can be promoted; of a group's copy all of its members must be able to. */
function promotionNode(
  clone: Clone,
  copy: Copy,
  part: Resource,
  counts: ReadonlyMap<ClusterNode, number>,
): ClusterNode | undefined {
  if (!part.children.every((child) => promotionNode(clone, copy, child, counts))) return undefined;
  const node = placeOf(part, "next");
  if (!node) return undefined;
  if (!part.managed) {
    if (roleOf(part, "current") !== "Promoted") return undefined;
  } else if (part.priority < 0 || !willRunResources(node)) return undefined;
  if (!clone.scores.has(node.index)) return undefined;
  const isFull = (counts.get(node) ?? 0) >= clone.promotedNodeMax;
  return isFull && part.managed ? undefined : node;
}

/** Without quorum, `freeze` keeps what is promoted, and promotes nothing else. */
function isFrozen(cluster: Cluster, copy: Copy): boolean {
  const { noQuorumPolicy } = cluster.options;
  return copy.role !== "Promoted" && !cluster.quorate && noQuorumPolicy === "freeze";
}

function noteRank(cluster: Cluster, copy: Copy): void {
  if (!cluster.input.showScores) return;
  const where = placeOf(copy, "next")?.name ?? "NONE";
  cluster.scoreLines.push({ kind: "promotion", resource: copy.id, where, score: rankOf(copy) });
}

function rankOf(copy: Copy): Score {
  return copy.promotionScore ?? -INFINITY;
}

function stayUnpromoted(resource: Resource): void {
  const role: PlannedRole = placeOf(resource, "next") ? "Unpromoted" : "Stopped";
  resource.nextRole = role;
  for (const child of resource.children) stayUnpromoted(child);
}

function promote(copy: Resource): void {
  const reason: Reason = { kind: "promoted", resource: copy.id, score: copy.promotionScore ?? 0 };
  if (copy.nextRole === "Unknown") copy.nextRole = "Promoted";
  copy.because = [...copy.because, reason];
  for (const child of copy.children) promote(child);
}
