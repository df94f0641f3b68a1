/**
 * Never two disjoint parts quorate at once: by any layout that passes the checks, and through any sequence of splits,
 * merges, restarts and changes of the layout, whoever of a part was reached by a write.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DEFAULT_QUORUM, type Layout, type TieBreaker } from "../../../../src/core/cib/layout.js";
import type { LayoutEdit } from "../../../../src/core/node/requests.js";
import { adaptLayout } from "../../../../src/core/quorum/adaptation.js";
import { layoutComplaints } from "../../../../src/core/quorum/layout-checks.js";
import { editLayout } from "../../../../src/core/quorum/layout-edits.js";
import { judgeAlike, judgeQuorum, mostWitnessVotes } from "../../../../src/core/quorum/quorum.js";

const NAMES = ["a", "b", "c", "d", "e", "f", "g"];

const tieBreaker = (names: readonly string[]): fc.Arbitrary<TieBreaker> =>
  fc.oneof(
    fc.constant<TieBreaker>({ kind: "lowest" }),
    fc.constant<TieBreaker>({ kind: "highest" }),
    fc.shuffledSubarray([...names], { minLength: 1 }).map((nodes): TieBreaker => ({ kind: "nodes", nodes })),
  );

/** Any that passes; two_node excepted, which gives the promise up. */
const anyLayout: fc.Arbitrary<Layout> = fc
  .integer({ min: 1, max: NAMES.length })
  .chain((size) => {
    const names = NAMES.slice(0, size);
    return fc.record({
      votes: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.nat(4)), {
        minLength: size,
        maxLength: size,
      }),
      more: fc.option(fc.nat(3), { nil: undefined }),
      waitForAll: fc.boolean(),
      autoTieBreaker: fc.option(tieBreaker(names), { nil: undefined }),
      lastManStanding: fc.boolean(),
      witness: fc.option(
        fc.record({ algorithm: fc.constantFrom("ffsplit" as const, "lms" as const), tieBreaker: tieBreaker(names) }),
        { nil: undefined, freq: 3 },
      ),
      voters: fc.option(fc.subarray(names, { minLength: 1 }), { nil: undefined }),
      decider: fc.option(fc.constantFrom(...names), { nil: undefined }),
    });
  })
  .map((drawn): Layout => {
    const nodes = Object.fromEntries(
      drawn.votes.map((votes, index) => [
        NAMES[index] as string,
        { id: index + 1, addresses: [`198.18.0.${index + 1}`], votes },
      ]),
    );
    const sum = drawn.votes.reduce((total, votes) => total + votes, 0);
    const standing = {
      ...(drawn.voters && drawn.lastManStanding ? { voters: drawn.voters } : {}),
      ...(drawn.decider === undefined ? {} : { tieBreaker: drawn.decider }),
    };
    return {
      nodes,
      quorum: {
        ...DEFAULT_QUORUM,
        ...(drawn.more === undefined ? {} : { expectedVotes: Math.max(1, sum + drawn.more) }),
        waitForAll: drawn.waitForAll,
        ...(drawn.autoTieBreaker ? { autoTieBreaker: drawn.autoTieBreaker } : {}),
        lastManStanding: drawn.lastManStanding,
        ...(drawn.witness ? { witness: { address: "198.18.0.99", port: 5403, ...drawn.witness } } : {}),
      },
      standing,
    };
  })
  .filter((layout) => layoutComplaints(layout).length === 0);

test("by one layout: of two disjoint parts one at most is quorate, whoever of them has the witness", () => {
  let tried = 0;
  const parts = fc.array(fc.constantFrom("one", "other", "down"), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(anyLayout, parts, fc.boolean(), (layout, side, witnessOnOne) => {
      const part = (name: string) => Object.keys(layout.nodes).filter((_, index) => side[index] === name);
      const quorate = (members: readonly string[], holds: boolean) =>
        judgeQuorum({ members, layout, allSeen: true, witnessVotes: holds ? mostWitnessVotes(layout) : 0 }).quorate;
      const verdicts = [quorate(part("one"), witnessOnOne), quorate(part("other"), !witnessOnOne)];
      if (verdicts.includes(true)) tried += 1;
      assert.notDeepEqual(verdicts, [true, true]);
    }),
    { numRuns: 3000 },
  );
  assert.ok(tried > 500, `a quorum was there in ${tried} cases only`);
});

