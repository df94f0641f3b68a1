import assert from "node:assert/strict";
import { test } from "node:test";
import { Progress } from "../../../../src/core/transition/progress.js";

const CHAIN = [
  { id: 3, after: [2], priority: 10 },
  { id: 1, after: [] },
  { id: 2, after: [1] },
  { id: 4, after: [] },
];

test("progress: what is ready is told by its position, in the order of the graph", () => {
  const progress = Progress.of(CHAIN);
  assert.deepEqual(progress.ready(), [1, 3]);
  progress.start(1);
  assert.deepEqual(progress.end(1, true), [2]);
  assert.equal(progress.mayStart(3), false);
});

test("progress: what failed holds back what waits for it, and nothing else", () => {
  const progress = Progress.of(CHAIN);
  progress.start(1);
  assert.deepEqual(progress.end(1, false), []);
  assert.deepEqual(progress.ready(), [3]);
  assert.equal(progress.complete, false);
});

test("progress: after a failure only what is important enough still starts", () => {
  const progress = Progress.of([
    { id: 1, after: [] },
    { id: 2, after: [], priority: 10 },
  ]);
  progress.onlyFrom(5);
  progress.onlyFrom(1);
  assert.deepEqual(progress.ready(), [1]);
});

test("progress: a copy goes its own way", () => {
  const progress = Progress.of(CHAIN);
  const copy = progress.copy();
  copy.start(1);
  assert.equal(progress.stateOf(1), "waiting");
  assert.equal(copy.stateOf(1), "running");
});

test("progress: what waits for something outside of the graph never starts", () => {
  assert.deepEqual(Progress.of([{ id: 1, after: [9] }]).ready(), []);
});
