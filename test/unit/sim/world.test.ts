import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Revision } from "../../../src/core/cib/revision.js";
import type { Now } from "../../../src/core/model/step.js";
import type { NodeEffect, NodeInput, OperationSpec } from "../../../src/core/node/io.js";
import type { PeerMessage } from "../../../src/core/node/messages.js";
import type { Disk } from "../../../src/sim/disk.js";
import { Violation } from "../../../src/sim/violation.js";
import type { World } from "../../../src/sim/world.js";
import { heardBy, type Puppet, puppetWorld } from "./puppet.js";

const VIEW = { epoch: 1, node: "a", incarnation: 1 };
const COUNTED: readonly PeerMessage[] = Array.from({ length: 50 }, (_, number) => ({
  kind: "acknowledge",
  view: VIEW,
  number,
  error: "",
}));

/** Shutting a puppet down is how a test tells it to do something now. */
function told(world: World<Puppet>, node: string): void {
  world.shutdown(node);
  world.runFor(0);
}

function numbersHeard(world: World<Puppet>, node: string): readonly number[] {
  return (world.machine(node).daemon?.state.heard ?? []).flatMap(({ input }) =>
    input.kind === "message" && input.message.kind === "acknowledge" ? [input.message.number] : [],
  );
}

const sendsAll = (puppet: Puppet, input: NodeInput | undefined): readonly NodeEffect[] =>
  input?.kind === "shutdown" && puppet.settings.self === "a"
    ? COUNTED.map((message) => ({ kind: "send", to: ["b"], message }))
    : [];

describe("sessions", () => {
  it("arrive in order, however the link is", () => {
    const world = puppetWorld(sendsAll);
    Object.assign(world.network.link("a", "b"), { loss: 0.4, jitterMs: 500, duplication: 0.5 });
    told(world, "a");
    world.runFor(60_000);
    assert.deepEqual(
      numbersHeard(world, "b"),
      COUNTED.map((_, index) => index),
    );
  });

  it("wait while one direction is cut and go on after the heal", () => {
    const world = puppetWorld(sendsAll);
    world.network.link("b", "a").cut = true;
    told(world, "a");
    world.runFor(10_000);
    assert.deepEqual(numbersHeard(world, "b"), []);
    world.network.heal();
    world.runFor(10_000);
    assert.equal(numbersHeard(world, "b").length, COUNTED.length);
  });

  it("are lost when the receiver's daemon ends", () => {
    const world = puppetWorld(sendsAll);
    world.network.link("a", "b").cut = true;
    told(world, "a");
    world.killDaemon("b");
    world.startDaemon("b");
    world.network.heal();
    world.runFor(10_000);
    assert.deepEqual(heardBy(world, "b"), []);
  });

  it("deliver all that a daemon said before it ended by itself, and a beginning of what a killed one said", () => {
    const world = puppetWorld((puppet, input) => {
      const effects = sendsAll(puppet, input);
      return effects.length > 0 ? [...effects, { kind: "exit", why: "told to" }] : [];
    });
    told(world, "a");
    world.runFor(1000);
    assert.equal(numbersHeard(world, "b").length, COUNTED.length);

    const killed = puppetWorld(sendsAll, { seed: 3 });
    told(killed, "a");
    killed.killDaemon("a");
    killed.runFor(1000);
    const numbers = numbersHeard(killed, "b");
    assert.ok(numbers.length < COUNTED.length);
    assert.deepEqual(
      numbers,
      numbers.map((_, index) => index),
    );
  });
});

describe("datagrams", () => {
  const beats = (puppet: Puppet, input: NodeInput | undefined): readonly NodeEffect[] => {
    if (input?.kind !== "shutdown") return [];
    const { self: from, incarnation } = puppet.settings;
    const heartbeat = {
      incarnation,
      number: 1,
      heard: [],
      overdue: [],
      silent: [],
      acting: false,
      fit: true,
      epoch: 0,
      revision: { epoch: 0, number: 0 },
      deafOn: [],
    };
    return Array.from({ length: 1000 }, (_, epoch) => ({
      kind: "heartbeat",
      to: [from === "a" ? "b" : "a"],
      heartbeat: { ...heartbeat, epoch },
    }));
  };
  const epochs = (world: World<Puppet>) =>
    (world.machine("b").daemon?.state.heard ?? []).flatMap(({ input }) =>
      input.kind === "heartbeat" ? [input.heartbeat.epoch] : [],
    );

  it("get lost, doubled and overtaken as the link says", () => {
    const world = puppetWorld(beats);
    Object.assign(world.network.link("a", "b"), { loss: 0.3, duplication: 0.1, jitterMs: 100 });
    told(world, "a");
    world.runFor(1000);
    const heard = epochs(world);
    const different = new Set(heard).size;
    assert.ok(different > 600 && different < 800, `${different} of 1000`);
    assert.ok(heard.length - different > 30, "some came twice");
    assert.notDeepEqual(
      heard,
      heard.toSorted((a, b) => a - b),
    );
  });

  it("one direction can be cut alone", () => {
    const world = puppetWorld(beats);
    world.network.link("b", "a").cut = true;
    told(world, "a");
    told(world, "b");
    world.runFor(1000);
    assert.equal(epochs(world).length, 1000);
    assert.deepEqual(heardBy(world, "a"), ["shutdown"]);
  });

  it("a frozen daemon gets the first of them late, and loses what its socket cannot hold", () => {
    const world = puppetWorld(beats);
    world.freeze("b");
    told(world, "a");
    world.runFor(5000);
    assert.deepEqual(heardBy(world, "b"), []);
    world.thaw("b");
    assert.equal(epochs(world).length, 270);
  });
});

