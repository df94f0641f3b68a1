/** Sets of name-value pairs and rules as CIB XML: the counterpart of cib-sets.ts. */
import type { AttributeSet, Condition, Rule, Values } from "../../core/cib/configuration.js";
import { formatDuration } from "../../core/model/duration.js";
import { formatScore } from "../../core/model/score.js";
import { defined } from "../defined.js";
import { idOf } from "./cib-names.js";
import { element, type XmlElement } from "./xml-element.js";

/** Plain values are one set; none at all where there are no values. */
export function printSets(
  tag: string,
  id: string,
  plain: Values | undefined,
  sets: readonly AttributeSet[] | undefined,
): readonly XmlElement[] {
  if (sets) return sets.map((set, index) => printSet(tag, set, index === 0 ? id : `${id}-${index + 1}`));
  if (!plain || Object.keys(plain).length === 0) return [];
  return [element(tag, { id }, printPairs(id, plain))];
}

function printSet(tag: string, set: AttributeSet, madeUpId: string): XmlElement {
  const id = set.id || madeUpId;
  const score = set.score === 0 ? undefined : formatScore(set.score);
  const rule = set.rule ? [printRule(set.rule, idOf(id, "rule"))] : [];
  return element(tag, defined({ id, score }), [...rule, ...printPairs(id, set.values)]);
}

function printPairs(setId: string, values: Values): readonly XmlElement[] {
  return Object.entries(values).map(([name, value]) => element("nvpair", { id: idOf(setId, name), name, value }));
}

export function printRule(rule: Rule, madeUpId: string): XmlElement {
  const id = rule.id || madeUpId;
  const attributes = {
    id,
    score: rule.score === undefined ? undefined : formatScore(rule.score),
    "score-attribute": rule.scoreAttribute,
    role: rule.role,
    "boolean-op": rule.boolean,
  };
  const conditions = rule.conditions.map((condition, index) =>
    printCondition(condition, idOf(id, index === 0 ? "expression" : `expression-${index}`)),
  );
  return element("rule", defined(attributes), conditions);
}

function printCondition(condition: Condition, madeUpId: string): XmlElement {
  const id = condition.id || madeUpId;
  switch (condition.kind) {
    case "rule":
      return printRule(condition, madeUpId);
    case "attribute": {
      const { attribute, operation, type, value, valueSource } = condition;
      return element("expression", defined({ id, attribute, operation, type, value, "value-source": valueSource }));
    }
    case "date": {
      const { operation, start, end, duration, spec } = condition;
      return element("date_expression", defined({ id, operation, start, end }), [
        ...(duration ? [element("duration", { id: idOf(id, "duration"), ...duration })] : []),
        ...(spec ? [element("date_spec", { id: idOf(id, "date_spec"), ...spec })] : []),
      ]);
    }
    case "resource": {
      const { class: standard, provider, type } = condition;
      return element("rsc_expression", defined({ id, class: standard, provider, type }));
    }
    case "operation": {
      const interval = condition.interval === undefined ? undefined : formatDuration(condition.interval);
      return element("op_expression", defined({ id, name: condition.name, interval }));
    }
  }
}
