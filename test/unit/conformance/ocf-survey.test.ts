/** Which answers of an agent count as passed: the standard's own, and none that says nothing about the parameters. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { AgentMetadata } from "../../../src/agents/metadata.js";
import { judge, type Verdict } from "../../conformance/ocf/survey.js";

function metadata(...actions: readonly string[]): AgentMetadata {
  const named = actions.map((name) => ({ name }));
  return { name: "agent", shortDescription: "", longDescription: "", parameters: [], actions: named };
}

const CASES: readonly (readonly [kind: "exited" | "timed-out" | "not-run", rc: number, verdict: Verdict])[] = [
  ["exited", 0, "valid"],
  ["exited", 2, "orderly"],
  ["exited", 4, "orderly"],
  ["exited", 5, "orderly"],
  ["exited", 6, "orderly"],
  ["exited", 1, "failed"],
  ["exited", 3, "failed"],
  ["exited", 7, "failed"],
  ["exited", 255, "failed"],
  ["timed-out", 1, "failed"],
  ["not-run", 5, "failed"],
];

for (const [kind, rc, verdict] of CASES) {
  test(`validate-all ${kind} with ${rc}: ${verdict}`, () => {
    assert.equal(judge({ kind, rc }, metadata("validate-all")), verdict);
  });
}

test("an agent that never promised validate-all may say that it has none", () => {
  assert.equal(judge({ kind: "exited", rc: 3 }, metadata("start")), "orderly");
});
