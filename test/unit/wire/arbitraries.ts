/** Any value of each type that travels, for the round-trip tests: one arbitrary a member of every union. */
import fc from "fast-check";
import type { Configuration, Constraint, Primitive, Resource } from "../../../src/core/cib/configuration.js";
import type { Layout, TieBreaker } from "../../../src/core/cib/layout.js";
import type { Revision } from "../../../src/core/cib/revision.js";
import type {
  ClusterStatus,
  FencingRecord,
  NodeState,
  NodeStatus,
  OperationRecord,
  Wish,
} from "../../../src/core/cib/status.js";
import type { FenceAgentResult, FenceAgentSpec, OperationSpec } from "../../../src/core/node/io.js";
import type { Heartbeat, PeerMessage, StatusChange } from "../../../src/core/node/messages.js";
import type { ClusterState, Edit, Request, Response } from "../../../src/core/node/requests.js";
import type { ClientFrame, PeerFrame, ServerFrame } from "../../../src/wire/frames.js";

type ByKind<T extends { kind: string }> = {
  readonly [K in T["kind"]]: fc.Arbitrary<Omit<Extract<T, { kind: K }>, "kind">>;
};
type Optional<T> = { readonly [K in keyof T]: fc.Arbitrary<T[K]> };

const few = { maxLength: 3 };
const text = fc.string({ unit: "binary", maxLength: 12 });
const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
const count = fc.oneof(fc.nat(9), fc.maxSafeNat());
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const key = text.filter((word) => word !== "__proto__");

function table<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true });
}

/** Some of the optional fields are absent, as the model has them: no key at all. */
function some<R extends object, O extends object>(
  required: Optional<R>,
  optional: Optional<O>,
): fc.Arbitrary<R & Partial<O>> {
  return fc
    .tuple(fc.record(required as never), fc.record(optional as never, { requiredKeys: [] }))
    .map(([fixed, free]) => ({ ...(fixed as R), ...(free as Partial<O>) }));
}

function oneOf<T extends { kind: string }>(kinds: ByKind<T>): fc.Arbitrary<T> {
  const members = Object.entries(kinds) as [string, fc.Arbitrary<object>][];
  return fc.oneof(...members.map(([kind, body]) => body.map((fields) => ({ kind, ...fields }) as unknown as T)));
}

const values = table(text);
const viewId = fc.record({ epoch: count, node: name });
const member = fc.record({ node: name, incarnation: count });
const members = fc.array(member, few);
const version = fc.record({ epoch: count, number: count });
const agent = some({ class: fc.constantFrom("ocf" as const, "stonith" as const), type: text }, { provider: text });
const role = fc.constantFrom("Stopped" as const, "Started" as const, "Unpromoted" as const, "Promoted" as const);
const orderAction = fc.constantFrom("start" as const, "stop" as const, "promote" as const, "demote" as const);

const primitiveBody = some(
  {
    id: text,
    agent,
    params: values,
    meta: values,
    operations: fc.array(fc.record({ name: text, interval: number, options: values }), few),
  },
  { description: text },
);
const primitive: fc.Arbitrary<Primitive> = primitiveBody.map((body) => ({ kind: "primitive", ...body }));
const groupBody = some({ id: text, members: fc.array(primitive, few), meta: values }, { description: text });
const child = fc.oneof(
  primitive,
  groupBody.map((body) => ({ kind: "group" as const, ...body })),
);
const resource = oneOf<Resource>({
  primitive: primitiveBody,
  group: groupBody,
  clone: some({ id: text, child, meta: values }, { description: text }),
});
const constraint = oneOf<Constraint>({
  location: some({ id: text, resource: text, node: text, score: number }, { role, until: text }),
  colocation: some({ id: text, score: number, resource: text, with: text }, { role, withRole: role }),
  order: fc.record({
    id: text,
    orderKind: fc.constantFrom("Mandatory" as const, "Optional" as const, "Serialize" as const),
    first: text,
    firstAction: orderAction,
    then: text,
    thenAction: orderAction,
    symmetrical: fc.boolean(),
  }),
});

export const configuration: fc.Arbitrary<Configuration> = fc.record({
  properties: values,
  nodes: table(fc.record({ attributes: values })),
  resources: fc.array(resource, few),
  constraints: fc.array(constraint, few),
  fencingTopology: fc.array(fc.record({ target: text, index: number, devices: fc.array(text, few) }), few),
  rscDefaults: values,
  opDefaults: values,
});

