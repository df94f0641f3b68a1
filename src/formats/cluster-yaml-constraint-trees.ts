/** Constraints as parts of the cluster document: the counterpart of cluster-yaml-constraints.ts. */
import type {
  Constraint,
  LocationSubject,
  OrderAction,
  OrderConstraint,
  ResourceSet,
} from "../core/cib/configuration.js";
import { assertNever } from "../core/model/invariant.js";
import { formatScore, type Score } from "../core/model/score.js";
import { ruleTree } from "./cluster-yaml-option-trees.js";
import { sections, type Tree } from "./yaml-layout.js";

export function constraintTree(constraint: Constraint): Tree {
  switch (constraint.kind) {
    case "location": {
      const { resource, node, role, until, discovery } = constraint;
      return sections({ location: resource, node, score: formatScore(constraint.score), role, until, discovery });
    }
    case "location-rule": {
      const { of, node, score, role, discovery, rules, lifetime } = constraint;
      return sections({
        location: subjectTree(of),
        node,
        score: scoreText(score),
        role,
        discovery,
        rules: rules.length > 0 || (of.kind === "resource" && !lifetime) ? rules.map(ruleTree) : undefined,
        lifetime: lifetime && ruleTree(lifetime),
      });
    }
    case "colocation": {
      const { resource, role, withRole, nodeAttribute, influence, lifetime } = constraint;
      const score = formatScore(constraint.score);
      const ends = { colocation: resource, with: constraint.with, score, role, "with-role": withRole };
      return sections({
        ...ends,
        ...colocationOptions(nodeAttribute, influence),
        lifetime: lifetime && ruleTree(lifetime),
      });
    }
    case "colocation-set": {
      const { sets, score, nodeAttribute, influence } = constraint;
      return sections({
        colocation: setsTree(sets),
        score: formatScore(score),
        ...colocationOptions(nodeAttribute, influence),
      });
    }
    case "order":
      return orderTree(constraint);
    case "order-set":
      return sections({ order: setsTree(constraint.sets), ...orderOptions(constraint) });
    case "ticket": {
      const { ticket, resource, role, sets, lossPolicy } = constraint;
      return sections({ ticket, resource, role, sets: sets?.map(setTree), "loss-policy": lossPolicy });
    }
    default:
      return assertNever(constraint);
  }
}

function subjectTree(of: LocationSubject): Tree {
  switch (of.kind) {
    case "resource":
      return of.id;
    case "pattern":
      return sections({ pattern: of.pattern });
    case "sets":
      return setsTree(of.sets);
  }
}

function colocationOptions(nodeAttribute: string | undefined, influence: boolean | undefined) {
  return { "node-attribute": nodeAttribute, influence: flagText(influence) };
}

function orderTree(order: OrderConstraint): Tree {
  const { firstAction, thenAction } = order;
  const plain = firstAction === "start" && thenAction === "start";
  const end = (id: string, action: OrderAction) => (plain ? id : `${id}:${action}`);
  return sections({
    order: [end(order.first, firstAction), end(order.then, thenAction)],
    ...orderOptions(order),
    "require-all": flagText(order.requireAll),
  });
}

function orderOptions({ orderKind, symmetrical }: Pick<OrderConstraint, "orderKind" | "symmetrical">) {
  const usual = orderKind !== "Serialize";
  return { kind: orderKind, symmetrical: symmetrical === usual ? undefined : String(symmetrical) };
}

function setsTree(sets: readonly ResourceSet[]): Tree {
  return new Map([["sets", sets.map(setTree)]]);
}

function setTree(set: ResourceSet): Tree {
  return sections({
    id: set.id || undefined,
    resources: set.members,
    sequential: flagText(set.sequential),
    "require-all": flagText(set.requireAll),
    ordering: set.ordering,
    action: set.action,
    role: set.role,
    score: scoreText(set.score),
    kind: set.kind,
  });
}

function scoreText(score: Score | undefined): string | undefined {
  return score === undefined ? undefined : formatScore(score);
}

function flagText(value: boolean | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
