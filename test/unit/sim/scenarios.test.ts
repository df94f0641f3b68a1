/** Every story prints what it says, and a bounded number of seeds breaks no promise. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readConfiguration } from "../../../src/sim/configuration-text.js";
import { fuzz } from "../../../src/sim/fuzz.js";
import type { FuzzOptions } from "../../../src/sim/fuzz-world.js";
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
        const { violation } = fuzz({ seed, nodes, minutes: 2, tokenMs: 1000 }, productionCore);
        assert.equal(violation, undefined, `npm run sim -- --seed ${seed} --nodes ${nodes} --minutes 2`);
      }
    });
  }

  it("the same seed gives the same trace, byte for byte", () => {
    const options: FuzzOptions = { seed: 42, nodes: 3, minutes: 1, tokenMs: 1000 };
    const trace = fuzz(options, productionCore).trace();
    assert.ok(trace.length > 100);
    assert.deepEqual(fuzz(options, productionCore).trace(), trace);
    assert.notDeepEqual(fuzz({ ...options, seed: 43 }, productionCore).trace(), trace);
  });
});

describe("a broken core is caught", () => {
  const broken = (breakIt: Partial<typeof productionCore>) => {
    const core = { ...productionCore, ...breakIt };
    for (let seed = 1; seed <= 20; seed++) {
      const { violation } = fuzz({ seed, nodes: 3, minutes: 2, tokenMs: 1000 }, core);
      if (violation) return violation.rule;
    }
    return undefined;
  };

  it("that takes a shot for done before it was fired", () => {
    const rule = broken({
      step: (state, input, now) => {
        const { state: next, effects } = productionCore.step(state, input, now);
        const shot = effects.find((effect) => effect.kind === "run-fence-agent" && effect.run.action !== "list");
        if (shot?.kind !== "run-fence-agent") return { state: next, effects };
        const result = { kind: "exited", rc: 0, output: "", exitReason: "", execMs: 0 } as const;
        const after = productionCore.step(next, { kind: "fence-agent-finished", ticket: shot.ticket, result }, now);
        return { state: after.state, effects: [...effects.filter((effect) => effect !== shot), ...after.effects] };
      },
    });
    assert.match(rule ?? "", /^S1: /);
  });

  it("that calls written what is not on disk", () => {
    const rule = broken({
      step: (state, input, now) => {
        let { state: next, effects } = productionCore.step(state, input, now);
        for (const effect of effects) {
          if (effect.kind !== "persist" || effect.record.kind === "epoch") continue;
          const after = productionCore.step(next, { kind: "persisted", ticket: effect.ticket }, now);
          next = after.state;
          effects = [...effects, ...after.effects];
        }
        return { state: next, effects };
      },
    });
    assert.match(rule ?? "", /^S2: /);
  });

  it("that counts its own vote a hundredfold", () => {
    const generous = (settings: Parameters<typeof productionCore.create>[0]) => {
      const own = settings.layout.nodes[settings.self];
      const nodes = own ? { ...settings.layout.nodes, [settings.self]: { ...own, votes: 100 } } : {};
      return { ...settings, layout: { ...settings.layout, nodes } };
    };
    const rule = broken({ create: (settings, disk, now) => productionCore.create(generous(settings), disk, now) });
    assert.match(rule ?? "", /^S[123]: /);
  });

  it("that does not look again at what it has started", () => {
    const rule = broken({
      step: (state, input, now) => {
        const { state: next, effects } = productionCore.step(state, input, now);
        const blind = effects.filter((effect) => effect.kind !== "run-operation" || effect.operation.interval === 0);
        return { state: next, effects: blind };
      },
    });
    assert.match(rule ?? "", /^S5: /);
  });
});
