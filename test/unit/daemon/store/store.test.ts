import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { EMPTY_CONFIGURATION } from "../../../../src/core/cib/configuration.js";
import { HISTORY_LIMIT } from "../../../../src/core/cib/history.js";
import type { Revision } from "../../../../src/core/cib/revision.js";
import { processStartTime } from "../../../../src/daemon/process-start-time.js";
import { Store } from "../../../../src/daemon/store/store.js";
import { logLines } from "../log-lines.js";
import { temporaryDirectory } from "../temporary-directory.js";

const WALL = 1_795_000_000_000;

function revision(number: number): Revision {
  const configuration = { ...EMPTY_CONFIGURATION, properties: { "cluster-name": `web\n${number} "ü"` } };
  return { version: { epoch: 1, number }, author: "root", time: WALL, comment: "", configuration };
}

async function open(directory: string, wallMs = WALL) {
  const { logger, lines } = logLines();
  return { store: await Store.open(directory, { cluster: "web", node: "lb1" }, logger, wallMs), lines };
}

async function reopened(directory: string): Promise<Store> {
  const { store } = await open(directory);
  await store.close();
  return store;
}

function numbersOf(store: Store): number[] {
  return store.disk.revisions.map((each) => each.version.number);
}

test("a new directory is empty, and what was written is there after a restart", async (context) => {
  const directory = join(temporaryDirectory(context), "state");
  const { store } = await open(directory);
  assert.deepEqual(store.disk, { epoch: 0, memory: "blank", damage: [], revisions: [], journal: [] });
  const answers = await Promise.all([
    store.persist({ kind: "epoch", epoch: 4 }),
    store.persist({ kind: "revision", revision: revision(1) }),
    store.persist({ kind: "revision", revision: revision(2) }),
    store.persist({ kind: "recovered" }),
    store.persist({ kind: "epoch", epoch: 5 }),
  ]);
  assert.deepEqual(answers, [undefined, undefined, undefined, undefined, undefined]);
  await store.close();
  const revisions = [revision(1), revision(2)];
  assert.deepEqual((await reopened(directory)).disk, { epoch: 5, memory: "whole", damage: [], revisions, journal: [] });
});

test("the newest revision is in force, in whatever order they were written", async (context) => {
  const directory = temporaryDirectory(context);
  const { store } = await open(directory);
  for (const number of [1, 3, 2, 1]) await store.persist({ kind: "revision", revision: revision(number) });
  await store.close();
  assert.deepEqual(numbersOf(await reopened(directory)), [1, 2, 3]);
});

test("until the cluster has given it everything, a disk is blank, however often its node starts", async (context) => {
  const directory = temporaryDirectory(context);
  const { store } = await open(directory);
  await store.persist({ kind: "epoch", epoch: 8 });
  await store.persist({ kind: "revision", revision: revision(1) });
  await store.close();
  assert.equal((await reopened(directory)).disk.memory, "blank");
  const { store: again } = await open(directory);
  await again.persist({ kind: "recovered" });
  await again.close();
  assert.equal((await reopened(directory)).disk.memory, "whole");
});

test("the file of the history is written anew when it is twice as long as a history may be", async (context) => {
  const directory = temporaryDirectory(context);
  const { store } = await open(directory);
  const write = (number: number) => store.persist({ kind: "revision", revision: revision(number) });
  const lines = () => readFileSync(join(directory, "history"), "utf8").split("\n").length - 2;
  const longest = 2 * HISTORY_LIMIT;
  for (let number = 1; number < longest; number++) await write(number);
  assert.equal(lines(), longest - 1);
  await write(longest);
  await write(longest + 1); // by then the shortening is over
  assert.equal(lines(), HISTORY_LIMIT + 1);
  await store.close();
  const numbers = numbersOf(await reopened(directory));
  assert.deepEqual([numbers.length, numbers.at(0), numbers.at(-1)], [HISTORY_LIMIT, HISTORY_LIMIT + 2, longest + 1]);
});

test("a disk that has no room for the shortened history loses nothing and goes on", async (context) => {
  const directory = temporaryDirectory(context);
  const { store, lines } = await open(directory);
  const longest = 2 * HISTORY_LIMIT;
  mkdirSync(join(directory, ".history.new")); // in the way of the new file, as a full disk would be
  for (let number = 1; number <= longest + 1; number++) {
    assert.equal(await store.persist({ kind: "revision", revision: revision(number) }), undefined);
  }
  assert.match((await lines.take()).msg, /put off: /);
  await store.close();
  assert.equal(readFileSync(join(directory, "history"), "utf8").split("\n").length - 2, longest + 1);
  assert.equal(numbersOf(await reopened(directory)).at(-1), longest + 1);
});

