/** Rules and options as words of crm lines: the counterpart of crm-rules.ts and crm-options.ts. */
import type { AttributeSet, Condition, DateCondition, Rule, Values } from "../core/cib/configuration.js";
import { formatDuration } from "../core/model/duration.js";
import { INFINITY, type Score } from "../core/model/score.js";
import { DATE_PARTS } from "./crm-rules.js";
import { printedValue } from "./crm-words.js";

export function printedScore(score: Score): string {
  if (score >= INFINITY) return "inf";
  return score <= -INFINITY ? "-inf" : String(score);
}

export function printedValues(values: Values): string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${printedValue(value)}`);
}

/** Plain values as one section, sets as one each; nothing where there are none. */
export function optionSections(
  keyword: string,
  plain: Values | undefined,
  sets: readonly AttributeSet[] | undefined,
): string[] {
  if (sets) return sets.map((set) => [keyword, ...setWords(set)].join(" "));
  const words = printedValues(plain ?? {});
  return words.length === 0 ? [] : [[keyword, ...words].join(" ")];
}

/** `$id=ID SCORE: rule ... NAME=VALUE...`, so that it can be told from plain values. */
export function setWords({ id, score, rule, values }: AttributeSet): string[] {
  const named = id ? [`$id=${printedValue(id)}`] : [];
  return [...named, ...weightedWords({ id, score, rule, values })];
}

/** Without the id. What could be taken for a part of the rule stands in front of it. */
export function weightedWords({ id, score, rule, values }: AttributeSet): string[] {
  const weight = score !== 0 || (!id && !rule) ? [`${printedScore(score)}:`] : [];
  const rules = rule ? ["rule", ...ruleWords(rule)] : [];
  const doubtful = Object.keys(values).some((name) => [...DATE_PARTS, "interval", "value-source"].includes(name));
  const pairs = printedValues(values);
  return doubtful ? [...weight, ...pairs, ...rules] : [...weight, ...rules, ...pairs];
}

/** Ids of rules and of their conditions are left out: what reads them back takes them from the configuration in force. */
export function ruleWords({ role, score, scoreAttribute, boolean, conditions }: Rule): string[] {
  const weight = scoreAttribute ?? (score === undefined ? undefined : printedScore(score));
  return [
    ...(role ? [`$role=${role}`] : []),
    ...(weight === undefined ? [] : [`${weight}:`]),
    ...conditions.flatMap((condition, index) => [...(index > 0 ? [boolean] : []), ...conditionWords(condition)]),
  ];
}

function conditionWords(condition: Condition): string[] {
  switch (condition.kind) {
    case "rule":
      return ["(", ...ruleWords(condition), ")"];
    case "attribute": {
      const { operation, type, value = "", valueSource } = condition;
      const attribute = printedAttribute(condition.attribute);
      if (operation === "defined" || operation === "not_defined") return [operation, attribute];
      const comparison = type ? `${type}:${operation}` : operation;
      return [attribute, comparison, printedValue(value), ...(valueSource ? [`value-source=${valueSource}`] : [])];
    }
    case "date":
      return dateWords(condition);
    case "resource": {
      const { class: standard, provider, type } = condition;
      return ["resource", printedValue([standard, provider, type].map((part) => part ?? "*").join(":"))];
    }
    case "operation": {
      const { name, interval } = condition;
      return [
        "operation",
        printedValue(name),
        ...(interval === undefined ? [] : [`interval=${formatDuration(interval)}`]),
      ];
    }
  }
}

function dateWords({ operation, start, end, duration, spec }: DateCondition): string[] {
  const pair = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}=${printedValue(value)}`];
  const parts = printedValues(spec ?? duration ?? {});
  switch (operation) {
    case "lt":
      return ["date", "lt", printedValue(end ?? ""), ...pair("start", start), ...parts];
    case "gt":
      return ["date", "gt", printedValue(start ?? ""), ...pair("end", end), ...parts];
    case "in_range":
      return ["date", "in", ...pair("start", start), ...pair("end", end), ...parts];
    case "date_spec":
      return ["date", "spec", ...pair("start", start), ...pair("end", end), ...parts];
  }
}

const RULE_WORDS = ["date", "defined", "not_defined", "resource", "operation", "and", "or", "rule", "lifetime"];
/** Where one of these stands in a resource's line, something else begins. */
const SECTION_WORDS = [
  ...["params", "meta", "utilization", "attributes", "operations", "op", "op_params", "op_meta"],
  ...["docker", "podman", "rkt", "network", "port-mapping", "storage", "storage-mapping", "primitive"],
];
const TAKEN = new Set([...RULE_WORDS, ...SECTION_WORDS]);

/** Quoted where it could be taken for something else. */
function printedAttribute(attribute: string): string {
  const plain = /^[#A-Za-z_][\w#.:-]*$/.test(attribute) && !attribute.endsWith(":") && !TAKEN.has(attribute);
  return plain ? attribute : `"${attribute.replace(/["\\]/g, "\\$&")}"`;
}
