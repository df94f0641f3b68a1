/**
 * A view: a numbered agreement on who is a member. Two nodes that installed the same view id agree on its members.
 */
import { compareNames, type NodeName } from "../model/names.js";

export interface ViewId {
  /** Above every epoch that any of its members had promised; on disk before it is used. */
  readonly epoch: number;
  /** Its coordinator, who is its DC. */
  readonly node: NodeName;
  /**
   * Of its coordinator's daemon. Makes the id unique: a daemon proposes an epoch once, while one that has lost its disk
   * may begin with epochs that it used before.
   */
  readonly incarnation: number;
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
  return a.epoch - b.epoch || compareNames(a.node, b.node) || a.incarnation - b.incarnation;
}

export function sameViewId(a: ViewId | undefined, b: ViewId | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && compareViewIds(a, b) === 0);
}

export function memberNames(view: View | undefined): readonly NodeName[] {
  return view ? view.members.map((member) => member.node) : [];
}

/** Tells any two views apart. */
export function viewKey(id: ViewId): string {
  return `${formatViewId(id)}#${id.incarnation}`;
}

/** For people. */
export function formatViewId(id: ViewId): string {
  return `${id.epoch}@${id.node}`;
}
