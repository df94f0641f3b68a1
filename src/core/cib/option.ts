/** One option that an administrator may set: its name, what its values look like, and what it does. */
import { parseBoolean } from "../model/boolean.js";
import { parseDuration } from "../model/duration.js";
import { assertNever } from "../model/invariant.js";
import { nearestName } from "../model/nearest-name.js";
import { parseRole } from "../model/role.js";
import { INFINITY, parseScore } from "../model/score.js";

export type ValueKind =
  | { readonly kind: "boolean" }
  | { readonly kind: "integer"; readonly least: number; readonly most: number }
  | { readonly kind: "score"; readonly least: number }
  | { readonly kind: "duration"; readonly least: number }
  | { readonly kind: "enum"; readonly values: readonly string[] }
  | { readonly kind: "role" }
  | { readonly kind: "text" };

export interface OptionSpec {
  readonly name: string;
  readonly value: ValueKind;
  /** As it would be written; empty when there is none, or when it depends on other options. */
  readonly byDefault: string;
  /** One line, for help. */
  readonly about: string;
}

/** What is wrong with a value, as the end of a sentence: `, but must be ...`. Undefined when it can be read. */
export interface ValueComplaint {
  readonly expected: string;
  readonly hint?: string;
}

/** Ten thousand days: a longer time is a slip of the hand, and would not fit where milliseconds are counted. */
const LONGEST_MS = 10_000 * 24 * 3_600_000;

export function checkValue(value: ValueKind, text: string): ValueComplaint | undefined {
  return accepts(value, text) ? undefined : { expected: expected(value), ...hintFor(value, text) };
}

function accepts(value: ValueKind, text: string): boolean {
  switch (value.kind) {
    case "boolean":
      return parseBoolean(text) !== undefined;
    case "integer":
      return /^-?\d{1,9}$/.test(text) && Number(text) >= value.least && Number(text) <= value.most;
    case "score":
      return (parseScore(text) ?? Number.NEGATIVE_INFINITY) >= value.least;
    case "duration": {
      const ms = parseDuration(text);
      return ms !== undefined && ms >= value.least && ms <= LONGEST_MS;
    }
    case "enum":
      return value.values.includes(text);
    case "role":
      return parseRole(text) !== undefined;
    case "text":
      return true;
    default:
      return assertNever(value);
  }
}

function expected(value: ValueKind): string {
  switch (value.kind) {
    case "boolean":
      return "true or false";
    case "integer":
      return `a whole number from ${value.least} to ${value.most}`;
    case "score":
      return value.least > -INFINITY
        ? `a whole number from ${value.least} on, or INFINITY`
        : "a whole number, INFINITY or -INFINITY";
    case "duration":
      return value.least > 0 ? "a time above zero, such as 20s or 500ms" : "a time, such as 20s or 500ms";
    case "enum":
      return `one of ${value.values.join(", ")}`;
    case "role":
      return `one of ${ROLES.join(", ")}`;
    case "text":
      return "a text";
    default:
      return assertNever(value);
  }
}

const ROLES = ["Stopped", "Started", "Unpromoted", "Promoted"];

function hintFor(value: ValueKind, text: string): { readonly hint?: string } {
  const words = value.kind === "enum" ? value.values : value.kind === "role" ? ROLES : [];
  const hint = nearestName(text, words);
  return hint === undefined ? {} : { hint };
}

// ---- short forms for the tables ----

export const BOOLEAN: ValueKind = { kind: "boolean" };
export const TEXT: ValueKind = { kind: "text" };
export const ROLE: ValueKind = { kind: "role" };
export const SCORE: ValueKind = { kind: "score", least: -INFINITY };
export const COUNT: ValueKind = { kind: "integer", least: 0, most: 1_000_000 };
export const DURATION: ValueKind = { kind: "duration", least: 0 };
/** Nothing can be done in no time. */
export const TIMEOUT: ValueKind = { kind: "duration", least: 1 };

export function oneOf(...values: readonly string[]): ValueKind {
  return { kind: "enum", values };
}
