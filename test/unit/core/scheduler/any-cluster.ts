/**
 * Random clusters for property tests: valid configurations with every kind of constraint, and histories as real nodes
 * leave them, failed and pending operations included.
 */
import fc from "fast-check";
import type { Configuration, Constraint, Primitive, Resource, Values } from "../../../../src/core/cib/configuration.js";
import type { NodeState, OperationOutcome } from "../../../../src/core/cib/status.js";
import { INFINITY } from "../../../../src/core/model/score.js";
import {
  type Cluster,
  clone,
  cluster,
  colocation,
  fenceDevice,
  group,
  location,
  monitor,
  order,
  primitive,
  withAwaited,
  withNode,
  withNodeAttribute,
  withOperation,
  withState,
  withStatusAttributes,
} from "./small-cluster.js";

const NODES = ["n1", "n2", "n3"];
const SCORES = [INFINITY, -INFINITY, 100, -100, 5, 1];

const anyMeta: fc.Arbitrary<Values> = fc.record(
  {
    "resource-stickiness": fc.constantFrom("0", "1", "100", "INFINITY"),
    priority: fc.constantFrom("0", "10"),
    "target-role": fc.constantFrom("Started", "Stopped"),
    "is-managed": fc.constantFrom("true", "true", "false"),
    "migration-threshold": fc.constantFrom("1", "3"),
    "multiple-active": fc.constantFrom("stop_start", "stop_only", "block"),
  },
  { requiredKeys: [] },
);

function anyPrimitive(id: string): fc.Arbitrary<Primitive> {
  return fc
    .record({
      meta: anyMeta,
      monitored: fc.boolean(),
      onFail: fc.constantFrom("restart", "stop", "block", "fence", "standby"),
    })
    .map(({ meta, monitored, onFail }) =>
      primitive(id, { meta, operations: monitored ? [monitor(10_000, { "on-fail": onFail })] : [] }),
    );
}

const anyResources: fc.Arbitrary<readonly Resource[]> = fc
  .record({
    a: anyPrimitive("a"),
    b: anyPrimitive("b"),
    c: anyPrimitive("c"),
    members: fc.tuple(anyPrimitive("g1"), anyPrimitive("g2"), anyPrimitive("g3")),
    copied: anyPrimitive("x"),
    second: anyPrimitive("y"),
    cloneMeta: fc.record(
      {
        "clone-max": fc.constantFrom("1", "2", "3"),
        interleave: fc.constantFrom("true", "false"),
        ordered: fc.constantFrom("true", "false"),
        "globally-unique": fc.constantFrom("false", "true"),
      },
      { requiredKeys: [] },
    ),
    fencing: fc.constantFrom(true, true, true, true, true, true, false),
    size: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ a, b, c, members, copied, second, cloneMeta, fencing, size }) => [
    ...(fencing ? [fenceDevice()] : []),
    ...[
      a,
      group("g", members),
      clone("cx", copied, cloneMeta),
      b,
      clone("cy", second, { interleave: "true" }),
      c,
    ].slice(0, size),
  ]);

function anyConstraint(ids: readonly string[]): fc.Arbitrary<Constraint> {
  const id = fc.constantFrom(...ids);
  const score = fc.constantFrom(...SCORES);
  return fc.oneof(
    fc.tuple(id, fc.constantFrom(...NODES), score).map(([resource, node, value]) => location(resource, node, value)),
    fc.tuple(id, id, score).map(([one, other, value]) => colocation(one, other, value)),
    fc
      .tuple(id, id, fc.constantFrom("Mandatory" as const, "Optional" as const, "Serialize" as const), fc.boolean())
      .map(([first, then, orderKind, symmetrical]) => order(first, then, { orderKind, symmetrical })),
  );
}

const anyConfiguration: fc.Arbitrary<Configuration> = anyResources.chain((resources) =>
  fc.record({
    resources: fc.constant(resources),
    constraints: fc.array(anyConstraint(resources.map((resource) => resource.id)), { maxLength: 5 }).map(withUniqueIds),
    properties: fc.record(
      {
        "no-quorum-policy": fc.constantFrom("stop", "freeze", "ignore", "demote", "suicide"),
        "symmetric-cluster": fc.constantFrom("true", "true", "true", "false"),
        "maintenance-mode": fc.constantFrom("false", "false", "false", "true"),
      },
      { requiredKeys: [] },
    ),
    nodes: fc.constant({}),
    fencingTopology: fc.constant([]),
    rscDefaults: fc.constant({}),
    opDefaults: fc.constant({}),
  }),
);

