/**
 * Why an instance goes where it goes, why it does not go to another node, or why it goes nowhere: the facts that decided, most
 * telling first. Worked out when somebody asks, for most placements are never asked about.
 *
 * What goes without saying (that a member of a group is with its group on a node that the group was given) is left out as long as
 * there is something better.
 */
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import type { Reason } from "../reason.js";
import { chained, chainedContribution } from "./chain.js";
import { distinct } from "./distinct.js";
import { whyUnavailable } from "./unavailable.js";

/** Why on its node, or why nowhere. */
export function whyPlaced(cluster: Cluster, primitive: Primitive): readonly Reason[] {
  return distinct(
    primitive.assignedTo ? whyOn(cluster, primitive, primitive.assignedTo) : whyNowhere(cluster, primitive),
  );
}

/** `node`: the one that it was given. */
function whyOn(cluster: Cluster, primitive: Primitive, node: ClusterNode): readonly Reason[] {
  const [first, ...more] = primitive.because;
  if (first?.kind !== "highest-score") return primitive.because;
  const roles = more.filter(({ kind }) => kind === "promoted" || kind === "copy-stays");
  const rivals = cluster.nodes.filter((other) => other !== node && isPossible(primitive, other));
  if (rivals.length === 0) {
    const others = cluster.nodes.filter((other) => other !== node);
    return [
      { kind: "only-node", node: node.name },
      ...others.flatMap((other) => bansOf(cluster, primitive, other)),
      ...roles,
    ];
  }
  const alike = rivals.filter(({ index }) => primitive.scores.get(index) === first.score).map(({ name }) => name);
  if (alike.length === 0) return [first, ...speakingFor(cluster, primitive, node), ...roles];
  return [{ kind: "alike", node: node.name, nodes: alike, score: first.score }, ...roles];
}

/** Why not on a node that it was not given. */
export function whyNotOn(cluster: Cluster, primitive: Primitive, node: ClusterNode): readonly Reason[] {
  const bans = distinct(bansOf(cluster, primitive, node));
  return bans.length > 0 ? bans : whyPlaced(cluster, primitive);
}

export function isPossible({ scores }: Primitive, node: ClusterNode): boolean {
  return canRunResources(node) && scores.get(node.index) >= 0;
}

/** What its score there is made of. */
export function speakingFor(cluster: Cluster, { scores }: Primitive, node: ClusterNode): readonly Reason[] {
  return scores.contributions(node.index).map((part) => chainedContribution(cluster, part, node));
}

/** What keeps it off a node that it may not be on; nothing where only a higher score elsewhere does. */
export function bansOf(cluster: Cluster, primitive: Primitive, node: ClusterNode): readonly Reason[] {
  const unavailable = whyUnavailable(node);
  if (unavailable) return [unavailable];
  const { scores } = primitive;
  if (scores.get(node.index) >= 0) return [];
  if (!scores.has(node.index) && !cluster.options.symmetric) {
    return [{ kind: "option", option: "symmetric-cluster", value: "false" }];
  }
  const against = scores.contributions(node.index).filter(({ change }) => change < 0);
  return strongest(against.map((part) => chainedContribution(cluster, part, node)));
}

/** That something else would not like it there is worth a word only where nothing more can be said. */
function strongest(reasons: readonly Reason[]): readonly Reason[] {
  const strong = reasons.filter(({ kind }) => kind !== "followed");
  return strong.length > 0 ? strong : reasons;
}

/** One that shall not run needs no node; of any other it is told what every node lacks. */
export function whyNowhere(cluster: Cluster, primitive: Primitive): readonly Reason[] {
  const wish = primitive.because.find(({ kind }) => kind === "option");
  if (wish) return [wish];
  const [first] = primitive.because;
  if (first?.kind !== "no-node") return primitive.because.map((reason) => chained(cluster, reason));
  return [first, ...cluster.nodes.flatMap((node) => bansOf(cluster, primitive, node))];
}
