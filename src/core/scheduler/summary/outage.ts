/**
 * How long a service will be away when it is stopped and started again, as far as its history tells: the times that its last start
 * and stop took, on whichever node. Nothing is guessed: without a measured start there is no answer.
 */
import type { Millis } from "../../model/duration.js";
import type { NodeName } from "../../model/names.js";
import type { OperationHistory } from "../input.js";
import type { Change, ChangeWord } from "./change.js";

export interface Outage {
  readonly total: Millis;
  /** Undefined: never measured, and not part of the total. */
  readonly stop: Millis | undefined;
  readonly start: Millis;
  /** It cannot start before this node is fenced, which takes what it takes. */
  readonly fencing: NodeName | undefined;
}

const INTERRUPTS: ReadonlySet<ChangeWord> = new Set(["Move", "Restart", "Recover"]);

export function outageOf({ word, primitive, action, from }: Change): Outage | undefined {
  if (!INTERRUPTS.has(word) || !action.runnable) return undefined;
  const operations = [...primitive.history.values()].flat();
  const start = longest(operations, "start");
  if (start === undefined) return undefined;
  const stop = longest(operations, "stop");
  return { total: (stop ?? 0) + start, stop, start, fencing: from?.unclean ? from.name : undefined };
}

function longest(operations: readonly OperationHistory[], task: string): Millis | undefined {
  const times = operations
    .filter(({ operation, status }) => operation === task && status === 0)
    .flatMap(({ execMs }) => execMs ?? []);
  return times.length > 0 ? Math.max(...times) : undefined;
}
