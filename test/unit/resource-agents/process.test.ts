import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { eventually } from "../../lab/support/eventually.js";
import { AgentUnderTest, alive, childrenOf, type Params } from "./agent-under-test.js";

/** A subject for one test, stopped and removed after it. */
async function withProcess(params: Params, story: (subject: AgentUnderTest) => Promise<void>): Promise<void> {
  const subject = new AgentUnderTest("process", params);
  try {
    await story(subject);
  } finally {
    await subject.dispose();
  }
}

async function started(subject: AgentUnderTest): Promise<number> {
  const run = await subject.run("start");
  assert.equal(run.rc, 0, run.stderr);
  return subject.watchedPid();
}

test("starts, runs and stops, each as often as asked", () =>
  withProcess({ command: "sleep 1000" }, async (subject) => {
    assert.equal((await subject.run("monitor")).rc, 7);
    const pid = await started(subject);
    assert.ok(alive(pid));
    assert.equal(await started(subject), pid, "a second start starts nothing");
    assert.equal((await subject.run("monitor")).rc, 0);
    for (const _ of ["first", "second"]) assert.equal((await subject.run("stop")).rc, 0);
    assert.ok(!alive(pid));
    assert.equal((await subject.run("monitor")).rc, 7);
  }));

test("names the process in the pid file and, at monitor too, in the watch file", () =>
  withProcess({ command: "sleep 1000" }, async (subject) => {
    const pid = await started(subject);
    assert.equal(readFileSync(join(subject.directory, "state", "process-web:0.pid"), "utf8"), `${pid}\n`);
    writeFileSync(subject.watchFile, "1\n");
    await subject.run("monitor");
    assert.equal(subject.watchedPid(), pid);
  }));

test("a program that ends at once is a failed start, with its exit code and last words", () =>
  withProcess({ command: "sh -c 'echo out of cheese; exit 3'" }, async (subject) => {
    const logfile = join(subject.directory, "log");
    const { rc, reason } = await subject.run("start", { logfile });
    assert.equal(rc, 1);
    assert.match(reason, /exit code 3: out of cheese/);
    assert.equal((await subject.run("monitor")).rc, 7);
  }));

test("killed: monitor says 7, and start works again", () =>
  withProcess({ command: "sleep 1000" }, async (subject) => {
    const pid = await started(subject);
    process.kill(pid, "SIGKILL");
    await eventually("it is gone", () => !alive(pid));
    assert.equal((await subject.run("monitor")).rc, 7);
    assert.notEqual(await started(subject), pid);
  }));

test("children that outlive the program are not 'stopped', and stop ends them", () =>
  withProcess({ command: "sh -c 'sleep 1000 & sleep 1000; true'" }, async (subject) => {
    const pid = await started(subject);
    const children = childrenOf(pid);
    assert.equal(children.length, 2);
    process.kill(pid, "SIGKILL");
    await eventually("it is gone", () => !alive(pid));
    const { rc, reason } = await subject.run("monitor");
    assert.equal(rc, 1);
    assert.match(reason, /children of it still run/);
    assert.equal((await subject.run("stop")).rc, 0);
    assert.deepEqual(children.filter(alive), []);
  }));

test("a program that ignores the stop signal is killed, children included", () =>
  withProcess({ command: `sh -c 'trap "" TERM; sleep 1000 & sleep 1000'`, stop_timeout: "200ms" }, async (subject) => {
    const pid = await started(subject);
    const all = [pid, ...childrenOf(pid)];
    assert.equal((await subject.run("stop")).rc, 0);
    assert.deepEqual(all.filter(alive), []);
  }));

test("the operation's own timeout cuts a long stop short", () =>
  withProcess({ command: `sh -c 'trap "" TERM; while :; do sleep 1; done'`, stop_timeout: "1000" }, async (subject) => {
    const pid = await started(subject);
    assert.equal((await subject.run("stop", { CRM_meta_timeout: "3200" })).rc, 0);
    assert.ok(!alive(pid));
  }));

test("stop sends the signal that the program wants", () =>
  withProcess(
    { command: `sh -c 'trap "echo bye; exit" INT; trap "" TERM; while :; do sleep 0.05; done'` },
    async (subject) => {
      const logfile = join(subject.directory, "log");
      await subject.run("start", { logfile, stop_signal: "SIGINT" });
      assert.equal((await subject.run("stop", { stop_signal: "SIGINT" })).rc, 0);
      assert.equal(readFileSync(logfile, "utf8"), "bye\n");
    },
  ));

test("frozen: monitor fails and says how to go on; stop ends it all the same", () =>
  withProcess({ command: "sleep 1000" }, async (subject) => {
    const pid = await started(subject);
    process.kill(pid, "SIGSTOP");
    await eventually("it is frozen", async () => (await subject.run("monitor")).rc === 1);
    assert.match((await subject.run("monitor")).reason, new RegExp(`kill -CONT ${pid}`));
    assert.equal((await subject.run("stop")).rc, 0);
    assert.ok(!alive(pid));
  }));

test("somebody else's process with the same number is neither monitored nor stopped", () =>
  withProcess({ command: "sleep 1000" }, async (subject) => {
    const state = join(subject.directory, "state");
    mkdirSync(state);
    writeFileSync(join(state, "process-web:0.pid"), `${process.pid}\n`);
    writeFileSync(join(state, "process-web:0.start"), `${process.pid} 1\n`);
    assert.equal((await subject.run("monitor")).rc, 7);
    assert.equal((await subject.run("stop")).rc, 0);
    assert.ok(alive(process.pid), "this test still runs");
  }));

test("a pid file of garbage is a stopped resource", () =>
  withProcess({ command: "sleep 1000" }, async (subject) => {
    const state = join(subject.directory, "state");
    mkdirSync(state);
    for (const garbage of ["", "\n", "-1\n", "0\n", "1\n", "a b\n", "99999999999999999999\n", "\0\0"]) {
      writeFileSync(join(state, "process-web:0.pid"), garbage);
      assert.equal((await subject.run("monitor")).rc, 7, JSON.stringify(garbage));
    }
  }));

test("the program runs in its directory, with its environment file, in a session of its own", () =>
  withProcess({ command: "sleep 1000" }, async (subject) => {
    const envfile = join(subject.directory, "env");
    writeFileSync(envfile, "CHEESE='old gouda'\n");
    await subject.run("start", { envfile, directory: "/usr" });
    const pid = subject.watchedPid();
    assert.match(readFileSync(`/proc/${pid}/environ`, "utf8"), /(^|\0)CHEESE=old gouda(\0|$)/);
    const [, group, session] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ").slice(1) ?? [];
    assert.deepEqual([group, session], [String(pid), String(pid)]);
  }));

test("a failed check fails the monitor, with the check's last words", () =>
  withProcess({ command: "sleep 1000" }, async (subject) => {
    await started(subject);
    assert.equal((await subject.run("monitor", { check: "test -d ." })).rc, 0);
    const { rc, reason } = await subject.run("monitor", { check: "echo looking; echo no cheese; exit 4" });
    assert.equal(rc, 1);
    assert.equal(reason, "the check failed with exit code 4: no cheese");
  }));

test("runs as another user", { skip: process.getuid?.() !== 0 && "only root can" }, () =>
  withProcess({ command: "sleep 1000", user: "nobody", check: 'test "$(id -un)" = nobody' }, async (subject) => {
    const pid = await started(subject);
    assert.match(readFileSync(`/proc/${pid}/status`, "utf8"), /^Uid:\t65534\t65534\t65534\t65534$/m);
    assert.equal((await subject.run("monitor")).rc, 0);
  }),
);
