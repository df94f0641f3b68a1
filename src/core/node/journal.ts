/**
 * The journal at a node: the DC writes entries, all members keep them.
 *
 * In: events of the DC, notes of the members, what the disk held.   Out: the same entries at every member.
 * The entries of a step go out together, after all that the step does (the results of operations a moment later, together),
 * and nobody acknowledges them: the journal never delays what the cluster does. They are written to disk within two seconds. What happens on a node that is not the DC is a note to it; without a view notes wait.
 *
 * When a view begins, its members tell the DC which entries they have. As soon as the view is ready the DC fetches what it
 * lacks, a batch at a time, and then says what it has itself; the members fetch what they lack. So after a merge all have
 * the same, and no message is larger than a batch. A member hands its notes over when it has everything, since the last
 * DC may have made entries of some of them.
 * Never: an entry is changed; an id stands for two entries (only the DC of a view gives ids in it, and only once).
 */
import type { Revision } from "../cib/revision.js";
import { KEPT_ENTRIES, newEntries, withEntries } from "../journal/entries.js";
import { compareEntryIds, type EntryId, type JournalEntry, type JournalNote } from "../journal/entry.js";
import type { JournalEvent } from "../journal/event.js";
import { entriesIn, type JournalSpan, newestOf, spansOf, spansSince, withoutSpans } from "../journal/span.js";
import { type Exchange, type JournalDesk, type JournalState, NEW_EXCHANGE } from "../journal/state.js";
import { actingView } from "../membership/membership.js";
import { type Member, memberNames, type View } from "../membership/view.js";
import type { NodeName } from "../model/names.js";
import type { PeerMessage } from "./messages.js";
import type { Turn } from "./turn.js";

/** Entries in one message: some 50 KiB. */
const BATCH = 100;
/** Of these the members learn a moment later, together. */
const WAITING: readonly JournalEvent["kind"][] = ["ordered", "operation", "transition-ended"];
const SEND_PAUSE_MS = 1000;
/** Between two writes to disk. Were the power of all nodes cut at once, so much would be forgotten. */
const WRITE_PAUSE_MS = 2000;
/** What a node remembers for a DC while it has none. */
const NOTES = 100;

/** At the DC: an entry of its view. */
export function journal(turn: Turn, event: JournalEvent, cause?: EntryId): EntryId {
  return write(turn, { time: turn.now.wall, node: turn.self, event }, cause);
}

/** At any node: what happened here. */
export function note(turn: Turn, event: JournalEvent): void {
  const { notes } = turn.state.journal;
  const fresh: JournalNote = { time: freeTime(notes, turn.now.wall), node: turn.self, event };
  const dropped = notes.length < NOTES ? 0 : 1;
  changeJournal(turn, { notes: [...notes.slice(dropped), fresh] });
  if (dropped > 0) exchanged(turn, { told: Math.max(0, turn.state.journal.exchange.told - dropped) });
  handOver(turn);
}

export function changeDesk(turn: Turn, changes: Partial<JournalDesk>): void {
  turn.updateDc({ journal: { ...turn.dc.journal, ...changes } });
}

/** What was written last in this step. */
export function lastEntry(turn: Turn): EntryId | undefined {
  return turn.entries.at(-1)?.id;
}

/** Within the step in which it was written, before anybody has seen it. */
export function amend(turn: Turn, id: EntryId, change: (event: JournalEvent) => JournalEvent): void {
  const at = turn.entries.findIndex((entry) => compareEntryIds(entry.id, id) === 0);
  const entry = turn.entries[at];
  if (entry) turn.entries[at] = { ...entry, event: change(entry.event) };
}

/** It is in force; or it was written on the losing side of a split. */
export function journalRevision(turn: Turn, revision: Revision, orphaned = false): void {
  const { version, author, comment, time } = revision;
  const { command, ...desk } = turn.dc.journal;
  const event: JournalEvent = { kind: "revision", version, author, comment, time, orphaned };
  journal(turn, event, orphaned ? undefined : command);
  if (!orphaned) turn.updateDc({ journal: desk });
}

/** What was written in this step. */
export function keepJournal(turn: Turn): readonly JournalEntry[] {
  const entries = turn.entries.splice(0);
  if (entries.length === 0) return entries;
  changeDesk(turn, { nextNumber: turn.dc.journal.nextNumber + entries.length });
  keep(turn, entries);
  return entries;
}

/** The last thing that a DC does in a step. How operations and transitions end is in the status, too, and may wait. */
export function flushJournal(turn: Turn): void {
  const entries = keepJournal(turn);
  if (entries.length === 0) return;
  changeDesk(turn, { unsent: [...turn.dc.journal.unsent, ...entries] });
  if (entries.some(({ event }) => !WAITING.includes(event.kind))) sendJournal(turn);
}

