/**
 * Migrations that wait for each other's room: each would set out when the other has left. The one that was planned last
 * does not wait; a virtual machine that migrates is on both nodes for a while anyway.
 *
 * Other circles (orders of an administrator that contradict each other) are left: what is in them cannot be done without breaking
 * one of the orders, so it is not done (circles.ts).
 */
import type { PlannedAction } from "../cluster/action.js";
import { Effect } from "../order/effect.js";

/** What each action in the graph waits for. */
export type Inputs = Map<PlannedAction, readonly PlannedAction[]>;

export function openMigrationCircles(inputs: Inputs): void {
  const migrations = [...inputs.keys()].filter(({ task }) => task === "migrate_to");
  for (const migration of migrations.sort((one, other) => other.id - one.id)) {
    for (const room of inputs.get(migration) ?? []) {
      if (!isOnlyRoom(room, migration) || !waitsFor(room, migration, inputs)) continue;
      const others = (inputs.get(migration) ?? []).filter((input) => input !== room);
      inputs.set(migration, others);
    }
  }
}

function isOnlyRoom(first: PlannedAction, then: PlannedAction): boolean {
  const relations = then.before.filter((relation) => relation.first === first);
  return relations.every(({ effects }) => effects === Effect.IfSameNodeOrTarget || effects === Effect.None);
}

/** Directly or through others. */
function waitsFor(action: PlannedAction, goal: PlannedAction, inputs: Inputs): boolean {
  const met = new Set([action]);
  const waiting = [action];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const input of inputs.get(next) ?? []) {
      if (input === goal) return true;
      if (met.has(input)) continue;
      met.add(input);
      waiting.push(input);
    }
  }
  return false;
}
