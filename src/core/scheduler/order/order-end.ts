/** One end of an order: all that a resource has planned for a task (not recurring) or with a key, or one action. */
import type { PlannedAction } from "../cluster/action.js";
import type { Resource } from "../cluster/resource.js";
import { actionsWithKey, actionsWithTask } from "./action-lookup.js";

export type OrderEnd =
  | { readonly resource: Resource; readonly task: string }
  | { readonly resource: Resource; readonly key: string }
  | { readonly action: PlannedAction };

/** Newest first. */
export function actionsAt(end: OrderEnd): readonly PlannedAction[] {
  if ("action" in end) return [end.action];
  return "key" in end ? actionsWithKey(end.resource, end.key) : actionsWithTask(end.resource, end.task);
}

export function resourceAt(end: OrderEnd): Resource | undefined {
  return "action" in end ? end.action.resource : end.resource;
}

export function taskAt(end: OrderEnd): string | undefined {
  if ("action" in end) return end.action.task;
  return "task" in end ? end.task : undefined;
}
