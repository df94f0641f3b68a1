/**
 * What an action in the graph waits for: of all that is ordered before it, what is really done, and is of concern here.
 *
 * Several relations with the same action count as one that has the effects of all. What must be done and cannot be is waited for
 * as well, unless nothing but the sequence is at stake: then the action is never come to (Pacemaker's graph has such triggers).
 */
import type { PlannedAction, Relation } from "../cluster/action.js";
import { Effect, has } from "../order/effect.js";

const NOTHING: readonly PlannedAction[] = [];

/** In the order of their ids, each once. */
export function inputsOf(action: PlannedAction): readonly PlannedAction[] {
  if (action.before.length === 0) return NOTHING;
  const inputs: PlannedAction[] = [];
  for (const [first, effects] of mergedEffects(action.before)) {
    if (counts(first, action, effects)) inputs.push(first);
  }
  return inputs.sort((one, other) => one.id - other.id);
}

function mergedEffects(relations: readonly Relation[]): ReadonlyMap<PlannedAction, number> {
  const merged = new Map<PlannedAction, number>();
  for (const { first, effects } of relations) merged.set(first, (merged.get(first) ?? 0) | effects);
  return merged;
}

/** These say nothing of what must or can be done. */
const MERE_SEQUENCE = Effect.Sequence | Effect.FirstShowsThen | Effect.ThenShowsFirst;

function counts(first: PlannedAction, then: PlannedAction, effects: number): boolean {
  if (effects === Effect.None || (!first.runnable && isWaivedWhenImpossible(effects))) return false;
  if (first.migratable) {
    if (has(effects, Effect.UnlessFirstMigrates)) return false;
    if (effects === Effect.Sequence && first.task === "stop") return false;
  }
  if (effects === Effect.IfSameNodeOrTarget) return first.required && first.node === roomOf(then);
  if (effects === Effect.IfLeavingSameNode) {
    return first.required && (!first.node || !then.node || first.node === then.node);
  }
  return (first.required || first.printAlways) && !isStuckStopInClone(first, then);
}

function isWaivedWhenImpossible(effects: number): boolean {
  return (effects & ~MERE_SEQUENCE) === 0 || has(effects, Effect.EnoughFirsts | Effect.FirstOnlyInMigration);
}

/** Where the room is that `then` needs: for a migration, where it goes to. */
function roomOf(then: PlannedAction): PlannedAction["node"] {
  return then.task === "migrate_to" ? then.resource?.assignedTo : then.node;
}

/** What has failed and is managed by nobody does not hold up a clone that stops. */
function isStuckStopInClone(first: PlannedAction, then: PlannedAction): boolean {
  const { resource } = first;
  if (!resource || resource === then.resource || then.resource?.kind !== "clone") return false;
  return resource.failed && !resource.managed && first.task === "stop";
}
