/**
 * An entry of the journal: one event of a cluster, under an id that is the same on all nodes.
 *
 * Only the DC of a view writes entries in it, so the id is the view's and a number that counts up. An entry is never
 * changed. Views are ordered by their epochs; so all nodes have the same order, whatever their clocks say.
 */
import { compareViewIds, formatViewId, type ViewId, viewKey } from "../membership/view.js";
import type { NodeName } from "../model/names.js";
import type { JournalEvent } from "./event.js";

export interface EntryId {
  readonly view: ViewId;
  /** 1 and up within its view, without a gap. */
  readonly number: number;
}

export interface JournalEntry extends JournalNote {
  readonly id: EntryId;
  /** What it belongs to: the decision of its transition, the command that led to it... */
  readonly cause?: EntryId;
}

/** What happened on a node, before the DC has made an entry of it. */
export interface JournalNote {
  /** Milliseconds since 1970, by the clock of the node where it happened. */
  readonly time: number;
  /** Where it happened; of a decision the DC. */
  readonly node: NodeName;
  readonly event: JournalEvent;
}

export function compareEntryIds(a: EntryId, b: EntryId): number {
  return compareViewIds(a.view, b.view) || a.number - b.number;
}

/** Tells any two entries apart. */
export function entryKey({ view, number }: EntryId): string {
  return `${viewKey(view)}/${number}`;
}

/** `7@lb1/12`, for people. */
export function formatEntryId({ view, number }: EntryId): string {
  return `${formatViewId(view)}/${number}`;
}
