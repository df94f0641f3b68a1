/** What `crm_mon -1` prints, whole, for clusters in health and in trouble. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Configuration } from "../../../src/core/cib/configuration.js";
import type { FencingRecord } from "../../../src/core/cib/status.js";
import type { ClusterState } from "../../../src/core/node/requests.js";
import {
  DEFAULT_DISPLAY,
  type DisplayOptions,
  SECTIONS,
  withFencingLevel,
  withoutSections,
  withSections,
} from "../../../src/tui/display-options.js";
import { colouredText, plainText } from "../../../src/tui/lines.js";
import { ringStatusLines } from "../../../src/tui/link-lines.js";
import { takePicture } from "../../../src/tui/status-picture.js";
import { statusScreen } from "../../../src/tui/status-screen.js";
import {
  API,
  CONFIGURATION,
  clusterState,
  FAILED,
  FENCE,
  HAPROXY,
  member,
  NOW,
  record,
  running,
  stopped,
  VIP,
  WEB,
} from "./cluster-states.js";

function screen(state: ClusterState, options: Partial<DisplayOptions> = {}): string {
  return statusScreen(takePicture(state, NOW), { ...DEFAULT_DISPLAY, ...options })
    .map(plainText)
    .join("\n");
}

/** Without the head, which is the same in most. */
function below(state: ClusterState, options: Partial<DisplayOptions> = {}): string {
  const text = screen(state, options);
  return text.slice(text.indexOf("\n\n") + 2);
}

function only(...sections: readonly (typeof SECTIONS)[number][]): Partial<DisplayOptions> {
  return { sections: new Set(sections) };
}

function configured(change: Partial<Configuration>): Configuration {
  return { ...CONFIGURATION, ...change };
}

test("a healthy cluster", () => {
  assert.equal(
    screen(clusterState()),
    `Cluster Summary:
  * Stack: quorate
  * Current DC: lb1 (version 0.1.0) - partition with quorum
  * Last updated: Sat Nov 21 09:28:33 2026
  * Last change:  Sat Nov 21 09:00:00 2026 by root via crm configure load replace web.yaml
  * 3 nodes configured
  * 6 resource instances configured

Node List:
  * Online: [ lb1 lb2 lb3 ]

Active Resources:
  * fence-lb1	(stonith:fence_ipmilan):	 Started lb1
  * Resource Group: g-web:
    * vip	(ocf:heartbeat:IPaddr2):	 Started lb1
    * haproxy	(ocf:quorate:haproxy):	 Started lb1
  * Clone Set: cl-api [api]:
    * Started: [ lb1 lb2 ]`,
  );
});

test("with everything that is stopped", () => {
  assert.match(below(clusterState(), { inactive: true }), /Full List of Resources:\n.*\n {4}\* Stopped: \[ lb3 \]$/s);
});

test("a lost node says why it is not recovered, and where its resources may still run", () => {
  const lost = { ...member(running(FENCE, VIP, HAPROXY, API)), state: "lost" as const };
  const text = below(clusterState({ nodes: { lb1: lost }, state: { self: "lb2", dc: "lb2" } }));
  assert.equal(
    text,
    `Node List:
  * Node lb1: UNCLEAN (offline)
    * waiting for fencing: peer is no longer part of the cluster
    * not tried yet
  * Online: [ lb2 lb3 ]

Active Resources:
  * fence-lb1	(stonith:fence_ipmilan):	 Started lb1 (UNCLEAN)
  * Resource Group: g-web:
    * vip	(ocf:heartbeat:IPaddr2):	 Started lb1 (UNCLEAN)
    * haproxy	(ocf:quorate:haproxy):	 Started lb1 (UNCLEAN)
  * Clone Set: cl-api [api]:
    * api	(ocf:heartbeat:nginx):	 Started lb1 (UNCLEAN)
    * Started: [ lb2 ]`,
  );
});

test("a lost node whose daemon has ended says until when it may come back, and what is done then", () => {
  const awaited = { since: NOW - 800, until: NOW + 2200 };
  const lost = { ...member(running(VIP)), state: "lost" as const, awaited };
  const text = (properties: Configuration["properties"]) =>
    below(
      clusterState({
        nodes: { lb1: lost },
        state: { self: "lb2", dc: "lb2" },
        configuration: { ...CONFIGURATION, properties: { ...CONFIGURATION.properties, ...properties } },
      }),
    );
  const words =
    "  * Node lb1: UNCLEAN (offline)\n    * its daemon ended 0.8 s ago; it has until +3.0 s to come back before";
  assert.ok(text({}).includes(`${words} it is fenced\n`), text({}));
  const unfenced = text({ "stonith-enabled": "false" });
  assert.ok(unfenced.includes(`${words} what it ran is recovered\n`), unfenced);
  assert.match(unfenced, /vip.*Started lb1 \(UNCLEAN\)/);
});

