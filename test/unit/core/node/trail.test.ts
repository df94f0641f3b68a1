import assert from "node:assert/strict";
import { test } from "node:test";
import { DONE, lengthened, NEW_TRAIL, TIME, type Trail } from "../../../../src/core/node/trail.js";
import type { Action } from "../../../../src/core/scheduler/graph.js";

function fence(node: string): Action {
  return { kind: "fence", id: 0, after: [], node, action: "off", reason: "a test" };
}

function forget(resource: string): Action {
  return { kind: "forget", id: 0, after: [], node: "a", resource, what: "failures" };
}

function after(...steps: readonly (readonly [why: string, resource: string])[]): Trail {
  return steps.reduce((trail, [why, resource]) => lengthened(trail, why, [forget(resource)]), NEW_TRAIL);
}

test("a trail that comes back to a decision is closed, however long it is", () => {
  assert.equal(after(["view 1", "x"], [DONE, "y"], [DONE, "z"]).closed, false);
  assert.equal(after(["view 1", "x"], [DONE, "y"], [DONE, "z"], [DONE, "x"]).closed, true);
});

test("what comes from outside begins a new one, time only where there is no circle", () => {
  assert.equal(after(["view 1", "x"], ["a failure", "x"]).closed, false);
  assert.equal(after(["view 1", "x"], [TIME, "x"]).closed, false);
  const circle: [string, string][] = [
    ["view 1", "x"],
    [DONE, "x"],
  ];
  assert.equal(after(...circle, [TIME, "x"]).closed, true);
  assert.equal(after(...circle, [TIME, "y"]).closed, false);
  assert.equal(after(...circle, ["configuration 2.1", "x"]).closed, false);
});

test("a shot is never a step of a circle", () => {
  const trail = lengthened(lengthened(NEW_TRAIL, "view 1", [fence("b")]), DONE, [fence("b")]);
  assert.equal(trail.closed, false);
});