/** What may wait has waited. */
export function sendJournalIfDue(turn: Turn): void {
  const { unsent, sentAt } = turn.dc.journal;
  if (unsent.length > 0 && turn.now.mono - sentAt >= SEND_PAUSE_MS) sendJournal(turn);
}

function sendJournal(turn: Turn): void {
  const { unsent } = turn.dc.journal;
  changeDesk(turn, { unsent: [], sentAt: turn.now.mono });
  const others = memberNames(turn.dc.view).filter((node) => node !== turn.self);
  for (let from = 0; others.length > 0 && from < unsent.length; from += BATCH) {
    turn.send(others, { kind: "journal", view: turn.dc.view.id, entries: unsent.slice(from, from + BATCH) });
  }
}

function write(turn: Turn, happened: JournalNote, cause?: EntryId): EntryId {
  const id = { view: turn.dc.view.id, number: turn.dc.journal.nextNumber + turn.entries.length };
  turn.entries.push({ id, ...happened, ...(cause ? { cause } : {}) });
  return id;
}

function keep(turn: Turn, fresh: readonly JournalEntry[]): void {
  const { entries, notes, unwritten } = turn.state.journal;
  const added = newEntries(entries, fresh);
  if (added.length === 0) return;
  changeJournal(turn, { entries: withEntries(entries, added), unwritten: [...unwritten, ...added] });
  if (notes.length > 0) forgetNotes(turn, added);
}

/** Every now and then, and at the end: a disk is not made to sync each entry for itself. */
export function writeJournalIfDue(turn: Turn): void {
  const { unwritten, writtenAt } = turn.state.journal;
  if (unwritten.length > 0 && turn.now.mono - writtenAt >= WRITE_PAUSE_MS) writeJournal(turn);
}

export function writeJournal(turn: Turn): void {
  const { unwritten } = turn.state.journal;
  if (unwritten.length === 0) return;
  changeJournal(turn, { unwritten: [], writtenAt: turn.now.mono });
  turn.persist({ kind: "journal", entries: unwritten }, { kind: "journal" });
}

function forgetNotes(turn: Turn, added: readonly JournalEntry[]): void {
  const { notes, exchange } = turn.state.journal;
  const left = notes.filter((waiting) => !added.some((entry) => isSame(entry, waiting)));
  if (left.length === notes.length) return;
  changeJournal(turn, { notes: left });
  exchanged(turn, { told: Math.max(0, exchange.told - (notes.length - left.length)) });
}

/** What a node found on its disk at its start. */
export function damageNotes(node: NodeName, damage: readonly string[], wall: number): readonly JournalNote[] {
  return damage.map((detail, index) => {
    const event: JournalEvent = { kind: "disk", what: "state", condition: "damaged", detail };
    return { time: wall + index, node, event };
  });
}

/** Two notes of a node never have the same time: by that an entry made of one is known again. */
function freeTime(notes: readonly JournalNote[], wall: number): number {
  let time = wall;
  while (notes.some((waiting) => waiting.time === time)) time += 1;
  return time;
}

function isSame(entry: JournalNote, other: JournalNote): boolean {
  return entry.node === other.node && entry.time === other.time && entry.event.kind === other.event.kind;
}

/** How the last write to the file ended. One that fails is told of once, until one succeeds. */
export function journalWritten(turn: Turn, error: string | undefined): void {
  const written = error === undefined;
  if (written === turn.state.journal.written) return;
  changeJournal(turn, { written });
  note(turn, { kind: "disk", what: "journal", condition: written ? "works" : "refuses", detail: error ?? "" });
}

/** For `get-journal`. */
export function newestEntries(
  { entries }: JournalState,
  { since = 0, limit = KEPT_ENTRIES }: { readonly since?: number; readonly limit?: number },
): readonly JournalEntry[] {
  return limit <= 0 ? [] : entries.filter((entry) => entry.time >= since).slice(-limit);
}

// --- a view begins ------------------------------------------------------------------------------------------------

/** After the DC of the view has taken up its office. */
export function openJournal(turn: Turn, view: View): void {
  const former = turn.state.journal.members;
  changeJournal(turn, { members: view.members, exchange: NEW_EXCHANGE });
  if (turn.state.dc) {
    changeDesk(turn, { trigger: journalView(turn, view, former) });
    return;
  }
  const spans = spansOf(turn.state.journal.entries);
  turn.send([view.id.node], { kind: "journal-spans", view: view.id, spans });
}

/** A daemon that was started again joins: it is another member. */
function journalView(turn: Turn, view: View, former: readonly Member[]): EntryId {
  const members = memberNames(view);
  const gone = former.map(({ node }) => node).filter((node) => !members.includes(node));
  const left = gone.filter((node) => turn.state.table.nodes[node]?.state === "left");
  const lost = gone.filter((node) => !left.includes(node));
  const joined = view.members
    .filter(({ node, incarnation }) => !former.some((old) => old.node === node && old.incarnation === incarnation))
    .map(({ node }) => node);
  return journal(turn, { kind: "view", members, joined, lost, left });
}

