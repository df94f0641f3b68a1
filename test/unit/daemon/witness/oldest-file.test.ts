/** What a witness must not forget. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { OldestFile, OldestFileRefused } from "../../../../src/daemon/witness/oldest-file.js";
import { temporaryDirectory } from "../temporary-directory.js";

test("it is on disk as soon as it was saved, and found again", async (context) => {
  const directory = join(temporaryDirectory(context), "deep", "state");
  const file = await OldestFile.open(directory);
  assert.deepEqual(file.oldest, {});
  assert.ok(file.isSaved);
  file.remember({ web: { epoch: 3, number: 9 } });
  assert.equal(file.isSaved, false);
  const saving = [file.save(), file.save()];
  file.remember({ web: { epoch: 3, number: 9 }, db: { epoch: 1, number: 2 } });
  await Promise.all(saving);
  assert.ok(file.isSaved);
  assert.deepEqual((await OldestFile.open(directory)).oldest, {
    web: { epoch: 3, number: 9 },
    db: { epoch: 1, number: 2 },
  });
});

test("what could not be written is tried again", async (context) => {
  const directory = join(temporaryDirectory(context), "state");
  const file = await OldestFile.open(directory);
  rmSync(directory, { recursive: true });
  file.remember({ web: { epoch: 3, number: 9 } });
  await assert.rejects(file.save(), /ENOENT/);
  assert.equal(file.isSaved, false);
  mkdirSync(directory);
  await file.save();
  assert.equal(readFileSync(join(directory, "revisions.json"), "utf8"), '{"web":{"epoch":3,"number":9}}\n');
});

for (const text of ["", "{", "[]", "null", '{"web":3}', '{"web":{"epoch":-1,"number":0}}', '{"web":{"epoch":1}}']) {
  test(`a damaged file is refused, with what to do: ${text}`, async (context) => {
    const directory = temporaryDirectory(context);
    writeFileSync(join(directory, "revisions.json"), text);
    await assert.rejects(OldestFile.open(directory), (error) => {
      assert.ok(error instanceof OldestFileRefused);
      assert.match(error.message, /revisions.json is damaged: remove it when all nodes/);
      return true;
    });
  });
}
