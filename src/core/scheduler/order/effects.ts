/**
 * What one effect of a relation does to its two actions: makes one required, impossible, or no migration, because of
 * the other. Each step goes in one direction only (never back), so that the whole comes to an end.
 *
 * Collectives, whose points stand for what their parts do, are in collective-effects.ts.
 */
import type { PlannedAction } from "../cluster/action.js";
import { roleOf } from "../cluster/place.js";
import { roleRank } from "../cluster/role-rank.js";
import type { Reason } from "../reason.js";
import { Effect } from "./effect.js";
import type { Standing } from "./standing.js";
import { noteChange } from "./standing-memory.js";

/** Two related actions, or parts of them. */
export interface Pair {
  readonly first: PlannedAction;
  readonly then: PlannedAction;
  readonly origin: string;
}

/** A bit set: which of the two has changed. */
export const Changed = { None: 0, First: 1, Then: 2 } as const;

/** `standing`: what `first` amounts to. */
export function applyEffect(pair: Pair, standing: Standing, effect: number): number {
  switch (effect) {
    case Effect.FirstCallsThen:
      return firstCallsThen(pair, standing);
    case Effect.Restart:
      return restart(pair);
    case Effect.ThenNeedsFirst:
      return thenNeedsFirst(pair, standing);
    case Effect.PromotedThenNeedsFirst:
      return pair.then.resource?.role === "Promoted" ? thenCallsFirst(pair) : Changed.None;
    case Effect.BlockedFirstBlocks:
      return standing.runnable ? Changed.None : blockThen(pair);
    case Effect.FirstOnlyInMigration:
      return firstOnlyInMigration(pair);
    case Effect.ReplacesBlockedFirst:
      return replaceBlockedFirst(pair);
    case Effect.OneWay:
      return oneWay(pair);
    default:
      return Changed.None;
  }
}

function firstCallsThen(pair: Pair, standing: Standing): number {
  if (!standing.required || pair.first.migratable) return Changed.None;
  return makeRequired(pair.then, pair.first, pair) ? Changed.Then : Changed.None;
}

/** That a stop before another one is required too, is said by its start, which cannot come before the other's. */
function thenNeedsFirst(pair: Pair, standing: Standing): number {
  const { first, then } = pair;
  if (!then.required) return Changed.None;
  let changed = standing.required && makeRequired(first, then, pair);
  if (standing.migratable && !then.migratable) changed = makeUnmigratable(first, then) || changed;
  return changed ? Changed.First : Changed.None;
}

function thenCallsFirst(pair: Pair): number {
  const { first, then } = pair;
  if (!then.required) return Changed.None;
  const required = makeRequired(first, then, pair);
  const unmigratable = !then.migratable && makeUnmigratable(first, then);
  return required || unmigratable ? Changed.First : Changed.None;
}

/** Without its start, a resource that must start anew is stopped all the same. */
function restart(pair: Pair): number {
  const { first, then } = pair;
  const isOwnStart = first.resource === then.resource && then.resource?.managed === true;
  if (!then.required && !(isOwnStart && !then.runnable)) return Changed.None;
  let firstChanged = false;
  if (first.runnable || then.required) firstChanged = makeRequired(first, then, pair);
  if (!then.migratable) firstChanged = makeUnmigratable(first, then) || firstChanged;
  const thenChanged = first.required && !first.runnable && makeUnrunnable(then, first, pair);
  return (firstChanged ? Changed.First : 0) | (thenChanged ? Changed.Then : 0);
}

function blockThen(pair: Pair): number {
  const { first, then } = pair;
  if (!then.runnable) return Changed.None;
  makeUnrunnable(then, first, pair);
  makeUnmigratable(then, first);
  return Changed.Then;
}

function firstOnlyInMigration(pair: Pair): number {
  const { first, then } = pair;
  const blocked = !(then.migratable && then.runnable) && makeUnrunnable(first, then, pair);
  const required = then.required && makeRequired(first, then, pair);
  return blocked || required ? Changed.First : Changed.None;
}

function replaceBlockedFirst(pair: Pair): number {
  const { first, then } = pair;
  if (first.runnable) return Changed.None;
  const changed = makeUnmigratable(then, first) || then.pseudo;
  then.pseudo = false;
  return changed ? Changed.Then : Changed.None;
}

/** The manual's `symmetrical: false`: what has been done already needs nothing before it. */
function oneWay(pair: Pair): number {
  const { first, then } = pair;
  if (!then.resource || first.runnable) return Changed.None;
  if (!then.required && isDone(then)) return Changed.None;
  const required = makeRequired(then, first, pair);
  const blocked = makeUnrunnable(then, first, pair);
  return required || blocked ? Changed.Then : Changed.None;
}

function isDone({ resource, task }: PlannedAction): boolean {
  if (!resource) return false;
  const role = roleOf(resource, "current");
  if (task === "stop") return roleRank(role) <= roleRank("Stopped");
  return task === "start" && roleRank(role) >= roleRank("Started") && resource.runningOn.length === 1;
}

function makeRequired(action: PlannedAction, because: PlannedAction, { origin }: Pair): boolean {
  if (action.required) return false;
  action.required = true;
  noteChange(action);
  giveWords(action, "required", because);
  if (action.resource !== because.resource) action.why.push(reasonFor(because, origin, "is to"));
  else action.why.push(...(because.required && because.runnable ? because.why : because.whyNot));
  return true;
}

function makeUnrunnable(action: PlannedAction, because: PlannedAction, { origin }: Pair): boolean {
  if (!action.runnable) return false;
  action.runnable = false;
  noteChange(action);
  giveWords(action, "unrunnable", because);
  if (action.resource !== because.resource) action.whyNot.push(reasonFor(because, origin, "cannot"));
  else action.whyNot.push(...because.whyNot);
  return true;
}

function makeUnmigratable(action: PlannedAction, because: PlannedAction): boolean {
  if (!action.migratable) return false;
  action.migratable = false;
  giveWords(action, "unmigrateable", because);
  return true;
}

/** The first words stay. A resource is no reason for itself. */
function giveWords(action: PlannedAction, what: string, because: PlannedAction): void {
  if (action.resource === because.resource) return;
  const of = because.resource ? ` ${because.resource.id}` : "";
  action.reason ??= `${what}${of} ${because.task}`;
}

function reasonFor(because: PlannedAction, origin: string, what: string): Reason {
  return {
    kind: "order",
    id: origin,
    resource: because.resource?.id ?? because.key,
    what: `which ${what} ${DEED_OF_POINT[because.task] ?? because.task}`,
  };
}

/** "All have started" (`running`) is a point: what is done is that they start. */
const DEED_OF_POINT: Readonly<Record<string, string>> = {
  running: "start",
  stopped: "stop",
  promoted: "promote",
  demoted: "demote",
};
