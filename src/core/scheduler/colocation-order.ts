/**
 * What a mandatory colocation means for actions: where the primary cannot start, its dependent must not start either, or
 * it would run alone where the primary should be. Says nothing about which of the two starts first.
 */

import { INFINITY } from "../model/score.js";
import type { Assignment } from "./assignment.js";
import { instancesOf, type PrimitiveInstance } from "./instance.js";
import type { OrderingTable } from "./ordering.js";
import type { ActionTable, PlannedAction } from "./planned-action.js";
import type { Reason } from "./reason.js";

export function orderColocations(assignment: Assignment, actions: ActionTable, orderings: OrderingTable): void {
  const startsOf = (instance: PrimitiveInstance) => actions.of(instance, "start");
  for (const { id, score, dependent, primary } of assignment.colocations.all) {
    if (score < INFINITY) continue;
    const reason: Reason = { kind: "follows", id, resource: primary.id };
    const firsts = byNode(instancesOf(primary).flatMap(startsOf));
    for (const then of instancesOf(dependent).flatMap(startsOf)) {
      for (const first of firsts.get(then.node) ?? []) {
        orderings.add({ first, then, needs: "always", untimed: true, reason });
      }
    }
  }
}

function byNode(starts: readonly PlannedAction[]): ReadonlyMap<string | undefined, PlannedAction[]> {
  const map = new Map<string | undefined, PlannedAction[]>();
  for (const start of starts) map.set(start.node, [...(map.get(start.node) ?? []), start]);
  return map;
}
