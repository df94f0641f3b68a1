/** Real programs, each of which misbehaves in one way (test/fixtures/agents). */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type AgentEnd, runAgent } from "../../../../src/daemon/executor/agent-process.js";
import { BoundedOutput, HEAD_BYTES, TAIL_BYTES } from "../../../../src/daemon/executor/bounded-output.js";
import { exitReason } from "../../../../src/daemon/executor/exit-reason.js";
import { outcome } from "../../../../src/daemon/executor/outcome.js";
import { processStartTime } from "../../../../src/daemon/process-start-time.js";
import { agentFixture } from "../fixture.js";
import { temporaryDirectory } from "../temporary-directory.js";

interface Options {
  readonly args?: readonly string[];
  readonly input?: string;
  readonly timeoutMs?: number;
}

function run(name: string, { args = [], input = "", timeoutMs = 20_000 }: Options = {}): Promise<AgentEnd> {
  const environment = { PATH: "/usr/bin:/bin" };
  return runAgent({ path: agentFixture(name), args, environment, input, timeoutMs });
}

function said(end: AgentEnd): string {
  const { kind, rc } = outcome(end);
  return `${kind} ${rc}: ${exitReason(end, 300)}`;
}

function stdout(end: AgentEnd): string {
  return end.kind === "not-run" ? "" : end.stdout;
}

test("exit codes and reasons come through", async () => {
  assert.equal(said(await run("exits", { args: ["0"] })), "exited 0: asked to exit with 0");
  assert.equal(said(await run("exits", { args: ["7"] })), "exited 7: asked to exit with 7");
  assert.equal(said(await run("exits", { args: ["203"] })), "exited 203: asked to exit with 203");
});

test("a death by signal is an error that names the signal", async () => {
  assert.equal(said(await run("kills-itself")), "exited 1: killed by SIGSEGV");
});

test("an agent that is not there, or no program, was not run", async () => {
  assert.match(said(await run("no-such-agent")), /^not-run 5: .*ENOENT/);
  assert.match(said(await run("../../fixtures/agents")), /^not-run 4: .*EACCES/);
});

test("what hangs is killed with its children, and the end is a timeout", async (context) => {
  for (const name of ["never-ends", "ignores-term"]) {
    const pidFile = join(temporaryDirectory(context), "pid");
    assert.equal(said(await run(name, { args: [pidFile], timeoutMs: 300 })), "timed-out 1: killed after 300 ms");
    const child = Number(readFileSync(pidFile, "utf8"));
    assert.ok(child > 1);
    assert.equal(processStartTime(child), undefined, `${name}: child ${child} is gone`);
  }
});

test("a flood is read to its end and kept in part", async () => {
  const end = await run("floods");
  assert.equal(said(end), "exited 1: the last error");
  assert.ok(stdout(end).startsWith("first\n"));
  assert.ok(stdout(end).endsWith("last\n"));
  assert.ok(stdout(end).length < HEAD_BYTES + TAIL_BYTES + 100);
});

test("a server that keeps the pipes neither delays the result nor dies of it", async () => {
  const end = await run("leaves-a-server");
  assert.equal(said(end), "exited 0: ");
  const server = Number(stdout(end));
  assert.notEqual(processStartTime(server), undefined);
  process.kill(server, "SIGKILL");
});

test("an agent reads its input, leads its own process group, and sees nothing of ours", async () => {
  process.env.QUORATE_TEST_SECRET = "x";
  assert.equal(stdout(await run("repeats-input", { input: "action=off\n" })), "action=off\n");
  const lines = stdout(await run("shows-environment")).split("\n");
  const value = (name: string) => lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1);
  assert.equal(value("GROUP"), value("PID"));
  assert.equal(value("QUORATE_TEST_SECRET"), undefined);
});

test("an agent that does not read a large input harms nobody", async () => {
  const end = await run("exits", { args: ["0"], input: "x".repeat(1_000_000) });
  assert.equal(outcome(end).rc, 0);
});

test("output in small and large pieces keeps its beginning and its end", () => {
  for (const size of [1, 100, 5000, 40_000]) {
    const output = new BoundedOutput();
    const all = Buffer.from(Array.from({ length: 60_000 }, (_, index) => 97 + (index % 26)));
    for (let at = 0; at < all.length; at += size) output.add(all.subarray(at, at + size));
    const left = 60_000 - HEAD_BYTES - TAIL_BYTES;
    const expected = `${all.subarray(0, HEAD_BYTES)}\n[${left} bytes left out]\n${all.subarray(-TAIL_BYTES)}`;
    assert.equal(output.text(), expected, `pieces of ${size}`);
  }
});

test("a reason is one line, bounded, without control characters", () => {
  const end: AgentEnd = { kind: "exited", rc: 1, stdout: "", stderr: `a\nbad \u001b[31m${"x".repeat(999)}\t\u202e\n` };
  const reason = exitReason(end, 0);
  assert.equal(reason.length, 300);
  assert.ok(reason.startsWith("bad [31mxxx"));
});
