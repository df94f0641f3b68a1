/** Fencing on real parts: Debian's fence_ipmilan against ipmi_sim, one BMC for each node, and the power of a node really goes. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { stringify } from "yaml";
import { BMC_PASSWORD, BMC_USER, Bmc } from "../../src/lab/bmc.js";
import { activeNode, Cluster, isMember } from "../../src/lab/cluster.js";
import { fencedTimes } from "../../src/lab/site.js";
import { eventually } from "./support/eventually.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

const PROGRAMS = {
  "/usr/bin/ipmi_sim": "openipmi",
  "/usr/bin/ipmitool": "ipmitool",
  "/usr/sbin/fence_ipmilan": "fence-agents",
};
const missing = Object.entries(PROGRAMS).flatMap(([path, name]) => (existsSync(path) ? [] : [name]));

if (missing.length > 0) test("fencing over IPMI", { skip: `not installed: ${missing.join(", ")}` }, () => undefined);
else
  await inLab(import.meta.url, () => {
    const lab = openLabForFile({ bootDelayMs: 200 });
    const names = ["lb1", "lb2", "lb3"];
    const bmcs = new Map<string, Bmc>();
    let cluster: Cluster;

    function bmcOf(node: string): Bmc {
      const bmc = bmcs.get(node);
      assert.ok(bmc);
      return bmc;
    }

    function configuration(): string {
      const common = { username: BMC_USER, password: BMC_PASSWORD, lanplus: "1", cipher: "3" };
      const devices = names.map((node) => {
        const params = { ...common, ip: bmcOf(node).machine.address, pcmk_host_list: node };
        return [`bmc-${node}`, { agent: "stonith:fence_ipmilan", params }] as const;
      });
      return stringify({
        properties: { "stonith-enabled": true, "stonith-timeout": "30s" },
        rsc_defaults: { "resource-stickiness": 100 },
        resources: { ...Object.fromEntries(devices), web: { agent: "ocf:quorate:Dummy" } },
      });
    }

    test("a cluster with a BMC for each node", async () => {
      cluster = await Cluster.start(lab());
      for (const node of names) {
        const bmc = new Bmc(lab().addMachine(`bmc-${node}`, "web"), node, lab().powerDirectory);
        bmcs.set(node, bmc);
        await bmc.machine.powerOn();
      }
      await cluster.load(configuration());
      await cluster.waitFor(
        "the devices are started",
        (picture) => names.every((n) => activeNode(picture, `bmc-${n}`)),
        60_000,
      );
    });

    test("a node whose daemon hangs is shot by its BMC, and comes back", async () => {
      const victim = activeNode(await cluster.waitUntilSettled(), "web") ?? "";
      const before = cluster.node(victim).machine.initPid;
      cluster.node(victim).signalDaemon("SIGSTOP");
      await cluster.waitFor(`${victim} is fenced`, (picture) => fencedTimes(picture, victim) === 1);
      // the agent waits until the machine is on again, so it may be back before its end is confirmed
      assert.ok(activeNode(await cluster.waitUntilSettled(60_000), "web"));
      assert.notEqual(cluster.node(victim).machine.initPid, before, "it is another start of the machine");
    });

    test("crm fence test proves a device, and the proof is remembered", async () => {
      await cluster.waitUntilSettled();
      const { code, stdout, stderr } = await cluster.node("lb1").command("crm", "-y", "fence", "test", "lb3");
      assert.equal(code, 0, stderr);
      assert.match(
        stdout,
        /^bmc-lb3: answers\nbmc-lb3: says after [\d.]+ s that lb3 is rebooted\nlb3: is back, as a new start: proved\n$/,
      );
      const shown = await cluster.node("lb3").command("crm", "fence", "show", "lb3");
      assert.match(shown.stdout, /^lb3: bmc-lb3; proved .* by bmc-lb3 \(reboot, run on lb[12]\)\n$/);
    });

    test("stonith_admin lists, asks, tells and turns off and on", async () => {
      await cluster.waitUntilSettled();
      const admin = async (...args: readonly string[]) => {
        const { code, stdout, stderr } = await cluster.node("lb1").command("stonith_admin", ...args);
        return `${code}: ${stdout}${stderr}`;
      };
      assert.equal(await admin("-L"), "0: bmc-lb1\nbmc-lb2\nbmc-lb3\n3 fence devices found\n");
      assert.equal(await admin("-l", "lb2"), "0: bmc-lb2\n1 fence device found\n");
      assert.equal(await admin("-s", "bmc-lb3"), "0: lb3\n1 fence target found\n");
      assert.equal(await admin("-Q", "bmc-lb2"), "0: ");
      assert.match(await admin("-h", "lb3"), /^0: Node lb3 last fenced at: \w+/);
      assert.match(await admin("-H", "*"), /reboot of lb3 by lb[12] for quorated@lb\d last successful/);
      assert.match(await admin("-I"), /^fence_ipmilan$/m);
      assert.match(await admin("-M", "-a", "fence_ipmilan"), /<resource-agent name="fence_ipmilan"/);
      assert.match(
        await admin("-K", "-a", "fence_ipmilan", "-o", "ipp=1"),
        /^1: .*Validation of fence_ipmilan failed/s,
      );
      assert.match(await admin("-R", "x"), /not supported.*crm configure primitive/);
      assert.match(await admin("-F", "lb2", "-t", "60"), /^0: /);
      assert.equal(cluster.node("lb2").machine.powered, false);
      assert.match(await admin("-U", "lb2", "-t", "60"), /^0: /);
      await cluster.waitFor("lb2 is back", (picture) => isMember(picture, "lb2"));
    });

    test("a BMC that is gone is found before anybody is shot", async () => {
      await cluster.waitUntilSettled(60_000);
      await bmcOf("lb3").machine.cutPower();
      const { code, stdout, stderr } = await cluster.node("lb1").command("crm", "-y", "fence", "test", "lb3");
      assert.equal(code, 1);
      assert.match(stdout, /^bmc-lb3: does not answer: /);
      assert.match(stderr, /a device of lb3 does not answer: nobody was shot/);
      await bmcOf("lb3").machine.powerOn();
    });

    test("a BMC that lies is found out, and its node ends what it runs", async () => {
      await cluster.waitFor("all are members", (picture) => names.every((name) => isMember(picture, name)));
      bmcOf("lb2").lies = true;
      const { code, stderr } = await cluster.node("lb1").command("crm", "-y", "fence", "test", "lb2");
      assert.equal(code, 1, stderr);
      assert.match(stderr, /bmc-lb2 lies: lb2 is alive, though the device said that it is off/);
      assert.ok(cluster.node("lb2").machine.powered);
      await eventually("its daemon has ended", () => cluster.node("lb2").unexpectedEnds.length > 0);
      assert.deepEqual(cluster.node("lb2").unexpectedEnds, [{ node: "lb2", how: "exit code 100" }]);
    });
  });
