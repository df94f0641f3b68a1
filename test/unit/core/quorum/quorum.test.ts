import assert from "node:assert/strict";
import { test } from "node:test";
import {
  DEFAULT_QUORUM,
  type Layout,
  type QuorumOptions,
  type QuorumStanding,
} from "../../../../src/core/cib/layout.js";
import { judgeQuorum, type QuorumFacts } from "../../../../src/core/quorum/quorum.js";
import { layoutOf } from "./layouts.js";

interface Case {
  readonly members: string;
  readonly of?: Layout;
  readonly before?: Layout;
  readonly allSeen?: boolean;
  readonly witnessVotes?: number;
}

function facts({ members, of, before, allSeen = true, witnessVotes = 0 }: Case): QuorumFacts {
  const names = members.split(" ").filter((name) => name !== "");
  return { members: names, layout: of ?? layoutOf("a b c"), layoutBefore: before, allSeen, witnessVotes };
}

function rule(what: string, cases: readonly (readonly [facts: Case, verdict: boolean, note: string])[]): void {
  for (const [given, quorate, note] of cases) {
    test(`${what}: [${given.members}] is ${quorate ? "" : "not "}quorate: ${note}`, () => {
      const verdict = judgeQuorum(facts(given));
      assert.deepEqual([verdict.quorate, verdict.note], [quorate, note]);
    });
  }
}

const options = (names: string, quorum: Partial<QuorumOptions>, standing?: QuorumStanding) =>
  layoutOf(names, quorum, standing);

rule("majority", [
  [{ members: "a", of: layoutOf("a") }, true, "1 of 1 votes"],
  [{ members: "a b" }, true, "2 of 3 votes"],
  [{ members: "a" }, false, "1 of 3 votes"],
  [{ members: "a b", of: layoutOf("a b c d") }, false, "2 of 4 votes"],
  [{ members: "a b c", of: layoutOf("a b c d") }, true, "3 of 4 votes"],
  [{ members: "" }, false, "0 of 3 votes"],
]);

rule("votes of a node", [
  [{ members: "a", of: layoutOf("a:3 b c") }, true, "3 of 5 votes"],
  [{ members: "b c", of: layoutOf("a:3 b c") }, false, "2 of 5 votes"],
  [{ members: "a", of: layoutOf("a b:0") }, true, "1 of 1 votes"],
  [{ members: "a b", of: layoutOf("a:2 b c:0 d") }, true, "3 of 4 votes"],
]);

rule("expected_votes", [
  [{ members: "a b c", of: options("a b c", { expectedVotes: 6 }) }, false, "3 of 6 votes"],
  [{ members: "a b c", of: options("a b c", { expectedVotes: 5 }) }, true, "3 of 5 votes"],
  [{ members: "a b", of: options("a b c", { expectedVotes: 1 }) }, true, "2 of 3 votes"],
  [{ members: "a", of: options("a b c", { expectedVotes: 1 }) }, false, "1 of 3 votes"],
]);

const two = (waitForAll: boolean) => options("a b", { twoNode: true, waitForAll });
rule("two_node", [
  [{ members: "a", of: two(true) }, true, "1 of 2 votes (two_node)"],
  [{ members: "a", of: two(true), allSeen: false }, false, "1 of 2 votes, waiting for all nodes"],
  [{ members: "a", of: two(false), allSeen: false }, true, "1 of 2 votes (two_node)"],
  [{ members: "", of: two(false) }, false, "0 of 2 votes (two_node)"],
]);

const waiting = options("a b c", { waitForAll: true });
rule("wait_for_all", [
  [{ members: "a b", of: waiting, allSeen: false }, false, "2 of 3 votes, waiting for all nodes"],
  [{ members: "a b", of: waiting }, true, "2 of 3 votes"],
  [{ members: "a b", allSeen: false }, true, "2 of 3 votes"],
]);

const tied = (kind: "lowest" | "highest") => options("a b c d", { autoTieBreaker: { kind } });
const listed = (now?: string) =>
  options(
    "a b c d",
    { autoTieBreaker: { kind: "nodes", nodes: ["c", "a"] } },
    now === undefined ? undefined : { tieBreaker: now },
  );
