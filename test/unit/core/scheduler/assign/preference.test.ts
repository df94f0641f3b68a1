import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { INFINITY } from "../../../../../src/core/model/score.js";
import { assigned, clone, placements, primitive, scores } from "./given-clones.js";

const NODES = ["n1", "n2", "n3"];

describe("what speaks for a node, and against it", () => {
  const sticky = [primitive("vip", { "resource-stickiness": "10" })];
  const ran = { n2: { vip: "start" } } as const;

  test("it likes to stay; what nobody manages stays whatever is said", () => {
    assert.deepEqual(scores({ nodes: NODES, resources: sticky, ran }, "vip"), { n1: 0, n2: 10, n3: 0 });
    const unmanaged = [primitive("vip", { "is-managed": "false" })];
    const constraints = [{ kind: "location", id: "l", resource: "vip", node: "n2", score: -INFINITY }] as const;
    assert.deepEqual(placements({ nodes: NODES, resources: unmanaged, ran, constraints }), ["vip n2 Started"]);
  });

  test("the node with fewer resources is better; then where it is; then the name", () => {
    const two = [primitive("a"), primitive("b")];
    assert.deepEqual(placements({ nodes: NODES, resources: two }), ["a n1", "b n2"]);
    assert.deepEqual(placements({ nodes: NODES, resources: [primitive("vip")], ran }), ["vip n2"]);
  });

  test("who has the higher priority chooses first", () => {
    const two = [primitive("a"), primitive("b", { priority: "5" })];
    assert.deepEqual(placements({ nodes: NODES, resources: two }), ["a n2", "b n1"]);
  });

  test("where it failed as often as it may, it may not be", () => {
    const resources = [primitive("vip", { "migration-threshold": "2" })];
    const failed = (count: string) => ({ n2: { "fail-count-vip#monitor_10000": count } });
    assert.equal(scores({ nodes: NODES, resources, ran, attributes: failed("1") }, "vip").n2, 0);
    assert.equal(scores({ nodes: NODES, resources, ran, attributes: failed("2") }, "vip").n2, -INFINITY);
  });

  test("copies of an anonymous clone share their failures", () => {
    const resources = [clone("c", primitive("api"), { "migration-threshold": "1", "clone-max": "2" })];
    const attributes = { n1: { "fail-count-api#monitor_10000": "1" } };
    assert.deepEqual(placements({ nodes: NODES, resources, attributes }), ["api:0 n2", "api:1 n3"]);
  });

  test("a move that was asked for", () => {
    const wishes = [{ kind: "move", resource: "vip", to: "n3" }] as const;
    assert.deepEqual(placements({ nodes: NODES, resources: sticky, ran, wishes }), ["vip n3"]);
    const away = [{ kind: "move", resource: "vip", from: "n2" }] as const;
    assert.deepEqual(placements({ nodes: NODES, resources: sticky, ran, wishes: away }), ["vip n1"]);
  });

  test("what is kept for a node that leaves runs nowhere else", () => {
    const properties = { "shutdown-lock": "true", "shutdown-lock-limit": "60s" };
    const attributes = { n2: { shutdown: "1699999990" } };
    const given = { nodes: NODES, resources: sticky, ran, properties, attributes };
    assert.deepEqual(placements(given), []);
    assert.equal(assigned(given).recheckAt, 1_700_000_051_000);
  });

  test("why, in the order in which it was said", () => {
    const constraints = [{ kind: "location", id: "l", resource: "vip", node: "n2", score: 5 }] as const;
    const vip = assigned({ nodes: NODES, resources: sticky, ran, constraints }).byId.get("vip");
    assert.deepEqual(
      vip?.because.map(({ kind }) => kind),
      ["highest-score", "constraint", "stickiness"],
    );
  });
});

describe("node health", () => {
  const resources = [primitive("vip"), primitive("guard", { "allow-unhealthy-nodes": "true" })];
  const attributes = {
    n1: { "#health-disk": "red" },
    n2: { "#health-disk": "yellow" },
    n3: { "#health-disk": "green" },
  };
  const health = (properties: Readonly<Record<string, string>>, id = "vip") =>
    Object.values(scores({ nodes: NODES, resources, attributes, properties }, id));

  test("each strategy", () => {
    assert.deepEqual(health({}), [0, 0, 0]);
    assert.deepEqual(health({ "node-health-strategy": "migrate-on-red" }), [-INFINITY, 0, 0]);
    assert.deepEqual(health({ "node-health-strategy": "only-green" }), [-INFINITY, -INFINITY, 0]);
    const ownScores = { "node-health-red": "-100", "node-health-yellow": "-10", "node-health-green": "5" };
    assert.deepEqual(health({ "node-health-strategy": "custom", ...ownScores }), [-100, -10, 5]);
    const progressive = { "node-health-strategy": "progressive", "node-health-base": "20", ...ownScores };
    assert.deepEqual(health(progressive), [-80, 10, 25]);
  });

  test("who watches over sick nodes may be there", () => {
    assert.deepEqual(health({ "node-health-strategy": "only-green" }, "guard"), [0, 0, 0]);
  });
});

describe("tickets", () => {
  const resources = [primitive("vip")];
  const ran = { n2: { vip: "start" } } as const;
  const needs = (more: object = {}) => [{ kind: "ticket", id: "t", ticket: "T", resource: "vip", ...more } as const];
  const granted = { T: { granted: true, standby: false, attributes: {} } };

  test("without it nothing starts; with it as usual; in standby no longer", () => {
    assert.deepEqual(placements({ nodes: NODES, resources, constraints: needs() }), []);
    assert.deepEqual(placements({ nodes: NODES, resources, constraints: needs(), tickets: granted }), ["vip n1"]);
    const standby = { T: { ...granted.T, standby: true } };
    assert.deepEqual(placements({ nodes: NODES, resources, constraints: needs(), tickets: standby }), []);
  });

  test("when it is lost: stopped, or frozen where it is", () => {
    assert.deepEqual(placements({ nodes: NODES, resources, ran, constraints: needs() }), []);
    const frozen = needs({ lossPolicy: "freeze" });
    assert.deepEqual(placements({ nodes: NODES, resources, ran, constraints: frozen }), ["vip n2 Started"]);
  });

  test("or its node is fenced, where there is fencing", () => {
    const constraints = needs({ lossPolicy: "fence" });
    const device = { ...primitive("fence"), agent: { class: "stonith", type: "fence_test" } as const };
    const properties = { "stonith-enabled": "true" };
    const cluster = assigned({ nodes: NODES, resources: [device, ...resources], ran, constraints, properties });
    assert.equal(cluster.nodeByName.get("n2")?.fenceReason, "deadman ticket was lost");
  });
});