function fencing(change: Partial<FencingRecord>): FencingRecord {
  return {
    id: "1",
    target: "lb1",
    action: "reboot",
    origin: "quorated@lb2",
    delegate: "lb2",
    device: "fence-lb1",
    state: "pending",
    reason: "",
    progress: "",
    time: FAILED,
    ...change,
  };
}

test("watchdogs: who is guarded, and how long a lost node's is still waited for", () => {
  const configuration = configured({ properties: { "stonith-watchdog-timeout": "25s" } });
  const lost = { ...member([]), state: "lost" as const, watchdogMs: 10_000 };
  const nodes = { lb1: lost, lb2: { ...member([]), watchdogMs: 10_000 } };
  const until = NOW + 17_300;
  const record = fencing({ id: "1", delegate: "lb1", device: "watchdog", until });
  const state = clusterState({ nodes, configuration, status: { fencing: [record] }, state: { dc: "lb2" } });
  const text = screen(state, { ...only("nodes"), detail: true });
  assert.match(text, /\* waiting for the watchdog timeout of lb1, 18 s more: then it has been reset for certain$/m);
  assert.match(text, /Node lb2 \(2\): online, watchdog: fed$/m);
  assert.match(text, /Node lb3 \(3\): online, watchdog: not used$/m);
  assert.doesNotMatch(screen(clusterState(), { ...only("nodes"), detail: true }), /watchdog/);
});

test("fencing that is under way, failed, or done", () => {
  const lost = { ...member([]), state: "lost" as const };
  const records = [
    fencing({ id: "1", state: "succeeded", target: "lb3" }),
    fencing({ id: "2", state: "failed", reason: "no answer from the power switch" }),
    fencing({ id: "3", delegate: "" }),
  ];
  const state = clusterState({ nodes: { lb1: lost }, status: { fencing: records }, state: { dc: "lb2" } });
  const shown = only("nodes", "fencing-failed", "fencing-pending");
  assert.equal(
    screen(state, shown),
    `Node List:
  * Node lb1: UNCLEAN (offline)
    * waiting for fencing: peer is no longer part of the cluster
    * reboot of lb1 with fence-lb1 since Sat Nov 21 09:20:30 2026
  * Online: [ lb2 lb3 ]

Failed Fencing Actions:
  * reboot of lb1 by lb2 for quorated@lb2 last failed (no answer from the power switch) at Sat Nov 21 09:20:30 2026

Pending Fencing Actions:
  * reboot of lb1 for quorated@lb2 last pending`,
  );
  const history = withFencingLevel({ ...DEFAULT_DISPLAY, sections: new Set() }, 2);
  assert.equal(
    screen(state, history),
    `Fencing History:
  * reboot of lb1 for quorated@lb2 last pending
  * reboot of lb1 by lb2 for quorated@lb2 last failed (no answer from the power switch) at Sat Nov 21 09:20:30 2026
  * reboot of lb3 by lb2 for quorated@lb2 last successful at Sat Nov 21 09:20:30 2026`,
  );
  assert.equal(screen(state, withFencingLevel(DEFAULT_DISPLAY, 0)).includes("Fencing"), false);
});

test("a device that failed leaves the way out with the node", () => {
  const lost = { ...member([]), state: "lost" as const };
  const failed = fencing({ state: "failed", action: "off", reason: "exit code 1" });
  const text = screen(clusterState({ nodes: { lb1: lost }, status: { fencing: [failed] } }), only("nodes"));
  assert.match(
    text,
    /turning off of lb1 by lb2 with fence-lb1 failed at .* \(exit code 1\); if it is off, say so: crm node clearstate lb1/,
  );
});

test("without a device only a person can say that a node is off", () => {
  const lost = { ...member([]), state: "lost" as const };
  const state = clusterState({ nodes: { lb1: lost }, configuration: configured({ resources: [] }) });
  assert.match(
    screen(state, only("nodes")),
    /there is no fence device; if it is off, say so: crm node clearstate lb1\n/,
  );
});

