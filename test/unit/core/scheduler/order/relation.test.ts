/** Relations between two actions: each once, none with itself. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PlannedAction } from "../../../../../src/core/scheduler/cluster/action.js";
import { Effect } from "../../../../../src/core/scheduler/order/effect.js";
import { relate } from "../../../../../src/core/scheduler/order/relation.js";

function action(id: number): PlannedAction {
  return new PlannedAction(id, `point-${id}`, `point-${id}`, undefined, undefined, 0);
}

test("both ends know of it", () => {
  const [first, then] = [action(1), action(2)];
  assert.equal(relate(first, then, Effect.Sequence, "o"), true);
  assert.equal(first.after[0], then.before[0]);
});

test("a second one that shares an effect with the first is dropped, even after the first was taken back", () => {
  const [first, then] = [action(1), action(2)];
  relate(first, then, Effect.Sequence | Effect.FirstCallsThen, "o");
  for (const relation of then.before) relation.effects = Effect.None;
  assert.equal(relate(first, then, Effect.Sequence | Effect.BlockedFirstBlocks, "p"), false);
  assert.equal(relate(first, then, Effect.BlockedFirstBlocks, "p"), true);
});

test("nothing comes before itself", () => {
  const only = action(1);
  assert.equal(relate(only, only, Effect.Sequence, "o"), false);
});
