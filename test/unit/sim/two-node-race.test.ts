/**
 * The fence race of two nodes, a hundred times each: the cable between them is cut, the card of one goes down, or one loses its
 * power, and no delay is configured. One shot falls, it hits a node that could not serve, and nobody shoots again.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfiguration } from "../../../src/sim/configuration-text.js";
import { productionCore } from "../../../src/sim/host.js";
import { Random } from "../../../src/sim/random.js";
import { playScenario } from "../../../src/sim/scenario-run.js";

const RACES = 100;
const NODES = ["alpha", "beta"] as const;

interface Race {
  readonly services: readonly string[];
  readonly shot: readonly string[];
  /** Where each service is afterwards. */
  readonly holders: readonly string[];
}

/** Some services here, some there, on a network that is slow now and then; `trouble`: story steps. */
function race(seed: number, trouble: string, boot = "10s"): Race {
  const random = new Random(seed, "race");
  const services = Array.from({ length: 1 + random.integer(4) }, (_, index) => `db${index}`);
  const text = [
    `cluster alpha beta two_node token=1s boot=${boot} seed=${seed}`,
    "config",
    "  primitive fence-all stonith:fence_sim",
    ...services.map((id) => `  primitive ${id} ocf:test:Dummy`),
    ...services.map((id) => `  location l-${id} ${id} 100: ${random.pick(NODES)}`),
    "run until=idle",
    `jitter ${random.integer(100)}ms`,
    trouble,
    "run for=60s",
    ...services.map((id) => `holders ${id}`),
  ].join("\n");
  const lines = playScenario(text, productionCore, readConfiguration).text.split("\n");
  const words = (pattern: RegExp) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? []);
  return { services, shot: words(/^\| \S+\s+(\S+)\s+world\s+power cut by/), holders: words(/^\| db\d+: (.*)/) };
}

const seeds = Array.from({ length: RACES }, (_, index) => index + 1);

test("the cable is cut: one wins, and has all services", () => {
  const winners = seeds.map((seed) => {
    const { shot, holders, services } = race(seed, "partition alpha | beta");
    assert.equal(shot.length, 1, `seed ${seed}: ${shot}`);
    const winner = NODES.find((node) => node !== shot[0]);
    assert.deepEqual(
      holders,
      services.map(() => winner),
      `seed ${seed}`,
    );
    return winner;
  });
  assert.deepEqual([...new Set(winners)].sort(), NODES, "each wins at times");
});

for (const [trouble, step, boot] of [
  ["its card goes down", "link-down VICTIM 0", "10s"],
  ["it loses its power", "crash VICTIM", "never"],
] as const) {
  test(`${trouble}: the other one wins`, () => {
    for (const seed of seeds) {
      const victim = NODES[seed % 2] ?? "";
      const { shot, holders, services } = race(seed, step.replace("VICTIM", victim), boot);
      assert.deepEqual(shot, [victim], `seed ${seed}`);
      assert.deepEqual(
        holders,
        services.map(() => NODES[(seed + 1) % 2]),
        `seed ${seed}`,
      );
    }
  });
}