test("without quorum and without a DC", () => {
  const state = clusterState({ state: { quorate: false, dc: undefined, quorumNote: "1 of 3 votes" } });
  assert.match(screen(state), /\* Current DC: NONE\n/);
  assert.match(screen(state), /\* Quorum: no, 1 of 3 votes\n/);
  const led = clusterState({ state: { quorate: false, quorumNote: "1 of 3 votes" } });
  assert.match(screen(led), /\* Current DC: lb1 \(version 0\.1\.0\) - partition WITHOUT quorum\n/);
});

test("fencing that is switched off is said to be unsafe", () => {
  const state = clusterState({ configuration: configured({ properties: { "stonith-enabled": "false" } }) });
  assert.match(screen(state), /\n {2}\* Fencing: off \(unsafe\)\n/);
  const without = clusterState({ configuration: configured({ resources: [WEB] }) });
  assert.match(screen(without), /\n {2}\* Fencing: no device \(nothing is started or recovered\)\n/);
});

test("standby, maintenance, pending and offline nodes", () => {
  const state = clusterState({
    configuration: configured({ nodes: { lb2: { attributes: { standby: "on" } } }, resources: [] }),
    nodes: {
      lb1: { ...member([]), state: "joining" },
      lb2: member([]),
      lb3: { ...member([]), state: "left" },
    },
  });
  assert.equal(
    screen(state, only("nodes")),
    `Node List:
  * Node lb1: pending
  * Node lb2: standby
  * OFFLINE: [ lb3 ]`,
  );
});

test("maintenance mode is announced", () => {
  const state = clusterState({ configuration: configured({ properties: { "maintenance-mode": "true" } }) });
  assert.match(
    screen(state),
    /\n\n {14}\*\*\* Resource management is DISABLED \*\*\*\n {2}The cluster will not attempt to start, stop or recover services\n\nNode List:/,
  );
  assert.match(below(state), /\* Clone Set: cl-api \[api\] \(maintenance\):/);
});

test("disabled resources are counted and marked", () => {
  const disabled = { "target-role": "Stopped" };
  const state = clusterState({
    configuration: configured({
      resources: [
        { ...WEB, meta: disabled },
        { kind: "clone", id: "cl-api", child: API, meta: disabled },
      ],
    }),
    nodes: { lb1: member(stopped(VIP, HAPROXY, API)), lb2: member(stopped(VIP, HAPROXY, API)) },
  });
  assert.match(screen(state), /\* 5 resource instances configured \(5 DISABLED\)/);
  assert.match(screen(state), /Active Resources:\n {2}\* No active resources$/);
  assert.equal(
    screen(state, { ...only("resources"), inactive: true }),
    `Full List of Resources:
  * Resource Group: g-web (disabled):
    * vip	(ocf:heartbeat:IPaddr2):	 Stopped (disabled)
    * haproxy	(ocf:quorate:haproxy):	 Stopped (disabled)
  * Clone Set: cl-api [api] (disabled):
    * Stopped (disabled): [ lb1 lb2 lb3 ]`,
  );
});

const MONITOR_FAILED = record(HAPROXY, "monitor", {
  interval: 10_000,
  callId: 90,
  rc: 7,
  exitReason: "no process",
  lastRcChange: FAILED,
});

function withFailure(failCount: string): ClusterState {
  const attributes = {
    "fail-count-haproxy#monitor_10000": failCount,
    "last-failure-haproxy#monitor_10000": String(FAILED / 1000),
  };
  return clusterState({
    nodes: { lb1: member([...running(FENCE, VIP, HAPROXY, API), MONITOR_FAILED], { attributes }) },
  });
}

test("a failed resource, its failure, and its fail count", () => {
  const shown = { ...only("resources", "failcounts", "failures") };
  assert.equal(
    screen(withFailure("1"), shown),
    `Active Resources:
  * fence-lb1	(stonith:fence_ipmilan):	 Started lb1
  * Resource Group: g-web:
    * vip	(ocf:heartbeat:IPaddr2):	 Started lb1
    * haproxy	(ocf:quorate:haproxy):	 FAILED lb1
  * Clone Set: cl-api [api]:
    * Started: [ lb1 lb2 ]

Migration Summary:
  * Node: lb1:
    * haproxy: migration-threshold=3 fail-count=1 last-failure='Sat Nov 21 09:20:30 2026'

Failed Resource Actions:
  * haproxy 10s-interval monitor on lb1 returned 'not running' (no process) at Sat Nov 21 09:20:30 2026 after 20ms`,
  );
});

