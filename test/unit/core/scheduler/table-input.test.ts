import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY_CONFIGURATION } from "../../../../src/core/cib/configuration.js";
import {
  type ClusterStatus,
  NEW_NODE_STATUS,
  type NodeStatus,
  type OperationRecord,
} from "../../../../src/core/cib/status.js";
import type { NodeStateInput, ScheduleInput } from "../../../../src/core/scheduler/input.js";
import { tableInput } from "../../../../src/core/scheduler/table-input.js";
import { unpack } from "../../../../src/core/scheduler/unpack/unpack.js";

const NOW = 1_700_000_000_000;

const STARTED: OperationRecord = {
  resource: "vip",
  agent: { class: "ocf", provider: "heartbeat", type: "IPaddr2" },
  operation: "start",
  interval: 0,
  callId: 4,
  outcome: "complete",
  rc: 0,
  expectedRc: 0,
  exitReason: "",
  lastRcChange: NOW - 5500,
  execMs: 20,
  queueMs: 1,
  digest: "",
};

function asked(rows: Readonly<Record<string, Partial<NodeStatus>>>): ScheduleInput {
  const nodes = Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, { ...NEW_NODE_STATUS, ...row }]));
  const status: ClusterStatus = { nodes, fencing: [], wishes: [] };
  const nodeIds = Object.fromEntries(Object.keys(rows).map((name, index) => [name, index + 1]));
  return tableInput({ configuration: EMPTY_CONFIGURATION, status, nodeIds, quorate: true, now: NOW });
}

function stateOf(row: Partial<NodeStatus>): NodeStateInput | undefined {
  return asked({ n1: row }).states[0];
}

const operations = { vip_start_0: STARTED };

test("each state of our table in the scheduler's terms", () => {
  const seen = (row: Partial<NodeStatus>) => {
    const node = unpack(asked({ n1: row })).nodeByName.get("n1");
    const facts = {
      online: node?.online,
      pending: node?.pending,
      unclean: node?.unclean,
      outOfReach: node?.outOfReach,
    };
    return Object.entries(facts).flatMap(([name, holds]) => (holds ? [name] : []));
  };
  assert.deepEqual(seen({ state: "unseen" }), ["unclean"]);
  assert.deepEqual(seen({ state: "joining" }), ["online", "pending", "outOfReach"]);
  assert.deepEqual(seen({ state: "member" }), ["online"]);
  assert.deepEqual(seen({ state: "lost" }), ["unclean"]);
  assert.deepEqual(seen({ state: "lost", awaited: { since: 0, until: NOW } }), ["unclean", "outOfReach"]);
  assert.deepEqual(seen({ state: "fenced" }), []);
  assert.deepEqual(seen({ state: "left" }), []);
});

test("what a node that is off once ran is over", () => {
  assert.equal(stateOf({ state: "member", operations })?.histories.length, 1);
  assert.equal(stateOf({ state: "lost", operations })?.histories.length, 1);
  assert.equal(stateOf({ state: "joining", operations })?.histories.length, 1);
  assert.equal(stateOf({ state: "fenced", operations })?.histories.length, 0);
  assert.equal(stateOf({ state: "left", operations })?.histories.length, 0);
});

test("a record keeps its key, its call and how it ended; times are whole seconds", () => {
  const kept = { ...STARTED, outcome: "timed-out", rc: 1 } as const;
  const [history] =
    stateOf({ state: "member", operations: { vip_last_failure_0: kept, ...operations } })?.histories ?? [];
  const told = history?.operations.map(({ id, key, callId, status, lastRcChange }) => [
    id,
    key,
    callId,
    status,
    lastRcChange,
  ]);
  assert.deepEqual(told, [
    ["vip_last_failure_0", "vip_start_0", 4, 2, 1_699_999_994],
    ["vip_start_0", "vip_start_0", 4, 0, 1_699_999_994],
  ]);
});

test("a migration of long ago is not handed on, one that is not over is", () => {
  const sent: OperationRecord = {
    ...STARTED,
    operation: "migrate_to",
    callId: 6,
    migrateSource: "n1",
    migrateTarget: "n2",
  };
  const arrived: OperationRecord = { ...sent, operation: "migrate_from" };
  const stopped: OperationRecord = { ...STARTED, operation: "stop", callId: 7 };
  const told = (...records: readonly OperationRecord[]) => {
    const table = Object.fromEntries(records.map((record) => [`vip_${record.operation}_0`, record]));
    const [history] = stateOf({ state: "member", operations: table })?.histories ?? [];
    return history?.operations.map(({ operation }) => operation);
  };
  assert.deepEqual(told(sent), ["migrate_to"]);
  assert.deepEqual(told(sent, { ...stopped, rc: 1 }), ["migrate_to", "stop"]);
  assert.deepEqual(told(sent, { ...stopped, outcome: "pending" }), ["migrate_to", "stop"]);
  assert.deepEqual(told(sent, stopped), ["stop"]);
  assert.deepEqual(told(sent, { ...arrived, callId: 9 }), ["migrate_from"]);
  assert.deepEqual(told(arrived, stopped), ["migrate_from", "stop"]);
  assert.deepEqual(told({ ...arrived, rc: 1 }, stopped), ["stop"]);
});
