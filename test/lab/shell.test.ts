import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { type CommandResult, run } from "../../src/lab/command.js";
import { labObstacle } from "../../src/lab/isolation.js";

const SHELL = fileURLToPath(new URL("../../src/lab/shell/main.js", import.meta.url));
const directory = realpathSync(mkdtempSync(join(tmpdir(), "quorate-shell-")));
after(() => rmSync(directory, { recursive: true }));

function inShell(commands: string): Promise<CommandResult> {
  return run(["sh", "-c", `cd ${directory} && exec "$0" "$@"`, process.execPath, SHELL, "-c", commands]);
}

test("the lab's shell runs commands on its machines, and its power switch works", { skip: labObstacle() }, async () => {
  const { code, stdout } = await inShell(`
    echo ---
    on lb2 hostname
    on lb2 pwd
    power off lb3
    power status lb3; echo status $?
    power on lb3
    power status lb3; echo status $?
    exit 7`);
  assert.equal(code, 7);
  const said = stdout.slice(stdout.indexOf("---\n") + 4).split("\n");
  assert.deepEqual(said.slice(0, 2), ["lb2", directory]);
  assert.deepEqual(
    said.filter((line) => line.startsWith("status")),
    ["status 2", "status 0"],
  );
});

test("a word that is no machine is answered with the machines there are", { skip: labObstacle() }, async () => {
  const { code, stderr } = await inShell("on lb9 hostname");
  assert.equal(code, 64);
  assert.match(stderr, /machines: client lb1 lb2 lb3 web1 web2/);
});