test("a failure in detail", () => {
  assert.equal(
    screen(withFailure("1"), { ...only("failures"), detail: true }),
    `Failed Resource Actions:
  * haproxy_monitor_10000 on lb1 'not running' (7): call=90, status='complete', exitreason='no process', last-rc-change='Sat Nov 21 09:20:30 2026', queued=0ms, exec=20ms`,
  );
});

test("a resource that failed too often is banned there, until", () => {
  assert.match(
    screen(withFailure("3"), only("failures")),
    /Bans by failures:\n {2}\* haproxy is banned on lb1 until cleanup \(fail-count=3 migration-threshold=3\)$/,
  );
  const forgiving = { ...HAPROXY, meta: { "migration-threshold": "3", "failure-timeout": "20min" } };
  const state = withFailure("3");
  const configuration = configured({ resources: [{ ...WEB, members: [VIP, forgiving] }] });
  const timed = { ...state, revision: { ...state.revision, configuration } };
  assert.match(screen(timed, only("failures")), /banned on lb1 until Sat Nov 21 09:40:30 2026 or cleanup/);
});

test("operations that could not be carried out", () => {
  const timedOut = record(VIP, "start", {
    callId: 91,
    outcome: "timed-out",
    rc: 1,
    execMs: 20_000,
    lastRcChange: FAILED,
  });
  const notRun = record(API, "start", { callId: 92, outcome: "not-run", rc: 5, lastRcChange: FAILED });
  const state = clusterState({ nodes: { lb2: member([timedOut, notRun]) } });
  assert.equal(
    screen(state, only("failures")),
    `Failed Resource Actions:
  * api start on lb2 could not be executed (not installed) at Sat Nov 21 09:20:30 2026 after 20ms
  * vip start on lb2 could not be executed (Timed Out) at Sat Nov 21 09:20:30 2026 after 20s

Bans by failures:
  * api is banned on lb2 until cleanup (start: not installed)`,
  );
});

test("a resource that cannot work on a node is banned there", () => {
  const missing = record(VIP, "start", { rc: 5, callId: 93, lastRcChange: FAILED });
  const state = clusterState({ nodes: { lb2: member([missing]) } });
  assert.match(screen(state, only("failures")), /\* vip is banned on lb2 until cleanup \(start: not installed\)$/);
});

test("what is under way", () => {
  const starting = record(VIP, "start", { outcome: "pending" });
  const state = clusterState({
    nodes: { lb1: member([...stopped(FENCE, VIP, HAPROXY, API), { ...starting, callId: 80 }]) },
    status: { wishes: [{ kind: "move", resource: "g-web", to: "lb2" }] },
  });
  assert.match(
    screen(state),
    /\* Resource Group: g-web \(1 member inactive\):\n {4}\* vip\t\(ocf:heartbeat:IPaddr2\):\t Starting lb1\n/,
  );
  assert.match(screen(state), /Requests under way:\n {2}\* move g-web to lb2$/);
});

test("by node, and what belongs to none", () => {
  const state = clusterState({ nodes: { lb1: member(stopped(FENCE, VIP, HAPROXY, API)) } });
  assert.equal(
    screen(state, { ...only("nodes", "resources"), groupByNode: true, inactive: true }),
    `Node List:
  * Node lb1: online:
    * Resources:
  * Node lb2: online:
    * Resources:
      * api	(ocf:heartbeat:nginx):	 Started
  * Node lb3: online:
    * Resources:

Inactive Resources:
  * fence-lb1	(stonith:fence_ipmilan):	 Stopped
  * Resource Group: g-web:
    * vip	(ocf:heartbeat:IPaddr2):	 Stopped
    * haproxy	(ocf:quorate:haproxy):	 Stopped`,
  );
});

test("counts per agent", () => {
  assert.equal(
    screen(clusterState(), { ...only("resources"), brief: true }),
    `Active Resources:
  * 1/1	(stonith:fence_ipmilan):	Active lb1
  * Resource Group: g-web:
    * 1/1	(ocf:heartbeat:IPaddr2):	Active lb1
    * 1/1	(ocf:quorate:haproxy):	Active lb1
  * Clone Set: cl-api [api]:
    * Started: [ lb1 lb2 ]`,
  );
});