/** `quorate`, `note`: as this node shows them now. */
export function followQuorum(turn: Turn, quorate: boolean, note: string): void {
  if (quorate === turn.state.journal.quorate || !actingView(turn.state.membership)) return;
  changeJournal(turn, { quorate });
  if (turn.state.dc) journal(turn, { kind: "quorum", quorate, note });
}

// --- messages -----------------------------------------------------------------------------------------------------

export type JournalMessage = Extract<
  PeerMessage,
  { kind: "journal" | "journal-spans" | "fetch-journal" | "fetched-journal" | "journal-notes" }
>;

/** Of the view in which this node acts. */
export function takeJournalMessage(turn: Turn, from: NodeName, message: JournalMessage): void {
  switch (message.kind) {
    case "journal":
      keep(turn, message.entries);
      return;
    case "fetched-journal":
      keep(turn, message.entries);
      if (turn.state.journal.exchange.asked === from) answered(turn);
      return;
    case "journal-spans":
      exchanged(turn, { offers: { ...turn.state.journal.exchange.offers, [from]: message.spans } });
      fetchJournal(turn);
      return;
    case "fetch-journal": {
      const entries = entriesIn(turn.state.journal.entries, message.spans, BATCH);
      turn.send([from], { kind: "fetched-journal", view: message.view, entries });
      return;
    }
    case "journal-notes":
      if (turn.state.dc) takeNotes(turn, message.notes, from);
      return;
  }
}

/** A note may come again from a node that does not know yet that an entry was made of it. */
function takeNotes(turn: Turn, notes: readonly JournalNote[], from: NodeName): void {
  for (const each of notes) {
    const known = [...turn.entries, ...turn.state.journal.entries].some((entry) => isSame(entry, each));
    if (!known && each.node === from) write(turn, each);
  }
}

/** When all have said what they have: asks for what is lacking, one batch at a time; says what is here when nothing is. */
export function fetchJournal(turn: Turn): void {
  const view = actingView(turn.state.membership);
  const { asked, done, offers } = turn.state.journal.exchange;
  if (!view || asked !== undefined || done || (turn.state.dc && turn.state.dc.phase !== "ready")) return;
  const others = memberNames(view).filter((node) => node !== turn.self);
  const awaited = turn.state.dc ? others : [view.id.node];
  if (awaited.some((node) => !offers[node])) return;
  const known =
    turn.entries.length === 0 ? turn.state.journal.entries : [...turn.state.journal.entries, ...turn.entries];
  const here = spansOf(known);
  for (const [node, offer] of Object.entries(offers)) {
    const spans = newestOf(lacking(turn.state.journal, offer, here), BATCH);
    if (spans.length === 0) continue;
    exchanged(turn, { asked: node, offers: { ...offers, [node]: withoutSpans(offer, spans) } });
    turn.send([node], { kind: "fetch-journal", view: view.id, spans });
    return;
  }
  complete(turn, view, others, here);
}

function lacking(
  { entries }: JournalState,
  offer: readonly JournalSpan[],
  here: readonly JournalSpan[],
): readonly JournalSpan[] {
  const oldest = entries.length < KEPT_ENTRIES ? undefined : entries[0]?.id;
  return withoutSpans(spansSince(offer, oldest), here);
}

function answered(turn: Turn): void {
  const { asked: _asked, ...exchange } = turn.state.journal.exchange;
  changeJournal(turn, { exchange });
  fetchJournal(turn);
}

/** What the DC writes from here on it sends to all. */
function complete(turn: Turn, view: View, others: readonly NodeName[], spans: readonly JournalSpan[]): void {
  exchanged(turn, { done: true });
  handOver(turn);
  if (!turn.state.dc || others.length === 0) return;
  turn.send(others, { kind: "journal-spans", view: view.id, spans });
}

function handOver(turn: Turn): void {
  const { notes, exchange } = turn.state.journal;
  const view = actingView(turn.state.membership);
  if (!view || !exchange.done || notes.length === exchange.told) return;
  const fresh = notes.slice(exchange.told);
  exchanged(turn, { told: notes.length });
  if (turn.state.dc) takeNotes(turn, fresh, turn.self);
  else turn.send([view.id.node], { kind: "journal-notes", view: view.id, notes: fresh });
}

function changeJournal(turn: Turn, changes: Partial<JournalState>): void {
  turn.update({ journal: { ...turn.state.journal, ...changes } });
}

function exchanged(turn: Turn, changes: Partial<Exchange>): void {
  changeJournal(turn, { exchange: { ...turn.state.journal.exchange, ...changes } });
}
