import assert from "node:assert/strict";
import { test } from "node:test";
import type { AddressWatch } from "../../src/lab/address-watch.js";
import { activeNode, Cluster, isMember } from "../../src/lab/cluster.js";
import type { Machine } from "../../src/lab/machine.js";
import { monotonicMs } from "../../src/lab/monotonic.js";
import type { Outage } from "../../src/lab/outage.js";
import type { Prober } from "../../src/lab/prober.js";
import { fencedTimes, SITE_ADDRESS, SITE_PORT, siteConfiguration } from "../../src/lab/site.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });
  let cluster: Cluster;
  let client: Machine;
  let prober: Prober;
  let watch: AddressWatch;

  async function servingNode(): Promise<string> {
    const picture = await cluster.waitUntilSettled();
    const node = activeNode(picture, "web");
    assert.ok(node, "the web server is active");
    return node;
  }

  /** What the client saw while something was done, which ends when the service answers again. */
  async function during(something: () => Promise<void>): Promise<Outage> {
    const fromMs = monotonicMs();
    await something();
    await prober.firstGood(monotonicMs(), 10_000);
    return prober.measure({ fromMs, toMs: monotonicMs() });
  }

  async function fencedAndReplaced(victim: string, hurt: () => Promise<void>): Promise<void> {
    const before = fencedTimes(await cluster.waitUntilSettled(), victim);
    await hurt();
    await cluster.waitFor(`${victim} fenced and replaced`, (picture) => {
      return fencedTimes(picture, victim) === before + 1 && ![undefined, victim].includes(activeNode(picture, "web"));
    });
  }

  test("three daemons form a cluster, take a configuration and serve", async () => {
    cluster = await Cluster.start(lab());
    client = await lab().startClient("client");
    watch = lab().watchAddress(
      SITE_ADDRESS,
      cluster.nodes.map((node) => node.machine),
    );
    prober = lab().startProber({ machine: client, host: SITE_ADDRESS, port: SITE_PORT });
    const names = cluster.nodes.map((node) => node.name);
    await cluster.waitFor("all are members", (picture) => names.every((name) => isMember(picture, name)));
    await cluster.load(siteConfiguration(lab(), names));
    assert.equal((await prober.firstGood(0, 20_000))?.servedBy, "site");
    assert.equal(watch.holder(), await servingNode());
  });

  test("a node in standby hands its resources over and is not shot", async () => {
    const from = await servingNode();
    const outage = await during(async () => {
      await cluster.crm("node", "standby", from);
      await cluster.waitFor("it runs elsewhere", (picture) => ![undefined, from].includes(activeNode(picture, "web")));
    });
    assert.ok(outage.returned);
    await cluster.crm("node", "online", from);
    const picture = await cluster.waitUntilSettled();
    assert.equal(fencedTimes(picture, from), 0);
  });

  test("the power of the active node is cut: it is fenced, replaced, and comes back", async () => {
    const victim = await servingNode();
    const outage = await during(() => fencedAndReplaced(victim, () => cluster.node(victim).machine.cutPower()));
    assert.ok(outage.returned);
    assert.ok(outage.failed > 0);
    await cluster.waitUntilSettled();
  });

  test("the active node is cut off: the majority fences it, and it rejoins when the network is whole again", async () => {
    const victim = await servingNode();
    const outage = await during(() => fencedAndReplaced(victim, () => lab().network.isolate(victim)));
    assert.ok(outage.returned);
    await lab().network.heal();
    await cluster.waitUntilSettled();
  });

  test("the daemon of the active node is frozen: the node is fenced before its resources start elsewhere", async () => {
    const victim = await servingNode();
    const outage = await during(() =>
      fencedAndReplaced(victim, async () => cluster.node(victim).signalDaemon("SIGSTOP")),
    );
    assert.ok(outage.returned);
    await cluster.waitUntilSettled();
  });

  test("the DC is gone with all that it knew: another one fences it, and the service does not notice", async () => {
    const { state } = await cluster.waitUntilSettled();
    const dc = state.dc ?? "";
    const other = cluster.nodes.find((node) => node.name !== dc)?.name ?? "";
    if ((await servingNode()) === dc) await cluster.crm("resource", "move", "site", other);
    const serving = activeNode(
      await cluster.waitFor("the DC does not serve", (seen) => ![undefined, dc].includes(activeNode(seen, "web"))),
      "web",
    );
    const before = fencedTimes(await cluster.waitUntilSettled(), dc);
    const outage = await during(async () => {
      await cluster.node(dc).machine.cutPower();
      await cluster.waitFor("another DC, and the old one fenced", (seen) => {
        return seen.state.dc !== dc && fencedTimes(seen, dc) === before + 1;
      });
    });
    assert.equal(outage.failed, 0, outage.firstError);
    assert.equal(activeNode(await cluster.waitUntilSettled(), "web"), serving);
  });

  test("a daemon that is asked to stop moves everything away first, and nobody is shot for it", async () => {
    const leaving = await servingNode();
    const before = fencedTimes(await cluster.waitUntilSettled(), leaving);
    await cluster.node(leaving).stopDaemon();
    assert.notEqual(watch.holder(), leaving);
    const picture = await cluster.waitFor("it has left", (seen) => !isMember(seen, leaving));
    assert.equal(fencedTimes(picture, leaving), before);
    cluster.node(leaving).startDaemon();
    await cluster.waitUntilSettled();
  });

  test("through all of this the address never had two holders, and no daemon ended by itself", () => {
    assert.deepEqual(watch.sharings, []);
    assert.deepEqual(cluster.unexpectedEnds, []);
    assert.deepEqual(lab().troubles, []);
  });
});
