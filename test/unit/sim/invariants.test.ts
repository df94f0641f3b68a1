import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Configuration, EMPTY_CONFIGURATION } from "../../../src/core/cib/configuration.js";
import { DEFAULT_QUORUM, type Layout } from "../../../src/core/cib/layout.js";
import type { Revision } from "../../../src/core/cib/revision.js";
import { Invariants, MARK_PREFIX } from "../../../src/sim/invariants.js";

const AGENT = { class: "ocf", provider: "test", type: "Dummy" } as const;
const DB = { kind: "primitive", id: "db", agent: AGENT, params: {}, meta: {}, operations: [] } as const;

/** A world of which a test says what is true. */
class World {
  readonly running = new Map<string, Set<string>>();
  readonly promoted = new Map<string, Set<string>>();
  readonly disks = new Map<string, Revision[]>();
  readonly invariants: Invariants;

  readonly layout: Layout;

  constructor(twoNode = false, configuration: Configuration = { ...EMPTY_CONFIGURATION, resources: [DB] }) {
    this.layout = { nodes: {}, quorum: { ...DEFAULT_QUORUM, twoNode } };
    this.invariants = new Invariants({
      nodes: ["a", "b", "c"],
      active: (node) => this.running.get(node) ?? [],
      isActive: (node, resource) => this.running.get(node)?.has(resource) ?? false,
      promoted: (node) => this.promoted.get(node) ?? new Set(),
      isFrozen: () => false,
      revisionsOnDisk: (node) => this.disks.get(node) ?? [],
    });
    this.invariants.configured(configuration);
  }

  start(node: string, resource = "db"): void {
    this.running.set(node, new Set([resource]));
    this.invariants.becameActive(node, resource);
  }

  promote(node: string, resource = "db"): void {
    this.promoted.set(node, new Set([resource]));
    this.invariants.becamePromoted(node, resource);
  }

  cutPower(node: string): void {
    this.invariants.losesPower(node);
    this.running.delete(node);
    this.promoted.delete(node);
  }

  install(node: string, epoch: number, members: string, quorate: boolean, coordinator = "a"): void {
    const view = {
      id: { epoch, node: coordinator, incarnation: 1 },
      members: [...members].map((member) => ({ node: member, incarnation: 1 })),
    };
    this.invariants.stateChanged(node, { view, quorate, layout: this.layout });
  }

  write(node: string, epoch: number, number: number, ...marks: readonly string[]): Revision {
    const attributes = Object.fromEntries(marks.map((mark) => [MARK_PREFIX + mark, "1"]));
    const configuration = { ...EMPTY_CONFIGURATION, nodes: { a: { attributes } } };
    const revision = { version: { epoch, number }, author: "root", time: 0, comment: "", configuration };
    this.invariants.persists(node, revision);
    return revision;
  }
}

function rule(name: RegExp) {
  return (error: unknown) => error instanceof Error && name.test(error.message);
}

describe("S1", () => {
  it("nothing is active on two nodes", () => {
    const world = new World();
    world.start("a");
    assert.throws(() => world.start("b"), rule(/^S1: active on two nodes/));
  });

  it("what ran on a dead node is not started elsewhere before it was shot or came back", () => {
    const world = new World();
    world.start("a");
    world.cutPower("a");
    assert.throws(() => world.start("b"), rule(/^S1: started before fencing/));
    world.running.clear();
    world.invariants.knownEmpty("a");
    world.start("b");
  });

  it("one copy of a promotable clone is promoted, or as many as are wanted", () => {
    const clone = { kind: "clone", id: "dbs", child: DB, meta: { promotable: "true" } } as const;
    const one = new World(false, { ...EMPTY_CONFIGURATION, resources: [clone] });
    one.promote("a");
    assert.throws(() => one.promote("b"), rule(/^S1: promoted on two nodes/));
    one.cutPower("a");
    one.promoted.clear();
    assert.throws(() => one.promote("c"), rule(/^S1: promoted before fencing/));
    const resources = [{ ...clone, meta: { promotable: "true", "promoted-max": "2" } }];
    const two = new World(false, { ...EMPTY_CONFIGURATION, resources });
    two.promote("a");
    two.promote("b");
  });

  it("copies of a clone may be anywhere, and so may everything where fencing is off", () => {
    const clone = { kind: "clone", id: "dbs", child: DB, meta: {} } as const;
    const cloned = new World(false, { ...EMPTY_CONFIGURATION, resources: [clone] });
    cloned.start("a");
    cloned.start("b");
    const unfenced = new World(false, {
      ...EMPTY_CONFIGURATION,
      resources: [DB],
      properties: { "stonith-enabled": "false" },
    });
    unfenced.start("a");
    unfenced.start("b");
  });
});

