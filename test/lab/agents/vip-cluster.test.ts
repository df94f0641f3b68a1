/**
 * Addresses of a running cluster, on a second network: what the cluster does when somebody takes one away, and when the network is back
 * after it was cut.
 */
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { stringify } from "yaml";
import { holdsAddress } from "../../../src/lab/address-watch.js";
import { activeNode, Cluster } from "../../../src/lab/cluster.js";
import type { Machine } from "../../../src/lab/machine.js";
import { monotonicMs } from "../../../src/lab/monotonic.js";
import type { StatusPicture } from "../../../src/tui/status-picture.js";
import { missing } from "../../unit/resource-agents/agent-under-test.js";
import { Announcements } from "../support/announcements.js";
import { eventually } from "../support/eventually.js";
import { inLab, openLabForFile } from "../support/in-lab.js";

const ADDRESSES = ["198.18.1.101", "198.18.1.102", "198.18.1.103", "198.18.1.104"] as const;
const [FIRST] = ADDRESSES;
const names = ADDRESSES.map((_, index) => `vip${index + 1}`);
const mute = missing("arping");

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });
  let cluster: Cluster;
  let client: Machine;
  let holder: Machine;

  test("three nodes with two networks, and four addresses on the second one", async () => {
    cluster = await Cluster.start(lab(), { links: 2 });
    client = lab().addMachine("client", "client", 2);
    await client.powerOn();
    await cluster.load(configuration(lab().powerDirectory, cluster.nodes.map((node) => node.name).join(" ")));
    const picture = await cluster.waitFor("the site is up", (seen) => activeNode(seen, "web") !== undefined);
    holder = cluster.node(activeNode(picture, "web") ?? "").machine;
    await cluster.waitUntilSettled();
  });

  const takeAway = (address: string) => holder.runOrFail(["ip", "addr", "del", `${address}/24`, "dev", "eth1"]);

  async function msUntilBack(address: string): Promise<number> {
    await takeAway(address);
    const began = monotonicMs();
    await eventually(`${address} is back`, () => holdsAddress(holder, address));
    return monotonicMs() - began;
  }

  test("an address that is taken away is back in no time: an event, and no failure", async (context) => {
    const before = await cluster.waitUntilSettled();
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      for (const address of ADDRESSES) {
        times.push(await msUntilBack(address));
        await delay(50 * round);
      }
    }
    tellTimes(context, times);
    assert.ok(medianOf(times) < 1000, `${times}`);
    const after = await cluster.waitUntilSettled();
    assert.deepEqual(failCounts(after), []);
    assert.equal(startOf(after, "web"), startOf(before, "web"), "nothing that depends on an address is restarted");
    const told = await cluster.crm("history", "log");
    const line = new RegExp(`vip1: ${FIRST} was taken off eth1, put back after`, "g");
    assert.equal(told.match(line)?.length, 5, told);
  });

  test("a sixth time within a minute it is a failure", async () => {
    await takeAway(FIRST);
    await cluster.waitFor("it has failed", (picture) => failCounts(picture).some((name) => name.includes("vip1")));
    await cluster.waitUntilSettled();
    assert.match(await cluster.crm("history", "log"), /vip1: .* not put back: it was put back 5 times within a minute/);
    await cluster.crm("resource", "cleanup", "vip1");
    await cluster.waitUntilSettled();
  });

  test("what is unmanaged is left alone", async () => {
    const [, , , last] = ADDRESSES;
    await cluster.crm("resource", "unmanage", "vip4");
    await cluster.waitUntilSettled();
    await takeAway(last);
    await cluster.waitFor("its monitor says so", (picture) =>
      failCounts(picture).some((name) => name.includes("vip4")),
    );
    assert.equal(holdsAddress(holder, last), false);
    await cluster.crm("resource", "manage", "vip4");
    await cluster.waitFor("it is put back", () => holdsAddress(holder, last));
  });

  /** Announcing goes on for half a minute after a start: it ends where the file of whoever announces is gone. */
  const endAnnouncing = () => holder.runOrFail(["find", "/run", "-name", "*.announcer", "-delete", "-print"]);

  async function heardAfter(what: string, mend: () => Promise<void>): Promise<void> {
    assert.equal((await endAnnouncing()).trim().split("\n").length, ADDRESSES.length);
    const announcements = await Announcements.listen(client, ADDRESSES);
    const since = monotonicMs();
    await mend();
    await eventually(`all are announced after ${what}`, () => {
      return ADDRESSES.every((address) => announcements.of(address, since).length >= 2);
    });
    announcements.stop();
  }

  test("a link that is up again is told to the neighbours, before the cluster has missed it", {
    skip: mute,
  }, async () => {
    await cluster.waitUntilSettled();
    await heardAfter("the carrier is back", async () => {
      await lab().network.unplug(holder.port(1));
      await delay(200);
      await lab().network.plug(holder.port(1));
    });
  });

  test("a network that was cut without a carrier lost is told, too", { skip: mute }, async () => {
    await lab().network.isolate(holder.port(1));
    await eventually("the link is down", async () => {
      const links = (await cluster.picture())?.state.links ?? [];
      return links.some(({ link, up }) => link === 1 && !up);
    });
    await heardAfter("the network has healed", () => lab().network.heal());
    await cluster.waitUntilSettled();
    assert.deepEqual(cluster.unexpectedEnds, []);
    assert.deepEqual(lab().troubles, []);
  });
});

function configuration(powerDirectory: string, nodes: string): string {
  const vips = ADDRESSES.map((ip, index) => {
    const vip = { agent: "ocf:quorate:vip", params: { ip }, op: { monitor: { interval: "60s", timeout: "20s" } } };
    return [names[index], vip] as const;
  });
  const web = { agent: "ocf:quorate:Dummy", op: { monitor: { interval: "10s", timeout: "20s" } } };
  return stringify({
    resources: {
      power: { agent: "stonith:fence_lab", params: { switch: powerDirectory, pcmk_host_list: nodes } },
      site: { group: { ...Object.fromEntries(vips), web } },
    },
  });
}

function failCounts(picture: StatusPicture): readonly string[] {
  const rows = Object.values(picture.state.status.nodes);
  return rows.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => name.startsWith("fail-count-")));
}

function startOf(picture: StatusPicture, resource: string): number {
  const records = Object.values(picture.state.status.nodes).flatMap(({ operations }) => Object.values(operations));
  return Math.max(
    ...records.filter((each) => each.resource === resource && each.operation === "start").map((each) => each.callId),
  );
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function tellTimes(context: TestContext, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b).map(Math.round);
  context.diagnostic(`taken away -> back: median ${Math.round(medianOf(times))} ms, of ${sorted.join(" ")}`);
}
