/**
 * Self-fencing by watchdog with real daemons. The device is a stand-in (src/lab/watchdog.ts); what it resets is the machine, with
 * all that runs on it.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { stringify } from "yaml";
import { activeNode, Cluster, isMember } from "../../src/lab/cluster.js";
import { monotonicMs } from "../../src/lab/monotonic.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

const DEVICE_MS = 5000;
const TIMEOUT_MS = 13_000;
const NAMES = ["lb1", "lb2", "lb3"];

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 20_000 });
  let cluster: Cluster;

  /** Where `web` runs when it runs nowhere else any more. */
  async function recovered(victim: string): Promise<string> {
    const elsewhere = (node: string | undefined) => node !== undefined && node !== victim;
    const seen = await cluster.waitFor(
      "web runs elsewhere",
      (picture) => elsewhere(activeNode(picture, "web")),
      40_000,
    );
    return activeNode(seen, "web") ?? "";
  }

  async function settled(): Promise<string> {
    const guarded = await cluster.waitFor(
      "all are members, guarded, and web runs",
      (picture) =>
        NAMES.every((name) => isMember(picture, name) && picture.state.status.nodes[name]?.watchdogMs === DEVICE_MS) &&
        activeNode(picture, "web") !== undefined,
      60_000,
    );
    return activeNode(guarded, "web") ?? "";
  }

  test("every node tells that it is guarded as soon as the cluster counts on it", async () => {
    cluster = await Cluster.start(lab(), { watchdogMs: DEVICE_MS });
    await cluster.waitFor("a DC", (picture) => NAMES.every((name) => isMember(picture, name)));
    assert.ok(NAMES.every((name) => !cluster.watchdog(name).running));
    await cluster.load(
      stringify({
        properties: { "stonith-watchdog-timeout": `${TIMEOUT_MS}ms` },
        rsc_defaults: { "resource-stickiness": 100 },
        resources: { web: { agent: "ocf:quorate:Dummy" } },
      }),
    );
    await settled();
    assert.ok(NAMES.every((name) => cluster.watchdog(name).running));
    assert.equal(await cluster.crm("fence", "show", "lb1"), "lb1: its watchdog of 5s; never proved\n");
  });

  test("a node whose daemon hangs is reset, and recovered from only when that is certain", async () => {
    const victim = await settled();
    const began = monotonicMs();
    cluster.node(victim).signalDaemon("SIGSTOP");
    const waiting = new RegExp(`waiting for the watchdog timeout of ${victim}, \\d+ s more`);
    await cluster.waitFor(`${victim} is lost`, (picture) => !isMember(picture, victim));
    assert.match(await cluster.status(), waiting);
    await recovered(victim);
    const [resetAt = Number.NaN] = cluster.watchdog(victim).resets;
    assert.ok(resetAt - began < DEVICE_MS + 500, `reset after ${resetAt - began} ms`);
    const took = monotonicMs() - began;
    assert.ok(took > TIMEOUT_MS && took < TIMEOUT_MS + 5000, `recovered after ${took} ms`);
  });

  test("a node that is cut off stops what it runs and starts anew, or is reset; it is back when it is plugged in", async () => {
    const victim = await settled();
    const { machine } = cluster.node(victim);
    const began = monotonicMs();
    await lab().network.unplug(machine.port(0));
    await recovered(victim);
    const took = monotonicMs() - began;
    assert.ok(took > TIMEOUT_MS && took < TIMEOUT_MS + 5000, `recovered after ${took} ms`);
    const gone = cluster.node(victim).unexpectedEnds.length + cluster.watchdog(victim).resets.length;
    assert.ok(gone > 0, "neither its daemon nor its machine is another one");
    await lab().network.plug(machine.port(0));
    await settled();
  });

  test("a daemon that is stopped cleanly stops its watchdog", async () => {
    await settled();
    const resets = cluster.watchdog("lb3").resets.length;
    await cluster.node("lb3").stopDaemon();
    assert.equal(cluster.watchdog("lb3").running, false);
    assert.equal(cluster.watchdog("lb3").resets.length, resets);
  });
});