describe("S2", () => {
  it("one version has one revision", () => {
    const world = new World();
    world.write("a", 1, 1);
    world.write("b", 1, 1);
    assert.throws(() => world.write("c", 1, 1, "other"), rule(/^S2: one version, two revisions/));
  });

  it("a write is confirmed when every member of its view has it on disk, not before", () => {
    const world = new World();
    world.install("a", 1, "ab", true);
    const revision = world.write("a", 1, 1, "w");
    world.disks.set("a", [revision]);
    assert.throws(() => world.invariants.acknowledges("a", `${MARK_PREFIX}w`), rule(/^S2: confirmed before/));
    world.disks.set("b", [revision]);
    world.invariants.acknowledges("a", `${MARK_PREFIX}w`);
    assert.throws(() => world.invariants.acknowledges("a", `${MARK_PREFIX}v`), rule(/^S2: confirmed what nobody/));
  });

  it("later revisions contain what was confirmed", () => {
    const world = new World();
    world.install("a", 1, "a", true);
    world.disks.set("a", [world.write("a", 1, 1, "w")]);
    world.invariants.acknowledges("a", `${MARK_PREFIX}w`);
    world.write("a", 1, 2, "w", "v");
    assert.throws(() => world.write("a", 2, 1, "v"), rule(/^S2: lost a confirmed write/));
  });
});

describe("S3", () => {
  it("a view id has one set of members", () => {
    const world = new World();
    world.install("a", 1, "ab", true);
    assert.throws(() => world.install("b", 1, "abc", true), rule(/^S3: one view id/));
  });

  it("a node never goes back to an older view, also after it was restarted", () => {
    const world = new World();
    world.install("a", 2, "ab", true);
    world.invariants.daemonEnded("a");
    assert.throws(() => world.install("a", 1, "abc", true), rule(/^S3: went back/));
  });

  it("disjoint views are not both quorate, except with two_node", () => {
    const world = new World();
    world.install("a", 1, "a", true);
    world.install("b", 1, "b", false, "b");
    assert.throws(() => world.install("c", 1, "c", true, "c"), rule(/^S3: two partitions/));
    const two = new World(true);
    two.install("a", 1, "a", true);
    two.install("b", 1, "b", true, "b");
  });

  it("who promised a newer epoch acknowledges nothing of an older one", () => {
    const world = new World();
    const old = { epoch: 1, node: "a", incarnation: 1 };
    world.invariants.sends("b", { kind: "acknowledge", view: old, number: 1, error: "" });
    world.invariants.sends("b", { kind: "promise", view: { epoch: 2, node: "c", incarnation: 1 }, allSeen: true });
    assert.throws(
      () => world.invariants.sends("b", { kind: "acknowledge", view: old, number: 2, error: "" }),
      rule(/^S3: acted on an old epoch/),
    );
  });
});

it("nobody takes leave with something running", () => {
  const world = new World();
  world.invariants.sends("a", { kind: "leave" });
  world.start("a");
  assert.throws(() => world.invariants.sends("a", { kind: "leave" }), rule(/^a node takes leave/));
});
