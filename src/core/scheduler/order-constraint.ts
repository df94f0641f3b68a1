/**
 * Order constraints (Pacemaker Explained, "Specifying the Order in which Resources Should Start/Stop").
 *
 * `first` then `then`, Mandatory: `then` can only do its action when `first` can do its own, and must do it again when
 * `first` does. Symmetrical: the opposite actions happen the other way round, and `then` must have undone its own before `first`
 * does. Optional and Serialize only say in which order two actions happen if both happen.
 *
 * What is said of a group is said of each of its members. What a clone does is done when all of its copies that do
 * anything have done it; but a copy that starts or stops on another node is no reason to restart or stop what is no clone
 * itself, as long as some copy runs. A clone with `interleave` that depends on a clone looks, copy by copy, only at the
 * copy on the same node.
 */
import type { OrderAction, OrderConstraint } from "../cib/configuration.js";
import type { Assignment } from "./assignment.js";
import { type GroupInstance, instancesOf, type PrimitiveInstance, type TopResource } from "./instance.js";
import { neverStarts, type Ordering, type OrderingTable } from "./ordering.js";
import type { ActionTable, PlannedAction } from "./planned-action.js";
import type { Reason } from "./reason.js";

export function orderConstraints(assignment: Assignment, actions: ActionTable, orderings: OrderingTable): void {
  for (const constraint of assignment.facts.configuration.constraints) {
    if (constraint.kind === "order") new Orderer(assignment, actions, orderings, constraint).order();
  }
}

/** One action of one resource, as a constraint names it. */
interface Step {
  readonly resource: TopResource;
  readonly action: "start" | "stop";
}

type Copy = PrimitiveInstance | GroupInstance;

class Orderer {
  constructor(
    private readonly assignment: Assignment,
    private readonly actions: ActionTable,
    private readonly orderings: OrderingTable,
    private readonly constraint: OrderConstraint,
  ) {}

  order(): void {
    const first = this.step(this.constraint.first, this.constraint.firstAction);
    const then = this.step(this.constraint.then, this.constraint.thenAction);
    if (!first || !then || first.resource === then.resource) return;
    this.orderSteps(first, then);
    if (this.constraint.orderKind === "Serialize") this.serialize(first, then);
    else if (this.constraint.symmetrical) this.orderOpposite(undo(then), undo(first));
  }

  private step(id: string, action: OrderAction): Step | undefined {
    const resource = this.assignment.preferences.index.get(id);
    return resource && { resource, action: action === "stop" || action === "demote" ? "stop" : "start" };
  }

  private orderSteps(first: Step, then: Step): void {
    const pairs = this.interleaved(first, then);
    if (this.constraint.orderKind !== "Mandatory") this.inTimeOnly(first, then);
    else if (!pairs) this.mandatory(first, then);
    else for (const [a, b] of pairs) this.mandatory(a, b);
  }

  private orderOpposite(first: Step, then: Step): void {
    const pairs = this.interleaved(then, first);
    if (this.constraint.orderKind !== "Mandatory") this.inTimeOnly(first, then);
    else if (!pairs) this.opposite(first, then);
    else for (const [a, b] of pairs) if (a) this.opposite(b, a);
  }

  /** Neither may act while the other does, in whichever direction: stops before starts settles each case. */
  private serialize(first: Step, then: Step): void {
    this.inTimeOnly(undo(then), undo(first));
    this.inTimeOnly(undo(first), then);
    this.inTimeOnly(undo(then), first);
  }

  private inTimeOnly(first: Step, then: Step): void {
    for (const a of this.ends(first)) for (const b of this.begins(then)) this.add({ first: a, then: b });
  }

  /** `first` missing: there is no copy on the node of `then`, so that it cannot be started there. */
  private mandatory(first: Step | undefined, then: Step): void {
    const reason = this.reason(first?.resource ?? then.resource, "which it needs");
    if (!first) for (const b of this.parts(then)) this.forbid(b, reason);
    for (const a of first ? this.ends(first, "must exist") : []) {
      for (const b of this.begins(then)) this.add({ first: a, then: b });
      for (const b of this.parts(then)) this.add({ first: a, then: b, ...this.consequences(a, first, then), reason });
    }
    if (first && this.isLocal(first, then)) this.restartWithLocalCopies(first, then, reason);
  }

