/** What nodes say to each other, as it travels: proto/heartbeat.proto and the messages of proto/peer.proto. */
import type {
  DeafLinks,
  EndingReport,
  Heartbeat,
  MemberReport,
  Overdue,
  PeerMessage,
  Stall,
  StatusChange,
  Watch,
} from "../core/node/messages.js";
import { journalEntry, journalNote, journalSpan } from "./journal-shapes.js";
import {
  clusterStatus,
  fenceAgentResult,
  fenceAgentSpec,
  fencingRecord,
  member,
  nodeStatus,
  operationRecord,
  operationSpec,
  quorumWord,
  revision,
  revisionVersion,
  values,
  viewId,
  wish,
} from "./model-shapes.js";
import { request, response } from "./request-shapes.js";
import { choice, count, flag, list, name, number, optional, record, text, union } from "./shape.js";

const stall = record<Stall>({ lateMs: number, time: number });

export const heartbeat = record<Heartbeat>({
  incarnation: count,
  number: count,
  heard: list(member),
  overdue: list(record<Overdue>({ node: name, silentMs: count })),
  silent: list(member),
  view: optional(viewId),
  acting: flag,
  fit: flag,
  epoch: count,
  revision: revisionVersion,
  stall: optional(stall),
  watch: optional(record<Watch>({ fed: flag, quorate: flag, numbers: list(count) })),
  deafOn: list(record<DeafLinks>({ node: name, links: list(count) })),
});

const memberReport = record<MemberReport>({
  revision: revisionVersion,
  versions: list(revisionVersion),
  memory: choice({ whole: 1, blank: 2, damaged: 3 }),
  damage: list(text),
  own: nodeStatus,
  highestCallId: number,
  endings: list(record<EndingReport>({ node: name, incarnation: count, agoMs: number })),
  tableView: optional(viewId),
  tableNumber: count,
});

const statusChange = union<StatusChange>({
  operation: { node: text, key: text, record: operationRecord },
  "forget-operations": { node: text, keys: list(text) },
  attributes: { node: text, set: values, remove: list(text) },
  node: { node: text, status: nodeStatus },
  fencing: { record: fencingRecord },
  wishes: { wishes: list(wish) },
  quorum: { word: quorumWord },
  watchdog: { node: text, watchdogMs: number },
});

export const peerMessage = union<PeerMessage>({
  propose: { view: viewId, members: list(member) },
  promise: { view: viewId, allSeen: flag },
  refuse: { view: viewId, promised: count },
  install: { view: viewId, members: list(member), allSeen: flag },
  leave: {},
  "tell-revision": { revision },
  "tell-fenced": { incarnation: count },
  guarded: { view: viewId, watchdogMs: number },
  report: { view: viewId, report: memberReport },
  "fetch-revision": { view: viewId, version: revisionVersion },
  revision: { view: viewId, revision },
  "fetch-table": { view: viewId },
  table: { view: viewId, table: clusterStatus },
  snapshot: { view: viewId, number: count, table: clusterStatus },
  "change-status": { view: viewId, number: count, changes: list(statusChange) },
  "write-revision": { view: viewId, number: count, revision },
  recovered: { view: viewId, number: count },
  acknowledge: { view: viewId, number: count, error: text },
  execute: { view: viewId, callId: count, operation: operationSpec, expectedRc: number, digest: text },
  cancel: { view: viewId, resource: text, operation: text, interval: number },
  executed: { view: viewId, record: operationRecord },
  "execute-fence": { view: viewId, ticket: count, run: fenceAgentSpec },
  "executed-fence": { view: viewId, ticket: count, result: fenceAgentResult },
  journal: { view: viewId, entries: list(journalEntry) },
  "journal-spans": { view: viewId, spans: list(journalSpan) },
  "fetch-journal": { view: viewId, spans: list(journalSpan) },
  "fetched-journal": { view: viewId, entries: list(journalEntry) },
  "journal-notes": { view: viewId, notes: list(journalNote) },
  request: { view: viewId, id: count, author: text, request },
  response: { view: viewId, id: count, response },
  "request-shutdown": { view: viewId },
  "grant-shutdown": { view: viewId },
});
