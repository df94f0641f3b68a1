/** Changes of the layout, and which layouts there may be. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Layout } from "../../../../src/core/cib/layout.js";
import type { LayoutEdit } from "../../../../src/core/node/requests.js";
import { layoutComplaints } from "../../../../src/core/quorum/layout-checks.js";
import { editLayout } from "../../../../src/core/quorum/layout-edits.js";
import { layoutOf } from "./layouts.js";

const WITNESS = { address: "198.18.0.9", port: 5403, algorithm: "ffsplit", tieBreaker: { kind: "lowest" } } as const;

function edit(before: Layout, ...edits: readonly LayoutEdit[]): { readonly layout: Layout; readonly notes: string } {
  const edited = editLayout(before, edits);
  if (edited.kind === "refused") throw new Error(`${edited.code}: ${edited.message}`);
  return { layout: edited.layout, notes: edited.notes.join("; ") };
}

const add = (node: string, more: Partial<Extract<LayoutEdit, { kind: "add-node" }>> = {}): LayoutEdit => ({
  kind: "add-node",
  node,
  addresses: ["198.18.0.99"],
  ...more,
});
const remove = (node: string): LayoutEdit => ({ kind: "remove-node", node });
const set = (values: Record<string, string>): LayoutEdit => ({ kind: "quorum", set: values, remove: [] });

describe("a node is added", () => {
  it("with the next id and one vote, which counts when it joins", () => {
    const { layout } = edit(layoutOf("a b"), add("z"));
    assert.deepEqual(layout.nodes.z, { id: 3, addresses: ["198.18.0.99"], votes: 1 });
    assert.deepEqual(layout.standing, { voters: ["a", "b"] });
  });

  it("beside others that have not joined yet", () => {
    const { layout } = edit(layoutOf("a b"), add("y"), add("z", { addresses: ["198.18.0.98"], votes: 2 }));
    assert.deepEqual(layout.standing, { voters: ["a", "b"] });
  });

  it("as a third one ends two_node, and says what stays", () => {
    const { layout, notes } = edit(layoutOf("a b", { twoNode: true, waitForAll: true }), add("z"));
    assert.deepEqual([layout.quorum.twoNode, layout.quorum.waitForAll], [false, true]);
    assert.equal(notes, "two_node is off now, which is for two nodes only (wait_for_all stays on)");
  });

  it("takes expected votes along that were those of the nodes", () => {
    assert.equal(edit(layoutOf("a b", { expectedVotes: 2 }), add("z")).layout.quorum.expectedVotes, undefined);
    assert.equal(edit(layoutOf("a b", { expectedVotes: 9 }), add("z")).layout.quorum.expectedVotes, 9);
  });
});

describe("a node is removed", () => {
  it("with its vote, and its part in expected_votes", () => {
    const { layout } = edit(layoutOf("a b c:2", { expectedVotes: 6 }), remove("c"));
    assert.deepEqual(Object.keys(layout.nodes), ["a", "b"]);
    assert.equal(layout.quorum.expectedVotes, 4);
  });

  it("and breaks no ties any longer", () => {
    const list = { kind: "nodes", nodes: ["c", "a"] } as const;
    const { layout, notes } = edit(layoutOf("a b c", { autoTieBreaker: list }, { tieBreaker: "c" }), remove("c"));
    assert.deepEqual(layout.quorum.autoTieBreaker, { kind: "nodes", nodes: ["a"] });
    assert.equal(layout.standing, undefined);
    assert.equal(notes, "c breaks no ties any longer");
    const alone = { autoTieBreaker: { kind: "nodes", nodes: ["c"] } } as const;
    assert.deepEqual(edit(layoutOf("a b c", alone), remove("c")).layout.quorum.autoTieBreaker, { kind: "lowest" });
  });

  it("out of those that count", () => {
    const counted = layoutOf("a b c d", { lastManStanding: true }, { voters: ["a", "b"] });
    assert.deepEqual(edit(counted, remove("b")).layout.standing, { voters: ["a"] });
    assert.equal(edit(counted, remove("c"), remove("d")).layout.standing, undefined);
  });

  it("of two, with two_node", () => {
    assert.equal(edit(layoutOf("a b", { twoNode: true }), remove("b")).layout.quorum.twoNode, false);
  });
});

describe("options change", () => {
  it("and those who were left out count again when last_man_standing ends", () => {
    const counted = layoutOf("a b c", { lastManStanding: true }, { voters: ["a", "b"] });
    assert.equal(edit(counted, set({ last_man_standing: "0" })).layout.standing, undefined);
  });

  it("and say that wait_for_all stays when two_node ends", () => {
    const two = layoutOf("a b", { twoNode: true, waitForAll: true });
    assert.equal(edit(two, set({ two_node: "0" })).notes, "wait_for_all stays on");
    assert.equal(edit(two, set({ two_node: "0", wait_for_all: "0" })).notes, "");
  });
});

describe("what cannot be is refused", () => {
  for (const [what, before, wanted, code, message] of [
    ["a node twice", layoutOf("a b"), add("a"), "already-so", "a is a node of this cluster already"],
    ["an id twice", layoutOf("a b"), add("z", { id: 2 }), "invalid", "z and b have one id: 2"],
    [
      "an address twice",
      layoutOf("a"),
      add("z", { addresses: ["198.18.0.1"] }),
      "invalid",
      /have one address: 198.18.0.1/,
    ],
    ["no address", layoutOf("a"), add("z", { addresses: [] }), "invalid", "z has 0 addresses, but must have 1 to 8"],
    [
      "a word for an address",
      layoutOf("a"),
      add("z", { addresses: ["here"] }),
      "invalid",
      '"here" is no address that z can have',
    ],
    [
      "two links beside one",
      layoutOf("a"),
      add("z", { addresses: ["198.18.0.7", "198.18.1.7"] }),
      "invalid",
      /z has 2 addresses/,
    ],
    [
      "IPv6 beside IPv4",
      layoutOf("a"),
      add("z", { addresses: ["fd00::1"] }),
      "invalid",
      "link 0 is IPv4, but fd00::1 of z is not",
    ],
    ["a name of digits", layoutOf("a"), add("7"), "invalid", /"7" is no name for a node/],
    ["a reserved name", layoutOf("a"), add("constructor"), "invalid", /"constructor" is no name for a node/],
    ["an id of 0", layoutOf("a"), add("z", { id: 0 }), "invalid", /the id of z is 0/],
    ["half a vote", layoutOf("a"), add("z", { votes: 0.5 }), "invalid", /the votes of z are 0.5/],
    ["an unknown node", layoutOf("a b"), remove("x"), "no-such-object", 'Node "x" is not a cluster node'],
    ["the last node", layoutOf("a"), remove("a"), "invalid", "a cluster has at least one node"],
    ["the last vote", layoutOf("a b:0"), remove("a"), "invalid", "no node has a vote"],
    ["__proto__", layoutOf("a b"), { kind: "node-votes", node: "__proto__", votes: 1 }, "no-such-object", /__proto__/],
    [
      "too few expected votes",
      layoutOf("a b c"),
      set({ expected_votes: "2" }),
      "invalid",
      /but the 3 nodes have a vote each/,
    ],
    [
      "two_node of three",
      layoutOf("a b c"),
      set({ two_node: "1" }),
      "invalid",
      /two_node is for clusters of exactly two nodes/,
    ],
    [
      "two_node with two votes",
      layoutOf("a b:2"),
      set({ two_node: "1" }),
      "invalid",
      /two_node needs both nodes to have one vote/,
    ],
    [
      "two_node with ties",
      layoutOf("a b"),
      set({ two_node: "1", auto_tie_breaker: "1" }),
      "invalid",
      /auto_tie_breaker cannot be combined with two_node/,
    ],
    [
      "two_node and last man",
      layoutOf("a b"),
      set({ two_node: "1", last_man_standing: "1" }),
      "invalid",
      /last_man_standing cannot be combined/,
    ],
    [
      "last man of uneven votes",
      layoutOf("a b:2"),
      set({ last_man_standing: "1" }),
      "invalid",
      /last_man_standing needs every node to have one vote/,
    ],
    [
      "a witness beside two_node",
      layoutOf("a b", { twoNode: true }),
      set({ witness: "198.18.0.9" }),
      "invalid",
      /switch two_node off/,
    ],
    [
      "a witness beside ties",
      layoutOf("a b", { witness: WITNESS }),
      set({ auto_tie_breaker: "1" }),
      "invalid",
      /auto_tie_breaker cannot be combined with a witness/,
    ],
    [
      "a witness beside last man",
      layoutOf("a b", { witness: WITNESS }),
      set({ last_man_standing: "1" }),
      "invalid",
      /use witness_algorithm: lms/,
    ],
    [
      "ffsplit of uneven votes",
      layoutOf("a b:2"),
      set({ witness: "198.18.0.9" }),
      "invalid",
      /ffsplit needs every node to have one vote/,
    ],
    [
      "a misspelt option",
      layoutOf("a b"),
      set({ twonode: "1" }),
      "invalid",
      'twonode is no quorum option (did you mean "two_node"?)',
    ],
  ] as readonly (readonly [string, Layout, LayoutEdit, string, string | RegExp])[]) {
    it(what, () => {
      const edited = editLayout(before, [wanted]);
      assert.equal(edited.kind, "refused");
      if (edited.kind !== "refused") return;
      assert.equal(edited.code, code);
      if (typeof message === "string") assert.equal(edited.message, message);
      else assert.match(edited.message, message);
    });
  }

  it("and what is fine is not", () => {
    assert.deepEqual(
      layoutComplaints(layoutOf("a b c d:0 e", { expectedVotes: 7, autoTieBreaker: { kind: "highest" } })),
      [],
    );
    assert.deepEqual(layoutComplaints(layoutOf("a b", { twoNode: true, expectedVotes: 2 })), []);
    assert.deepEqual(layoutComplaints(layoutOf("a b:3", { witness: { ...WITNESS, algorithm: "lms" } })), []);
  });
});
