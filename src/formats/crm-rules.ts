/**
 * Rules in crm lines.
 *
 *     rule [$id=ID] [$role=ROLE] [SCORE:|ATTRIBUTE:] EXPRESSION [and|or EXPRESSION...]
 *
 * An expression is `ATTRIBUTE [TYPE:]OPERATION VALUE`, `defined ATTRIBUTE`, `date lt END`, `date gt START`,
 * `date in start=START end=END`, `date spec hours=9-16`; of ours are `resource CLASS:PROVIDER:TYPE`, `operation NAME
 * [interval=TIME]`, and a rule in parentheses.
 */
import type {
  AttributeCondition,
  Condition,
  DateCondition,
  ResourceCondition,
  Rule,
  Values,
} from "../core/cib/configuration.js";
import { parseDuration } from "../core/model/duration.js";
import { nearestName } from "../core/model/nearest-name.js";
import { parseRole, type Role } from "../core/model/role.js";
import { parseScore, type Score } from "../core/model/score.js";
import { isKeyword, isPair, isWord } from "./crm-pairs.js";
import type { Word } from "./crm-words.js";
import { defined } from "./defined.js";
import { type Position, quoted, type Report } from "./problem.js";

const COMPARISONS = ["lt", "gt", "lte", "gte", "eq", "ne"] as const;
const DEFINITIONS = ["defined", "not_defined"] as const;
const TYPES = ["string", "integer", "number", "version"] as const;
const SOURCES = ["literal", "param", "meta"] as const;
const DATE_OPERATIONS: Readonly<Record<string, DateCondition["operation"]>> = {
  lt: "lt",
  gt: "gt",
  in: "in_range",
  in_range: "in_range",
  spec: "date_spec",
  date_spec: "date_spec",
};

/** Parts of a date, which can follow a date expression; other pairs end the rule. */
export const DATE_PARTS: readonly string[] = [
  ...["hours", "monthdays", "weekdays", "yeardays", "months", "weeks", "years", "weekyears", "moon"],
  ...["days", "minutes", "seconds", "start", "end"],
];

export interface ReadRule {
  readonly rule: Rule;
  /** Of the first word that is no part of it. */
  readonly next: number;
}

/** What stands from `start` on, after the word `rule`. Undefined, and reported, where it cannot be read. */
export function readRule(words: readonly Word[], start: number, before: Word, report: Report): ReadRule | undefined {
  return new RuleReader(words, start, before, report).whole();
}

class Unreadable extends Error {}

class RuleReader {
  constructor(
    private readonly words: readonly Word[],
    private next: number,
    private last: Word,
    private readonly report: Report,
  ) {}

