/**
 * A primitive gets its node.
 *
 * First whatever it follows is assigned and bans or favours nodes, mandatory constraints before optional ones, so that as
 * many as possible can be satisfied; what follows it has its say. Then the best node that is left is taken. A resource that
 * nobody manages stays where it is.
 */
import { INFINITY } from "../../model/score.js";
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import { activeNode } from "../cluster/place.js";
import type { Primitive, Resource } from "../cluster/resource.js";
import { roleRank } from "../cluster/role-rank.js";
import type { Reason } from "../reason.js";
import { applyToPriority, applyToScores, colocationAffects } from "./colocation.js";
import {
  type ColocationSide,
  colocationsOf,
  insertColocation,
  mergeColocations,
  ownColocations,
} from "./colocation-list.js";
import { heedDependent } from "./dependent-scores.js";
import { bestNode, isAnyUsable, isUsable } from "./node-choice.js";
import { banEverywhere, place } from "./placement.js";
import { noteScores } from "./score.js";
import { limitToCapacity } from "./utilization.js";
import { assign, collectColocations, follow } from "./variants.js";

export function assignPrimitive(
  cluster: Cluster,
  resource: Primitive,
  prefer: ClusterNode | undefined,
  stopIfFail: boolean,
): ClusterNode | undefined {
  const { parent } = resource;
  if (parent && !parent.assigning && !parent.assigned) assign(cluster, parent, prefer, stopIfFail);
  if (resource.assigned) return resource.assignedTo;
  // A loop of colocations: whoever asked must decide without us.
  if (resource.assigning) return undefined;
  const chain = chainFrom(resource);
  for (const primary of chain.slice(1).reverse()) assignNow(cluster, primary, undefined, true);
  assignNow(cluster, resource, prefer, stopIfFail);
  return resource.assignedTo;
}

/**
 * The resource, whom it must wait for before anything else, whom that one must wait for, and so on. They could be assigned
 * by recursion, like all the others that are followed; but such chains can be as long as there are resources.
 */
function chainFrom(resource: Primitive): readonly Primitive[] {
  const chain: Primitive[] = [];
  for (let next: Primitive | undefined = resource; next; next = firstFollowed(next)) {
    next.assigning = true;
    chain.push(next);
  }
  return chain;
}

/** Of a resource's constraints the one that is applied first, if it is one in which it follows. */
function firstFollowed(resource: Primitive): Primitive | undefined {
  const followed = colocationsOf(resource, "dependent");
  const first = followed.find(isMandatory);
  if (!first && colocationsOf(resource, "primary").some(isMandatory)) return undefined;
  const primary = (first ?? followed[0])?.primary;
  if (primary?.kind !== "primitive" || primary.parent || primary.assigned || primary.assigning) return undefined;
  return primary;
}

function isMandatory({ score }: Colocation): boolean {
  return Math.abs(score) >= INFINITY;
}

function assignNow(cluster: Cluster, resource: Primitive, prefer: ClusterNode | undefined, stopIfFail: boolean): void {
  applyColocations(cluster, resource);
  applyNextRole(cluster, resource);
  noteScores(cluster, resource);
  chooseNode(cluster, resource, prefer, stopIfFail);
  resource.assigning = false;
  if (resource.remoteNode) connectionAssigned(resource, resource.remoteNode);
}

function applyColocations(cluster: Cluster, resource: Primitive): void {
  const followed = colocationsOf(resource, "dependent");
  const following = colocationsOf(resource, "primary");
  const isOptional = (colocation: Colocation) => !isMandatory(colocation);
  for (const isTurn of [isMandatory, isOptional]) {
    for (const colocation of followed.filter(isTurn)) followColocation(cluster, resource, colocation);
    for (const colocation of following.filter(isTurn)) heedDependent(cluster, resource, colocation);
  }
}

function followColocation(cluster: Cluster, resource: Primitive, colocation: Colocation): void {
  const { primary, score, dependentRole } = colocation;
  const before = dependentRole === "Promoted" || (score < 0 && score > -INFINITY) ? resource.scores.copy() : undefined;
  if (!primary.assigned) assign(cluster, primary);
  follow(cluster, resource, primary, colocation);
  if (before && !isAnyUsable(cluster, resource.scores)) resource.scores = before;
}

