/** What is said of two programs whose costs were measured: ratios, and what is not known. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cost } from "../../../../src/lab/bench/scheduler/command-cost.js";
import { beyondNode, type Row, timesAsMuch } from "../../../../src/lab/bench/scheduler/comparison.js";
import { GROWTHS, power } from "../../../../src/lab/bench/scheduler/sizes.js";
import { growthLines, rowLine } from "../../../../src/lab/bench/scheduler/table.js";

function well(ms: number, mib = 100): Cost {
  return { ms, mib, end: { kind: "well" } };
}

const STOPPED: Cost = { ms: 120_000, mib: 300, end: { kind: "stopped" } };
const CRASHED: Cost = { ms: 9000, mib: 700, end: { kind: "failed", how: "crashed (SIGSEGV)" } };

function row(ours: readonly Cost[], theirs: readonly Cost[]): Row {
  return { size: "16x1000", mode: "-S", node: [well(100), well(120), well(110)], ours, theirs };
}

test("ratios are those of the medians", () => {
  const measured = row([well(1000, 100), well(3000, 120), well(2000, 110)], [well(8000, 330), well(8000, 330)]);
  assert.deepEqual(timesAsMuch(measured, "ms"), { value: 4, more: false });
  assert.deepEqual(timesAsMuch(measured, "mib"), { value: 3, more: false });
  assert.equal(beyondNode(measured), 1890);
});

test("who was stopped takes more than the time that it was given, also if it once was quicker", () => {
  assert.deepEqual(timesAsMuch(row([well(2000)], [STOPPED]), "ms"), { value: 60, more: true });
  assert.deepEqual(timesAsMuch(row([well(2000)], [well(110_000), STOPPED]), "ms"), { value: 60, more: true });
});

test("of a crash, of what was not measured, and of ours stopped there is no ratio", () => {
  assert.equal(timesAsMuch(row([well(2000)], [CRASHED]), "ms"), undefined);
  assert.equal(timesAsMuch(row([well(2000)], []), "ms"), undefined);
  assert.equal(timesAsMuch(row([STOPPED], [well(2000)]), "ms"), undefined);
  assert.equal(beyondNode(row([STOPPED], [])), undefined);
});

test("a line says what became of each", () => {
  const words = (theirs: readonly Cost[]) => rowLine(row([well(2000)], theirs)).replace(/ +/g, " ");
  assert.equal(words([well(8000, 330)]), "16x1000 -S 1 2.00 1.89 100 8.00 330 4.00 3.30");
  assert.equal(words([STOPPED]), "16x1000 -S 1 2.00 1.89 100 more than 120 300 over 60.0 over 3.00");
  assert.equal(words([CRASHED]), "16x1000 -S 1 2.00 1.89 100 crashed (SIGSEGV) 700 - -");
  assert.equal(words([]), "16x1000 -S 1 2.00 1.89 100 - - - -");
});

test("growth is told from the first and the last size that are known", () => {
  const nodes = GROWTHS.find(({ what }) => what === "nodes");
  assert.ok(nodes);
  assert.equal(power(nodes, [10, 20, 40, 80]), 1);
  assert.equal(power(nodes, [10, undefined, 160, undefined]), 2);
  assert.equal(power(nodes, [10, undefined, undefined, undefined]), undefined);
  const rows = nodes.sizes.map((_, index) => row([well(100 * (index + 1))], index < 3 ? [well(1000)] : [STOPPED]));
  assert.match(growthLines(nodes, rows).join("\n"), /Pacemaker's -R +1000 +1000 +1000 +- {3}like n\^0\.0$/);
});
