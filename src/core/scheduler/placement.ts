/** Why an instance goes where it goes, or nowhere: the facts that decided, most telling first. */
import type { NodeName } from "../model/names.js";
import type { PrimitiveInstance } from "./instance.js";
import { type NodeFacts, whyUnavailable } from "./node-facts.js";
import type { Reason } from "./reason.js";
import type { ScoreTable } from "./score-table.js";
import type { ClusterFacts } from "./status.js";

export function explainPlace(node: NodeName, table: ScoreTable, facts: ClusterFacts): readonly Reason[] {
  const others = facts.nodes.filter((other) => other.name !== node);
  const best: Reason = { kind: "highest-score", node, score: table.get(node) };
  return distinct([best, ...table.because(node), ...others.flatMap((other) => whyNot(other, table))]);
}

export function explainNowhere(instance: PrimitiveInstance, table: ScoreTable, facts: ClusterFacts): readonly Reason[] {
  const none: Reason = { kind: "no-node", resource: instance.id };
  return distinct([none, ...facts.nodes.flatMap((node) => whyNot(node, table))]);
}

/** One fact can speak against several nodes. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

/** What keeps an instance off a node; nothing when only a higher score elsewhere does. */
function whyNot(node: NodeFacts, table: ScoreTable): readonly Reason[] {
  const why = whyUnavailable(node);
  if (why !== undefined) return [{ kind: "node-unavailable", node: node.name, why }];
  return table.get(node.name) < 0 ? table.because(node.name).filter(speaksAgainst) : [];
}

function speaksAgainst(reason: Reason): boolean {
  if (reason.kind === "stickiness") return reason.score < 0;
  return reason.kind !== "constraint" || reason.score < 0;
}
