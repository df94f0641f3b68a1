/** Cores that are broken on purpose: the invariants of the promise that each breaks must catch it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pursue } from "../../../src/sim/hunt.js";
import { MUTANTS } from "../../../src/sim/mutants.js";

/** The full hunt, `npm run sim -- --mutants`, gives each as many as 200. */
const SEEDS = 20;

describe("a core is caught", () => {
  for (const mutant of MUTANTS) {
    it(`that ${mutant.fault}`, async () => {
      const caught = await pursue(mutant, { nodes: 3, minutes: 2 }, SEEDS, 1);
      assert.ok(caught, `${mutant.name} is not caught within ${SEEDS} seeds`);
    });
  }
});

it("each promise has a mutant", () => {
  assert.deepEqual([...new Set(MUTANTS.map(({ promise }) => promise))].sort(), ["S1", "S2", "S3", "S4", "S5"]);
});