function withUniqueIds(constraints: readonly Constraint[]): readonly Constraint[] {
  return constraints.map((constraint, index) => ({ ...constraint, id: `${constraint.id}-${index}` }));
}

/** A cluster in which nothing has happened yet, but nodes can be in standby or maintenance. */
export const anyNewCluster: fc.Arbitrary<Cluster> = fc
  .record({
    configuration: anyConfiguration,
    standby: fc.option(fc.constantFrom(...NODES), { freq: 4 }),
    maintenance: fc.option(fc.constantFrom(...NODES), { freq: 6 }),
  })
  .map(({ configuration, standby, maintenance }) => {
    let made = cluster(NODES, configuration);
    if (standby) made = withNodeAttribute(made, standby, { standby: "on" });
    if (maintenance) made = withNodeAttribute(made, maintenance, { maintenance: "true" });
    return made;
  });

/** Something that happens to a running cluster. */
export interface Event {
  readonly what: string;
  readonly apply: (before: Cluster) => Cluster;
}

function event(what: string, apply: Event["apply"]): Event {
  return { what, apply };
}

const HISTORY_IDS = ["a", "b", "c", "g1", "g2", "x", "y", "stranger"];

const anyNode = fc.constantFrom(...NODES);
const anyId = fc.constantFrom(...HISTORY_IDS);

const becomes = (...states: readonly NodeState[]): fc.Arbitrary<Event> =>
  fc
    .tuple(anyNode, fc.constantFrom(...states))
    .map(([node, state]) => event(`${node} is ${state}`, (before) => withState(before, node, state)));

const counts: fc.Arbitrary<Event> = fc
  .tuple(anyNode, anyId, fc.constantFrom("1", "3", "INFINITY"))
  .map(([node, id, count]) =>
    event(`${id} failed ${count} on ${node}`, (before) =>
      withStatusAttributes(before, node, { [`fail-count-${id}#monitor_10000`]: count }),
    ),
  );

const quorum: fc.Arbitrary<Event> = fc
  .boolean()
  .map((quorate) => event(quorate ? "quorum" : "no quorum", (before) => ({ ...afterQuorum(before), quorate })));

function afterQuorum(before: Cluster): Cluster {
  return NODES.reduce((so, node) => withNode(so, node, { wasQuorate: true }), before);
}

const monitored: fc.Arbitrary<Event> = fc
  .tuple(anyNode, anyId, fc.constantFrom(1, 5, 6, 7, 0))
  .map(([node, id, rc]) =>
    event(`monitor of ${id} on ${node}: ${rc}`, (before) =>
      withOperation(before, node, id, "monitor", { interval: 10_000, rc }),
    ),
  );

const operated: fc.Arbitrary<Event> = fc
  .tuple(
    anyNode,
    anyId,
    fc.constantFrom("start", "stop"),
    fc.constantFrom<OperationOutcome>("pending", "complete", "timed-out"),
  )
  .map(([node, id, name, outcome]) =>
    event(`${name} of ${id} on ${node}: ${outcome}`, (before) =>
      withOperation(before, node, id, name, { outcome, rc: outcome === "complete" ? 0 : 1 }),
    ),
  );

const awaited: fc.Arbitrary<Event> = anyNode.map((node) =>
  event(`${node} may come back`, (before) => withAwaited(before, node)),
);

export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  awaited,
  becomes("lost", "joining", "left", "unseen", "fenced", "member"),
  monitored,
  operated,
  counts,
  quorum,
);

/** A new daemon knows nothing of what runs on its node: it has to be asked. */
const asked: fc.Arbitrary<Event> = anyNode.map((node) =>
  event(`${node} is asked`, (before) =>
    before.status.nodes[node]?.state === "joining"
      ? withNode(before, node, { state: "member", operations: {} })
      : before,
  ),
);

const standby: fc.Arbitrary<Event> = fc
  .tuple(anyNode, fc.constantFrom("on", "off"))
  .map(([node, value]) =>
    event(`standby ${value} for ${node}`, (before) => withNodeAttribute(before, node, { standby: value })),
  );

/** What can happen without a history that lies: what a record says really happened. */
export const anyHonestEvent: fc.Arbitrary<Event> = fc.oneof(
  becomes("lost", "joining"),
  awaited,
  asked,
  counts,
  standby,
  quorum,
);
