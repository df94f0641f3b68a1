/** Who gets the votes, as a table of situations; that nobody gets them twice is in leases.test.ts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { TieBreaker, WitnessOptions } from "../../../../src/core/cib/layout.js";
import type { View } from "../../../../src/core/membership/view.js";
import type { NodeName } from "../../../../src/core/model/names.js";
import { type ArbiterState, createArbiter, holderOf, stepArbiter } from "../../../../src/core/witness/arbiter.js";
import { held, type WitnessAnswer, type WitnessQuestion } from "../../../../src/core/witness/question.js";

const LONGEST = 10_000;
const LEASE = 3000;
const TOKEN = 1000;

function view(epoch: number, ...members: readonly NodeName[]): View {
  return {
    id: { epoch, node: members[0] ?? "", incarnation: 1 },
    members: members.map((node) => ({ node, incarnation: 1 })),
  };
}

class Bench {
  state: ArbiterState;
  number = 0;
  now = 1_000_000;

  constructor(
    readonly nodes: readonly NodeName[],
    readonly algorithm: WitnessOptions["algorithm"] = "ffsplit",
    readonly tieBreaker: TieBreaker = { kind: "lowest" },
    uptimeMs = 60_000,
  ) {
    this.state = createArbiter(LONGEST, {}, this.now - uptimeMs);
  }

  /** The DC of that view asks for its votes; the members of a view sort by name, its DC is named first here. */
  asks(wanted: View, more: Partial<WitnessQuestion> = {}): WitnessAnswer {
    const members = [...wanted.members].sort((a, b) => (a.node < b.node ? -1 : 1));
    return this.question(wanted.id.node, { view: { id: wanted.id, members }, ...more });
  }

  isThere(...nodes: readonly NodeName[]): void {
    for (const node of nodes) assert.equal(this.question(node).verdict, "noted");
  }

  question(node: NodeName, more: Partial<WitnessQuestion> = {}): WitnessAnswer {
    const nodeIds = Object.fromEntries(this.nodes.map((name, index) => [name, index + 1]));
    const { algorithm, tieBreaker } = this;
    const question = {
      number: ++this.number,
      incarnation: 1,
      tokenMs: TOKEN,
      leaseMs: LEASE,
      algorithm,
      tieBreaker,
      nodeIds,
      revision: { epoch: 0, number: 0 },
      changing: false,
      holds: false,
      ...more,
    };
    const { state, effects } = stepArbiter(this.state, { kind: "asked", cluster: "web", node, question }, this.now);
    this.state = state;
    const answers = effects.flatMap((effect) => (effect.kind === "answer" ? [effect] : []));
    assert.deepEqual(
      answers.map((answer) => [answer.node, answer.answer.number]),
      [[node, this.number]],
    );
    return answers[0]?.answer as WitnessAnswer;
  }

  disconnects(node: NodeName): void {
    this.state = stepArbiter(this.state, { kind: "disconnected", cluster: "web", node }, this.now).state;
  }

  holder(): string {
    const holder = holderOf(this.state, "web", this.now);
    return holder ? `${holder.id.epoch}@${holder.id.node}` : "nobody";
  }
}

test("the view of all nodes gets the votes at once, for as long as it asks", () => {
  const bench = new Bench(["a", "b"]);
  bench.isThere("b");
  const answer = bench.asks(view(1, "a", "b"));
  assert.deepEqual(answer, { number: 2, verdict: "granted", leaseMs: LEASE, retryMs: 0, why: "" });
  for (let turn = 0; turn < 100; turn++) {
    bench.now += 200;
    assert.equal(bench.asks(view(1, "a", "b")).verdict, "granted");
  }
  bench.now += held(LEASE);
  assert.equal(bench.holder(), "nobody");
});

for (const survivor of ["a", "b"]) {
  test(`power cut of the other: ${survivor} has the votes at once`, () => {
    const bench = new Bench(["a", "b"]);
    bench.isThere("a", "b");
    bench.asks(view(1, "a", "b"));
    bench.now += 800;
    assert.equal(bench.asks(view(2, survivor)).verdict, "granted");
    assert.equal(bench.holder(), `2@${survivor}`);
  });
}

test("the other's daemon has ended: its closed connection says so at once", () => {
  const bench = new Bench(["a", "b"]);
  bench.isThere("b");
  bench.asks(view(1, "a", "b"));
  bench.disconnects("a");
  assert.equal(bench.asks(view(2, "b")).verdict, "granted");
});

test("a torn cable: who would lose the tie waits for the other, who wins it", () => {
  const bench = new Bench(["a", "b"]);
  bench.isThere("b");
  bench.asks(view(1, "a", "b"));
  const first = bench.asks(view(2, "b"));
  assert.equal(first.verdict, "wait");
  assert.ok(first.retryMs > 0 && first.retryMs <= TOKEN / 2, String(first.retryMs));
  bench.now += 200;
  assert.equal(bench.asks(view(2, "a")).verdict, "granted");
  const second = bench.asks(view(2, "b"));
  assert.deepEqual([second.verdict, second.why], ["refused", "view 2@a (a) is preferred"]);
  assert.equal(bench.holder(), "2@a");
});

