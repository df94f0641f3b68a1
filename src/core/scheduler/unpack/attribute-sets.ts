/**
 * What a list of attribute sets amounts to, for given facts.
 *
 * A set whose rule is false says nothing. Of those that have an option the one with the highest score decides it; among
 * equals the one written last, so that what a resource says itself beats what its template, which is written before it, says.
 */
import type { AttributeSet, Values } from "../../cib/configuration.js";
import type { RuleFacts } from "../cluster/node.js";
import { evaluateRule } from "./rules.js";

/** Weakest first, as they are laid over each other. */
export function evaluateSets(
  plain: Values | undefined,
  sets: readonly AttributeSet[] | undefined,
  facts: RuleFacts,
): Values {
  if (!sets || sets.length === 0) return plain ?? {};
  const holding = sets.filter((set) => !set.rule || evaluateRule(set.rule, facts));
  return Object.assign({}, plain, ...holding.sort((a, b) => a.score - b.score).map((set) => set.values));
}

/** Whether a node's attributes could change what the sets say. */
export function dependsOnNode(sets: readonly AttributeSet[] | undefined): boolean {
  return sets?.some((set) => set.rule && asksForAttribute(set.rule)) ?? false;
}

function asksForAttribute(rule: NonNullable<AttributeSet["rule"]>): boolean {
  return rule.conditions.some(
    (condition) => condition.kind === "attribute" || (condition.kind === "rule" && asksForAttribute(condition)),
  );
}
