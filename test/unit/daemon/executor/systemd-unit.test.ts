/** Units as agents: the real executor, a real bus, and a stand-in for systemd on it. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { readAgentMetadata } from "../../../../src/agents/metadata-run.js";
import type { AgentClass } from "../../../../src/core/cib/configuration.js";
import { Executor } from "../../../../src/daemon/executor/executor.js";
import { eventually } from "../../../lab/support/eventually.js";
import { busObstacle, PrivateBus } from "../../agents/systemd/message-bus.js";
import { SystemdStandIn, type UnitPlan } from "../../agents/systemd/systemd-stand-in.js";
import { temporaryDirectory } from "../temporary-directory.js";
import { places } from "./executor-places.js";

const skip = busObstacle;

interface World {
  bus: PrivateBus;
  standIn: SystemdStandIn;
  readonly gone: string[];
  readonly runtimeUnits: string;
  readonly run: (operation: string, type?: string, more?: { timeoutMs?: number; name?: AgentClass }) => Promise<string>;
  /** Anew, after they ended. */
  readonly openBus: () => Promise<void>;
  readonly openStandIn: () => Promise<void>;
}

async function world(context: TestContext, units: Readonly<Record<string, UnitPlan>>): Promise<World> {
  const directory = temporaryDirectory(context);
  const [socket, runtimeUnits] = [join(directory, "bus"), join(directory, "units")];
  mkdirSync(runtimeUnits);
  const address = `unix:path=${socket}`;
  setVariables(context, {
    DBUS_SYSTEM_BUS_ADDRESS: address,
    QUORATE_SYSTEMD_RUN: runtimeUnits,
    QUORATE_INIT_D: directory,
  });
  const gone: string[] = [];
  const executor = new Executor(places(join(directory, "run")), {
    processGone: (resource) => gone.push(resource),
    addressGone: () => undefined,
  });
  const openBus = async () => {
    made.bus = await PrivateBus.open(socket);
  };
  const openStandIn = async () => {
    made.standIn = await SystemdStandIn.open({ address, units, runtimeUnits });
  };
  const made: World = {
    bus: await PrivateBus.open(socket),
    standIn: await SystemdStandIn.open({ address, units, runtimeUnits }),
    ...{ gone, runtimeUnits, openBus, openStandIn },
    run: async (operation, type = "web", { timeoutMs = 20_000, name = "systemd" } = {}) => {
      const spec = { resource: type, agent: { class: name, type }, operation, interval: 0, timeoutMs, params: {} };
      const { kind, rc, exitReason } = await executor.runOperation(spec);
      return `${kind} ${rc}${exitReason && `: ${exitReason}`}`;
    },
  };
  context.after(async () => {
    executor.close();
    await made.standIn.close();
    await made.bus.kill();
  });
  return made;
}

function setVariables(context: TestContext, variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) {
    const before = process.env[name];
    process.env[name] = value;
    context.after(() => {
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    });
  }
}

test("a unit is started, looked at and stopped, by its name, its full name, and as an instance", {
  skip,
}, async (context) => {
  const { run } = await world(context, { "web.service": {}, "web@one.service": {}, "web.socket": {} });
  for (const type of ["web", "web.service", "web@one", "web.socket"]) {
    const seen: string[] = [];
    for (const operation of ["monitor", "start", "monitor", "stop", "stop", "monitor"])
      seen.push(await run(operation, type));
    assert.deepEqual(seen, ["exited 7", "exited 0", "exited 0", "exited 0", "exited 0", "exited 7"], type);
  }
});

test("class service is a unit where there is no init script of that name", { skip }, async (context) => {
  const { run } = await world(context, { "web.service": {} });
  assert.equal(await run("start", "web", { name: "service" }), "exited 0");
  assert.equal(await run("start", "other", { name: "service" }), "not-run 5: there is no unit other.service");
});

