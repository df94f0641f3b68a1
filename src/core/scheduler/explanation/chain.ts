/**
 * A reason that only names another resource (`haproxy, which must be with it, has its say`) is followed one step: what is it that
 * the other one wants, where is it, what is in its way? No further, or an answer would be as long as the configuration.
 *
 * In: a reason, and the picture after the run. Out: the fact, with its cause.
 */
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn, type Resource } from "../cluster/resource.js";
import type { Contribution } from "../cluster/scores.js";
import { type Reason, sentence } from "../reason.js";
import type { Cause, Fact } from "./fact.js";

/** `node`: about which the reason speaks; `isFor`: for it, or against it. */
export interface About {
  readonly node: ClusterNode;
  readonly isFor: boolean;
}

export function factOf(cluster: Cluster, resource: Resource, reason: Reason, about?: About): Fact {
  const step = stepBehind(cluster, reason, about);
  return { reason: withStep(cluster, reason, step), cause: step ?? { resource, reason } };
}

/** What one thing added to the score of a node, or took from it. */
export function factOfPart(cluster: Cluster, resource: Resource, part: Contribution, node: ClusterNode): Fact {
  return factOf(cluster, resource, part.reason, { node, isFor: part.change > 0 });
}

function withStep(cluster: Cluster, reason: Reason, step: Cause | undefined): Reason {
  switch (reason.kind) {
    case "followed":
      return step ? { ...reason, why: sentence(step.reason) } : reason;
    case "follows":
      return { ...reason, why: placeWords(cluster, reason, step) };
    case "order":
      return step ? { ...reason, what: `${reason.what} (${sentence(step.reason)})` } : reason;
    default:
      return reason;
  }
}

function stepBehind(cluster: Cluster, reason: Reason, about?: About): Cause | undefined {
  switch (reason.kind) {
    case "followed":
      return about && wishOf(cluster, reason.resource, about);
    case "follows":
      return placesOf(cluster, reason).length > 0 ? undefined : obstacleOf(cluster, reason.resource);
    case "order":
      return isInTheWay(reason) ? obstacleOf(cluster, reason.resource) : undefined;
    default:
      return undefined;
  }
}

/** An order that waits for what cannot be done, as order/effects.ts says it. */
export function isInTheWay(reason: Reason): boolean {
  return reason.kind === "order" && reason.what.startsWith("which cannot");
}

type Follows = Extract<Reason, { kind: "follows" }>;

function placeWords(cluster: Cluster, reason: Follows, step: Cause | undefined): string {
  const places = placesOf(cluster, reason);
  // That the members of a group are together is said by that.
  if (places.length > 0) return reason.id.startsWith("#") ? "" : `which is to run on ${places.join(" and ")}`;
  return step ? `which runs nowhere (${sentence(step.reason)})` : "which runs nowhere";
}

/** Where the resource that is followed will be; of a promotable clone, where the constraint means its promoted copies, those. */
function placesOf(cluster: Cluster, { id, resource }: Follows): readonly string[] {
  const primary = cluster.byId.get(resource);
  if (!primary) return [];
  const isPromotedOnly = promotedOnly(primary, id);
  const places = primitivesIn(primary)
    .filter(({ nextRole }) => !isPromotedOnly || nextRole === "Promoted")
    .flatMap(({ assignedTo, nextRole }) => (assignedTo && nextRole !== "Stopped" ? [assignedTo.name] : []));
  return [...new Set(places)];
}

function promotedOnly(primary: Resource, id: string): boolean {
  for (let above: Resource | undefined = primary; above; above = above.parent) {
    const found = above.colocationsAsPrimary.find((colocation) => colocation.id === id);
    if (found) return found.primaryRole === "Promoted";
  }
  return false;
}

/** What a follower wants of a node by itself; where nothing is said of it there, what drives it away from the others. */
function wishOf(cluster: Cluster, id: string, { node, isFor }: About): Cause | undefined {
  const follower = cluster.byId.get(id);
  if (!follower) return undefined;
  const nodes = isFor ? cluster.nodes.filter((other) => other !== node) : [];
  return (
    firstOwn(follower, node, isFor) ??
    nodes.map((other) => firstOwn(follower, other, false)).find((step) => step !== undefined)
  );
}

function firstOwn(follower: Resource, { index }: ClusterNode, isFor: boolean): Cause | undefined {
  for (const resource of [follower, ...primitivesIn(follower)]) {
    const own = resource.scores.contributions(index).find((one) => isOwn(one.reason) && isFor === one.change > 0);
    if (own && own.change !== 0) return { resource, reason: own.reason };
  }
  return undefined;
}

/** Not merely the wish of yet another one. */
function isOwn({ kind }: Reason): boolean {
  return kind !== "follows" && kind !== "followed" && kind !== "node-full";
}

/** Why another one does not run, or cannot do what is needed of it. */
function obstacleOf(cluster: Cluster, id: string): Cause | undefined {
  const resource = cluster.byId.get(id);
  if (!resource) return undefined;
  for (const primitive of primitivesIn(resource)) {
    const reason = primitive.because.find(isObstacle) ?? blockedBy(primitive);
    if (reason) return { resource: primitive, reason };
  }
  return undefined;
}

function isObstacle(reason: Reason): boolean {
  if (reason.kind === "constraint" || reason.kind === "node-health") return reason.score < 0;
  return OBSTACLES.has(reason.kind);
}

const OBSTACLES: ReadonlySet<Reason["kind"]> = new Set([
  "option",
  "hands-off",
  "failures",
  "ticket",
  "no-capacity",
  "no-fence-device",
  "enough-copies",
  "shutdown-lock",
]);

function blockedBy(primitive: Primitive): Reason | undefined {
  return primitive.actions
    .flatMap((action) => (action.runnable ? [] : action.whyNot))
    .find(({ kind }) => kind !== "order");
}
