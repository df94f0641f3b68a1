/**
 * A location that ends, as the field's tools write it: a rule of the node and of a date. It is the same as a location
 * constraint with `until`.
 */
import type { LocationConstraint, LocationRuleConstraint } from "../core/cib/configuration.js";
import { parseTime } from "../core/scheduler/unpack/iso-time.js";
import { defined } from "./defined.js";

/** Undefined for any other location. */
export function endingPin(location: LocationRuleConstraint): LocationConstraint | undefined {
  const { id, of, rules, discovery, lifetime } = location;
  const [rule] = rules;
  if (of.kind !== "resource" || !rule || rules.length > 1 || lifetime) return undefined;
  if (location.node !== undefined || rule.score === undefined || rule.boolean === "or") return undefined;
  const [where, when, surplus] = rule.conditions;
  if (where?.kind !== "attribute" || when?.kind !== "date" || surplus) return undefined;
  const { value: node, valueSource } = where;
  const isNode = where.attribute === "#uname" && where.operation === "eq" && node !== undefined && !valueSource;
  const { end: until } = when;
  if (!isNode || when.operation !== "lt" || until === undefined || parseTime(until) === undefined) return undefined;
  if (when.start !== undefined || (location.role && rule.role)) return undefined;
  const role = location.role ?? rule.role;
  return { kind: "location", id, resource: of.id, node, score: rule.score, ...defined({ role, discovery }), until };
}
