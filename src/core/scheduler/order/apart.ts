/**
 * What must never be together on a node (a colocation with a score of -INFINITY) does not meet there in passing either: the
 * one has left, or given up its role, before the other comes to that node or gains its own.
 */

import type { Role } from "../../model/role.js";
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation } from "../cluster/constraint.js";
import type { Resource } from "../cluster/resource.js";
import { Effect } from "./effect.js";
import { order } from "./relation.js";

/** By the id of what they were written in: a constraint, or one of its sets. */
export function colocationsApart(cluster: Cluster): ReadonlyMap<string, readonly Colocation[]> {
  const byId = new Map<string, Colocation[]>();
  for (const resource of cluster.resources) collect(resource, byId);
  return byId;
}

function collect(resource: Resource, byId: Map<string, Colocation[]>): void {
  for (const colocation of resource.colocationsAsDependent) {
    if (colocation.score > -INFINITY) continue;
    const known = byId.get(colocation.id);
    if (known) known.push(colocation);
    else byId.set(colocation.id, [colocation]);
  }
  for (const child of resource.children) collect(child, byId);
}

export function orderApart(cluster: Cluster, colocations: readonly Colocation[]): void {
  for (const { dependent, dependentRole, id, primary, primaryRole } of colocations) {
    leaveBeforeOther(cluster, dependent, dependentRole, primary, primaryRole, id);
    leaveBeforeOther(cluster, primary, primaryRole, dependent, dependentRole, id);
  }
}

function leaveBeforeOther(
  cluster: Cluster,
  first: Resource,
  firstRole: Role | undefined,
  then: Resource,
  thenRole: Role | undefined,
  id: string,
): void {
  for (const leave of tasksThatEnd(firstRole)) {
    for (const come of tasksThatReach(thenRole))
      order(cluster, [first, leave], [then, come], Effect.IfLeavingSameNode, id);
  }
}

function tasksThatEnd(role: Role | undefined): readonly string[] {
  if (role === "Promoted") return ["demote"];
  return role === "Unpromoted" ? ["stop", "promote"] : ["stop"];
}

function tasksThatReach(role: Role | undefined): readonly string[] {
  if (role === "Promoted") return ["promote"];
  return role === "Unpromoted" ? ["start", "demote"] : ["start"];
}
