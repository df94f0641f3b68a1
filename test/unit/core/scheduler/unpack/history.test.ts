import assert from "node:assert/strict";
import { test } from "node:test";
import type { Values } from "../../../../../src/core/cib/configuration.js";
import { INFINITY } from "../../../../../src/core/model/score.js";
import type { Cluster } from "../../../../../src/core/scheduler/cluster/cluster.js";
import { effectiveFailCount } from "../../../../../src/core/scheduler/fail-count.js";
import type { NodeStateInput, OperationHistory } from "../../../../../src/core/scheduler/input.js";
import {
  clone,
  failure,
  lost,
  member,
  NOW,
  nodeOf,
  operation,
  placed,
  primitive,
  unpacked,
  whereIs,
} from "./small-input.js";

interface Setting {
  readonly meta?: Values;
  readonly onFail?: Values;
  readonly properties?: Values;
  readonly node?: Partial<NodeStateInput>;
}

/** `r` with this history on `n1`. */
function after(operations: readonly OperationHistory[], { meta, onFail, properties, node }: Setting = {}): Cluster {
  return unpacked({
    resources: [primitive("r", meta, onFail)],
    states: [member("n1", { r: operations }, node), member("n2")],
    ...(properties && { properties }),
  });
}

const monitor = (callId: number, rc = 0) => operation("monitor", callId, { interval: 10_000, rc });
const failedMonitor = (callId: number, rc: number, more = {}) =>
  failure("monitor", callId, rc, { interval: 10_000, ...more });
const probe = (rc: number, more = {}) => operation("monitor", 1, { rc, expectedRc: 7, ...more });

function state(cluster: Cluster): string {
  const { failed, blocked } = placed(cluster, "r");
  return [whereIs(cluster, "r"), ...(failed ? ["failed"] : []), ...(blocked ? ["blocked"] : [])].join(" ");
}

test("the last word wins, whatever the order in which records are kept", () => {
  assert.equal(state(after([operation("start", 2), probe(7)])), "Started n1");
  assert.equal(state(after([operation("stop", 5), operation("start", 2)])), "Stopped");
  assert.equal(state(after([operation("start", 5), operation("stop", 2)])), "Started n1");
});

test("a start under way counts as active, one that was overtaken by a stop does not", () => {
  const pending = { status: -1, rc: 193, transitionOwner: "dc" };
  assert.equal(state(after([operation("start", -1, { ...pending, transitionId: 5 })])), "Started n1");
  const stopped = operation("stop", 8, { transitionId: 6, transitionOwner: "dc" });
  assert.equal(state(after([operation("start", -1, { ...pending, transitionId: 5 }), stopped])), "Stopped");
  assert.equal(state(after([operation("start", -1, { ...pending, transitionId: 7 }), stopped])), "Started n1");
});

test("a probe tells a state; a failed one tells nothing, and counts as active", () => {
  assert.equal(state(after([probe(7)])), "Stopped");
  assert.equal(state(after([probe(0)])), "Started n1");
  assert.equal(state(after([probe(1)])), "Started n1 failed");
});

test("a probe that finds no agent finds nothing running, and nothing will run there", () => {
  const cluster = after([probe(5)]);
  assert.equal(state(cluster), "Stopped");
  assert.equal(placed(cluster, "r").scores.get(nodeOf(cluster, "n1").index), -INFINITY);
  assert.equal(cluster.failures.length, 1);
});

test("a kept failure counts until something newer succeeds", () => {
  // The same call, which failed later.
  const kept = failedMonitor(3, 1, { lastRcChange: NOW - 10 });
  assert.equal(state(after([operation("start", 2), monitor(3), kept])), "Started n1 failed");
  assert.equal(state(after([operation("start", 6), kept])), "Started n1");
});

test("a failed stop leaves it active: its node is fenced, or it is blocked", () => {
  const stop = failure("stop", 4, 1);
  const fenced = after([operation("start", 2), stop]);
  assert.equal(nodeOf(fenced, "n1").fenceReason, "r failed there");
  const blocked = after([operation("start", 2), stop], { properties: { "fencing-enabled": "false" } });
  assert.equal(state(blocked), "Started n1 failed blocked");
  assert.equal(placed(blocked, "r").managed, false);
});

test("what a failure leads to", () => {
  const failed = (word: string) => after([operation("start", 2), failedMonitor(3, 1)], { onFail: { monitor: word } });
  assert.equal(placed(failed("ignore"), "r").failureIgnored, true);
  assert.equal(state(failed("ignore")), "Started n1");
  assert.equal(placed(failed("stop"), "r").nextRole, "Stopped");
  assert.equal(nodeOf(failed("standby"), "n1").standbyOnFail, true);
  assert.equal(nodeOf(failed("fence"), "n1").unclean, true);
  assert.equal(state(failed("block")), "Started n1 failed blocked");
  assert.equal(placed(failed("restart"), "r").stopRequiredOn.size, 1);
});