// --- sequences ------------------------------------------------------------------------------------------------------

/** What a node has on disk, as far as quorum goes; `version` grows as revisions do. */
interface Disk {
  readonly epoch: number;
  readonly number: number;
  readonly layout: Layout;
  readonly before?: Layout;
}

type Step =
  | { readonly kind: "split"; readonly sides: readonly number[] }
  /** The part of this node wants to change the layout; `reached`: whose disks a write comes to before the DC dies. */
  | { readonly kind: "change"; readonly node: number; readonly edit: LayoutEdit; readonly reached: readonly boolean[] }
  /** The part of this node does by itself what it would do: completes, or adapts. */
  | { readonly kind: "tend"; readonly node: number; readonly stood: boolean; readonly reached: readonly boolean[] };

const reached = fc.oneof(
  { weight: 3, arbitrary: fc.constant(NAMES.map(() => true)) },
  fc.array(fc.boolean(), { minLength: NAMES.length, maxLength: NAMES.length }),
);
const nodeName = fc.constantFrom(...NAMES);
const edit: fc.Arbitrary<LayoutEdit> = fc.oneof(
  fc.record({ kind: fc.constant("node-votes" as const), node: nodeName, votes: fc.nat(3) }),
  fc.record({ kind: fc.constant("remove-node" as const), node: nodeName }),
  nodeName.map((node): LayoutEdit => ({ kind: "add-node", node, addresses: [`198.18.1.${NAMES.indexOf(node) + 1}`] })),
  fc
    .constantFrom<Record<string, string>>(
      { last_man_standing: "true" },
      { last_man_standing: "false" },
      { auto_tie_breaker: "true", auto_tie_breaker_node: "lowest" },
      { auto_tie_breaker: "true", auto_tie_breaker_node: "b a d" },
      { auto_tie_breaker: "false" },
      { expected_votes: "6" },
    )
    .map((set): LayoutEdit => ({ kind: "quorum", set, remove: [] })),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("split" as const),
    sides: fc.array(fc.nat(2), { minLength: NAMES.length, maxLength: NAMES.length }),
  }),
  fc.record({ kind: fc.constant("change" as const), node: fc.nat(NAMES.length - 1), edit, reached }),
  fc.record({ kind: fc.constant("tend" as const), node: fc.nat(NAMES.length - 1), stood: fc.boolean(), reached }),
);

/** Disks and who is with whom; what a DC does in one step of `core/node/layout-changes.ts`, without its messages. */
class Cluster {
  readonly disks = new Map<string, Disk>();
  sides = new Map<string, number>();
  /** Each part is a view with an epoch of its own, higher than all that its members have seen. */
  #epochs = new Map<string, number>();
  changes = 0;

  constructor(founders: readonly string[], layout: Layout) {
    for (const name of NAMES) this.disks.set(name, { epoch: 0, number: 0, layout });
    for (const name of founders) this.sides.set(name, 0);
    this.#form();
  }

  split(sides: readonly number[]): void {
    NAMES.forEach((name, index) => {
      this.sides.set(name, sides[index] ?? 0);
    });
    this.#form();
  }

