/** Options in several sets: edited one by one, read without rules, obscured and restored, laid over each other. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mergeConfiguration } from "../../../../src/cli/crm/configuration-merge.js";
import {
  type AttributeSet,
  type Configuration,
  EMPTY_CONFIGURATION,
  type Primitive,
  type Rule,
} from "../../../../src/core/cib/configuration.js";
import { applyEdit, diffConfigurations } from "../../../../src/core/cib/edits.js";
import { plainProperties } from "../../../../src/core/cib/plain-values.js";
import { obscureSecrets, restoreSecrets } from "../../../../src/core/cib/secrets.js";
import { fenceDevices } from "../../../../src/core/fencing/device.js";

const RULE: Rule = {
  kind: "rule",
  id: "r",
  boolean: "and",
  conditions: [{ kind: "date", id: "e", operation: "date_spec", spec: { hours: "9-16" } }],
};

function set(id: string, score: number, values: Record<string, string>, rule?: Rule): AttributeSet {
  return { id, score, values, ...(rule ? { rule } : {}) };
}

function primitive(id: string, parts: Partial<Primitive> = {}): Primitive {
  const agent = { class: "stonith", type: "fence_lab" } as const;
  return { kind: "primitive", id, agent, params: {}, meta: {}, operations: [], ...parts };
}

const SETS = [set("day", 10, { a: "1" }, RULE), set("low", 0, { a: "2", b: "2" }), set("high", 5, { b: "3" })];

function edited(configuration: Configuration, edit: Parameters<typeof applyEdit>[1]): Configuration {
  const result = applyEdit(configuration, edit, ["lb1"]);
  assert.ok(result.kind === "changed", JSON.stringify(result));
  return result.configuration;
}

test("what is set goes where it is decided, what is removed goes everywhere; rules are left alone", () => {
  const whole: Configuration = { ...EMPTY_CONFIGURATION, propertySets: SETS };
  const after = edited(whole, { kind: "property", set: { b: "9", c: "1" }, remove: ["a"] });
  assert.deepEqual(after.propertySets, [SETS[0], set("low", 0, { b: "2" }), set("high", 5, { b: "9", c: "1" })]);
  assert.equal(edited(whole, { kind: "property", set: { b: "3" }, remove: ["none"] }), whole);
});

test("an edit of a resource or of a node keeps its sets, and what else there is", () => {
  const whole: Configuration = {
    ...EMPTY_CONFIGURATION,
    nodes: { lb1: { attributes: {}, attributeSets: SETS, utilization: { cpu: "2" } } },
    resources: [primitive("f", { metaSets: SETS, paramSets: [set("p", 0, { x: "1" }, RULE)] })],
  };
  const meta = edited(whole, { kind: "resource-meta", resource: "f", set: { a: "7" }, remove: [] });
  assert.deepEqual(meta.resources[0]?.kind === "primitive" && meta.resources[0].metaSets?.[1]?.values, {
    a: "7",
    b: "2",
  });
  const params = edited(whole, { kind: "resource-params", resource: "f", set: { x: "2" }, remove: [] });
  assert.deepEqual(params.resources[0]?.kind === "primitive" && params.resources[0].paramSets, [
    set("p", 0, { x: "1" }, RULE),
    set("", 0, { x: "2" }),
  ]);
  const node = edited(whole, { kind: "node-attribute", node: "lb1", set: {}, remove: ["a", "b"] });
  assert.deepEqual(node.nodes.lb1?.utilization, { cpu: "2" });
  assert.deepEqual(
    node.nodes.lb1?.attributeSets?.map(({ values }) => values),
    [{ a: "1" }, {}, {}],
  );
  assert.deepEqual(diffConfigurations(whole, node), [
    "- node lb1: attribute (set low) a: 2",
    "- node lb1: attribute (set low) b: 2",
    "- node lb1: attribute (set high) b: 3",
  ]);
});

test("outside of the scheduler rules are not looked at, and the usual set comes first", () => {
  assert.deepEqual(plainProperties({ ...EMPTY_CONFIGURATION, propertySets: SETS }), { a: "2", b: "3" });
  const usual = [...SETS, set("cib-bootstrap-options", -5, { b: "4" })];
  assert.deepEqual(plainProperties({ ...EMPTY_CONFIGURATION, propertySets: usual }), { a: "2", b: "4" });
});

test("a fence device has its template's parameters, too", () => {
  const { kind: _, ...body } = primitive("t", { params: { ip: "1", plug: "1" } });
  const device = primitive("f", { template: "t", params: {}, paramSets: [set("p", 0, { plug: "2" })] });
  const whole: Configuration = {
    ...EMPTY_CONFIGURATION,
    templates: [{ kind: "template", ...body }],
    resources: [device],
  };
  assert.deepEqual(fenceDevices(whole), [
    { id: "f", agent: "fence_lab", params: { ip: "1", plug: "2" }, unfences: false },
  ]);
});

test("passwords in sets, templates and notes are obscured, and come back", () => {
  const { kind: _, ...body } = primitive("t", { params: { passwd: "one" } });
  const whole: Configuration = {
    ...EMPTY_CONFIGURATION,
    templates: [{ kind: "template", ...body }],
    resources: [
      primitive("f", { paramSets: [set("p", 0, { passwd: "two", x: "1" }), set("q", 0, { passwd: "three" })] }),
    ],
    xmlNotes: [{ path: "/x", children: [{ key: "k", xml: '<nvpair id="i" value="four" name="passwd"/>' }] }],
  };
  const shown = obscureSecrets(whole);
  assert.doesNotMatch(JSON.stringify(shown), /one|two|three|four/);
  const { xmlNotes: __, ...restored } = restoreSecrets(shown, whole);
  const { xmlNotes: ___, ...expected } = whole;
  assert.deepEqual(restored, expected);
});

test("an update is laid over sets, templates and tags by their ids", () => {
  const base: Configuration = { ...EMPTY_CONFIGURATION, propertySets: SETS, tags: [{ id: "t", members: ["a"] }] };
  const plain = mergeConfiguration(base, { ...EMPTY_CONFIGURATION, properties: { b: "9" } });
  assert.deepEqual(plain.propertySets?.[2]?.values, { b: "9" });
  const update: Configuration = {
    ...EMPTY_CONFIGURATION,
    propertySets: [set("low", 1, { z: "1" })],
    tags: [{ id: "u", members: ["b"] }],
  };
  const merged = mergeConfiguration(base, update);
  assert.deepEqual(merged.propertySets, [SETS[0], set("low", 1, { z: "1" }), SETS[2]]);
  assert.deepEqual(
    merged.tags?.map(({ id }) => id),
    ["t", "u"],
  );
});
