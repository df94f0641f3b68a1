/** The verdict for monitoring systems: what counts, and how much. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClusterState } from "../../../src/core/node/requests.js";
import { simpleStatus } from "../../../src/tui/simple-status.js";
import { takePicture } from "../../../src/tui/status-picture.js";
import {
  API,
  CONFIGURATION,
  clusterState,
  FENCE,
  HAPROXY,
  member,
  NOW,
  record,
  running,
  stopped,
  VIP,
} from "./cluster-states.js";

function verdict(state: ClusterState): string {
  const { exitCode, text } = simpleStatus(takePicture(state, NOW));
  return `${exitCode} ${text}`;
}

test("a link that failed is a warning, as long as another one is left", () => {
  const links = [
    { peer: "lb2", link: 0, address: "198.18.0.2", up: false, since: NOW },
    { peer: "lb2", link: 1, address: "198.18.1.2", up: true, since: NOW },
  ];
  assert.equal(verdict(clusterState({ state: { links } })), "1 CLUSTER WARN: failed link: 0 to lb2");
  const silent = links.map((link) => ({ ...link, up: false }));
  assert.match(verdict(clusterState({ state: { links: silent } })), /^0/);
});

test("all is well, standby nodes included", () => {
  assert.equal(verdict(clusterState()), "0 CLUSTER OK: 3 nodes online, 6 resource instances configured");
  const configuration = { ...CONFIGURATION, nodes: { lb3: { attributes: { standby: "on" } } } };
  assert.equal(
    verdict(clusterState({ configuration })),
    "0 CLUSTER OK: 2 nodes online, 1 standby node, 6 resource instances configured",
  );
});

test("warnings: no DC, a node that left, fencing switched off, something that should run", () => {
  assert.match(verdict(clusterState({ state: { dc: undefined } })), /^1 CLUSTER WARN: No DC$/);
  const left = { ...member([]), state: "left" as const };
  assert.equal(verdict(clusterState({ nodes: { lb3: left } })), "1 CLUSTER WARN: offline node: lb3");
  const unsafe = { ...CONFIGURATION, properties: { "stonith-enabled": "false" } };
  assert.equal(verdict(clusterState({ configuration: unsafe })), "1 CLUSTER WARN: fencing: off (unsafe)");
  const idle = member([...stopped(VIP, HAPROXY), ...running(FENCE, API)]);
  assert.equal(verdict(clusterState({ nodes: { lb1: idle } })), "1 CLUSTER WARN: stopped resource: g-web");
});

test("critical: no quorum, an unclean node, a failed resource", () => {
  const partition = clusterState({ state: { quorate: false, quorumNote: "1 of 3 votes" } });
  assert.equal(verdict(partition), "2 CLUSTER CRIT: no quorum (1 of 3 votes)");
  const lost = { ...member([]), state: "lost" as const };
  assert.equal(verdict(clusterState({ nodes: { lb3: lost } })), "2 CLUSTER CRIT: unclean node: lb3");
  const failed = record(VIP, "monitor", { interval: 10_000, callId: 99, rc: 1 });
  const state = clusterState({ nodes: { lb1: member([...running(FENCE, VIP, HAPROXY, API), failed]) } });
  assert.equal(verdict(state), "2 CLUSTER CRIT: failed resource: vip, 1 failed resource action");
});
