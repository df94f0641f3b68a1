/** Fence agents: ours, which can only fail without a switch, and one of Debian's that keeps its state in a file. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it, test } from "node:test";
import type { FenceAgentSpec, OperationSpec } from "../../../../src/core/node/io.js";
import { Executor } from "../../../../src/daemon/executor/executor.js";
import { runFenceAgent, runFenceProgram } from "../../../../src/daemon/executor/fence-agent.js";
import { temporaryDirectory } from "../temporary-directory.js";
import { places } from "./executor-places.js";

const NO_NEWS = { processGone: () => undefined, addressGone: () => undefined };

const skip = existsSync("/usr/sbin/fence_dummy") ? false : "the package fence-agents is not installed";

function spec(change: Partial<FenceAgentSpec>): FenceAgentSpec {
  return { device: "fence-all", agent: "fence_dummy", action: "status", timeoutMs: 20_000, params: {}, ...change };
}

test("a node is switched off, and the device says so afterwards", { skip }, async (context) => {
  const file = join(temporaryDirectory(context), "power");
  const params = { type: "file", status_file: file, port: "lb1", plug: "lb1", nodename: "lb1" };
  const on = await runFenceAgent(spec({ action: "on", params }));
  assert.deepEqual([on.kind, on.rc], ["exited", 0], on.exitReason);
  assert.match(readFileSync(file, "utf8"), /on/);
  const off = await runFenceAgent(spec({ action: "off", params }));
  assert.deepEqual([off.kind, off.rc], ["exited", 0], off.exitReason);
  assert.match(readFileSync(file, "utf8"), /off/);
  const status = await runFenceAgent(spec({ action: "status", params }));
  assert.deepEqual([status.rc, /OFF/i.test(status.output)], [2, true], status.output);
});

test("a device that cannot be reached is a failure with a reason", async (context) => {
  const params = { switch: join(temporaryDirectory(context), "none"), port: "lb1" };
  const result = await runFenceAgent(spec({ agent: "fence_lab", action: "off", params }));
  assert.deepEqual([result.kind, result.rc], ["exited", 1]);
  assert.match(result.exitReason, /none/);
});

test("what cannot be run says why", async () => {
  const missing = await runFenceAgent(spec({ agent: "fence_no_such_thing" }));
  assert.deepEqual([missing.kind, missing.rc], ["not-run", 5]);
  const path = await runFenceAgent(spec({ agent: "../bin/true" }));
  assert.match(path.exitReason, /cannot be the name of a fence agent/);
  const trick = await runFenceAgent(spec({ params: { port: "lb1\naction=on" } }));
  assert.deepEqual([trick.kind, trick.exitReason], ["not-run", "a parameter of fence_dummy contains a line end"]);
});

describe("of a bad agent", () => {
  const path = resolve("test/fixtures/fence-agents/fence_bad");
  const run = (params: Readonly<Record<string, string>>, timeoutMs = 20_000) =>
    runFenceProgram(path, spec({ agent: "fence_bad", action: "off", timeoutMs, params }));

  it("a strange exit code is a failure, with what it said", async () => {
    const { kind, rc, exitReason } = await run({ manner: "exits-255" });
    assert.deepEqual([kind, rc, exitReason], ["exited", 255, "Connection timed out"]);
  });

  it("a death by signal is a failure", async () => {
    const { kind, rc, exitReason } = await run({ manner: "dies" });
    assert.deepEqual([kind, rc, exitReason], ["exited", 1, "killed by SIGSEGV"]);
  });

  it("100 MB of output are read and not kept", async () => {
    const { kind, rc, output } = await run({ manner: "floods" });
    assert.deepEqual([kind, rc], ["exited", 0]);
    assert.ok(output.length <= 600 * 1024, `${output.length} characters are kept`);
  });

  it("a daemon that it leaves with its pipes keeps nobody waiting, and lives on", async (context) => {
    const pidfile = join(temporaryDirectory(context), "pid");
    const { kind, rc, execMs } = await run({ manner: "leaves-a-daemon", pidfile });
    assert.deepEqual([kind, rc], ["exited", 0]);
    assert.ok(execMs < 10_000, `it took ${execMs} ms`);
    const pid = Number(readFileSync(pidfile, "utf8"));
    assert.ok(process.kill(pid, 0));
    process.kill(pid, "SIGKILL");
  });

  it("its refusal to end is not waited for", async (context) => {
    const pidfile = join(temporaryDirectory(context), "pid");
    const { kind, exitReason } = await run({ manner: "ignores-term", pidfile }, 1000);
    assert.deepEqual([kind, exitReason], ["timed-out", "killed after 1000 ms"]);
    const pid = Number(readFileSync(pidfile, "utf8"));
    assert.throws(() => process.kill(pid, 0), { code: "ESRCH" });
  });
});

test("a device is active where it was started, until it is stopped", { skip }, async (context) => {
  const run = temporaryDirectory(context);
  const executor = new Executor(places(run), NO_NEWS);
  context.after(() => executor.close());
  const params = { type: "file", status_file: join(run, "power"), pcmk_host_list: "lb1", CRM_meta_timeout: "20000" };
  const operate = async (operation: string, more: Partial<OperationSpec> = {}) => {
    const agent = { class: "stonith", type: "fence_dummy" } as const;
    const common = { resource: "fence-all", agent, operation, interval: 0, timeoutMs: 20_000, params };
    const { kind, rc } = await executor.runOperation({ ...common, ...more });
    return `${kind} ${rc}`;
  };
  assert.equal(await operate("monitor"), "exited 7");
  assert.equal(await operate("start"), "exited 0");
  assert.equal(await operate("monitor", { interval: 60_000 }), "exited 0");
  assert.equal(await operate("stop"), "exited 0");
  assert.equal(await operate("monitor"), "exited 7");
  assert.equal(await operate("start", { agent: { class: "stonith", type: "fence_none" } }), "not-run 5");
  assert.equal(await operate("promote"), "exited 3");
});
