/** What is different between two layouts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { layoutDifferences } from "../../../../src/core/cib/layout-differences.js";
import { layoutOf } from "../quorum/layouts.js";

test("nodes that come and go, votes, addresses, options", () => {
  const before = layoutOf("a b c", { expectedVotes: 5 });
  const after = layoutOf("a:2 b d", { twoNode: true, autoTieBreaker: { kind: "highest" } });
  assert.deepEqual(layoutDifferences(before, after), [
    "votes of a: 1 -> 2",
    "node c is gone",
    "node d is new",
    "auto_tie_breaker: false -> true",
    "auto_tie_breaker_node: default -> highest",
    "expected_votes: 5 -> default",
    "two_node: false -> true",
  ]);
  const moved = { ...before, nodes: { ...before.nodes, a: { id: 9, addresses: ["198.18.0.7"], votes: 1 } } };
  assert.deepEqual(layoutDifferences(before, moved), ["id of a: 1 -> 9", "addresses of a: 198.18.0.1 -> 198.18.0.7"]);
});

test("what the DC adapts by itself is no difference", () => {
  const layout = layoutOf("a b c", { lastManStanding: true });
  assert.deepEqual(layoutDifferences(layout, { ...layout, standing: { voters: ["a"] } }), []);
});
