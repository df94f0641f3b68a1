import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import type { Machine } from "../../src/lab/machine.js";
import { eventually } from "./support/eventually.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

async function reaches(from: Machine, to: Machine): Promise<boolean> {
  return (await from.run(["arping", "-q", "-f", "-c", "1", "-w", "1", "-I", "eth0", to.address])).code === 0;
}

async function says(child: ChildProcess, word: string): Promise<void> {
  assert.ok(child.stdout);
  const [text] = await once(child.stdout, "data");
  assert.equal(String(text).trim(), word);
}

await inLab(import.meta.url, () => {
  const lab = openLabForFile();
  const machines: Machine[] = [];
  const [a, b, c] = [() => machines[0] as Machine, () => machines[1] as Machine, () => machines[2] as Machine];

  test("machines on the switch reach each other", async () => {
    for (const name of ["a", "b", "c"]) {
      const machine = lab().addMachine(name, "node");
      await machine.powerOn();
      machines.push(machine);
    }
    assert.ok(await reaches(a(), b()));
    assert.ok(await reaches(c(), a()));
  });

  test("a partition separates its sides and nobody else, until it is healed", async () => {
    await lab().network.partition([["a"], ["b"]]);
    assert.deepEqual([await reaches(a(), b()), await reaches(b(), a())], [false, false]);
    assert.deepEqual([await reaches(c(), a()), await reaches(c(), b())], [true, true]);
    await lab().network.heal();
    assert.ok(await reaches(a(), b()));
  });

  test("an unplugged cable is seen as lost carrier, and survives a power cycle", async () => {
    await lab().network.unplug("a");
    assert.match(await a().runOrFail(["ip", "-o", "link", "show", "eth0"]), /NO-CARRIER/);
    await a().cutPower();
    await a().powerOn();
    assert.match(await a().runOrFail(["ip", "-o", "link", "show", "eth0"]), /NO-CARRIER/);
    await lab().network.heal();
    // its machine notices the carrier a moment later
    await eventually("b reaches a", () => reaches(b(), a()));
  });

  test("an isolated machine keeps its carrier and reaches nobody", async () => {
    await lab().network.isolate("b");
    assert.match(await b().runOrFail(["ip", "-o", "link", "show", "eth0"]), /LOWER_UP/);
    assert.equal(await reaches(b(), c()), false);
    await lab().network.heal();
    assert.ok(await reaches(b(), c()));
  });

  test("a power cut lets no FIN or RST out: the peer of a dead machine never learns of it", async () => {
    const echo = 'require("net").createServer((s) => s.pipe(s)).listen(7000, () => console.log("listening"))';
    const greet = `require("net").connect(7000, "${c().address}", function () { this.write("x") })
      .on("data", () => console.log("answered"))`;
    await says(c().spawn([process.execPath, "-e", echo], ["ignore", "pipe", "inherit"]), "listening");
    await says(a().spawn([process.execPath, "-e", greet], ["ignore", "pipe", "inherit"]), "answered");
    const established = async () => (await c().runOrFail(["ss", "-Htn", "state", "established"])).trim();
    const before = await established();
    assert.match(before, new RegExp(`${a().address}\\]?:`));
    await a().cutPower();
    assert.equal(await established(), before);
  });
});
