/**
 * What collectives' points amount to (standing.ts), remembered until something in the collective changes: relations ask for it
 * far more often than it changes, and a clone may have a hundred copies.
 *
 * Whoever changes what an action must or can do while relations are applied says so by `noteChange`.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Standing, standing, standingInRelation } from "./standing.js";

interface Remembered {
  readonly changes: number;
  readonly standing: Standing;
}

type ByNode = Map<ClusterNode | undefined, Remembered>;

export class StandingMemory {
  private readonly alone = new Map<PlannedAction, ByNode>();
  private readonly related = new Map<PlannedAction, ByNode>();

  of(action: PlannedAction, node: ClusterNode | undefined): Standing {
    return recall(this.alone, action, node, standing);
  }

  inRelation(action: PlannedAction, otherNode: ClusterNode | undefined): Standing {
    return recall(this.related, action, otherNode, standingInRelation);
  }
}

function recall(
  memory: Map<PlannedAction, ByNode>,
  action: PlannedAction,
  node: ClusterNode | undefined,
  ask: typeof standing,
): Standing {
  const { resource } = action;
  if (!resource || resource.kind === "primitive") return action;
  const byNode = memory.get(action) ?? new Map<ClusterNode | undefined, Remembered>();
  memory.set(action, byNode);
  const known = byNode.get(node);
  if (known?.changes === resource.changes) return known.standing;
  const found = ask(action, node);
  byNode.set(node, { changes: resource.changes, standing: found });
  return found;
}

/** For everything that the action is a part of. */
export function noteChange({ resource }: PlannedAction): void {
  for (let whole = resource; whole; whole = whole.parent) whole.changes++;
}
