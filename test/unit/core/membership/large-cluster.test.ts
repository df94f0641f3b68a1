/** 128 nodes: too many for a story that a person would read. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_QUORUM } from "../../../../src/core/cib/layout.js";
import { memberNames } from "../../../../src/core/membership/view.js";
import { productionCore } from "../../../../src/sim/host.js";
import { World } from "../../../../src/sim/world.js";

const NODES = 128;
const DEAD = 40;

test("128 nodes settle in one view after the death of 40 at once, which changes no DC", () => {
  const nodes = Array.from({ length: NODES }, (_, index) => `n${index + 1}`);
  const options = { seed: 1, nodes, tokenMs: 1000, quorum: DEFAULT_QUORUM, bootMs: Number.POSITIVE_INFINITY };
  const world = new World(productionCore, { ...options, links: 1 });
  for (const node of nodes) world.boot(node);
  world.runFor(1500);
  for (const node of nodes.slice(NODES - DEAD)) world.crash(node);
  const died = world.now;
  world.runFor(1500);

  const views = world.machines.flatMap(({ name }) => world.stateOf(name)?.view ?? []);
  assert.equal(views.length, NODES - DEAD);
  assert.deepEqual(new Set(views.map((view) => JSON.stringify(view))).size, 1);
  assert.deepEqual([...memberNames(views[0])].sort(), nodes.slice(0, NODES - DEAD).sort());
  assert.equal(views[0]?.id.node, "n1");
  const proposed = world.trace.filter(({ at, text }) => at >= died && text.startsWith("proposes view"));
  assert.equal(proposed.length, 1);
});
