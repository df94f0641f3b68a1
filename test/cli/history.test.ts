/** `crm history`: a hand-written journal in, what operators read out. Played like test/cli/transcripts.test.ts. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { EntryId, JournalEntry } from "../../src/core/journal/entry.js";
import type { JournalEvent } from "../../src/core/journal/event.js";
import { clusterState } from "../unit/tui/cluster-states.js";
import { type CannedDaemon, cannedDaemon } from "./support/canned-daemon.js";
import { runTool } from "./support/run-tool.js";

/** 09:20:30 */
const BEGAN = Date.UTC(2020, 10, 21, 9, 20, 30);

function id(view: string, number: number): EntryId {
  const [epoch, node = ""] = view.split("@");
  return { view: { epoch: Number(epoch), node, incarnation: 1 }, number };
}

function entry(at: EntryId, ms: number, event: JournalEvent, more: Partial<JournalEntry> = {}): JournalEntry {
  return { id: at, time: BEGAN + ms, node: at.view.node, event, ...more };
}

const FENCING = {
  progress: "",
  id: "lb1.1",
  target: "lb1",
  action: "reboot",
  origin: "quorated@lb2",
  delegate: "",
  device: "",
  state: "pending",
  reason: "lb1 is unclean: peer is no longer part of the cluster",
  time: BEGAN,
} as const;

const ON_LB2 = { resource: "vip", operation: "start", interval: 0, node: "lb2" } as const;
const WELL = { outcome: "complete", rc: 0, expectedRc: 0, exitReason: "", execMs: 120, queueMs: 0 } as const;

const JOURNAL: readonly JournalEntry[] = [
  entry(id("6@lb1", 1), -3_600_000, {
    kind: "view",
    members: ["lb1", "lb2", "lb3"],
    joined: ["lb3"],
    lost: [],
    left: [],
  }),
  entry(id("6@lb1", 2), -60_000, {
    kind: "command",
    author: "root",
    command: { request: "move", resource: "vip", to: "lb9", names: [], comment: "" },
    refused: { code: "no-such-object", message: 'Node "lb9" is not a cluster node' },
  }),
  entry(id("6@lb1", 3), -50_000, {
    kind: "command",
    author: "anna",
    command: {
      request: "edit property",
      names: ["stonith-timeout"],
      comment: "crm configure property stonith-timeout=30s",
    },
  }),
  entry(
    id("6@lb1", 4),
    -49_900,
    {
      kind: "revision",
      version: { epoch: 6, number: 5 },
      author: "anna",
      comment: "crm configure property stonith-timeout=30s",
      time: BEGAN - 49_950,
      orphaned: false,
    },
    { cause: id("6@lb1", 3) },
  ),
  entry(id("7@lb2", 1), 0, { kind: "view", members: ["lb2", "lb3"], joined: [], lost: ["lb1"], left: [] }),
  entry(
    id("7@lb2", 2),
    10,
    {
      kind: "decided",
      transition: 1,
      why: "view 7",
      summary: [
        {
          change: "fence",
          subject: "lb1",
          because: [{ kind: "unclean", node: "lb1", why: "peer is no longer part of the cluster" }],
        },
        {
          change: "move",
          subject: "vip",
          from: "lb1",
          to: "lb2",
          because: [
            { kind: "highest-score", node: "lb2", score: 0 },
            { kind: "node-unavailable", node: "lb1", why: "unclean" },
          ],
        },
      ],
      more: 0,
    },
    { cause: id("7@lb2", 1) },
  ),
  entry(
    id("7@lb2", 3),
    10,
    { kind: "ordered", actions: [{ resource: "", operation: "fence", interval: 0, node: "lb1" }] },
    { cause: id("7@lb2", 2) },
  ),
  entry(id("7@lb2", 4), 11, { kind: "fencing", record: FENCING }, { cause: id("7@lb2", 2) }),
  entry(id("7@lb2", 5), 900, { kind: "stall", lateMs: 700, tokenMs: 1000, suggestedTokenMs: 3500 }, { node: "lb3" }),
  entry(
    id("7@lb2", 6),
    1300,
    { kind: "fencing", record: { ...FENCING, state: "succeeded", delegate: "lb3", device: "fence-lb1" } },
    { cause: id("7@lb2", 4) },
  ),
  entry(id("7@lb2", 7), 1301, { kind: "ordered", actions: [ON_LB2] }, { cause: id("7@lb2", 2) }),
  entry(id("7@lb2", 8), 1450, { kind: "operation", ...ON_LB2, ...WELL }, { cause: id("7@lb2", 2) }),
  entry(
    id("7@lb2", 9),
    1510,
    { kind: "transition-ended", transition: 1, how: "complete", why: "", looks: 2 },
    { cause: id("7@lb2", 2) },
  ),
  entry(id("7@lb2", 10), 60_000, {
    kind: "operation",
    resource: "vip",
    operation: "monitor",
    interval: 10_000,
    node: "lb2",
    outcome: "complete",
    rc: 7,
    expectedRc: 0,
    exitReason: "the address is gone",
    execMs: 40,
    queueMs: 0,
  }),
  entry(
    id("7@lb2", 11),
    61_000,
    { kind: "disk", what: "configuration", condition: "refuses", detail: "" },
    { node: "lb3" },
  ),
];

