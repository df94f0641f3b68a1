/**
 * Why an instance goes where it goes, or nowhere: the facts that decided, most telling first. Worked out when somebody
 * asks, for most placements are never asked about.
 */
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import type { Reason } from "../reason.js";

export function explainPlacement(cluster: Cluster, primitive: Primitive): readonly Reason[] {
  const [first] = primitive.because;
  if (first && first.kind !== "highest-score" && first.kind !== "no-node") return distinct(primitive.because);
  const { assignedTo, scores, targetRole } = primitive;
  if (!assignedTo && targetRole === "Stopped") return [{ kind: "option", option: "target-role", value: "Stopped" }];
  const others = cluster.nodes.filter((node) => node !== assignedTo);
  const against = others.flatMap((node) => whyNot(cluster, node, primitive));
  if (!assignedTo) return distinct([{ kind: "no-node", resource: primitive.id }, ...against]);
  const score = scores.get(assignedTo.index);
  const best: Reason = { kind: "highest-score", node: assignedTo.name, score };
  return distinct([best, ...scores.because(assignedTo.index), ...against]);
}

/** One fact can speak against several nodes. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

/** What keeps an instance off a node; nothing when only a higher score elsewhere does. */
function whyNot(cluster: Cluster, node: ClusterNode, { scores }: Primitive): readonly Reason[] {
  const why = whyUnavailable(node);
  if (why !== undefined) return [{ kind: "node-unavailable", node: node.name, why }];
  if (!scores.has(node.index) && !cluster.options.symmetric) {
    return [{ kind: "option", option: "symmetric-cluster", value: "false" }];
  }
  return scores.get(node.index) < 0 ? scores.because(node.index).filter(speaksAgainst) : [];
}

function speaksAgainst(reason: Reason): boolean {
  if (reason.kind === "stickiness") return reason.score < 0;
  return reason.kind !== "constraint" || reason.score < 0;
}

/** For a sentence: `lb1 is ...`. */
function whyUnavailable(node: ClusterNode): string | undefined {
  if (node.unclean || node.condemned !== undefined) return "unclean";
  if (node.pending) return "joining, and not asked yet what it runs";
  if (!node.online) return "offline";
  if (node.shutdown) return "shutting down";
  if (node.standby) return "in standby";
  if (node.standbyOnFail) return "in standby after a failure";
  return node.maintenance ? "in maintenance mode" : undefined;
}
