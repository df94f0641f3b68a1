/**
 * What an action amounts to. A primitive's is what it says. A collective's point (`start` of a group, `running` of a
 * clone) is what its parts' actions make of it: required when any of them is; a group has it only with all of its members,
 * a clone with any of its copies. What is found is also noted at the point itself.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Bundle, Clone, Group, Resource } from "../cluster/resource.js";
import { actionOf, instancesOf, taskMeant, taskWithin } from "./action-lookup.js";

export type Standing = Readonly<Pick<PlannedAction, "required" | "runnable" | "migratable">>;

/** Of a clone's copies only what they do on `node` counts, where one is given. */
export function standing(action: PlannedAction, node: ClusterNode | undefined): Standing {
  const { resource } = action;
  switch (resource?.kind) {
    case undefined:
    case "primitive":
      return action;
    case "group":
      return standingOfGroup(action, resource, node);
    case "clone":
      return standingOfCopies(action, resource.children, node);
    case "bundle":
      return standingOfBundle(action, resource, node);
  }
}

/** As one end of a relation: what a clone could do anywhere, it can do, even though not on the other end's node. */
export function standingInRelation(action: PlannedAction, otherNode: ClusterNode | undefined): Standing {
  const anywhere = standing(action, undefined);
  const isClone = action.resource?.kind === "clone" || action.resource?.kind === "bundle";
  if (!otherNode || !isClone) return anywhere;
  const there = standing(action, otherNode);
  return { ...there, runnable: anywhere.runnable || there.runnable };
}

function standingOfGroup(action: PlannedAction, group: Group, node: ClusterNode | undefined): Standing {
  let required = false;
  let runnable = true;
  for (const member of group.children) {
    const task = taskWithin(member, action.task);
    const part = actionOf(member, task, node);
    if (part?.required) {
      required = true;
      action.required = true;
    }
    if (part && !part.runnable && task !== action.task) {
      runnable = false;
      action.runnable = false;
    }
    if (!part && task !== "stop" && task !== "demote") runnable = false;
  }
  return { required, runnable, migratable: false };
}

function standingOfCopies(action: PlannedAction, copies: readonly Resource[], node: ClusterNode | undefined): Standing {
  let required = false;
  let runnable = false;
  const meant = taskMeant(action);
  for (const copy of copies) {
    // A group's own points are nowhere.
    const part = actionOf(copy, taskWithin(copy, meant), copy.kind === "primitive" ? node : undefined);
    if (!part) continue;
    const partStanding = standing(part, node);
    if (partStanding.required) {
      required = true;
      action.required = true;
    }
    runnable ||= partStanding.runnable;
  }
  if (!runnable && !node) action.runnable = false;
  return { required, runnable, migratable: false };
}

/** Promotions are done inside, everything else by the containers. */
function standingOfBundle(action: PlannedAction, bundle: Bundle, node: ClusterNode | undefined): Standing {
  const inner: Clone | undefined = bundle.inner;
  if (inner && INSIDE.has(action.task)) return standingOfCopies(action, inner.children, node);
  return standingOfCopies(action, instancesOf(bundle), node);
}

const INSIDE: ReadonlySet<string> = new Set(["promote", "promoted", "demote", "demoted", "notify", "notified"]);
