import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { INFINITY } from "../../../../../src/core/model/score.js";
import { type Given, group, placements, primitive } from "./given-clones.js";

function given(strategy: string, resources: Given["resources"], more: Partial<Given> = {}): Given {
  const configured = { n1: capacity(2), n2: capacity(5), n3: capacity(3) };
  return { nodes: ["n1", "n2", "n3"], configured, resources, properties: { "placement-strategy": strategy }, ...more };
}

function capacity(cpu: number) {
  return { attributes: {}, utilization: { cpu: String(cpu) } };
}

function needing(id: string, cpu: number, priority = 0) {
  return primitive(id, { priority: String(priority) }, { cpu: String(cpu) });
}

describe("placement by utilization", () => {
  test("the default strategy does not look at capacities", () => {
    assert.deepEqual(placements(given("default", [needing("a", 9)])), ["a n1"]);
  });

  test("nothing is where it does not fit, and who comes first takes the room", () => {
    const resources = [needing("a", 4), needing("b", 4, 1), needing("c", 3)];
    assert.deepEqual(placements(given("utilization", resources)), ["b n2", "c n3"]);
  });

  test("minimal fills one node after the other, balanced the one with the most room", () => {
    const resources = [needing("a", 1), needing("b", 1)];
    assert.deepEqual(placements(given("minimal", resources)), ["a n1", "b n1"]);
    assert.deepEqual(placements(given("balanced", resources)), ["a n2", "b n2"]);
  });

  test("what must be together is counted together", () => {
    const members = [needing("a", 2), needing("b", 2)];
    assert.deepEqual(placements(given("utilization", [{ ...group("g"), members }])), ["a n2", "b n2"]);
    const constraints = [{ kind: "colocation", id: "k", resource: "d", with: "c", score: INFINITY }] as const;
    const pair = [needing("c", 1), needing("d", 3)];
    assert.deepEqual(placements(given("utilization", pair, { constraints })), ["c n2", "d n2"]);
  });

  test("where all of it fits nowhere, the roomiest node takes as much as it can", () => {
    const members = [needing("a", 3), needing("b", 3)];
    assert.deepEqual(placements(given("utilization", [{ ...group("g"), members }])), ["a n2"]);
  });
});
