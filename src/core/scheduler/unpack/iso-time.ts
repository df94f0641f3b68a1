/**
 * Points in time as configurations write them (ISO 8601: calendar, ordinal and week dates, with or without a time and an
 * offset), and the calendar that rules ask about. Milliseconds since 1970 inside; what names no offset is UTC.
 *
 * Computed here because the core has no clock and no calendar of its host: the same text means the same instant on every
 * node.
 */
import type { Values } from "../../cib/configuration.js";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

const CALENDAR_DATE = /^(\d{4})-?(\d\d)-?(\d\d)$/;
const ORDINAL_DATE = /^(\d{4})-?(\d{3})$/;
const WEEK_DATE = /^(\d{4})-?W(\d\d)(?:-?(\d))?$/;
const TIME = /^(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?$/;
const OFFSET = /^([+-])(\d\d)(?::?(\d\d))?$/;

/** Undefined for text that is no such point in time. A time without a date is one of the day of `now`. */
export function parseTime(text: string, now = 0): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "epoch") return 0;
  const [date = "", time] = splitDateAndTime(trimmed);
  if (date === "" && time === undefined) return undefined;
  const midnight = date === "" ? Math.floor(now / DAY) * DAY : parseDate(date);
  if (midnight === undefined || time === undefined) return midnight;
  const sinceMidnight = parseTimeOfDay(time);
  return sinceMidnight === undefined ? undefined : midnight + sinceMidnight;
}

function splitDateAndTime(text: string): readonly [string, string | undefined] {
  if (/^T?\d\d:/.test(text)) return ["", text.replace(/^T/, "")];
  const split = /^(\S+?)(?:T|\s+)(.+)$/.exec(text);
  return split ? [split[1] ?? "", split[2]] : [text, undefined];
}

/** Midnight of the day. */
function parseDate(text: string): number | undefined {
  const calendar = CALENDAR_DATE.exec(text)?.slice(1).map(Number);
  if (calendar) {
    const [year = 0, month = 0, day = 0] = calendar;
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
    return daysSince1970(year, month, day) * DAY;
  }
  const ordinal = ORDINAL_DATE.exec(text)?.slice(1).map(Number);
  if (ordinal) {
    const [year = 0, day = 0] = ordinal;
    if (day < 1 || day > daysInYear(year)) return undefined;
    return (daysSince1970(year, 1, 1) + day - 1) * DAY;
  }
  const [year = 0, week = 0, day = 1] =
    WEEK_DATE.exec(text)
      ?.slice(1)
      .map((part) => Number(part ?? 1)) ?? [];
  if (week < 1 || week > weeksInYear(year) || day < 1 || day > 7) return undefined;
  return (firstMonday(year) + (week - 1) * 7 + day - 1) * DAY;
}

function parseTimeOfDay(text: string): number | undefined {
  const [, clock = "", zone = ""] = /^([^Z+\s-]*)\s*(.*)$/.exec(text) ?? [];
  const offset = parseOffset(zone);
  const match = TIME.exec(clock);
  if (!match || offset === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map((part) => Number(part ?? 0));
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return undefined;
  return hour * HOUR + minute * MINUTE + second * SECOND - offset;
}

function parseOffset(text: string): number | undefined {
  if (text === "" || text === "Z") return 0;
  const match = OFFSET.exec(text);
  if (!match) return undefined;
  const ahead = Number(match[2]) * HOUR + Number(match[3] ?? 0) * MINUTE;
  return match[1] === "-" ? -ahead : ahead;
}

/** Under the names that `date_spec` has for them (Pacemaker Explained, "Date Specifications"). */
export type CalendarField =
  | "years"
  | "months"
  | "monthdays"
  | "hours"
  | "minutes"
  | "seconds"
  | "yeardays"
  | "weekyears"
  | "weeks"
  | "weekdays";

export function calendarFields(time: number): Readonly<Record<CalendarField, number>> {
  const days = Math.floor(time / DAY);
  const rest = time - days * DAY;
  const { year, month, day } = dateOf(days);
  const weekyears = [year + 1, year, year - 1].find((candidate) => firstMonday(candidate) <= days) ?? year;
  return {
    years: year,
    months: month,
    monthdays: day,
    hours: Math.floor(rest / HOUR),
    minutes: Math.floor(rest / MINUTE) % 60,
    seconds: Math.floor(rest / SECOND) % 60,
    yeardays: days - daysSince1970(year, 1, 1) + 1,
    weekyears,
    weeks: Math.floor((days - firstMonday(weekyears)) / 7) + 1,
    weekdays: weekday(days),
  };
}

/** The next midnight, full hour, minute or second after `time`. */
export function nextBoundary(time: number, unit: "day" | "hour" | "minute" | "second"): number {
  const length = { day: DAY, hour: HOUR, minute: MINUTE, second: SECOND }[unit];
  return (Math.floor(time / length) + 1) * length;
}

/** `years`, `months`, `weeks`, `days`, `hours`, `minutes`, `seconds`; a month that is too short ends on its last day. */
export function addDuration(time: number, duration: Values): number {
  const count = (unit: string) => Number.parseInt(duration[unit] ?? "0", 10) || 0;
  const days = Math.floor(time / DAY);
  const moved = addMonths(days, count("years") * 12 + count("months")) + count("weeks") * 7 + count("days");
  const rest = count("hours") * HOUR + count("minutes") * MINUTE + count("seconds") * SECOND;
  return moved * DAY + (time - days * DAY) + rest;
}

function addMonths(days: number, count: number): number {
  const { year, month, day } = dateOf(days);
  const months = year * 12 + (month - 1) + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return daysSince1970(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Counts years from March, so that the leap day is the last of its year. */
function daysSince1970(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysSince1970(year + 1, 1, 1) <= days) year++;
  while (daysSince1970(year, 1, 1) > days) year--;
  let month = 12;
  while (daysSince1970(year, month, 1) > days) month--;
  return { year, month, day: days - daysSince1970(year, month, 1) + 1 };
}

function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : daysSince1970(year, month + 1, 1) - daysSince1970(year, month, 1);
}

function daysInYear(year: number): number {
  return daysSince1970(year + 1, 1, 1) - daysSince1970(year, 1, 1);
}

/** Monday is 1, Sunday 7; 1970 began on a Thursday. */
function weekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the first week of a year: the week that holds its 4th of January. */
function firstMonday(year: number): number {
  const fourth = daysSince1970(year, 1, 4);
  return fourth - weekday(fourth) + 1;
}

function weeksInYear(year: number): number {
  return (firstMonday(year + 1) - firstMonday(year)) / 7;
}
