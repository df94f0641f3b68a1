/**
 * Reasons: the facts that decided a placement or an action, as data. `sentence` says one to a person.
 */

import { assertNever } from "../model/invariant.js";
import type { NodeName, ResourceId } from "../model/names.js";
import { formatScore, type Score } from "../model/score.js";

export type Reason =
  | { readonly kind: "highest-score"; readonly node: NodeName; readonly score: Score }
  | { readonly kind: "node-unavailable"; readonly node: NodeName; readonly why: string }
  | { readonly kind: "constraint"; readonly id: string; readonly node: NodeName; readonly score: Score }
  | { readonly kind: "stickiness"; readonly node: NodeName; readonly score: Score }
  | { readonly kind: "failures"; readonly node: NodeName; readonly count: number; readonly threshold: number }
  | { readonly kind: "no-node"; readonly resource: ResourceId }
  | { readonly kind: "operation-failed"; readonly operation: string; readonly node: NodeName; readonly word: string }
  | { readonly kind: "unclean"; readonly node: NodeName; readonly why: string }
  | { readonly kind: "option"; readonly option: string; readonly value: string }
  | { readonly kind: "requested"; readonly what: string }
  | { readonly kind: "follows"; readonly id: string; readonly resource: ResourceId };

export function sentence(reason: Reason): string {
  switch (reason.kind) {
    case "highest-score":
      return `${reason.node} has the highest score (${formatScore(reason.score)})`;
    case "node-unavailable":
      return `${reason.node} is ${reason.why}`;
    case "constraint":
      return `constraint ${reason.id} gives ${formatScore(reason.score)} to ${reason.node}`;
    case "stickiness":
      return `it already runs on ${reason.node} (stickiness ${formatScore(reason.score)})`;
    case "failures":
      return `it failed ${reason.count} times on ${reason.node} (migration-threshold ${reason.threshold})`;
    case "no-node":
      return `no node is allowed to run ${reason.resource}`;
    case "operation-failed":
      return `${reason.operation} failed on ${reason.node}: ${reason.word}`;
    case "unclean":
      return `${reason.node} is unclean: ${reason.why}`;
    case "option":
      return `${reason.option} is ${reason.value}`;
    case "requested":
      return reason.what;
    case "follows":
      return `constraint ${reason.id} ties it to ${reason.resource}`;
    default:
      return assertNever(reason);
  }
}
