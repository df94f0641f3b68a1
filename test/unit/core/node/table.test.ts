import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY_CONFIGURATION } from "../../../../src/core/cib/configuration.js";
import type { ClusterStatus, NodeStatus, OperationRecord } from "../../../../src/core/cib/status.js";
import { failureChanges } from "../../../../src/core/node/failures.js";
import { applyChanges } from "../../../../src/core/node/table.js";

function record(changes: Partial<OperationRecord> = {}): OperationRecord {
  return {
    resource: "vip",
    agent: { class: "ocf", provider: "quorate", type: "vip" },
    operation: "monitor",
    interval: 1000,
    callId: 5,
    outcome: "complete",
    rc: 0,
    expectedRc: 0,
    exitReason: "",
    lastRcChange: 90_500,
    execMs: 1,
    queueMs: 0,
    digest: "d",
    ...changes,
  };
}

function table(node: Partial<NodeStatus> = {}): ClusterStatus {
  const status: NodeStatus = { state: "member", incarnation: 1, epoch: 1, attributes: {}, operations: {}, ...node };
  return { nodes: { a: status }, fencing: [], wishes: [] };
}

const KEY = "vip_monitor_1000";

test("table: an older word of the DC's does not overwrite what a node knows of itself", () => {
  const before = table({ operations: { [KEY]: record({ rc: 7 }) } });
  const echo = { kind: "operation" as const, node: "a", key: KEY, record: record({ rc: 0 }) };
  assert.equal(applyChanges(before, [echo], "a").nodes.a?.operations[KEY]?.rc, 7);
  assert.equal(applyChanges(before, [echo], "b").nodes.a?.operations[KEY]?.rc, 0);
  const newer = { ...echo, record: record({ rc: 0, callId: 6 }) };
  assert.equal(applyChanges(before, [newer], "a").nodes.a?.operations[KEY]?.rc, 0);
});

test("table: a late result does not hide that the same was ordered anew", () => {
  const before = table({ operations: { [KEY]: record({ outcome: "pending", callId: 6 }) } });
  const late = { kind: "operation" as const, node: "a", key: KEY, record: record({ callId: 5 }) };
  assert.equal(applyChanges(before, [late], "b").nodes.a?.operations[KEY]?.outcome, "pending");
  const answer = { ...late, record: record({ callId: 6 }) };
  assert.equal(applyChanges(before, [answer], "b").nodes.a?.operations[KEY]?.outcome, "complete");
});

test("table: changes are facts: applied twice they give the same table", () => {
  const changes = [
    { kind: "attributes" as const, node: "a", set: { x: "1" }, remove: ["y"] },
    { kind: "operation" as const, node: "a", key: KEY, record: record() },
    { kind: "forget-operations" as const, node: "a", keys: ["other"] },
    { kind: "wishes" as const, wishes: [] },
  ];
  const once = applyChanges(table({ attributes: { y: "2" } }), changes, "b");
  assert.deepEqual(applyChanges(once, changes, "b"), once);
  assert.deepEqual(once.nodes.a?.attributes, { x: "1" });
});

const FAILURES: readonly {
  why: string;
  record: Partial<OperationRecord>;
  options?: Record<string, string>;
  count?: string;
}[] = [
  { why: "a monitor that finds it gone counts one", record: { rc: 7 }, count: "1" },
  { why: "a timeout counts one", record: { outcome: "timed-out", rc: 1 }, count: "1" },
  { why: "a success counts nothing", record: {} },
  { why: "degraded is a success", record: { rc: 190 } },
  { why: "a probe counts nothing", record: { interval: 0, rc: 1, expectedRc: 7 } },
  { why: "a failed start is fatal", record: { operation: "start", interval: 0, rc: 1 }, count: "INFINITY" },
  {
    why: "a failed start is not, where start-failure-is-fatal is off",
    record: { operation: "start", interval: 0, rc: 1 },
    options: { "start-failure-is-fatal": "false" },
    count: "1",
  },
  { why: "a failed stop is fatal", record: { operation: "stop", interval: 0, rc: 1 }, count: "INFINITY" },
];

for (const { why, record: changes, options = {}, count } of FAILURES) {
  test(`fail counts: ${why}`, () => {
    const result = record(changes);
    const found = failureChanges(
      { ...EMPTY_CONFIGURATION, properties: options },
      "a",
      table().nodes.a,
      result,
      0,
      120_000,
    );
    const attributes = found.flatMap((change) => (change.kind === "attributes" ? [change.set] : []));
    const suffix = `vip#${result.operation}_${result.interval}`;
    const expected =
      count === undefined ? [] : [{ [`fail-count-${suffix}`]: count, [`last-failure-${suffix}`]: "120" }];
    assert.deepEqual(attributes, expected);
  });
}

test("fail counts: they add up", () => {
  const status = table({ attributes: { "fail-count-vip#monitor_1000": "2" } }).nodes.a;
  const [change] = failureChanges(EMPTY_CONFIGURATION, "a", status, record({ rc: 7 }), 0, 120_000);
  assert.equal(change?.kind === "attributes" && change.set["fail-count-vip#monitor_1000"], "3");
});

test("fail counts: where failures are forgotten after a time, only those within it add up", () => {
  let attributes = {};
  const counts = [100, 160, 199, 201, 261].map((seconds) => {
    const status = table({ attributes }).nodes.a;
    const [change] = failureChanges(EMPTY_CONFIGURATION, "a", status, record({ rc: 7 }), 100_000, seconds * 1000);
    attributes = change?.kind === "attributes" ? { ...attributes, ...change.set } : attributes;
    return attributes["fail-count-vip#monitor_1000" as keyof typeof attributes];
  });
  assert.deepEqual(counts, ["1", "2", "3", "3", "3"]);
});
