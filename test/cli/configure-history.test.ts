/** `crm configure history` against a daemon that has one revision of a lost side of a split. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { EMPTY_CONFIGURATION } from "../../src/core/cib/configuration.js";
import type { Revision, RevisionVersion } from "../../src/core/cib/revision.js";
import type { Response } from "../../src/core/node/requests.js";
import { clusterState } from "../unit/tui/cluster-states.js";
import { type CannedDaemon, cannedDaemon } from "./support/canned-daemon.js";
import { runTool } from "./support/run-tool.js";

const NINE = new Date(2026, 10, 21, 9, 0, 0).getTime();

function revision(version: RevisionVersion, parent: RevisionVersion, comment: string): Revision {
  return { version, parent, author: "root", time: NINE, comment, configuration: EMPTY_CONFIGURATION };
}

const REVISIONS = [
  revision({ epoch: 7, number: 2 }, { epoch: 0, number: 0 }, "crm configure load replace web.yaml"),
  revision({ epoch: 7, number: 3 }, { epoch: 7, number: 2 }, "crm node standby lb2"),
  revision({ epoch: 8, number: 3 }, { epoch: 7, number: 2 }, "crm resource stop vip"),
];

let daemon: CannedDaemon;
let known: readonly Revision[] = REVISIONS;

before(async () => {
  daemon = await cannedDaemon(clusterState(), (): Response => ({ kind: "history", revisions: known }));
});

after(() => daemon.close());

test("every revision with its author, time and comment, the one in force first, orphans marked", async () => {
  const { stdout, exitCode } = await runTool("crm", ["configure", "history"], daemon.socket, "");
  assert.equal(exitCode, 0);
  assert.deepEqual(stdout.trimEnd().split("\n"), [
    "VERSION  TIME                      AUTHOR  COMMENT",
    "8.3      Sat Nov 21 09:00:00 2026  root    crm resource stop vip (in force)",
    "7.3      Sat Nov 21 09:00:00 2026  root    crm node standby lb2 (orphaned: 8.3 was written meanwhile)",
    "7.2      Sat Nov 21 09:00:00 2026  root    crm configure load replace web.yaml",
  ]);
});

test("the same as JSON", async () => {
  const { stdout } = await runTool("crm", ["configure", "history", "--output-as=json"], daemon.socket, "");
  const { format, revisions } = JSON.parse(stdout);
  assert.equal(format, "quorate-configuration-history/1");
  assert.deepEqual(
    revisions.map((each: Record<string, unknown>) => [
      each.version,
      each.parent,
      each.orphaned,
      each.outrunBy,
      each.inForce,
    ]),
    [
      ["8.3", "7.2", false, null, true],
      ["7.3", "7.2", true, "8.3", false],
      ["7.2", "0.0", false, null, false],
    ],
  );
  assert.equal(revisions[0].time, new Date(NINE).toISOString());
});

test("a new cluster has none; another form is refused", async () => {
  known = [];
  const empty = await runTool("crm", ["configure", "history"], daemon.socket, "");
  assert.equal(empty.stdout, "No configuration was ever written.\n");
  const refused = await runTool("crm", ["configure", "history", "--output-as=xml"], daemon.socket, "");
  assert.match(refused.stderr, /unknown output form 'xml'/);
  assert.notEqual(refused.exitCode, 0);
});
