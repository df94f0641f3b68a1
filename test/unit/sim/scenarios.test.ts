/** Every story prints what it says, and a bounded number of seeds breaks no promise. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readConfiguration } from "../../../src/sim/configuration-text.js";
import { fuzz } from "../../../src/sim/fuzz.js";
import { productionCore } from "../../../src/sim/host.js";
import { playScenario } from "../../../src/sim/scenario-run.js";

const FOLDER = join(process.env.QUORATE_ROOT ?? process.cwd(), "test", "scenario");

describe("stories", () => {
  for (const file of readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".scn"),
  )) {
    it(file, () => {
      const text = readFileSync(join(FOLDER, file), "utf8");
      assert.equal(playScenario(text, productionCore, readConfiguration).text, text);
    });
  }
});

describe("seeds", () => {
  const runs: readonly (readonly [nodes: number, seeds: number])[] = [
    [2, 25],
    [3, 25],
    [4, 10],
    [5, 10],
  ];
  for (const [nodes, seeds] of runs) {
    it(`${seeds} seeds of ${nodes} nodes break no promise`, () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const { violation } = fuzz({ seed, nodes, minutes: 2 }, productionCore);
        assert.equal(violation, undefined, `npm run sim -- --seed ${seed} --nodes ${nodes} --minutes 2`);
      }
    });
  }
});
