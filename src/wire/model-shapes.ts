/** The words of the model as they travel: proto/cluster.proto, one shape a type. */
import type {
  AgentName,
  AttributeSet,
  Bundle,
  BundleContainer,
  BundleNetwork,
  Clone,
  Condition,
  Configuration,
  Constraint,
  FencingLevel,
  Group,
  LocationSubject,
  NodeConfig,
  OperationConfig,
  OrderAction,
  OrderConstraint,
  Primitive,
  Resource,
  ResourceDiscovery,
  ResourceSet,
  Rule,
  StorageMapping,
  Tag,
  Template,
  Values,
  XmlNote,
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
  lazily,
  list,
  name,
  number,
  optional,
  optionally,
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
  class: choice({ ocf: 1, stonith: 2, systemd: 3, lsb: 4, service: 5 }),
  provider: optional(text),
  type: text,
});

const role = choice<Role>({ Stopped: 1, Started: 2, Unpromoted: 3, Promoted: 4 });

// ---- rules and sets of options ----

const ruleFields: Fields<Omit<Rule, "kind">> = {
  id: text,
  boolean: choice({ and: 1, or: 2 }),
  score: optional(number),
  scoreAttribute: optional(text),
  role: optional(role),
  conditions: list(lazily(() => condition)),
};
const rule = lone<Rule>("rule", ruleFields);

const condition: Shape<Condition> = union<Condition>({
  rule: ruleFields,
  attribute: {
    id: text,
    attribute: text,
    operation: choice({ lt: 1, gt: 2, lte: 3, gte: 4, eq: 5, ne: 6, defined: 7, not_defined: 8 }),
    type: optional(choice({ string: 1, integer: 2, number: 3, version: 4 })),
    value: optional(text),
    valueSource: optional(choice({ literal: 1, param: 2, meta: 3 })),
  },
  date: {
    id: text,
    operation: choice({ gt: 1, lt: 2, in_range: 3, date_spec: 4 }),
    start: optional(text),
    end: optional(text),
    duration: optionally(values),
    spec: optionally(values),
  },
  resource: { id: text, class: optional(text), provider: optional(text), type: optional(text) },
  operation: { id: text, name: text, interval: optional(number) },
});

const attributeSets = optionally(list(record<AttributeSet>({ id: text, score: number, rule: optional(rule), values })));

/** Where a union's member stands alone, its kind is known and does not travel. */
function lone<T extends { readonly kind: string }>(kind: T["kind"], fields: Fields<Omit<T, "kind">>): Shape<T> {
  const shape = record<Omit<T, "kind">>(fields);
  return { toWire: shape.toWire as Shape<T>["toWire"], fromWire: (wire) => ({ kind, ...shape.fromWire(wire) }) as T };
}

// ---- resources ----

const operationConfig = record<OperationConfig>({
  name: text,
  interval: number,
  options: values,
  id: optional(text),
  paramSets: attributeSets,
  metaSets: attributeSets,
});

const template: Fields<Omit<Template, "kind">> = {
  id: text,
  agent: agentName,
  params: values,
  paramSets: attributeSets,
  meta: values,
  metaSets: attributeSets,
  operations: list(operationConfig),
  description: optional(text),
  utilization: optionally(values),
  utilizationSets: attributeSets,
};

const primitive: Fields<Omit<Primitive, "kind">> = { ...template, template: optional(text) };

const group: Fields<Omit<Group, "kind">> = {
  id: text,
  members: list(lone<Primitive>("primitive", primitive)),
  params: optionally(values),
  paramSets: attributeSets,
  meta: values,
  metaSets: attributeSets,
  description: optional(text),
};

const clone: Fields<Omit<Clone, "kind">> = {
  id: text,
  child: union<Primitive | Group>({ primitive, group }),
  params: optionally(values),
  paramSets: attributeSets,
  meta: values,
  metaSets: attributeSets,
  description: optional(text),
};

const mapping = record<StorageMapping>({ id: text, options: values });

const bundle: Fields<Omit<Bundle, "kind">> = {
  id: text,
  meta: values,
  metaSets: attributeSets,
  description: optional(text),
  container: record<BundleContainer>({
    technology: choice({ docker: 1, podman: 2, rkt: 3 }),
    image: text,
    options: values,
  }),
  network: optional(record<BundleNetwork>({ options: values, ports: list(mapping) })),
  storage: list(mapping),
  child: optional(lone<Primitive>("primitive", primitive)),
};

// ---- constraints ----

const orderAction = choice<OrderAction>({ start: 1, stop: 2, promote: 3, demote: 4 });
const orderKind = choice<OrderConstraint["orderKind"]>({ Mandatory: 1, Optional: 2, Serialize: 3 });
const discovery = choice<ResourceDiscovery>({ always: 1, never: 2, exclusive: 3 });

