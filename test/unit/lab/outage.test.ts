import assert from "node:assert/strict";
import { test } from "node:test";
import { measureOutage } from "../../../src/lab/outage.js";
import type { ProbeResult } from "../../../src/lab/probe-result.js";

const good = (sentMs: number, tookMs = 1): ProbeResult => ({
  dueMs: sentMs,
  sentMs,
  endedMs: sentMs + tookMs,
  servedBy: "web1",
});
const failed = (sentMs: number): ProbeResult => ({ dueMs: sentMs, sentMs, endedMs: sentMs + 2, error: "refused" });

/** A request every 5 ms, from 0 up to `toMs`. */
function requests(toMs: number, make: (sentMs: number) => ProbeResult): ProbeResult[] {
  return Array.from({ length: toMs / 5 }, (_, index) => make(index * 5));
}

test("without an outage the gap is the time between two requests", () => {
  const outage = measureOutage(
    requests(2000, (at) => good(at)),
    { fromMs: 0, toMs: 2000 },
  );
  assert.deepEqual(outage, {
    requests: 400,
    failed: 0,
    awayMs: 5,
    returned: true,
    slowestMs: 1,
    proberLateMs: 0,
  });
});

test("an outage lasts from the last good answer before it to the first one after it", () => {
  const results = requests(2000, (at) => (at >= 500 && at < 800 ? failed(at) : good(at)));
  const outage = measureOutage(results, { fromMs: 0, toMs: 2000 });
  assert.equal(outage.failed, 60);
  assert.equal(outage.awayMs, 305);
  assert.equal(outage.firstError, "refused");
  assert.equal(outage.returned, true);
});

test("requests that are held back but answered are an outage without a failure", () => {
  const results = requests(2000, (at) => (at >= 500 && at < 800 ? good(at, 801 - at) : good(at)));
  const outage = measureOutage(results, { fromMs: 0, toMs: 2000 });
  assert.equal(outage.failed, 0);
  assert.equal(outage.awayMs, 305);
  assert.equal(outage.slowestMs, 301);
});

test("an outage without an end counts up to the end of the window", () => {
  const results = requests(3000, (at) => (at >= 1000 ? failed(at) : good(at)));
  const outage = measureOutage(results, { fromMs: 0, toMs: 3000 });
  assert.equal(outage.returned, false);
  assert.equal(outage.awayMs, 3000 - 996);
});

test("a prober that was not run itself is late, and says by how much", () => {
  const results = requests(2000, (at) => (at >= 500 && at < 900 ? { ...good(900), dueMs: at } : good(at)));
  const outage = measureOutage(results, { fromMs: 0, toMs: 2000 });
  assert.equal(outage.proberLateMs, 400);
  assert.equal(outage.awayMs, 405);
});

test("only requests sent in the window count", () => {
  const results = requests(2000, (at) => (at < 500 ? failed(at) : good(at)));
  const outage = measureOutage(results, { fromMs: 1000, toMs: 1500 });
  assert.deepEqual([outage.requests, outage.failed], [100, 0]);
});
