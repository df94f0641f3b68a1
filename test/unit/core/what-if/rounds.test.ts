import assert from "node:assert/strict";
import { test } from "node:test";
import { Rounds } from "../../../../src/core/what-if/rounds.js";

function all(rounds: Rounds, then: Readonly<Record<number, readonly number[]>>): number[] {
  const order: number[] = [];
  for (let next = rounds.next(); next !== undefined; next = rounds.next()) {
    order.push(next);
    rounds.add(then[next] ?? []);
  }
  return order;
}

test("rounds: what becomes possible further on is done in the same round, what lies behind in the next", () => {
  assert.deepEqual(all(new Rounds([2, 5]), { 2: [7, 1], 5: [3] }), [2, 5, 7, 1, 3]);
});

test("rounds: many positions come in order", () => {
  const positions = Array.from({ length: 500 }, (_, index) => (index * 211) % 500);
  assert.deepEqual(
    all(new Rounds(positions), {}),
    positions.toSorted((a, b) => a - b),
  );
});
