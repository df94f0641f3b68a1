/**
 * Propagation: what the orders make of the plan. Starting from what is required and what cannot run, the consequences
 * are followed until nothing changes. Each action changes at most twice, so this ends; and the result does not depend on
 * the sequence in which orders are looked at. Which stops cannot run is settled before anything else: a stop that will not
 * happen must not ask for the stop of what depends on it.
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

/** The orders that an action is part of, and those of `any` that lead to it. */
interface Web {
  readonly touching: ReadonlyMap<PlannedAction, readonly Ordering[]>;
  readonly anyInto: ReadonlyMap<PlannedAction, readonly Ordering[]>;
}

function propagate({ orderings }: OrderedPlan, excluded: ReadonlySet<Ordering>): void {
  const web = weave(orderings.all);
  untilNothingChanges(orderings.all, web, (ordering) => settleRunnable(ordering, web));
  untilNothingChanges(orderings.all, web, (ordering) => [
    ...settleRequired(ordering, excluded),
    ...settleRunnable(ordering, web),
  ]);
}

function weave(orderings: readonly Ordering[]): Web {
  const touching = new Map<PlannedAction, Ordering[]>();
  const anyInto = new Map<PlannedAction, Ordering[]>();
  for (const ordering of orderings) {
    push(touching, ordering.first, ordering);
    push(touching, ordering.then, ordering);
    if (ordering.any) push(anyInto, ordering.then, ordering);
  }
  return { touching, anyInto };
}

/** `rule` says which actions it changed. */
function untilNothingChanges(
  orderings: readonly Ordering[],
  web: Web,
  rule: (ordering: Ordering) => readonly PlannedAction[],
): void {
  const queue = [...orderings];
  const queued = new Set(queue);
  for (let ordering = queue.pop(); ordering; ordering = queue.pop()) {
    queued.delete(ordering);
    for (const next of rule(ordering).flatMap((changed) => web.touching.get(changed) ?? [])) {
      if (queued.has(next)) continue;
      queued.add(next);
      queue.push(next);
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function settleRequired(ordering: Ordering, excluded: ReadonlySet<Ordering>): PlannedAction[] {
  const { first, then, carries, drags } = ordering;
  const changed: PlannedAction[] = [];
  if (carries && !excluded.has(ordering) && first.required && !then.required) require(then, ordering, changed);
  if (first.required) return changed;
  const stopsForNothing = isStop(then) && !then.runnable;
  if (drags && then.required && !stopsForNothing) require(first, ordering, changed);
  // What cannot be started (again) must not go on running as if it could.
  else if (isStopBeforeStart(ordering) && !then.runnable) require(first, ordering, changed);
  return changed;
}

function isStop({ task }: PlannedAction): boolean {
  return task === "stop" || task === "stopped";
}

function isStopBeforeStart({ first, then }: Ordering): boolean {
  return first.task === "stop" && then.task === "start" && first.resource === then.resource;
}

function settleRunnable(ordering: Ordering, web: Web): PlannedAction[] {
  const { first, then, needs, any } = ordering;
  if (!then.runnable || first.runnable || needs === undefined) return [];
  const blocked = any
    ? (web.anyInto.get(then) ?? []).every((other) => !other.first.runnable)
    : needs === "always" || (needs === "required" ? first.required : then.required);
  const changed: PlannedAction[] = [];
  if (blocked) forbid(then, ordering, changed);
  return changed;
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