test("what is not there cannot be started, does not run, and needs no stop", { skip }, async (context) => {
  const { run, standIn } = await world(context, {});
  assert.equal(await run("monitor"), "not-run 5: there is no unit web.service");
  assert.equal(await run("start"), "not-run 5: there is no unit web.service");
  assert.equal(await run("stop"), "exited 0");
  assert.equal(await run("start", "web@"), "exited 1: web@.service: web@.service has no instance name");
  assert.equal(await run("start", "../web"), 'not-run 1: "../web" cannot be the name of a unit');
  assert.equal(await run("promote"), "exited 3: a unit of systemd has no promote");
  assert.deepEqual(standIn.calls, []);
});

test("a start that fails, or leaves nothing running, has failed, and says how", { skip }, async (context) => {
  const { run } = await world(context, {
    "web.service": { start: "fails" },
    "once.service": { start: "runs-nothing" },
  });
  assert.equal(
    await run("start"),
    "exited 1: web.service is failed (exit-code) after its start, whose job ended with failed",
  );
  assert.equal(await run("monitor"), "exited 7: web.service is failed (exit-code)");
  assert.equal(await run("stop"), "exited 0");
  assert.equal(await run("start", "once"), "exited 1: once.service is inactive after its start");
});

test("a start beyond its time is over time, monitors wait for it, and a stop takes its place", {
  skip,
}, async (context) => {
  const { run, standIn } = await world(context, { "web.service": { start: "never-done" } });
  const overTime = "timed-out 1: web.service is still activating (start), its job goes on";
  assert.equal(await run("start", "web", { timeoutMs: 300 }), overTime);
  assert.equal(await run("monitor", "web", { timeoutMs: 300 }), overTime);
  assert.equal(await run("stop"), "exited 0");
  assert.deepEqual(standIn.calls, ["reload", "start web.service", "stop web.service", "reload"]);
  assert.equal(standIn.unit("web.service").ActiveState, "inactive");

  const started = run("start");
  await eventually("it is starting", () => standIn.unit("web.service").ActiveState === "activating");
  standIn.unit("web.service").startsAtLast();
  assert.equal(await started, "exited 0");
});

test("a stop that is never done is over time", { skip }, async (context) => {
  const { run } = await world(context, { "web.service": { stop: "never-done" } });
  await run("start");
  assert.match(await run("stop", "web", { timeoutMs: 300 }), /^timed-out 1: web\.service is still deactivating/);
});

test("a unit that dies is noticed at once, has not been restarted by systemd, and can be started again", {
  skip,
}, async (context) => {
  const { run, standIn, gone } = await world(context, { "web.service": { restarts: true } });
  assert.equal(await run("start"), "exited 0");
  standIn.unit("web.service").kill("SIGKILL");
  await eventually("its process is missed", () => gone.length === 1);
  assert.equal(await run("monitor"), "exited 7: web.service is failed (signal)");
  assert.equal(await run("start"), "exited 0");
});

test("while it runs a drop-in forbids systemd to restart it, read when it is new and gone with the stop", {
  skip,
}, async (context) => {
  const { run, standIn, runtimeUnits } = await world(context, { "web.service": {}, "web.socket": {} });
  const dropIn = join(runtimeUnits, "web.service.d/50-quorate.conf");
  await run("start");
  assert.ok(existsSync(dropIn));
  await run("start");
  assert.deepEqual(standIn.calls, ["reload", "start web.service", "start web.service"]);
  await run("stop");
  assert.deepEqual(readdirSync(runtimeUnits), []);
  assert.equal(standIn.calls.at(-1), "reload");
  await run("start", "web.socket");
  assert.deepEqual(readdirSync(runtimeUnits), []);
});

test("one reload does for all units that start together", { skip }, async (context) => {
  const types = Array.from({ length: 20 }, (_, index) => `web@${index}`);
  const { run, standIn } = await world(context, Object.fromEntries(types.map((type) => [`${type}.service`, {}])));
  const seen = await Promise.all(types.map((type) => run("start", type)));
  assert.deepEqual(new Set(seen), new Set(["exited 0"]));
  const reloads = standIn.calls.filter((call) => call === "reload").length;
  assert.ok(reloads < 5, `${reloads} reloads`);
});

