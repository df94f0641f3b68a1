import assert from "node:assert/strict";
import { test } from "node:test";
import { isReload, withReloaded } from "../../../../src/core/cib/reloaded.js";
import { type OperationRecord, operationKey } from "../../../../src/core/cib/status.js";

function record(operation: string, callId: number, more: Partial<OperationRecord> = {}): OperationRecord {
  return {
    resource: "web",
    agent: { class: "ocf", provider: "test", type: "Reloadable" },
    operation,
    interval: 0,
    callId,
    outcome: "complete",
    rc: 0,
    expectedRc: 0,
    exitReason: "",
    lastRcChange: 0,
    execMs: 0,
    queueMs: 0,
    digest: "old",
    ...more,
  };
}

function tableOf(...records: readonly OperationRecord[]) {
  return Object.fromEntries(records.map((one) => [operationKey(one.resource, one.operation, one.interval), one]));
}

const RELOAD = record("reload-agent", 9, { digest: "new", restartDigest: "r", restartNames: ["file"] });
const NOW = { digest: "new", restartDigest: "r", restartNames: ["file"] };

test("the start counts as made with the parameters of now, and stays when it was", () => {
  const before = tableOf(record("monitor", 1, { rc: 7 }), record("start", 2), record("promote", 3), record("stop", 0));
  assert.deepEqual(withReloaded(before, RELOAD), {
    ...before,
    web_start_0: record("start", 2, NOW),
    web_monitor_0: record("monitor", 1, { rc: 7, digest: "" }),
    web_promote_0: record("promote", 3, { digest: "" }),
  });
});

test("of what was found running, the probe does", () => {
  assert.deepEqual(withReloaded(tableOf(record("monitor", 1)), RELOAD), tableOf(record("monitor", 1, NOW)));
});

test("an agent that cannot be reloaded any more leaves nothing of it behind", () => {
  const before = tableOf(record("start", 2, { restartDigest: "r", restartNames: ["file"] }));
  const { web_start_0: start } = withReloaded(before, record("reload-agent", 9, { digest: "new" }));
  assert.equal(start?.restartDigest, undefined);
  assert.equal(start?.digest, "new");
});

test("only a reload that succeeded is one", () => {
  const outcomes = [RELOAD, { ...RELOAD, rc: 1 }, { ...RELOAD, outcome: "timed-out" as const }, record("start", 1)];
  assert.deepEqual(outcomes.map(isReload), [true, false, false, false]);
});
