/** What holds for every configuration that Pacemaker knows, found or not by its own suite. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { printGraph } from "../../../../src/core/scheduler/graph/graph-xml.js";
import type { ScheduleInput } from "../../../../src/core/scheduler/input.js";
import { type Run, run } from "../../../../src/core/scheduler/run.js";
import { summarize } from "../../../../src/core/scheduler/summary/summary.js";
import { summaryTexts } from "../../../../src/core/scheduler/summary/text.js";
import { carryOut, type OutcomeWish, simulated } from "../../../../src/core/what-if/carrying-out.js";
import { SimulatedStatus } from "../../../../src/core/what-if/simulated-status.js";
import { readCib, schedulingOf } from "../../../../src/formats/cib-xml/cib-reader.js";
import { anyCib } from "./any-cib.js";
import { comeToRest } from "./rest.js";

const RUNS = { numRuns: Number(process.env.SCHEDULER_RUNS ?? 100), includeErrorInReport: true };
const NOW = Date.UTC(2026, 0, 1);

/** Something that fails in the first transition, and what happens to a node when all is done. */
const anyTrouble = fc.record({
  failing: fc.option(fc.record({ position: fc.nat(40), rc: fc.constantFrom(1, 5, 7) })),
  node: fc.nat(4),
  becomes: fc.constantFrom("as it was", "lost", "down", "up"),
});

function questionOf(xml: string): ScheduleInput {
  const document = readCib(xml, "any.xml");
  assert.deepEqual(document.problems, []);
  return schedulingOf(document, NOW);
}

test("a schedule is always found, and the same for the same input, whatever happens", () => {
  fc.assert(
    fc.property(anyCib(true), anyTrouble, (xml, trouble) => {
      let input = questionOf(xml);
      for (let round = 0; round < 3; round++) {
        const answer = run(input);
        assert.equal(textOf(run(structuredClone(input))), textOf(answer));
        input = after(answer, input, round === 0 ? failureOf(answer, trouble.failing) : [], (status) => {
          if (round === 1) befall(status, answer, trouble);
        });
      }
    }),
    RUNS,
  );
});

for (const [what, withGuest] of [
  ["cluster", false],
  ["cluster with guest nodes", true],
] as const) {
  test(`a ${what} comes to rest`, () => {
    fc.assert(
      fc.property(anyCib(withGuest), (xml) => assert.deepEqual(comeToRest(questionOf(xml)), [])),
      RUNS,
    );
  });
}

function textOf({ cluster, graph }: Run): string {
  return [...summaryTexts(summarize(cluster)), printGraph(cluster, graph)].join("\n");
}

type Trouble = typeof anyTrouble extends fc.Arbitrary<infer T> ? T : never;

function failureOf({ graph }: Run, failing: Trouble["failing"]): readonly OutcomeWish[] {
  if (!failing || graph.synapses.length === 0) return [];
  const action = graph.synapses[failing.position % graph.synapses.length]?.action;
  if (!action?.node || !action.resource) return [];
  const key = `${action.resource.id}_${action.task}_${action.interval}`;
  return [{ key, node: action.node.name, rc: failing.rc }];
}

function after(
  answer: Run,
  input: ScheduleInput,
  failing: readonly OutcomeWish[],
  befalls: (status: SimulatedStatus) => void,
): ScheduleInput {
  const status = new SimulatedStatus(input);
  carryOut(answer, status, failing);
  befalls(status);
  status.finish();
  return status.input();
}

function befall(status: SimulatedStatus, { cluster }: Run, { node: position, becomes }: Trouble): void {
  const node = cluster.nodes[position % cluster.nodes.length];
  if (!node) return;
  if (becomes === "lost") status.failNode(simulated(node));
  if (becomes === "down") status.takeOffline(simulated(node));
  if (becomes === "up") status.bringOnline(simulated(node));
}