let daemon: CannedDaemon;

before(async () => {
  const answer = () => ({ kind: "journal" as const, entries: JOURNAL });
  daemon = await cannedDaemon(clusterState(), answer);
});

after(() => daemon.close());

/** Standard output, standard error after `!`, and the exit code if it is not 0. */
async function seen(...argv: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await runTool("crm", ["history", ...argv], daemon.socket, "");
  const rows = (text: string) => (text === "" ? [] : text.replace(/\n$/, "").split("\n"));
  return [
    "",
    ...rows(stdout),
    ...rows(stderr).map((row) => `! ${row}`),
    ...(exitCode === 0 ? [] : [`exit ${exitCode}`]),
    "",
  ].join("\n");
}

const SINCE = "--from=2020-11-21T09:20";

const FAILOVER = `
2020-11-21 09:20:30.000  lb2  view 7@lb2: lb2 lb3; DC lb2; lost lb1
2020-11-21 09:20:30.010  lb2  transition 7@lb2#1: fence lb1; move vip from lb1 to lb2
                              triggered by: view 7@lb2: lb2 lb3; DC lb2; lost lb1
                              fence lb1: because lb1 is unclean: peer is no longer part of the cluster
                              move vip from lb1 to lb2: because lb2 has the highest score (0); lb1 is unclean
2020-11-21 09:20:30.010  lb2  orders fence lb1
2020-11-21 09:20:30.011  lb2  reboot of lb1 begins, asked for by quorated@lb2: lb1 is unclean: peer is no longer part of the cluster
2020-11-21 09:20:31.300  lb2  reboot of lb1 by lb3 with fence-lb1 succeeded after 1.3 s
2020-11-21 09:20:31.301  lb2  orders start vip on lb2
2020-11-21 09:20:31.450  lb2  start vip on lb2: ok after 120 ms
2020-11-21 09:20:31.510  lb2  transition 7@lb2#1 complete after 1.5 s; 2 probes and monitors as expected
`;

test("a transition with its trigger, the decision and its reasons, what was done, how it ended", async () => {
  for (const which of [["transition", "1"], ["transition", "-1"], ["transition", "7@lb2#1"], ["latest"]]) {
    assert.equal(await seen(...which), FAILOVER, which.join(" "));
  }
});

test("a transition that is not there, and one that is none", async () => {
  assert.equal(
    await seen("transition", "9"),
    `
! ERROR: history.transition: there is no transition 9 in the journal: \`crm history transitions\` lists them
exit 105
`,
  );
  assert.equal(
    await seen("transition", "x"),
    `
! ERROR: history.transition: 'x' names no transition: use N, -N or VIEW#N as in 7@lb1#3
exit 64
`,
  );
});

test("all transitions, one line each", async () => {
  assert.equal(
    await seen("transitions", SINCE),
    `
2020-11-21 09:20:30.010  7@lb2#1  complete after 1.5 s  (view 7)  fence lb1; move vip from lb1 to lb2
`,
  );
});

