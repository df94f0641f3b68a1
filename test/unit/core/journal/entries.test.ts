/** A copy of the journal: what it takes in, in which order, and how far it reaches back; and what one lacks of another. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { KEPT_ENTRIES, newEntries, withEntries } from "../../../../src/core/journal/entries.js";
import { compareEntryIds, formatEntryId, type JournalEntry } from "../../../../src/core/journal/entry.js";
import {
  entriesIn,
  type JournalSpan,
  newestOf,
  spansOf,
  spansSince,
  withoutSpans,
} from "../../../../src/core/journal/span.js";

function entry(epoch: number, node: string, number: number): JournalEntry {
  return { id: { view: { epoch, node, incarnation: 1 }, number }, time: 0, node, event: { kind: "stopping" } };
}

function take(known: readonly JournalEntry[], fresh: readonly JournalEntry[]): readonly JournalEntry[] {
  return withEntries(known, newEntries(known, fresh));
}

function names(entries: readonly JournalEntry[]): string {
  return entries.map(({ id }) => formatEntryId(id)).join(" ");
}

function spans(list: readonly JournalSpan[]): string {
  return list.map(({ view, first, last }) => `${view.epoch}@${view.node}/${first}-${last}`).join(" ");
}

test("entries are kept in the order of their views, each once, whenever they come", () => {
  const [first, second, other, later] = [entry(1, "a", 1), entry(1, "a", 2), entry(2, "b", 1), entry(2, "a", 1)];
  assert.equal(names(take([], [other, first, second, first])), "1@a/1 1@a/2 2@b/1");
  assert.equal(names(take([first, other], [second, later, first])), "1@a/1 1@a/2 2@a/1 2@b/1");
});

test("what is known is not changed by what comes later under its id", () => {
  const known = [entry(1, "a", 1)];
  assert.deepEqual(newEntries(known, [{ ...entry(1, "a", 1), time: 99 }]), []);
});

test("a full copy keeps the newest, and takes nothing older in", () => {
  const full = Array.from({ length: KEPT_ENTRIES }, (_, index) => entry(5, "a", index + 1));
  assert.deepEqual(newEntries(full, [entry(4, "a", 1)]), []);
  const more = take(full, [entry(6, "a", 1)]);
  assert.equal(more.length, KEPT_ENTRIES);
  assert.deepEqual([more[0]?.id.number, more.at(-1)?.id.view.epoch], [2, 6]);
});

test("spans name what is there, and what is lacking", () => {
  const here = spansOf([entry(1, "a", 1), entry(1, "a", 2), entry(1, "a", 5), entry(2, "b", 1)]);
  assert.equal(spans(here), "1@a/1-2 1@a/5-5 2@b/1-1");
  const offered = [
    { view: { epoch: 1, node: "a", incarnation: 1 }, first: 1, last: 7 },
    { view: { epoch: 3, node: "c", incarnation: 1 }, first: 1, last: 2 },
  ];
  assert.equal(spans(withoutSpans(offered, here)), "1@a/3-4 1@a/6-7 3@c/1-2");
  assert.equal(
    spans(spansSince(offered, { view: { epoch: 1, node: "a", incarnation: 1 }, number: 6 })),
    "1@a/6-7 3@c/1-2",
  );
  assert.equal(spans(spansSince(offered, { view: { epoch: 2, node: "a", incarnation: 1 }, number: 6 })), "3@c/1-2");
  assert.equal(spans(newestOf(offered, 4)), "3@c/1-2 1@a/6-7");
});

const anyEntries = fc.array(
  fc
    .record({
      epoch: fc.integer({ min: 1, max: 4 }),
      node: fc.constantFrom("a", "b"),
      number: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ epoch, node, number }) => entry(epoch, node, number)),
  { maxLength: 40 },
);

test("two copies that fetch what they lack of each other, by spans, become the same", () => {
  fc.assert(
    fc.property(anyEntries, anyEntries, fc.integer({ min: 1, max: 7 }), (mine, theirs, batch) => {
      let here = take([], mine);
      const there = take([], theirs);
      for (let rounds = 0; rounds < 100; rounds++) {
        const lacking = newestOf(withoutSpans(spansOf(there), spansOf(here)), batch);
        if (lacking.length === 0) break;
        const fetched = entriesIn(there, lacking, batch);
        assert.ok(fetched.length > 0 && fetched.length <= batch);
        here = take(here, fetched);
      }
      assert.deepEqual(here, take(there, mine));
      assert.deepEqual(
        here,
        [...here].sort((a, b) => compareEntryIds(a.id, b.id)),
      );
    }),
  );
});
