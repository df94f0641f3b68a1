import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { EMPTY_CONFIGURATION } from "../../../../src/core/cib/configuration.js";
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
  return { store: await Store.open(directory, logger, wallMs), lines };
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
  assert.deepEqual(store.disk, { epoch: 0, revisions: [] });
  const answers = await Promise.all([
    store.persist({ kind: "epoch", epoch: 4 }),
    store.persist({ kind: "revision", revision: revision(1) }),
    store.persist({ kind: "revision", revision: revision(2) }),
    store.persist({ kind: "epoch", epoch: 5 }),
  ]);
  assert.deepEqual(answers, [undefined, undefined, undefined, undefined]);
  await store.close();
  assert.deepEqual((await reopened(directory)).disk, { epoch: 5, revisions: [revision(1), revision(2)] });
});

test("a revision that is written again is the newest", async (context) => {
  const directory = temporaryDirectory(context);
  const { store } = await open(directory);
  for (const number of [1, 2, 3]) await store.persist({ kind: "revision", revision: revision(number) });
  await store.persist({ kind: "revision", revision: revision(1) });
  await store.close();
  assert.deepEqual(numbersOf(await reopened(directory)), [2, 3, 1]);
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

test("a torn record at the end is dropped, wherever it was torn, and the next one follows the last whole one", async (context) => {
  const directory = temporaryDirectory(context);
  const history = join(directory, "history");
  const { store } = await open(directory);
  await store.persist({ kind: "revision", revision: revision(1) });
  const whole = readFileSync(history).length;
  await store.persist({ kind: "revision", revision: revision(2) });
  await store.close();
  const all = readFileSync(history);
  for (let length = whole + 1; length < all.length; length += 17) {
    writeFileSync(history, all.subarray(0, length));
    const { store: again, lines } = await open(directory);
    assert.deepEqual(numbersOf(again), [1], `cut at ${length}`);
    assert.match((await lines.take()).msg, /dropped an unfinished record at the end/);
    await again.persist({ kind: "revision", revision: revision(9) });
    await again.close();
    assert.deepEqual(numbersOf(await reopened(directory)), [1, 9]);
  }
});

test("a damaged record is reported with its place and kept aside, and the others are used", async (context) => {
  const directory = temporaryDirectory(context);
  const history = join(directory, "history");
  const { store } = await open(directory);
  for (const number of [1, 2, 3]) await store.persist({ kind: "revision", revision: revision(number) });
  await store.close();
  const bytes = readFileSync(history);
  const second = bytes.indexOf("\n") + 1;
  bytes[second + 40] = (bytes[second + 40] as number) ^ 1;
  writeFileSync(history, bytes);
  const { store: again, lines } = await open(directory);
  assert.deepEqual(numbersOf(again), [1, 3]);
  const line = await lines.take();
  assert.equal(line.level, "error");
  assert.deepEqual(line.offsets, [second]);
  const aside = readdirSync(directory).find((name) => name.endsWith(".corrupt"));
  assert.deepEqual(readFileSync(join(directory, aside ?? "")), bytes);
  await again.close();
  assert.deepEqual(numbersOf(await reopened(directory)), [1, 3]);
});

test("garbage in place of the history is no reason not to start", async (context) => {
  const directory = temporaryDirectory(context);
  writeFileSync(join(directory, "history"), "no\nhistory\u0000at all\n\n");
  const { store, lines } = await open(directory);
  assert.deepEqual(numbersOf(store), []);
  assert.deepEqual((await lines.take()).offsets, [0, 3, 18]);
  await store.close();
});

test("of an epoch there are two copies, written in place in turn: a torn one leaves the other", async (context) => {
  const directory = temporaryDirectory(context);
  const { store } = await open(directory);
  for (const epoch of [3, 4, 5]) await store.persist({ kind: "epoch", epoch });
  await store.close();
  const path = join(directory, "epoch");
  const whole = readFileSync(path);
  const half = whole.length / 2;
  const left = [0, half].map(async (torn) => {
    const copy = temporaryDirectory(context);
    writeFileSync(join(copy, "epoch"), Buffer.from(whole).fill(0, torn, torn + half));
    return (await reopened(copy)).disk.epoch;
  });
  assert.deepEqual((await Promise.all(left)).sort(), [4, 5]);
});

test("a damaged epoch is kept aside, and the history's newest epoch stands in for it", async (context) => {
  const directory = temporaryDirectory(context);
  const { store } = await open(directory);
  await store.persist({ kind: "epoch", epoch: 8 });
  await store.persist({ kind: "revision", revision: { ...revision(1), version: { epoch: 7, number: 1 } } });
  await store.close();
  truncateSync(join(directory, "epoch"), 5);
  const { store: again, lines } = await open(directory);
  assert.equal(again.disk.epoch, 7);
  assert.match((await lines.take()).msg, /epoch: damaged at byte 0/);
  assert.ok(readdirSync(directory).some((name) => /^epoch\..*\.corrupt$/.test(name)));
  await again.close();
});

test("what cannot be written is an answer, and later writes go on", async (context) => {
  const directory = temporaryDirectory(context);
  const { store, lines } = await open(directory);
  const { mkdirSync, rmdirSync } = await import("node:fs");
  // A directory in the way of the temporary file stands for any disk that refuses.
  mkdirSync(join(directory, ".epoch.new"));
  assert.match((await store.persist({ kind: "epoch", epoch: 3 })) ?? "", /EISDIR/);
  assert.match((await lines.take()).msg, /cannot write to disk/);
  rmdirSync(join(directory, ".epoch.new"));
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
