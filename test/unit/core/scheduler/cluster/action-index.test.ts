/** A resource's actions are found by key and node, and by task. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { PlannedAction } from "../../../../../src/core/scheduler/cluster/action.js";
import { ActionIndex } from "../../../../../src/core/scheduler/cluster/action-index.js";
import { ClusterNode } from "../../../../../src/core/scheduler/cluster/node.js";

const [one, two, three] = [0, 1, 2].map(
  (index) => new ClusterNode(index, `n${index}`, `${index}`, "cluster", undefined),
);

let planned = 0;

function added(index: ActionIndex, key: string, node: ClusterNode | undefined, interval = 0): PlannedAction {
  const action = new PlannedAction(++planned, key, key.split("_")[1] ?? "", undefined, node, interval);
  index.add(action);
  return action;
}

test("with a key there is one for each node, and without a node the newest is meant", () => {
  const index = new ActionIndex();
  const onTwo = added(index, "vip_monitor_0", two);
  assert.equal(index.find("vip_monitor_0", two), onTwo);
  assert.equal(index.find("vip_monitor_0", one), undefined);
  const onOne = added(index, "vip_monitor_0", one);
  assert.equal(index.find("vip_monitor_0", two), onTwo);
  assert.equal(index.find("vip_monitor_0", undefined), onOne);
  assert.equal(index.find("vip_monitor_0", three), undefined);
  assert.equal(index.find("vip_start_0", one), undefined);
});

test("what has no node yet is anybody's until it has one", () => {
  const index = new ActionIndex();
  const start = added(index, "vip_start_0", undefined);
  assert.equal(index.find("vip_start_0", one), start);
  start.node = two;
  assert.equal(index.find("vip_start_0", one), undefined);
  const other = added(index, "vip_start_0", one);
  assert.deepEqual([index.find("vip_start_0", one), index.find("vip_start_0", two)], [other, start]);
});

test("of a task there is what does not recur, oldest first", () => {
  const index = new ActionIndex();
  const probes = [one, two].map((node) => added(index, "vip_monitor_0", node));
  added(index, "vip_monitor_10000", one, 10_000);
  assert.deepEqual(index.withTask("monitor"), probes);
  assert.deepEqual(index.withTask("stop"), []);
});
