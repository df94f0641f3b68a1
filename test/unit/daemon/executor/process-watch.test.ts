import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { test } from "node:test";
import { ProcessWatch } from "../../../../src/daemon/executor/process-watch.js";
import { Inbox } from "../inbox.js";

function sleeper(): ChildProcess & { pid: number } {
  return spawn("sleep", ["1000"], { stdio: "ignore" }) as ChildProcess & { pid: number };
}

test("the end of a watched process is told once", async () => {
  const gone = new Inbox<string>();
  const watch = new ProcessWatch(gone.put);
  const [web, other] = [sleeper(), sleeper()];
  watch.watch("web", [web.pid]);
  watch.watch("other", [other.pid]);
  web.kill("SIGKILL");
  assert.equal(await gone.take(), "web");
  other.kill("SIGKILL");
  assert.equal(await gone.take(), "other");
  assert.equal(gone.size, 0);
  watch.close();
});

test("a watched process that ended just before it is named again is told, once", async () => {
  const gone = new Inbox<string>();
  const watch = new ProcessWatch(gone.put);
  const web = sleeper();
  watch.watch("web", [web.pid]);
  web.kill("SIGKILL");
  await new Promise((resolve) => web.once("exit", resolve));
  watch.watch("web", [web.pid]);
  watch.watch("web", [web.pid]);
  assert.equal(await gone.take(), "web");
  assert.equal(gone.size, 0);
  watch.close();
});

test("one of several processes is enough", async () => {
  const gone = new Inbox<string>();
  const watch = new ProcessWatch(gone.put);
  const processes = [sleeper(), sleeper()];
  watch.watch(
    "web",
    processes.map((each) => each.pid),
  );
  processes[1]?.kill("SIGKILL");
  assert.equal(await gone.take(), "web");
  processes[0]?.kill("SIGKILL");
  watch.close();
});

test("a process that was dead already, or is forgotten, is no event", async () => {
  const gone = new Inbox<string>();
  const watch = new ProcessWatch(gone.put);
  const [dead, stopped, marker] = [sleeper(), sleeper(), sleeper()];
  dead.kill("SIGKILL");
  await new Promise((resolve) => dead.once("exit", resolve));
  watch.watch("dead", [dead.pid]);
  watch.watch("stopped", [stopped.pid]);
  watch.forget("stopped");
  stopped.kill("SIGKILL");
  await new Promise((resolve) => stopped.once("exit", resolve));
  watch.watch("marker", [marker.pid]);
  marker.kill("SIGKILL");
  assert.equal(await gone.take(), "marker");
  watch.close();
});
