import assert from "node:assert/strict";
import { test } from "node:test";
import type { Condition, Rule } from "../../../../../src/core/cib/configuration.js";
import type { RuleFacts } from "../../../../../src/core/scheduler/cluster/node.js";
import { parseTime } from "../../../../../src/core/scheduler/unpack/iso-time.js";
import { evaluateRule, withCaptures } from "../../../../../src/core/scheduler/unpack/rules.js";

const NOW = parseTime("2005-01-20 12:30:00Z") ?? 0;

function rule(boolean: Rule["boolean"], ...conditions: Condition[]): Rule {
  return { kind: "rule", id: "r", boolean, conditions };
}

function holds(condition: Condition, facts: Partial<RuleFacts> = {}): boolean {
  return evaluateRule(rule("and", condition), { now: NOW, ...facts });
}

type Comparison = "lt" | "gt" | "lte" | "gte" | "eq" | "ne" | "defined" | "not_defined";

function compared(
  actual: string | undefined,
  operation: Comparison,
  value?: string,
  type?: "string" | "integer" | "number" | "version",
): boolean {
  return holds(
    {
      kind: "attribute",
      id: "e",
      attribute: "x",
      operation,
      ...(value !== undefined && { value }),
      ...(type && { type }),
    },
    { attributes: new Map(actual === undefined ? [] : [["x", actual]]) },
  );
}

const COMPARISONS: readonly [
  string | undefined,
  Comparison,
  string,
  "string" | "number" | "version" | undefined,
  boolean,
][] = [
  ["web", "eq", "WEB", undefined, true],
  ["5", "lt", "10", undefined, true],
  ["5", "lt", "10", "string", false],
  ["5.5", "gt", "5.25", undefined, true],
  ["1.10", "gt", "1.9", "version", true],
  ["1.10", "gt", "1.9", "number", false],
  ["1.2", "lt", "1.2.1", "version", true],
  [undefined, "eq", "x", undefined, false],
  [undefined, "ne", "x", undefined, true],
  [undefined, "lt", "5", undefined, false],
  ["3", "lte", "3", undefined, true],
  ["3", "gte", "4", undefined, false],
];

test("node attributes are compared by type", () => {
  for (const [actual, operation, value, type, expected] of COMPARISONS) {
    assert.equal(compared(actual, operation, value, type), expected, `${actual} ${operation} ${value} as ${type}`);
  }
  assert.equal(compared("", "defined"), true);
  assert.equal(compared(undefined, "not_defined"), true);
});

test("a value may be a parameter or a meta-attribute of the resource", () => {
  const condition = (valueSource: "param" | "meta"): Condition => ({
    kind: "attribute",
    id: "e",
    attribute: "x",
    operation: "eq",
    value: "site",
    valueSource,
  });
  const facts = { attributes: new Map([["x", "north"]]), params: { site: "north" }, meta: { site: "south" } };
  assert.equal(holds(condition("param"), facts), true);
  assert.equal(holds(condition("meta"), facts), false);
});

test("captures of a pattern stand in attribute names", () => {
  assert.equal(withCaptures("site-%1-%0", ["db-7", "7"]), "site-7-db-7");
  assert.equal(withCaptures("site-%2", ["db-7", "7"]), "site-%2");
  assert.equal(withCaptures("site-%1", undefined), "site-%1");
});

test("and, or, and rules in rules", () => {
  const yes: Condition = { kind: "attribute", id: "y", attribute: "x", operation: "not_defined" };
  const no: Condition = { kind: "attribute", id: "n", attribute: "x", operation: "defined" };
  const facts = { now: NOW };
  assert.equal(evaluateRule(rule("and", yes, no), facts), false);
  assert.equal(evaluateRule(rule("or", no, yes), facts), true);
  assert.equal(evaluateRule(rule("and", yes, rule("or", no, yes)), facts), true);
  assert.equal(evaluateRule(rule("and", yes, rule("or", no)), facts), false);
});

interface DateWords {
  readonly start?: string;
  readonly end?: string;
  readonly duration?: Record<string, string>;
  readonly spec?: Record<string, string>;
}

function dated(operation: "gt" | "lt" | "in_range" | "date_spec", words: DateWords) {
  const moments: number[] = [];
  const result = holds({ kind: "date", id: "d", operation, ...words }, { changesAt: (moment) => moments.push(moment) });
  return { result, changes: moments.map((moment) => (moment - NOW) / 1000) };
}

test("dates: the ends of a range belong to it, and each answer says when it will change", () => {
  assert.deepEqual(dated("gt", { start: "2005-020T12:30" }), { result: false, changes: [1] });
  assert.deepEqual(dated("gt", { start: "2005-020T12:29:59" }), { result: true, changes: [] });
  assert.deepEqual(dated("lt", { end: "2005-020T12:30" }), { result: false, changes: [] });
  assert.deepEqual(dated("lt", { end: "2005-020T13:30" }), { result: true, changes: [3600] });
  assert.deepEqual(dated("in_range", { start: "2005-020T12:30", end: "2005-020T12:30" }), {
    result: true,
    changes: [1],
  });
  assert.deepEqual(dated("in_range", { end: "2005-001" }), { result: false, changes: [] });
  assert.deepEqual(dated("in_range", { start: "2005-021" }), { result: false, changes: [41_400] });
  assert.deepEqual(dated("in_range", { start: "2005-020", duration: { hours: "12" } }), { result: false, changes: [] });
  assert.deepEqual(dated("in_range", { start: "2005-020", duration: { hours: "13" } }), {
    result: true,
    changes: [1801],
  });
});

test("a date specification is numbers and ranges, and changes at its finest unit", () => {
  assert.deepEqual(dated("date_spec", { spec: { hours: "12" } }), { result: true, changes: [1800] });
  assert.deepEqual(dated("date_spec", { spec: { hours: "9-16", weekdays: "1-5" } }).result, true);
  assert.deepEqual(dated("date_spec", { spec: { hours: "9-16", weekdays: "6-7" } }).result, false);
  assert.deepEqual(dated("date_spec", { spec: { years: "2005", months: "1", monthdays: "20" } }).changes, [41_400]);
  assert.deepEqual(dated("date_spec", { spec: { yeardays: "21-" } }).result, false);
  assert.deepEqual(dated("date_spec", { spec: { minutes: "-30" } }), { result: true, changes: [60] });
});

test("resources by their agent, operations by name and interval", () => {
  const agent = { class: "ocf", provider: "heartbeat", type: "IPaddr2" };
  assert.equal(holds({ kind: "resource", id: "r", class: "ocf", type: "IPaddr2" }, { agent }), true);
  assert.equal(holds({ kind: "resource", id: "r", provider: "pacemaker" }, { agent }), false);
  assert.equal(holds({ kind: "resource", id: "r", class: "ocf" }), false);
  const operation = { name: "monitor", interval: 10_000 };
  assert.equal(holds({ kind: "operation", id: "o", name: "monitor" }, { operation }), true);
  assert.equal(holds({ kind: "operation", id: "o", name: "monitor", interval: 10_000 }, { operation }), true);
  assert.equal(holds({ kind: "operation", id: "o", name: "monitor", interval: 0 }, { operation }), false);
});
