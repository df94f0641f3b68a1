import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { EventQueue, onGrid } from "../../../src/sim/event-queue.js";
import { Random } from "../../../src/sim/random.js";

describe("the event queue", () => {
  it("turns in the order of time, and of scheduling within one moment", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (times) => {
        const queue = new EventQueue();
        const happened: (readonly [number, number])[] = [];
        for (const [index, time] of times.entries()) queue.at(time, () => happened.push([queue.now, index]));
        while (queue.next !== Number.POSITIVE_INFINITY) queue.turn();
        const expected = times.map((time, index) => [time, index] as const);
        assert.deepEqual(
          happened,
          expected.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]),
        );
      }),
    );
  });

  it("takes what is scheduled while it turns, and never goes back", () => {
    const queue = new EventQueue();
    const happened: number[] = [];
    queue.at(10, () => {
      queue.at(5, () => happened.push(queue.now));
      queue.after(1, () => happened.push(queue.now));
    });
    queue.turn();
    queue.turn();
    queue.turn();
    assert.deepEqual(happened, [10, 11]);
    assert.throws(() => {
      queue.after(1, () => undefined);
      queue.advanceTo(20);
    }, RangeError);
  });

  it("has only times whose sums and differences are exact", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.nat(60_000), (time, span) => {
        const from = onGrid(time);
        assert.equal(from + span - from, span);
        assert.ok(from >= time && from - time < 0.001);
      }),
    );
  });
});

describe("chance", () => {
  it("comes from the seed and the label alone, and is spread evenly", () => {
    const draw = (seed: number, label: string) => {
      const random = new Random(seed, label);
      return Array.from({ length: 1000 }, () => random.next());
    };
    assert.deepEqual(draw(1, "x"), draw(1, "x"));
    assert.notDeepEqual(draw(1, "x"), draw(1, "y"));
    assert.notDeepEqual(draw(1, "x"), draw(2, "x"));
    const mean = draw(5, "z").reduce((sum, value) => sum + value, 0) / 1000;
    assert.ok(Math.abs(mean - 0.5) < 0.05, String(mean));
  });
});