describe("time", () => {
  it("rings each node at its deadline, on its own clock", () => {
    const world = puppetWorld((puppet, input, now) => {
      if (input === undefined || input.kind === "time") puppet.deadline = now.mono + 250;
      return [];
    });
    world.runFor(1000);
    for (const { daemon } of world.machines) {
      const rings = daemon?.state.heard.map(({ mono }) => mono) ?? [];
      assert.equal(rings.length, 4);
      assert.deepEqual(
        rings.slice(1).map((mono, index) => Math.round(mono - (rings[index] ?? 0))),
        [250, 250, 250],
      );
    }
  });

  it("a clock that runs fast rings more often", () => {
    const world = puppetWorld((puppet, input, now) => {
      if (input === undefined || input.kind === "time") puppet.deadline = now.mono + 100;
      return [];
    });
    world.machine("b").clockRate = 1.5;
    world.runFor(10_000);
    assert.ok(Math.abs(heardBy(world, "b").length - 150) <= 1);
  });

  it("a core whose deadline never moves is caught, not waited for", () => {
    const world = puppetWorld((puppet) => {
      puppet.deadline = 0;
      return [];
    });
    assert.throws(() => world.runFor(1), { name: "Violation", rule: "time passes" });
  });

  it("a core that throws fails the run", () => {
    const world = puppetWorld((puppet, input, now) => {
      if (input) throw new Error("nonsense");
      puppet.deadline = now.mono + 10;
      return [];
    });
    assert.throws(
      () => world.runFor(100),
      (error: unknown) => error instanceof Violation && error.rule === "a core never throws",
    );
  });
});

const REVISION: Revision = {
  version: { epoch: 1, number: 1 },
  author: "root",
  time: 0,
  comment: "",
  configuration: {
    properties: {},
    nodes: {},
    resources: [],
    constraints: [],
    fencingTopology: [],
    rscDefaults: {},
    opDefaults: {},
  },
};

describe("disks", () => {
  const writes = (_: Puppet, input: NodeInput | undefined): readonly NodeEffect[] =>
    input?.kind === "shutdown"
      ? [
          { kind: "persist", ticket: 1, record: { kind: "epoch", epoch: 7 } },
          { kind: "persist", ticket: 2, record: { kind: "revision", revision: REVISION } },
        ]
      : [];

  it("keep over a power cut what was synced", () => {
    const world = puppetWorld(writes);
    told(world, "a");
    world.runFor(100);
    assert.deepEqual(heardBy(world, "a"), ["shutdown", "persisted", "persisted"]);
    world.crash("a");
    world.boot("a");
    const { epoch, revisions } = world.machine("a").daemon?.state.disk ?? {};
    assert.deepEqual([epoch, revisions], [7, [REVISION]]);
  });

  it("lose, over some power cuts, what was not synced, and never the earlier without the later", () => {
    const found = new Set<string>();
    for (let seed = 1; seed <= 30; seed++) {
      const world = puppetWorld(writes, { seed });
      told(world, "a");
      world.crash("a");
      const { epoch, revisions } = world.machine("a").disk.state;
      found.add(`${epoch} ${revisions.length}`);
    }
    assert.deepEqual([...found].sort(), ["0 0", "7 0", "7 1"]);
  });

  it("refuse when they are full, and keep what they have", () => {
    const world = puppetWorld(writes);
    world.machine("a").disk.full = true;
    told(world, "a");
    world.runFor(100);
    const errors = world.machine("a").daemon?.state.heard.map(({ input }) => input.kind === "persisted" && input.error);
    assert.deepEqual(errors, [false, "no space left on device", "no space left on device"]);
    const { epoch, revisions } = world.machine("a").disk.state;
    assert.deepEqual([epoch, revisions], [0, []]);
  });

  it("come back empty, or as they once were, or with a damaged file", () => {
    const found = (spoil: (disk: Disk) => void) => {
      const world = puppetWorld(writes);
      world.runFor(1000);
      told(world, "a");
      world.runFor(1000);
      world.crash("a");
      world.spoilDisk("a", spoil);
      const { epoch, revisions } = world.machine("a").disk.state;
      return `${epoch} ${revisions.length}`;
    };
    assert.equal(
      found(() => {}),
      "7 1",
    );
    assert.equal(
      found((disk) => disk.loseEverything()),
      "0 0",
    );
    assert.equal(
      found((disk) => disk.restore(1500)),
      "0 0",
    );
    assert.equal(
      found((disk) => disk.restore(100)),
      "7 1",
    );
    assert.equal(
      found((disk) => disk.damage("epoch")),
      "1 1",
    );
    assert.equal(
      found((disk) => disk.damage("history")),
      "7 0",
    );
  });

  it("are not spoilt under a running daemon", () => {
    const world = puppetWorld(writes);
    assert.throws(() => world.spoilDisk("a", (disk) => disk.loseEverything()), /a daemon runs on a/);
  });
});

