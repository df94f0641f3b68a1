/** What displays and commands say of a cluster's witness. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { statusJson } from "../../../src/cli/status-json.js";
import type { ClusterState, WitnessStatus } from "../../../src/core/node/requests.js";
import { DEFAULT_DISPLAY } from "../../../src/tui/display-options.js";
import { plainText } from "../../../src/tui/lines.js";
import { simpleStatus } from "../../../src/tui/simple-status.js";
import { takePicture } from "../../../src/tui/status-picture.js";
import { statusScreen } from "../../../src/tui/status-screen.js";
import { qdeviceLines } from "../../../src/tui/witness-lines.js";
import { layoutOf } from "../core/quorum/layouts.js";
import { clusterState, NOW } from "./cluster-states.js";

const OPTIONS = { address: "198.18.0.9", port: 5403, algorithm: "ffsplit", tieBreaker: { kind: "lowest" } } as const;
const HELD: WitnessStatus = {
  address: "198.18.0.9",
  port: 5403,
  algorithm: "ffsplit",
  contact: "answers",
  lent: 1,
  most: 1,
  why: "",
  leaseLeftMs: 2840,
};
const SILENT: WitnessStatus = { ...HELD, contact: "silent", lent: 0, leaseLeftMs: 0, why: "connect ECONNREFUSED" };
const REFUSED: WitnessStatus = { ...HELD, lent: 0, leaseLeftMs: 0, why: "view 2@lb3 (lb3 lb4) is preferred" };

function stateWith(witness: WitnessStatus): ClusterState {
  return clusterState({ state: { layout: layoutOf("lb1 lb2", { witness: OPTIONS }), witness } });
}

function summaryOf(witness: WitnessStatus, detail: boolean): string[] {
  const screen = statusScreen(takePicture(stateWith(witness), NOW), { ...DEFAULT_DISPLAY, detail });
  return screen.map(plainText).filter((text) => text.includes("Witness:"));
}

test("the summary: with details what it lends, without them only that it cannot be asked", () => {
  assert.deepEqual(summaryOf(HELD, false), []);
  assert.deepEqual(summaryOf(HELD, true), [
    "  * Witness: 198.18.0.9:5403 (ffsplit) lends 1 of 1 votes, for another 2.8 s",
  ]);
  assert.deepEqual(summaryOf(REFUSED, true), [
    "  * Witness: 198.18.0.9:5403 (ffsplit) lends 0 of 1 votes: view 2@lb3 (lb3 lb4) is preferred",
  ]);
  const silent = ["  * Witness: 198.18.0.9:5403 cannot be asked by lb1 (connect ECONNREFUSED)"];
  assert.deepEqual([summaryOf(SILENT, false), summaryOf(SILENT, true)], [silent, silent]);
});

test("a monitoring system is warned when it cannot be asked", () => {
  const verdict = (witness: WitnessStatus) => simpleStatus(takePicture(stateWith(witness), NOW)).text;
  assert.match(verdict(SILENT), /witness: 198.18.0.9:5403 cannot be asked by lb1/);
  assert.doesNotMatch(verdict(HELD), /witness/);
});

test("programs get all of it; null for a cluster without one", () => {
  assert.deepEqual(statusJson(takePicture(stateWith(HELD), NOW)).witness, HELD);
  assert.equal(statusJson(takePicture(clusterState(), NOW)).witness, null);
});

test("as corosync-qdevice-tool prints it", () => {
  const id = { epoch: 7, node: "lb1", incarnation: 1 };
  const view = { id, members: [{ node: "lb1", incarnation: 1 }] };
  assert.deepEqual(qdeviceLines({ ...stateWith(HELD), view }), [
    "Qdevice information",
    "-------------------",
    "Model:                  Net",
    "Node ID:                1",
    "Configured node list:",
    "    0   Node ID = 1",
    "    1   Node ID = 2",
    "Membership node list:   1",
    "",
    "Qdevice-net information",
    "-----------------------",
    "Cluster name:           web",
    "QNetd host:             198.18.0.9:5403",
    "Algorithm:              Fifty-Fifty split",
    "Tie-breaker:            Node with lowest node ID",
    "State:                  Connected",
    "Votes:                  1 of 1",
    "Lease:                  2.8 s left",
  ]);
  assert.deepEqual(qdeviceLines(stateWith(SILENT)).slice(-3), [
    "State:                  Connect failed",
    "Votes:                  0 of 1",
    "Reason:                 connect ECONNREFUSED",
  ]);
  assert.deepEqual(qdeviceLines(clusterState()), ["no witness is configured (quorum.witness)"]);
});
