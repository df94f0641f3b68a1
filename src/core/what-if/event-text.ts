/** What happened in a simulated transition, a line each, as Pacemaker's tools say it. */
import type { PlannedAction } from "../scheduler/cluster/action.js";
import type { Cluster } from "../scheduler/cluster/cluster.js";
import { ActionNames, graphNameOf } from "../scheduler/graph/action-name.js";
import type { SimulatedEvent } from "./carrying-out.js";

export class EventTexts {
  private readonly names: ActionNames;

  constructor(cluster: Cluster) {
    this.names = new ActionNames(cluster);
  }

  of(event: SimulatedEvent): string {
    const { action } = event;
    const on = action.node ? ` on ${action.node.name}` : "";
    switch (event.kind) {
      case "pseudo":
        // A point in the order of things is nowhere; but fencing is of a node, even when it happens by itself.
        return `Pseudo action:   ${this.names.key(action)}${action.fencing ? on : ""}`;
      case "cluster":
        return `Cluster action:  ${action.task}${forWhom(action)}${on}`;
      case "fencing":
        return `Fencing ${action.node?.name ?? ""} (${action.fencing})`;
      case "resource":
        return `Resource action: ${this.subject(action.resource).padEnd(15)} ${taskText(action)}${on}`;
      case "failure":
        return `Pretending action ${action.id} failed with rc=${event.rc}`;
    }
  }

  private subject(resource: PlannedAction["resource"]): string {
    if (!resource) return "";
    return resource.kind === "primitive" ? this.names.shown(resource) : resource.id;
  }
}

/** What the cluster itself does is about the resource by the name that nodes know, whichever copy it is. */
function forWhom({ resource }: PlannedAction): string {
  if (!resource) return "";
  return ` for ${resource.kind === "primitive" ? graphNameOf(resource).id : resource.id}`;
}

function taskText({ task, interval }: PlannedAction): string {
  return interval > 0 ? `${task}=${interval}` : task;
}