function applyNextRole(cluster: Cluster, resource: Primitive): void {
  const { options, quorate } = cluster;
  if (resource.nextRole === "Stopped") {
    const reason: Reason = { kind: "option", option: "target-role", value: "Stopped" };
    banEverywhere(cluster, resource, reason);
  } else if (!quorate && options.noQuorumPolicy === "freeze" && roleRank(resource.nextRole) > roleRank(resource.role)) {
    resource.nextRole = resource.role;
  }
}

function chooseNode(cluster: Cluster, resource: Primitive, prefer: ClusterNode | undefined, stopIfFail: boolean): void {
  const handsOff = whyHandsOff(cluster, resource);
  if (handsOff) {
    resource.managed = false;
    resource.nextRole = resource.role;
    place(cluster, resource, activeNode(resource), { force: true, stopIfFail });
    resource.because = [handsOff];
  } else if (cluster.options.stopAll) {
    place(cluster, resource, undefined, { force: true, stopIfFail });
    resource.because = [{ kind: "option", option: "stop-all-resources", value: "true" }];
  } else {
    const mostFree = limitToCapacity(cluster, resource);
    place(cluster, resource, suitableNode(cluster, resource, prefer ?? mostFree), { force: false, stopIfFail });
  }
}

function whyHandsOff({ options, haveFencing }: Cluster, { id, managed, blocked }: Primitive): Reason | undefined {
  if (!managed) return { kind: "hands-off", resource: id, why: blocked ? "blocked" : "unmanaged" };
  // Without a device to fence with nothing is started that could also run elsewhere.
  return options.fencingEnabled && !haveFencing ? { kind: "no-fence-device" } : undefined;
}

/** The preferred node where none is better; else the best one, which is the current one where that is just as good. */
function suitableNode(cluster: Cluster, resource: Primitive, prefer: ClusterNode | undefined): ClusterNode | undefined {
  const { scores } = resource;
  const current = activeNode(resource);
  const best = bestNode(cluster, scores, current);
  if (!best) return undefined;
  const bestScore = scores.get(best.index);
  if (prefer && scores.has(prefer.index) && scores.get(prefer.index) >= bestScore && isUsable(scores, prefer)) {
    return prefer;
  }
  // Running copies of a globally unique clone have been given their nodes; what is left has none to stay on.
  if (isUniqueCopy(resource) || bestScore <= 0 || !canRunResources(best)) return best;
  if (!current || !scores.has(current.index) || !isUsable(scores, current)) return best;
  return scores.get(current.index) === bestScore ? current : best;
}

function isUniqueCopy({ parent }: Primitive): boolean {
  return parent?.kind === "clone" && parent.unique;
}

/** From now on its node counts as up, or as leaving. */
function connectionAssigned(connection: Primitive, node: ClusterNode): void {
  if (connection.assignedTo && connection.nextRole !== "Stopped") {
    node.online = true;
    if (node.unseen) node.unclean = false;
  } else {
    node.shutdown = true;
  }
}

/** `primary` is assigned: what that means for the dependent's nodes, or for its role. */
export function followPrimitive(
  cluster: Cluster,
  dependent: Resource,
  primary: Primitive,
  colocation: Colocation,
): void {
  switch (colocationAffects(dependent, primary, colocation, false)) {
    case "role":
      applyToPriority(dependent, primary, colocation);
      break;
    case "location":
      applyToScores(cluster, dependent, primary, colocation);
      break;
    case "nothing":
      break;
  }
}

/** Of another member of its group only what was configured for that member itself counts, not what the group implies. */
export function collectColocationsOfPrimitive(
  resource: Primitive,
  asker: Resource,
  side: ColocationSide,
  list: Colocation[],
): Colocation[] {
  const own = ownColocations(resource, side);
  if (resource === asker) {
    const all = mergeColocations(list, own, side);
    return resource.parent ? collectColocations(resource.parent, asker, side, all) : all;
  }
  for (const colocation of own) if (colocation.configured) insertColocation(list, colocation, side);
  return list;
}
