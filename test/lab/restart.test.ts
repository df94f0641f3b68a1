import assert from "node:assert/strict";
import { test } from "node:test";
import { ordersFor } from "../../src/lab/bench/orders.js";
import { killAndWait, pickVictim } from "../../src/lab/bench/restart.js";
import { ViewWatch } from "../../src/lab/bench/view-watch.js";
import { activeNode, Cluster } from "../../src/lab/cluster.js";
import { monotonicMs } from "../../src/lab/monotonic.js";
import { fencedTimes, SITE_ADDRESS, SITE_PORT, siteConfiguration } from "../../src/lab/site.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

const COMES_UP_MS = 60_000;

interface Case {
  readonly what: string;
  readonly tokenMs: number;
  /** Of the supervisor. */
  readonly restartMs: number;
  /** Of the names of its nodes. */
  readonly prefix: string;
}

const CASES: readonly Case[] = [
  // well above what a daemon takes to start on a busy machine
  { what: "within the token", tokenMs: 10_000, restartMs: 100, prefix: "lb" },
  // the others lose the node each time, and wait for it
  { what: "later than the token", tokenMs: 500, restartMs: 600, prefix: "web" },
];

await inLab(import.meta.url, () => {
  const lab = openLabForFile();

  for (const { what, prefix, ...settings } of CASES) {
    test(`a daemon that is killed and started again ${what} rejoins, and nothing else happens`, async () => {
      const cluster = await Cluster.start(lab(), { ...settings, prefix });
      const watch = new ViewWatch(cluster.nodes);
      const names = cluster.nodes.map((node) => node.name);
      const machines = cluster.nodes.map((node) => node.machine);
      const client = await lab().startClient(`${prefix}-client`);
      const prober = lab().startProber({ machine: client, host: SITE_ADDRESS, port: SITE_PORT });
      await watch.waitForAll(COMES_UP_MS);
      await cluster.load(siteConfiguration(lab(), names));
      await prober.firstGood(0, COMES_UP_MS);

      const serving = activeNode(await cluster.waitUntilSettled(COMES_UP_MS), "web") ?? "";
      const webServer = () => {
        const inside = cluster.node(serving).machine.processes();
        return inside.filter((each) => each.command.includes("web-server.js")).map((each) => each.pid);
      };
      const before = { pids: webServer(), orders: ordersFor(["vip", "web"], cluster.nodes) };
      const addresses = lab().watchAddress(SITE_ADDRESS, machines);
      const fromMs = monotonicMs();
      const killed = new Set<string>();
      for (let turn = 0; turn < 3; turn++) {
        const victim = pickVictim(await cluster.waitUntilSettled(COMES_UP_MS), turn);
        await killAndWait(cluster, watch, victim);
        killed.add(victim);
      }
      const after = await cluster.waitUntilSettled(COMES_UP_MS);
      const outage = await prober.measure({ fromMs, toMs: monotonicMs() });
      await watch.close();

      assert.ok(killed.has(serving) && killed.size >= 2, `killed: ${[...killed].join(" ")}`);
      assert.equal(cluster.unexpectedEnds.length, 3);
      assert.equal(before.pids.length, 1);
      assert.deepEqual(webServer(), before.pids, "it is the same process");
      assert.deepEqual(ordersFor(["vip", "web"], cluster.nodes), before.orders, "nothing was started or stopped");
      assert.deepEqual([...new Set(addresses.holdings.map((each) => each.holder))], [serving]);
      for (const name of names) assert.equal(fencedTimes(after, name), 0, name);
      assert.equal(outage.failed, 0, outage.firstError);
      assert.ok(outage.requests > 0);
      // the address is the same in all cases
      await Promise.all([client, ...machines].map((machine) => machine.cutPower()));
    });
  }
});