const tieBreaker = oneOf<TieBreaker>({
  lowest: fc.record({}),
  highest: fc.record({}),
  nodes: fc.record({ nodes: fc.array(text, few) }),
});

const layout: fc.Arbitrary<Layout> = fc.record({
  nodes: table(fc.record({ id: number, addresses: fc.array(text, few), votes: count })),
  quorum: some(
    { twoNode: fc.boolean(), waitForAll: fc.boolean(), lastManStanding: fc.boolean(), lastManStandingWindowMs: number },
    {
      expectedVotes: count,
      autoTieBreaker: tieBreaker,
      witness: fc.record({
        address: text,
        port: number,
        algorithm: fc.constantFrom("ffsplit" as const, "lms" as const),
        tieBreaker,
      }),
    },
  ),
});

const revision: fc.Arbitrary<Revision> = some(
  { version, author: text, time: number, comment: text, configuration },
  { parent: version, layout, layoutBefore: layout },
);

const operationRecord: fc.Arbitrary<OperationRecord> = fc.record({
  resource: text,
  agent,
  operation: text,
  interval: number,
  callId: count,
  outcome: fc.constantFrom("pending", "complete", "timed-out", "not-run"),
  rc: number,
  expectedRc: number,
  exitReason: text,
  lastRcChange: number,
  execMs: number,
  queueMs: number,
  digest: text,
});

const nodeStatus: fc.Arbitrary<NodeStatus> = some(
  {
    state: fc.constantFrom<NodeState[]>("unseen", "joining", "member", "lost", "fenced", "left"),
    incarnation: count,
    epoch: count,
    attributes: values,
    operations: table(operationRecord),
  },
  { wasQuorate: fc.boolean() },
);

const fencingRecord: fc.Arbitrary<FencingRecord> = fc.record({
  id: text,
  target: text,
  action: fc.constantFrom("reboot", "off", "on"),
  origin: text,
  delegate: text,
  device: text,
  state: fc.constantFrom("pending", "succeeded", "failed"),
  reason: text,
  time: number,
});

const wish = oneOf<Wish>({
  move: some({ resource: text }, { to: text, from: text }),
  restart: fc.record({ resource: text, after: table(count) }),
  fence: fc.record({ node: text }),
});

const clusterStatus: fc.Arbitrary<ClusterStatus> = fc.record({
  nodes: table(nodeStatus),
  fencing: fc.array(fencingRecord, few),
  wishes: fc.array(wish, few),
});

const changes = { set: values, remove: fc.array(text, few) };

const edit = oneOf<Edit>({
  property: fc.record(changes),
  "node-attribute": fc.record({ node: text, ...changes }),
  "resource-meta": fc.record({ resource: text, ...changes }),
  "resource-params": fc.record({ resource: text, ...changes }),
  pin: some({ resource: text, node: text, score: number }, { until: text }),
  "clear-pins": fc.record({ resource: text }),
});

export const request = oneOf<Request>({
  "get-state": fc.record({}),
  "get-history": fc.record({}),
  "replace-configuration": some({ configuration, comment: text }, { base: version }),
  edit: fc.record({ edit, comment: text }),
  move: some({ resource: text }, { to: text, from: text }),
  restart: fc.record({ resource: text }),
  cleanup: some({}, { resource: text, node: text }),
  refresh: some({}, { resource: text, node: text }),
  fence: fc.record({ node: text }),
  "confirm-off": fc.record({ node: text }),
  "set-status-attributes": fc.record({ node: text, ...changes }),
});

export const clusterState: fc.Arbitrary<ClusterState> = some(
  {
    cluster: text,
    self: text,
    version: text,
    layout,
    quorate: fc.boolean(),
    quorumNote: text,
    revision,
    status: clusterStatus,
    activity: text,
    links: fc.array(fc.record({ peer: text, link: fc.nat(7), address: text, up: fc.boolean(), since: number }), few),
  },
  { view: fc.record({ id: viewId, members }), dc: text },
);

export const response = oneOf<Response>({
  done: fc.record({ message: text }),
  state: fc.record({ state: clusterState }),
  history: fc.record({ revisions: fc.array(revision, few) }),
  refused: fc.record({
    code: fc.constantFrom(
      "no-such-object",
      "no-quorum",
      "unsafe",
      "already-so",
      "conflict",
      "invalid",
      "not-connected",
      "try-again",
      "failed",
    ),
    message: text,
  }),
});

