/** `fence_lab` against the lab's own power switch, and against switches that are not there or do not behave. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { XMLValidator } from "fast-xml-parser";
import { type Outlet, PowerSwitch } from "../../../src/lab/power-switch.js";
import { AGENTS, runAgent } from "./agent-under-test.js";

const env = { PATH: process.env.PATH ?? "" };
const agent = join(AGENTS, "fence_lab");

function fence(options: Record<string, string>) {
  const input = Object.entries(options).map(([name, value]) => `${name}=${value}\n`);
  return runAgent([agent], env, input.join(""));
}

class Lamp implements Outlet {
  powered = true;
  async powerOn(): Promise<void> {
    this.powered = true;
  }
  async cutPower(): Promise<void> {
    this.powered = false;
  }
}

const directories: string[] = [];
function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "quorate-fence-"));
  directories.push(directory);
  return directory;
}

const directory = newDirectory();
const lamp = new Lamp();
const plugs = new Map([
  ["lb1", lamp],
  ["lb2", new Lamp()],
]);
const powerSwitch = new PowerSwitch({ directory, plugs, bootDelayMs: 60_000, onTrouble: () => undefined });
after(() => {
  powerSwitch.close();
  for (const each of directories) rmSync(each, { recursive: true });
});

test("off, on and reboot turn the plug, and status tells by its exit code", async () => {
  const status = async () => (await fence({ action: "status", port: "lb1", switch: directory })).rc;
  assert.equal(await status(), 0);
  assert.equal((await fence({ action: "off", port: "lb1", switch: directory })).rc, 0);
  assert.deepEqual([lamp.powered, await status()], [false, 2]);
  assert.equal((await fence({ action: "on", plug: "lb1", switch: directory })).rc, 0);
  assert.deepEqual([lamp.powered, await status()], [true, 0]);
  assert.equal((await fence({ plug: "lb1", switch: directory })).rc, 0, "reboot is the default");
  assert.equal(lamp.powered, false);
});

test("list names the plugs, monitor asks for nothing", async () => {
  assert.equal((await fence({ action: "list", switch: directory })).stdout, "lb1,\nlb2,\n");
  assert.equal((await fence({ action: "monitor", switch: directory })).rc, 0);
});

test("options that it does not know are ignored, as that interface demands", async () => {
  const { rc } = await fence({ action: "monitor", switch: directory, nodename: "lb1", pcmk_host_list: "lb1 lb2" });
  assert.equal(rc, 0);
});

test("options on the command line do the same", async () => {
  const run = await runAgent([agent, "--action=status", "-n", "lb2", "--switch", directory], env);
  assert.deepEqual([run.rc, run.stdout], [0, "Status: ON\n"]);
});

test("what the switch refuses is said, and fails", async () => {
  const { rc, reason } = await fence({ action: "off", port: "lb9", switch: directory });
  assert.equal(rc, 1);
  assert.match(reason, /refuses to off lb9: no plug lb9, there are lb1, lb2/);
});

test("no fifo is left behind", () => {
  assert.deepEqual(readdirSync(directory), ["requests"]);
});

test("many at once each get their own answer", async () => {
  const asked = ["lb1", "lb2", "lb1", "lb9", "lb2"];
  const runs = await Promise.all(asked.map((port) => fence({ action: "off", port, switch: directory })));
  assert.deepEqual(
    runs.map(({ rc }) => rc),
    [0, 0, 0, 1, 0],
  );
});

test("a switch that is not there, or that nobody serves, is an error and not a wait", async () => {
  const missing = await fence({ action: "off", port: "lb1", switch: "/no/such/switch" });
  assert.equal(missing.rc, 1);
  assert.match(missing.reason, /\/no\/such\/switch/);
  const deserted = newDirectory();
  execFileSync("mkfifo", [join(deserted, "requests")]);
  const unread = await fence({ action: "off", port: "lb1", switch: deserted });
  assert.equal(unread.rc, 1);
  assert.match(unread.reason, /nobody reads/);
  assert.deepEqual(readdirSync(deserted), ["requests"]);
});

test("an answer that is neither ok nor error is not a success", async () => {
  const strange = newDirectory();
  execFileSync("mkfifo", [join(strange, "requests")]);
  const asked = fence({ action: "off", port: "lb1", switch: strange });
  const requests = await open(join(strange, "requests"), "r");
  const unique = (await requests.read()).buffer.toString("latin1").split(" ")[0];
  await requests.close();
  const reply = await open(join(strange, `reply.${unique}`), "w");
  await reply.write("perhaps");
  await reply.close();
  const { rc, reason } = await asked;
  assert.equal(rc, 1);
  assert.match(reason, /'perhaps'/);
});

test("bad options are refused by name", async () => {
  const cases: [Record<string, string>, RegExp][] = [
    [{ action: "off", port: "lb1" }, /option switch is required/],
    [{ action: "off", switch: directory }, /option plug is required for off/],
    [{ action: "explode", port: "lb1", switch: directory }, /action 'explode' is not supported/],
    [{ action: "off", port: "lb1 off lb2", switch: directory }, /plug 'lb1 off lb2' is no name/],
  ];
  for (const [options, expected] of cases) {
    const { rc, reason } = await fence(options);
    assert.equal(rc, 1);
    assert.match(reason, expected);
  }
});

test("describes itself", async () => {
  const { rc, stdout } = await runAgent([agent, "-o", "metadata"], env);
  assert.equal(rc, 0);
  assert.equal(XMLValidator.validate(stdout), true);
  for (const action of ["on", "off", "reboot", "status", "list", "monitor"]) {
    assert.ok(stdout.includes(`<action name="${action}"`), action);
  }
});
