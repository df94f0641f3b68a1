/** The same seed gives the same trace, byte for byte, wherever it runs; and many of them the same findings. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fuzz } from "../../../src/sim/fuzz.js";
import type { FuzzOptions } from "../../../src/sim/fuzz-world.js";
import { productionCore } from "../../../src/sim/host.js";
import { runSeeds } from "../../../src/sim/seed-pool.js";

const KIND = { nodes: 3, minutes: 1 };

describe("one seed", () => {
  it("gives the same trace twice, and another gives another", () => {
    const options: FuzzOptions = { ...KIND, seed: 42, forgetful: true };
    const trace = fuzz(options, productionCore).trace();
    assert.ok(trace.length > 100);
    assert.deepEqual(fuzz(options, productionCore).trace(), trace);
    assert.notDeepEqual(fuzz({ ...options, seed: 43 }, productionCore).trace(), trace);
  });
});

describe("many seeds", () => {
  it("give the same traces in one thread and in two", async () => {
    const range = { from: 1, count: 6 };
    const here = await runSeeds(range, KIND, { workers: 1, core: "production" });
    const spread = await runSeeds(range, KIND, { workers: 2, core: "production" });
    assert.deepEqual(spread, here);
    assert.equal(new Set(here.map(({ digest }) => digest)).size, range.count);
  });

  it("end with the first one that breaks a promise, whichever is found first", async () => {
    const range = { from: 1, count: 12 };
    const here = await runSeeds(range, KIND, { workers: 1, core: "acknowledge-alone" });
    const spread = await runSeeds(range, KIND, { workers: 3, core: "acknowledge-alone" });
    assert.deepEqual(spread, here);
    assert.ok(here.slice(0, -1).every(({ broken }) => broken === undefined));
    assert.match(here.at(-1)?.broken ?? "", /^S2: /);
  });

  it("say so when a core is not known", async () => {
    const answer = runSeeds({ from: 1, count: 2 }, KIND, { workers: 2, core: "nonsense" });
    await assert.rejects(answer, /no core is called nonsense/);
  });
});
