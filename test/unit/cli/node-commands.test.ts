/** `crm node`: words and a picture of the cluster in, requests or lines out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  attributeRequest,
  nodeDescription,
  ownFlags,
  readNodes,
  shownAttribute,
  standbyRequest,
  withoutAttribute,
} from "../../../src/cli/crm/node.js";
import { nodeEvidence } from "../../../src/cli/crm/node-evidence.js";
import { CONFIGURATION, clusterState, member, NOW, running, VIP } from "../tui/cluster-states.js";

const STATE = clusterState();

test("which nodes are meant, and for how long", () => {
  assert.deepEqual(readNodes([], false, STATE), { nodes: ["lb1"], reboot: false });
  assert.deepEqual(readNodes(["lb2", "lb3", "lb2"], false, STATE), { nodes: ["lb2", "lb3"], reboot: false });
  assert.deepEqual(readNodes(["lb2", "reboot"], false, STATE), { nodes: ["lb2"], reboot: true });
  assert.deepEqual(readNodes(["forever"], false, STATE), { nodes: ["lb1"], reboot: false });
  assert.deepEqual(readNodes([], true, STATE), { nodes: ["lb1", "lb2", "lb3"], reboot: false });
  assert.throws(() => readNodes(["lb9"], false, STATE), {
    exitCode: 105,
    message: 'Node "lb9" is not a cluster node, nearest: lb1',
  });
  assert.throws(() => readNodes(["lb1"], true, STATE), { exitCode: 64 });
  assert.throws(() => readNodes(["__proto__"], false, STATE), { exitCode: 105 });
});

test("standby is permanent, or lasts until the node restarts", () => {
  assert.deepEqual(standbyRequest("lb2", false, "crm node standby lb2"), {
    kind: "edit",
    edit: { kind: "node-attribute", node: "lb2", set: { standby: "on" }, remove: [] },
    comment: "crm node standby lb2",
  });
  assert.deepEqual(standbyRequest("lb2", true, "x"), {
    kind: "set-status-attributes",
    node: "lb2",
    set: { standby: "on" },
    remove: [],
  });
});

test("online takes standby away wherever it is", () => {
  const state = clusterState({
    configuration: { ...CONFIGURATION, nodes: { lb2: { attributes: { standby: "on" } } } },
    nodes: { lb2: member([], { attributes: { standby: "on" } }) },
  });
  assert.deepEqual(
    withoutAttribute(state, "lb2", "standby", "x").map((request) => request.kind),
    ["edit", "set-status-attributes"],
  );
  assert.deepEqual(withoutAttribute(state, "lb1", "standby", "x"), []);
});

test("resources that stay as they are when a node is ready again", () => {
  const vip = { ...VIP, meta: { "is-managed": "false" } };
  const state = clusterState({ configuration: { ...CONFIGURATION, resources: [vip] } });
  assert.deepEqual(ownFlags(state), [{ id: "vip", name: "is-managed" }]);
  assert.deepEqual(ownFlags(STATE), []);
});

test("a node with its attributes", () => {
  const state = clusterState({
    configuration: { ...CONFIGURATION, nodes: { lb2: { attributes: { standby: "on", rack: "r1" } } } },
    nodes: { lb3: { ...member([]), state: "lost" } },
  });
  assert.deepEqual(nodeDescription("lb2", state), ["lb2(2): member", "\track=r1", "\tstandby=on"]);
  assert.deepEqual(nodeDescription("lb3", state), ["lb3(3): member(offline)"]);
});

test("attributes: set, delete, show", () => {
  const edit = {
    kind: "edit",
    edit: { kind: "node-attribute", node: "lb1", set: { rack: "r1" }, remove: [] },
    comment: "x",
  };
  assert.deepEqual(attributeRequest("lb1", "set", "rack", "r1", "nodes", "x"), edit);
  assert.deepEqual(attributeRequest("lb1", "delete", "rack", undefined, "status", "x"), {
    kind: "set-status-attributes",
    node: "lb1",
    set: {},
    remove: ["rack"],
  });
  assert.throws(() => attributeRequest("lb1", "set", "rack", undefined, "nodes", "x"), /the value of rack is missing/);
  assert.throws(() => attributeRequest("lb1", "delete", "rack", "r1", "nodes", "x"), /too much: 'r1'/);
  assert.throws(() => attributeRequest("lb1", "get", "rack", undefined, "nodes", "x"), /unknown action 'get'/);
  const state = clusterState({ configuration: { ...CONFIGURATION, nodes: { lb1: { attributes: { rack: "r1" } } } } });
  assert.equal(shownAttribute(state, "lb1", "rack", "nodes"), "scope=nodes  name=rack value=r1");
  assert.throws(() => shownAttribute(state, "lb1", "toString", "nodes"), { exitCode: 105 });
});

test("the evidence before a node is said to be off", () => {
  const lost = { ...member(running(VIP)), state: "lost" as const };
  const evidence = nodeEvidence("lb1", clusterState({ nodes: { lb1: lost } }), NOW).join("\n");
  assert.match(evidence, /Node lb1: UNCLEAN \(offline\)/);
  assert.match(evidence, /It was running, or could be:\n {6}\* vip/);
  assert.doesNotMatch(evidence, /lb2/);
});