  #form(): void {
    for (const part of this.parts()) {
      const epoch = Math.max(0, ...part.map((node) => this.#epochs.get(node) ?? 0)) + 1;
      for (const node of part) this.#epochs.set(node, epoch);
    }
  }

  /** Views: nodes of one side that all have each other in their lists, as those do that know the newest revision. */
  parts(): readonly (readonly string[])[] {
    return [0, 1, 2].flatMap((side) => {
      const there = NAMES.filter((name) => this.sides.get(name) === side);
      const newest = this.newest(there);
      const known = there.filter((node) => newest?.layout.nodes[node]);
      const strangers = there.filter((node) => !known.includes(node)).map((node) => [node]);
      return [known, ...strangers].filter((part) => part.length > 0);
    });
  }

  newest(part: readonly string[]): Disk | undefined {
    const disks = part.flatMap((node) => this.disks.get(node) ?? []);
    return disks.reduce<Disk | undefined>(
      (best, disk) =>
        !best || disk.epoch > best.epoch || (disk.epoch === best.epoch && disk.number > best.number) ? disk : best,
      undefined,
    );
  }

  isQuorate(part: readonly string[], layout?: Layout): boolean {
    const newest = this.newest(part);
    if (!newest) return false;
    const facts = layout ? { layout } : { layout: newest.layout, layoutBefore: newest.before };
    return judgeQuorum({ members: part, ...facts, allSeen: true, witnessVotes: 0 }).quorate;
  }

  partOf(node: number): readonly string[] {
    const name = NAMES[node] as string;
    return this.parts().find((part) => part.includes(name)) ?? [];
  }

  /** A new view brings everybody to the newest revision first; that, too, may end half way. */
  #write(part: readonly string[], disk: Pick<Disk, "layout" | "before">, reached: readonly boolean[]): boolean {
    const newest = this.newest(part) as Disk;
    const epoch = this.#epochs.get(part[0] as string) ?? 0;
    const number = Math.max(...part.map((node) => this.disks.get(node)?.number ?? 0)) + 1;
    let all = true;
    for (const node of part) {
      if (reached[NAMES.indexOf(node)]) this.disks.set(node, { epoch: Math.max(epoch, newest.epoch), number, ...disk });
      else all = false;
    }
    this.changes += 1;
    return all;
  }

  #begin(part: readonly string[], before: Layout, layout: Layout, reached: readonly boolean[]): void {
    if (!this.isQuorate(part, layout)) return;
    if (judgeAlike(before, layout)) this.#write(part, { layout }, reached);
    else if (this.#write(part, { layout, before }, reached)) this.#write(part, { layout }, reached.toReversed());
  }

  change(node: number, wanted: LayoutEdit, reached: readonly boolean[]): void {
    const part = this.partOf(node);
    const newest = this.newest(part);
    if (!newest || newest.before || !this.isQuorate(part)) return;
    if (wanted.kind === "remove-node" && part.includes(wanted.node)) return;
    const edited = editLayout(newest.layout, [wanted]);
    if (edited.kind === "refused" || edited.layout.quorum.twoNode) return;
    const layout = adaptLayout(edited.layout, part, false)?.layout ?? edited.layout;
    this.#begin(part, newest.layout, layout, reached);
  }

  tend(node: number, stood: boolean, reached: readonly boolean[]): void {
    const part = this.partOf(node);
    const newest = this.newest(part);
    if (!newest || !this.isQuorate(part)) return;
    if (newest.before) {
      // only when the first step is on every disk of the view
      const { layout, before } = newest;
      if (this.#write(part, { layout, before }, reached)) this.#write(part, { layout }, reached.toReversed());
      return;
    }
    const adapted = adaptLayout(newest.layout, part, stood);
    if (adapted) this.#begin(part, newest.layout, adapted.layout, reached);
  }

  check(): number {
    const quorate = this.parts().filter((part) => this.isQuorate(part));
    assert.ok(quorate.length <= 1, `quorate at once: ${quorate.map((part) => part.join("")).join(" and ")}`);
    return quorate.length;
  }
}

test("through splits, merges and changes that end half way: two parts are never quorate at once", () => {
  let changes = 0;
  let quorate = 0;
  fc.assert(
    fc.property(
      anyLayout.filter((layout) => Object.keys(layout.nodes).length >= 3 && !layout.quorum.witness),
      fc.array(step, { minLength: 5, maxLength: 40 }),
      ({ standing: _standing, ...layout }, steps) => {
        const cluster = new Cluster(Object.keys(layout.nodes), layout);
        for (const each of steps) {
          if (each.kind === "split") cluster.split(each.sides);
          if (each.kind === "change") cluster.change(each.node, each.edit, each.reached);
          if (each.kind === "tend") cluster.tend(each.node, each.stood, each.reached);
          quorate += cluster.check();
        }
        changes += cluster.changes;
      },
    ),
    { numRuns: 2000 },
  );
  assert.ok(changes > 1000 && quorate > 1000, `${changes} changes, ${quorate} times quorate: too tame`);
});
