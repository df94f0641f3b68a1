import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addDuration,
  calendarFields,
  nextBoundary,
  parseTime,
} from "../../../../../src/core/scheduler/unpack/iso-time.js";

const instant = (text: string): number => {
  const time = parseTime(text);
  assert.notEqual(time, undefined, text);
  return time ?? 0;
};

test("calendar, ordinal and week dates name the same day", () => {
  for (const text of ["2005-01-20", "20050120", "2005-020", "2005020", "2005-W03-4", "2005W034"]) {
    assert.equal(parseTime(text), 1_106_179_200_000, text);
  }
});

test("a time of day has minutes and seconds where they are written, and an offset", () => {
  const noon = instant("2005-020") + 12 * 3_600_000;
  for (const text of [
    "2005-020T12",
    "2005-020 12:00",
    "2005-01-20T12:00:00Z",
    "2005-01-20 14:00:00 +02:00",
    "20050120T140000+0200",
    "2005-01-20 06:30:00 -05:30",
    "2005-01-20T12:00:00.750Z",
  ]) {
    assert.equal(parseTime(text), noon, text);
  }
  assert.equal(parseTime("2005-01-20 24:00:00"), instant("2005-01-21"));
});

test("the epoch, and a time of today", () => {
  assert.equal(parseTime("epoch"), 0);
  assert.equal(parseTime("12:30", instant("2026-11-21 03:00")), instant("2026-11-21 12:30"));
});

test("what is no point in time", () => {
  for (const text of [
    "",
    "tomorrow",
    "2005",
    "2005-13-01",
    "2005-02-29",
    "2005-366",
    "2005-W53-1",
    "2005-01-20T25:00",
    "2005-01-20 12:00 noon",
  ]) {
    assert.equal(parseTime(text), undefined, text);
  }
});

test("calendar fields, also where the week belongs to another year", () => {
  assert.deepEqual(calendarFields(instant("2005-01-01 13:05:07")), {
    years: 2005,
    months: 1,
    monthdays: 1,
    hours: 13,
    minutes: 5,
    seconds: 7,
    yeardays: 1,
    weekyears: 2004,
    weeks: 53,
    weekdays: 6,
  });
  const lastDay = calendarFields(instant("2024-12-31"));
  assert.deepEqual([lastDay.weekyears, lastDay.weeks, lastDay.weekdays, lastDay.yeardays], [2025, 1, 2, 366]);
  assert.equal(calendarFields(-1).years, 1969);
});

test("a duration is added part by part; a month that is too short ends on its last day", () => {
  const added = (from: string, duration: Record<string, string>) => addDuration(instant(from), duration);
  assert.equal(added("2024-01-31 12:00", { months: "1" }), instant("2024-02-29 12:00"));
  assert.equal(added("2024-01-31", { months: "13" }), instant("2025-02-28"));
  assert.equal(added("2024-02-29", { years: "1" }), instant("2025-02-28"));
  assert.equal(added("2024-02-28", { weeks: "1", days: "2" }), instant("2024-03-08"));
  assert.equal(added("2024-12-31", { hours: "25", minutes: "90", seconds: "1" }), instant("2025-01-01 02:30:01"));
});

test("the next boundary is always later", () => {
  assert.equal(nextBoundary(instant("2024-02-28 12:00"), "hour"), instant("2024-02-28 13:00"));
  assert.equal(nextBoundary(instant("2024-02-28 23:59:30"), "minute"), instant("2024-02-29"));
});

test("any instant of the calendar reads back, in whole seconds", () => {
  const range = {
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  };
  fc.assert(
    fc.property(fc.date(range), (date) => {
      assert.equal(parseTime(date.toISOString()), Math.floor(date.getTime() / 1000) * 1000);
    }),
  );
});
