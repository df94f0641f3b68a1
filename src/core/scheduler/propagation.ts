/**
 * Propagation: what the orders make of the plan. Starting from what is required and what cannot run, the consequences
 * are followed until nothing changes. Each action changes at most twice, so this ends; and the result does not depend on
 * the sequence in which orders are looked at.
 *
 * One kind of consequence can turn out wrong: a whole clone passes a restart on to what depends on it as soon as one copy
 * is to start, and that copy is found unable to start only later. Then everything is done again without that order.
 */
import type { OrderedPlan, Ordering } from "./ordering.js";
import type { PlannedAction } from "./planned-action.js";
import type { Reason } from "./reason.js";

export function followConsequences(plan: OrderedPlan): void {
  const before = plan.actions.all.map(remember);
  const excluded = new Set<Ordering>();
  for (;;) {
    propagate(plan, excluded);
    const wrong = plan.orderings.all.filter((ordering) => !excluded.has(ordering) && wasWronglyCarried(ordering));
    if (wrong.length === 0) return;
    for (const ordering of wrong) excluded.add(ordering);
    for (const action of plan.actions.all) restore(action, before[action.index]);
  }
}

interface Snapshot {
  readonly required: boolean;
  readonly runnable: boolean;
  readonly why: number;
  readonly whyNot: number;
}

function remember({ required, runnable, why, whyNot }: PlannedAction): Snapshot {
  return { required, runnable, why: why.length, whyNot: whyNot.length };
}

function restore(action: PlannedAction, snapshot: Snapshot | undefined): void {
  if (!snapshot) return;
  action.required = snapshot.required;
  action.runnable = snapshot.runnable;
  action.why.length = snapshot.why;
  action.whyNot.length = snapshot.whyNot;
}

function wasWronglyCarried({ first, then, carries, any }: Ordering): boolean {
  return carries === true && any === true && first.required && !first.runnable && then.required;
}

function propagate(plan: OrderedPlan, excluded: ReadonlySet<Ordering>): void {
  const touching = new Map<PlannedAction, Ordering[]>();
  const into = new Map<PlannedAction, Ordering[]>();
  for (const ordering of plan.orderings.all) {
    push(touching, ordering.first, ordering);
    push(touching, ordering.then, ordering);
    if (ordering.any) push(into, ordering.then, ordering);
  }
  const queue = [...plan.orderings.all];
  const queued = new Set(queue);
  for (let ordering = queue.pop(); ordering; ordering = queue.pop()) {
    queued.delete(ordering);
    for (const changed of apply(ordering, into, excluded)) {
      for (const next of touching.get(changed) ?? []) {
        if (queued.has(next)) continue;
        queued.add(next);
        queue.push(next);
      }
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The actions that it changed. */
function apply(
  ordering: Ordering,
  into: ReadonlyMap<PlannedAction, readonly Ordering[]>,
  excluded: ReadonlySet<Ordering>,
): readonly PlannedAction[] {
  const { first, then, carries, drags } = ordering;
  const changed: PlannedAction[] = [];
  if (carries && !excluded.has(ordering) && first.required && !then.required) require(then, ordering, changed);
  if (drags && then.required && !first.required) require(first, ordering, changed);
  // What cannot be started (again) must not go on running as if it could.
  if (isStopBeforeStart(ordering) && !then.runnable && !first.required) require(first, ordering, changed);
  if (then.runnable && makesUnrunnable(ordering, into)) forbid(then, ordering, changed);
  return changed;
}

function isStopBeforeStart({ first, then }: Ordering): boolean {
  return first.task === "stop" && then.task === "start" && first.resource === then.resource;
}

function makesUnrunnable(ordering: Ordering, into: ReadonlyMap<PlannedAction, readonly Ordering[]>): boolean {
  const { first, then, needs, any } = ordering;
  if (first.runnable || needs === undefined) return false;
  if (any) return (into.get(then) ?? []).every((other) => !other.first.runnable);
  return needs === "always" || (needs === "required" ? first.required : then.required);
}

function require(action: PlannedAction, ordering: Ordering, changed: PlannedAction[]): void {
  action.required = true;
  const other = action === ordering.then ? ordering.first : ordering.then;
  if (action.why.length === 0) action.why.push(...reasons(ordering, other.required ? other.why : other.whyNot));
  changed.push(action);
}

function forbid(action: PlannedAction, ordering: Ordering, changed: PlannedAction[]): void {
  action.runnable = false;
  action.whyNot.push(...reasons(ordering, ordering.first.whyNot));
  changed.push(action);
}

/** The order's own reason, else the reasons of the action at its other end. */
function reasons(ordering: Ordering, otherwise: readonly Reason[]): readonly Reason[] {
  return ordering.reason ? [ordering.reason] : otherwise;
}
