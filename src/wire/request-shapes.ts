/** What commands ask and what they are answered, as it travels: the second half of proto/cluster.proto. */
import type { ClusterState, Edit, LinkStatus, RefusalCode, Request, Response } from "../core/node/requests.js";
import { clusterStatus, configuration, layout, revision, revisionVersion, values, view } from "./model-shapes.js";
import { choice, count, flag, list, number, optional, record, text, union } from "./shape.js";

const edit = union<Edit>({
  property: { set: values, remove: list(text) },
  "node-attribute": { node: text, set: values, remove: list(text) },
  "resource-meta": { resource: text, set: values, remove: list(text) },
  "resource-params": { resource: text, set: values, remove: list(text) },
  pin: { resource: text, node: text, score: number, until: optional(text) },
  "clear-pins": { resource: text },
});

export const request = union<Request>({
  "get-state": {},
  "get-history": {},
  "replace-configuration": { configuration, base: optional(revisionVersion), comment: text },
  edit: { edit, comment: text },
  move: { resource: text, to: optional(text), from: optional(text) },
  restart: { resource: text },
  cleanup: { resource: optional(text), node: optional(text) },
  refresh: { resource: optional(text), node: optional(text) },
  fence: { node: text },
  "confirm-off": { node: text },
  "set-status-attributes": { node: text, set: values, remove: list(text) },
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
});

const refusalCode = choice<RefusalCode>({
  "no-such-object": 1,
  "no-quorum": 2,
  unsafe: 3,
  "already-so": 4,
  conflict: 5,
  invalid: 6,
  "not-connected": 7,
  "try-again": 8,
  failed: 9,
});

export const response = union<Response>({
  done: { message: text },
  state: { state: clusterState },
  history: { revisions: list(revision) },
  refused: { code: refusalCode, message: text },
});
