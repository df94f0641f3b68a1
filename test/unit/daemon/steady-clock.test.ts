import assert from "node:assert/strict";
import { test } from "node:test";
import { SteadyClock } from "../../../src/daemon/steady-clock.js";

test("it runs as the monotonic clock does, and jumps by what the machine was suspended", () => {
  let running = 1000;
  let sinceBoot = 700_000;
  const clock = new SteadyClock({ running: () => running, sinceBoot: () => Math.floor(sinceBoot / 10) * 10 });
  const pass = (ms: number, suspended = 0) => {
    running += ms;
    sinceBoot += ms + suspended;
    return clock.now();
  };
  assert.equal(clock.now(), 1000);
  assert.equal(pass(3), 1003, "the rounding of the time since boot is no suspension");
  assert.equal(pass(200), 1203);
  const after = pass(1, 5000);
  assert.ok(Math.abs(after - 6204) <= 10, `${after}`);
  assert.equal(pass(9), after + 9, "counted once");
  assert.ok(Math.abs(pass(0, 60_000) - after - 60_009) <= 20);
});

test("the real one goes forward with the time that passes", () => {
  const clock = new SteadyClock();
  const [before, from] = [clock.now(), performance.now()];
  while (performance.now() - from < 20);
  const passed = clock.now() - before;
  assert.ok(passed >= 20, `${passed}`);
});