  /** A clone that is followed by something that is none: only the copies on the same node matter to it. */
  private isLocal(first: Step, then: Step): boolean {
    const bothStart = this.constraint.firstAction === "start" && this.constraint.thenAction === "start";
    return bothStart && first.resource.kind === "clone" && then.resource.kind !== "clone";
  }

  private restartWithLocalCopies(first: Step, then: Step, reason: Reason): void {
    if (!this.constraint.symmetrical) return;
    for (const b of this.parts(then)) {
      for (const a of this.localParts(first, b.node)) this.add({ first: a, then: b, carries: true, reason });
    }
  }

  private localParts(step: Step, node: string | undefined): readonly PlannedAction[] {
    return this.parts(step).filter((action) => action.node === node);
  }

  private consequences(end: PlannedAction, first: Step | undefined, then: Step): Pick<Ordering, "carries" | "needs"> {
    const starting = end.task === "start" || end.task === "running";
    if (!this.constraint.symmetrical) return { needs: starting ? "new" : "required" };
    const carries = !(first && this.isLocal(first, then));
    return { carries, needs: starting ? "always" : "required" };
  }

  private opposite(first: Step, then: Step): void {
    const reason = this.reason(then.resource, then.action === "stop" ? "which stops" : "which starts");
    for (const b of this.begins(then)) {
      for (const a of this.ends(first)) this.add({ first: a, then: b });
      const needs = first.action === "stop" ? "always" : undefined;
      if (this.isLocal(then, first)) continue;
      for (const a of this.parts(first)) this.add({ first: a, then: b, drags: true, needs, reason });
    }
    if (this.isLocal(then, first)) this.stopBeforeLocalCopies(first, then, reason);
  }

  private stopBeforeLocalCopies(first: Step, then: Step, reason: Reason): void {
    for (const a of this.parts(first)) {
      for (const b of this.localParts(then, a.node))
        this.add({ first: a, then: b, drags: true, needs: "always", reason });
    }
  }

  /** Pairs of copies on the same node, where both are clones and the dependent one (`then`) is interleaved. */
  private interleaved(first: Step, then: Step): [Step | undefined, Step][] | undefined {
    const a = first.resource;
    const b = then.resource;
    const bothStart = this.constraint.firstAction === "start" && this.constraint.thenAction === "start";
    if (!bothStart || a.kind !== "clone" || b.kind !== "clone" || !b.interleave) return undefined;
    return b.copies.flatMap((copy): [Step | undefined, Step][] => {
      const nodes = this.nodesOf(copy, then.action);
      if (nodes.size === 0) return [];
      const peers = a.copies.filter((peer) => [...this.nodesOf(peer, first.action)].some((node) => nodes.has(node)));
      const pairs = peers.map((peer): [Step, Step] => [on(first, peer), on(then, copy)]);
      return pairs.length > 0 ? pairs : [[undefined, on(then, copy)]];
    });
  }

  private nodesOf(copy: Copy, action: "start" | "stop"): Set<string> {
    const actions = instancesOf(copy).flatMap((instance) => this.actions.of(instance, action));
    return new Set(actions.map(({ node }) => node).filter((node) => node !== undefined));
  }

  /** What is done when the step is done. With `must exist`, a start that will not happen stands for itself. */
  private ends({ resource, action }: Step, missing?: "must exist"): readonly PlannedAction[] {
    if (resource.kind !== "primitive") return this.actions.of(resource, action === "start" ? "running" : "stopped");
    const actions = this.actions.of(resource, action);
    return actions.length === 0 && action === "start" && missing ? [neverStarts(resource, this.actions)] : actions;
  }

  private begins({ resource, action }: Step): readonly PlannedAction[] {
    return this.actions.of(resource, action);
  }

  private parts({ resource, action }: Step): readonly PlannedAction[] {
    return instancesOf(resource).flatMap((instance) => this.actions.of(instance, action));
  }

  private add(ordering: Ordering): void {
    this.orderings.add({ ...ordering, constraint: this.constraint.id });
  }

  private forbid(action: PlannedAction, reason: Reason): void {
    action.runnable = false;
    action.whyNot.push(reason);
  }

  private reason(resource: TopResource, what: string): Reason {
    return { kind: "order", id: this.constraint.id, resource: resource.id, what };
  }
}

function undo(step: Step): Step {
  return { ...step, action: step.action === "start" ? "stop" : "start" };
}

function on(step: Step, resource: Copy): Step {
  return { ...step, resource };
}
