/** Every file of the state directory, and what may befall it: what its node starts with then, and what it says. */
import assert from "node:assert/strict";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { EMPTY_CONFIGURATION } from "../../../../src/core/cib/configuration.js";
import { formatVersion, type Revision, type RevisionVersion } from "../../../../src/core/cib/revision.js";
import { Store } from "../../../../src/daemon/store/store.js";
import { logLines } from "../log-lines.js";
import { temporaryDirectory } from "../temporary-directory.js";

const WALL = 1_795_000_000_000;
const OWNER = { cluster: "web", node: "lb1" };

function revision(version: RevisionVersion): Revision {
  return { version, author: "root", time: WALL, comment: "", configuration: EMPTY_CONFIGURATION };
}

async function open(directory: string, owner = OWNER): Promise<Store> {
  return Store.open(directory, owner, logLines().logger, 5);
}

/** Epoch 12, revisions 1.1 and 10.1, all of it acknowledged; and as it was at epoch 7 with 1.1 alone. */
async function writeState(directory: string, older: string, owner = OWNER): Promise<void> {
  const store = await Store.open(directory, owner, logLines().logger, WALL);
  await store.persist({ kind: "epoch", epoch: 7 });
  await store.persist({ kind: "revision", revision: revision({ epoch: 1, number: 1 }) });
  await store.persist({ kind: "recovered" });
  await store.persist({ kind: "epoch", epoch: 7 });
  cpSync(directory, older, { recursive: true });
  await store.persist({ kind: "revision", revision: revision({ epoch: 10, number: 1 }) });
  await store.persist({ kind: "epoch", epoch: 12 });
  await store.close();
}

interface Place {
  readonly path: string;
  readonly older: string;
  readonly foreign: string;
}

const DAMAGES: Readonly<Record<string, (place: Place) => void>> = {
  "torn at its end": ({ path }) => truncateSync(path, readFileSync(path).length - 9),
  "a bit flipped": ({ path }) => flip(path, 0.495),
  "a bit flipped at its end": ({ path }) => flip(path, 0.999),
  "truncated to nothing": ({ path }) => truncateSync(path, 0),
  missing: ({ path }) => rmSync(path),
  "a directory in its place": ({ path }) => {
    rmSync(path);
    mkdirSync(path);
  },
  unreadable: ({ path }) => {
    rmSync(path);
    symlinkSync(path, path); // a loop: root reads anything else
  },
  "an older copy": ({ path, older }) => cpSync(older, path),
  "of another node": ({ path, foreign }) => cpSync(foreign, path),
  "something else": ({ path }) => writeFileSync(path, "no\nfile of ours\u0000\n\n"),
};

function flip(path: string, where: number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * where) - 1;
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(path, bytes);
}

