/** What happened in a simulated transition, a line each, as Pacemaker's tools say it. */
import type { PlannedAction } from "../scheduler/cluster/action.js";
import type { SimulatedEvent } from "./carrying-out.js";

export function eventText(event: SimulatedEvent): string {
  const { action } = event;
  const on = action.node ? ` on ${action.node.name}` : "";
  switch (event.kind) {
    case "pseudo":
      return `Pseudo action:   ${action.key}${on}`;
    case "cluster":
      return `Cluster action:  ${action.task}${action.resource ? ` for ${action.resource.id}` : ""}${on}`;
    case "fencing":
      return `Fencing ${action.node?.name ?? ""} (${action.fencing})`;
    case "resource":
      return `Resource action: ${(action.resource?.id ?? "").padEnd(15)} ${taskText(action)}${on}`;
    case "failure":
      return `Pretending action ${action.id} failed with rc=${event.rc}`;
  }
}

function taskText({ task, interval }: PlannedAction): string {
  return interval > 0 ? `${task}=${interval}` : task;
}
