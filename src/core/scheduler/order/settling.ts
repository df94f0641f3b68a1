/**
 * What all relations together make of all actions: applied to each action and what comes before it, and again to whatever
 * that has changed, until nothing changes any more.
 *
 * Comes to an end, because nothing is ever taken back: an action becomes required, impossible, no migration, and stays so.
 * The sequence (newest action first, newest relation first, changes followed at once) decides only which of several
 * reasons is told. What is still to be looked at is kept in a list, not on the stack: chains may be thousands long.
 */
import type { PlannedAction, Relation } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { placeOf } from "../cluster/place.js";
import { isWithin } from "../cluster/resource.js";
import { actionOf, actionsWithKey, endOf } from "./action-lookup.js";
import { affect } from "./collective-effects.js";
import { blockColocated } from "./colocation-block.js";
import { Effect, has } from "./effect.js";
import { applyEffect, Changed, type Pair } from "./effects.js";
import { relate } from "./relation.js";
import type { Standing } from "./standing.js";
import { noteChange, StandingMemory } from "./standing-memory.js";

/** One action whose relations are being gone through, from the newest; below 0: all of them have been. */
interface Visit {
  readonly action: PlannedAction;
  readonly wasRunnable: boolean;
  next: number;
  changed: boolean;
  /** Of a point that some firsts are enough for. */
  runnableFirsts: number;
}

/** In this sequence. */
const ACTING = [
  Effect.FirstCallsThen,
  Effect.Restart,
  Effect.ThenNeedsFirst,
  Effect.PromotedThenNeedsFirst,
  Effect.BlockedFirstBlocks,
  Effect.FirstOnlyInMigration,
  Effect.ReplacesBlockedFirst,
  Effect.Sequence,
  Effect.OneWay,
] as const;

/** Afterthoughts within afterthoughts: beyond that they wait for their turn, so that the stack stays small. */
const DEEPEST = 100;

export class Settling {
  readonly standings = new StandingMemory();
  private visits: Visit[] = [];
  private thoughts: PlannedAction[] = [];
  private depth = 0;

  constructor(readonly cluster: Cluster) {}

  settle(action: PlannedAction): void {
    if (action.before.length === 0 && action.enough === undefined) return;
    this.visit(action);
    for (let visit = this.visits.at(-1); visit; visit = this.visits.at(-1)) {
      if (visit.next < 0) this.leave(visit);
      else this.goOn(visit);
    }
  }

  /** At once, in the middle of what is going on. */
  lookAgainAt(action: PlannedAction): void {
    if (this.depth >= DEEPEST) {
      this.thoughts.push(action);
      return;
    }
    const waiting = this.visits;
    this.visits = [];
    this.depth++;
    this.settle(action);
    this.depth--;
    this.visits = waiting;
  }

  private visit(action: PlannedAction): void {
    this.visits.push({
      action,
      wasRunnable: action.runnable,
      next: action.before.length - 1,
      changed: false,
      runnableFirsts: 0,
    });
  }

  /** Those that were thought of come before whatever else is waiting, in the order in which they were. */
  private visitThoughts(): void {
    if (this.thoughts.length === 0) return;
    const thoughts = this.thoughts;
    this.thoughts = [];
    for (let index = thoughts.length - 1; index >= 0; index--) {
      const action = thoughts[index];
      if (action) this.visit(action);
    }
  }

  private goOn(visit: Visit): void {
    const relation = visit.action.before[visit.next--];
    if (!relation || relation.effects === Effect.None) return;
    const changed = this.apply(relation, visit);
    if (has(changed, Changed.Then)) visit.changed = true;
    if (has(changed, Changed.First)) {
      this.visit(relation.first);
      this.visitAllAfter(relation.first);
    }
    this.visitThoughts();
  }

  /** Last in, first out: the newest of them is looked at first. */
  private visitAllAfter(action: PlannedAction): void {
    for (const { then } of action.after) this.visit(then);
  }

  private leave({ action, changed, runnableFirsts, wasRunnable }: Visit): void {
    this.visits.pop();
    let isChanged = changed;
    if (action.enough !== undefined) {
      action.runnable = runnableFirsts >= action.enough;
      isChanged = action.runnable !== wasRunnable || changed;
    }
    if (!isChanged) return;
    this.visitAllAfter(action);
    this.visit(action);
    if (wasRunnable && !action.runnable) blockColocated(this, action);
    this.visitThoughts();
  }

