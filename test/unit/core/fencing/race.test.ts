/** Two nodes that shoot each other: their delays, in all that they may believe of each other. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Racer, raceDelay } from "../../../../src/core/fencing/race.js";

const USUAL = { blind: false, configured: false, tokenMs: 1000, timeoutMs: 60_000 };
const ONE: Racer = { id: 1, priority: 0, running: 0 };
const TWO: Racer = { id: 2, priority: 0, running: 0 };

function wait(own: Racer, other: Racer, more: Partial<typeof USUAL> = {}): number {
  return raceDelay({ ...USUAL, ...more, own, other }).reduce((sum, { ms }) => sum + ms, 0);
}

test("the one that runs more goes first: priorities count before numbers, and the lower id where all is equal", () => {
  const busy = (racer: Racer) => ({ ...racer, running: 3 });
  const important = (racer: Racer) => ({ ...racer, priority: 10, running: 1 });
  const pairs: readonly (readonly [Racer, Racer])[] = [
    [busy(ONE), TWO],
    [busy(TWO), ONE],
    [important(TWO), busy(ONE)],
    [ONE, TWO],
  ];
  for (const [first, second] of pairs)
    assert.ok(wait(first, second) + 3000 <= wait(second, first), JSON.stringify(first));
});

test("whatever each believes, no two wait equally long", () => {
  const beliefs = [0, 1, 2].flatMap((mine) => [0, 1, 2].map((theirs) => [mine, theirs] as const));
  for (const [a, b] of beliefs) {
    for (const [c, d] of beliefs) {
      const first = wait({ ...ONE, running: a }, { ...TWO, running: b });
      const second = wait({ ...TWO, running: c }, { ...ONE, running: d });
      assert.ok(Math.abs(first - second) >= 3000, `${a} ${b} ${c} ${d}`);
    }
  }
});

test("one that is cut off waits for a whole fencing longer, also where delays are configured", () => {
  const busy = { ...TWO, running: 5 };
  assert.ok(wait(busy, ONE, { blind: true }) >= wait(ONE, busy) + 54_000);
  assert.equal(wait(ONE, busy, { configured: true }), 0);
  assert.equal(wait(ONE, busy, { configured: true, blind: true }), 60_000);
});