const operationSpec: fc.Arbitrary<OperationSpec> = fc.record({
  resource: text,
  agent,
  operation: text,
  interval: number,
  timeoutMs: number,
  params: values,
});

const fenceAgentSpec: fc.Arbitrary<FenceAgentSpec> = fc.record({
  device: text,
  agent: text,
  action: text,
  timeoutMs: number,
  params: values,
});

const fenceAgentResult: fc.Arbitrary<FenceAgentResult> = fc.record({
  kind: fc.constantFrom("exited", "timed-out", "not-run"),
  rc: number,
  output: text,
  exitReason: text,
  execMs: number,
});

export const heartbeat: fc.Arbitrary<Heartbeat> = some(
  {
    incarnation: count,
    number: count,
    heard: members,
    overdue: fc.array(fc.record({ node: name, silentMs: count }), few),
    silent: members,
    acting: fc.boolean(),
    fit: fc.boolean(),
    epoch: count,
    revision: version,
    deafOn: fc.array(fc.record({ node: name, links: fc.array(fc.nat(7), few) }), few),
  },
  { view: viewId },
);

const statusChange = oneOf<StatusChange>({
  operation: fc.record({ node: text, key: text, record: operationRecord }),
  "forget-operations": fc.record({ node: text, keys: fc.array(text, few) }),
  attributes: fc.record({ node: text, ...changes }),
  node: fc.record({ node: text, status: nodeStatus }),
  fencing: fc.record({ record: fencingRecord }),
  wishes: fc.record({ wishes: fc.array(wish, few) }),
});

const report = some(
  { revision: version, versions: fc.array(version, few), own: nodeStatus, tableNumber: count },
  { tableView: viewId },
);

export const peerMessage = oneOf<PeerMessage>({
  propose: fc.record({ view: viewId, members }),
  promise: fc.record({ view: viewId, allSeen: fc.boolean() }),
  refuse: fc.record({ view: viewId, promised: count }),
  install: fc.record({ view: viewId, members, allSeen: fc.boolean() }),
  leave: fc.record({}),
  report: fc.record({ view: viewId, report }),
  "fetch-revision": fc.record({ view: viewId, version }),
  revision: fc.record({ view: viewId, revision }),
  "fetch-table": fc.record({ view: viewId }),
  table: fc.record({ view: viewId, table: clusterStatus }),
  snapshot: fc.record({ view: viewId, number: count, table: clusterStatus }),
  "change-status": fc.record({ view: viewId, number: count, changes: fc.array(statusChange, few) }),
  "write-revision": fc.record({ view: viewId, number: count, revision }),
  acknowledge: fc.record({ view: viewId, number: count, error: text }),
  execute: fc.record({ view: viewId, callId: count, operation: operationSpec, expectedRc: number, digest: text }),
  cancel: fc.record({ view: viewId, resource: text, operation: text, interval: number }),
  executed: fc.record({ view: viewId, record: operationRecord }),
  "execute-fence": fc.record({ view: viewId, ticket: count, run: fenceAgentSpec }),
  "executed-fence": fc.record({ view: viewId, ticket: count, result: fenceAgentResult }),
  request: fc.record({ view: viewId, id: count, author: text, request }),
  response: fc.record({ view: viewId, id: count, response }),
  "request-shutdown": fc.record({ view: viewId }),
  "grant-shutdown": fc.record({ view: viewId }),
});

export const peerFrame = oneOf<PeerFrame>({
  hello: fc.record({
    major: fc.nat(),
    minor: fc.nat(),
    cluster: name,
    node: name,
    incarnation: count,
    stream: count,
    peerIncarnation: count,
    peerStream: count,
    received: count,
  }),
  data: fc.record({ number: count, message: fc.uint8Array() }),
  received: fc.record({ number: count }),
  goodbye: fc.record({ reason: text }),
});

export const clientFrame = oneOf<ClientFrame>({
  hello: fc.record({ major: fc.nat(), minor: fc.nat(), user: text }),
  request: fc.record({ id: count, request }),
  watch: fc.record({ id: count }),
});

export const serverFrame = oneOf<ServerFrame>({
  response: fc.record({ id: count, response }),
  state: fc.record({ id: count, state: clusterState }),
  goodbye: fc.record({ reason: text }),
});
