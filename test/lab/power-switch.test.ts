import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { run } from "../../src/lab/command.js";
import { type Outlet, PowerSwitch } from "../../src/lab/power-switch.js";
import { PROJECT } from "../../src/lab/project.js";
import { eventually } from "./support/eventually.js";

class Lamp implements Outlet {
  readonly log: string[] = [];
  powered = true;
  async powerOn(): Promise<void> {
    this.powered = true;
    this.log.push("on");
  }
  async cutPower(): Promise<void> {
    this.powered = false;
    this.log.push("off");
  }
}

class Broken implements Outlet {
  readonly powered = true;
  async powerOn(): Promise<void> {
    throw new Error("no contact");
  }
  async cutPower(): Promise<void> {
    throw new Error("welded shut");
  }
}

const directory = mkdtempSync(join(tmpdir(), "quorate-power-"));
const lamp = new Lamp();
const troubles: Error[] = [];
const plugs = new Map<string, Outlet>([
  ["lb1", lamp],
  ["lb2", new Broken()],
]);
const onTrouble = (trouble: Error) => troubles.push(trouble);
const powerSwitch = new PowerSwitch({ directory, plugs, bootDelayMs: 20, onTrouble });
after(() => {
  powerSwitch.close();
  rmSync(directory, { recursive: true });
});

let asked = 0;

/** As fence_lab does it. */
async function ask(action: string, plug: string): Promise<string> {
  const unique = `test.${++asked}`;
  const fifo = join(directory, `reply.${unique}`);
  execFileSync("mkfifo", [fifo]);
  appendFileSync(join(directory, "requests"), `${unique} ${action} ${plug}\n`);
  const answer = await readFile(fifo, "utf8");
  rmSync(fifo);
  return answer;
}

test("status, list and monitor answer without touching anything", async () => {
  assert.equal(await ask("status", "lb1"), "ok on\n");
  assert.equal(await ask("list", "-"), "ok\nlb1,\nlb2,\n");
  assert.equal(await ask("monitor", "-"), "ok\n");
  assert.deepEqual(lamp.log, []);
});

test("off and on are answered when they are done", async () => {
  assert.equal(await ask("off", "lb1"), "ok\n");
  assert.equal(lamp.powered, false);
  assert.equal(await ask("status", "lb1"), "ok off\n");
  assert.equal(await ask("on", "lb1"), "ok\n");
  assert.deepEqual(lamp.log.splice(0), ["off", "on"]);
});

test("a reboot is answered when the machine is off, and it comes back afterwards", async () => {
  assert.equal(await ask("reboot", "lb1"), "ok\n");
  await eventually("it is on again", () => lamp.powered);
  assert.deepEqual(lamp.log.splice(0), ["off", "on"]);
});

test("a machine that is told off before a reboot's boot stays off", async () => {
  await ask("reboot", "lb1");
  await ask("off", "lb1");
  await ask("on", "lb1");
  assert.deepEqual(lamp.log.splice(0), ["off", "off", "on"]);
});

test("what cannot be done is answered with the reason", async () => {
  assert.equal(await ask("off", "lb2"), "error welded shut\n");
  assert.match(await ask("off", "lb9"), /^error no plug lb9, there are lb1, lb2/);
  assert.match(await ask("explode", "lb1"), /^error unknown action explode/);
  assert.equal(lamp.powered, true);
});

test("fence_lab speaks with it", async () => {
  const agent = `${PROJECT}/resource-agents/fence_lab`;
  const fence = (...args: string[]) => run([agent, `--switch=${directory}`, ...args]);
  assert.equal((await fence("--action=off", "--plug=lb1")).code, 0);
  assert.equal(lamp.powered, false);
  assert.equal((await fence("--action=status", "--plug=lb1")).code, 2);
  assert.match((await fence("--action=list")).stdout, /^lb1,\nlb2,\n/);
  assert.match((await fence("--action=off", "--plug=lb2")).stderr, /welded shut/);
  assert.equal((await fence("--action=on", "--plug=lb1")).code, 0);
  assert.deepEqual(lamp.log.splice(0), ["off", "on"]);
});

test("a client that dies before it reads, and lines of garbage, stop nobody else", async () => {
  execFileSync("mkfifo", [join(directory, "reply.dead")]);
  const requests = join(directory, "requests");
  appendFileSync(requests, "dead status lb1\nnever-made status lb1\n../../escape off lb1\n\n\0\xff\n");
  const dying = `mkfifo ${directory}/reply.killed; echo killed status lb1 >${requests}; kill -9 $$`;
  assert.equal(spawnSync("sh", ["-c", dying]).signal, "SIGKILL");
  assert.equal(await ask("status", "lb1"), "ok on\n");
});

test("the answer to `off` waits until the machine is off", async () => {
  let release: () => void = () => undefined;
  const slow: Outlet = {
    powered: true,
    powerOn: async () => undefined,
    cutPower: () => new Promise<void>((resolve) => (release = resolve)),
  };
  plugs.set("slow", slow);
  const answer = ask("off", "slow").then((text) => order.push(text));
  const order: string[] = [await ask("status", "lb1")];
  order.push("released");
  release();
  await answer;
  assert.deepEqual(order, ["ok on\n", "released", "ok\n"]);
});

test("the requests fifo is for root only: who can write to it can cut power", () => {
  const mode = execFileSync("stat", ["-c", "%a", join(directory, "requests")], { encoding: "utf8" });
  assert.equal(mode.trim(), "600");
});
