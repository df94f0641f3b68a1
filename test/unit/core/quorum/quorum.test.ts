import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_QUORUM, type Layout, type QuorumOptions } from "../../../../src/core/cib/layout.js";
import { judgeQuorum } from "../../../../src/core/quorum/quorum.js";

function votesOfOne(names: readonly string[], options: Partial<QuorumOptions> = {}): Layout {
  const nodes = Object.fromEntries(names.map((name, index) => [name, { id: index + 1, addresses: [], votes: 1 }]));
  return { nodes, quorum: { ...DEFAULT_QUORUM, ...options } };
}

const CASES: readonly [
  members: string,
  expected: number,
  twoNode: boolean,
  waitForAll: boolean,
  allSeen: boolean,
  quorate: boolean,
][] = [
  ["a", 1, false, false, false, true],
  ["a", 2, false, false, true, false],
  ["a b", 2, false, false, true, true],
  ["a", 3, false, false, true, false],
  ["a b", 3, false, false, false, true],
  ["a b", 4, false, false, true, false],
  ["a b c", 4, false, false, true, true],
  ["a b", 3, false, true, false, false],
  ["a b", 3, false, true, true, true],
  ["a", 2, true, true, false, false],
  ["a", 2, true, true, true, true],
  ["a", 2, true, false, false, true],
  ["", 3, false, false, true, false],
];

for (const [members, expectedVotes, twoNode, waitForAll, allSeen, quorate] of CASES) {
  const options = `${twoNode ? " two_node" : ""}${waitForAll ? " wait_for_all" : ""}${allSeen ? " all seen" : ""}`;
  test(`quorum: [${members}] of ${expectedVotes}${options} is ${quorate ? "" : "not "}quorate`, () => {
    const names = members.split(" ").filter((name) => name !== "");
    const layout = votesOfOne(["a", "b", "c", "d"].slice(0, expectedVotes), { twoNode, waitForAll });
    assert.equal(judgeQuorum(names, layout, allSeen).quorate, quorate);
  });
}

test("quorum: two disjoint parts are never both quorate, but with two_node", () => {
  for (let nodes = 1; nodes <= 9; nodes += 1) {
    for (let part = 0; part <= nodes; part += 1) {
      const names = Array.from({ length: nodes }, (_, index) => `n${index}`);
      const quorate = (members: string[]) => judgeQuorum(members, votesOfOne(names), true).quorate;
      const both = quorate(names.slice(0, part)) && quorate(names.slice(part));
      assert.ok(!both, `${part} and ${nodes - part} of ${nodes}`);
    }
  }
});
