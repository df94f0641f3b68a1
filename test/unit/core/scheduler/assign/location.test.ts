import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type * as cib from "../../../../../src/core/cib/configuration.js";
import { INFINITY } from "../../../../../src/core/model/score.js";
import { group, placements, primitive, scores } from "./given-clones.js";

const NODES = ["n1", "n2", "n3"];

function rule(attribute: string, more: Partial<cib.Rule> = {}): cib.Rule {
  const condition = { kind: "attribute", id: "e", attribute, operation: "defined" } as const;
  return { kind: "rule", id: "r", boolean: "and", score: 10, conditions: [condition], ...more };
}

function byRule(of: cib.LocationSubject, ...rules: cib.Rule[]): cib.LocationRuleConstraint {
  return { kind: "location-rule", id: "l", of, rules };
}

describe("location constraints", () => {
  const resources = [primitive("vip"), primitive("web")];
  const vip = { kind: "resource", id: "vip" } as const;

  test("a rule gives its score to the nodes for which it is true", () => {
    const attributes = { n2: { ssd: "yes" } };
    const constraints = [byRule(vip, rule("ssd"))];
    assert.deepEqual(scores({ nodes: NODES, resources, constraints, attributes }, "vip"), { n1: 0, n2: 10, n3: 0 });
  });

  test("a score that an attribute holds; a node without that attribute is banned", () => {
    const attributes = { n1: { on: "1", weight: "7" }, n2: { on: "1" } };
    const { score: _, ...noScore } = rule("on");
    const constraints = [byRule(vip, { ...noScore, scoreAttribute: "weight" })];
    const known = scores({ nodes: NODES, resources, constraints, attributes }, "vip");
    assert.deepEqual(known, { n1: 7, n2: -INFINITY, n3: 0 });
  });

  test("a pattern means top-level resources, and lends its captures to attribute names", () => {
    const attributes = { n3: { "wants-web": "1", "wants-vip": "1" } };
    const all = [...resources, group("grp", "vip2")];
    const constraints = [byRule({ kind: "pattern", pattern: "^(v|w)(ip|eb)" }, rule("wants-%1%2"))];
    const given = { nodes: NODES, resources: all, constraints, attributes };
    assert.deepEqual([scores(given, "vip").n3, scores(given, "web").n3, scores(given, "vip2").n3], [10, 10, 0]);
  });

  test("a pattern with ! means all the others", () => {
    const attributes = { n3: { x: "1" } };
    const constraints = [byRule({ kind: "pattern", pattern: "!^v" }, rule("x"))];
    const given = { nodes: NODES, resources, constraints, attributes };
    assert.deepEqual([scores(given, "vip").n3, scores(given, "web").n3], [0, 10]);
  });

  test("what holds for the started or unpromoted role holds for all; for the promoted role, of what is promoted", () => {
    const at = (role: cib.LocationConstraint["role"]) => {
      const constraint = { kind: "location", id: "l", resource: "vip", node: "n3", score: 5, ...(role && { role }) };
      const constraints = [constraint as cib.LocationConstraint];
      return scores({ nodes: NODES, resources, constraints }, "vip").n3;
    };
    assert.deepEqual([at(undefined), at("Started"), at("Unpromoted"), at("Promoted")], [5, 5, 5, 0]);
  });

  test("exclusive discovery leaves the resource no other node", () => {
    const exclusive = { kind: "location", id: "l", resource: "vip", node: "n3", score: 0, discovery: "exclusive" };
    const constraints = [exclusive as cib.LocationConstraint];
    const known = scores({ nodes: NODES, resources, constraints }, "vip");
    assert.deepEqual(known, { n1: -INFINITY, n2: -INFINITY, n3: 0 });
  });

  test("in an asymmetric cluster only the nodes that a constraint names are known", () => {
    const constraints = [{ kind: "location", id: "l", resource: "vip", node: "n2", score: 0 } as const];
    const given = { nodes: NODES, resources, constraints, properties: { "symmetric-cluster": "false" } };
    assert.deepEqual(placements(given), ["vip n2"]);
  });

  test("one that has ended, and one whose lifetime is over, say nothing", () => {
    const ended = { kind: "location", id: "l", resource: "vip", node: "n3", score: 5, until: "2001-01-01T00:00:00Z" };
    const over = { ...byRule(vip), node: "n2", score: 5, lifetime: rule("no-such-attribute") };
    const constraints = [ended as cib.LocationConstraint, over];
    assert.deepEqual(scores({ nodes: NODES, resources, constraints }, "vip"), { n1: 0, n2: 0, n3: 0 });
  });
});
