import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { labObstacle } from "../../src/lab/isolation.js";
import { eventually } from "./support/eventually.js";

const SLEEPER = fileURLToPath(new URL("./support/sleeper.js", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "quorate-isolation-"));
after(() => rmSync(directory, { recursive: true, force: true }));

/** Every process of that lab has its directory among its arguments, or is an ancestor of one that has. */
function processesNaming(text: string): number[] {
  const pids = readdirSync("/proc").filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid);
  return pids.filter((pid) => commandLine(pid).includes(text)).map(Number);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return ""; // it has ended meanwhile
  }
}

async function startLab(name: string): Promise<{ outer: ChildProcess; home: string }> {
  const home = join(directory, name);
  const outer = spawn(process.execPath, [SLEEPER, home], { stdio: ["ignore", "pipe", "inherit"] });
  assert.ok(outer.stdout);
  const [said] = await once(outer.stdout, "data");
  assert.equal(String(said), "ready\n");
  assert.ok(processesNaming(home).length >= 3, "launcher, driver and the process on the machine are seen");
  return { outer, home };
}

for (const signal of ["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"] as const) {
  test(`${signal} to the launcher ends every process of its lab`, { skip: labObstacle() }, async () => {
    const { outer, home } = await startLab(signal);
    outer.kill(signal);
    await eventually("no process is left", () => processesNaming(home).length === 0);
  });
}
