/** What a node has of the journal, and how far the exchange of its present view has come. Plain data. */
import type { Member } from "../membership/view.js";
import type { NodeName } from "../model/names.js";
import type { EntryId, JournalEntry, JournalNote } from "./entry.js";
import type { JournalSpan } from "./span.js";

export interface JournalState {
  /** The newest ones, in order. */
  readonly entries: readonly JournalEntry[];
  /** What happened here and is in no entry yet, oldest first, bounded. */
  readonly notes: readonly JournalNote[];
  /** The members of the last view that this node was in; empty since its start. */
  readonly members: readonly Member[];
  /** As this node saw it last. */
  readonly quorate: boolean;
  /** Not on the way to the disk yet. */
  readonly unwritten: readonly JournalEntry[];
  /** Monotonic time of the last write. */
  readonly writtenAt: number;
  /** Links whose failure is told: their return will be, too. */
  readonly downLinks: readonly string[];
  /** The file takes entries. */
  readonly written: boolean;
  readonly exchange: Exchange;
}

/** Begins anew with every view. */
export interface Exchange {
  /** What others have: at the DC what each member said, at a member what its DC said. Less what was asked for. */
  readonly offers: Readonly<Record<NodeName, readonly JournalSpan[]>>;
  /** Who was asked and has not answered yet. */
  readonly asked?: NodeName;
  /** This node has all that the others had. */
  readonly done: boolean;
  /** How many of the notes the DC was told. */
  readonly told: number;
}

/** What a DC keeps to write its entries. */
export interface JournalDesk {
  readonly nextNumber: number;
  /** Kept here, and not sent to the members yet. */
  readonly unsent: readonly JournalEntry[];
  /** Monotonic time of the last sending. */
  readonly sentAt: number;
  /** The decision of the transition that is under way. */
  readonly transition?: EntryId;
  /** Probes and monitors of it that found what was expected. */
  readonly looks: number;
  /** What made the next decision wanted. */
  readonly trigger?: EntryId;
  /** The command whose revision is being written. */
  readonly command?: EntryId;
}

export const NEW_EXCHANGE: Exchange = { offers: {}, done: false, told: 0 };

export const NEW_DESK: JournalDesk = { nextNumber: 1, unsent: [], sentAt: Number.NEGATIVE_INFINITY, looks: 0 };

export function newJournal(entries: readonly JournalEntry[], notes: readonly JournalNote[]): JournalState {
  return {
    entries,
    notes,
    members: [],
    downLinks: [],
    quorate: false,
    unwritten: [],
    writtenAt: Number.NEGATIVE_INFINITY,
    written: true,
    exchange: NEW_EXCHANGE,
  };
}
