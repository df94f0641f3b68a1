/**
 * Rules: whether one is true for given facts (Pacemaker Explained, "Rules").
 *
 * What a rule asks about and the facts do not hold is undefined, and an undefined value is neither smaller, greater nor
 * equal to anything that is defined. Where time decides, the moment at which the answer may change is reported.
 */
import type {
  AttributeCondition,
  Condition,
  DateCondition,
  OperationCondition,
  ResourceCondition,
  Rule,
} from "../../cib/configuration.js";
import type { RuleFacts } from "../cluster/node.js";
import { addDuration, type CalendarField, calendarFields, nextBoundary, parseTime } from "./iso-time.js";

export function evaluateRule(rule: Rule, facts: RuleFacts): boolean {
  const holds = (condition: Condition) => evaluateCondition(condition, facts);
  return rule.boolean === "or" ? rule.conditions.some(holds) : rule.conditions.every(holds);
}

function evaluateCondition(condition: Condition, facts: RuleFacts): boolean {
  switch (condition.kind) {
    case "rule":
      return evaluateRule(condition, facts);
    case "attribute":
      return attributeHolds(condition, facts);
    case "date":
      return dateHolds(condition, facts);
    case "resource":
      return resourceHolds(condition, facts);
    case "operation":
      return operationHolds(condition, facts);
  }
}

/** Captures of a constraint's pattern in place of `%0` to `%9`. */
export function withCaptures(text: string, captures: readonly string[] | undefined): string {
  return captures ? text.replace(/%([0-9])/g, (whole, index) => captures[Number(index)] ?? whole) : text;
}

function attributeHolds(condition: AttributeCondition, facts: RuleFacts): boolean {
  const actual = facts.attributes?.get(withCaptures(condition.attribute, facts.captures));
  switch (condition.operation) {
    case "defined":
      return actual !== undefined;
    case "not_defined":
      return actual === undefined;
  }
  const wanted = referenceValue(condition, facts);
  if (actual === undefined || wanted === undefined) {
    return actual === wanted ? condition.operation === "eq" : condition.operation === "ne";
  }
  const order = compare(actual, wanted, condition);
  switch (condition.operation) {
    case "eq":
      return order === 0;
    case "ne":
      return order !== 0;
    case "lt":
      return order < 0;
    case "lte":
      return order <= 0;
    case "gt":
      return order > 0;
    case "gte":
      return order >= 0;
  }
}

function referenceValue({ value, valueSource }: AttributeCondition, facts: RuleFacts): string | undefined {
  if (value === undefined) return undefined;
  if (valueSource === "param") return facts.params?.[value];
  if (valueSource === "meta") return facts.meta?.[value];
  return value;
}

/** Numbers that cannot be read are compared as text, as text is everywhere: letter case does not count. */
function compare(actual: string, wanted: string, { operation, type }: AttributeCondition): number {
  switch (type ?? defaultType(operation, actual, wanted)) {
    case "integer":
      return compareNumbers(/^\s*[+-]?\d+/, actual, wanted);
    case "number":
      return compareNumbers(/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i, actual, wanted);
    case "version":
      return compareVersions(actual, wanted);
    case "string":
      return compareText(actual, wanted);
  }
}

function defaultType(operation: AttributeCondition["operation"], actual: string, wanted: string) {
  if (operation === "eq" || operation === "ne") return "string";
  return actual.includes(".") || wanted.includes(".") ? "number" : "integer";
}

function compareNumbers(form: RegExp, actual: string, wanted: string): number {
  const [a, b] = [form.exec(actual), form.exec(wanted)];
  return a && b ? Number(a[0]) - Number(b[0]) : compareText(actual, wanted);
}

function compareText(actual: string, wanted: string): number {
  const [a, b] = [actual.toLowerCase(), wanted.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Part by part; one that merely begins like the other is the older. */
function compareVersions(actual: string, wanted: string): number {
  const [a, b] = [actual.split("."), wanted.split(".")];
  for (let part = 0; part < Math.max(a.length, b.length); part++) {
    const difference = versionPart(a[part]) - versionPart(b[part]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function versionPart(text: string | undefined): number {
  return text === undefined ? -1 : Number.parseInt(text, 10) || 0;
}

function dateHolds(condition: DateCondition, facts: RuleFacts): boolean {
  const now = Math.floor(facts.now / 1000) * 1000;
  const start = condition.start === undefined ? undefined : parseTime(condition.start, now);
  const end = endOf(condition, start, now);
  switch (condition.operation) {
    case "gt":
      if (start === undefined) return false;
      return passed(start + 1000, now, facts);
    case "lt":
      return end !== undefined && !passed(end, now, facts);
    case "in_range":
      if (start === undefined && end === undefined) return false;
      if (start !== undefined && !passed(start, now, facts)) return false;
      return end === undefined || !passed(end + 1000, now, facts);
    case "date_spec":
      return specHolds(condition.spec ?? {}, now, facts);
  }
}

function endOf(condition: DateCondition, start: number | undefined, now: number): number | undefined {
  if (condition.end !== undefined) return parseTime(condition.end, now);
  return condition.duration && start !== undefined ? addDuration(start, condition.duration) : undefined;
}

function passed(moment: number, now: number, facts: RuleFacts): boolean {
  if (moment > now) facts.changesAt?.(moment);
  return moment <= now;
}

/** Every field that is named must lie in its range: `9`, `9-16`, `9-`, `-16`. */
function specHolds(spec: Readonly<Record<string, string>>, now: number, facts: RuleFacts): boolean {
  const fields = calendarFields(now);
  facts.changesAt?.(nextBoundary(now, finestUnit(spec)));
  return Object.entries(spec).every(([name, range]) => {
    const actual = fields[name as CalendarField];
    if (actual === undefined) return true;
    const match = /^\s*(\d+)?\s*(-)?\s*(\d+)?\s*$/.exec(range);
    if (!match) return false;
    const low = match[1] === undefined ? 0 : Number(match[1]);
    const high = match[3] === undefined ? (match[2] ? Number.POSITIVE_INFINITY : low) : Number(match[3]);
    return actual >= low && actual <= high;
  });
}

function finestUnit(spec: Readonly<Record<string, string>>): "day" | "hour" | "minute" | "second" {
  if ("seconds" in spec) return "second";
  if ("minutes" in spec) return "minute";
  return "hours" in spec ? "hour" : "day";
}

function resourceHolds(condition: ResourceCondition, { agent }: RuleFacts): boolean {
  if (!agent) return false;
  return (
    (condition.class === undefined || condition.class === agent.class) &&
    (condition.provider === undefined || condition.provider === agent.provider) &&
    (condition.type === undefined || condition.type === agent.type)
  );
}

function operationHolds(condition: OperationCondition, { operation }: RuleFacts): boolean {
  if (operation?.name !== condition.name) return false;
  return condition.interval === undefined || condition.interval === operation.interval;
}
