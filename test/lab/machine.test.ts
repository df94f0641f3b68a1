import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { eventually } from "./support/eventually.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

await inLab(import.meta.url, () => {
  const lab = openLabForFile();

  test("a machine has a name, an address, processes and a /run of its own", async () => {
    const machine = lab().addMachine("own", "node");
    await machine.powerOn();
    assert.equal((await machine.runOrFail(["hostname"])).trim(), "own");
    assert.match(await machine.runOrFail(["ip", "-o", "address", "show", "dev", "eth0"]), /inet 198\.18\.0\.11\/24/);
    assert.equal(machine.processes().find((each) => each.pid === machine.initPid)?.innerPid, 1);
    await machine.runOrFail(["touch", "/run/mine"]);
    assert.ok(existsSync(machine.pathInside("/run/mine")));
    assert.ok(!existsSync("/run/mine"));
  });

  test("a power cut ends every process of the machine, and its disk is there again after power on", async () => {
    const machine = lab().addMachine("mortal", "node");
    await machine.powerOn();
    machine.spawn(["sh", "-c", "setsid sleep 1000 & setsid sleep 1000 & wait"], "ignore");
    const sleepers = () => machine.processes().filter((each) => each.command === "sleep 1000").length;
    await eventually("two sleepers", () => sleepers() === 2);
    writeFileSync(join(machine.disk, "kept"), "still here");
    const before = machine.processes().map((each) => each.pid);
    assert.ok(before.length >= 4, `${before}`);
    await machine.cutPower();
    assert.deepEqual(
      before.filter((pid) => existsSync(`/proc/${pid}`)),
      [],
    );
    assert.equal(machine.powered, false);
    await machine.powerOn();
    assert.equal(readFileSync(join(machine.disk, "kept"), "utf8"), "still here");
    assert.ok(!existsSync(machine.pathInside("/run/mine")));
  });

  test("the power of a machine with a frozen process can be cut", async () => {
    const machine = lab().addMachine("frozen", "node");
    await machine.powerOn();
    const entrance = machine.spawn(["sleep", "1000"], "ignore");
    await eventually("it runs", () => machine.signalByName("sleep", "SIGSTOP") === 2); // init has one too
    await eventually("it is stopped, and so is the program that entered the machine", () => {
      return readFileSync(`/proc/${entrance.pid}/stat`, "utf8").split(" ")[2] === "T";
    });
    await machine.cutPower();
    assert.equal(machine.powered, false);
  });

  test("a process is killed by name or by pid file, and only on its machine", async () => {
    const [one, other] = [lab().addMachine("one", "node"), lab().addMachine("other", "node")];
    for (const machine of [one, other]) {
      await machine.powerOn();
      machine.spawn(["sh", "-c", "tail -f /dev/null & echo $! >/run/tail.pid; wait"], "ignore");
      await eventually("tail runs", () => machine.processes().some((each) => each.name === "tail"));
      await eventually("its pid is in the file", () => existsSync(machine.pathInside("/run/tail.pid")));
    }
    assert.equal(one.signalByName("tail", "SIGKILL"), 1);
    assert.equal(other.processes().filter((each) => each.name === "tail").length, 1);
    assert.equal(other.signalByPidFile("/run/tail.pid", "SIGKILL"), true);
  });

  test("a machine that is off refuses to run anything, and says so", async () => {
    const machine = lab().addMachine("off", "node");
    assert.throws(() => machine.run(["true"]), /off is off/);
  });
});
