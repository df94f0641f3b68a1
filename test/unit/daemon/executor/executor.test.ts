/** Operations with real agents: our own Dummy and process, and Debian's where they are installed. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { AGENT_TOOLS, SEARCH_PATH } from "../../../../src/agents/agent-files.js";
import type { AgentName } from "../../../../src/core/cib/configuration.js";
import type { OperationResult, OperationSpec } from "../../../../src/core/node/io.js";
import { Executor } from "../../../../src/daemon/executor/executor.js";
import { ocfEnvironment } from "../../../../src/daemon/executor/ocf-environment.js";
import { Inbox } from "../inbox.js";
import { temporaryDirectory } from "../temporary-directory.js";
import { places } from "./executor-places.js";

const DUMMY: AgentName = { class: "ocf", provider: "quorate", type: "Dummy" };
const PROCESS: AgentName = { class: "ocf", provider: "quorate", type: "process" };
const HEARTBEAT_DUMMY: AgentName = { class: "ocf", provider: "heartbeat", type: "Dummy" };

function executor(context: TestContext) {
  const run = temporaryDirectory(context);
  const gone = new Inbox<string>();
  const news = { processGone: gone.put, addressGone: gone.put };
  const subject = new Executor(places(run), news);
  context.after(() => subject.close());
  const operate = async (agent: AgentName, operation: string, change: Partial<OperationSpec> = {}) => {
    const common = { resource: "web", agent, operation, interval: 0, timeoutMs: 20_000, params: {} };
    return subject.runOperation({ ...common, ...change });
  };
  return { subject, gone, run, operate };
}

function said({ kind, rc, exitReason }: OperationResult): string {
  return `${kind} ${rc}${exitReason ? `: ${exitReason}` : ""}`;
}

for (const agent of [DUMMY, HEARTBEAT_DUMMY]) {
  const missing = agent.provider === "heartbeat" && !existsSync("/usr/lib/ocf/resource.d/heartbeat/Dummy");
  const skip = missing ? "the package resource-agents is not installed" : false;
  test(`ocf:${agent.provider}:Dummy starts, is monitored and stops`, { skip }, async (context) => {
    const { operate } = executor(context);
    const expected = { monitor: "exited 7", start: "exited 0", stop: "exited 0" };
    assert.equal(said(await operate(agent, "monitor")), expected.monitor);
    assert.equal(said(await operate(agent, "start")), expected.start);
    assert.equal(said(await operate(agent, "monitor", { interval: 10_000 })), "exited 0");
    assert.equal(said(await operate(agent, "stop")), expected.stop);
    assert.equal(said(await operate(agent, "monitor")), expected.monitor);
  });
}

test("a resource whose process dies is reported at once, one that is stopped is not", async (context) => {
  const { operate, gone, run } = executor(context);
  const params = { command: "sleep 1000" };
  assert.equal(said(await operate(PROCESS, "start", { params })), "exited 0");
  const [pid] = readFileSync(join(run, "watch", "web"), "utf8")
    .split(/\s/)
    .map(Number);
  process.kill(pid as number, "SIGKILL");
  assert.equal(await gone.take(), "web");
  assert.equal(said(await operate(PROCESS, "start", { params, resource: "other" })), "exited 0");
  assert.equal(said(await operate(PROCESS, "stop", { params, resource: "other" })), "exited 0");
  assert.equal(existsSync(join(run, "watch", "other")), false);
  assert.equal(gone.size, 0);
});

test("operations of one resource follow one another, others do not wait for them", async (context) => {
  const { operate } = executor(context);
  const slow = { params: { command: "sleep 1000", grace: "0.4" } };
  const order: string[] = [];
  const noted = async (name: string, operation: Promise<OperationResult>) => {
    const result = await operation;
    order.push(name);
    return result;
  };
  const results = await Promise.all([
    noted("web start", operate(PROCESS, "start", slow)),
    noted("web monitor", operate(PROCESS, "monitor", slow)),
    noted("web stop", operate(PROCESS, "stop", slow)),
    noted("other", operate(DUMMY, "monitor", { resource: "other" })),
  ]);
  assert.deepEqual(order, ["other", "web start", "web monitor", "web stop"]);
  assert.deepEqual(results.map(said), ["exited 0", "exited 0", "exited 0", "exited 7"]);
  assert.ok((results[1]?.queueMs ?? 0) >= 400, `waited ${results[1]?.queueMs} ms`);
  assert.ok((results[3]?.queueMs ?? 400) < 400);
});

test("what cannot be run says why", async (context) => {
  const { operate } = executor(context);
  const cases: readonly [AgentName, Partial<OperationSpec>, RegExp][] = [
    [{ ...DUMMY, type: "NoSuchAgent" }, {}, /^not-run 5: there is no agent .*NoSuchAgent$/],
    [{ ...DUMMY, type: "../../../bin/true" }, {}, /^not-run 1: .* cannot be the name of an agent$/],
    [{ ...DUMMY, type: "lib" }, {}, /^not-run 4: .*EACCES/],
    [DUMMY, { resource: "../escape" }, /^not-run 1: "..\/escape" cannot be the id of a resource$/],
    [DUMMY, { params: { "a b": "c" } }, /^not-run 1: parameter "a b" cannot be handed to an agent$/],
    [DUMMY, { params: { name: "nul\0" } }, /^not-run 1: parameter "name" cannot be handed to an agent$/],
  ];
  for (const [agent, change, expected] of cases) assert.match(said(await operate(agent, "monitor", change)), expected);
});

test("the environment of an agent", () => {
  const directories = {
    temporary: "/run/q/agents",
    watch: "/run/q/watch",
    sbin: "/run/q/sbin",
    socket: "/run/q/quorated.sock",
    kept: "/var/lib/q/agents",
  };
  const params = { ip: "192.0.2.1", CRM_meta_timeout: "20000", OCF_CHECK_LEVEL: "10" };
  const spec = { resource: "vip", agent: HEARTBEAT_DUMMY, operation: "start", interval: 0, timeoutMs: 1, params };
  const environment = ocfEnvironment(spec, directories);
  const node = dirname(process.execPath);
  assert.deepEqual(environment.ok && environment.variables, {
    OCF_RESKEY_ip: "192.0.2.1",
    OCF_RESKEY_CRM_meta_timeout: "20000",
    OCF_CHECK_LEVEL: "10",
    OCF_RESKEY_crm_feature_set: "3.19.0",
    PATH: [AGENT_TOOLS, SEARCH_PATH, ...(SEARCH_PATH.split(":").includes(node) ? [] : [node])].join(":"),
    HA_SBIN_DIR: "/run/q/sbin",
    LC_ALL: "C",
    OCF_ROOT: "/usr/lib/ocf",
    OCF_RA_VERSION_MAJOR: "1",
    OCF_RA_VERSION_MINOR: "1",
    OCF_RESOURCE_INSTANCE: "vip",
    OCF_RESOURCE_TYPE: "Dummy",
    OCF_RESOURCE_PROVIDER: "heartbeat",
    OCF_EXIT_REASON_PREFIX: "ocf-exit-reason:",
    HA_RSCTMP: "/run/q/agents",
    HA_LOGFACILITY: "none",
    HA_debug: "0",
    QUORATE_WATCH: "/run/q/watch/vip",
    QUORATE_SOCKET: "/run/q/quorated.sock",
    QUORATE_KEEP: "/var/lib/q/agents",
  });
});

test("what runs with the parameters that it was given says which of them cannot be reloaded", async (context) => {
  const { operate } = executor(context);
  const named = async (agent: AgentName, operation: string) => (await operate(agent, operation)).restartNames;
  assert.equal(await named(DUMMY, "monitor"), undefined);
  assert.deepEqual(await named(DUMMY, "start"), ["state", "fail_start"]);
  assert.deepEqual(await named(DUMMY, "monitor"), ["state", "fail_start"]);
  assert.deepEqual(await named(DUMMY, "reload-agent"), ["state", "fail_start"]);
  assert.equal(await named(DUMMY, "stop"), undefined);
  assert.equal(await named(PROCESS, "monitor"), undefined);
});
