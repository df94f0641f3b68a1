/** Checks of sets of options and of rules: that they can be read, and that each condition says what it needs to say. */
import { parseTime } from "../scheduler/unpack/iso-time.js";
import type { AttributeSet, Condition, DateCondition, Rule, Values } from "./configuration.js";
import { type Issues, shown } from "./issue.js";
import { checkText } from "./option-checks.js";
import type { Path } from "./path.js";

/** Of one option: its name, known and supported, and its value; and which set it is in, if any. */
export type CheckValues = (path: Path, values: Values, set?: AttributeSet) => void;

/** Options as plain values, or in sets that are numbered below the same path. */
export function checkValuesOrSets(
  issues: Issues,
  path: Path,
  plain: Values | undefined,
  sets: readonly AttributeSet[] | undefined,
  check: CheckValues,
): void {
  if (plain) check(path, plain);
  for (const [index, set] of (sets ?? []).entries()) {
    const place = [...path, String(index)];
    if (set.rule) checkRule(issues, [...place, "rule"], set.rule);
    check(place, set.values, set);
  }
}

export function checkRule(issues: Issues, path: Path, rule: Rule): void {
  if (rule.conditions.length === 0) issues.error(path, "a rule needs conditions");
  for (const condition of rule.conditions) checkCondition(issues, path, condition);
}

function checkCondition(issues: Issues, path: Path, condition: Condition): void {
  switch (condition.kind) {
    case "rule":
      checkRule(issues, path, condition);
      break;
    case "attribute": {
      const { attribute, operation, value } = condition;
      checkText(issues, path, "attribute", attribute);
      const compares = operation !== "defined" && operation !== "not_defined";
      if (compares && value === undefined)
        issues.error(path, `${shown(attribute)} ${operation} nothing: a value is missing`);
      break;
    }
    case "date":
      checkDate(issues, path, condition);
      break;
    case "resource":
    case "operation":
      break;
  }
}

function checkDate(issues: Issues, path: Path, { operation, start, end, duration, spec }: DateCondition): void {
  for (const [what, text] of Object.entries({ start, end })) {
    if (text !== undefined && parseTime(text) === undefined)
      issues.error(path, `${what} is ${shown(text)}, but must be a time, such as 2026-11-21T09:20:30Z`);
  }
  const missing = {
    gt: start === undefined && "start",
    lt: end === undefined && "end",
    in_range: start === undefined && end === undefined && "start",
    date_spec: spec === undefined && "date_spec",
  }[operation];
  if (missing) issues.error(path, `date ${operation} needs ${missing}`);
  if (duration && start === undefined) issues.error(path, "a duration needs a start");
}