test("what happened in a time; commands with their authors, and those that were refused", async () => {
  assert.equal(
    await seen("limit", "2020-11-21", "2020-11-21T09:20"),
    `
2020-11-21 08:20:30.000  lb1  view 6@lb1: lb1 lb2 lb3; DC lb1; lb3 joined
2020-11-21 09:19:30.000  lb1  root: move vip to lb9 - refused (no-such-object): Node "lb9" is not a cluster node
2020-11-21 09:19:40.000  lb1  anna: crm configure property stonith-timeout=30s
2020-11-21 09:19:40.100  lb1  revision 6.5 by anna: crm configure property stonith-timeout=30s
`,
  );
  assert.equal(
    await seen("info"),
    `
Period: Sat Nov 21 08:20:30 2020 - Sat Nov 21 09:21:31 2020
Entries: 15
Views: 2
Transitions: 1
Commands: 2
`,
  );
});

test("what an operator should know of", async () => {
  assert.equal(
    await seen("events", SINCE),
    `
2020-11-21 09:20:30.000  lb2  view 7@lb2: lb2 lb3; DC lb2; lost lb1
2020-11-21 09:20:30.010  lb2  transition 7@lb2#1: fence lb1; move vip from lb1 to lb2
2020-11-21 09:20:30.011  lb2  reboot of lb1 begins, asked for by quorated@lb2: lb1 is unclean: peer is no longer part of the cluster
2020-11-21 09:20:30.900  lb3  lb3 was not run for 700 ms: token 1000 ms is short for this machine, suggested 3500 ms
2020-11-21 09:20:31.300  lb2  reboot of lb1 by lb3 with fence-lb1 succeeded after 1.3 s
2020-11-21 09:21:30.000  lb2  monitor (every 10 s) vip on lb2: not running (the address is gone) after 40 ms
2020-11-21 09:21:31.000  lb3  the configuration on disk cannot be written
`,
  );
});

test("what concerns a resource, with reasons; what concerns a node", async () => {
  assert.equal(
    await seen("resource", "vip", "--detail", SINCE),
    `
2020-11-21 09:20:30.010  lb2  transition 7@lb2#1: fence lb1; move vip from lb1 to lb2
                              triggered by: view 7@lb2: lb2 lb3; DC lb2; lost lb1
                              fence lb1: because lb1 is unclean: peer is no longer part of the cluster
                              move vip from lb1 to lb2: because lb2 has the highest score (0); lb1 is unclean
2020-11-21 09:20:31.301  lb2  orders start vip on lb2
2020-11-21 09:20:31.450  lb2  start vip on lb2: ok after 120 ms
2020-11-21 09:21:30.000  lb2  monitor (every 10 s) vip on lb2: not running (the address is gone) after 40 ms
`,
  );
  assert.equal(
    await seen("node", "lb3", SINCE),
    `
2020-11-21 09:20:30.900  lb3  lb3 was not run for 700 ms: token 1000 ms is short for this machine, suggested 3500 ms
2020-11-21 09:20:31.300  lb2  reboot of lb1 by lb3 with fence-lb1 succeeded after 1.3 s
2020-11-21 09:21:31.000  lb3  the configuration on disk cannot be written
`,
  );
  assert.equal(
    await seen("node", "lb7"),
    `
! ERROR: history.node: Node "lb7" is not a cluster node
exit 105
`,
  );
});

test("for programs", async () => {
  const { format, transition, how, entries } = JSON.parse(await seen("latest", "--output-as=json"));
  assert.deepEqual([format, transition, how], ["quorate-journal/1", "7@lb2#1", "complete"]);
  const started = entries.find(({ kind }: { kind: string }) => kind === "operation");
  assert.deepEqual(started, {
    id: "7@lb2/8",
    time: "2020-11-21T09:20:31.450Z",
    where: "lb2",
    cause: "7@lb2/2",
    kind: "operation",
    ...ON_LB2,
    ...WELL,
  });
});

test("nothing in the last hour is said, and what is no time; what is not there yet is refused", async () => {
  assert.equal(
    await seen("log"),
    `
! INFO: nothing in the last hour: the journal goes back to Sat Nov 21 08:20:30 2020
`,
  );
  assert.equal(
    await seen("log", "--from=yesterday"),
    `
! ERROR: history.log: 'yesterday' is no time: use 2026-11-21T09:28, 09:28 for today, 2h for so long ago, or now
exit 64
`,
  );
  for (const command of [
    "show",
    "diff",
    "wdiff",
    "peinputs",
    "exclude",
    "source",
    "refresh",
    "setnodes",
    "session",
    "graph",
  ]) {
    assert.match(await seen(command), /is not supported yet\nexit 3/, command);
  }
});
