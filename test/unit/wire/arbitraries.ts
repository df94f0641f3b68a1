/** Any value of each type that travels, for the round-trip tests: one arbitrary a member of every union. */
import fc from "fast-check";
import type {
  Condition,
  Configuration,
  Constraint,
  LocationSubject,
  Primitive,
  Resource,
  Rule,
  Template,
} from "../../../src/core/cib/configuration.js";
import type { Layout, TieBreaker } from "../../../src/core/cib/layout.js";
import type { Revision } from "../../../src/core/cib/revision.js";
import type {
  ClusterStatus,
  FencingRecord,
  NodeState,
  NodeStatus,
  OperationRecord,
  QuorumWord,
  Wish,
} from "../../../src/core/cib/status.js";
import type { JournalEntry, JournalNote } from "../../../src/core/journal/entry.js";
import type { JournalEvent } from "../../../src/core/journal/event.js";
import type { FenceAgentResult, FenceAgentSpec, OperationSpec } from "../../../src/core/node/io.js";
import type { Heartbeat, PeerMessage, StatusChange } from "../../../src/core/node/messages.js";
import type { ClusterState, Edit, LayoutEdit, Request, Response } from "../../../src/core/node/requests.js";
import type { Reason } from "../../../src/core/scheduler/reason.js";
import type { ClientFrame, PeerFrame, ServerFrame } from "../../../src/wire/frames.js";
import type { WitnessFrame } from "../../../src/wire/witness-shapes.js";

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
const viewId = fc.record({ epoch: count, node: name, incarnation: count });
const member = fc.record({ node: name, incarnation: count });
const members = fc.array(member, few);
const version = fc.record({ epoch: count, number: count });
const words = <T extends string>(...all: T[]) => fc.constantFrom(...all);
const agent = some({ class: words("ocf", "stonith", "systemd", "lsb", "service"), type: text }, { provider: text });
const role = words("Stopped", "Started", "Unpromoted", "Promoted");
const orderAction = words("start", "stop", "promote", "demote");
const orderKind = words("Mandatory", "Optional", "Serialize");

const leaf = oneOf<Exclude<Condition, Rule>>({
  attribute: some(
    { id: text, attribute: text, operation: words("lt", "gt", "lte", "gte", "eq", "ne", "defined", "not_defined") },
    {
      type: words("string", "integer", "number", "version"),
      value: text,
      valueSource: words("literal", "param", "meta"),
    },
  ),
  date: some(
    { id: text, operation: words("gt", "lt", "in_range", "date_spec") },
    { start: text, end: text, duration: values, spec: values },
  ),
  resource: some({ id: text }, { class: text, provider: text, type: text }),
  operation: some({ id: text, name: text }, { interval: number }),
});
const ruleOf = (condition: fc.Arbitrary<Condition>): fc.Arbitrary<Rule> =>
  some(
    { id: text, boolean: words("and", "or"), conditions: fc.array(condition, few) },
    { score: number, scoreAttribute: text, role },
  ).map((body) => ({ kind: "rule", ...body }));
const rule = ruleOf(fc.oneof(leaf, ruleOf(leaf)));
const attributeSets = fc.array(some({ id: text, score: number, values }, { rule }), few);

