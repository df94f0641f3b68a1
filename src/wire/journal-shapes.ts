/** The journal as it travels, and as it is kept on disk: the last part of proto/cluster.proto. */
import type { EntryId, JournalEntry, JournalNote } from "../core/journal/entry.js";
import type { AskedCommand, CommandRefusal, JournalEvent, OrderedAction } from "../core/journal/event.js";
import type { JournalSpan } from "../core/journal/span.js";
import type { Change, SummaryLine } from "../core/scheduler/graph.js";
import type { Reason } from "../core/scheduler/reason.js";
import { fencingRecord, operationOutcome, refusalCode, revisionVersion, viewId } from "./model-shapes.js";
import { choice, count, flag, list, number, optional, record, type Shape, text, union, WireRefusal } from "./shape.js";

const reason = union<Reason>({
  "highest-score": { node: text, score: number },
  alike: { node: text, nodes: list(text), score: number },
  "only-node": { node: text },
  "node-unavailable": { node: text, why: text },
  constraint: { id: text, node: text, score: number },
  stickiness: { node: text, score: number },
  failures: { node: text, count: number, threshold: number },
  "no-node": { resource: text },
  "operation-failed": { operation: text, node: text, word: text },
  unclean: { node: text, why: text },
  option: { option: text, value: text },
  requested: { what: text },
  follows: { id: text, resource: text, score: number, why: text },
  followed: { id: text, resource: text, score: number, why: text },
  "hands-off": { resource: text, why: oneWordOf("unmanaged", "blocked") },
  orphan: { resource: text },
  "enough-copies": { resource: text, max: number },
  "node-full": { resource: text, node: text },
  ticket: { id: text, ticket: text },
  "node-health": { node: text, score: number },
  "shutdown-lock": { node: text },
  "not-exclusive": { node: text },
  "remote-node": { node: text },
  "no-capacity": { resource: text, node: text },
  "promotion-score": { resource: text, node: text, score: number },
  promoted: { resource: text, score: number },
  "would-return": { what: text },
  "copy-stays": { resource: text, node: text },
  order: { id: text, resource: text, what: text },
  "several-active": { resource: text, nodes: list(text) },
  "parameters-changed": { resource: text },
  interrupted: { operation: text, node: text },
  "waits-for-fencing": { node: text },
  "waits-for-node": { node: text },
  "no-quorum": { policy: text },
  "no-fence-device": {},
  unknown: { resource: text, node: text },
  unwatched: { resource: text, node: text },
  "not-wanted": { resource: text, node: text },
});

/** As a text: the field has any text in other reasons. */
function oneWordOf<T extends string>(...words: readonly T[]): Shape<T> {
  return {
    toWire: (value) => value,
    fromWire: (wire) => {
      const word = words.find((each) => each === wire);
      if (word === undefined) throw new WireRefusal(`one of ${words.join(", ")} expected`);
      return word;
    },
  };
}

const change = choice<Change>({
  fence: 1,
  start: 2,
  stop: 3,
  move: 4,
  restart: 5,
  recover: 6,
  promote: 7,
  demote: 8,
  leave: 9,
  migrate: 10,
  reload: 11,
  unfence: 12,
});

const summaryLine = record<SummaryLine>({
  change,
  subject: text,
  from: optional(text),
  to: optional(text),
  because: list(reason),
});

const orderedAction = record<OrderedAction>({ resource: text, operation: text, interval: number, node: text });

const askedCommand = record<AskedCommand>({
  request: text,
  resource: optional(text),
  node: optional(text),
  to: optional(text),
  from: optional(text),
  names: list(text),
  comment: text,
});

const event = union<JournalEvent>({
  view: { members: list(text), joined: list(text), lost: list(text), left: list(text) },
  quorum: { quorate: flag, note: text },
  decided: { transition: count, why: text, summary: list(summaryLine), more: count },
  ordered: { actions: list(orderedAction) },
  operation: {
    resource: text,
    operation: text,
    interval: number,
    node: text,
    outcome: operationOutcome,
    rc: number,
    expectedRc: number,
    exitReason: text,
    execMs: number,
    queueMs: number,
  },
  "transition-ended": {
    transition: count,
    how: choice({ complete: 1, failed: 2, stopped: 3 }),
    why: text,
    looks: count,
  },
  revision: { version: revisionVersion, author: text, comment: text, time: number, orphaned: flag },
  fencing: { record: fencingRecord },
  command: {
    author: text,
    command: askedCommand,
    refused: optional(record<CommandRefusal>({ code: refusalCode, message: text })),
  },
  stall: { lateMs: number, tokenMs: number, suggestedTokenMs: number },
  disk: {
    what: choice({ epoch: 1, configuration: 2, journal: 3, state: 4 }),
    condition: choice({ damaged: 1, refuses: 2, works: 3 }),
    detail: text,
  },
  link: { peer: text, link: count, up: flag },
  awaited: { peer: text, forMs: number },
  repair: {
    resource: text,
    what: text,
    how: choice({ repaired: 1, failed: 2, left: 3 }),
    why: text,
    tookMs: number,
  },
  stopping: {},
});

const entryId = record<EntryId>({ view: viewId, number: count });

export const journalEntry = record<JournalEntry>({
  id: entryId,
  time: number,
  node: text,
  cause: optional(entryId),
  event,
});

export const journalNote = record<JournalNote>({ time: number, node: text, event });

export const journalSpan = record<JournalSpan>({ view: viewId, first: count, last: count });
