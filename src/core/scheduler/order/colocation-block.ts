/**
 * What must be with a resource that cannot start cannot start either (nor be promoted, with one that cannot be promoted):
 * said by colocations with a score of INFINITY. A collective cannot only when none of its parts can.
 */
import { INFINITY } from "../../model/score.js";
import { colocationsOf } from "../assign/colocation-list.js";
import type { PlannedAction } from "../cluster/action.js";
import { type Resource, topOf } from "../cluster/resource.js";
import { actionOf } from "./action-lookup.js";
import type { Afterthoughts } from "./collective-effects.js";
import { noteChange } from "./standing-memory.js";

export function blockColocated(thoughts: Afterthoughts, action: PlannedAction): void {
  if (action.runnable || !action.resource) return;
  if (action.task !== "start" && action.task !== "promote") return;
  const primary = topOf(action.resource);
  if (primary.children.some((child) => canDo(child, action.task))) return;
  for (const colocation of colocationsOf(primary, "primary")) {
    if (colocation.score < INFINITY) continue;
    const needsPromotion = colocation.primaryRole === "Promoted";
    if (action.task === "promote" && !needsPromotion) continue;
    const task = colocation.dependentRole === "Promoted" ? "promote" : "start";
    block(thoughts, colocation.dependent, task, action.resource, colocation.id);
  }
}

function canDo(resource: Resource, task: string): boolean {
  return actionOf(resource, task, undefined)?.runnable ?? true;
}

function block(thoughts: Afterthoughts, resource: Resource, task: string, because: Resource, id: string): void {
  for (let index = resource.actions.length - 1; index >= 0; index--) {
    const action = resource.actions[index];
    if (!action?.runnable || action.task !== task) continue;
    action.runnable = false;
    noteChange(action);
    action.reason ??= `colocation with ${because.id}`;
    action.whyNot.push({ kind: "follows", id, resource: because.id, score: INFINITY, why: "" });
    blockColocated(thoughts, action);
    thoughts.lookAgainAt(action);
  }
  for (const child of resource.children) block(thoughts, child, task, because, id);
}
