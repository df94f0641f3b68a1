/** Networks torn at random, too many for stories: whatever is cut, everybody comes to rest, and together again once it is healed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_QUORUM } from "../../../../src/core/cib/layout.js";
import { productionCore } from "../../../../src/sim/host.js";
import { Random } from "../../../../src/sim/random.js";
import { World } from "../../../../src/sim/world.js";

const KINDS: readonly (readonly [nodes: number, cut: number, networks: number])[] = [
  [4, 0.4, 6],
  [8, 0.2, 6],
  [8, 0.4, 12],
  [8, 0.6, 6],
  [12, 0.3, 4],
  [24, 0.3, 1],
];

for (const [count, share, networks] of KINDS) {
  test(`${count} nodes come to rest when ${100 * share} % of their pairs are cut`, () => {
    for (let seed = 1; seed <= networks; seed++) {
      const world = running(count, seed);
      const random = new Random(seed, "cuts");
      for (const [a, b] of pairs(world)) {
        if (random.chance(share)) for (const link of linksBetween(world, a, b)) link.cut = true;
      }
      world.runFor(40_000);
      const torn = world.now;
      world.runFor(10_000);
      assert.deepEqual(viewsSince(world, torn), [], `network ${seed}`);

      world.network.heal();
      world.runFor(10_000);
      const views = world.machines.map(({ name }) => JSON.stringify(world.stateOf(name)?.view));
      assert.equal(new Set(views).size, 1, `network ${seed}: ${views.join("\n")}`);
    }
  });
}

function running(count: number, seed: number): World<ReturnType<typeof productionCore.create>["state"]> {
  const nodes = Array.from({ length: count }, (_, index) => `n${index + 1}`);
  const options = { seed, nodes, tokenMs: 1000, quorum: DEFAULT_QUORUM, bootMs: Number.POSITIVE_INFINITY };
  const world = new World(productionCore, { ...options, links: 1 });
  for (const node of nodes) world.boot(node);
  world.runFor(3000);
  return world;
}

function pairs({ machines }: ReturnType<typeof running>): readonly (readonly [string, string])[] {
  return machines.flatMap((a, index) => machines.slice(0, index).map((b) => [a.name, b.name] as const));
}

function linksBetween({ network }: ReturnType<typeof running>, a: string, b: string) {
  return [...network.links(a, b), ...network.links(b, a)];
}

function viewsSince(world: ReturnType<typeof running>, since: number): readonly string[] {
  return world.trace
    .filter(({ at, text }) => at >= since && /^(proposes )?view /.test(text))
    .map(({ at, node, text }) => `${at} ${node} ${text}`);
}
