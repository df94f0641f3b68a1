/** Quorum options as an administrator writes them: read, written back, edited. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DEFAULT_QUORUM } from "../../../../src/core/cib/layout.js";
import {
  editedQuorumValues,
  QUORUM_OPTION_NAMES,
  quorumValues,
  readQuorumOptions,
} from "../../../../src/core/quorum/options.js";
import { layoutOf } from "./layouts.js";

const { nodes } = layoutOf("a b c d");
const read = (values: Record<string, string>) => readQuorumOptions(values, nodes);
const options = (values: Record<string, string>) => {
  const { options, complaints } = read(values);
  assert.deepEqual(complaints, []);
  return options;
};

describe("quorum options", () => {
  it("are off when nothing is said", () => assert.deepEqual(options({}), DEFAULT_QUORUM));

  it("two_node waits for all, unless told otherwise", () => {
    assert.equal(options({ two_node: "1" }).waitForAll, true);
    assert.equal(options({ two_node: "1", wait_for_all: "0" }).waitForAll, false);
    assert.equal(options({ wait_for_all: "yes" }).waitForAll, true);
  });

  it("breaks ties by the lowest id, the highest, or nodes by name or id", () => {
    const rule = (text?: string) =>
      options({ auto_tie_breaker: "1", ...(text === undefined ? {} : { auto_tie_breaker_node: text }) }).autoTieBreaker;
    assert.deepEqual(rule(), { kind: "lowest" });
    assert.deepEqual(rule("highest"), { kind: "highest" });
    assert.deepEqual(rule("3"), { kind: "nodes", nodes: ["c"] });
    assert.deepEqual(rule(" d, 1  b"), { kind: "nodes", nodes: ["d", "a", "b"] });
    assert.equal(options({ auto_tie_breaker: "0" }).autoTieBreaker, undefined);
  });

  it("counts the window in milliseconds unless it has a unit", () => {
    const window = (text: string) => options({ last_man_standing_window: text }).lastManStandingWindowMs;
    assert.deepEqual([window("20000"), window("20s"), window("500ms")], [20_000, 20_000, 500]);
  });

  for (const [values, complaint] of [
    [{ two_node: "maybe" }, 'two_node is "maybe", but must be true or false'],
    [{ expected_votes: "0" }, 'expected_votes is "0", but must be a whole number from 1 to 1000000'],
    [{ expected_votes: "3.5" }, 'expected_votes is "3.5", but must be a whole number from 1 to 1000000'],
    [{ last_man_standing_window: "soon" }, /last_man_standing_window is "soon", but must be a time/],
    [{ last_man_standing_window: "0" }, /last_man_standing_window is "0", but must be a time/],
    [{ auto_tie_breaker_node: "a" }, "auto_tie_breaker_node needs auto_tie_breaker: true"],
    [
      { auto_tie_breaker: "1", auto_tie_breaker_node: "e" },
      'auto_tie_breaker_node is "e", which is no node of this cluster',
    ],
    [{ auto_tie_breaker: "1", auto_tie_breaker_node: "a 1" }, "auto_tie_breaker_node names a node twice"],
    [{ auto_tie_breaker: "1", auto_tie_breaker_node: "," }, /auto_tie_breaker_node names no node/],
    [{ witness: "0.0.0.0" }, 'witness is "0.0.0.0", which is no address of a host'],
    [{ witness_port: "5403" }, "witness_port needs witness: ADDRESS"],
    [
      { witness: "198.18.0.9", witness_algorithm: "ffsplitt" },
      'witness_algorithm is "ffsplitt", but must be ffsplit or lms',
    ],
    [{ allow_downscale: "1" }, /allow_downscale is not supported: /],
    [{ expected_votes_tracking: "1" }, /expected_votes_tracking is not supported: /],
    [{ twonode: "1" }, "twonode is no quorum option"],
  ] as const) {
    it(`refuses ${JSON.stringify(values)}`, () => {
      const [first, ...more] = read(values).complaints;
      assert.deepEqual(more, []);
      if (typeof complaint === "string") assert.equal(first?.message, complaint);
      else assert.match(first?.message ?? "", complaint);
    });
  }

  it("are written as they are read", () => {
    const some = fc.record(
      {
        expected_votes: fc.integer({ min: 1, max: 99 }).map(String),
        two_node: fc.boolean().map(String),
        wait_for_all: fc.boolean().map(String),
        auto_tie_breaker: fc.constant("true"),
        last_man_standing: fc.boolean().map(String),
        last_man_standing_window: fc.constantFrom("20000", "3s", "250ms"),
        witness: fc.constant("198.18.0.9"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(some, (values) => {
        const once = options(values);
        assert.deepEqual(options(quorumValues(once)), once);
      }),
    );
  });

  it("answer any text with options or complaints", () => {
    const name = fc.oneof(fc.constantFrom(...QUORUM_OPTION_NAMES), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.dictionary(name, fc.string({ unit: "binary" })), (values) => {
        for (const { option, message } of read(values).complaints) assert.ok(message.startsWith(option));
      }),
    );
  });
});

describe("edited quorum options", () => {
  const edited = (before: Record<string, string>, set: Record<string, string>, remove: readonly string[] = []) =>
    options(editedQuorumValues(layoutOf("a b c d", options(before)), set, remove));

  it("take along what goes with them", () => {
    assert.equal(edited({}, { two_node: "1" }).waitForAll, true);
    assert.equal(edited({}, { two_node: "1", wait_for_all: "0" }).waitForAll, false);
    const tied = { auto_tie_breaker: "1", auto_tie_breaker_node: "c" };
    assert.equal(edited(tied, { auto_tie_breaker: "0" }).autoTieBreaker, undefined);
    assert.deepEqual(edited(tied, { wait_for_all: "1" }).autoTieBreaker, { kind: "nodes", nodes: ["c"] });
    const witnessed = { witness: "198.18.0.9", witness_algorithm: "lms" };
    assert.equal(edited(witnessed, {}, ["witness"]).witness, undefined);
    assert.equal(edited(witnessed, { witness_port: "7" }).witness?.port, 7);
  });

  it("go back to their defaults", () => {
    assert.equal(edited({ expected_votes: "9" }, {}, ["expected_votes"]).expectedVotes, undefined);
    assert.equal(
      edited({ last_man_standing_window: "1s" }, {}, ["last_man_standing_window"]).lastManStandingWindowMs,
      10_000,
    );
  });
});
