/**
 * What must never be together on a node (a colocation with a score of -INFINITY) does not meet there in passing either: the
 * one has left, or given up its role, before the other comes to that node or gains its own.
 */

import type { Role } from "../../model/role.js";
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Resource } from "../cluster/resource.js";
import { Effect } from "./effect.js";
import { order } from "./relation.js";

export function orderApart(cluster: Cluster, resource: Resource): void {
  for (const { dependent, dependentRole, id, primary, primaryRole, score } of resource.colocationsAsDependent) {
    if (score > -INFINITY) continue;
    leaveBeforeOther(cluster, dependent, dependentRole, primary, primaryRole, id);
    leaveBeforeOther(cluster, primary, primaryRole, dependent, dependentRole, id);
  }
  for (const child of resource.children) orderApart(cluster, child);
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