test("a torn cable, and the preferred node never asks: the other has the votes after half a token", () => {
  const bench = new Bench(["a", "b"]);
  bench.asks(view(1, "b", "a"));
  bench.isThere("a");
  const { retryMs } = bench.asks(view(2, "b"));
  bench.now += retryMs;
  bench.isThere("a");
  assert.equal(bench.asks(view(2, "b")).verdict, "granted");
});

test("who has the votes keeps them against an equal part that the tie-breaker prefers", () => {
  const bench = new Bench(["a", "b"]);
  assert.equal(bench.asks(view(5, "b")).verdict, "granted");
  assert.equal(bench.asks(view(2, "a")).why, "view 5@b (b) is preferred");
  bench.now += 200;
  assert.equal(bench.asks(view(5, "b")).verdict, "granted");
});

test("a disjoint part gets the votes when the lease has run out with all drift, and not before", () => {
  const bench = new Bench(["a", "b"]);
  bench.asks(view(1, "a"));
  bench.now += LEASE;
  const early = bench.asks(view(9, "b"));
  assert.deepEqual([early.verdict, early.why], ["wait", "view 1@a (a) has the votes"]);
  bench.now += early.retryMs;
  assert.equal(bench.asks(view(9, "b")).verdict, "granted");
});

test("a long wait is a refusal: nobody should wait for it to decide", () => {
  const bench = new Bench(["a", "b"]);
  bench.asks(view(1, "a"));
  bench.now += 800;
  assert.equal(bench.asks(view(9, "b")).verdict, "refused");
});

test("a lease that has yielded still counts against a third view that shares nobody with it", () => {
  const bench = new Bench(["a", "b", "c", "d"]);
  assert.equal(bench.asks(view(5, "a", "b")).verdict, "granted");
  assert.equal(bench.asks(view(6, "b", "c")).verdict, "granted");
  bench.now += 1000;
  const third = bench.asks(view(7, "c", "d"));
  assert.deepEqual([third.verdict, third.why], ["refused", "view 5@a (a b) has the votes"]);
  assert.match(bench.asks(view(5, "a", "b")).why, /b has gone on to view 6@b/);
});

test("an older view of which a member has gone on gets nothing, although it is larger", () => {
  const bench = new Bench(["a", "b"]);
  bench.asks(view(1, "a", "b"));
  bench.asks(view(2, "b"));
  const old = bench.asks(view(1, "a", "b"));
  assert.deepEqual([old.verdict, old.why], ["refused", "b has gone on to view 2@b"]);
});

test("ffsplit: less than half of the nodes never get the vote", () => {
  const bench = new Bench(["a", "b", "c", "d"]);
  assert.equal(bench.asks(view(1, "a")).why, "less than half of the nodes are here");
  assert.equal(bench.asks(view(1, "c", "d")).verdict, "granted");
});

test("ffsplit: of two halves that of which more nodes see the witness", () => {
  const bench = new Bench(["a", "b", "c", "d"]);
  bench.isThere("b", "c", "d");
  bench.asks(view(1, "a", "b", "c", "d"));
  bench.disconnects("b");
  assert.equal(bench.asks(view(2, "a", "b")).verdict, "wait");
  assert.equal(bench.asks(view(2, "c", "d")).verdict, "granted");
});

test("lms: the largest part, down to the last node", () => {
  const bench = new Bench(["a", "b", "c", "d"], "lms");
  bench.isThere("a", "b", "c", "d");
  bench.asks(view(1, "a", "b", "c", "d"));
  assert.equal(bench.asks(view(2, "a")).verdict, "wait");
  assert.equal(bench.asks(view(2, "b", "c", "d")).verdict, "granted");
  bench.now += 5000;
  assert.equal(bench.asks(view(3, "c", "d")).verdict, "granted");
  bench.now += 5000;
  assert.equal(bench.asks(view(4, "d")).verdict, "granted");
});

test("lms: a larger part wins against a smaller one that has the votes, when its lease has run out", () => {
  const bench = new Bench(["a", "b", "c", "d"], "lms");
  bench.asks(view(1, "a"));
  assert.equal(bench.asks(view(4, "c", "d")).verdict, "refused");
  assert.equal(bench.asks(view(1, "a")).why, "view 4@c (c d) is preferred");
  bench.now += held(LEASE);
  assert.equal(bench.asks(view(4, "c", "d")).verdict, "granted");
});