const resourceSets = list(
  record<ResourceSet>({
    id: text,
    members: list(text),
    sequential: optional(flag),
    requireAll: optional(flag),
    ordering: optional(choice({ group: 1, listed: 2 })),
    action: optional(orderAction),
    role: optional(role),
    score: optional(number),
    kind: optional(orderKind),
  }),
);

const constraint = union<Constraint>({
  location: {
    id: text,
    resource: text,
    node: text,
    score: number,
    role: optional(role),
    until: optional(text),
    discovery: optional(discovery),
  },
  "location-rule": {
    id: text,
    of: union<LocationSubject>({ resource: { id: text }, pattern: { pattern: text }, sets: { sets: resourceSets } }),
    node: optional(text),
    score: optional(number),
    rules: list(rule),
    role: optional(role),
    discovery: optional(discovery),
    lifetime: optional(rule),
  },
  colocation: {
    id: text,
    score: number,
    resource: text,
    role: optional(role),
    with: text,
    withRole: optional(role),
    nodeAttribute: optional(text),
    influence: optional(flag),
    lifetime: optional(rule),
  },
  "colocation-set": {
    id: text,
    score: number,
    sets: resourceSets,
    nodeAttribute: optional(text),
    influence: optional(flag),
  },
  order: {
    id: text,
    orderKind,
    first: text,
    firstAction: orderAction,
    then: text,
    thenAction: orderAction,
    symmetrical: flag,
    requireAll: optional(flag),
  },
  "order-set": { id: text, orderKind, symmetrical: flag, sets: resourceSets },
  ticket: {
    id: text,
    ticket: text,
    resource: optional(text),
    role: optional(role),
    sets: optionally(resourceSets),
    lossPolicy: optional(choice({ fence: 1, stop: 2, freeze: 3, demote: 4 })),
  },
});

// ---- a configuration ----

const xmlNote = record<XmlNote>({
  path: text,
  attributes: optionally(
    list(
      record<NonNullable<XmlNote["attributes"]>[number]>({ name: text, ours: optional(text), written: optional(text) }),
    ),
  ),
  children: optionally(list(record<{ key: string; xml?: string }>({ key: text, xml: optional(text) }))),
  without: optionally(list(record<{ key: string; xml: string }>({ key: text, xml: text }))),
});

export const configuration = record<Configuration>({
  properties: values,
  propertySets: attributeSets,
  nodes: table(
    record<NodeConfig>({
      attributes: values,
      attributeSets,
      utilization: optionally(values),
      utilizationSets: attributeSets,
      type: optional(choice({ member: 1, remote: 2 })),
    }),
  ),
  resources: list(union<Resource>({ primitive, group, clone, bundle })),
  constraints: list(constraint),
  fencingTopology: list(
    record<FencingLevel>({
      target: text,
      index: number,
      devices: list(text),
      id: optional(text),
      targetPattern: optional(text),
      targetAttribute: optional(record<{ name: string; value: string }>({ name: text, value: text })),
    }),
  ),
  rscDefaults: values,
  rscDefaultSets: attributeSets,
  opDefaults: values,
  opDefaultSets: attributeSets,
  templates: optionally(list(lone<Template>("template", template))),
  tags: optionally(list(record<Tag>({ id: text, members: list(text) }))),
  xmlNotes: optionally(list(xmlNote)),
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
  restartDigest: optional(text),
  restartNames: optional(nameList),
  migrateSource: optional(text),
  migrateTarget: optional(text),
});

export const nodeStatus = record<NodeStatus>({
  state: choice({ unseen: 1, joining: 2, member: 3, lost: 4, fenced: 5, left: 6 }),
  incarnation: count,
  epoch: count,
  wasQuorate: optional(flag),
  awaited: optional(record<Awaited>({ since: number, until: number })),
  watchdogMs: optional(number),
  attributes: values,
  operations: table(operationRecord),
});

export const fencingAction = choice({ reboot: 1, off: 2, on: 3 });

export const fencingRecord = record<FencingRecord>({
  id: text,
  target: text,
  action: fencingAction,
  origin: text,
  delegate: text,
  device: text,
  state: choice({ pending: 1, succeeded: 2, failed: 3 }),
  reason: text,
  time: number,
  progress: text,
  until: optional(number),
});

export const wish = union<Wish>({
  move: { resource: text, to: optional(text), from: optional(text) },
  restart: { resource: text, after: table(count) },
  fence: { node: text, action: optional(choice({ reboot: 1, off: 2 })) },
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
