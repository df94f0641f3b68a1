/** Constraints as CIB XML: the counterpart of cib-constraints.ts. Defaults are not written. */
import type {
  Constraint,
  LocationConstraint,
  LocationRuleConstraint,
  OrderConstraint,
  ResourceSet,
  Rule,
} from "../../core/cib/configuration.js";
import { formatScore } from "../../core/model/score.js";
import { defined } from "../defined.js";
import { idOf } from "./cib-names.js";
import { printRule } from "./print-sets.js";
import { element, type XmlElement } from "./xml-element.js";

export function printConstraint(constraint: Constraint): XmlElement {
  const { kind, id } = constraint;
  switch (kind) {
    case "location":
      return constraint.until === undefined ? printLocation(constraint) : printPin(constraint, constraint.until);
    case "location-rule":
      return printLocationRule(constraint);
    case "colocation": {
      const { resource, role, with: primary, withRole, lifetime } = constraint;
      const roles = { rsc: resource, "rsc-role": role, "with-rsc": primary, "with-rsc-role": withRole };
      return element(
        "rsc_colocation",
        defined({ id, score: formatScore(constraint.score), ...roles, ...colocationOptions(constraint) }),
        printLifetime(id, lifetime),
      );
    }
    case "colocation-set":
      return element(
        "rsc_colocation",
        defined({ id, score: formatScore(constraint.score), ...colocationOptions(constraint) }),
        printResourceSets(constraint.sets),
      );
    case "order": {
      const { first, firstAction, then, thenAction } = constraint;
      const actions = {
        first,
        "first-action": firstAction === "start" ? undefined : firstAction,
        then,
        "then-action": thenAction === firstAction ? undefined : thenAction,
      };
      const requireAll = booleanText(constraint.requireAll);
      return element("rsc_order", defined({ id, ...orderOptions(constraint), ...actions, "require-all": requireAll }));
    }
    case "order-set":
      return element("rsc_order", defined({ id, ...orderOptions(constraint) }), printResourceSets(constraint.sets));
    case "ticket": {
      const { resource, role, ticket, lossPolicy, sets } = constraint;
      const attributes = { id, rsc: resource, "rsc-role": role, ticket, "loss-policy": lossPolicy };
      return element("rsc_ticket", defined(attributes), printResourceSets(sets ?? []));
    }
  }
}

function printLocation({ id, resource, node, score, role, discovery }: LocationConstraint): XmlElement {
  const attributes = { id, rsc: resource, node, score: formatScore(score), role, "resource-discovery": discovery };
  return element("rsc_location", defined(attributes));
}

/** A constraint that ends is a rule of the node and the date, as crm_resource writes it. */
function printPin({ id, resource, node, score, role, discovery }: LocationConstraint, until: string): XmlElement {
  const rule: Rule = {
    kind: "rule",
    id: "",
    boolean: "and",
    score,
    ...defined({ role }),
    conditions: [
      { kind: "attribute", id: "", attribute: "#uname", operation: "eq", type: "string", value: node },
      { kind: "date", id: "", operation: "lt", end: until },
    ],
  };
  const attributes = defined({ id, rsc: resource, "resource-discovery": discovery });
  return element("rsc_location", attributes, [printRule(rule, idOf(id, "rule"))]);
}

function printLocationRule(constraint: LocationRuleConstraint): XmlElement {
  const { id, of, node, score, rules, role, discovery, lifetime } = constraint;
  const attributes = {
    id,
    rsc: of.kind === "resource" ? of.id : undefined,
    "rsc-pattern": of.kind === "pattern" ? of.pattern : undefined,
    node,
    score: score === undefined ? undefined : formatScore(score),
    role,
    "resource-discovery": discovery,
  };
  return element("rsc_location", defined(attributes), [
    ...(of.kind === "sets" ? printResourceSets(of.sets) : []),
    ...rules.map((rule, index) => printRule(rule, idOf(id, index === 0 ? "rule" : `rule-${index}`))),
    ...printLifetime(id, lifetime),
  ]);
}

function printLifetime(id: string, rule: Rule | undefined): readonly XmlElement[] {
  return rule ? [element("lifetime", {}, [printRule(rule, idOf(id, "lifetime"))])] : [];
}

function printResourceSets(sets: readonly ResourceSet[]): readonly XmlElement[] {
  return sets.map((set) => {
    const attributes = {
      id: set.id,
      sequential: booleanText(set.sequential),
      "require-all": booleanText(set.requireAll),
      ordering: set.ordering,
      action: set.action,
      role: set.role,
      score: set.score === undefined ? undefined : formatScore(set.score),
      kind: set.kind,
    };
    const members = set.members.map((id) => element("resource_ref", { id }));
    return element("resource_set", defined(attributes), members);
  });
}

interface ColocationOptions {
  readonly nodeAttribute?: string;
  readonly influence?: boolean;
}

function colocationOptions({ nodeAttribute, influence }: ColocationOptions) {
  return { "node-attribute": nodeAttribute, influence: booleanText(influence) };
}

function orderOptions({ orderKind, symmetrical }: Pick<OrderConstraint, "orderKind" | "symmetrical">) {
  const byDefault = orderKind !== "Serialize";
  return { kind: orderKind, symmetrical: symmetrical === byDefault ? undefined : String(symmetrical) };
}

function booleanText(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
