/**
 * Which copy of a clone, or replica of a bundle, is given a node first. What runs well where it is comes before what does
 * not, so that the copies that have to move or to stop are those that lose least.
 *
 * In this order: active on fewer nodes; not where it may not be; higher priority (promotion scores included); active;
 * on a node that can run resources, where its clone may be; not failed; where colocated resources are wanted more; number.
 * Inactive copies are all alike and keep their order.
 */
import { INFINITY } from "../../model/score.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import { type Collective, isAnyFailed } from "../cluster/copies.js";
import { byCopyNumber } from "../cluster/copy-number.js";
import type { ClusterNode } from "../cluster/node.js";
import { activeNode } from "../cluster/place.js";
import type { Group, Primitive, Resource } from "../cluster/resource.js";
import { Scores } from "../cluster/scores.js";
import { colocationsOf } from "./colocation-list.js";
import { addColocatedScores, asFactor, hasInfluence } from "./dependent-scores.js";

export type Copy = Primitive | Group;

export function inOrderOfAssignment(cluster: Cluster, collective: Collective, copies: readonly Copy[]): Copy[] {
  const compare = copyOrder(cluster, collective);
  return [...copies].sort(compare);
}

/** A comparison that looks each copy up only once. */
export function copyOrder(cluster: Cluster, collective: Collective): (a: Copy, b: Copy) => number {
  const known = new Map<Copy, Standing>();
  const standingOf = (copy: Copy) => {
    const standing = known.get(copy) ?? new Standing(cluster, collective, copy);
    known.set(copy, standing);
    return standing;
  };
  return (a, b) => compareStandings(standingOf(a), standingOf(b));
}

class Standing {
  readonly nodes: number;
  /** Where it is active and may be. */
  readonly home: ClusterNode | undefined;
  /** Active where it may not be. */
  readonly misplaced: boolean;
  readonly homeRuns: boolean;
  readonly homeInClone: boolean;
  readonly failed: boolean;
  private wanted: number | undefined;

  constructor(
    private readonly cluster: Cluster,
    collective: Collective,
    readonly copy: Copy,
  ) {
    const node = activeNode(copy);
    this.nodes = copy.runningOn.length;
    this.misplaced = node !== undefined && copy.scores.get(node.index) < 0;
    this.home = this.misplaced ? undefined : node;
    this.homeRuns = this.home !== undefined && canRunResources(this.home);
    this.homeInClone = this.home !== undefined && collective.scores.has(this.home.index);
    this.failed = isAnyFailed(copy);
  }

  /** What the resources colocated with it make of its node. */
  get wantedAtHome(): number {
    this.wanted ??= wantedAtHome(this.cluster, this.copy);
    return this.wanted;
  }
}

function compareStandings(a: Standing, b: Standing): number {
  if (a.nodes > 0 && b.nodes > 0 && a.nodes !== b.nodes) return a.nodes - b.nodes;
  if (a.misplaced !== b.misplaced) return a.misplaced ? 1 : -1;
  if (a.copy.priority !== b.copy.priority) return b.copy.priority - a.copy.priority;
  if (!a.home || !b.home) return Number(!a.home) - Number(!b.home);
  if (a.homeRuns !== b.homeRuns) return a.homeRuns ? -1 : 1;
  if (!a.homeInClone || !b.homeInClone) return Number(!a.homeInClone) - Number(!b.homeInClone);
  if (a.failed !== b.failed) return a.failed ? 1 : -1;
  return b.wantedAtHome - a.wantedAtHome || compareNumbers(a.copy, b.copy);
}

function wantedAtHome(cluster: Cluster, copy: Copy): number {
  const home = activeNode(copy);
  if (!home) return -INFINITY;
  const start = new Scores(cluster.nodes.length);
  start.set(home.index, 0);
  let scores = start;
  for (const colocation of colocationsOf(copy, "dependent")) {
    scores = addWishes(cluster, copy, colocation.primary, colocation, scores, false);
  }
  for (const colocation of colocationsOf(copy, "primary")) {
    if (hasInfluence(colocation, copy))
      scores = addWishes(cluster, copy, colocation.dependent, colocation, scores, true);
  }
  return scores.get(home.index);
}

function addWishes(
  cluster: Cluster,
  target: Copy,
  source: Resource,
  colocation: Colocation,
  scores: Scores,
  neverNegative: boolean,
): Scores {
  const factor = asFactor(colocation.score);
  const merging = { target, colocation, factor, side: "primary", onlyIfUsable: false, neverNegative } as const;
  return addColocatedScores(cluster, source, scores, merging);
}

/** By the numbers of copies; replicas' containers have none, and are compared as text. */
function compareNumbers(a: Copy, b: Copy): number {
  return byCopyNumber(a, b) || (a.id < b.id ? -1 : 1);
}
