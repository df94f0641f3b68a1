/**
 * Which actions are in the graph: those that must be done (or are to be shown) and can be. Of an unmanaged resource only
 * what recurs, and probes. Nothing is asked of a node that will be fenced.
 */
import type { PlannedAction } from "../cluster/action.js";

export function isIncluded(action: PlannedAction): boolean {
  if (!action.runnable || (!action.required && !action.printAlways)) return false;
  if (isHandsOff(action)) return false;
  if (action.pseudo || OF_NODES.has(action.task)) return true;
  const { node } = action;
  if (!node) return false;
  if (action.task === "delete") return true;
  // It will be there again: its container is recovered before anything is done on it.
  if (node.isGuest && !node.remoteRequiresReset) return true;
  return node.online && !node.unclean;
}

const OF_NODES: ReadonlySet<string> = new Set(["stonith", "do_shutdown", "maintenance_nodes"]);

function isHandsOff({ interval, resource, task }: PlannedAction): boolean {
  return resource !== undefined && !resource.managed && task !== "monitor" && interval === 0;
}
