/**
 * Reasons: the facts that decided a placement or an action, as data. `sentence` says one to a person.
 */

import { assertNever } from "../model/invariant.js";
import type { NodeName, ResourceId } from "../model/names.js";
import { formatScore, INFINITY, type Score } from "../model/score.js";

export type Reason =
  | { readonly kind: "highest-score"; readonly node: NodeName; readonly score: Score }
  /** Of several nodes with the same score the one with the fewest resources is taken, else the first by name. */
  | { readonly kind: "alike"; readonly node: NodeName; readonly nodes: readonly NodeName[]; readonly score: Score }
  | { readonly kind: "only-node"; readonly node: NodeName }
  | { readonly kind: "node-unavailable"; readonly node: NodeName; readonly why: string }
  | { readonly kind: "constraint"; readonly id: string; readonly node: NodeName; readonly score: Score }
  | { readonly kind: "stickiness"; readonly node: NodeName; readonly score: Score }
  | { readonly kind: "failures"; readonly node: NodeName; readonly count: number; readonly threshold: number }
  | { readonly kind: "no-node"; readonly resource: ResourceId }
  | { readonly kind: "operation-failed"; readonly operation: string; readonly node: NodeName; readonly word: string }
  | { readonly kind: "unclean"; readonly node: NodeName; readonly why: string }
  | { readonly kind: "option"; readonly option: string; readonly value: string }
  | { readonly kind: "requested"; readonly what: string }
  /** `score`: how strongly, and whether with it or apart from it. `why`: one step further (explanation/chain.ts), empty until somebody asks. */
  | {
      readonly kind: "follows";
      readonly id: string;
      readonly resource: ResourceId;
      readonly score: Score;
      readonly why: string;
    }
  /** What another resource, which follows this one, would like. */
  | {
      readonly kind: "followed";
      readonly id: string;
      readonly resource: ResourceId;
      readonly score: Score;
      readonly why: string;
    }
  | { readonly kind: "hands-off"; readonly resource: ResourceId; readonly why: "unmanaged" | "blocked" }
  | { readonly kind: "orphan"; readonly resource: ResourceId }
  | { readonly kind: "ticket"; readonly id: string; readonly ticket: string }
  | { readonly kind: "node-health"; readonly node: NodeName; readonly score: Score }
  | { readonly kind: "shutdown-lock"; readonly node: NodeName }
  | { readonly kind: "not-exclusive"; readonly node: NodeName }
  | { readonly kind: "remote-node"; readonly node: NodeName }
  | { readonly kind: "no-capacity"; readonly resource: ResourceId; readonly node: NodeName }
  | { readonly kind: "enough-copies"; readonly resource: ResourceId; readonly max: number }
  | { readonly kind: "node-full"; readonly resource: ResourceId; readonly node: NodeName }
  /** Its agent rates a copy on a node for promotion; it was chosen to be promoted, with that rank. */
  | { readonly kind: "promotion-score"; readonly resource: ResourceId; readonly node: NodeName; readonly score: Score }
  | { readonly kind: "promoted"; readonly resource: ResourceId; readonly score: Score }
  /** `what`: would become of it, and be undone by what follows from that. */
  | { readonly kind: "would-return"; readonly what: string }
  | { readonly kind: "copy-stays"; readonly resource: ResourceId; readonly node: NodeName }
  | { readonly kind: "order"; readonly id: string; readonly resource: ResourceId; readonly what: string }
  | { readonly kind: "several-active"; readonly resource: ResourceId; readonly nodes: readonly NodeName[] }
  | { readonly kind: "parameters-changed"; readonly resource: ResourceId }
  | { readonly kind: "interrupted"; readonly operation: string; readonly node: NodeName }
  | { readonly kind: "waits-for-fencing"; readonly node: NodeName }
  | { readonly kind: "waits-for-node"; readonly node: NodeName }
  | { readonly kind: "no-quorum"; readonly policy: string }
  | { readonly kind: "no-fence-device" }
  | { readonly kind: "unknown"; readonly resource: ResourceId; readonly node: NodeName }
  | { readonly kind: "unwatched"; readonly resource: ResourceId; readonly node: NodeName }
  | { readonly kind: "not-wanted"; readonly resource: ResourceId; readonly node: NodeName };