test("the backends of proxies, as their agents tell it", () => {
  const attributes = {
    "servers-up.haproxy.app": "2",
    "servers-down.haproxy.app": "1",
    "servers-up.haproxy.static": "0",
    "servers-down.haproxy.static": "1",
    "servers-up.haproxy.forged": "many",
    "servers-up.haproxy.half": "1",
  };
  const state = clusterState({ nodes: { lb1: member(running(FENCE), { attributes }) } });
  assert.equal(
    screen(state, only("backends")),
    `Proxy Backends:
  * Node: lb1:
    * haproxy.app: 2 of 3 servers up
    * haproxy.static: 0 of 1 server up`,
  );
  assert.match(screen(state), /\n\nProxy Backends:\n/);
});

test("attributes, without those that only the cluster uses", () => {
  const attributes = { pingd: "1000", "fail-count-vip#start_0": "1" };
  const configuration = configured({ nodes: { lb1: { attributes: { standby: "off", rack: "r1" } } } });
  const state = clusterState({ configuration, nodes: { lb1: member(running(FENCE), { attributes }) } });
  assert.equal(
    screen(state, only("attributes")),
    `Node Attributes:
  * Node: lb1:
    * pingd                           	: 1000      
    * rack                            	: r1        `,
  );
});

test("operations, with and without their times", () => {
  const state = clusterState({ configuration: configured({ resources: [VIP] }) });
  const nodes = {
    lb1: member([record(VIP, "start", { callId: 2 }), record(VIP, "monitor", { callId: 3, interval: 10_000 })]),
  };
  const shown = { ...state, status: { ...state.status, nodes } };
  assert.equal(
    screen(shown, only("operations")),
    `Operations:
  * Node: lb1:
    * vip: migration-threshold=1000000:
      * (2) start
      * (3) monitor: interval="10000ms"`,
  );
  assert.match(
    screen(shown, { ...only("operations"), timing: true }),
    /\* \(3\) monitor: interval="10000ms" last-rc-change="Sat Nov 21 09:00:00 2026" exec-time="20ms" queue-time="0ms" rc=0 \(ok\)$/,
  );
});

test("bans by constraint, and pins of operators", () => {
  const location = { kind: "location" as const, node: "lb3", role: undefined };
  const configuration = configured({
    constraints: [
      { ...location, id: "l-ban", resource: "cl-api", score: -1_000_000 },
      { ...location, id: "l-web", resource: "g-web", score: 100 },
      { ...location, id: "cli-prefer-g-web", resource: "g-web", score: 1_000_000, until: "2026-11-21T10:00:00Z" },
      {
        ...location,
        id: "cli-ban-cl-api-on-lb3",
        resource: "cl-api",
        score: -1_000_000,
        until: "2026-11-21T09:00:00Z",
      },
    ],
  });
  assert.equal(
    screen(clusterState({ configuration }), { ...only("bans"), banPrefix: "l-" }),
    `Negative Location Constraints:
  * l-ban	prevents cl-api from running on lb3`,
  );
  assert.match(
    screen(clusterState({ configuration }), only("resources")),
    /Pins by operators:\n {2}\* g-web is pinned to lb3 until Sat Nov 21 10:00:00 2026 \(undo: crm resource clear g-web\)$/,
  );
});

test("a resource on two nodes", () => {
  const state = clusterState({ configuration: configured({ resources: [VIP] }), nodes: { lb2: member(running(VIP)) } });
  assert.match(screen(state, only("resources")), /\* vip\t\(ocf:heartbeat:IPaddr2\):\t Started \[ lb1 lb2 \]\n/);
});

test("what runs and is not configured is an orphan", () => {
  const configuration = configured({ resources: [FENCE, WEB] });
  assert.match(
    screen(clusterState({ configuration }), only("resources")),
    /\* api\t\(ocf:heartbeat:nginx\):\t ORPHANED Started \[ lb1 lb2 \]$/,
  );
});

test("one node or one resource alone", () => {
  assert.match(screen(clusterState(), { ...only("nodes"), onlyNode: "lb2" }), /^Node List:\n {2}\* Online: \[ lb2 \]$/);
  assert.equal(
    screen(clusterState(), { ...only("resources"), onlyResource: "vip" }),
    "Active Resources:\n  * vip\t(ocf:heartbeat:IPaddr2):\t Started lb1",
  );
});

test("detail names ids and every instance", () => {
  const text = screen(clusterState(), { detail: true });
  assert.match(text, /\* Node lb2 \(2\): online\n/);
  assert.match(text, /\* api\t\(ocf:heartbeat:nginx\):\t Started lb2$/);
});

