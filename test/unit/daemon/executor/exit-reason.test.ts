import assert from "node:assert/strict";
import { test } from "node:test";
import type { AgentEnd } from "../../../../src/daemon/executor/agent-process.js";
import { exitReason } from "../../../../src/daemon/executor/exit-reason.js";

const LOGGED = "Nov 22 00:50:41 ERROR: no disk sda\nNov  2 00:50:42 WARNING: this agent is deprecated\n";

const CASES: readonly (readonly [rc: number, stderr: string, reason: string])[] = [
  [1, "ocf-exit-reason:first\nocf_exit_reason: second \nchatter\n", "second"],
  [1, LOGGED, "no disk sda"],
  [1, `${LOGGED}ocf-exit-reason:said\n`, "said"],
  [5, "sh: 1: nothing: not found\n", "sh: 1: nothing: not found"],
  [7, "chatter\n", ""],
  [1, "", ""],
];

for (const [rc, stderr, reason] of CASES) {
  test(`exit status ${rc} with ${JSON.stringify(stderr)} is explained by '${reason}'`, () => {
    const end: AgentEnd = { kind: "exited", rc, stdout: "", stderr };
    assert.equal(exitReason(end, 1000), reason);
  });
}
