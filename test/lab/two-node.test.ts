import assert from "node:assert/strict";
import { test } from "node:test";
import { activeNode, Cluster, isMember } from "../../src/lab/cluster.js";
import { monotonicMs } from "../../src/lab/monotonic.js";
import { fencedTimes, SITE_ADDRESS, SITE_PORT, siteConfiguration } from "../../src/lab/site.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });

  test("of two nodes the one that is left fences the other, serves alone, and takes it back", async () => {
    const cluster = await Cluster.start(lab(), { size: 2, twoNode: true, waitForAll: true });
    const machines = cluster.nodes.map((node) => node.machine);
    const names = cluster.nodes.map((node) => node.name);
    const watch = lab().watchAddress(SITE_ADDRESS, machines);
    const prober = lab().startProber({
      machine: await lab().startClient("client"),
      host: SITE_ADDRESS,
      port: SITE_PORT,
    });
    await cluster.waitFor("both are members", (picture) => names.every((name) => isMember(picture, name)));
    await cluster.load(siteConfiguration(lab(), names));
    await prober.firstGood(0, 20_000);

    const victim = activeNode(await cluster.waitUntilSettled(), "web") ?? "";
    const fromMs = monotonicMs();
    await cluster.node(victim).machine.cutPower();
    await cluster.waitFor(`${victim} fenced and replaced`, (picture) => {
      return fencedTimes(picture, victim) === 1 && ![undefined, victim].includes(activeNode(picture, "web"));
    });
    await prober.firstGood(monotonicMs(), 10_000);
    const outage = await prober.measure({ fromMs, toMs: monotonicMs() });
    assert.ok(outage.returned && outage.failed > 0, JSON.stringify(outage));

    const back = await cluster.waitUntilSettled();
    assert.ok(names.every((name) => isMember(back, name)));
    assert.notEqual(activeNode(back, "web"), victim, "it stays where it is");
    assert.deepEqual(watch.sharings, []);
    assert.deepEqual(cluster.unexpectedEnds, []);
  });
});
