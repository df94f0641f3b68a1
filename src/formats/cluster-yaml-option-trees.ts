/** Options and rules as parts of the cluster document: the counterpart of cluster-yaml-options.ts. */
import type { AttributeSet, Condition, Rule, Values } from "../core/cib/configuration.js";
import { formatDuration } from "../core/model/duration.js";
import { formatScore } from "../core/model/score.js";
import { sections, type Tree } from "./yaml-layout.js";

export function valuesTree(values: Values): ReadonlyMap<string, Tree> {
  return new Map(Object.entries(values));
}

/** Plain values as a mapping, several sets as a list. */
export function optionsTree(plain: Values | undefined, sets: readonly AttributeSet[] | undefined): Tree {
  return sets ? sets.map(setTree) : valuesTree(plain ?? {});
}

export function setTree({ id, score, rule, values }: AttributeSet): Tree {
  return sections({
    id: id || undefined,
    score: score === 0 ? undefined : formatScore(score),
    rule: rule && ruleTree(rule),
    values: valuesTree(values),
  });
}

export function ruleTree(rule: Rule): Tree {
  return sections({
    id: rule.id || undefined,
    score: rule.score === undefined ? undefined : formatScore(rule.score),
    "score-attribute": rule.scoreAttribute,
    role: rule.role,
    [rule.boolean]: rule.conditions.map(conditionTree),
  });
}

function conditionTree(condition: Condition): Tree {
  const id = condition.id || undefined;
  switch (condition.kind) {
    case "rule":
      return ruleTree(condition);
    case "attribute": {
      const { attribute, operation, value, type, valueSource } = condition;
      return sections({ id, attribute, operation, value, type, "value-source": valueSource });
    }
    case "date": {
      const { operation, start, end, duration, spec } = condition;
      const parts = { duration: duration && valuesTree(duration), spec: spec && valuesTree(spec) };
      return sections({ id, date: operation, start, end, ...parts });
    }
    case "resource": {
      const { class: standard, provider, type } = condition;
      const resource = sections({ class: standard, provider, type });
      return new Map<string, Tree>([...sections({ id }), ["resource", resource]]);
    }
    case "operation": {
      const interval = condition.interval === undefined ? undefined : formatDuration(condition.interval);
      return sections({ id, op: condition.name, interval });
    }
  }
}
