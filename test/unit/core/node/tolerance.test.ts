import assert from "node:assert/strict";
import { test } from "node:test";
import type { Values } from "../../../../src/core/cib/configuration.js";
import type { OperationResult } from "../../../../src/core/node/io.js";
import { NO_MISSES, withTolerance } from "../../../../src/core/node/tolerance.js";

const TIMES = { exitReason: "", execMs: 1, queueMs: 0 };
const OK: OperationResult = { kind: "exited", rc: 0, ...TIMES };
const ERROR: OperationResult = { kind: "exited", rc: 1, ...TIMES };
const LATE: OperationResult = { ...TIMES, kind: "timed-out", rc: 1, exitReason: "killed after 5000 ms" };
const GONE: OperationResult = { kind: "exited", rc: 7, ...TIMES };

/** What is said of each of these results in a row. */
function said(params: Values, results: readonly OperationResult[], expectedRc = 0): readonly string[] {
  let misses = NO_MISSES;
  return results.map((one) => {
    const { result, misses: after } = withTolerance(one, misses, params, expectedRc);
    misses = after;
    return `${result.kind} ${result.rc}${result.exitReason && `: ${result.exitReason}`}`;
  });
}

test("by default the first failure counts", () => {
  assert.deepEqual(said({}, [ERROR, LATE]), ["exited 1", "timed-out 1: killed after 5000 ms"]);
});

test("errors and timeouts are borne apart, as often as is said, and shown as degraded", () => {
  assert.deepEqual(said({ CRM_meta_fails: "2", CRM_meta_timeouts: "3" }, [ERROR, LATE, LATE, ERROR, LATE]), [
    "exited 190: 1 of 2 fails in a row: exit code 1",
    "exited 190: 1 of 3 timeouts in a row: killed after 5000 ms",
    "exited 190: 2 of 3 timeouts in a row: killed after 5000 ms",
    "exited 1",
    "timed-out 1: killed after 5000 ms",
  ]);
});

test("a good result ends the row", () => {
  const codes = said({ CRM_meta_timeouts: "2" }, [LATE, OK, LATE, LATE]).map((text) => text.split(":")[0]);
  assert.deepEqual(codes, ["exited 190", "exited 0", "exited 190", "timed-out 1"]);
});

test("what is promoted is degraded as promoted", () => {
  assert.match(said({ CRM_meta_fails: "2" }, [{ ...ERROR, rc: 9 }], 8)[0] ?? "", /^exited 191: .*exit code 9$/);
});

test("an answer is believed at once", () => {
  assert.deepEqual(said({ CRM_meta_fails: "5", CRM_meta_timeouts: "5" }, [GONE]), ["exited 7"]);
  const notRun: OperationResult = { ...ERROR, kind: "not-run", rc: 5 };
  assert.deepEqual(said({ CRM_meta_fails: "5" }, [notRun]), ["not-run 5"]);
});
