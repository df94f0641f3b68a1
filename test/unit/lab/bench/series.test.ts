import assert from "node:assert/strict";
import { test } from "node:test";
import { summarize, tableLines } from "../../../../src/lab/bench/series.js";

test("the median of an even number of values is between the middle two; nothing of nothing", () => {
  assert.deepEqual(summarize([5, 1, 9]), { median: 5, min: 1, max: 9 });
  assert.deepEqual(summarize([10, 2, 4, 100]), { median: 7, min: 2, max: 100 });
  assert.deepEqual(summarize([3]), { median: 3, min: 3, max: 3 });
  assert.equal(summarize([]), undefined);
});

test("a table says what, the summary, the unit and how many, in columns", () => {
  const lines = tableLines([
    { what: "token 250 ms", unit: "ms", values: [251.23, 260] },
    { what: "memory", unit: "MiB", values: [63.55] },
    { what: "never", unit: "", values: [] },
  ]);
  assert.deepEqual(lines, [
    "              median   min   max       n",
    "token 250 ms     256   251   260  ms   2",
    "memory          63.5  63.5  63.5  MiB  1",
    "never              -     -     -       0",
  ]);
});