const tieBreakers: readonly [string, TieBreaker, NodeName][] = [
  ["lowest", { kind: "lowest" }, "a"],
  ["highest", { kind: "highest" }, "b"],
  ["a list", { kind: "nodes", nodes: ["z", "b", "a"] }, "b"],
  ["a list without either", { kind: "nodes", nodes: ["z"] }, "a"],
];
for (const [name, tieBreaker, winner] of tieBreakers) {
  test(`of two equal parts: ${name}`, () => {
    const loser = winner === "a" ? "b" : "a";
    const bench = new Bench(["a", "b"], "ffsplit", tieBreaker);
    bench.isThere("a", "b");
    bench.asks(view(1, "a", "b"));
    assert.equal(bench.asks(view(2, loser)).verdict, "wait");
    assert.equal(bench.asks(view(2, winner)).verdict, "granted");
  });
}

test("after its start the arbiter gives the votes only to who says that it has them, until all leases have run out", () => {
  const bench = new Bench(["a", "b"], "ffsplit", { kind: "lowest" }, 0);
  const stranger = bench.asks(view(9, "b"));
  assert.equal(stranger.verdict, "refused");
  assert.equal(bench.asks(view(3, "a"), { holds: true }).verdict, "granted");
  assert.equal(bench.asks(view(3, "a"), { holds: true }).verdict, "granted");
  bench.now += held(LONGEST);
  assert.equal(bench.asks(view(9, "b")).verdict, "granted");
});

const improper: readonly [string, NodeName, Partial<WitnessQuestion>, RegExp][] = [
  ["a stranger", "x", {}, /x is not in its own list/],
  ["a lease that is too long", "a", { leaseMs: LONGEST + 1 }, /longer than longest_lease/],
  ["no lease", "a", { leaseMs: 0 }, /longer than nothing/],
  ["a token of NaN", "a", { tokenMs: Number.NaN }, /longer than nothing/],
  ["another's view", "a", { view: view(2, "b", "a") }, /a is not the DC of view 2@b/],
  [
    "a view without its DC",
    "a",
    { view: { id: { epoch: 2, node: "a", incarnation: 1 }, members: [] } },
    /a is not the DC/,
  ],
  ["a member that is no node", "a", { view: view(2, "a", "q") }, /a member is not in the list/],
];
for (const [name, node, question, why] of improper) {
  test(`refused, and nothing is kept: ${name}`, () => {
    const bench = new Bench(["a", "b"]);
    bench.asks(view(1, "b"));
    const before = bench.state;
    const answer = bench.question(node, { view: view(2, node), ...question });
    assert.equal(answer.verdict, "refused");
    assert.match(answer.why, why);
    assert.deepEqual(bench.state, before);
  });
}

test("one view id with two lists of members is refused", () => {
  const bench = new Bench(["a", "b", "c"]);
  bench.asks(view(1, "a", "b"));
  assert.match(bench.asks(view(1, "a", "c")).why, /view 1@a has two lists of members/);
});

test("what strangers with the key leave behind is bounded", () => {
  const bench = new Bench(["a"]);
  for (let index = 0; index < 600; index++) {
    const name = `n${index}`;
    bench.question(name, { nodeIds: { [name]: 1 }, view: view(index, name) });
  }
  const docket = bench.state.clusters.web;
  assert.ok(Object.keys(docket?.nodes ?? {}).length <= 256);
  assert.ok((docket?.leases.length ?? 0) <= 64);
  bench.now += 60_000;
  bench.isThere("a");
  assert.deepEqual(Object.keys(bench.state.clusters.web?.nodes ?? {}), ["a"]);
});

test("who lacks what was written with the votes gets none, also after a restart; who has it does", () => {
  const bench = new Bench(["a", "b"], "lms");
  const change = { epoch: 4, number: 7 };
  bench.asks(view(4, "a"));
  assert.deepEqual(bench.state.oldest, {});
  assert.equal(bench.asks(view(4, "a"), { revision: change, changing: true }).verdict, "granted");
  assert.deepEqual(bench.state.oldest, { web: change });
  assert.equal(bench.asks(view(4, "a"), { revision: { epoch: 4, number: 8 } }).verdict, "granted");
  assert.deepEqual(bench.state.oldest, { web: change }, "only a change moves the bound");

  bench.state = createArbiter(LONGEST, bench.state.oldest, bench.now - 60_000);
  const stale = bench.asks(view(9, "b"), { revision: { epoch: 4, number: 6 }, holds: true });
  assert.deepEqual([stale.verdict, stale.why], ["refused", "b lacks revision 4.7, which others have confirmed"]);
  assert.equal(bench.asks(view(9, "b"), { revision: change }).verdict, "granted");
});

test("a change that gets no votes is not remembered", () => {
  const bench = new Bench(["a", "b"]);
  bench.asks(view(3, "b"));
  assert.equal(bench.asks(view(4, "a"), { revision: { epoch: 4, number: 1 }, changing: true }).verdict, "refused");
  assert.deepEqual(bench.state.oldest, {});
});