test("a bus that is killed in the middle fails the operation, and is found when it is back", {
  skip,
}, async (context) => {
  const made = await world(context, { "web.service": { start: "never-done" }, "db.service": {} });
  const { run, bus, openBus, openStandIn } = made;
  const started = run("start", "web", { timeoutMs: 1000 });
  await eventually("it is starting", () => made.standIn.unit("web.service").ActiveState === "activating");
  await bus.kill();
  assert.match(await started, /^exited 1: web\.service: systemd cannot be reached over the system bus: /);
  assert.match(
    await run("monitor", "db", { timeoutMs: 500 }),
    /^exited 1: db\.service: systemd cannot be reached over the system bus: /,
  );
  await openBus();
  await openStandIn();
  assert.equal(await run("start", "db"), "exited 0");
});

test("a bus, or a systemd, that is back within a moment is waited for", { skip }, async (context) => {
  const made = await world(context, { "web.service": {} });
  const { run, bus, openBus, openStandIn } = made;
  await run("monitor");
  await bus.kill();
  const looked = run("monitor");
  await openBus();
  await openStandIn();
  assert.equal(await looked, "exited 7");

  await made.standIn.leave();
  const lookedAgain = run("monitor");
  await openStandIn();
  assert.equal(await lookedAgain, "exited 7");
});

test("a bus that hangs costs an operation its time and no more", { skip }, async (context) => {
  const { run, bus } = await world(context, { "web.service": {} });
  await run("start");
  bus.signal("SIGSTOP");
  const silent = "timed-out 1: web.service: systemd, or the system bus, does not answer, for 300 ms";
  assert.equal(await run("monitor", "web", { timeoutMs: 300 }), silent);
  bus.signal("SIGCONT");
  assert.equal(await run("monitor"), "exited 0");
});

test("a bus that takes connections and says nothing is no bus", { skip }, async (context) => {
  const { run, bus } = await world(context, { "web.service": {} });
  bus.signal("SIGSTOP");
  assert.match(await run("monitor", "web", { timeoutMs: 300 }), /^timed-out 1: .* does not answer, for 300 ms$/);
  bus.signal("SIGCONT");
  assert.equal(await run("monitor"), "exited 7");
});

test("a bus address that is none fails the operation", { skip }, async (context) => {
  const { run } = await world(context, { "web.service": {} });
  setVariables(context, { DBUS_SYSTEM_BUS_ADDRESS: "pigeon:loft=1" });
  assert.match(
    await run("start", "web", { timeoutMs: 500 }),
    /^exited 1: web\.service: systemd cannot be reached .*pigeon/,
  );
});

test("where systemd does not run there are no units", async (context) => {
  setVariables(context, { QUORATE_SYSTEMD_RUN: join(temporaryDirectory(context), "none") });
  const executor = new Executor(places(temporaryDirectory(context)), {
    processGone: () => undefined,
    addressGone: () => undefined,
  });
  context.after(() => executor.close());
  const spec = {
    resource: "r",
    agent: { class: "systemd", type: "web" } as const,
    interval: 0,
    timeoutMs: 1000,
    params: {},
  };
  const looked = await executor.runOperation({ ...spec, operation: "monitor" });
  assert.deepEqual([looked.rc, looked.exitReason], [5, "systemd does not run on this machine"]);
  assert.equal((await executor.runOperation({ ...spec, operation: "stop" })).rc, 0);
});

test("a unit takes no parameters, and is called what its description says", { skip }, async (context) => {
  const made = await world(context, { "web.service": {} });
  const knowledge = await readAgentMetadata({ class: "systemd", type: "web" });
  assert.ok(knowledge.kind === "metadata");
  assert.equal(knowledge.metadata.shortDescription, "The unit web.service");
  assert.deepEqual(knowledge.metadata.parameters, []);
  assert.equal((await readAgentMetadata({ class: "systemd", type: "other" })).kind, "not-installed");
  assert.equal((await readAgentMetadata({ class: "service", type: "other" })).kind, "not-installed");
  await made.bus.kill();
  const unreadable = await readAgentMetadata({ class: "systemd", type: "web" });
  assert.ok(unreadable.kind === "unreadable");
  assert.match(unreadable.why, /^systemd cannot be reached over the system bus: /);
});
