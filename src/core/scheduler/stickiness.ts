/**
 * Stickiness: what runs somewhere prefers to stay there. Only where it is on exactly one node (of two, one must go, and
 * neither has a claim), and only for what the cluster may move.
 */
import { activeOn } from "./instance.js";
import { type Preferences, tableOf } from "./preference.js";
import { isManaged } from "./status.js";

export function applyStickiness(preferences: Preferences): void {
  for (const instance of preferences.facts.instances) {
    const active = activeOn(instance);
    const node = active[0]?.node;
    const score = instance.meta.stickiness;
    if (active.length !== 1 || node === undefined || !isManaged(instance, preferences.facts)) continue;
    const table = tableOf(preferences, instance);
    if (table.knows(node)) table.add(node, score, { kind: "stickiness", node, score });
  }
}