const operationConfig = some(
  { name: text, interval: number, options: values },
  { id: text, paramSets: attributeSets, metaSets: attributeSets },
);
const templateKeys = { id: text, agent, params: values, meta: values, operations: fc.array(operationConfig, few) };
const sets = { description: text, paramSets: attributeSets, metaSets: attributeSets };
const utilization = { utilization: values, utilizationSets: attributeSets };
const template: fc.Arbitrary<Template> = some(templateKeys, { ...sets, ...utilization }).map((body) => ({
  kind: "template",
  ...body,
}));
const primitiveBody = some(templateKeys, { ...sets, ...utilization, template: text });
const primitive: fc.Arbitrary<Primitive> = primitiveBody.map((body) => ({ kind: "primitive", ...body }));
const groupBody = some({ id: text, members: fc.array(primitive, few), meta: values }, { ...sets, params: values });
const child = fc.oneof(
  primitive,
  groupBody.map((body) => ({ kind: "group" as const, ...body })),
);
const mappings = fc.array(fc.record({ id: text, options: values }), few);
const resource = oneOf<Resource>({
  primitive: primitiveBody,
  group: groupBody,
  clone: some({ id: text, child, meta: values }, { ...sets, params: values }),
  bundle: some(
    {
      id: text,
      meta: values,
      container: fc.record({ technology: words("docker", "podman", "rkt"), image: text, options: values }),
      storage: mappings,
    },
    {
      metaSets: attributeSets,
      description: text,
      network: fc.record({ options: values, ports: mappings }),
      child: primitive,
    },
  ),
});
const discovery = words("always", "never", "exclusive");
const resourceSets = fc.array(
  some(
    { id: text, members: fc.array(text, few) },
    {
      sequential: fc.boolean(),
      requireAll: fc.boolean(),
      ordering: words("group", "listed"),
      action: orderAction,
      role,
      score: number,
      kind: orderKind,
    },
  ),
  few,
);
const constraint = oneOf<Constraint>({
  location: some({ id: text, resource: text, node: text, score: number }, { role, until: text, discovery }),
  "location-rule": some(
    {
      id: text,
      of: oneOf<LocationSubject>({
        resource: fc.record({ id: text }),
        pattern: fc.record({ pattern: text }),
        sets: fc.record({ sets: resourceSets }),
      }),
      rules: fc.array(rule, few),
    },
    { node: text, score: number, role, discovery, lifetime: rule },
  ),
  colocation: some(
    { id: text, score: number, resource: text, with: text },
    { role, withRole: role, nodeAttribute: text, influence: fc.boolean(), lifetime: rule },
  ),
  "colocation-set": some(
    { id: text, score: number, sets: resourceSets },
    { nodeAttribute: text, influence: fc.boolean() },
  ),
  order: some(
    {
      id: text,
      orderKind,
      first: text,
      firstAction: orderAction,
      then: text,
      thenAction: orderAction,
      symmetrical: fc.boolean(),
    },
    { requireAll: fc.boolean() },
  ),
  "order-set": fc.record({ id: text, orderKind, symmetrical: fc.boolean(), sets: resourceSets }),
  ticket: some(
    { id: text, ticket: text },
    { resource: text, role, sets: resourceSets, lossPolicy: words("fence", "stop", "freeze", "demote") },
  ),
});

export const configuration: fc.Arbitrary<Configuration> = some(
  {
    properties: values,
    nodes: table(some({ attributes: values }, { ...utilization, attributeSets, type: words("member", "remote") })),
    resources: fc.array(resource, few),
    constraints: fc.array(constraint, few),
    fencingTopology: fc.array(
      some(
        { target: text, index: number, devices: fc.array(text, few) },
        { id: text, targetPattern: text, targetAttribute: fc.record({ name: text, value: text }) },
      ),
      few,
    ),
    rscDefaults: values,
    opDefaults: values,
  },
  {
    propertySets: attributeSets,
    rscDefaultSets: attributeSets,
    opDefaultSets: attributeSets,
    templates: fc.array(template, few),
    tags: fc.array(fc.record({ id: text, members: fc.array(text, few) }), few),
    xmlNotes: fc.array(
      some(
        { path: text },
        {
          attributes: fc.array(some({ name: text }, { ours: text, written: text }), few),
          children: fc.array(some({ key: text }, { xml: text }), few),
          without: fc.array(fc.record({ key: text, xml: text }), few),
        },
      ),
      few,
    ),
  },
);

const tieBreaker = oneOf<TieBreaker>({
  lowest: fc.record({}),
  highest: fc.record({}),
  nodes: fc.record({ nodes: fc.array(text, few) }),
});

const layout: fc.Arbitrary<Layout> = some(
  {
    nodes: table(fc.record({ id: number, addresses: fc.array(text, few), votes: count })),
    quorum: some(
      {
        twoNode: fc.boolean(),
        waitForAll: fc.boolean(),
        lastManStanding: fc.boolean(),
        lastManStandingWindowMs: number,
      },
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
  },
  { standing: some({}, { voters: fc.array(text, few), tieBreaker: text }) },
);

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
  { wasQuorate: fc.boolean(), awaited: fc.record({ since: number, until: number }) },
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
  progress: text,
  time: number,
});

