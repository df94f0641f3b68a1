/** The loop around a real node of a cluster of one, in a world that the test plays. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_QUORUM } from "../../../src/core/cib/layout.js";
import type { DiskRecord } from "../../../src/core/node/io.js";
import { think } from "../../../src/core/node/thinking.js";
import { Loop, type World } from "../../../src/daemon/loop.js";
import { Inbox } from "./inbox.js";

const SETTINGS = {
  cluster: "web",
  self: "lb1",
  version: "1",
  layout: { nodes: { lb1: { id: 1, addresses: ["127.0.0.1"], votes: 1 } }, quorum: DEFAULT_QUORUM },
  incarnation: 1,
  tokenMs: 60,
};

interface Write {
  readonly record: DiskRecord;
  readonly done: (error?: string) => void;
}

function play(change: Partial<World> = {}) {
  const writes = new Inbox<Write>();
  const traces = new Inbox<string>();
  const ends = new Inbox<string>();
  const nothing = () => undefined;
  const world: World = {
    heartbeat: nothing,
    send: nothing,
    persist: (record) => new Promise((done) => writes.put({ record, done })),
    runOperation: () => Promise.reject(new Error("no operation is asked for")),
    runFenceAgent: () => Promise.reject(new Error("no fence agent is asked for")),
    think: (question) => Promise.resolve(think(question)),
    reply: nothing,
    askWitness: () => Promise.reject(new Error("no witness is asked")),
    layout: () => undefined,
    route: nothing,
    announce: nothing,
    watchdog: nothing,
    changed: nothing,
    trace: (event) => traces.put(event.text),
    exit: (why) => ends.put(`exit: ${why}`),
    fatal: (error) => ends.put(`fatal: ${(error as Error).message}`),
    ...change,
  };
  const loop = new Loop(SETTINGS, { epoch: 0, revisions: [] });
  return { loop, world, writes, traces, ends };
}

test("the node acts on its epoch only after the disk has it, and ends when asked", async () => {
  const { loop, world, writes, traces, ends } = play();
  loop.run(world);
  const { record, done } = await writes.take();
  assert.equal(record.kind, "epoch");
  await traces.until((text) => text.startsWith("proposes view 1@lb1"));
  assert.equal(loop.state().view, undefined);
  done();
  await new Promise(setImmediate);
  assert.deepEqual(loop.state().view?.id, { epoch: 1, node: "lb1", incarnation: 1 });
  loop.input({ kind: "shutdown" });
  assert.equal(await ends.take(), "exit: stopped as asked");
});

test("a disk that refuses is told to the node, which goes on and asks again", async () => {
  const { loop, world, writes, ends } = play();
  loop.run(world);
  (await writes.take()).done("ENOSPC: no space left on device");
  const again = await writes.take();
  again.done();
  await new Promise(setImmediate);
  assert.equal(loop.state().quorate, true);
  assert.equal(ends.size, 0);
  loop.stop();
});

test("inputs that come before the loop runs wait for it", async () => {
  const { loop, world, writes, traces } = play();
  loop.input({ kind: "shutdown" });
  assert.equal(traces.size, 0);
  loop.run(world);
  await traces.until((text) => text === "stops when everything has moved away");
  (await writes.take()).done();
  loop.stop();
});

test("a fault while a step is carried out is fatal once, and nothing is done after it", async () => {
  const broken = () => {
    throw new Error("broken on purpose");
  };
  const { loop, world, traces, ends } = play({ persist: broken });
  loop.run(world);
  assert.equal(await ends.take(), "fatal: broken on purpose");
  const before = traces.size;
  loop.input({ kind: "shutdown" });
  await new Promise(setImmediate);
  assert.equal(traces.size, before);
  assert.equal(ends.size, 0);
});
