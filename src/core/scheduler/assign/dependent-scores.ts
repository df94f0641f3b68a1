/**
 * Dependents have a say: what a resource that follows this one would like is added to this one's scores before its node
 * is chosen, as much of it as the constraint is strong, and further through whatever follows the dependent in turn.
 *
 * In: a score table, or none to start with the source's own. Out: the table with everything merged in; the table as it
 * was, where merging would leave no node. A loop of constraints ends where it began.
 */
import type { ResourceId } from "../../model/names.js";
import { addScores, INFINITY, type Score } from "../../model/score.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Resource } from "../cluster/resource.js";
import type { Scores } from "../cluster/scores.js";
import type { Reason } from "../reason.js";
import { type ColocationSide, colocationsOf } from "./colocation-list.js";
import { isAnyUsable } from "./node-choice.js";
import { Wishes } from "./wishes.js";

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
  primary.scores = addColocatedScores(cluster, colocation.dependent, primary.scores, {
    target: primary,
    colocation,
    factor: asFactor(colocation.score),
    side: "primary",
    onlyIfUsable: true,
    neverNegative: primary.kind === "clone",
  });
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
export function onceOnly(source: Resource, work: () => void): void {
  if (source.merging) return;
  source.merging = true;
  work();
  source.merging = false;
}

/**
 * `scores`, or a source's own, with what the source and whatever hangs on it would like. Chains of constraints can be as
 * long as there are resources, so they are walked with a list of what is under way rather than by recursion.
 */
export function addColocatedScores(
  cluster: Cluster,
  source: Resource,
  scores: Scores | undefined,
  how: Merging,
): Scores {
  return new MergingWalk(cluster, source, scores, how).merge(source);
}

/** By which constraint a source follows, and how much of its wishes counts. */
type Link = Pick<Merging, "colocation" | "factor">;

/** A source whose own wishes are merged in, and whose chain is still being followed. */
interface Step {
  readonly source: Resource;
  readonly asked: Resource;
  readonly factor: number;
  readonly colocations: readonly Colocation[];
  next: number;
}

class MergingWalk {
  private readonly steps: Step[] = [];
  private readonly scores: Scores;
  private isOwn: boolean;
  /** Nodes that are not banned, and whether any of them can be used; undefined: to be looked at again. */
  private open: readonly ClusterNode[] | undefined;
  private usable: boolean | undefined;

  constructor(
    private readonly cluster: Cluster,
    source: Resource,
    scores: Scores | undefined,
    private readonly how: Merging,
  ) {
    this.isOwn = scores === undefined;
    this.scores = (scores ?? spokesmanOf(source, true)?.scores ?? source.scores).copy();
  }

  merge(source: Resource): Scores {
    this.enter(source, this.how, this.how.onlyIfUsable);
    for (let step = this.steps.at(-1); step; step = this.steps.at(-1)) {
      const colocation = step.colocations[step.next++];
      if (colocation) this.follow(colocation, step.factor);
      else this.leave(step);
    }
    return this.scores;
  }

  private follow(colocation: Colocation, sofar: number): void {
    const other = nextInChain(colocation, this.how.side);
    if (!other) return;
    const factor = Math.fround(Math.fround(sofar * colocation.score) / INFINITY);
    this.enter(other, { colocation, factor }, true);
  }

  private enter(source: Resource, link: Link, onlyIfUsable: boolean): void {
    const asked = spokesmanOf(source, this.isOwn);
    if (!asked || source.merging || asked.merging) return;
    const merged = this.isOwn ? undefined : this.mergedScores(asked, link);
    this.isOwn = false;
    const isUsable = merged ? this.isUsable(merged) : this.isAnyUsable();
    if (!isUsable && onlyIfUsable) return;
    if (merged) this.apply(merged, asked, link);
    const colocations = isUsable ? colocationsOf(asked, this.how.side) : [];
    source.merging = true;
    asked.merging = true;
    this.steps.push({ source, asked, factor: link.factor, colocations, next: 0 });
  }

  /**
   * What the scores become with the source's wishes, as far as they are wishes that count. NaN: of a node that is absent.
   * Undefined where they stay as they are: most of what hangs in a long chain has no wishes of its own.
   */
  private mergedScores(source: Resource, link: Link): Float64Array | undefined {
    const { cluster, how, scores } = this;
    const wishes = new Wishes(cluster, source, how.target, link.colocation);
    let merged: Float64Array | undefined;
    // A ban stays one whatever anybody wishes, and an absent node absent.
    this.open ??= cluster.nodes.filter(({ index }) => scores.get(index) > -INFINITY);
    for (const node of this.open) {
      const before = scores.get(node.index);
      const after = mergedScore(before, wishes.at(node), link, how.neverNegative);
      if (after === before) continue;
      merged ??= scores.toArray();
      merged[node.index] = after;
    }
    return merged;
  }

  private isUsable(merged: Float64Array): boolean {
    return this.cluster.nodes.some((node) => (merged[node.index] ?? -1) >= 0 && canRunResources(node));
  }

  private isAnyUsable(): boolean {
    this.usable ??= isAnyUsable(this.cluster, this.scores);
    return this.usable;
  }

  private lookAgain(): void {
    this.open = undefined;
    this.usable = undefined;
  }

  private apply(merged: Float64Array, { id }: Resource, { colocation }: Link): void {
    const reason = colocation && followedReason(colocation, id);
    this.lookAgain();
    for (const [index, score] of merged.entries()) {
      if (Number.isNaN(score) || score === this.scores.get(index)) continue;
      this.scores.set(index, score, score === SPARED ? undefined : reason);
    }
  }

  private leave({ source, asked }: Step): void {
    this.steps.pop();
    source.merging = false;
    asked.merging = false;
    if (!this.how.neverNegative) return;
    this.lookAgain();
    for (const node of this.scores.nodes()) if (this.scores.get(node) === SPARED) this.scores.set(node, 1);
  }
}

function followedReason({ id, score }: Colocation, resource: ResourceId): Reason {
  return { kind: "followed", id, resource, score, why: "" };
}

/** Inside a group a chain does the rest: from its last member to what they follow, from its first to what follows them. */
function spokesmanOf(source: Resource, isForOwnScores: boolean): Resource | undefined {
  if (source.kind !== "group") return source;
  return isForOwnScores ? source.children.at(-1) : source.children[0];
}

function nextInChain(colocation: Colocation, side: ColocationSide): Resource | undefined {
  if (side === "dependent") return colocation.primary;
  return hasInfluence(colocation) ? colocation.dependent : undefined;
}

function mergedScore(before: Score, wish: Score, { colocation, factor }: Link, neverNegative: boolean): Score {
  if (factor < 0 && wish < 0 && !(colocation && mayPushAway(colocation))) return before;
  const after = addScores(portionOf(wish, factor), before);
  if (!neverNegative || after >= 0 || before < 0) return after;
  return before > 0 ? SPARED : before;
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