const wish = oneOf<Wish>({
  move: some({ resource: text }, { to: text, from: text }),
  restart: fc.record({ resource: text, after: table(count) }),
  fence: some({ node: text }, { action: fc.constantFrom("reboot", "off") }),
});

const quorumWord: fc.Arbitrary<QuorumWord> = fc.record({
  view: viewId,
  quorate: fc.boolean(),
  votes: count,
  expected: count,
  need: count,
  note: text,
});

const clusterStatus: fc.Arbitrary<ClusterStatus> = some(
  { nodes: table(nodeStatus), fencing: fc.array(fencingRecord, few), wishes: fc.array(wish, few) },
  { quorum: quorumWord },
);

const changes = { set: values, remove: fc.array(text, few) };

const edit = oneOf<Edit>({
  property: fc.record(changes),
  "node-attribute": fc.record({ node: text, ...changes }),
  "resource-meta": fc.record({ resource: text, ...changes }),
  "resource-params": fc.record({ resource: text, ...changes }),
  pin: some({ resource: text, node: text, score: number }, { until: text }),
  "clear-pins": fc.record({ resource: text }),
});

const layoutEdit = oneOf<LayoutEdit>({
  "add-node": some({ node: text, addresses: fc.array(text, few) }, { id: number, votes: number }),
  "remove-node": fc.record({ node: text }),
  "node-addresses": fc.record({ node: text, addresses: fc.array(text, few) }),
  "node-votes": fc.record({ node: text, votes: number }),
  quorum: fc.record(changes),
});

export const request = oneOf<Request>({
  "get-state": fc.record({}),
  "get-history": fc.record({}),
  "get-journal": some({}, { since: number, limit: number }),
  "replace-configuration": some({ configuration, comment: text }, { base: version }),
  edit: fc.record({ edit, comment: text }),
  move: some({ resource: text }, { to: text, from: text }),
  restart: fc.record({ resource: text }),
  cleanup: some({}, { resource: text, node: text }),
  refresh: some({}, { resource: text, node: text }),
  fence: some({ node: text }, { action: fc.constantFrom("reboot", "off", "on") }),
  "confirm-off": fc.record({ node: text }),
  "set-status-attributes": some({ node: text, ...changes }, { delayMs: number }),
  "change-layout": fc.record({ edits: fc.array(layoutEdit, few), force: fc.boolean(), comment: text }),
  "cancel-wait-for-all": fc.record({}),
  "ask-device": some({ device: text, question: fc.constantFrom("monitor", "list", "status") }, { node: text }),
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
    stalls: fc.array(
      fc.record({ node: text, lateMs: number, time: number, tokenMs: number, suggestedTokenMs: number }),
      few,
    ),
  },
  {
    view: fc.record({ id: viewId, members }),
    dc: text,
    witness: fc.record({
      address: text,
      port: number,
      algorithm: fc.constantFrom("ffsplit" as const, "lms" as const),
      contact: fc.constantFrom("none" as const, "answers" as const, "silent" as const),
      lent: number,
      most: number,
      why: text,
      leaseLeftMs: number,
    }),
  },
);

const refusal = {
  code: fc.constantFrom(
    "no-such-object" as const,
    "no-quorum" as const,
    "unsafe" as const,
    "already-so" as const,
    "conflict" as const,
    "invalid" as const,
    "not-connected" as const,
    "try-again" as const,
    "failed" as const,
  ),
  message: text,
};

const on = { resource: text, node: text };

