/**
 * Dependents have a say: what a resource that follows this one would like is added to this one's scores before its node
 * is chosen, as much of it as the constraint is strong, and further through whatever follows the dependent in turn.
 *
 * In: a score table, or none to start with the source's own. Out: the table with everything merged in; the table as it
 * was, where merging would leave no node. A loop of constraints ends where it began.
 */
import { addScores, INFINITY, type Score } from "../../model/score.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Resource } from "../cluster/resource.js";
import type { Scores } from "../cluster/scores.js";
import { attributeFor, valueFor } from "./colocation.js";
import { type ColocationSide, colocationsOf } from "./colocation-list.js";
import { applyLocationTo } from "./location.js";
import { isAnyUsable } from "./node-choice.js";
import { addColocatedScores } from "./variants.js";

export interface Merging {
  /** Whose scores they are. */
  readonly target: Resource;
  /** By which the source follows the one whose scores these are. */
  readonly colocation: Colocation | undefined;
  /** The score as a part of INFINITY, multiplied along the chain. */
  readonly factor: number;
  /** Follow what follows the source (`primary`), or what the source itself follows (`dependent`). */
  readonly side: ColocationSide;
  /** Give up, and leave the scores as they were, where nothing usable is left. */
  readonly onlyIfUsable: boolean;
  /** Never push a score that was not negative below zero: for clones, whose copies are elsewhere too. */
  readonly neverNegative: boolean;
}

/** Scores below -INFINITY mark nodes that `neverNegative` has taken out of the sum. */
const SPARED: Score = -INFINITY * 100;

/** Adds to the primary's scores what the dependents of one of its constraints would like. */
export function heedDependent(cluster: Cluster, primary: Resource, colocation: Colocation): void {
  if (!hasInfluence(colocation)) return;
  const merged = addColocatedScores(cluster, colocation.dependent, primary.scores, {
    target: primary,
    colocation,
    factor: asFactor(colocation.score),
    side: "primary",
    onlyIfUsable: true,
    neverNegative: primary.kind === "clone",
  });
  if (merged) primary.scores = merged;
}

/** A dependent has a say where the constraint gives it one, or as long as the primary runs nowhere. */
export function hasInfluence(colocation: Colocation, primary = colocation.primary): boolean {
  const { dependent } = colocation;
  // A clean, active container does not move because the connection into it, which is easily moved, would like it to.
  if (isReplicaConnection(dependent) && !primary.failed && primary.runningOn.length === 1) return false;
  return colocation.influence || primary.runningOn.length === 0;
}

function isReplicaConnection(resource: Resource): boolean {
  return resource.parent?.kind === "bundle" && resource.parent.replicas.some(({ remote }) => remote === resource);
}

/** Pacemaker counts in single precision, and so must we, or a rounded score would differ. */
export function asFactor(score: Score): number {
  return Math.fround(score / INFINITY);
}

/** Met again while it is asked already, a source closes a loop of constraints, and has nothing to add. */
export function onceOnly<T>(source: Resource, otherwise: T, work: () => T): T {
  if (source.merging) return otherwise;
  source.merging = true;
  const result = work();
  source.merging = false;
  return result;
}

export function addScoresOf(
  cluster: Cluster,
  source: Resource,
  scores: Scores | undefined,
  how: Merging,
): Scores | undefined {
  return onceOnly(source, scores, () => mergeScores(cluster, source, scores, how));
}

function mergeScores(cluster: Cluster, source: Resource, scores: Scores | undefined, how: Merging): Scores | undefined {
  let work = (scores ?? source.scores).copy();
  if (scores) mergeMatching(cluster, work, source, how);
  if (isAnyUsable(cluster, work)) {
    for (const colocation of colocationsOf(source, how.side)) {
      const other = nextInChain(colocation, how.side);
      if (!other) continue;
      const factor = Math.fround(Math.fround(how.factor * colocation.score) / INFINITY);
      work = addColocatedScores(cluster, other, work, { ...how, colocation, factor, onlyIfUsable: true }) ?? work;
    }
  } else if (how.onlyIfUsable) return scores;
  if (how.neverNegative) for (const node of work.nodes()) if (work.get(node) === SPARED) work.set(node, 1);
  return work;
}

function nextInChain(colocation: Colocation, side: ColocationSide): Resource | undefined {
  if (side === "dependent") return colocation.primary;
  return hasInfluence(colocation) ? colocation.dependent : undefined;
}

function mergeMatching(cluster: Cluster, work: Scores, source: Resource, how: Merging): void {
  const wishes = new Wishes(cluster, source, how);
  const { colocation, factor } = how;
  const reason = colocation && ({ kind: "followed", id: colocation.id, resource: source.id } as const);
  for (const node of cluster.nodes) {
    const { index } = node;
    if (!work.has(index)) continue;
    const wish = wishes.at(node);
    if (factor < 0 && wish < 0 && !(colocation && mayPushAway(colocation))) continue;
    const before = work.get(index);
    if (before === SPARED) continue;
    const after = addScores(portionOf(wish, factor), before);
    if (how.neverNegative && after < 0 && before > 0) work.set(index, SPARED);
    else if (!(how.neverNegative && after < 0 && before === 0)) work.set(index, after, reason);
  }
}

/** Rounded, but never rounded away. */
function portionOf(score: Score, factor: number): Score {
  const portion = Math.fround(factor * score);
  const rounded = Math.trunc(portion < 0 ? portion - 0.5 : portion + 0.5);
  return rounded === 0 && score !== 0 && factor !== 0 ? Math.sign(factor) : rounded;
}

/**
 * That a dependent avoids a node is no reason for what it must not be with to go there: it would move for nothing, whenever
 * the dependent has failed too often somewhere. Unless that is the only way to keep the dependent running, and the primary
 * does not insist on staying.
 */
function mayPushAway({ dependent, primary, influence }: Colocation): boolean {
  return influence && primary.stickiness <= 0 && isAllowedOnOne(dependent);
}

function isAllowedOnOne(resource: Resource): boolean {
  let allowed = 0;
  for (const node of resource.scores.nodes()) {
    if (resource.scores.get(node) >= 0 && ++allowed > 1) return false;
  }
  return allowed === 1;
}

/**
 * What the source would like, for each node of the target: its best score among the usable nodes that have the same value
 * of the constraint's attribute. Where that is the name, and no node is within another, it is the node itself.
 */
class Wishes {
  private readonly scores: Scores;
  private readonly attribute: string;
  private readonly isByName: boolean;
  private byValue: Map<string | undefined, Score> | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly source: Resource,
    private readonly how: Merging,
  ) {
    this.attribute = attributeFor(how.colocation);
    this.scores = scoresWithGroup(source, how.colocation);
    this.isByName = this.attribute === "#uname" && !cluster.haveRemoteNodes;
  }

  at(node: ClusterNode): Score {
    if (this.isByName) return canRunResources(node) ? this.scores.get(node.index) : -INFINITY;
    this.byValue ??= this.bestByValue();
    return this.byValue.get(valueFor(node, this.attribute, this.how.target)) ?? -INFINITY;
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
