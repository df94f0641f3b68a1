import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type PlannedFault, planFaults } from "../../../src/sim/fault-plan.js";
import { shrink } from "../../../src/sim/shrink.js";

const OPTIONS = {
  seed: 7,
  nodes: ["n1", "n2", "n3"],
  tokenMs: 1000,
  duration: 300_000,
  resources: ["db"],
  links: 2,
  forgetful: true,
  witness: true,
  devices: ["shooter"],
};

describe("a plan of faults", () => {
  it("is the same for the same seed, and another for another", () => {
    assert.deepEqual(planFaults(OPTIONS), planFaults(OPTIONS));
    assert.notDeepEqual(planFaults(OPTIONS), planFaults({ ...OPTIONS, seed: 8 }));
  });

  it("begins after the cluster has formed and ends in time", () => {
    const plan = planFaults(OPTIONS);
    assert.ok(plan.length > 20);
    assert.ok(plan.every(({ at }) => at >= 5000 && at < OPTIONS.duration));
  });
});

describe("shrinking", () => {
  const plan = planFaults(OPTIONS);
  const needs =
    (...numbers: readonly number[]) =>
    (left: readonly PlannedFault[]) =>
      numbers.every((number) => left.some((fault) => fault.number === number)) ? "S1" : undefined;

  it("keeps only the faults that break the promise", () => {
    const left = shrink(plan, needs(3, 17), "S1", 1000);
    assert.deepEqual(
      left.map((fault) => fault.number),
      [3, 17],
    );
  });

  it("does not settle for another broken promise", () => {
    const broken = (left: readonly PlannedFault[]) => (left.length === plan.length ? "S1" : "S2");
    assert.deepEqual(shrink(plan, broken, "S1", 1000), plan);
  });

  it("stops after as many tries as it may make", () => {
    let asked = 0;
    const broken = (left: readonly PlannedFault[]) => {
      asked++;
      return needs(3, 17)(left);
    };
    shrink(plan, broken, "S1", 5);
    assert.equal(asked, 5);
  });
});