const reason = oneOf<Reason>({
  "highest-score": fc.record({ node: text, score: number }),
  alike: fc.record({ node: text, nodes: fc.array(text, few), score: number }),
  "only-node": fc.record({ node: text }),
  "node-unavailable": fc.record({ node: text, why: text }),
  constraint: fc.record({ id: text, node: text, score: number }),
  stickiness: fc.record({ node: text, score: number }),
  failures: fc.record({ node: text, count: number, threshold: number }),
  "no-node": fc.record({ resource: text }),
  "operation-failed": fc.record({ operation: text, node: text, word: text }),
  unclean: fc.record({ node: text, why: text }),
  option: fc.record({ option: text, value: text }),
  requested: fc.record({ what: text }),
  follows: fc.record({ id: text, resource: text, score: number, why: text }),
  followed: fc.record({ id: text, resource: text, score: number, why: text }),
  "hands-off": fc.record({ resource: text, why: fc.constantFrom("unmanaged" as const, "blocked" as const) }),
  orphan: fc.record({ resource: text }),
  "enough-copies": fc.record({ resource: text, max: number }),
  "node-full": fc.record(on),
  ticket: fc.record({ id: text, ticket: text }),
  "node-health": fc.record({ node: text, score: number }),
  "shutdown-lock": fc.record({ node: text }),
  "not-exclusive": fc.record({ node: text }),
  "remote-node": fc.record({ node: text }),
  "no-capacity": fc.record(on),
  "promotion-score": fc.record({ ...on, score: number }),
  promoted: fc.record({ resource: text, score: number }),
  "would-return": fc.record({ what: text }),
  "copy-stays": fc.record(on),
  order: fc.record({ id: text, resource: text, what: text }),
  "several-active": fc.record({ resource: text, nodes: fc.array(text, few) }),
  "parameters-changed": fc.record({ resource: text }),
  interrupted: fc.record({ operation: text, node: text }),
  "waits-for-fencing": fc.record({ node: text }),
  "waits-for-node": fc.record({ node: text }),
  "no-quorum": fc.record({ policy: text }),
  "no-fence-device": fc.record({}),
  unknown: fc.record(on),
  unwatched: fc.record(on),
  "not-wanted": fc.record(on),
});

const summaryLine = some(
  {
    change: fc.constantFrom(
      "fence" as const,
      "start" as const,
      "stop" as const,
      "move" as const,
      "restart" as const,
      "recover" as const,
      "promote" as const,
      "demote" as const,
      "leave" as const,
    ),
    subject: text,
    because: fc.array(reason, few),
  },
  { from: text, to: text },
);

const nodeList = fc.array(text, few);
const operation = { ...on, operation: text, interval: number };

const journalEvent = oneOf<JournalEvent>({
  view: fc.record({ members: nodeList, joined: nodeList, lost: nodeList, left: nodeList }),
  quorum: fc.record({ quorate: fc.boolean(), note: text }),
  decided: fc.record({ transition: count, why: text, summary: fc.array(summaryLine, few), more: count }),
  ordered: fc.record({ actions: fc.array(fc.record(operation), few) }),
  operation: fc.record({
    ...operation,
    outcome: fc.constantFrom("pending", "complete", "timed-out", "not-run"),
    rc: number,
    expectedRc: number,
    exitReason: text,
    execMs: number,
    queueMs: number,
  }),
  "transition-ended": fc.record({
    transition: count,
    how: fc.constantFrom("complete", "failed", "stopped"),
    why: text,
    looks: count,
  }),
  revision: fc.record({ version, author: text, comment: text, time: number, orphaned: fc.boolean() }),
  fencing: fc.record({ record: fencingRecord }),
  command: some(
    {
      author: text,
      command: some(
        { request: text, names: nodeList, comment: text },
        { resource: text, node: text, to: text, from: text },
      ),
    },
    { refused: fc.record(refusal) },
  ),
  stall: fc.record({ lateMs: number, tokenMs: number, suggestedTokenMs: number }),
  disk: fc.record({
    what: fc.constantFrom("epoch", "configuration", "journal", "state"),
    condition: fc.constantFrom("damaged", "refuses", "works"),
    detail: text,
  }),
  link: fc.record({ peer: text, link: count, up: fc.boolean() }),
  awaited: fc.record({ peer: text, forMs: number }),
  repair: fc.record({
    resource: text,
    what: text,
    how: fc.constantFrom("repaired", "failed", "left"),
    why: text,
    tookMs: number,
  }),
  stopping: fc.record({}),
});

const entryId = fc.record({ view: viewId, number: count });
const journalNote: fc.Arbitrary<JournalNote> = fc.record({ time: number, node: text, event: journalEvent });
const journalEntry: fc.Arbitrary<JournalEntry> = some(
  { id: entryId, time: number, node: text, event: journalEvent },
  { cause: entryId },
);
const journalSpan = fc.record({ view: viewId, first: count, last: count });

