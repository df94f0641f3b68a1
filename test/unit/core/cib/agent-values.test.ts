/** What agents keep in property sets of their own: beside the cluster's options, never among them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Configuration, EMPTY_CONFIGURATION } from "../../../../src/core/cib/configuration.js";
import { applyEdit } from "../../../../src/core/cib/edits.js";
import { plainProperties } from "../../../../src/core/cib/plain-values.js";
import { validateConfiguration } from "../../../../src/core/cib/validation.js";
import type { Edit } from "../../../../src/core/node/requests.js";

const BASE: Configuration = { ...EMPTY_CONFIGURATION, properties: { "stonith-enabled": "false" } };

function after(configuration: Configuration, ...edits: readonly Omit<Extract<Edit, { kind: "property" }>, "kind">[]) {
  return edits.reduce((before, edit) => {
    const result = applyEdit(before, { kind: "property", ...edit }, ["lb1"]);
    assert.ok(result.kind === "changed", JSON.stringify(result));
    return result.configuration;
  }, configuration);
}

const promoted = (node: string) => ({ set: { db_REPL: node }, remove: [], agentsSet: "redis_replication" });

function complaints(configuration: Configuration): readonly string[] {
  const issues = validateConfiguration(configuration, { nodes: ["lb1"] });
  return issues.filter(({ severity }) => severity === "error").map(({ message }) => message);
}

test("an agent's value lies in its own set, and the cluster's options where they were", () => {
  const kept = after(BASE, promoted("lb1"));
  assert.deepEqual(
    kept.propertySets?.map(({ id, values }) => [id, values]),
    [
      ["cib-bootstrap-options", { "stonith-enabled": "false" }],
      ["redis_replication", { db_REPL: "lb1" }],
    ],
  );
  assert.deepEqual(complaints(kept), []);
  assert.deepEqual(plainProperties(after(kept, promoted("lb2"))), { "stonith-enabled": "false", db_REPL: "lb2" });
});

test("the same value again changes nothing, and no value leaves no set", () => {
  const kept = after(BASE, promoted("lb1"));
  assert.equal(after(kept, promoted("lb1")), kept);
  assert.deepEqual(after(kept, { set: {}, remove: ["db_REPL"], agentsSet: "redis_replication" }), BASE);
});

test("an option of the cluster goes among its options, whatever agents keep", () => {
  const option = { set: { "batch-limit": "3" }, remove: [] };
  for (const edit of [option, { ...option, agentsSet: "redis_replication" }]) {
    const [first, second] = after(BASE, promoted("lb1"), edit).propertySets ?? [];
    assert.deepEqual(first?.values, { "stonith-enabled": "false", "batch-limit": "3" });
    assert.deepEqual(second?.values, { db_REPL: "lb1" });
  }
});

test("a word that is no option is refused outside of a set of an agent's own", () => {
  assert.match(complaints(after(BASE, { set: { db_REPL: "lb1" }, remove: [] })).join(), /unknown property/);
  const mixed = { id: "mine", score: 0, values: { "batch-limit": "3", "stonith-enbled": "true" } };
  assert.match(complaints({ ...BASE, properties: {}, propertySets: [mixed] }).join(), /unknown property/);
  assert.match(complaints(after(BASE, { ...promoted("lb1"), agentsSet: "no name" })).join(), /is no name/);
});
