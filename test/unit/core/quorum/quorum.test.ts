import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeQuorum } from "../../../../src/core/quorum/quorum.js";

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
    assert.equal(judgeQuorum(names, { expectedVotes, twoNode, waitForAll }, allSeen).quorate, quorate);
  });
}

test("quorum: two disjoint parts are never both quorate, but with two_node", () => {
  for (let nodes = 1; nodes <= 9; nodes += 1) {
    for (let part = 0; part <= nodes; part += 1) {
      const settings = { expectedVotes: nodes, twoNode: false, waitForAll: false };
      const quorate = (count: number) => judgeQuorum(Array.from({ length: count }, String), settings, true).quorate;
      assert.ok(!(quorate(part) && quorate(nodes - part)), `${part} and ${nodes - part} of ${nodes}`);
    }
  }
});
