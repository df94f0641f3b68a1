/** The layout in the words of corosync.conf(5), and changes by them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { corosyncChange, corosyncText, corosyncValues } from "../../../src/formats/corosync-paths.js";
import { layoutOf } from "../core/quorum/layouts.js";

const LAYOUT = layoutOf("lb1 lb2:2", {
  autoTieBreaker: { kind: "nodes", nodes: ["lb2", "lb1"] },
  lastManStandingWindowMs: 20_000,
});

test("sections, as corosync.conf has them", () => {
  assert.deepEqual(corosyncText("web", LAYOUT), [
    "totem {",
    "    cluster_name: web",
    "}",
    "nodelist {",
    "    node {",
    "        ring0_addr: 198.18.0.1",
    "        name: lb1",
    "        nodeid: 1",
    "        quorum_votes: 1",
    "    }",
    "    node {",
    "        ring0_addr: 198.18.0.2",
    "        name: lb2",
    "        nodeid: 2",
    "        quorum_votes: 2",
    "    }",
    "}",
    "quorum {",
    "    provider: corosync_votequorum",
    "    two_node: 0",
    "    wait_for_all: 0",
    "    auto_tie_breaker: 1",
    "    auto_tie_breaker_node: 2 1",
    "    last_man_standing: 0",
    "    last_man_standing_window: 20000",
    "}",
  ]);
});

test("a witness is a device of the model net", () => {
  const tieBreaker = { kind: "highest" } as const;
  const witness = { address: "198.18.0.9", port: 5403, algorithm: "lms", tieBreaker } as const;
  const text = corosyncText("web", layoutOf("lb1 lb2 lb3", { witness }));
  assert.deepEqual(text.slice(text.indexOf("    device {")), [
    "    device {",
    "        model: net",
    "        votes: 2",
    "        net {",
    "            host: 198.18.0.9",
    "            port: 5403",
    "            algorithm: lms",
    "            tie_breaker: highest",
    "        }",
    "    }",
    "}",
  ]);
});

test("one value by its path", () => {
  const values = corosyncValues("web", LAYOUT);
  assert.equal(values.get("nodelist.node.1.quorum_votes"), "2");
  assert.equal(values.get("quorum.two_node"), "0");
});

for (const [path, value, change] of [
  ["quorum.two_node", "1", { kind: "quorum", set: { two_node: "1" }, remove: [] }],
  ["quorum.device.net.host", "198.18.0.9", { kind: "quorum", set: { witness: "198.18.0.9" }, remove: [] }],
  ["nodelist.node.0.quorum_votes", "3", { kind: "node-votes", node: "lb1", votes: 3 }],
  ["nodelist.node.1.ring0_addr", "198.18.0.22", { kind: "node-addresses", node: "lb2", addresses: ["198.18.0.22"] }],
  [
    "nodelist.node.0.ring1_addr",
    "198.18.1.1",
    { kind: "node-addresses", node: "lb1", addresses: ["198.18.0.1", "198.18.1.1"] },
  ],
  ["nodelist.node.0.ring2_addr", "198.18.2.1", "nodelist.node.0.ring2_addr: link 1 comes first"],
  ["nodelist.node.2.quorum_votes", "1", "nodelist.node.2.quorum_votes: there is no such node"],
  ["nodelist.node.0.quorum_votes", "-1", "nodelist.node.0.quorum_votes must be a whole number"],
  ["nodelist.node.0.name", "x", "nodelist.node.0.name cannot be changed"],
  ["totem.token", "1000", "totem.token cannot be set here: known are quorum.* and nodelist.node.N.*"],
  ["quorum.constructor", "1", "quorum.constructor cannot be set here: known are quorum.* and nodelist.node.N.*"],
] as const) {
  test(`set ${path} ${value}`, () => {
    const result = corosyncChange(LAYOUT, path, value);
    assert.deepEqual(result.kind === "edit" ? result.edit : result.why, change);
  });
}