  whole(): ReadRule | undefined {
    try {
      return { rule: this.rule(), next: this.next };
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
  }

  private peek(): Word | undefined {
    return this.words[this.next];
  }

  private take(what: string): Word {
    const word = this.words[this.next++];
    if (!word) this.refuse(this.last.at, `${what} is missing after ${this.last.text}`);
    this.last = word;
    return word;
  }

  private refuse(at: Position, message: string, hint?: string): never {
    this.report(at, message, hint);
    throw new Unreadable();
  }

  private rule(): Rule {
    const { id, role } = this.header();
    const weight = this.weight();
    const conditions = [this.condition()];
    let boolean: Rule["boolean"] | undefined;
    for (let word = this.peek(); isWord(word, "and") || isWord(word, "or"); word = this.peek()) {
      const { text, at } = this.take("and");
      if (boolean !== undefined && boolean !== text)
        this.refuse(at, "and and or cannot be mixed in one rule: put some of it in ( )");
      boolean = text as Rule["boolean"];
      conditions.push(this.condition());
    }
    return { kind: "rule", id: id ?? "", boolean: boolean ?? "and", ...weight, ...defined({ role }), conditions };
  }

  private header(): { id?: string; role?: Role } {
    const header: { id?: string; role?: Role } = {};
    for (let word = this.peek(); word && isPair(word) && word.text.startsWith("$"); word = this.peek()) {
      const { name, value, at } = this.pair();
      if (name === "$id") header.id = value;
      else if (name === "$role") header.role = parseRole(value) ?? this.refuse(at, `${quoted(value)} is no role`);
      else this.refuse(at, `${quoted(name)} is not known in a rule`, nearestName(name, ["$id", "$role"]));
    }
    return header;
  }

  private weight(): { score?: Score; scoreAttribute?: string } {
    const word = this.peek();
    if (!word || word.quoted || !word.text.endsWith(":")) return {};
    const text = this.take("a score").text.slice(0, -1);
    const score = parseScore(text);
    return score === undefined ? { scoreAttribute: text } : { score };
  }

  private condition(): Condition {
    const word = this.peek();
    if (isWord(word, "(")) return this.nested();
    if (isWord(word, "date")) return this.date();
    if (isWord(word, "resource")) return this.resource();
    if (isWord(word, "operation")) return this.operation();
    return this.attribute();
  }

  private nested(): Rule {
    this.take("(");
    const rule = this.rule();
    const end = this.take(")");
    if (!isWord(end, ")")) this.refuse(end.at, `${quoted(end.text)} stands where ) is due`);
    return rule;
  }

  private attribute(): AttributeCondition {
    const first = this.take("an expression");
    const definition = isKeyword(first) ? DEFINITIONS.find((word) => word === first.text) : undefined;
    if (definition) {
      const attribute = this.take("an attribute").text;
      return { kind: "attribute", id: "", attribute, operation: definition };
    }
    const comparison = this.comparison(this.take("a comparison"));
    const value = this.take("a value").text;
    const valueSource = this.source();
    return { kind: "attribute", id: "", attribute: first.text, ...comparison, value, ...defined({ valueSource }) };
  }

  /** `eq`, `number:gt`. */
  private comparison(word: Word): Pick<AttributeCondition, "operation" | "type"> {
    const [, typeText, operationText = ""] = /^(?:([^:]*):)?(.*)$/s.exec(word.text) ?? [];
    const type = TYPES.find((name) => name === typeText);
    const operation = COMPARISONS.find((name) => name === operationText);
    if (operation && (type || typeText === undefined)) return { operation, ...defined({ type }) };
    const known = [...COMPARISONS, ...DEFINITIONS];
    const message = `${quoted(word.text)} should be a comparison: ${COMPARISONS.join(", ")}, perhaps with ${TYPES.join(": or ")}: in front`;
    return this.refuse(word.at, message, nearestName(operationText, known));
  }

  private source(): AttributeCondition["valueSource"] | undefined {
    if (!isPairOf(this.peek(), "value-source")) return undefined;
    const { value, at } = this.pair();
    return (
      SOURCES.find((name) => name === value) ?? this.refuse(at, `value-source must be one of ${SOURCES.join(", ")}`)
    );
  }

  private date(): DateCondition {
    this.take("date");
    const word = this.take("lt, gt, in or spec");
    const operation = Object.hasOwn(DATE_OPERATIONS, word.text) ? DATE_OPERATIONS[word.text] : undefined;
    if (!operation) {
      const words = ["lt", "gt", "in", "spec"];
      this.refuse(word.at, `${quoted(word.text)} should be one of ${words.join(", ")}`, nearestName(word.text, words));
    }
    const limit: Values =
      operation === "lt"
        ? { end: this.take("a time").text }
        : operation === "gt"
          ? { start: this.take("a time").text }
          : {};
    const { start, end, ...parts } = { ...this.dateParts(), ...limit };
    const more = Object.keys(parts).length > 0 ? { [operation === "date_spec" ? "spec" : "duration"]: parts } : {};
    return { kind: "date", id: "", operation, ...defined({ start, end }), ...more };
  }

  private dateParts(): Values {
    const parts: Record<string, string> = {};
    for (let word = this.peek(); word && isDatePart(word); word = this.peek()) {
      const { name, value } = this.pair();
      parts[name] = value;
    }
    return parts;
  }

  /** `CLASS:PROVIDER:TYPE`, with `*` for any. */
  private resource(): ResourceCondition {
    this.take("resource");
    const { text, at } = this.take("CLASS:PROVIDER:TYPE");
    const parts = text.split(":");
    if (parts.length !== 3) this.refuse(at, `${quoted(text)} should be CLASS:PROVIDER:TYPE, with * for any`);
    const [standard, provider, type] = parts.map((part) => (part === "*" ? undefined : part));
    return { kind: "resource", id: "", ...defined({ class: standard, provider, type }) };
  }

  private operation(): Condition {
    this.take("operation");
    const name = this.take("the name of an operation").text;
    if (!isPairOf(this.peek(), "interval")) return { kind: "operation", id: "", name };
    const { value, at } = this.pair();
    const interval = parseDuration(value) ?? this.refuse(at, `interval is ${quoted(value)}, which is no duration`);
    return { kind: "operation", id: "", name, interval };
  }

  private pair() {
    const { text, equals, at } = this.take("NAME=VALUE");
    return { name: text.slice(0, equals), value: text.slice(equals + 1), at };
  }
}

function isPairOf(word: Word | undefined, name: string): boolean {
  return word !== undefined && isPair(word) && word.text.slice(0, word.equals) === name;
}

function isDatePart(word: Word): boolean {
  return DATE_PARTS.some((part) => isPairOf(word, part));
}
