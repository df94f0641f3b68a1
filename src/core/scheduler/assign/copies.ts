/**
 * Gives nodes to the copies of a clone, or to the replicas of a bundle: at most so many altogether, and on each node.
 *
 * First each copy that is active and well is tried where it is, as long as its node has not more than its fair share.
 * Where it would rather go elsewhere, a place there is set aside for whoever comes, and it is tried again: so nodes get as
 * many copies as they deserve, and yet copies are shuffled as little as possible. Then the others are placed.
 */
import { INFINITY } from "../../model/score.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Collective } from "../cluster/copies.js";
import type { ClusterNode } from "../cluster/node.js";
import { activeNode } from "../cluster/place.js";
import { primitivesIn, type Resource } from "../cluster/resource.js";
import type { Scores } from "../cluster/scores.js";
import type { Copy } from "./copy-order.js";
import { isUsable } from "./node-choice.js";
import { banEverywhere, unassign } from "./placement.js";
import { assign } from "./variants.js";

interface Round {
  readonly cluster: Cluster;
  readonly collective: Collective;
  readonly perNode: number;
  /** How many copies each node has been given. */
  counts: Int32Array;
}

export function assignCopies(
  cluster: Cluster,
  collective: Collective,
  copies: readonly Copy[],
  max: number,
  perNode: number,
): void {
  const round: Round = { cluster, collective, perNode, counts: new Int32Array(cluster.nodes.length) };
  const share = fairShare(cluster, collective, max);
  let placed = 0;
  for (const copy of copies) {
    if (placed >= max) break;
    const home = copy.assigned ? undefined : whereItMayStay(round, copy, share);
    if (home && keepAtHome(round, copy, home, max - placed)) placed++;
  }
  for (const copy of activeFirst(collective, copies)) {
    if (copy.assigned) continue;
    if (placed >= max) refuse(round, copy, max);
    else if (assignCopy(round, copy)) placed++;
  }
}

/** Of copies that are all the same, one that is there already comes before one that would have to be started in its place. */
function activeFirst(collective: Collective, copies: readonly Copy[]): readonly Copy[] {
  if (collective.kind === "clone" && collective.unique) return copies;
  const isActive = (copy: Copy) => activeNode(copy) !== undefined;
  return [...copies.filter(isActive), ...copies.filter((copy) => !isActive(copy))];
}

/** Copies that every node gets when they are spread evenly. */
function fairShare(cluster: Cluster, collective: Collective, max: number): number {
  let nodes = 0;
  for (const index of collective.scores.nodes()) {
    const node = cluster.nodes[index];
    if (node && canRunResources(node)) nodes++;
  }
  return nodes > 0 ? Math.max(1, Math.floor(max / nodes)) : 1;
}

function whereItMayStay(round: Round, copy: Copy, share: number): ClusterNode | undefined {
  const node = activeNode(copy);
  if (!node || copy.failed || !canRunResources(node)) return undefined;
  return countOn(round, node) >= share ? undefined : node;
}

/** `spare`: how many places there are left altogether, and so how many can be set aside elsewhere. */
function keepAtHome(round: Round, copy: Copy, home: ClusterNode, spare: number): boolean {
  if (!isUsable(copy.scores, home)) return false;
  const before = round.counts;
  const tables = saveTables(copy);
  // What is set aside is forgotten again afterwards: others may yet stay at home there.
  round.counts = before.slice();
  const stays = prefersHome(round, copy, home, spare, tables);
  round.counts = before;
  if (stays) count(round, home);
  return stays;
}

function prefersHome(round: Round, copy: Copy, home: ClusterNode, spare: number, tables: Tables): boolean {
  for (let reserved = 0; reserved < spare; reserved++) {
    const chosen = assignCopy(round, copy, home);
    if (chosen === home) return true;
    restoreTables(tables);
    if (!chosen) {
      // As in Pacemaker: the members of a group that found no node are not asked again, only the group is.
      copy.assigned = false;
      return false;
    }
    unassign(copy);
  }
  return false;
}

/** With a preferred node it is only a try: what finds no node stays undecided. */
function assignCopy(round: Round, copy: Copy, prefer?: ClusterNode): ClusterNode | undefined {
  if (copy.assigning) return undefined;
  banWhereItCannotBe(round, copy);
  const chosen = assign(round.cluster, copy, prefer, prefer === undefined);
  if (chosen) count(round, chosen);
  return chosen;
}

function banWhereItCannotBe(round: Round, copy: Copy): void {
  for (const node of round.cluster.nodes) {
    const { index, name } = node;
    if (!copy.scores.has(index)) continue;
    const open = !copy.orphan && canRunResources(node) && round.collective.scores.get(index) >= 0;
    if (open && countOn(round, node) < round.perNode) continue;
    const reason = open ? ({ kind: "node-full", resource: round.collective.id, node: name } as const) : undefined;
    copy.scores.set(index, -INFINITY, reason);
    for (const member of copy.children) if (member.scores.has(index)) member.scores.set(index, -INFINITY, reason);
  }
}

function refuse(round: Round, copy: Copy, max: number): void {
  const reason = { kind: "enough-copies", resource: round.collective.id, max } as const;
  banEverywhere(round.cluster, copy, reason);
  for (const primitive of primitivesIn(copy)) primitive.because = [reason];
}

function countOn(round: Round, node: ClusterNode): number {
  return round.counts[node.index] ?? 0;
}

/** Only nodes that the clone knows are counted. */
function count(round: Round, node: ClusterNode): void {
  if (round.collective.scores.has(node.index)) round.counts[node.index] = countOn(round, node) + 1;
}

type Tables = ReadonlyMap<Resource, Scores>;

function saveTables(copy: Copy): Tables {
  return new Map<Resource, Scores>([copy, ...copy.children].map((resource) => [resource, resource.scores.copy()]));
}

function restoreTables(tables: Tables): void {
  for (const [resource, scores] of tables) resource.scores = scores.copy();
}
