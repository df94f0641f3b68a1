/** What configured orders call for, forbid, and put one after the other. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  absent,
  actionNamed,
  before,
  done,
  group,
  member,
  order,
  primitive,
  running,
  runOf,
  sets,
  stopped,
} from "./given-orders.js";

const a = primitive("a");
const b = primitive("b");
const c = primitive("c");

describe("a mandatory order", () => {
  test("the second starts after the first", () => {
    assert.deepEqual(before({ resources: [a, b], constraints: [order("a", "b")] }, "b_start_0@n2"), ["a_start_0@n1"]);
  });

  test("without the first the second cannot start, and says so in Pacemaker's words", () => {
    const result = runOf({ resources: [stopped("a"), b], constraints: [order("a", "b")] });
    const start = actionNamed(result, "b_start_0@n1");
    assert.equal(start.runnable, false);
    assert.equal(start.reason, "unrunnable a start");
    assert.deepEqual(start.whyNot.at(-1), {
      kind: "order",
      id: "a-b",
      resource: "a",
      what: "which cannot start",
    });
  });

  test("the second stops before the first, and because of it", () => {
    const states = [member("n1", { a: running, b: running }), member("n2", { a: absent, b: absent })];
    const given = { resources: [stopped("a"), b], constraints: [order("a", "b")], states };
    assert.deepEqual(done(given), ["a_stop_0@n1", "b_stop_0@n1"]);
    assert.deepEqual(before(given, "a_stop_0@n1"), ["b_stop_0@n1"]);
  });

  test("not symmetrical: what runs already goes on running without the first", () => {
    const states = [member("n1", { a: running, b: running }), member("n2", { a: absent, b: absent })];
    const constraints = [order("a", "b", { symmetrical: false })];
    assert.deepEqual(done({ resources: [stopped("a"), b], constraints, states }), ["a_stop_0@n1"]);
  });
});

test("an optional order is none when only one of the two starts", () => {
  const constraints = [order("a", "b", { orderKind: "Optional" })];
  assert.deepEqual(before({ resources: [a, b], constraints }, "b_start_0@n2"), ["a_start_0@n1"]);
  assert.deepEqual(done({ resources: [stopped("a"), b], constraints }), ["b_start_0@n1"]);
});

test("after a group is after its last member has started", () => {
  const resources = [group("g", a, b), c];
  assert.deepEqual(before({ resources, constraints: [order("g", "c")] }, "c_start_0@n2"), ["g_running_0"]);
});

describe("sets", () => {
  const two = [
    { id: "s1", members: ["a", "b"] },
    { id: "s2", members: ["c"] },
  ];

  test("of a set that is said to be sequential only its last member is waited for", () => {
    const [one, other] = two;
    const sequential = sets("s", { ...one, sequential: true } as never, other as never);
    assert.deepEqual(before({ resources: [a, b, c], constraints: [sequential] }, "c_start_0@n1"), ["b_start_0@n2"]);
  });

  test("else all of them", () => {
    const constraints = [sets("s", ...two)];
    const waits = before({ resources: [a, b, c], constraints }, "c_start_0@n1");
    assert.deepEqual(waits, ["a_start_0@n1", "b_start_0@n2"]);
  });

  test("require-all: false: one of them is enough", () => {
    const [one, other] = two;
    const any = sets("s", { ...one, sequential: false, requireAll: false } as never, other as never);
    const given = { resources: [stopped("a"), b, c], constraints: [any] };
    assert.deepEqual(before(given, "c_start_0@n2"), ["one-or-more:s1"]);
    assert.deepEqual(before(given, "one-or-more:s1"), ["b_start_0@n1"]);
    const none = { resources: [stopped("a"), stopped("b"), c], constraints: [any] };
    assert.deepEqual(done(none), []);
  });
});

test("orders that contradict each other leave all of them undone, and the rest is done", () => {
  const constraints = [order("a", "b"), order("b", "a")];
  const { graph } = runOf({ resources: [a, b, c], constraints });
  const free = graph.synapses.filter(({ inputs }) => inputs.length === 0).map(({ action }) => action.key);
  assert.deepEqual(free, ["c_start_0"]);
});
