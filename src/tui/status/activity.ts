/**
 * Whether, where and in which role something is active, as people are shown it. What an unclean node runs could be active;
 * what an offline one ran is not, unless nobody manages it.
 */

import type { Role } from "../../core/model/role.js";
import type { ClusterNode } from "../../core/scheduler/cluster/node.js";
import { type Primitive, primitivesIn, type Resource, topOf } from "../../core/scheduler/cluster/resource.js";

/** Anything of it, or (`wholly`) all of it. */
export function isActive(resource: Resource, wholly: boolean): boolean {
  if (resource.kind === "primitive") return isPrimitiveActive(resource);
  const active = (child: Resource) => isActive(child, wholly);
  return wholly ? resource.children.every(active) : resource.children.some(active);
}

function isPrimitiveActive(primitive: Primitive): boolean {
  return primitive.runningOn.some((node) => node.unclean || node.online || !primitive.managed);
}

/** The node on which all of it is; undefined where there are several, or none. */
export function onlyNode(resource: Resource): ClusterNode | undefined {
  const [node, ...more] = new Set(primitivesIn(resource).flatMap((primitive) => primitive.runningOn));
  return more.length === 0 ? node : undefined;
}

const RANK: Readonly<Record<Role, number>> = { Stopped: 0, Started: 1, Unpromoted: 2, Promoted: 3 };

/** The highest role of anything in it. What could be promoted and is not is called so. */
export function shownRole(resource: Resource): Role {
  let highest: Role = "Stopped";
  for (const { role } of primitivesIn(resource)) if (RANK[role] > RANK[highest]) highest = role;
  return highest === "Started" && isPromotable(resource) ? "Unpromoted" : highest;
}

export function isPromotable(resource: Resource): boolean {
  const top = topOf(resource, false);
  return top.kind === "clone" && top.promotable;
}

/** It shall not run: its own `target-role` or that of what it is in says so. */
export function isDisabled(resource: Resource): boolean {
  if (resource.targetRole === "Stopped") return true;
  return resource.targetRole === "Unpromoted" && isPromotable(resource);
}