rule("auto_tie_breaker", [
  [{ members: "a b", of: tied("lowest") }, true, "2 of 4 votes (auto_tie_breaker)"],
  [{ members: "c d", of: tied("lowest") }, false, "2 of 4 votes, a would break the tie"],
  [{ members: "c d", of: tied("highest") }, true, "2 of 4 votes (auto_tie_breaker)"],
  [{ members: "a", of: tied("lowest") }, false, "1 of 4 votes"],
  [{ members: "b c d", of: tied("lowest") }, true, "3 of 4 votes"],
  [{ members: "a b", of: listed() }, false, "2 of 4 votes, c would break the tie"],
  [{ members: "c d", of: listed() }, true, "2 of 4 votes (auto_tie_breaker)"],
  [{ members: "a b", of: listed("a") }, true, "2 of 4 votes (auto_tie_breaker)"],
  [{ members: "c d", of: listed("a") }, false, "2 of 4 votes, a would break the tie"],
  // of no list (any longer): it does not decide
  [{ members: "a b", of: listed("b") }, false, "2 of 4 votes, c would break the tie"],
  // with an odd number of votes there is no tie
  [{ members: "a", of: options("a b c", { autoTieBreaker: { kind: "lowest" } }) }, false, "1 of 3 votes"],
]);

const lms = (voters: string, more: Partial<QuorumOptions> = {}) =>
  options("a b c d e f g h", { lastManStanding: true, ...more }, { voters: voters.split(" ") });
rule("last_man_standing", [
  [{ members: "a b c", of: lms("a b c d e") }, true, "3 of 5 votes (last_man_standing)"],
  [{ members: "a b", of: lms("a b c d e") }, false, "2 of 5 votes"],
  // those that do not count cannot add up to a second quorum with one that does
  [{ members: "e f g h", of: lms("a b c d e") }, false, "1 of 5 votes"],
  [{ members: "b", of: lms("a b") }, false, "1 of 2 votes"],
  [{ members: "b", of: lms("a b", { autoTieBreaker: { kind: "highest" } }) }, true, "1 of 2 votes (auto_tie_breaker)"],
  [
    { members: "a h", of: lms("a b", { autoTieBreaker: { kind: "highest" } }) },
    false,
    "1 of 2 votes, b would break the tie",
  ],
  [{ members: "a b", of: lms("a b", { expectedVotes: 8 }) }, true, "2 of 2 votes (last_man_standing)"],
]);

const witnessed = (names: string, algorithm: "ffsplit" | "lms") =>
  options(names, { witness: { address: "198.18.0.9", port: 5403, algorithm, tieBreaker: { kind: "lowest" } } });
rule("witness", [
  [{ members: "a b", of: witnessed("a b c d", "ffsplit") }, false, "2 of 5 votes"],
  [{ members: "a b", of: witnessed("a b c d", "ffsplit"), witnessVotes: 1 }, true, "3 of 5 votes (1 of the witness)"],
  [{ members: "a b c", of: witnessed("a b c d", "ffsplit") }, true, "3 of 5 votes"],
  [{ members: "d", of: witnessed("a b c d", "lms"), witnessVotes: 3 }, true, "4 of 7 votes (3 of the witness)"],
  [{ members: "a b c", of: witnessed("a b c d", "lms") }, false, "3 of 7 votes"],
  [{ members: "a b c d", of: witnessed("a b c d", "lms") }, true, "4 of 7 votes"],
  // who has no witness is lent nothing
  [{ members: "a", witnessVotes: 3 }, false, "1 of 3 votes"],
]);

rule("while the layout changes", [
  [
    { members: "a b", of: layoutOf("a b c"), before: layoutOf("a b c d") },
    false,
    "2 of 4 votes before the present change of the layout, 2 of 3 votes with it",
  ],
  [{ members: "a b c", of: layoutOf("a b c"), before: layoutOf("a b c d") }, true, "3 of 3 votes"],
  [{ members: "a b", of: layoutOf("a b c d"), before: layoutOf("a b") }, false, "2 of 4 votes"],
  [
    { members: "b c d", of: layoutOf("a b c d"), before: layoutOf("a b") },
    false,
    "1 of 2 votes before the present change of the layout, 3 of 4 votes with it",
  ],
]);

test("what a verdict counts: votes, the expected ones, and how many are enough", () => {
  const { votes, expected, need } = judgeQuorum(facts({ members: "a b", of: layoutOf("a:3 b c d") }));
  assert.deepEqual({ votes, expected, need }, { votes: 4, expected: 6, need: 4 });
  assert.equal(DEFAULT_QUORUM.lastManStandingWindowMs, 10_000);
});
