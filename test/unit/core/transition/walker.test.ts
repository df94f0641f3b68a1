import assert from "node:assert/strict";
import { test } from "node:test";
import type { ForgetAction, PseudoAction } from "../../../../src/core/scheduler/graph.js";
import {
  abortWalk,
  actionEnded,
  actionStarted,
  beginWalk,
  isComplete,
  isOver,
  readyActions,
  type Walk,
} from "../../../../src/core/transition/walker.js";

function action(id: number, ...after: number[]): PseudoAction {
  return { kind: "pseudo", id, after, task: `t${id}` };
}

/** Something that is done, of whatever kind. */
function deed(id: number, ...after: number[]): ForgetAction {
  return { kind: "forget", id, after, node: "a", resource: `r${id}`, what: "failures" };
}

function ready(walk: Walk): number[] {
  return readyActions(walk).map(({ id }) => id);
}

function run(walk: Walk, id: number, succeeded = true): Walk {
  return actionEnded(actionStarted(walk, id), id, succeeded);
}

const DIAMOND = { actions: [action(4, 2, 3), action(1), action(2, 1), action(3, 1)] };

test("walker: an action is ready when all that it waits for is done", () => {
  let walk = beginWalk(1, DIAMOND);
  assert.deepEqual(ready(walk), [1]);
  walk = run(walk, 1);
  assert.deepEqual(ready(walk), [2, 3]);
  walk = run(walk, 2);
  assert.deepEqual(ready(walk), [3]);
  walk = run(run(walk, 3), 4);
  assert.ok(isOver(walk) && isComplete(walk));
});

test("walker: what waits for a failure never starts, and the walk is over without it", () => {
  let walk = run(beginWalk(1, DIAMOND), 1);
  walk = run(run(walk, 2, false), 3);
  assert.deepEqual(ready(walk), []);
  assert.ok(isOver(walk) && !isComplete(walk));
});

test("walker: after an abort nothing starts, and it is over when the last running action has ended", () => {
  let walk = actionStarted(run(beginWalk(1, DIAMOND), 1), 2);
  walk = abortWalk(abortWalk(walk, "first"), "second");
  assert.deepEqual(ready(walk), []);
  assert.equal(isOver(walk), false);
  walk = actionEnded(walk, 2, true);
  assert.ok(isOver(walk));
  assert.equal(walk.aborted, "first");
});

test("walker: an action that was not started cannot end", () => {
  assert.throws(() => actionEnded(beginWalk(1, DIAMOND), 1, true), /an action ends after it started/);
});

test("walker: what is urgent starts after an abort as well, once its way there is clear", () => {
  const graph = { actions: [deed(1), action(2, 1), { ...deed(3, 2), urgent: true as const }, deed(4, 2)] };
  let walk = abortWalk(actionStarted(beginWalk(1, graph), 1), "news");
  assert.deepEqual(ready(walk), []);
  walk = actionEnded(walk, 1, true);
  assert.equal(isOver(walk), false);
  walk = run(walk, 2);
  assert.deepEqual(ready(walk), [3]);
  walk = run(walk, 3);
  assert.ok(isOver(walk));
});
