/** Init scripts as agents: real ones, in a folder of their own. */
import assert from "node:assert/strict";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { readAgentMetadata } from "../../../../src/agents/metadata-run.js";
import { Executor } from "../../../../src/daemon/executor/executor.js";
import { agentFixture } from "../fixture.js";
import { temporaryDirectory } from "../temporary-directory.js";
import { places } from "./executor-places.js";

const NO_NEWS = { processGone: () => undefined, addressGone: () => undefined };

function scripts(context: TestContext) {
  const directory = temporaryDirectory(context);
  copyFileSync(agentFixture("init-script"), join(directory, "web"));
  const before = process.env.QUORATE_INIT_D;
  process.env.QUORATE_INIT_D = directory;
  context.after(() => {
    if (before === undefined) delete process.env.QUORATE_INIT_D;
    else process.env.QUORATE_INIT_D = before;
  });
  const subject = new Executor(places(temporaryDirectory(context)), NO_NEWS);
  context.after(() => subject.close());
  const run = async (operation: string, type = "web", name: "lsb" | "service" = "lsb") => {
    const agent = { class: name, type };
    const spec = {
      resource: "r",
      agent,
      operation,
      interval: 0,
      timeoutMs: 20_000,
      params: { CRM_meta_timeout: "20000" },
    };
    const { kind, rc, exitReason } = await subject.runOperation(spec);
    return `${kind} ${rc}${exitReason && `: ${exitReason}`}`;
  };
  return { run, stoppedWith: (code: number) => writeFileSync(join(directory, "code"), String(code)) };
}

test("a script is started, looked at and stopped, as lsb and as service", async (context) => {
  const { run, stoppedWith } = scripts(context);
  stoppedWith(3);
  for (const name of ["lsb", "service"] as const) {
    const story = ["monitor", "start", "monitor", "stop", "monitor"];
    const seen: string[] = [];
    for (const operation of story) seen.push(await run(operation, "web", name));
    assert.deepEqual(seen, ["exited 7", "exited 0", "exited 0", "exited 0", "exited 7"]);
  }
});

test("whatever it left behind, what is dead does not run; what status does not know is an error", async (context) => {
  const { run, stoppedWith } = scripts(context);
  const seen: string[] = [];
  for (const code of [1, 2, 3, 4, 150]) {
    stoppedWith(code);
    seen.push(await run("monitor"));
  }
  assert.deepEqual(seen, ["exited 7", "exited 7", "exited 7", "exited 1", "exited 1"]);
});

test("what is not there, and what it cannot do, is said", async (context) => {
  const { run } = scripts(context);
  assert.match(await run("start", "other"), /^not-run 5: there is no init script .*\/other$/);
  assert.match(await run("start", "../web"), /^not-run 1: "\.\.\/web" cannot be the name of an init script$/);
  assert.equal(await run("promote"), "exited 3: an init script has no promote");
});

test("it takes no parameters, and is not asked for any", async (context) => {
  scripts(context);
  const knowledge = await readAgentMetadata({ class: "lsb", type: "web" });
  assert.ok(knowledge.kind === "metadata");
  assert.deepEqual(knowledge.metadata.parameters, []);
  assert.equal((await readAgentMetadata({ class: "lsb", type: "other" })).kind, "not-installed");
});
