/**
 * A view: a numbered agreement on who is a member. Two nodes that installed the same view id agree on its members.
 */
import { compareNames, type NodeName } from "../model/names.js";

export interface ViewId {
  /** Above every epoch that any of its members had promised; on disk before it is used. */
  readonly epoch: number;
  /** Its coordinator, who is its DC. Makes the id unique: a node proposes an epoch once. */
  readonly node: NodeName;
}

export interface Member {
  readonly node: NodeName;
  /** Grows with every start of that node's daemon: a restarted daemon is another member. */
  readonly incarnation: number;
}

export interface View {
  readonly id: ViewId;
  /** Sorted by name. */
  readonly members: readonly Member[];
}

export function compareViewIds(a: ViewId, b: ViewId): number {
  return a.epoch - b.epoch || compareNames(a.node, b.node);
}

export function sameViewId(a: ViewId | undefined, b: ViewId | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && compareViewIds(a, b) === 0);
}

export function memberNames(view: View | undefined): readonly NodeName[] {
  return view ? view.members.map((member) => member.node) : [];
}

export function formatViewId(id: ViewId): string {
  return `${id.epoch}@${id.node}`;
}
