import assert from "node:assert/strict";
import { test } from "node:test";
import { underWay } from "../../../src/cli/settle.js";
import { clusterState, member, NOW, record, running, VIP } from "../tui/cluster-states.js";

test("what a cluster is still doing", () => {
  assert.equal(underWay(clusterState()), undefined);
  assert.equal(underWay(clusterState({ state: { dc: undefined } })), "the cluster has no DC");
  assert.equal(underWay(clusterState({ state: { activity: "transition 7" } })), "transition 7");
  const wish = { kind: "move" as const, resource: "vip", from: "lb1" };
  assert.equal(underWay(clusterState({ status: { wishes: [wish] } })), "move vip away from lb1");
  assert.equal(underWay(clusterState({ nodes: { lb3: { ...member([]), state: "joining" } } })), "lb3 is joining");
  const starting = member([record(VIP, "start", { outcome: "pending" })]);
  assert.equal(underWay(clusterState({ nodes: { lb2: starting } })), "start of vip on lb2");
  const fencing = {
    id: "1",
    target: "lb3",
    action: "reboot" as const,
    origin: "quorated@lb1",
    delegate: "",
    device: "",
    state: "pending" as const,
    reason: "",
    progress: "",
    time: NOW,
  };
  assert.equal(underWay(clusterState({ status: { fencing: [fencing] } })), "reboot of lb3");
});

test("what a lost node was doing is not waited for", () => {
  const lost = { ...member([...running(VIP), record(VIP, "stop", { outcome: "pending" })]), state: "lost" as const };
  assert.equal(underWay(clusterState({ nodes: { lb1: lost } })), undefined);
});
