/** `crm configure`: texts and settings in, requests, merged configurations and statements out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeConfiguration } from "../../../src/cli/crm/configuration-merge.js";
import { textForm } from "../../../src/cli/crm/configuration-text.js";
import { deletionRequest, propertyRequest } from "../../../src/cli/crm/configure.js";
import { EMPTY_CONFIGURATION } from "../../../src/core/cib/configuration.js";
import { API, CONFIGURATION, clusterState, FENCE, HAPROXY, VIP, WEB } from "../tui/cluster-states.js";

test("YAML, crm lines and XML are told apart by how they begin", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["properties:\n  a: b\n", "yaml"],
    ["# a comment\n\n---\nresources: {}\n", "yaml"],
    ["{ properties: {} }", "yaml"],
    ["resources: { x: {} }", "yaml"],
    ["primitive vip IPaddr2\n", "crm"],
    ["# crm\nnode 1: lb1\n", "crm"],
    ["property cib-bootstrap-options: \\\n\tstonith-enabled=true\n", "crm"],
    ["", "crm"],
    ["<cib/>", "xml"],
    ["\ufeff<?xml version='1.0'?>\n<cib/>", "xml"],
    ["\n  <cib>", "xml"],
  ];
  for (const [text, form] of texts) assert.equal(textForm(text), form, text);
});

test("settings of the cluster", () => {
  assert.deepEqual(propertyRequest(["no-quorum-policy=freeze", "stonith-action="], "x"), {
    kind: "edit",
    edit: { kind: "property", set: { "no-quorum-policy": "freeze" }, remove: ["stonith-action"] },
    comment: "x",
  });
  assert.throws(() => propertyRequest(["no-quorum-policy"], "x"), /is no setting: expected NAME=VALUE/);
  assert.throws(() => propertyRequest(["=x"], "x"), /is no setting/);
  assert.throws(() => propertyRequest(["batch-limit=1", "batch-limit="], "x"), /batch-limit is set twice/);
  assert.throws(() => propertyRequest(["batch-limits=1"], "x"), {
    exitCode: 78,
    message: "unknown property 'batch-limits', nearest: batch-limit",
  });
});

test("constraints are deleted, all that are named or none; resources are not, yet", () => {
  const location = (id: string) => ({ kind: "location" as const, id, resource: "g-web", node: "lb1", score: 1 });
  const constraints = [location("l1"), location("l2"), location("l3")];
  const state = clusterState({ configuration: { ...CONFIGURATION, constraints } });
  assert.deepEqual(deletionRequest(["l1", "l3"], state, "x"), {
    kind: "replace-configuration",
    configuration: { ...CONFIGURATION, constraints: [location("l2")] },
    base: state.revision.version,
    comment: "x",
  });
  assert.throws(() => deletionRequest(["l1", "l4"], state, "x"), /object l4 does not exist, nearest: l/);
  assert.throws(() => deletionRequest(["g-web"], state, "x"), /not supported/);
});

test("an update is laid over what is there", () => {
  const base = {
    ...CONFIGURATION,
    nodes: { lb1: { attributes: { rack: "r1", zone: "a" } } },
    constraints: [{ kind: "location" as const, id: "l1", resource: "g-web", node: "lb1", score: 1 }],
    fencingTopology: [{ target: "lb1", index: 1, devices: ["fence-lb1"] }],
  };
  const vip = { ...VIP, params: { ip: "198.18.0.9" } };
  const merged = mergeConfiguration(base, {
    ...EMPTY_CONFIGURATION,
    properties: { "batch-limit": "5" },
    nodes: { lb1: { attributes: { rack: "r2" } }, lb2: { attributes: { rack: "r3" } } },
    resources: [vip],
    constraints: [
      { kind: "location", id: "l1", resource: "g-web", node: "lb2", score: 2 },
      { kind: "location", id: "l2", resource: "g-web", node: "lb1", score: 3 },
    ],
  });
  assert.deepEqual(merged.properties, { "stonith-enabled": "true", "batch-limit": "5" });
  assert.deepEqual(merged.nodes, {
    lb1: { attributes: { rack: "r2", zone: "a" } },
    lb2: { attributes: { rack: "r3" } },
  });
  assert.deepEqual(merged.resources, [FENCE, { ...WEB, members: [vip, HAPROXY] }, base.resources[2]]);
  assert.deepEqual(
    merged.constraints.map(({ id }) => id),
    ["l1", "l2"],
  );
  assert.deepEqual(merged.constraints[0], { kind: "location", id: "l1", resource: "g-web", node: "lb2", score: 2 });
  assert.deepEqual(merged.fencingTopology, base.fencingTopology);
});

test("an update that groups loose resources takes them from where they were", () => {
  const base = { ...CONFIGURATION, resources: [VIP, HAPROXY, FENCE] };
  const merged = mergeConfiguration(base, { ...EMPTY_CONFIGURATION, resources: [WEB] });
  assert.deepEqual(merged.resources, [FENCE, WEB]);
  const cloned = { ...API, meta: { "is-managed": "false" } };
  const clone = mergeConfiguration(CONFIGURATION, { ...EMPTY_CONFIGURATION, resources: [cloned] });
  assert.deepEqual(clone.resources[2], { kind: "clone", id: "cl-api", child: cloned, meta: {} });
});