test("what a slow disk cannot take is refused, not piled up", async (context) => {
  const directory = temporaryDirectory(context);
  const { store } = await open(directory);
  const answers = Array.from({ length: 3000 }, (_, epoch) => store.persist({ kind: "epoch", epoch: epoch + 1 }));
  const refused = (await Promise.all(answers)).filter((error) => error !== undefined);
  assert.ok(refused.length > 0 && refused.every((error) => /the disk is too slow/.test(error)));
  await store.close();
});

test("each start has a greater incarnation, also when the clock went back", async (context) => {
  const directory = temporaryDirectory(context);
  const incarnations: number[] = [];
  for (const wall of [WALL, WALL - 1000, 5]) {
    const { store } = await open(directory, wall);
    incarnations.push(store.incarnation);
    await store.close();
  }
  assert.deepEqual(incarnations, [WALL, WALL + 1, WALL + 2]);
});

test("a start goes above the incarnation that the cluster knew, when this disk did not", async (context) => {
  const directory = temporaryDirectory(context);
  const { store } = await open(directory, 5);
  assert.equal(await store.persist({ kind: "incarnation", incarnation: WALL }), undefined);
  await store.close();
  assert.equal((await open(directory, 9)).store.incarnation, WALL + 1);
});

test("what cannot be written is an answer, and later writes go on", async (context) => {
  const directory = temporaryDirectory(context);
  const { store, lines } = await open(directory);
  // a directory in its place stands for any disk that refuses
  const path = join(directory, "epoch");
  renameSync(path, `${path}.good`);
  mkdirSync(path);
  assert.match((await store.persist({ kind: "epoch", epoch: 3 })) ?? "", /EISDIR/);
  assert.match((await lines.take()).msg, /cannot write to disk/);
  rmdirSync(path);
  renameSync(`${path}.good`, path);
  assert.equal(await store.persist({ kind: "epoch", epoch: 4 }), undefined);
  await store.close();
  assert.equal((await reopened(directory)).disk.epoch, 4);
});

test("half a record left by a failed write is cut off before the next one", async (context) => {
  const directory = temporaryDirectory(context);
  const { store } = await open(directory);
  await store.persist({ kind: "revision", revision: revision(1) });
  appendFileSync(join(directory, "history"), '0123 {"half');
  await store.persist({ kind: "revision", revision: revision(2) });
  await store.close();
  assert.deepEqual(numbersOf(await reopened(directory)), [1, 2]);
});

test("a second daemon on the same directory is refused with the pid of the first", async (context) => {
  const directory = temporaryDirectory(context);
  const { store } = await open(directory);
  await assert.rejects(open(directory), new RegExp(`in use by process ${process.pid}\\b`));
  await store.close();
  assert.equal(existsSync(join(directory, "lock")), false);
  await reopened(directory);
});

test("the lock of a process that is gone does not count, nor that of an earlier boot, nor an empty one", async (context) => {
  const directory = temporaryDirectory(context);
  const child = spawn("sleep", ["1000"]);
  const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  const alive = { pid: child.pid ?? 0, startTime: processStartTime(child.pid ?? 0), bootId };
  writeFileSync(join(directory, "lock"), JSON.stringify(alive));
  await assert.rejects(open(directory), new RegExp(`in use by process ${child.pid}\\b`));
  const dead = [
    { ...alive, startTime: "1" },
    { ...alive, bootId: "before" },
  ];
  for (const holder of [...dead.map((each) => JSON.stringify(each)), "", "{}"]) {
    writeFileSync(join(directory, "lock"), holder);
    await reopened(directory);
  }
  writeFileSync(join(directory, "lock"), JSON.stringify(alive));
  child.kill("SIGKILL");
  await once(child, "exit");
  await reopened(directory);
});

test("a lock that cannot be read is no lock that may be ignored", async (context) => {
  const directory = temporaryDirectory(context);
  mkdirSync(join(directory, "lock"));
  await assert.rejects(open(directory), /cannot read .*lock .*see that none does, and remove it/);
});
