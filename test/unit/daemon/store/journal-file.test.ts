import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { KEPT_ENTRIES } from "../../../../src/core/journal/entries.js";
import type { JournalEntry } from "../../../../src/core/journal/entry.js";
import { JournalFile } from "../../../../src/daemon/store/journal-file.js";
import { logLines } from "../log-lines.js";
import { temporaryDirectory } from "../temporary-directory.js";

function entry(number: number, epoch = 1): JournalEntry {
  const event = { kind: "quorum", quorate: true, note: `${number} of "3"\nvotes` } as const;
  return { id: { view: { epoch, node: "lb1", incarnation: 1 }, number }, time: number, node: "lb1", event };
}

async function open(path: string, fileBytes?: number) {
  const { logger, lines } = logLines();
  const opened = await JournalFile.open(path, logger, fileBytes === undefined ? {} : { fileBytes });
  return { ...opened, lines };
}

async function reread(path: string): Promise<readonly JournalEntry[]> {
  const { file, entries } = await open(path);
  await file.close();
  return entries;
}

test("what was appended is there after a restart, in the order of the journal, each once", async (context) => {
  const path = join(temporaryDirectory(context), "journal");
  const { file, entries } = await open(path);
  assert.deepEqual(entries, []);
  await Promise.all([file.append([entry(1, 2)]), file.append([entry(1), entry(2)]), file.append([entry(2)])]);
  await file.close();
  assert.deepEqual(await reread(path), [entry(1), entry(2), entry(1, 2)]);
});

test("it is bounded: a full file becomes the previous one, and the newest entries are in the two", async (context) => {
  const path = join(temporaryDirectory(context), "journal");
  const { file } = await open(path, 2000);
  for (let number = 1; number <= 100; number++) await file.append([entry(number)]);
  await file.close();
  for (const part of [path, `${path}.1`]) assert.ok(statSync(part).size <= 2000, part);
  const numbers = (await reread(path)).map(({ id }) => id.number);
  assert.equal(numbers.at(-1), 100);
  assert.ok(numbers.length >= 8, "at least what fits into one file");
  assert.deepEqual(
    numbers,
    [...numbers].sort((a, b) => a - b),
  );
});

test("a node starts with no more than it keeps in memory", async (context) => {
  const path = join(temporaryDirectory(context), "journal");
  const { file } = await open(path);
  await file.append(Array.from({ length: KEPT_ENTRIES + 10 }, (_, index) => entry(index + 1)));
  await file.close();
  const entries = await reread(path);
  assert.deepEqual([entries.length, entries[0]?.id.number], [KEPT_ENTRIES, 11]);
});

test("a torn end is cut off, and the next entry begins a line of its own", async (context) => {
  const path = join(temporaryDirectory(context), "journal");
  const { file } = await open(path);
  await file.append([entry(1)]);
  await file.close();
  appendFileSync(path, readFileSync(path, "utf8").slice(0, 40));
  const again = await open(path);
  assert.deepEqual(again.entries, [entry(1)]);
  await again.file.append([entry(2)]);
  await again.file.close();
  assert.deepEqual(await reread(path), [entry(1), entry(2)]);
});

test("a damaged line is skipped, and the log says where", async (context) => {
  const path = join(temporaryDirectory(context), "journal");
  const { file } = await open(path);
  await file.append([entry(1), entry(2), entry(3)]);
  await file.close();
  const [first = "", second = "", third = ""] = readFileSync(path, "utf8").split("\n");
  writeFileSync(path, [first, second.replace("quorum", "qu0rum"), third, ""].join("\n"));
  const again = await open(path);
  await again.file.close();
  assert.deepEqual(again.entries, [entry(1), entry(3)]);
  const { msg } = await again.lines.take();
  assert.match(msg, new RegExp(`1 damaged lines, the first at byte ${first.length + 1}$`));
});

test("an append that fails says so, and harms nothing", async (context) => {
  const path = join(temporaryDirectory(context), "journal");
  const { file } = await open(path);
  await file.append([entry(1)]);
  await file.close();
  await assert.rejects(file.append([entry(2)]));
  assert.deepEqual(await reread(path), [entry(1)]);
  assert.ok(!existsSync(`${path}.1`));
});
