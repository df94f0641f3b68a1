/**
 * Poison pill by shared disk, on real parts: Debian's sbd watches the disk on every node, `fence_sbd` writes to it. What a message does is
 * sbd's own doing: it has the kernel of its machine reset it. The disk is a loop device, its watchdog a stand-in (src/lab/watchdog.ts).
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { stringify } from "yaml";
import { activeNode, Cluster, isMember } from "../../src/lab/cluster.js";
import type { Machine } from "../../src/lab/machine.js";
import { fencedTimes } from "../../src/lab/site.js";
import type { LabWatchdog } from "../../src/lab/watchdog.js";
import { eventually } from "./support/eventually.js";
import { inLab, openLabForFile } from "./support/in-lab.js";
import { tooLong } from "./support/long.js";

const PROGRAMS = { "/usr/sbin/sbd": "sbd", "/usr/sbin/fence_sbd": "fence-agents", "/sbin/losetup": "mount" };
const missing = Object.entries(PROGRAMS).flatMap(([path, name]) => (existsSync(path) ? [] : [name]));
/** In sbd's words, written to the disk: of its watchdog, and until a message counts as obeyed. */
const WATCHDOG_S = 5;
const MSGWAIT_S = 10;

if (missing.length > 0)
  test("fencing by shared disk", { skip: `not installed: ${missing.join(", ")}` }, () => undefined);
else if (process.getuid?.() !== 0 || !existsSync("/dev/loop-control"))
  test("fencing by shared disk", { skip: "loop devices need root, and a kernel that has them" }, () => undefined);
else
  await inLab(import.meta.url, () => {
    // slower than a message counts as obeyed, or the node is back before it counts as fenced
    const lab = openLabForFile({ bootDelayMs: MSGWAIT_S * 1000 + 4000 });
    const watchdogs = new Map<string, LabWatchdog>();
    let cluster: Cluster;
    let device = "";

    /** As its service does it: before the daemon that relies on it. */
    async function startSbd(machine: Machine): Promise<void> {
      const watchdog = watchdogs.get(machine.name)?.device ?? "";
      // -P twice: without Pacemaker; -T: the stand-in cannot be told its timeout; -R: without real-time priority
      const sbd = `sbd -d ${device} -n ${machine.name} -P -P -w ${watchdog} -T -R watch`;
      const env = { SBD_SYNC_RESOURCE_STARTUP: "no" };
      await machine.runOrFail(["sh", "-c", `${sbd} </dev/null >/dev/null 2>&1`], { env });
    }

    async function settled(): Promise<string> {
      const seen = await cluster.waitUntilSettled(60_000);
      return activeNode(seen, "web") ?? "";
    }

    test("a cluster with sbd on every node, and fence_sbd", async () => {
      device = (await lab().addSharedDisk("poison", 4 << 20)).device;
      cluster = await Cluster.start(lab());
      const [first] = cluster.nodes;
      await first?.machine.runOrFail(["sbd", "-d", device, "-1", `${WATCHDOG_S}`, "-4", `${MSGWAIT_S}`, "create"]);
      for (const { machine } of cluster.nodes) {
        watchdogs.set(machine.name, lab().addWatchdog(machine, WATCHDOG_S * 1000));
        const { boot } = machine;
        machine.boot = async () => {
          await startSbd(machine);
          await boot();
        };
        await startSbd(machine);
      }
      await cluster.load(
        stringify({
          properties: { "stonith-timeout": "40s" },
          rsc_defaults: { "resource-stickiness": 100 },
          resources: {
            poison: { agent: "stonith:fence_sbd", params: { devices: device } },
            web: { agent: "ocf:quorate:Dummy" },
          },
        }),
      );
      await cluster.waitFor("the device is started", (picture) => activeNode(picture, "poison") !== undefined, 60_000);
      await settled();
    });

    test("a message on the disk resets the machine", { skip: tooLong }, async () => {
      const { machine } = cluster.node("lb3");
      await cluster.node("lb1").machine.runOrFail(["sbd", "-d", device, "message", "lb3", "reset"]);
      await eventually("lb3 is reset", () => !machine.powered, 5000);
      await cluster.waitFor("lb3 is lost", (picture) => !isMember(picture, "lb3"));
      await cluster.waitFor("lb3 is back", (picture) => isMember(picture, "lb3"), 60_000);
    });

    test("a node whose daemon hangs is fenced through the disk, recovered from, and comes back", async () => {
      const victim = await settled();
      const times = fencedTimes(await cluster.waitUntilSettled(60_000), victim);
      cluster.node(victim).signalDaemon("SIGSTOP");
      await cluster.waitFor(`${victim} is fenced`, (picture) => fencedTimes(picture, victim) === times + 1, 60_000);
      const seen = await cluster.waitFor("web runs", (picture) => activeNode(picture, "web") !== undefined);
      assert.notEqual(activeNode(seen, "web"), victim);
      assert.equal(cluster.node(victim).machine.powered, false);
      await settled();
    });

    test("a node that is cut off from the network, not from the disk, is fenced as well", {
      skip: tooLong,
    }, async () => {
      const victim = await settled();
      const { machine } = cluster.node(victim);
      const times = fencedTimes(await cluster.waitUntilSettled(60_000), victim);
      await lab().network.unplug(machine.port(0));
      await cluster.waitFor(`${victim} is fenced`, (picture) => fencedTimes(picture, victim) === times + 1, 60_000);
      assert.equal(machine.powered, false);
      await lab().network.plug(machine.port(0));
      await settled();
    });

    test("sbd that hangs reads no message: its watchdog resets the machine", { skip: tooLong }, async () => {
      const victim = await settled();
      const { machine } = cluster.node(victim);
      assert.ok(machine.signalByName("sbd", "SIGSTOP") > 0);
      await eventually(
        `${victim} is reset`,
        () => watchdogs.get(victim)?.resets.length === 1,
        WATCHDOG_S * 1000 + 3000,
      );
      await settled();
    });
  });
