/** The words of the model as they travel: proto/cluster.proto, one shape a type. */
import type {
  AgentName,
  Clone,
  Configuration,
  Constraint,
  FencingLevel,
  Group,
  NodeConfig,
  OperationConfig,
  OrderAction,
  Primitive,
  Resource,
  Values,
} from "../core/cib/configuration.js";
import type {
  Layout,
  LayoutNode,
  QuorumOptions,
  QuorumStanding,
  TieBreaker,
  WitnessOptions,
} from "../core/cib/layout.js";
import type { Revision, RevisionVersion } from "../core/cib/revision.js";
import type {
  Awaited,
  ClusterStatus,
  FencingRecord,
  NodeStatus,
  OperationOutcome,
  OperationRecord,
  QuorumWord,
  Wish,
} from "../core/cib/status.js";
import type { Member, View, ViewId } from "../core/membership/view.js";
import type { Role } from "../core/model/role.js";
import type { FenceAgentResult, FenceAgentSpec, OperationSpec } from "../core/node/io.js";
import type { RefusalCode } from "../core/node/requests.js";
import {
  choice,
  count,
  type Fields,
  flag,
  list,
  name,
  number,
  optional,
  record,
  type Shape,
  table,
  text,
  union,
} from "./shape.js";

export const values: Shape<Values> = table(text);

export const viewId = record<ViewId>({ epoch: count, node: name, incarnation: count });
export const member = record<Member>({ node: name, incarnation: count });
export const view = record<View>({ id: viewId, members: list(member) });

const agentName = record<AgentName>({
  class: choice({ ocf: 1, stonith: 2 }),
  provider: optional(text),
  type: text,
});

const role = choice<Role>({ Stopped: 1, Started: 2, Unpromoted: 3, Promoted: 4 });

const operationConfig = record<OperationConfig>({ name: text, interval: number, options: values });

const primitive: Fields<Omit<Primitive, "kind">> = {
  id: text,
  agent: agentName,
  params: values,
  meta: values,
  operations: list(operationConfig),
  description: optional(text),
};

const group: Fields<Omit<Group, "kind">> = {
  id: text,
  members: list(lonePrimitive()),
  meta: values,
  description: optional(text),
};

/** Where a union's member stands alone, its kind is known and does not travel. */
function lonePrimitive(): Shape<Primitive> {
  const shape = record(primitive);
  return { toWire: shape.toWire, fromWire: (wire) => ({ kind: "primitive", ...shape.fromWire(wire) }) };
}

const clone: Fields<Omit<Clone, "kind">> = {
  id: text,
  child: union<Primitive | Group>({ primitive, group }),
  meta: values,
  description: optional(text),
};

const orderAction = choice<OrderAction>({ start: 1, stop: 2, promote: 3, demote: 4 });

const constraint = union<Constraint>({
  location: { id: text, resource: text, node: text, score: number, role: optional(role), until: optional(text) },
  colocation: { id: text, score: number, resource: text, role: optional(role), with: text, withRole: optional(role) },
  order: {
    id: text,
    orderKind: choice({ Mandatory: 1, Optional: 2, Serialize: 3 }),
    first: text,
    firstAction: orderAction,
    then: text,
    thenAction: orderAction,
    symmetrical: flag,
  },
});

export const configuration = record<Configuration>({
  properties: values,
  nodes: table(record<NodeConfig>({ attributes: values })),
  resources: list(union<Resource>({ primitive, group, clone })),
  constraints: list(constraint),
  fencingTopology: list(record<FencingLevel>({ target: text, index: number, devices: list(text) })),
  rscDefaults: values,
  opDefaults: values,
});

export const revisionVersion = record<RevisionVersion>({ epoch: count, number: count });

export const tieBreaker = union<TieBreaker>({ lowest: {}, highest: {}, nodes: { nodes: list(text) } });

const quorumOptions = record<QuorumOptions>({
  expectedVotes: optional(count),
  twoNode: flag,
  waitForAll: flag,
  autoTieBreaker: optional(tieBreaker),
  lastManStanding: flag,
  lastManStandingWindowMs: number,
  witness: optional(
    record<WitnessOptions>({
      address: text,
      port: number,
      algorithm: choice({ ffsplit: 1, lms: 2 }),
      tieBreaker,
    }),
  ),
});

/** A list that may be absent, which protobuf's own lists may not. */
const nameList: Shape<readonly string[]> = {
  toWire: (names) => ({ names }),
  fromWire: (wire) => record<{ names: readonly string[] }>({ names: list(text) }).fromWire(wire).names,
};

export const layout = record<Layout>({
  nodes: table(record<LayoutNode>({ id: number, addresses: list(text), votes: count })),
  quorum: quorumOptions,
  standing: optional(record<QuorumStanding>({ voters: optional(nameList), tieBreaker: optional(text) })),
});

export const revision = record<Revision>({
  version: revisionVersion,
  author: text,
  time: number,
  comment: text,
  configuration,
  parent: optional(revisionVersion),
  layout: optional(layout),
  layoutBefore: optional(layout),
});

export const operationOutcome = choice<OperationOutcome>({ pending: 1, complete: 2, "timed-out": 3, "not-run": 4 });

export const operationRecord = record<OperationRecord>({
  resource: text,
  agent: agentName,
  operation: text,
  interval: number,
  callId: count,
  outcome: operationOutcome,
  rc: number,
  expectedRc: number,
  exitReason: text,
  lastRcChange: number,
  execMs: number,
  queueMs: number,
  digest: text,
});

export const nodeStatus = record<NodeStatus>({
  state: choice({ unseen: 1, joining: 2, member: 3, lost: 4, fenced: 5, left: 6 }),
  incarnation: count,
  epoch: count,
  wasQuorate: optional(flag),
  awaited: optional(record<Awaited>({ since: number, until: number })),
  attributes: values,
  operations: table(operationRecord),
});

export const fencingRecord = record<FencingRecord>({
  id: text,
  target: text,
  action: choice({ reboot: 1, off: 2, on: 3 }),
  origin: text,
  delegate: text,
  device: text,
  state: choice({ pending: 1, succeeded: 2, failed: 3 }),
  reason: text,
  time: number,
});

export const wish = union<Wish>({
  move: { resource: text, to: optional(text), from: optional(text) },
  restart: { resource: text, after: table(count) },
  fence: { node: text },
});

export const quorumWord = record<QuorumWord>({
  view: viewId,
  quorate: flag,
  votes: count,
  expected: count,
  need: count,
  note: text,
});

export const clusterStatus = record<ClusterStatus>({
  nodes: table(nodeStatus),
  fencing: list(fencingRecord),
  wishes: list(wish),
  quorum: optional(quorumWord),
});

export const operationSpec = record<OperationSpec>({
  resource: text,
  agent: agentName,
  operation: text,
  interval: number,
  timeoutMs: number,
  params: values,
});

export const fenceAgentSpec = record<FenceAgentSpec>({
  device: text,
  agent: text,
  action: text,
  timeoutMs: number,
  params: values,
});

export const fenceAgentResult = record<FenceAgentResult>({
  kind: choice({ exited: 1, "timed-out": 2, "not-run": 3 }),
  rc: number,
  output: text,
  exitReason: text,
  execMs: number,
});

export const refusalCode = choice<RefusalCode>({
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
