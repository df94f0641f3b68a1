/** Whatever is in the files: a start or a clear refusal, and never a revision that nobody wrote. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { EMPTY_CONFIGURATION } from "../../../../src/core/cib/configuration.js";
import { compareVersions, type Revision } from "../../../../src/core/cib/revision.js";
import type { DiskState } from "../../../../src/core/node/io.js";
import { StateRefused } from "../../../../src/daemon/store/state-refused.js";
import { Store } from "../../../../src/daemon/store/store.js";
import { logLines } from "../log-lines.js";
import { temporaryDirectory } from "../temporary-directory.js";

const OWNER = { cluster: "web", node: "lb1" };
const FILES = ["epoch", "history", "incarnation"] as const;
const EPOCH = 9;

const WRITTEN: readonly Revision[] = [1, 2, 3, 4].map((number) => {
  const configuration = { ...EMPTY_CONFIGURATION, properties: { "cluster-name": `web ${number}` } };
  return { version: { epoch: number, number }, author: "root", time: 0, comment: "", configuration };
});

type Change = (bytes: Buffer) => Buffer;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => () => Buffer.from(bytes)),
  fc.double({ min: 0, max: 1, noNaN: true }).map((part) => (bytes: Buffer) => bytes.subarray(0, bytes.length * part)),
  fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.integer({ min: 1, max: 255 })).map(([part, mask]) => {
    return (bytes: Buffer) => {
      const changed = Buffer.from(bytes);
      const at = Math.floor(part * changed.length);
      changed[at] = (changed[at] ?? 0) ^ mask;
      return changed;
    };
  }),
  fc.tuple(fc.nat(400), fc.nat(400), fc.uint8Array({ maxLength: 80 })).map(([from, length, bytes]) => {
    return (before: Buffer) => Buffer.concat([before.subarray(0, from), bytes, before.subarray(from + length)]);
  }),
);

async function written(context: TestContext): Promise<string> {
  const directory = temporaryDirectory(context);
  const store = await Store.open(directory, OWNER, logLines().logger, 1);
  for (const revision of WRITTEN) await store.persist({ kind: "revision", revision });
  await store.persist({ kind: "recovered" });
  await store.persist({ kind: "epoch", epoch: EPOCH });
  await store.close();
  return directory;
}

async function found(directory: string): Promise<DiskState | undefined> {
  try {
    const store = await Store.open(directory, OWNER, logLines().logger, 1);
    await store.close();
    return store.disk;
  } catch (error) {
    assert.ok(error instanceof StateRefused, String(error));
    return undefined;
  }
}

/** A node that takes itself for whole has everything. */
function check(disk: DiskState): void {
  for (const revision of disk.revisions) {
    assert.deepEqual(
      revision,
      WRITTEN.find(({ version }) => compareVersions(version, revision.version) === 0),
    );
  }
  assert.ok(disk.epoch <= EPOCH);
  if (disk.memory === "whole") assert.deepEqual([disk.epoch, disk.revisions], [EPOCH, WRITTEN]);
}

test("valid files, damaged at random", async (context) => {
  const good = await written(context);
  const parent = temporaryDirectory(context);
  const damages = fc.array(fc.tuple(fc.constantFrom(...FILES), change), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(damages, async (changes) => {
      const directory = mkdtempSync(join(parent, "s"));
      cpSync(good, directory, { recursive: true });
      for (const [file, apply] of changes) {
        const path = join(directory, file);
        writeFileSync(path, apply(readFileSync(path)));
      }
      const disk = await found(directory);
      if (disk) check(disk);
      const again = await found(directory);
      assert.deepEqual(
        again && [again.epoch, again.memory, again.revisions],
        disk && [disk.epoch, disk.memory, disk.revisions],
      );
      rmSync(directory, { recursive: true });
    }),
    { numRuns: 300 },
  );
});

test("nothing but noise", async (context) => {
  const parent = temporaryDirectory(context);
  const noise = fc.uint8Array({ maxLength: 9000 });
  await fc.assert(
    fc.asyncProperty(noise, noise, noise, async (...contents) => {
      const directory = mkdtempSync(join(parent, "s"));
      FILES.forEach((file, index) => {
        writeFileSync(join(directory, file), contents[index] ?? "");
      });
      const disk = await found(directory);
      assert.deepEqual([disk?.epoch, disk?.memory, disk?.revisions], [0, "damaged", []]);
      rmSync(directory, { recursive: true });
    }),
    { numRuns: 100 },
  );
});