  private apply(relation: Relation, visit: Visit): number {
    const { first, then } = relation;
    if (has(relation.effects, Effect.IfSameNode) && areApart(first, then)) {
      relation.effects = Effect.None;
      return Changed.None;
    }
    const cancelled = has(relation.effects, Effect.ThenCancelsFirst) && then.required && cancel(first);
    const end = endPoint(first, then);
    if (end === first) return this.applyEffects(relation, visit) | (cancelled ? Changed.First : 0);
    const made = relation.effects;
    if (!relate(end, then, made, relation.origin)) return Changed.None;
    relation.effects = Effect.None;
    return Changed.Then;
  }

  private applyEffects(relation: Relation, visit: Visit): number {
    const { first, then } = relation;
    const standing = this.standings.inRelation(first, nodeOf(then));
    const thenIsRequired = this.standings.of(then, undefined).required;
    let node = then.node;
    if (has(relation.effects, Effect.FirstCallsThenOnItsNode)) {
      relation.effects = (relation.effects & ~Effect.FirstCallsThenOnItsNode) | Effect.FirstCallsThen;
      node = first.node;
    }
    if (has(relation.effects, Effect.ProbeInContainer)) decideProbe(relation, standing);
    let changed = Changed.None as number;
    for (const effect of ACTING) {
      if (!has(relation.effects, effect)) continue;
      // A bare sequence does nothing, but for copies of interleaved clones, which get one each.
      if (effect === Effect.Sequence && (first.resource?.kind ?? "primitive") === "primitive") continue;
      const owner = effect === Effect.ThenNeedsFirst ? first.resource : then.resource;
      changed |= owner
        ? affect(this, owner, relation, node, standing, effect)
        : applyEffect(relation, standing, effect);
    }
    if (has(relation.effects, Effect.EnoughFirsts) && standing.runnable) visit.runnableFirsts++;
    const isToBeDone = first.runnable && standing.required;
    if (has(relation.effects, Effect.FirstShowsThen) && isToBeDone) then.printAlways = true;
    if (has(relation.effects, Effect.ThenShowsFirst) && thenIsRequired) first.printAlways = true;
    return isStuckStop(relation) && then.runnable ? changed | blockByStuckStop(relation) : changed;
  }
}

/** A container that is up, but cannot be started again, may be probed all the same. */
function decideProbe(relation: Relation, standing: Standing): void {
  const isUp = (relation.first.resource?.runningOn.length ?? 0) > 0;
  relation.effects = !standing.runnable && isUp ? Effect.Sequence : relation.effects | Effect.BlockedFirstBlocks;
}

/** What is blocked and must stop first will not stop. */
function isStuckStop({ effects, first }: Relation): boolean {
  const { resource } = first;
  return (
    has(effects, Effect.FirstCallsThen | Effect.ThenNeedsFirst | Effect.Restart) &&
    resource !== undefined &&
    !resource.managed &&
    resource.blocked &&
    !first.runnable &&
    first.task === "stop"
  );
}

function blockByStuckStop(pair: Pair): number {
  pair.then.runnable = false;
  noteChange(pair.then);
  return Changed.Then;
}

function cancel(action: PlannedAction): boolean {
  const wasRequired = action.required;
  action.required = false;
  noteChange(action);
  if (action.task === "reload-agent" && action.resource?.kind === "primitive") action.resource.reloadNeeded = false;
  return wasRequired;
}

function areApart(first: PlannedAction, then: PlannedAction): boolean {
  const firstNode = nodeOf(first);
  const thenNode = nodeOf(then);
  return firstNode !== undefined && thenNode !== undefined && firstNode !== thenNode;
}

/** A group's start is where its members will be. */
function nodeOf(action: PlannedAction): ClusterNode | undefined {
  if (action.resource?.kind === "group" && action.task === "start") return placeOf(action.resource, "next");
  return action.node;
}

/**
 * Who comes after a collective comes after the end of what it does, not after its beginning; with notifications, after
 * everybody has heard of that end. Not so what is inside the collective itself. Where that is never announced, which is so of
 * a bundle (only the clone in it tells its copies), the beginning is all that is waited for.
 */
function endPoint(first: PlannedAction, then: PlannedAction): PlannedAction {
  const { resource } = first;
  if (!resource || resource.kind === "primitive" || !then.resource) return first;
  if (isWithin(then.resource, resource)) return first;
  if (first.interval > 0 || first.key.includes("notify")) return first;
  const end = endOf(first.task) ?? (isEnd(first.task) ? first.task : undefined);
  if (!end) return first;
  if (resource.notify && (!resource.parent || resource.parent.kind === "bundle")) {
    return actionsWithKey(resource, `${resource.id}_confirmed-post_notify_${end}_0`)[0] ?? first;
  }
  return end === first.task ? first : (actionOf(resource, end, undefined) ?? first);
}

function isEnd(task: string): boolean {
  return task === "running" || task === "stopped" || task === "promoted" || task === "demoted";
}
