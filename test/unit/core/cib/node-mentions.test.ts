/** Where a configuration names a node. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Configuration, EMPTY_CONFIGURATION } from "../../../../src/core/cib/configuration.js";
import { devicesNaming, mentionsOf, withoutNode } from "../../../../src/core/cib/node-mentions.js";

const device = (id: string, params: Record<string, string>) =>
  ({
    kind: "primitive",
    id,
    agent: { class: "stonith", type: "fence_x" },
    params,
    meta: {},
    operations: [],
  }) as const;

const CONFIGURATION: Configuration = {
  ...EMPTY_CONFIGURATION,
  nodes: { a: { attributes: { rack: "r1", standby: "on" } }, b: { attributes: {} } },
  resources: [device("f1", { pcmk_host_list: "a,b" }), device("f2", { pcmk_host_map: "ab:1;b:2" })],
  constraints: [
    { kind: "location", id: "l-a", resource: "x", node: "a", score: 1 },
    { kind: "location", id: "l-b", resource: "x", node: "b", score: 1 },
  ],
  fencingTopology: [{ target: "a", index: 1, devices: ["f1"] }],
};

test("attributes, constraints and topology are named, and go with the node", () => {
  assert.deepEqual(mentionsOf(CONFIGURATION, "a"), [
    "attributes of a (rack, standby)",
    "location l-a",
    "fencing_topology of a",
  ]);
  const without = withoutNode(CONFIGURATION, "a");
  assert.deepEqual(mentionsOf(without, "a"), []);
  assert.deepEqual(mentionsOf(without, "b"), ["location l-b"]);
  assert.equal(withoutNode(without, "a"), without);
});

test("fence devices that name it stay as they are", () => {
  assert.deepEqual(devicesNaming(CONFIGURATION, "a"), ["f1 (pcmk_host_list)"]);
  assert.deepEqual(devicesNaming(CONFIGURATION, "b"), ["f1 (pcmk_host_list)", "f2 (pcmk_host_map)"]);
});
