import assert from "node:assert/strict";
import { test } from "node:test";
import { ordersFor } from "../../src/lab/bench/orders.js";
import { killAndWait, pickVictim } from "../../src/lab/bench/restart.js";
import { ViewWatch } from "../../src/lab/bench/view-watch.js";
import { activeNode, Cluster } from "../../src/lab/cluster.js";
import { monotonicMs } from "../../src/lab/monotonic.js";
import { fencedTimes, SITE_ADDRESS, SITE_PORT, siteConfiguration } from "../../src/lab/site.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

/** Well above what a daemon takes to start on a busy machine. */
const TOKEN_MS = 10_000;
const COMES_UP_MS = 60_000;

await inLab(import.meta.url, () => {
  const lab = openLabForFile();

  test("a daemon that is killed and started again by its supervisor rejoins, and nothing else happens", async () => {
    const cluster = await Cluster.start(lab(), { tokenMs: TOKEN_MS, restartMs: 100 });
    const watch = new ViewWatch(cluster.nodes);
    const names = cluster.nodes.map((node) => node.name);
    const machines = cluster.nodes.map((node) => node.machine);
    const client = await lab().startClient("client");
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
  });
});
