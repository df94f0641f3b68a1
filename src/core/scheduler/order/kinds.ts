/** Kinds of configured orders: the effects of each, and the actions that undo each other. */
import type { OrderAction, OrderConstraint } from "../../cib/configuration.js";
import { Effect } from "./effect.js";

export type OrderKind = OrderConstraint["orderKind"];
/** As configured, as it was derived for the opposite actions, or as configured where nothing is derived. */
export type Direction = "forth" | "back" | "one-way";

export function directionOf(kind: OrderKind, symmetrical: boolean): "forth" | "one-way" {
  return symmetrical && kind !== "Serialize" ? "forth" : "one-way";
}

export function effectsOf(kind: OrderKind, firstAction: OrderAction, direction: Direction): number {
  if (kind === "Optional") return Effect.Sequence;
  if (kind === "Serialize") return Effect.Sequence | Effect.Serialize;
  switch (direction) {
    case "one-way":
      return Effect.Sequence | Effect.OneWay;
    case "back":
      return Effect.Sequence | Effect.ThenNeedsFirst;
    case "forth": {
      const comesUp = firstAction === "start" || firstAction === "promote";
      return Effect.Sequence | Effect.FirstCallsThen | (comesUp ? Effect.BlockedFirstBlocks : 0);
    }
  }
}

const OPPOSITE: Readonly<Record<OrderAction, OrderAction>> = {
  start: "stop",
  stop: "start",
  promote: "demote",
  demote: "promote",
};

export function opposite(action: OrderAction): OrderAction {
  return OPPOSITE[action];
}
