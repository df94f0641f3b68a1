import assert from "node:assert/strict";
import { test } from "node:test";
import { parseOptions, UsageError } from "../../../../src/lab/bench/bench.js";

const SETTINGS = {
  tokens: { about: "in ms", byDefault: [250, 500], least: 50, most: 60_000 },
  nodes: { about: "how many", byDefault: [3], least: 2, most: 40 },
};

test("options are numbers, lists of them, or left out", () => {
  assert.deepEqual(parseOptions([], SETTINGS), {
    values: { tokens: [250, 500], nodes: [3] },
    options: { keepLogs: false },
  });
  assert.deepEqual(parseOptions(["--tokens", "100,1000", "--json", "x.json", "--keep-logs"], SETTINGS), {
    values: { tokens: [100, 1000], nodes: [3] },
    options: { json: "x.json", keepLogs: true },
  });
});

test("what cannot be meant is refused with the name of the option and its range", () => {
  assert.throws(() => parseOptions(["--nodes", "1"], SETTINGS), /--nodes 1: numbers of 2 to 40, separated by commas/);
  assert.throws(() => parseOptions(["--tokens", "100,soon"], SETTINGS), UsageError);
  assert.throws(() => parseOptions(["--tokens", "100,"], SETTINGS), UsageError);
  assert.throws(() => parseOptions(["--nodez", "3"], SETTINGS), UsageError);
  assert.throws(() => parseOptions(["more"], SETTINGS), UsageError);
});
