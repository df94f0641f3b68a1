/**
 * A resource's actions, found by their keys and nodes, or by their tasks: a cluster of a hundred nodes probes each resource a hundred
 * times, and each time it is asked what is planned there already.
 */
import type { PlannedAction } from "./action.js";
import type { ClusterNode } from "./node.js";

/** Of one key; there is one for a node at most, and one without a node only as long as it is the only one. */
interface Keyed {
  newest: PlannedAction;
  /** By the index of the node; undefined as long as there is only one. */
  byNode: PlannedAction[] | undefined;
}

export class ActionIndex {
  private readonly byKey = new Map<string, Keyed>();
  private readonly byTask = new Map<string, PlannedAction[]>();

  add(action: PlannedAction): void {
    this.addByKey(action);
    if (action.interval > 0) return;
    const known = this.byTask.get(action.task);
    if (known) known.push(action);
    else this.byTask.set(action.task, [action]);
  }

  /** With that key, for that node: the newest where none is given, and one that has no node yet where one is. */
  find(key: string, node: ClusterNode | undefined): PlannedAction | undefined {
    const keyed = this.byKey.get(key);
    if (!keyed) return undefined;
    const { byNode, newest } = keyed;
    if (!node || !newest.node || newest.node === node) return newest;
    return byNode?.[node.index];
  }

  /** Those with that task that do not recur, in the order in which they were planned. */
  withTask(task: string): readonly PlannedAction[] {
    return this.byTask.get(task) ?? NONE;
  }

  private addByKey(action: PlannedAction): void {
    const keyed = this.byKey.get(action.key);
    if (!keyed) {
      this.byKey.set(action.key, { newest: action, byNode: undefined });
      return;
    }
    keyed.byNode ??= listed([], keyed.newest);
    listed(keyed.byNode, action);
    keyed.newest = action;
  }
}

const NONE: readonly PlannedAction[] = [];

function listed(byNode: PlannedAction[], action: PlannedAction): PlannedAction[] {
  if (action.node) byNode[action.node.index] = action;
  return byNode;
}
