import assert from "node:assert/strict";
import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { AGENTS, AgentUnderTest, runAgent } from "./agent-under-test.js";

let dummy: AgentUnderTest;
beforeEach(() => {
  dummy = new AgentUnderTest("Dummy");
});
afterEach(() => dummy.dispose());

test("starts, runs and stops, each as often as asked", async () => {
  const story = ["monitor", "start", "monitor", "start", "monitor", "reload", "stop", "monitor", "stop", "monitor"];
  const codes: number[] = [];
  for (const action of story) codes.push((await dummy.run(action)).rc);
  assert.deepEqual(codes, [7, 0, 0, 0, 0, 0, 0, 7, 0, 7]);
});

test("its state is a file below HA_RSCTMP, which it creates", async () => {
  await dummy.run("start");
  assert.ok(existsSync(join(dummy.directory, "state", "Dummy-web:0.state")));
});

test("fails to start when told to, and is not running then", async () => {
  const { rc, reason } = await dummy.run("start", { fail_start: "yes" });
  assert.deepEqual([rc, reason], [1, "start fails because fail_start is set"]);
  assert.equal((await dummy.run("monitor")).rc, 7);
});

test("fails to stop when told to, and still runs then", async () => {
  await dummy.run("start");
  assert.equal((await dummy.run("stop", { fail_stop: "1" })).rc, 1);
  assert.equal((await dummy.run("monitor")).rc, 0);
});

test("takes as long as it is told to", async () => {
  const before = process.hrtime.bigint();
  await dummy.run("start", { op_sleep: "0.15" });
  assert.ok(process.hrtime.bigint() - before >= 150_000_000n);
});

test("says where it cannot write", async () => {
  const { rc, reason } = await dummy.run("start", { state: "/proc/nowhere/state" });
  assert.equal(rc, 4);
  assert.match(reason, /\/proc\/nowhere\/state/);
});

test("a parameter that went bad while it runs does not keep it from stopping", async () => {
  await dummy.run("start");
  assert.equal((await dummy.run("stop", { op_sleep: "soon" })).rc, 0);
  assert.equal((await dummy.run("monitor")).rc, 7);
});

test("finds its library through a symbolic link", async () => {
  const link = join(dummy.directory, "linked");
  symlinkSync(join(AGENTS, "Dummy"), link);
  assert.equal((await runAgent([link, "monitor"], dummy.environment())).rc, 7);
});
