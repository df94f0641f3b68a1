/**
 * Orders: one action before another, and what the one means for the other.
 *
 * - `carries`: when the first is required, so is the second (what depends on a restarted resource restarts)
 * - `drags`: when the second is required, so is the first (before a resource stops, what depends on it stops)
 * - `needs`: when the first cannot run, neither can the second: `always`; only when the first is `required`; or only when
 *   the second is `new`, that is required (and not when it is there already)
 * - `any`: of several firsts with the same second, the second can run as long as one of them can
 *
 * `orderActions` puts together the orders that lie in the nature of things; those of constraints are in
 * order-constraint.ts. The former can never form a cycle: probes and fencing come first, then stops (from the end of a
 * group to its beginning), then starts (from its beginning to its end), then monitors.
 */
import type { NodeName } from "../model/names.js";
import type { Assignment } from "./assignment.js";
import { orderColocations } from "./colocation-order.js";
import { orderFencing } from "./fencing.js";
import { activeOn, type CloneResource, type GroupInstance, type PrimitiveInstance } from "./instance.js";
import { orderConstraints } from "./order-constraint.js";
import type { ActionTable, PlannedAction, Task } from "./planned-action.js";
import { orderProbes } from "./probe.js";
import type { Reason } from "./reason.js";
import { orderRecurring } from "./recurring.js";

export interface Ordering {
  readonly first: PlannedAction;
  readonly then: PlannedAction;
  readonly carries?: boolean;
  readonly drags?: boolean;
  readonly needs?: "always" | "required" | "new";
  readonly any?: boolean;
  /** No order in time, only the consequences. */
  readonly untimed?: boolean;
  /** Of a constraint; these give way when constraints contradict each other. */
  readonly constraint?: string;
  /** Said of the action that it requires or forbids. */
  readonly reason?: Reason;
}

export class OrderingTable {
  readonly all: Ordering[] = [];

  add(ordering: Ordering): void {
    if (ordering.first !== ordering.then) this.all.push(ordering);
  }
}

export interface OrderedPlan {
  readonly assignment: Assignment;
  readonly actions: ActionTable;
  readonly orderings: OrderingTable;
}

export function orderActions(assignment: Assignment, actions: ActionTable, dc: NodeName): OrderedPlan {
  const { facts } = assignment;
  const orderings = new OrderingTable();
  for (const instance of facts.instances) orderInstance(instance, actions, orderings);
  for (const resource of facts.resources) {
    if (resource.kind === "group") orderGroup(resource, actions, orderings);
    if (resource.kind === "clone") orderClone(resource, actions, orderings);
  }
  orderProbes(facts, actions, orderings);
  orderRecurring(facts, actions, orderings);
  orderFencing(facts, dc, actions, orderings);
  orderConstraints(assignment, actions, orderings);
  orderColocations(assignment, actions, orderings);
  return { assignment, actions, orderings };
}

/** Stopped before it is started again; restarted when its start is required; and stopped when it must not be started. */
function orderInstance(instance: PrimitiveInstance, actions: ActionTable, orderings: OrderingTable): void {
  const start = actions.one(instance, "start");
  if (!start) return;
  const onlyStartAgain = activeOn(instance)[0]?.pending?.operation === "start";
  for (const stop of actions.of(instance, "stop")) {
    orderings.add({ first: stop, then: start, carries: true, drags: !onlyStartAgain, needs: "required" });
  }
}

/** Members start one after the other and stop the other way round, between the group's own beginning and end. */
function orderGroup(group: GroupInstance, actions: ActionTable, orderings: OrderingTable): void {
  bracket(group, group.members, actions, orderings);
  const between: Reason = {
    kind: "order",
    id: group.id,
    resource: group.id,
    what: "whose members depend on each other",
  };
  group.members.slice(1).forEach((member, index) => {
    const before = group.members[index];
    if (before) orderDependents(before, member, between, actions, orderings);
  });
}

function orderDependents(
  before: PrimitiveInstance,
  after: PrimitiveInstance,
  reason: Reason,
  actions: ActionTable,
  orderings: OrderingTable,
): void {
  const start = actions.one(before, "start") ?? neverStarts(before, actions);
  for (const then of actions.of(after, "start")) {
    orderings.add({ first: start, then, carries: true, needs: "always", reason });
  }
  for (const first of actions.of(after, "stop")) {
    for (const then of actions.of(before, "stop")) orderings.add({ first, then, drags: true, needs: "always", reason });
    // A member that joins in front of one that runs makes it restart, and does not start before it has stopped.
    orderings.add({ first, then: start, needs: "required", reason });
  }
}

/** The start of what will run nowhere, so that what depends on it cannot start either. */
export function neverStarts(resource: PrimitiveInstance, actions: ActionTable): PlannedAction {
  return actions.add({ task: "start", resource, whyNot: [{ kind: "no-node", resource: resource.id }] });
}

function orderClone(clone: CloneResource, actions: ActionTable, orderings: OrderingTable): void {
  for (const copy of clone.copies) if (copy.kind === "group") orderGroup(copy, actions, orderings);
  bracket(clone, clone.copies, actions, orderings);
  if (clone.ordered) orderCopies(clone, actions, orderings);
}

function orderCopies(clone: CloneResource, actions: ActionTable, orderings: OrderingTable): void {
  clone.copies.slice(1).forEach((copy, index) => {
    const before = clone.copies[index];
    if (!before) return;
    pair(actions.of(before, endOf(before, "start")), actions.of(copy, "start"), orderings);
    pair(actions.of(copy, endOf(copy, "stop")), actions.of(before, "stop"), orderings);
  });
}

/** The action at which the start, or stop, of a part is over. */
function endOf(part: PrimitiveInstance | GroupInstance, task: "start" | "stop"): Task {
  if (part.kind === "primitive") return task;
  return task === "start" ? "running" : "stopped";
}

function pair(firsts: readonly PlannedAction[], thens: readonly PlannedAction[], orderings: OrderingTable): void {
  for (const first of firsts) for (const then of thens) orderings.add({ first, then });
}

/**
 * The points `X_start_0`, `X_running_0`, `X_stop_0` and `X_stopped_0` around what is inside a group or clone. All of a
 * group must run for it to run; of a clone one copy is enough.
 */
function bracket(
  whole: GroupInstance | CloneResource,
  inside: readonly (PrimitiveInstance | GroupInstance)[],
  actions: ActionTable,
  orderings: OrderingTable,
): void {
  const [begin, end, halt, halted] = (["start", "running", "stop", "stopped"] as const).map((task) =>
    actions.one(whole, task),
  );
  if (!begin || !end || !halt || !halted) return;
  const any = whole.kind === "clone";
  for (const part of inside) {
    if (!any && part.kind === "primitive" && !actions.one(part, "start")) neverStarts(part, actions);
    for (const then of actions.of(part, "start")) orderings.add({ first: begin, then, drags: true });
    for (const first of actions.of(part, endOf(part, "start"))) {
      orderings.add({ first, then: end, carries: true, needs: "always", any });
    }
    for (const then of actions.of(part, "stop")) orderings.add({ first: halt, then, drags: true, needs: "always" });
    for (const first of actions.of(part, endOf(part, "stop"))) orderings.add({ first, then: halted, carries: true });
  }
  if (any && inside.every((part) => actions.of(part, "start").length === 0)) {
    end.runnable = false;
    end.whyNot.push({ kind: "no-node", resource: whole.id });
  }
  orderings.add({ first: halted, then: begin });
}
