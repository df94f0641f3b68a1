import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Fault } from "../../../src/sim/fault.js";
import { Faults } from "../../../src/sim/faults.js";
import { puppetWorld } from "./puppet.js";

const NODES = ["a", "b", "c"];
const QUIET = () => [];

function faultyWorld(links = 1) {
  const world = puppetWorld(QUIET, { nodes: NODES, links });
  return { world, faults: new Faults(world) };
}

function cuts(world: ReturnType<typeof faultyWorld>["world"]): string {
  const pairs = NODES.flatMap((from) => NODES.filter((to) => to !== from).map((to) => [from, to] as const));
  return pairs.flatMap(([from, to]) => (world.network.link(from, to).cut ? [`${from}${to}`] : [])).join(" ");
}

describe("faults of the network", () => {
  const partition: Fault = { kind: "partition", groups: [["a"], ["b", "c"]] };
  const torn: Fault = { kind: "torn-network", broken: [["b", "c"]] };

  it("add up, and the end of one mends nothing that another broke", () => {
    const { world, faults } = faultyWorld();
    faults.begin(partition);
    faults.begin(torn);
    assert.equal(cuts(world), "ab ac ba bc ca");
    faults.end(partition);
    assert.equal(cuts(world), "bc");
    faults.end(torn);
    assert.equal(cuts(world), "");
  });

  it("take one link of several, or all", () => {
    const { world, faults } = faultyWorld(2);
    faults.begin({ kind: "bad-link", from: "a", to: "b", number: 1, link: { cut: true } });
    assert.deepEqual(
      world.network.links("a", "b").map(({ cut }) => cut),
      [false, true],
    );
    assert.deepEqual(
      world.network.links("b", "a").map(({ cut }) => cut),
      [false, false],
    );
    faults.begin({ kind: "interface-down", node: "c", number: 0 });
    assert.equal(cuts(world), "ac bc ca cb");
  });

  it("flap until they end", () => {
    const { world, faults } = faultyWorld();
    const flapping: Fault = { kind: "flapping-link", between: ["a", "b"], everyMs: 500 };
    faults.begin(flapping);
    const seen = [cuts(world)];
    for (let step = 0; step < 3; step++) {
      world.runFor(500);
      seen.push(cuts(world));
    }
    assert.deepEqual(seen, ["ab ba", "", "ab ba", ""]);
    faults.end(flapping);
    world.runFor(5000);
    assert.equal(cuts(world), "");
  });
});

describe("a power cut", () => {
  it("of all machines ends for all of them", () => {
    const { world, faults } = faultyWorld();
    faults.begin({ kind: "blackout" });
    assert.deepEqual(
      world.machines.map(({ powered }) => powered),
      [false, false, false],
    );
    faults.end({ kind: "blackout" });
    assert.ok(world.machines.every(({ daemon }) => daemon));
  });

  it("may take what was on the disk, and the time", () => {
    const { world, faults } = faultyWorld();
    world.machine("a").disk.preload({ epoch: 7, revisions: [] });
    faults.begin({ kind: "power-cut", node: "a", disk: { kind: "lost" }, clockReset: true });
    faults.end({ kind: "power-cut", node: "a" });
    const { disk, wall } = world.machine("a");
    assert.equal(disk.state.epoch, 0);
    assert.equal(wall, 0);
    faults.healEverything();
    assert.equal(world.machine("a").wall, world.machine("b").wall);
  });
});

it("clocks drift and are right again", () => {
  const { world, faults } = faultyWorld();
  const before = world.machine("a").clocks().mono;
  faults.begin({ kind: "clock-drift", node: "a", rate: 1.01 });
  world.runFor(10_000);
  faults.end({ kind: "clock-drift", node: "a", rate: 1.01 });
  world.runFor(10_000);
  assert.equal(Math.round(world.machine("a").clocks().mono - before), 20_100);
});