function operation(name: string, timeoutMs = 20_000): OperationSpec {
  const agent = { class: "ocf", provider: "test", type: "Dummy" } as const;
  return { resource: "db", agent, operation: name, interval: 0, timeoutMs, params: {} };
}

/** On each shutdown the next of these operations. */
function operating(...names: readonly string[]) {
  const next = new Map<string, number>();
  return (puppet: Puppet, input: NodeInput | undefined): readonly NodeEffect[] => {
    if (input?.kind !== "shutdown") return [];
    const at = next.get(puppet.settings.self) ?? 0;
    next.set(puppet.settings.self, at + 1);
    return [{ kind: "run-operation", ticket: at, operation: operation(names[at] ?? "monitor") }];
  };
}

function results(world: World<Puppet>, node: string): readonly string[] {
  return (world.machine(node).daemon?.state.heard ?? []).flatMap(({ input }) =>
    input.kind === "operation-finished" ? [`${input.result.kind} ${input.result.rc}`] : [],
  );
}

describe("agents", () => {
  it("start, look and stop", () => {
    const world = puppetWorld(operating("monitor", "start", "monitor", "stop"));
    for (let step = 0; step < 4; step++) told(world, "a");
    world.runFor(10_000);
    assert.deepEqual(results(world, "a"), ["exited 7", "exited 0", "exited 0", "exited 0"]);
    assert.deepEqual(world.holders("db"), []);
  });

  it("fail, hang and lie when told to", () => {
    const world = puppetWorld(operating("start", "stop", "start", "monitor"));
    const common = { resource: "db", times: 1 };
    world.misbehaviours.push(
      { ...common, operation: "start", how: { kind: "fails", rc: 1, leavesRunning: true } },
      { ...common, operation: "stop", how: { kind: "hangs", leavesRunning: true } },
      { ...common, operation: "monitor", how: { kind: "lies", rc: 7 } },
    );
    for (let step = 0; step < 4; step++) told(world, "a");
    world.runFor(60_000);
    assert.deepEqual(results(world, "a"), ["exited 1", "timed-out 1", "exited 0", "exited 7"]);
    assert.deepEqual(world.holders("db"), ["a"]);
  });

  it("end their work when the daemon dies, and with the machine", () => {
    const world = puppetWorld(operating("start"));
    told(world, "a");
    world.killDaemon("a");
    world.runFor(1000);
    assert.equal(world.machine("a").resources.active.get("db"), "started");
    world.crash("a");
    assert.deepEqual(world.holders("db"), []);
  });

  it("that run on two nodes are a violation, even while one still starts", () => {
    const world = puppetWorld(operating("start"));
    told(world, "a");
    world.shutdown("b");
    assert.throws(() => world.runFor(0), { rule: "S1: active on two nodes" });
  });

  it("may not be started while a dead machine could still run them; after a shot they may", () => {
    const world = puppetWorld(operating("start"));
    told(world, "a");
    world.crash("a");
    world.shutdown("b");
    assert.throws(() => world.runFor(0), { rule: "S1: started before fencing" });

    const fenced = puppetWorld((puppet, input) => {
      if (input?.kind === "fence-agent-finished") {
        return [{ kind: "run-operation", ticket: 2, operation: operation("start") }];
      }
      return puppet.settings.self === "a" ? operating("start")(puppet, input) : shootsA(puppet, input);
    });
    told(fenced, "a");
    fenced.crash("a");
    told(fenced, "b");
    fenced.runFor(3000);
    assert.deepEqual(fenced.holders("db"), ["b"]);
    assert.equal(fenced.machine("a").daemon, undefined);
    fenced.runFor(5000);
    assert.ok(fenced.machine("a").daemon, "a reboot brings the machine back");
  });

  it("a process that dies is reported, unless it dies in silence", () => {
    const world = puppetWorld(operating("start", "start"));
    told(world, "a");
    world.runFor(1000);
    world.killResource("a", "db", "process");
    world.runFor(1000);
    assert.equal(heardBy(world, "a").at(-1), "process-gone");
    assert.throws(() => world.killResource("a", "db", "silent"), /not active/);
  });
});