export function sentence(reason: Reason): string {
  switch (reason.kind) {
    case "highest-score":
      return `${reason.node} has the highest score (${formatScore(reason.score)})`;
    case "alike":
      return `${listed([reason.node, ...reason.nodes])} score alike (${formatScore(reason.score)}): ${reason.node} runs least, or is the first by name`;
    case "only-node":
      return `${reason.node} is the only node that can run it`;
    case "node-unavailable":
      return `${reason.node} is ${reason.why}`;
    case "constraint":
      return `constraint ${reason.id} gives ${formatScore(reason.score)} to ${reason.node}`;
    case "stickiness":
      return `it already runs on ${reason.node} (stickiness ${formatScore(reason.score)})`;
    case "failures":
      if (reason.count >= INFINITY) return `it failed on ${reason.node}, and must not be tried there again`;
      return `it failed ${times(reason.count)} on ${reason.node} (migration-threshold ${formatScore(reason.threshold)})`;
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
      return `${IMPLIED[reason.id]?.(reason.resource) ?? follows(reason)}${reason.why && `, ${reason.why}`}`;
    case "followed":
      return `${reason.resource}, which ${FOLLOWS[bond(reason.score)]}, has its say${reason.why && `: ${reason.why}`}`;
    case "hands-off":
      return reason.why === "blocked"
        ? `${reason.resource} is blocked after a failure, until somebody has looked and cleans it up`
        : `${reason.resource} is unmanaged: the cluster leaves it alone`;
    case "ticket":
      return `constraint ${reason.id} lets it run only with the ticket ${reason.ticket}`;
    case "node-health":
      return `the health of ${reason.node} gives it ${formatScore(reason.score)}`;
    case "shutdown-lock":
      return `it is reserved for ${reason.node}, which was shut down cleanly`;
    case "not-exclusive":
      return `a location constraint with exclusive resource-discovery leaves ${reason.node} out`;
    case "remote-node":
      return `it cannot run on ${reason.node}, for what that node is`;
    case "no-capacity":
      return `${reason.node} cannot carry ${reason.resource}, or not with all that must be with it`;
    case "orphan":
      return `${reason.resource} is no longer in the configuration`;
    case "enough-copies":
      return `${reason.resource} has all of its ${reason.max} copies`;
    case "node-full":
      return `${reason.node} has as many copies of ${reason.resource} as it may`;
    case "promotion-score":
      return `its agent rates ${reason.resource} on ${reason.node} at ${formatScore(reason.score)} for promotion`;
    case "promoted":
      return `${reason.resource} is promoted, with a promotion score of ${formatScore(reason.score)}`;
    case "copy-stays":
      return `this copy of ${reason.resource} stays on ${reason.node}: another one can take the better node`;
    case "would-return":
      return `it would ${reason.what}, and what follows from that would undo it: constraints contradict each other`;
    case "order":
      return `${reason.id} orders it with ${reason.resource}, ${reason.what}`;
    case "several-active":
      return `${reason.resource} may be active on ${reason.nodes.join(" and ")} at the same time`;
    case "parameters-changed":
      return `the parameters of ${reason.resource} have changed`;
    case "interrupted":
      return `it is not known how ${reason.operation} on ${reason.node} ended`;
    case "waits-for-fencing":
      return `it could be active on ${reason.node}, which is not fenced yet`;
    case "waits-for-node":
      return `it could be active on ${reason.node}, which has not been asked yet`;
    case "no-quorum":
      return `there is no quorum (no-quorum-policy ${reason.policy})`;
    case "no-fence-device":
      return "stonith-enabled is true, but no fence device is configured";
    case "unknown":
      return `it is not known whether ${reason.resource} runs on ${reason.node}`;
    case "unwatched":
      return `${reason.resource} on ${reason.node} is not monitored as configured`;
    case "not-wanted":
      return `a monitor of ${reason.resource} on ${reason.node} is no longer wanted`;
    default:
      return assertNever(reason);
  }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

type Bond = "must" | "would" | "would-not" | "must-not";

function bond(score: Score): Bond {
  if (Math.abs(score) < INFINITY) return score < 0 ? "would-not" : "would";
  return score < 0 ? "must-not" : "must";
}

const FOLLOWS: Readonly<Record<Bond, string>> = {
  must: "must be with it",
  would: "would like to be with it",
  "would-not": "would rather not be with it",
  "must-not": "must not be with it",
};

function follows({ id, resource, score }: Extract<Reason, { kind: "follows" }>): string {
  switch (bond(score)) {
    case "must":
      return `constraint ${id} ties it to ${resource}`;
    case "would":
      return `constraint ${id} would like it to be with ${resource} (${formatScore(score)})`;
    case "would-not":
      return `constraint ${id} would rather have it apart from ${resource} (${formatScore(score)})`;
    case "must-not":
      return `constraint ${id} keeps it apart from ${resource}`;
  }
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

/** What lies in the nature of a group or a container has no constraint to be named. */
const IMPLIED: Readonly<Record<string, (resource: ResourceId) => string>> = {
  "#group-members": (resource) => `it is with ${resource}, of the same group`,
  "#resource-with-container": (resource) => `it lives in ${resource}`,
  "#ip-with-container": (resource) => `it is the address of ${resource}`,
};
