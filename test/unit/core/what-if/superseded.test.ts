import assert from "node:assert/strict";
import { test } from "node:test";
import type { OperationHistory } from "../../../../src/core/scheduler/input.js";
import { isSuperseded } from "../../../../src/core/what-if/superseded.js";

function record(operation: string, parts: Partial<OperationHistory> = {}): OperationHistory {
  const { interval = 0 } = parts;
  const key = `vip_${operation}_${interval}`;
  return { id: key, key, operation, interval, callId: 3, rc: 0, status: 0, exitReason: "", ...parts };
}

for (const [what, known, operation, interval, expected] of [
  ["a start by a stop", record("start"), "stop", 0, true],
  ["a start under way by a stop", record("start", { callId: -1, status: -1, rc: 14 }), "stop", 0, true],
  ["a failed start by a stop", record("start", { rc: 1 }), "stop", 0, false],
  ["a failed start by a start", record("start", { rc: 1 }), "start", 0, true],
  ["a failure that is kept", record("start", { id: "vip_last_failure_0", rc: 1 }), "start", 0, false],
  ["a migration by a stop", record("migrate_to"), "stop", 0, false],
  ["a start by a migration", record("start"), "migrate_to", 0, false],
  ["a recurring monitor by a stop", record("monitor", { interval: 5000 }), "stop", 0, false],
  [
    "a recurring monitor under an old name by itself",
    record("monitor", { interval: 5000, id: "v" }),
    "monitor",
    5000,
    true,
  ],
  ["a recurring monitor by another", record("monitor", { interval: 5000 }), "monitor", 9000, false],
] as const) {
  test(`${expected ? "replaced" : "kept"}: ${what}`, () =>
    assert.equal(isSuperseded(known, operation, interval), expected));
}
