/** What holds for every cluster, found or not by the hand-written cases. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ClusterNode } from "../../../../src/core/scheduler/cluster/node.js";
import { primitivesIn } from "../../../../src/core/scheduler/cluster/resource.js";
import type { Schedule } from "../../../../src/core/scheduler/graph.js";
import { tableInput } from "../../../../src/core/scheduler/table-input.js";
import { unpack } from "../../../../src/core/scheduler/unpack/unpack.js";
import { anyEvent, anyHonestEvent, anyNewCluster, type Event } from "./any-cluster.js";
import { carryOut, settled, type World } from "./carry-out.js";
import { actionName, type Cluster, decide, input, summary, waitsFor } from "./small-cluster.js";

const RUNS = { numRuns: Number(process.env.SCHEDULER_RUNS ?? 150), includeErrorInReport: true };

const anyCluster = fc
  .tuple(anyNewCluster, fc.array(anyEvent, { maxLength: 8 }))
  .map(([fresh, events]) => afterAll(fresh, events));

function afterAll(fresh: Cluster, events: readonly Event[]): Cluster {
  return events.reduce((so, { apply }) => apply(so), fresh);
}

test("a schedule is always found, without a cycle, and the same for the same input", () => {
  fc.assert(
    fc.property(anyCluster, (any) => {
      const answer = decide(any);
      assertNoCycle(answer);
      assert.deepEqual(decide(structuredClone(any)), answer);
    }),
    RUNS,
  );
});

function assertNoCycle({ graph }: Schedule): void {
  const done = new Set<number>();
  for (let left = [...graph.actions]; left.length > 0; ) {
    const ready = left.filter((action) => action.after.every((id) => done.has(id)));
    assert.notEqual(ready.length, 0, `cycle among ${left.map(actionName).join(", ")}`);
    for (const action of ready) done.add(action.id);
    left = left.filter((action) => !done.has(action.id));
  }
}

test("a cluster comes to rest", () => {
  fc.assert(
    fc.property(anyNewCluster, (fresh) => {
      settled(fresh);
    }),
    RUNS,
  );
});

test("a cluster comes to rest after anything that can happen to it", () => {
  fc.assert(
    fc.property(anyCluster, (any) => {
      settled(any, believed(any));
    }),
    RUNS,
  );
});

/** What the histories say: a world in which nobody is wrong. */
function believed(any: Cluster): World {
  const world: World = new Set();
  for (const instance of unpack(tableInput(input(any))).resources.flatMap(primitivesIn)) {
    for (const { name } of instance.runningOn) world.add(`${instance.historyId}@${name}`);
  }
  return world;
}

test("no primitive is ever started where a second one could be, in whatever order the graph is carried out", () => {
  fc.assert(
    fc.property(
      anyNewCluster,
      fc.array(anyHonestEvent, { maxLength: 6 }),
      fc.infiniteStream(fc.nat(50)),
      (fresh, events, picks) => {
        const world: World = new Set();
        let now = settled(fresh, world);
        for (const { apply } of events) {
          now = apply(now);
          const before = new Set(world);
          now = carryOut(
            now,
            world,
            (count) => (picks.next().value ?? 0) % count,
            ({ action }) => {
              if (action.kind === "resource" && action.operation === "start" && action.agent.class !== "stonith")
                assertOnlyOne(now, world, before, action.resource);
            },
          );
        }
      },
    ),
    RUNS,
  );
});

function assertOnlyOne(now: Cluster, world: World, before: World, resource: string): void {
  const clones = now.configuration.resources.filter((other) => other.kind === "clone");
  if (clones.some((other) => other.child.id === resource)) return;
  const holders = [...world].filter((running) => running.startsWith(`${resource}@`));
  assert.ok(holders.length <= 1, `${holders.join(" and ")}; before: ${[...before].join(" ")}`);
}

test("nothing that could be active on an unclean node is started elsewhere before that node is fenced", () => {
  fc.assert(
    fc.property(anyCluster, (any) => {
      const answer = decide(any);
      const cluster = unpack(tableInput(input(any)));
      const primitives = cluster.resources.flatMap(primitivesIn);
      const runsOn = (resource: string, node: ClusterNode) =>
        primitives.some(({ historyId, runningOn }) => historyId === resource && runningOn.includes(node));
      for (const node of cluster.nodes.filter(({ unclean }) => unclean)) {
        for (const action of answer.graph.actions) {
          if (action.kind !== "resource" || action.operation !== "start" || action.agent.class === "stonith") continue;
          if (action.instance !== action.resource) continue;
          const runsElsewhere = cluster.nodes.some((other) => !other.unclean && runsOn(action.resource, other));
          if (runsElsewhere && !runsOn(action.resource, node)) continue;
          assert.ok(
            !node.awaited && waitsFor(answer, actionName(action), `fence ${node.name}`),
            `${actionName(action)} does not wait for ${node.name}: ${summary(answer).join(", ")}`,
          );
        }
      }
    }),
    RUNS,
  );
});
