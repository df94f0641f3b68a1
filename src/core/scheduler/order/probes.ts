/**
 * Probes come before what could be wrong without their answer: where something must stop before another thing is done,
 * its probes come before that too (they may find it active), and what a resource starts after is not stopped in vain
 * before it is known whether that is active already.
 *
 * Only the sequence is at stake here: no probe calls for anything, or forbids it.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Primitive, Resource } from "../cluster/resource.js";
import { actionsWithTask, probesOf } from "./action-lookup.js";
import { partnerOf } from "./collective-effects.js";
import { Effect, has } from "./effect.js";
import { actionsAt, resourceAt, taskAt } from "./order-end.js";
import { type Ordering, relate } from "./relation.js";

export function orderProbes(cluster: Cluster): void {
  for (const resource of cluster.resources) orderBeforeRestarts(cluster, resource);
  for (const ordering of cluster.orderings) orderBeforeThatAfterStop(ordering);
}

function orderBeforeThatAfterStop(ordering: Ordering): void {
  const { first, then } = ordering;
  const resource = resourceAt(first);
  if (!resource || resource === resourceAt(then) || taskAt(first) !== "stop") return;
  // A probe may be planned for when a stopping container has started again.
  if (resource.kind === "primitive" && resource.container === resourceAt(then) && taskAt(then) === "stop") return;
  const probes = probesOf(resource);
  if (probes.length === 0) return;
  const effects = probeEffects(ordering.effects);
  const thens = actionsAt(then);
  for (const probe of probes) {
    for (const action of thens) relate(probe, action, effects, ordering.origin);
  }
}

function probeEffects(effects: number): number {
  if (effects === Effect.IfLeavingSameNode || effects === Effect.IfSameNodeOrTarget) return effects;
  return Effect.Sequence | (effects & (Effect.UnlessFirstMigrates | Effect.IfSameNode));
}

function orderBeforeRestarts(cluster: Cluster, resource: Resource): void {
  for (const child of resource.children) orderBeforeRestarts(cluster, child);
  if (resource.kind !== "primitive") return;
  const found = new Map<PlannedAction, readonly PlannedAction[]>();
  for (const probe of probesOf(resource)) {
    for (let index = probe.after.length - 1; index >= 0; index--) {
      const then = probe.after[index]?.then;
      if (!then) continue;
      const undone = found.get(then) ?? undoneAfter(cluster, resource, then);
      found.set(then, undone);
      for (const action of undone) relate(probe, action, Effect.Sequence, action.resource?.id ?? "");
    }
  }
}

const UNDOING: Readonly<Record<string, string>> = { start: "stop", promote: "demote" };

/**
 * What is not to be stopped or demoted before the answer of a probe of `resource` that `then` waits for: along what starts because
 * of what the probed resource does. The newest first, and what follows from it before the next; chains may be thousands long.
 */
function undoneAfter(cluster: Cluster, resource: Primitive, then: PlannedAction): readonly PlannedAction[] {
  if (then.after.length === 0) return undoing(then, resource);
  const undone: PlannedAction[] = [];
  const met = new Set<PlannedAction>();
  const left = [then];
  for (let after = left.pop(); after; after = left.pop()) {
    if (met.has(after)) continue;
    met.add(after);
    undone.push(...undoing(after, resource));
    for (const { made, then: next } of after.after) {
      if (has(made, Effect.FirstCallsThen) || leadsToPart(cluster, resource, after, next)) left.push(next);
    }
  }
  return undone;
}

function undoing({ resource, task }: PlannedAction, probed: Primitive): readonly PlannedAction[] {
  const undo = UNDOING[task];
  if (!undo || resource?.kind !== "primitive" || resource === probed) return [];
  return actionsWithTask(resource, undo).filter(({ pseudo }) => !pseudo);
}

/** From a group's or clone's point to its parts; of an interleaved clone only to the partner of what is probed. */
function leadsToPart(cluster: Cluster, resource: Primitive, after: PlannedAction, next: PlannedAction): boolean {
  const whole = after.resource;
  const part = next.resource;
  if (!whole || whole.kind === "primitive" || resource.parent === whole) return false;
  if (!part || (part.kind !== "primitive" && part.kind !== "group") || part.parent !== whole) return false;
  return whole.kind !== "clone" || !whole.interleave || partnerOf(cluster, resource, whole, "next") === part;
}
