/** What a node reports of its own operations when a DC meant to run one anew, and the view ended before it said so. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_QUORUM } from "../../../../src/core/cib/layout.js";
import { type OperationRecord, operationKey } from "../../../../src/core/cib/status.js";
import { ownOperations } from "../../../../src/core/node/execution.js";
import { createNode } from "../../../../src/core/node/node.js";
import { Turn } from "../../../../src/core/node/turn.js";

const NOW = { mono: 0, wall: 0 };
const SETTINGS = {
  cluster: "web",
  self: "lb1",
  version: "1",
  layout: { nodes: { lb1: { id: 1, addresses: ["198.18.0.1"], votes: 1 } }, quorum: DEFAULT_QUORUM },
  incarnation: 1,
  tokenMs: 1000,
};
const AGENT = { class: "ocf", provider: "heartbeat", type: "Dummy" } as const;
const START = operationKey("db", "start", 0);

function record(callId: number, outcome: OperationRecord["outcome"]): OperationRecord {
  const result = { rc: 0, expectedRc: 0, exitReason: "", lastRcChange: 0, execMs: 0, queueMs: 0, digest: "" };
  return { resource: "db", agent: AGENT, operation: "start", interval: 0, callId, outcome, ...result };
}

function turnWith(known: OperationRecord, running: readonly number[], overtaken: Record<string, OperationRecord> = {}) {
  const turn = new Turn(createNode(SETTINGS, { epoch: 0, revisions: [] }, NOW).state, NOW);
  const spec = { resource: "db", agent: AGENT, operation: "start", interval: 0, timeoutMs: 20_000, params: {} };
  const calls = Object.fromEntries(
    running.map((callId) => [callId, { callId, spec, expectedRc: 0, digest: "", repeats: false }]),
  );
  const row = { state: "member" as const, incarnation: 1, epoch: 1, attributes: {}, operations: { [START]: known } };
  turn.update({
    table: { ...turn.state.table, nodes: { lb1: row } },
    execution: { calls, active: {}, recurring: {}, overtaken, repairs: {} },
  });
  return turn;
}

test("what is under way is reported as it is", () => {
  assert.equal(ownOperations(turnWith(record(15, "pending"), [15]))[START]?.callId, 15);
});

test("what was only meant, and would have replaced nothing, has not happened", () => {
  assert.deepEqual(ownOperations(turnWith(record(17, "pending"), [])), {});
});

test("in place of what was only meant stands the earlier call that is still under way", () => {
  const own = ownOperations(turnWith(record(17, "pending"), [15, 16]))[START];
  assert.deepEqual([own?.callId, own?.outcome], [16, "pending"]);
});

test("or the one that has ended meanwhile", () => {
  const own = ownOperations(turnWith(record(17, "pending"), [], { [START]: record(15, "complete") }))[START];
  assert.deepEqual([own?.callId, own?.outcome], [15, "complete"]);
});