/** `MEMORY EPOCH REVISIONS: what is said`, or the refusal. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  epoch: {
    "torn at its end": "damaged 12 1.1 10.1: epoch is damaged",
    "a bit flipped": "damaged 10 1.1 10.1: epoch is damaged",
    "a bit flipped at its end": "damaged 12 1.1 10.1: epoch is damaged",
    "truncated to nothing": "damaged 10 1.1 10.1: epoch is damaged",
    missing: "damaged 10 1.1 10.1: epoch is gone",
    "a directory in its place": "damaged 10 1.1 10.1: epoch was a directory",
    unreadable: "refused: cannot read epoch",
    // as after a power cut between a revision and the note of it; what is in the history was promised at least
    "an older copy": "whole 10 1.1 10.1:",
    "of another node": "refused: epoch is of node lb2",
    "something else": "damaged 10 1.1 10.1: epoch is damaged",
  },
  history: {
    "torn at its end": "damaged 12 1.1: history ends before revision 10.1, which it had",
    "a bit flipped": "damaged 12 10.1: history is damaged at byte",
    "a bit flipped at its end": "damaged 12 1.1: history is damaged at byte",
    "truncated to nothing": "damaged 12 : history does not begin as it was written",
    missing: "damaged 12 : history is gone",
    "a directory in its place": "damaged 12 : history was a directory",
    unreadable: "refused: cannot read history",
    "an older copy": "damaged 12 1.1: history ends before revision 10.1, which it had",
    "of another node": "refused: history is of node lb2",
    "something else": "damaged 12 : history does not begin as it was written",
  },
  incarnation: {
    "torn at its end": "whole 12 1.1 10.1: incarnation is damaged",
    "a bit flipped": "whole 12 1.1 10.1: incarnation is damaged",
    "a bit flipped at its end": "whole 12 1.1 10.1: incarnation is damaged",
    "truncated to nothing": "whole 12 1.1 10.1: incarnation is damaged",
    missing: "whole 12 1.1 10.1: incarnation is gone",
    "a directory in its place": "whole 12 1.1 10.1: incarnation was a directory",
    unreadable: "refused: cannot read incarnation",
    "an older copy": "whole 12 1.1 10.1:",
    "of another node": "refused: incarnation is of node lb2",
    "something else": "whole 12 1.1 10.1: incarnation is damaged",
  },
};

for (const [file, cases] of Object.entries(EXPECTED)) {
  test(`${file}: what is damaged is found, kept aside and said`, async (context) => {
    for (const [damage, expected] of Object.entries(cases)) {
      const directory = await damaged(context, file, damage);
      const actual = await outcome(directory);
      assert.ok(actual.startsWith(expected), `${file} ${damage}: ${actual}, and not ${expected}`);
      if (actual.startsWith("damaged")) await staysDamaged(directory, damage);
    }
  });
}

async function damaged(context: TestContext, file: string, damage: string): Promise<string> {
  const [directory, older, foreign] = [0, 1, 2].map(() => temporaryDirectory(context)) as [string, string, string];
  await writeState(directory, older);
  await writeState(foreign, temporaryDirectory(context), { cluster: "web", node: "lb2" });
  DAMAGES[damage]?.({ path: join(directory, file), older: join(older, file), foreign: join(foreign, file) });
  return directory;
}

async function outcome(directory: string): Promise<string> {
  try {
    const store = await open(directory);
    await store.close();
    const { memory, epoch, revisions, damage = [] } = store.disk;
    const versions = revisions.map(({ version }) => formatVersion(version)).join(" ");
    return `${memory} ${epoch} ${versions}: ${damage.map((text) => text.replaceAll(`${directory}/`, "")).join("; ")}`;
  } catch (error) {
    assert.equal((error as Error).name, "StateRefused");
    return `refused: ${(error as Error).message.replaceAll(`${directory}/`, "")}`;
  }
}

/** Found once and repaired, it is not forgotten until the cluster has given everything back. */
async function staysDamaged(directory: string, damage: string): Promise<void> {
  const again = await open(directory);
  assert.deepEqual([again.disk.memory, again.disk.damage], ["damaged", []], damage);
  await again.persist({ kind: "recovered" });
  await again.close();
  assert.match(await outcome(directory), /^whole/);
  const kept = readdirSync(directory).filter((name) => name.endsWith(".corrupt"));
  const nothingToKeep = ["missing", "an older copy", "torn at its end"].includes(damage);
  assert.ok(kept.length === 1 || nothingToKeep, `${damage}: ${kept.join(" ")}`);
}

test("all of it gone: the node is blank, and says nothing, because it cannot know", async (context) => {
  assert.equal(await outcome(join(temporaryDirectory(context), "never")), "blank 0 : ");
});

test("all but the incarnation gone: this node ran here before", async (context) => {
  const directory = temporaryDirectory(context);
  await writeState(directory, temporaryDirectory(context));
  for (const file of ["epoch", "history"]) rmSync(join(directory, file));
  assert.equal(await outcome(directory), "damaged 0 : epoch is gone; history is gone");
});
