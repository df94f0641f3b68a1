/**
 * Orders that cannot be kept: between what runs in a guest node and the resource that makes the guest, as administrators write
 * them. What is inside stops and starts with the container by itself; an order that says so once more would be a circle
 * with the fencing of the guest. The cluster's own orders of that kind are marked as allowed.
 */
import type { PlannedAction } from "../cluster/action.js";
import { Effect, has } from "./effect.js";

export function dropContainerOrders(actions: readonly PlannedAction[]): void {
  for (const { before, resource } of actions) {
    if (resource?.kind !== "primitive" || resource.fillers.length === 0) continue;
    for (const relation of before) {
      const { effects, first } = relation;
      if (has(effects, Effect.GuestAllowed) || !first.resource) continue;
      if (first.node?.isGuest && first.node.connection?.container === resource) relation.effects = Effect.None;
    }
  }
}
