import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseInstant } from "../../../../src/core/scheduler/iso-date.js";

test("any instant of the calendar reads back", () => {
  const range = {
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  };
  fc.assert(
    fc.property(fc.date(range), (date) => {
      assert.equal(parseInstant(date.toISOString()), date.getTime());
    }),
  );
});

test("shorter spellings, and what is no instant", () => {
  assert.equal(parseInstant("1970-01-01T00:00Z"), 0);
  assert.equal(parseInstant("1970-01-02 00:00:01+00:00"), 86_401_000);
  for (const text of ["", "tomorrow", "2026-13-01T00:00:00Z", "2026-01-01", "2026-01-01T00:60:00Z"]) {
    assert.equal(parseInstant(text), undefined, text);
  }
});
