/** What a display says of a node that was not run in time. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { statusJson } from "../../../src/cli/status-json.js";
import { DEFAULT_DISPLAY } from "../../../src/tui/display-options.js";
import { plainText } from "../../../src/tui/lines.js";
import { simpleStatus } from "../../../src/tui/simple-status.js";
import { takePicture } from "../../../src/tui/status-picture.js";
import { statusScreen } from "../../../src/tui/status-screen.js";
import { clusterState, FAILED, NOW } from "./cluster-states.js";

const STALL = { node: "lb2", lateMs: 700, time: FAILED, tokenMs: 1000, suggestedTokenMs: 3500 };
const PICTURE = takePicture(clusterState({ state: { stalls: [STALL] } }), NOW);

test("the summary warns, with the token that would bear it", () => {
  const lines = statusScreen(PICTURE, DEFAULT_DISPLAY).map(plainText);
  const warning =
    "  * lb2 was not run for 700 ms at Sat Nov 21 09:20:30 2026: token 1000 ms is short for this machine, suggested 3500 ms";
  assert.ok(lines.includes(warning), lines.join("\n"));
});

test("a monitoring system is warned, too", () => {
  assert.deepEqual(simpleStatus(PICTURE), {
    exitCode: 1,
    text: "CLUSTER WARN: stalled node: lb2 (700 ms, token 1000 ms)",
  });
});

test("programs get the numbers", () => {
  assert.deepEqual(statusJson(PICTURE).stalls, [{ ...STALL, time: "2026-11-21T09:20:30.000Z" }]);
});
