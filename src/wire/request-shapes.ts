/** What commands ask and what they are answered, as it travels: the second half of proto/cluster.proto. */
import type {
  ClusterState,
  Edit,
  LayoutEdit,
  LinkStatus,
  Request,
  Response,
  StallReport,
  WitnessStatus,
} from "../core/node/requests.js";
import { journalEntry } from "./journal-shapes.js";
import {
  clusterStatus,
  configuration,
  fencingAction,
  layout,
  refusalCode,
  revision,
  revisionVersion,
  values,
  view,
} from "./model-shapes.js";
import { choice, count, flag, list, number, optional, record, text, union } from "./shape.js";

const edit = union<Edit>({
  property: { set: values, remove: list(text), agentsSet: optional(text) },
  "node-attribute": { node: text, set: values, remove: list(text) },
  "resource-meta": { resource: text, set: values, remove: list(text) },
  "resource-params": { resource: text, set: values, remove: list(text) },
  pin: { resource: text, node: text, score: number, until: optional(text) },
  "clear-pins": { resource: text },
});

const layoutEdit = union<LayoutEdit>({
  "add-node": { node: text, id: optional(number), addresses: list(text), votes: optional(number) },
  "remove-node": { node: text },
  "node-addresses": { node: text, addresses: list(text) },
  "node-votes": { node: text, votes: number },
  quorum: { set: values, remove: list(text) },
});

export const request = union<Request>({
  "get-state": {},
  "get-history": {},
  "get-journal": { since: optional(number), limit: optional(number) },
  "replace-configuration": { configuration, base: optional(revisionVersion), comment: text },
  edit: { edit, comment: text },
  move: { resource: text, to: optional(text), from: optional(text) },
  restart: { resource: text },
  cleanup: { resource: optional(text), node: optional(text) },
  refresh: { resource: optional(text), node: optional(text) },
  fence: { node: text, action: optional(fencingAction) },
  "confirm-off": { node: text },
  "set-status-attributes": { node: text, set: values, remove: list(text), delayMs: optional(number) },
  "change-layout": { edits: list(layoutEdit), force: flag, comment: text },
  "cancel-wait-for-all": {},
  "ask-device": {
    device: text,
    question: choice({ monitor: 1, list: 2, status: 3 }),
    node: optional(text),
  },
});

export const clusterState = record<ClusterState>({
  cluster: text,
  self: text,
  version: text,
  layout,
  view: optional(view),
  dc: optional(text),
  quorate: flag,
  quorumNote: text,
  revision,
  status: clusterStatus,
  activity: text,
  links: list(record<LinkStatus>({ peer: text, link: count, address: text, up: flag, since: number })),
  stalls: list(
    record<StallReport>({ node: text, lateMs: number, time: number, tokenMs: number, suggestedTokenMs: number }),
  ),
  witness: optional(
    record<WitnessStatus>({
      address: text,
      port: number,
      algorithm: choice({ ffsplit: 1, lms: 2 }),
      contact: choice({ none: 1, answers: 2, silent: 3 }),
      lent: number,
      most: number,
      why: text,
      leaseLeftMs: number,
    }),
  ),
});

export const response = union<Response>({
  done: { message: text },
  state: { state: clusterState },
  history: { revisions: list(revision) },
  journal: { entries: list(journalEntry) },
  refused: { code: refusalCode, message: text },
});
