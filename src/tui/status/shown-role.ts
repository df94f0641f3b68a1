/** In which role something is active, and whether it shall be, as people are shown it. */
import type { Role } from "../../core/model/role.js";
import { roleOf } from "../../core/scheduler/cluster/place.js";
import { type Resource, topOf } from "../../core/scheduler/cluster/resource.js";

/** The highest role of anything in it. What could be promoted and is not is called so. */
export function shownRole(resource: Resource): Role {
  const role = roleOf(resource, "current");
  if (role === "Unknown") return "Stopped";
  return role === "Started" && isPromotable(resource) ? "Unpromoted" : role;
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
