/**
 * What operators see when they ask why: `crm why` and `crm explain`, as processes of their own, of a cluster in which lb2 is in
 * standby and haproxy has failed on lb1. Standard error stands after `!`. The sentences themselves: explain.test.ts.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { EMPTY_CONFIGURATION } from "../../src/core/cib/configuration.js";
import {
  API,
  clusterState,
  FENCE,
  HAPROXY,
  member,
  record,
  running,
  stopped,
  VIP,
} from "../unit/tui/cluster-states.js";
import { type CannedDaemon, cannedDaemon } from "./support/canned-daemon.js";
import { runTool } from "./support/run-tool.js";

let daemon: CannedDaemon;

const sticky = { "resource-stickiness": "100" };

before(async () => {
  const haproxy = { ...HAPROXY, meta: { "migration-threshold": "1" } };
  const failure = record(HAPROXY, "monitor", { interval: 10_000, rc: 7 });
  const failures = { "fail-count-haproxy#monitor_10000": "1", "last-failure-haproxy#monitor_10000": "1795253000" };
  const state = clusterState({
    configuration: {
      ...EMPTY_CONFIGURATION,
      nodes: { lb2: { attributes: { standby: "on" } } },
      resources: [
        { ...FENCE, meta: sticky },
        { kind: "group", id: "g-web", members: [VIP, haproxy], meta: sticky },
        { kind: "clone", id: "cl-api", child: API, meta: {} },
      ],
      constraints: [{ kind: "location", id: "cli-ban-api", resource: "cl-api", node: "lb3", score: -1_000_000 }],
    },
    nodes: {
      lb1: member([...running(FENCE, VIP, HAPROXY, API), failure], { attributes: failures }),
      lb2: member(stopped(FENCE, VIP, HAPROXY, API)),
    },
  });
  daemon = await cannedDaemon(state);
});

after(() => daemon.close());

const TRANSCRIPTS: readonly (readonly [command: string, answer: string])[] = [
  [
    "crm why fence-lb1",
    `
fence-lb1 runs on lb1, and stays there.
  * lb1 has the highest score (100)
  * it already runs on lb1 (stickiness 100)
`,
  ],
  [
    "crm why g-web",
    `
vip runs on lb1, and is to move to lb3.
  * haproxy, which must be with it, has its say: it failed once on lb1 (migration-threshold 1); this counts until it is cleaned up
      to change that: crm resource cleanup haproxy lb1
  * lb3 is the only node that can run it
  * lb2 is in standby
      to change that: crm node online lb2
haproxy runs on lb1, and is to move to lb3.
`,
  ],
  [
    "crm resource why vip",
    `
vip runs on lb1, and is to move to lb3.
  * haproxy, which must be with it, has its say: it failed once on lb1 (migration-threshold 1); this counts until it is cleaned up
      to change that: crm resource cleanup haproxy lb1
  * lb3 is the only node that can run it
  * lb2 is in standby
      to change that: crm node online lb2
`,
  ],
  [
    "crm explain haproxy",
    `
haproxy runs on lb1, and is to move to lb3.
  * it failed once on lb1 (migration-threshold 1); this counts until it is cleaned up
      to change that: crm resource cleanup haproxy lb1
  * lb3 is the only node that can run it
  * lb2 is in standby
      to change that: crm node online lb2
haproxy is not to run on lb1:
  * it failed once on lb1 (migration-threshold 1); this counts until it is cleaned up
      to change that: crm resource cleanup haproxy lb1
haproxy is not to run on lb2:
  * lb2 is in standby
      to change that: crm node online lb2
`,
  ],
  [
    "crm resource explain api lb3",
    `
api is not to run on lb3:
  * constraint cli-ban-api bans it from lb3
      to change that: crm resource clear cl-api
`,
  ],
  [
    "crm explain cl-api lb2",
    `
cl-api is not to run on lb2:
  * lb2 is in standby
      to change that: crm node online lb2
`,
  ],
  [
    "crm explain hparoxy",
    `
! ERROR: explain: Resource 'hparoxy' not found, nearest: haproxy
exit 105
`,
  ],
  [
    "crm explain vip lb9",
    `
! ERROR: explain: Node "lb9" is not a cluster node, nearest: lb1
exit 105
`,
  ],
  [
    "crm why",
    `
! ERROR: why: missing required argument 'rsc'
exit 64
`,
  ],
];

for (const [command, answer] of TRANSCRIPTS) {
  test(command, async () => {
    const [, ...argv] = command.split(" ");
    const { stdout, stderr, exitCode } = await runTool("crm", argv, daemon.socket);
    const complaint = stderr && `! ${stderr}`;
    assert.equal(`\n${stdout}${complaint}${exitCode === 0 ? "" : `exit ${exitCode}\n`}`, answer);
    assert.deepEqual(daemon.requests, [], "nothing but the state is asked");
  });
}