function shootsA(_: Puppet, input: NodeInput | undefined): readonly NodeEffect[] {
  if (input?.kind !== "shutdown") return [];
  const run = { device: "shooter", agent: "fence_sim", action: "reboot", timeoutMs: 10_000, params: { plug: "a" } };
  return [{ kind: "run-fence-agent", ticket: 1, run }];
}

describe("fence devices", () => {
  const fenceResult = (world: World<Puppet>) =>
    (world.machine("b").daemon?.state.heard ?? []).flatMap(({ input }) =>
      input.kind === "fence-agent-finished" ? [`${input.result.kind} ${input.result.rc}`] : [],
    );
  const shot = (manner: "works" | "fails" | "hangs" | "late") => {
    const world = puppetWorld(shootsA, { bootMs: Number.POSITIVE_INFINITY });
    Object.assign(world.devices.manner("shooter"), { manner, lateMs: 30_000 });
    told(world, "b");
    world.runFor(20_000);
    return world;
  };

  it("cut the power, or not, and say so", () => {
    const outcome = (manner: "works" | "fails" | "hangs" | "late") => {
      const world = shot(manner);
      return [fenceResult(world).join(), world.machine("a").powered];
    };
    assert.deepEqual(outcome("works"), ["exited 0", false]);
    assert.deepEqual(outcome("fails"), ["exited 1", true]);
    assert.deepEqual(outcome("hangs"), ["timed-out 1", true]);
    assert.deepEqual(outcome("late"), ["timed-out 1", true]);
  });

  it("shoot late after all", () => {
    const world = shot("late");
    world.runFor(20_000);
    assert.equal(world.machine("a").powered, false);
  });

  it("say nothing when the machine that asked has lost its own power", () => {
    const world = puppetWorld(shootsA, { bootMs: Number.POSITIVE_INFINITY });
    told(world, "b");
    world.crash("b");
    world.runFor(10_000);
    assert.equal(world.machine("a").powered, true);
  });

  it("are not for shooting oneself", () => {
    const world = puppetWorld(shootsA);
    world.shutdown("a");
    assert.throws(() => world.runFor(0), { rule: "a node never shoots itself" });
  });
});

describe("a slow loop", () => {
  const ticks = (puppet: Puppet, input: NodeInput | undefined, now: Now): readonly NodeEffect[] => {
    if (input === undefined || input.kind === "time") puppet.deadline = now.mono + 100;
    return sendsAll(puppet, input);
  };
  const times = (world: World<Puppet>, kind: NodeInput["kind"]) =>
    (world.machine("b").daemon?.state.heard ?? []).flatMap(({ input, mono }) => (input.kind === kind ? [mono] : []));

  it("takes one thing after another, its timer in between, and is quick again afterwards", () => {
    const world = puppetWorld(ticks);
    world.slowDown("b", 40);
    told(world, "a");
    world.runFor(1000);
    const gaps = times(world, "message").map((mono, index, all) => mono - (all[index - 1] ?? mono));
    assert.ok(
      gaps.slice(1).every((gap) => gap >= 40),
      `${gaps}`,
    );
    assert.ok(times(world, "time").length >= 5, "its timer rings late, but it rings");
    world.slowDown("b", 0);
    world.runFor(10);
    assert.equal(numbersHeard(world, "b").length, COUNTED.length);
  });
});

describe("daemons", () => {
  it("that end without being asked to are started again by their supervisor, under a new incarnation", () => {
    const started: number[] = [];
    const world = puppetWorld((puppet, input) => {
      const { self, incarnation } = puppet.settings;
      if (input === undefined && self === "a" && started.push(incarnation) === 1) puppet.deadline = 0;
      return input?.kind === "time" ? [{ kind: "exit", why: "its disk is gone" }] : [];
    });
    world.runFor(500);
    assert.equal(world.machine("a").daemon, undefined);
    world.runFor(1000);
    const [first = 0, second = 0] = started;
    assert.equal(world.machine("a").daemon?.incarnation, second);
    assert.ok(second > first);
  });

  it("that were asked to stop stay down", () => {
    const world = puppetWorld((_, input) => (input?.kind === "shutdown" ? [{ kind: "exit", why: "done" }] : []));
    told(world, "a");
    world.runFor(10_000);
    assert.equal(world.machine("a").daemon, undefined);
  });
});
