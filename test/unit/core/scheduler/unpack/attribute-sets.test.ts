import assert from "node:assert/strict";
import { test } from "node:test";
import type { AttributeSet, Rule } from "../../../../../src/core/cib/configuration.js";
import { dependsOnNode, evaluateSets } from "../../../../../src/core/scheduler/unpack/attribute-sets.js";
import { parseTime } from "../../../../../src/core/scheduler/unpack/iso-time.js";

const facts = { now: parseTime("2005-020") ?? 0 };

function until(end: string): Rule {
  return { kind: "rule", id: "r", boolean: "and", conditions: [{ kind: "date", id: "d", operation: "lt", end }] };
}

test("the highest score decides, option by option", () => {
  const sets: AttributeSet[] = [
    { id: "a", score: 10, values: { x: "a", y: "a" } },
    { id: "b", score: 0, values: { x: "b", z: "b" } },
  ];
  assert.deepEqual(evaluateSets(undefined, sets, facts), { x: "a", y: "a", z: "b" });
});

test("among equals the last one decides", () => {
  const sets: AttributeSet[] = [
    { id: "a", score: 0, values: { x: "a" } },
    { id: "b", score: 0, values: { x: "b" } },
  ];
  assert.deepEqual(evaluateSets(undefined, sets, facts), { x: "b" });
});

test("a set whose rule is false says nothing", () => {
  const sets: AttributeSet[] = [
    { id: "a", score: 0, values: { x: "a" } },
    { id: "b", score: 10, values: { x: "b" }, rule: until("2005-001") },
    { id: "c", score: 5, values: { y: "c" }, rule: until("2005-100") },
  ];
  assert.deepEqual(evaluateSets(undefined, sets, facts), { x: "a", y: "c" });
});

test("plain values stand where there are no sets", () => {
  assert.deepEqual(evaluateSets({ x: "plain" }, undefined, facts), { x: "plain" });
  assert.deepEqual(evaluateSets(undefined, undefined, facts), {});
});

test("only rules about attributes differ from node to node", () => {
  const asking: Rule = {
    kind: "rule",
    id: "r",
    boolean: "or",
    conditions: [until("2005-001"), { ...until("2005-001"), conditions: [] }],
  };
  const about: Rule = {
    ...asking,
    conditions: [
      { ...asking, conditions: [{ kind: "attribute", id: "e", attribute: "#uname", operation: "defined" }] },
    ],
  };
  assert.equal(dependsOnNode([{ id: "s", score: 0, values: {}, rule: asking }]), false);
  assert.equal(dependsOnNode([{ id: "s", score: 0, values: {}, rule: about }]), true);
  assert.equal(dependsOnNode(undefined), false);
});