test("an agent's words cannot forge a line or move a cursor", () => {
  const evil = record(VIP, "start", { rc: 1, callId: 95, exitReason: "a\n  * Online: [ x ]\u001b[2J" });
  const options = { ...DEFAULT_DISPLAY, ...only("failures") };
  const lines = statusScreen(takePicture(clusterState({ nodes: { lb2: member([evil]) } }), NOW), options);
  assert.equal(lines.length, 2);
  for (const line of lines) {
    assert.doesNotMatch(plainText(line), /\p{Cc}/u);
    assert.equal(colouredText(line).includes("\u001b[2J"), false);
  }
});

test("an empty cluster has something to say, too", () => {
  const state = clusterState({
    configuration: configured({ resources: [], properties: {} }),
    nodes: { lb1: member([]), lb2: member([]), lb3: member([]) },
  });
  const fresh = { ...state, revision: { ...state.revision, time: 0, author: "quorated", comment: "" } };
  assert.doesNotMatch(screen(fresh), /Last change/);
  assert.match(
    screen(fresh),
    /0 resource instances configured\n\nNode List:\n {2}\* Online: \[ lb1 lb2 lb3 \]\n\nActive Resources:\n {2}\* No active resources$/,
  );
});

test("every section can be left out", () => {
  const failing = withFailure("3");
  const configuration = configured({
    properties: { "maintenance-mode": "true" },
    nodes: { lb1: { attributes: { rack: "r1", "servers-up.haproxy.app": "1", "servers-down.haproxy.app": "0" } } },
  });
  const state = {
    ...failing,
    revision: { ...failing.revision, configuration },
    status: { ...failing.status, fencing: [fencing({ state: "succeeded" })] },
    links: LINKS,
  };
  const all = withSections(DEFAULT_DISPLAY, SECTIONS);
  const partsOfHistory = ["fencing-failed", "fencing-pending"];
  for (const section of SECTIONS.filter((name) => !partsOfHistory.includes(name))) {
    assert.ok(screen(state, withoutSections(all, [section])).length < screen(state, all).length, section);
  }
});

const LINKS = [
  { peer: "lb2", link: 0, address: "198.18.0.2", up: false, since: FAILED },
  { peer: "lb2", link: 1, address: "198.18.1.2", up: true, since: FAILED },
  { peer: "lb3", link: 0, address: "198.18.0.3", up: false, since: FAILED },
  { peer: "lb3", link: 1, address: "198.18.1.3", up: false, since: FAILED },
];

test("a link that failed is shown while another one to that node is left; a node that is not heard is the node list's", () => {
  const text = below(clusterState({ state: { links: LINKS } }), only("dc", "links"));
  assert.equal(
    text,
    `Failed Links:
  * link 0 from lb1 to lb2 (198.18.0.2): down since Sat Nov 21 09:20:30 2026; link 1 is left`,
  );
  assert.doesNotMatch(screen(clusterState({ state: { links: LINKS } }), { onlyNode: "lb3" }), /Failed Links/);
  assert.doesNotMatch(screen(clusterState({ state: { links: LINKS.slice(1, 2) } })), /Failed Links/);
});

test("the links as corosync-cfgtool -s prints them", () => {
  const two = (host: number) => ({ id: host, addresses: [`198.18.0.${host}`, `198.18.1.${host}`], votes: 1 });
  const nodes = { lb1: two(1), lb2: two(2), lb3: two(3) };
  const { layout } = clusterState();
  assert.deepEqual(ringStatusLines(clusterState({ state: { links: LINKS, layout: { ...layout, nodes } } })), [
    "Local node ID 1, transport quorate",
    "LINK ID 0 udp",
    "\taddr\t= 198.18.0.1",
    "\tstatus:",
    "\t\tnodeid:          1:\tlocalhost",
    "\t\tnodeid:          2:\tdisconnected since Sat Nov 21 09:20:30 2026",
    "\t\tnodeid:          3:\tdisconnected since Sat Nov 21 09:20:30 2026",
    "LINK ID 1 udp",
    "\taddr\t= 198.18.1.1",
    "\tstatus:",
    "\t\tnodeid:          1:\tlocalhost",
    "\t\tnodeid:          2:\tconnected",
    "\t\tnodeid:          3:\tdisconnected since Sat Nov 21 09:20:30 2026",
  ]);
});
