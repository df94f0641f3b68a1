/** What is simulated comes to rest: a scheduler that is asked again after a finished transition finds nothing to do. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { ScheduleInput } from "../../../../src/core/scheduler/input.js";
import { run } from "../../../../src/core/scheduler/run.js";
import { carryOut } from "../../../../src/core/what-if/carrying-out.js";
import { SimulatedStatus } from "../../../../src/core/what-if/simulated-status.js";
import { readCib, schedulingOf } from "../../../../src/formats/cib-xml/cib-reader.js";

const root = process.env.QUORATE_ROOT ?? process.cwd();

function question(name: string): ScheduleInput {
  const text = readFileSync(join(root, "test", "fixtures", "cib", name), "utf8");
  return schedulingOf(readCib(text, name), 1_700_000_000_000);
}

/** The status after one transition. */
function after(status: SimulatedStatus): { status: SimulatedStatus; done: number } {
  const next = new SimulatedStatus(status.input());
  const { events, complete } = carryOut(run(next.input()), next);
  assert.ok(complete);
  next.finish();
  return { status: next, done: events.filter(({ kind }) => kind !== "pseudo").length };
}

function loseQuorum(status: SimulatedStatus): void {
  status.quorate = false;
}

const BEGINNINGS: readonly (readonly [string, string, (status: SimulatedStatus) => void])[] = [
  ["all is well", "web.xml", () => undefined],
  ["a node leaves", "web.xml", (status) => status.takeOffline({ name: "lb1", id: "1", remote: false })],
  ["a node is lost", "web.xml", (status) => status.failNode({ name: "lb1", id: "1", remote: false })],
  ["a node comes", "web.xml", (status) => status.bringOnline({ name: "lb4", id: "4", remote: false })],
  ["quorum is lost", "web.xml", loseQuorum],
  ["nothing runs yet", "two-nodes.xml", (status) => status.setTicket("site-a", { granted: true })],
];

for (const [name, file, begin] of BEGINNINGS) {
  test(`settling: ${name}`, () => {
    const status = new SimulatedStatus(question(file));
    begin(status);
    assert.equal(after(after(status).status).done, 0);
  });
}
