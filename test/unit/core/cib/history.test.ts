import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { EMPTY_CONFIGURATION } from "../../../../src/core/cib/configuration.js";
import { HISTORY_LIMIT, historyOf, NO_REVISION, orphansOf, withRevision } from "../../../../src/core/cib/history.js";
import {
  compareVersions,
  formatVersion,
  type Revision,
  type RevisionVersion,
} from "../../../../src/core/cib/revision.js";

function version(text: string): RevisionVersion {
  const [epoch = 0, number = 0] = text.split(".").map(Number);
  return { epoch, number };
}

function revision(own: string, parent?: string): Revision {
  const facts = { author: "root", time: 0, comment: "", configuration: EMPTY_CONFIGURATION };
  return { version: version(own), ...facts, ...(parent === undefined ? {} : { parent: version(parent) }) };
}

function versions(history: readonly Revision[]): string {
  return history.map((each) => formatVersion(each.version)).join(" ");
}

function orphans(...revisions: readonly Revision[]): string {
  return orphansOf(historyOf(revisions))
    .map((orphan) => `${formatVersion(orphan.revision.version)}<${formatVersion(orphan.outrunBy.version)}`)
    .join(" ");
}

test("the newest revision is in force, in whatever order they came", () => {
  assert.equal(versions(historyOf([])), formatVersion(NO_REVISION.version));
  assert.equal(
    versions(historyOf([revision("7.3"), revision("1.1"), revision("8.1"), revision("7.3")])),
    "1.1 7.3 8.1",
  );
});

test("what the losing side of a split wrote is orphaned", () => {
  const chain = [revision("1.1", "0.0"), revision("7.2", "1.1"), revision("8.3", "7.2"), revision("8.4", "8.3")];
  assert.equal(orphans(...chain), "");
  assert.equal(orphans(...chain, revision("7.3", "7.2")), "7.3<8.3");
  assert.equal(orphans(...chain, revision("7.3", "7.2"), revision("7.4", "7.3")), "7.4<8.3 7.3<8.3");
});

test("an orphan of an orphan's side comes into force with it when that one wins after all", () => {
  const both = [revision("1.1", "0.0"), revision("7.2", "1.1"), revision("8.2", "1.1")];
  assert.equal(orphans(...both), "7.2<8.2");
  assert.equal(orphans(...both, revision("9.3", "7.2")), "8.2<9.3");
});

test("nothing is said of what lies below a gap", () => {
  assert.equal(orphans(revision("5.1"), revision("7.3", "7.2"), revision("8.4", "8.3")), "");
  assert.equal(orphans(revision("5.1"), revision("7.3", "7.2"), revision("8.4", "7.2")), "7.3<8.4");
});

test("a revision without a parent was written from nothing", () => {
  assert.equal(orphans(revision("3.1", "0.0"), revision("7.1")), "3.1<7.1");
});

test("any two nodes that know the same revisions keep the same ones, never without the newest", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 300 });
  const shuffled = numbers.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      const keep = (list: readonly number[]) =>
        list.reduce((known, n) => withRevision(known, revision(`1.${n}`)), historyOf([]));
      const [a, b] = [keep(one), keep(other)];
      assert.equal(versions(a), versions(b));
      assert.equal(a.length, Math.min(HISTORY_LIMIT, one.length));
      assert.equal(a.at(-1)?.version.number, Math.max(...one));
      assert.deepEqual(
        a,
        [...a].sort((x, y) => compareVersions(x.version, y.version)),
      );
    }),
  );
});
