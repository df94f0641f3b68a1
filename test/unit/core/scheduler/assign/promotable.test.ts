import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type * as cib from "../../../../../src/core/cib/configuration.js";
import { clone, group, placements, primitive } from "./given-clones.js";

const NODES = ["n1", "n2"];
const RUNNING = { n1: { db: "start" }, n2: { db: "start" } } as const;
const promotable = (meta: cib.Values = {}) => clone("c", primitive("db"), { promotable: "true", ...meta });

function promoted(
  constraints: readonly cib.Constraint[],
  attributes: Readonly<Record<string, cib.Values>>,
  meta: cib.Values = {},
): readonly string[] {
  const resources = [promotable(meta), primitive("vip")];
  const lines = placements({ nodes: NODES, resources, constraints, ran: RUNNING, attributes });
  return lines.filter((line) => line.endsWith("Promoted") && !line.endsWith("Unpromoted"));
}

describe("who is promoted", () => {
  test("nobody, as long as no agent and no constraint says that it could be", () => {
    assert.deepEqual(promoted([], {}), []);
  });

  test("the copy that its agent rates highest", () => {
    assert.deepEqual(promoted([], { n1: { "master-db": "5" }, n2: { "master-db": "10" } }), ["db:1 n2 Promoted"]);
  });

  test("as many as promoted-max", () => {
    const attributes = { n1: { "master-db": "5" }, n2: { "master-db": "10" } };
    const both = ["db:0 n1 Promoted", "db:1 n2 Promoted"];
    assert.deepEqual(promoted([], attributes, { "promoted-max": "2" }), both);
  });

  test("a constraint for the role counts like an agent's word, but does not move the copy", () => {
    const prefer: cib.Constraint = {
      kind: "location",
      id: "l",
      resource: "c",
      node: "n1",
      role: "Promoted",
      score: 50,
    };
    assert.deepEqual(promoted([prefer], { n2: { "master-db": "10" } }), ["db:0 n1 Promoted"]);
  });

  test("the promoted role must be where the address is", () => {
    const there: cib.Constraint = { kind: "location", id: "l", resource: "vip", node: "n1", score: 50 };
    const together: cib.Constraint = {
      kind: "colocation",
      id: "k",
      resource: "c",
      role: "Promoted",
      with: "vip",
      score: 1_000_000,
    };
    const attributes = { n1: { "master-db": "5" }, n2: { "master-db": "10" } };
    assert.deepEqual(promoted([there, together], attributes), ["db:0 n1 Promoted"]);
    const noAddress: cib.Constraint[] = NODES.map((node) => {
      return { kind: "location", id: `l-${node}`, resource: "vip", node, score: -1_000_000 };
    });
    assert.deepEqual(promoted([...noAddress, together], attributes), []);
  });

  test("the address must be where the promoted copy is", () => {
    const together: cib.Constraint = {
      kind: "colocation",
      id: "k",
      resource: "vip",
      with: "c",
      withRole: "Promoted",
      score: 1_000_000,
    };
    const lines = placements({
      nodes: NODES,
      resources: [promotable(), primitive("vip")],
      constraints: [together],
      ran: RUNNING,
      attributes: { n2: { "master-db": "10" } },
    });
    assert.deepEqual(lines, ["db:0 n1 Unpromoted", "db:1 n2 Promoted", "vip n2"]);
  });

  test("a copy of a group is worth what its members are worth together", () => {
    const resources = [clone("c", group("g", "a", "b"), { promotable: "true" })];
    const ran = { n1: { a: "start", b: "start" }, n2: { a: "start", b: "start" } } as const;
    const attributes = { n1: { "master-a": "6", "master-b": "5" }, n2: { "master-a": "10" } };
    assert.deepEqual(placements({ nodes: NODES, resources, ran, attributes }), [
      "a:0 n1 Promoted",
      "a:1 n2 Unpromoted",
      "b:0 n1 Promoted",
      "b:1 n2 Unpromoted",
    ]);
  });

  test("what is known of no node counts only while nothing is known at all", () => {
    const resources = [promotable({ "clone-max": "1" })];
    const attributes = { n2: { "master-db": "10" } };
    assert.deepEqual(placements({ nodes: NODES, resources, attributes }), ["db:0 n2 Promoted"]);
    const ran = { n1: { db: "probe" } } as const;
    assert.deepEqual(placements({ nodes: NODES, resources, ran, attributes }), ["db:0 n1 Unpromoted"]);
  });
});
