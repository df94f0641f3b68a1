/**
 * Why an instance goes where it goes, why it does not go to another node, or why it goes nowhere: the facts that decided, most
 * telling first. Worked out when somebody asks, for most placements are never asked about.
 *
 * What goes without saying (that a member of a group is with its group on a node that the group was given) is left out as long as
 * there is something better.
 */
import { INFINITY } from "../../model/score.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import type { Reason } from "../reason.js";
import { factOf, factOfPart } from "./chain.js";
import { distinct, type Fact } from "./fact.js";
import { whyUnavailable } from "./unavailable.js";

/** Why on its node, or why nowhere. */
export function whyPlaced(cluster: Cluster, primitive: Primitive): readonly Fact[] {
  const { assignedTo } = primitive;
  return distinct(assignedTo ? whyOn(cluster, primitive, assignedTo) : whyNowhere(cluster, primitive));
}

/** `node`: the one that it was given. */
function whyOn(cluster: Cluster, primitive: Primitive, node: ClusterNode): readonly Fact[] {
  const [first, ...more] = primitive.because;
  if (first?.kind !== "highest-score") return plainly(cluster, primitive, primitive.because);
  const verdict = verdictOn(cluster, primitive, node);
  const roles = more.filter(({ kind }) => kind === "promoted" || kind === "copy-stays");
  return [
    ...plainly(cluster, primitive, [verdict]),
    ...decidingFacts(cluster, primitive, node, verdict),
    ...plainly(cluster, primitive, roles),
  ];
}

function plainly(cluster: Cluster, primitive: Primitive, reasons: readonly Reason[]): readonly Fact[] {
  return reasons.map((reason) => factOf(cluster, primitive, reason));
}

/** What was decided, between which nodes. */
export function verdictOn(cluster: Cluster, { scores }: Primitive, node: ClusterNode): Reason {
  const { name } = node;
  const rivals = cluster.nodes.filter((other) => other !== node && isPossible(scores.get(other.index), other));
  if (rivals.length === 0) return { kind: "only-node", node: name };
  const score = scores.get(node.index);
  const nodes = rivals.filter(({ index }) => scores.get(index) === score).map((rival) => rival.name);
  return nodes.length === 0
    ? { kind: "highest-score", node: name, score }
    : { kind: "alike", node: name, nodes, score };
}

function isPossible(score: number, node: ClusterNode): boolean {
  return canRunResources(node) && score >= 0;
}

/** Of the only node, what rules out the others; of the best one, what its score is made of. */
function decidingFacts(cluster: Cluster, primitive: Primitive, node: ClusterNode, { kind }: Reason): readonly Fact[] {
  if (kind === "only-node")
    return cluster.nodes.flatMap((other) => (other === node ? [] : bansOf(cluster, primitive, other)));
  return kind === "alike" ? [] : partsOf(cluster, primitive, node);
}

/** What its score there is made of. */
export function partsOf(cluster: Cluster, primitive: Primitive, node: ClusterNode): readonly Fact[] {
  return primitive.scores.contributions(node.index).map((part) => factOfPart(cluster, primitive, part, node));
}

/** A requirement adds nothing to the node that meets it: it is found where it rules the others out. */
export function tiesOf(cluster: Cluster, primitive: Primitive, node: ClusterNode): readonly Fact[] {
  const reasons = cluster.nodes.flatMap((other) => (other === node ? [] : primitive.scores.because(other.index)));
  return plainly(
    cluster,
    primitive,
    reasons.filter((reason) => reason.kind === "follows" && reason.score >= INFINITY),
  );
}

/** Why not on a node that it was not given. */
export function whyNotOn(cluster: Cluster, primitive: Primitive, node: ClusterNode): readonly Fact[] {
  const bans = distinct(bansOf(cluster, primitive, node));
  return bans.length > 0 ? bans : whyPlaced(cluster, primitive);
}

/** What keeps it off a node that it may not be on; nothing where only a higher score elsewhere does. */
export function bansOf(cluster: Cluster, primitive: Primitive, node: ClusterNode): readonly Fact[] {
  const unavailable = whyUnavailable(node);
  if (unavailable) return plainly(cluster, primitive, [unavailable]);
  const { scores } = primitive;
  if (scores.get(node.index) >= 0) return [];
  if (!scores.has(node.index) && !cluster.options.symmetric) {
    return plainly(cluster, primitive, [{ kind: "option", option: "symmetric-cluster", value: "false" }]);
  }
  const against = scores.contributions(node.index).filter(({ change }) => change < 0);
  return strongest(against.map((part) => factOfPart(cluster, primitive, part, node)));
}

/** That something else would not like it there is worth a word only where nothing more can be said. */
function strongest(facts: readonly Fact[]): readonly Fact[] {
  const strong = facts.filter(({ reason }) => reason.kind !== "followed");
  return strong.length > 0 ? strong : facts;
}

/** One that shall not run needs no node; of any other it is told what every node lacks. */
function whyNowhere(cluster: Cluster, primitive: Primitive): readonly Fact[] {
  const { because } = primitive;
  const wish = because.find(({ kind }) => kind === "option") ?? wishToStop(primitive);
  if (wish) return plainly(cluster, primitive, [wish]);
  const [first] = because;
  if (first?.kind !== "no-node") return plainly(cluster, primitive, because);
  return [
    ...plainly(cluster, primitive, [first]),
    ...cluster.nodes.flatMap((node) => bansOf(cluster, primitive, node)),
  ];
}

/** What a member of a stopped group is told by its group. */
function wishToStop({ targetRole }: Primitive): Reason | undefined {
  return targetRole === "Stopped" ? { kind: "option", option: "target-role", value: targetRole } : undefined;
}
