/**
 * Probes come before what could be wrong without their answer: where something must stop before another thing is done,
 * its probes come before that too (they may find it active), and what a resource starts after is not stopped in vain
 * before it is known whether that is active already.
 *
 * Only the sequence is at stake here: no probe calls for anything, or forbids it.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Resource } from "../cluster/resource.js";
import { actionsWithKey, probesOf } from "./action-lookup.js";
import { Effect, has } from "./effect.js";
import { actionsAt, resourceAt, taskAt } from "./order-end.js";
import { type Ordering, relate } from "./relation.js";

export function orderProbes(cluster: Cluster): void {
  for (const resource of cluster.resources) orderBeforeRestarts(resource);
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
  for (const probe of probes) {
    for (const action of actionsAt(then)) relate(probe, action, effects, ordering.origin);
  }
}

function probeEffects(effects: number): number {
  if (effects === Effect.IfLeavingSameNode || effects === Effect.IfSameNodeOrTarget) return effects;
  return Effect.Sequence | (effects & (Effect.UnlessFirstMigrates | Effect.IfSameNode));
}

function orderBeforeRestarts(resource: Resource): void {
  for (const child of resource.children) orderBeforeRestarts(child);
  if (resource.kind !== "primitive") return;
  for (const probe of probesOf(resource)) {
    const met = new Set<PlannedAction>();
    for (const { then } of [...probe.after].reverse()) orderBeforeUndoing(probe, then, met);
  }
}

const UNDOING: Readonly<Record<string, string>> = { start: "stop", promote: "demote" };

/** Along what starts because of what the probed resource does: each such resource is not stopped before the answer. */
function orderBeforeUndoing(probe: PlannedAction, after: PlannedAction, met: Set<PlannedAction>): void {
  if (met.has(after)) return;
  met.add(after);
  const { resource } = after;
  const undo = UNDOING[after.task];
  if (undo && resource?.kind === "primitive" && resource !== probe.resource) {
    for (const action of actionsWithKey(resource, `${resource.id}_${undo}_0`)) {
      if (!action.pseudo) relate(probe, action, Effect.Sequence, resource.id);
    }
  }
  for (const relation of [...after.after].reverse()) {
    if (has(relation.made, Effect.FirstCallsThen) || leadsToPart(probe, after, relation.then)) {
      orderBeforeUndoing(probe, relation.then, met);
    }
  }
}

/** From a group's or clone's point to its parts; of an interleaved clone only to the one on the probe's node. */
function leadsToPart(probe: PlannedAction, after: PlannedAction, next: PlannedAction): boolean {
  const { resource } = after;
  if (!resource || resource.kind === "primitive" || probe.resource?.parent === resource) return false;
  const part = next.resource;
  if (!part || (part.kind !== "primitive" && part.kind !== "group") || part.parent !== resource) return false;
  const isInterleaved = resource.kind !== "group" && resource.kind === "clone" && resource.interleave;
  return !isInterleaved || next.node === undefined || next.node === probe.node;
}
