/** The plan: every action that might be part of this transition, stage by stage; what comes of them is decided by orders. */
import type { Assignment } from "./assignment.js";
import { planFencing } from "./fencing.js";
import type { TopResource } from "./instance.js";
import { planInstance } from "./instance-plan.js";
import { ActionTable } from "./planned-action.js";
import { planProbes } from "./probe.js";
import { planRecurring } from "./recurring.js";
import { childrenOf } from "./status.js";

export function planActions(assignment: Assignment): ActionTable {
  const { facts } = assignment;
  const actions = new ActionTable();
  planFencing(facts, actions);
  planProbes(facts, actions);
  for (const resource of facts.resources) planPoints(resource, actions);
  for (const instance of facts.instances) planInstance(instance, assignment, actions);
  planRecurring(facts, actions);
  return actions;
}

/** The beginning and the end of what a whole group or clone does. */
function planPoints(resource: TopResource, actions: ActionTable): void {
  if (resource.kind === "primitive") return;
  for (const task of ["stop", "stopped", "start", "running"] as const) actions.add({ task, resource, pseudo: true });
  for (const child of childrenOf(resource)) planPoints(child, actions);
}