export const response = oneOf<Response>({
  done: fc.record({ message: text }),
  state: fc.record({ state: clusterState }),
  history: fc.record({ revisions: fc.array(revision, few) }),
  journal: fc.record({ entries: fc.array(journalEntry, few) }),
  refused: fc.record(refusal),
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
  {
    view: viewId,
    stall: fc.record({ lateMs: number, time: number }),
    watch: fc.record({ fed: fc.boolean(), quorate: fc.boolean(), numbers: fc.array(count, few) }),
  },
);

const statusChange = oneOf<StatusChange>({
  operation: fc.record({ node: text, key: text, record: operationRecord }),
  "forget-operations": fc.record({ node: text, keys: fc.array(text, few) }),
  attributes: fc.record({ node: text, ...changes }),
  node: fc.record({ node: text, status: nodeStatus }),
  fencing: fc.record({ record: fencingRecord }),
  wishes: fc.record({ wishes: fc.array(wish, few) }),
  quorum: fc.record({ word: quorumWord }),
  watchdog: fc.record({ node: text, watchdogMs: number }),
});

const report = some(
  {
    revision: version,
    versions: fc.array(version, few),
    memory: fc.constantFrom("whole" as const, "blank" as const, "damaged" as const),
    damage: fc.array(text, few),
    own: nodeStatus,
    highestCallId: number,
    endings: fc.array(fc.record({ node: name, incarnation: count, agoMs: number }), few),
    tableNumber: count,
  },
  { tableView: viewId },
);

export const peerMessage = oneOf<PeerMessage>({
  propose: fc.record({ view: viewId, members }),
  promise: fc.record({ view: viewId, allSeen: fc.boolean() }),
  refuse: fc.record({ view: viewId, promised: count }),
  install: fc.record({ view: viewId, members, allSeen: fc.boolean() }),
  leave: fc.record({}),
  "tell-revision": fc.record({ revision }),
  "tell-fenced": fc.record({ incarnation: count }),
  guarded: fc.record({ view: viewId, watchdogMs: number }),
  report: fc.record({ view: viewId, report }),
  "fetch-revision": fc.record({ view: viewId, version }),
  revision: fc.record({ view: viewId, revision }),
  "fetch-table": fc.record({ view: viewId }),
  table: fc.record({ view: viewId, table: clusterStatus }),
  snapshot: fc.record({ view: viewId, number: count, table: clusterStatus }),
  "change-status": fc.record({ view: viewId, number: count, changes: fc.array(statusChange, few) }),
  "write-revision": fc.record({ view: viewId, number: count, revision }),
  recovered: fc.record({ view: viewId, number: count }),
  acknowledge: fc.record({ view: viewId, number: count, error: text }),
  execute: fc.record({ view: viewId, callId: count, operation: operationSpec, expectedRc: number, digest: text }),
  cancel: fc.record({ view: viewId, resource: text, operation: text, interval: number }),
  executed: fc.record({ view: viewId, record: operationRecord }),
  "execute-fence": fc.record({ view: viewId, ticket: count, run: fenceAgentSpec }),
  "executed-fence": fc.record({ view: viewId, ticket: count, result: fenceAgentResult }),
  journal: fc.record({ view: viewId, entries: fc.array(journalEntry, few) }),
  "journal-spans": fc.record({ view: viewId, spans: fc.array(journalSpan, few) }),
  "fetch-journal": fc.record({ view: viewId, spans: fc.array(journalSpan, few) }),
  "fetched-journal": fc.record({ view: viewId, entries: fc.array(journalEntry, few) }),
  "journal-notes": fc.record({ view: viewId, notes: fc.array(journalNote, few) }),
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

export const witnessFrame = oneOf<WitnessFrame>({
  hello: fc.record({ major: fc.nat(), minor: fc.nat() }),
  question: some(
    {
      number: count,
      incarnation: count,
      tokenMs: number,
      leaseMs: number,
      algorithm: fc.constantFrom("ffsplit" as const, "lms" as const),
      tieBreaker,
      nodeIds: table(count),
      revision: version,
      changing: fc.boolean(),
      holds: fc.boolean(),
    },
    { view: fc.record({ id: viewId, members }) },
  ),
  answer: fc.record({
    number: count,
    verdict: fc.constantFrom("granted" as const, "wait" as const, "refused" as const, "noted" as const),
    leaseMs: number,
    retryMs: number,
    why: text,
  }),
  goodbye: fc.record({ reason: text }),
});