test("an agent that is not configured cannot be started anywhere", () => {
  const { scores } = placed(after([failure("start", 2, 6)]), "r");
  assert.deepEqual(
    [...scores.nodes()].map((index) => scores.get(index)),
    [-INFINITY, -INFINITY],
  );
});

test("a failure that has expired is as good as not there, and its fail count is cleared", () => {
  const attributes = { "fail-count-r#start_0": "2", "last-failure-r#start_0": String(NOW - 600) };
  const old = failure("start", 2, 1, { lastRcChange: NOW - 600 });
  const expired = after([operation("stop", 3), old], { meta: { "failure-timeout": "60" }, node: { attributes } });
  assert.deepEqual(
    placed(expired, "r").failCountsToClear.map(({ node, reason }) => `${node.name}: ${reason}`),
    ["n1: it expired"],
  );
  assert.equal(effectiveFailCount(expired, placed(expired, "r"), nodeOf(expired, "n1")).count, 0);
  const kept = after([operation("stop", 3), old], { meta: { "failure-timeout": "900" }, node: { attributes } });
  assert.equal(effectiveFailCount(kept, placed(kept, "r"), nodeOf(kept, "n1")).count, 2);
  // The first moment after it has passed.
  assert.equal(kept.recheckAt, (NOW + 300) * 1000 + 1);
});

test("an expired monitor is begun anew, and a start under way is not one", () => {
  const setting = { meta: { "failure-timeout": "60" } };
  const old = failedMonitor(3, 1, { lastRcChange: NOW - 600 });
  const cluster = after([operation("start", 2), old], setting);
  assert.equal(state(cluster), "Started n1");
  assert.equal(placed(cluster, "r").expiredMonitors.size, 1);
});

test("who asks to be blocked is not unblocked by time", () => {
  const attributes = { "fail-count-r#monitor_10000": "1", "last-failure-r#monitor_10000": String(NOW - 600) };
  const operations = [operation("start", 2), failedMonitor(3, 1, { lastRcChange: NOW - 600 })];
  const setting = { meta: { "failure-timeout": "60" }, onFail: { monitor: "block" }, node: { attributes } };
  assert.equal(state(after(operations, setting)), "Started n1 failed blocked");
});

test("active on two nodes", () => {
  const twice = (meta: Values) => {
    const started = { r: [operation("start", 2)] };
    return unpacked({ resources: [primitive("r", meta)], states: [member("n1", started), member("n2", started)] });
  };
  assert.equal(state(twice({})), "Started n1 n2");
  assert.equal(state(twice({ "multiple-active": "block" })), "Started n1 n2 blocked");
  const { scores } = placed(twice({ "multiple-active": "stop_only" }), "r");
  assert.deepEqual(
    [...scores.nodes()].map((index) => scores.get(index)),
    [-INFINITY, -INFINITY],
  );
});

test("what could run on a node that is gone is why it is fenced; without fencing it is stopped", () => {
  const states = [lost("n1", { r: [operation("start", 2)] }, { expected: "down" }), member("n2")];
  const cluster = unpacked({ resources: [primitive("r")], states });
  assert.equal(nodeOf(cluster, "n1").fenceReason, "r is thought to be active there");
  const trusting = unpacked({ resources: [primitive("r")], states, properties: { "fencing-enabled": "false" } });
  assert.equal(whereIs(trusting, "r"), "Stopped");
});

test("a copy of an anonymous clone takes the node on which it is found", () => {
  const started = { r: [operation("start", 2)] };
  const resources = [clone(primitive("r"))];
  const cluster = unpacked({ resources, states: [member("n2", started), member("n1", started)] });
  assert.equal(whereIs(cluster, "r:0"), "Started n2");
  assert.equal(whereIs(cluster, "r:1"), "Started n1");
});

test("what nobody has configured is an orphan; so is a copy too many", () => {
  const started = { r: [operation("start", 2)] };
  const removed = unpacked({ states: [member("n1", started), member("n2")] });
  assert.equal(placed(removed, "r").orphan, true);
  assert.equal(placed(removed, "r").scores.get(0), -INFINITY);
  const resources = [clone(primitive("r"), { "clone-max": "1" })];
  const tooMany = unpacked({ resources, states: [member("n1", started), member("n2", started)] });
  assert.equal(placed(tooMany, "r:0").orphan, false);
  assert.equal(placed(tooMany, "r:1").orphan, true);
});

test("a target role limits what is active, and a failure may limit it further", () => {
  const meta = { "target-role": "Stopped" };
  assert.equal(placed(after([operation("start", 2)], { meta }), "r").nextRole, "Stopped");
  assert.equal(placed(after([], { meta }), "r").nextRole, "Stopped");
});

test("a restart that was wished is due while the instance is from before the wish", () => {
  const started = (callId: number) => {
    const wishes = [{ kind: "restart", resource: "r", after: { n1: 4 } }] as const;
    return unpacked({
      resources: [primitive("r")],
      states: [member("n1", { r: [operation("start", callId)] }), member("n2")],
      more: { wishes },
    });
  };
  assert.equal(placed(started(4), "r").restartNeeded, true);
  assert.equal(placed(started(5), "r").restartNeeded, false);
});
