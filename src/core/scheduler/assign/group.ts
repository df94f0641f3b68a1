/**
 * A group gets its nodes: each member in turn, the first one where the whole group would like to be, the others with it,
 * for each member follows the one before it.
 *
 * What is said of the group is said to its first member, and reaches the others through it; what follows the group follows
 * its last member where it must, and its first where it would merely like to. Groups that are not `colocated` are a mere
 * list: each member is on its own.
 */
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation, Location } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Group, Primitive, Resource } from "../cluster/resource.js";
import { isAboutRole } from "./colocation.js";
import { type ColocationSide, insertColocation, mergeColocations, ownColocations } from "./colocation-list.js";
import { applyLocationTo } from "./location.js";
import { noteScores } from "./score.js";
import { addUtilization, assign, collectColocations, follow, followPrimary } from "./variants.js";

export function assignGroup(
  cluster: Cluster,
  group: Group,
  prefer: ClusterNode | undefined,
  stopIfFail: boolean,
): ClusterNode | undefined {
  const [first] = group.children;
  if (group.assigned) return group.assignedTo;
  if (group.assigning) return undefined;
  group.assigned = !first;
  if (!first) return undefined;
  group.assigning = true;
  group.role = first.role;
  noteScores(cluster, group);
  let node: ClusterNode | undefined;
  for (const member of group.children) {
    const chosen = assign(cluster, member, prefer, stopIfFail);
    node ??= chosen;
  }
  group.nextRole = first.nextRole;
  group.assigning = false;
  group.assigned = true;
  group.assignedTo = group.colocated ? node : undefined;
  group.because = first.because;
  return group.assignedTo;
}

/** The first member takes the others with it. Of a copy that has its nodes only the role is open: that of the whole group. */
export function groupFollows(cluster: Cluster, group: Group, primary: Resource, colocation: Colocation): void {
  if (isAboutRole(group, colocation)) {
    followPrimary(cluster, group, primary, colocation);
    return;
  }
  const members = group.colocated ? group.children.slice(0, 1) : group.children;
  if (!group.colocated && colocation.score >= INFINITY) return;
  for (const member of members) follow(cluster, member, primary, colocation);
}

export function followGroup(cluster: Cluster, dependent: Resource, group: Group, colocation: Colocation): void {
  if (!group.assigned) return;
  const isMandatory = colocation.score >= INFINITY;
  if (group.colocated) {
    const member = isMandatory ? group.children.at(-1) : group.children[0];
    if (member) followPrimary(cluster, dependent, member, colocation);
  } else if (!isMandatory) {
    for (const member of group.children) followPrimary(cluster, dependent, member, colocation);
  }
}

export function collectColocationsOfGroup(
  group: Group,
  asker: Resource,
  side: ColocationSide,
  list: Colocation[],
): Colocation[] {
  return side === "primary" ? collectFollowers(group, asker, list) : collectFollowed(group, asker, list);
}

/** What follows the group follows its last member. */
function collectFollowers(group: Group, asker: Resource, list: Colocation[]): Colocation[] {
  if (asker !== group && asker !== group.children.at(-1)) return list;
  const own = mergeColocations(list, ownColocations(group, "primary"), "primary");
  const all = group.parent ? collectColocations(group.parent, asker, "primary", own) : own;
  return group.colocated ? collectFromOthers(group, asker, "primary", all) : all;
}

/** What the group follows is followed by its first member, and by later ones where one before them does not care. */
function collectFollowed(group: Group, asker: Resource, list: Colocation[]): Colocation[] {
  if (asker === group || asker === group.children[0]) {
    const own = mergeColocations(list, ownColocations(group, "dependent"), "dependent");
    const all = group.parent ? collectColocations(group.parent, asker, "dependent", own) : own;
    return collectFromOthers(group, asker, "dependent", all);
  }
  const earlier = group.children.slice(0, group.children.indexOf(asker as Primitive));
  if (earlier.every(({ managed }) => managed)) return list;
  const mandatory = ownColocations(group, "dependent").filter(({ score }) => score >= INFINITY);
  for (const colocation of mandatory) insertColocation(list, colocation, "dependent");
  return list;
}

function collectFromOthers(group: Group, asker: Resource, side: ColocationSide, list: Colocation[]): Colocation[] {
  let all = list;
  for (const member of group.children) if (member !== asker) all = collectColocations(member, asker, side, all);
  return all;
}

/** All members' tables know the constraint's nodes; the score itself is the first member's, for the others go with it. */
export function applyLocationToGroup(group: Group, location: Location): void {
  const withoutScore = { ...location, nodes: location.nodes.map(({ node }) => ({ node, score: 0 })) };
  applyLocationTo(group, location);
  for (const [position, member] of group.children.entries()) {
    applyLocationTo(member, group.colocated && position > 0 ? withoutScore : location);
  }
}

export function addGroupUtilization(group: Group, all: ReadonlySet<Resource>, sum: Map<string, number>): void {
  if (group.assigned) return;
  for (const member of areTogether(group) ? group.children : group.children.slice(0, 1)) {
    if (!member.assigned && !all.has(member)) addUtilization(member, all, sum);
  }
}

/** Also those of a cloned one, whatever its `colocated` says. */
export function areTogether(group: Group): boolean {
  return group.colocated || group.parent?.kind === "clone";
}
