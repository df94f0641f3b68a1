/** Two links a node, on two switches: what is left of a cluster when one of them fails, in either direction or both. */
import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { stringify } from "yaml";
import type { ClusterState } from "../../src/core/node/requests.js";
import { activeNode, Cluster, isMember } from "../../src/lab/cluster.js";
import type { Lab } from "../../src/lab/lab.js";
import { monotonicMs } from "../../src/lab/monotonic.js";
import type { LabNode } from "../../src/lab/node.js";
import { fencedTimes } from "../../src/lab/site.js";
import { eventually } from "./support/eventually.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

const TOKEN_MS = 1000;

/** Nothing that depends on an interface: what happens to it is the links' doing. */
function configuration(lab: Lab, names: readonly string[]): string {
  const power = { switch: lab.powerDirectory, pcmk_host_list: names.join(" ") };
  return stringify({
    rsc_defaults: { "resource-stickiness": 100 },
    resources: {
      power: { agent: "stonith:fence_lab", params: power },
      web: { agent: "ocf:quorate:process", params: { command: "sleep 1000" }, op: { monitor: { interval: "1s" } } },
    },
  });
}

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });
  let cluster: Cluster;
  let dc: LabNode;
  let others: readonly [LabNode, LabNode];

  async function settledState(): Promise<ClusterState> {
    return (await cluster.waitUntilSettled()).state;
  }

  async function failedLinks(node: LabNode): Promise<readonly string[]> {
    const links = (await node.state())?.links ?? [];
    return links.filter(({ up }) => !up).map(({ peer, link }) => `${link} to ${peer}`);
  }

  async function waitForFailedLinks(node: LabNode, expected: readonly string[]): Promise<void> {
    await eventually(`${node.name} shows ${expected.join(", ") || "no"} failed links`, async () => {
      return JSON.stringify(await failedLinks(node)) === JSON.stringify(expected);
    });
  }

  /** The longest that the DC needed for a change that every member acknowledges, until `done`. */
  async function longestWrite(done: () => boolean): Promise<number> {
    const client = await dc.connect();
    let longest = 0;
    for (let value = 0; !done(); value++) {
      const began = monotonicMs();
      const set = { written: String(value) };
      const answer = await client.request({ kind: "set-status-attributes", node: dc.name, set, remove: [] });
      assert.equal(answer.kind, "done", JSON.stringify(answer));
      longest = Math.max(longest, monotonicMs() - began);
    }
    client.close();
    return longest;
  }

  /** Hurts links while changes are written without a pause; no view, no resource and no node may be the worse for it. */
  async function unharmed(context: TestContext, hurt: () => Promise<void>, seen: () => Promise<void>): Promise<void> {
    const before = await cluster.waitUntilSettled();
    let done = false;
    const writes = longestWrite(() => done);
    await hurt();
    await seen();
    done = true;
    context.diagnostic(`the longest write took ${Math.round(await writes)} ms (token ${TOKEN_MS} ms)`);
    const after = await cluster.waitUntilSettled();
    assert.deepEqual(after.state.view, before.state.view);
    assert.equal(activeNode(after, "web"), activeNode(before, "web"));
    assert.deepEqual(after.state.status.fencing, []);
    assert.deepEqual(cluster.unexpectedEnds, []);
  }

  test("a cluster with two links a node", async () => {
    cluster = await Cluster.start(lab(), { links: 2, tokenMs: TOKEN_MS });
    const names = cluster.nodes.map((node) => node.name);
    await cluster.waitFor("all are members", (picture) => names.every((name) => isMember(picture, name)));
    await cluster.load(configuration(lab(), names));
    const { dc: leader } = await settledState();
    dc = cluster.node(leader ?? "");
    const rest = cluster.nodes.filter((node) => node !== dc);
    others = [rest[0] as LabNode, rest[1] as LabNode];
    for (const node of cluster.nodes) await waitForFailedLinks(node, []);
    assert.match(await cluster.crm("corosync", "status", "ring"), /LINK ID 1 udp\n\taddr\t= 198\.18\.1\.\d+/);
  });

  test("the interface of a link goes away at one node, and comes back", async (context) => {
    const victim = others[0];
    const cut = () => lab().network.unplug(victim.machine.port(0));
    await unharmed(context, cut, () => waitForFailedLinks(dc, [`0 to ${victim.name}`]));
    const { stdout } = await dc.command("crm_mon", "-1");
    assert.match(
      stdout,
      new RegExp(`Failed Links:\n  \\* link 0 from ${dc.name} to ${victim.name} .*; link 1 is left`),
    );
    await unharmed(
      context,
      () => lab().network.heal(),
      () => waitForFailedLinks(dc, []),
    );
  });

  test("a switch silently drops what the DC says to one node on a link", async (context) => {
    const [deaf] = others;
    const cut = () => lab().network.block(dc.machine.port(0), deaf.machine.port(0));
    await unharmed(context, cut, async () => {
      await waitForFailedLinks(deaf, [`0 to ${dc.name}`]);
      await waitForFailedLinks(dc, [`0 to ${deaf.name}`]);
    });
    await unharmed(
      context,
      () => lab().network.heal(),
      () => waitForFailedLinks(dc, []),
    );
  });

  test("then the other link", async (context) => {
    const victim = others[1];
    const cut = () => lab().network.unplug(victim.machine.port(1));
    await unharmed(context, cut, () => waitForFailedLinks(dc, [`1 to ${victim.name}`]));
    await unharmed(
      context,
      () => lab().network.heal(),
      () => waitForFailedLinks(dc, []),
    );
  });

  test("a node that starts while its first link is down joins over the second one", async () => {
    const victim = others[1];
    await victim.stopDaemon();
    await victim.machine.runOrFail(["ip", "address", "flush", "dev", "eth0"]);
    victim.startDaemon();
    const joined = await cluster.waitFor("it is a member again", (picture) => isMember(picture, victim.name));
    assert.deepEqual(joined.state.status.fencing, []);
    await waitForFailedLinks(dc, [`0 to ${victim.name}`]);
    await victim.machine.runOrFail(["ip", "address", "add", `${victim.machine.address}/24`, "dev", "eth0"]);
    await waitForFailedLinks(dc, []);
    await cluster.waitUntilSettled();
  });

  test("a node's address changes while the cluster lives; a daemon that starts later goes by that, not by its file", async (context) => {
    const mover = others[0];
    const [first = "", old = ""] = mover.machine.addresses;
    const moved = "198.18.1.99";
    const client = await dc.connect();
    const addresses = [first, moved];
    const edits = [{ kind: "node-addresses", node: mover.name, addresses }] as const;
    const answer = await client.request({ kind: "change-layout", edits, force: false, comment: "link 1 moves" });
    assert.equal(answer.kind, "done", JSON.stringify(answer));
    client.close();
    await waitForFailedLinks(dc, [`1 to ${mover.name}`]);
    await mover.machine.runOrFail(["ip", "address", "delete", `${old}/24`, "dev", "eth1"]);
    await mover.machine.runOrFail(["ip", "address", "add", `${moved}/24`, "dev", "eth1"]);
    await waitForFailedLinks(dc, []);
    assert.equal((await dc.state())?.links.find(({ peer, link }) => peer === mover.name && link === 1)?.address, moved);

    await mover.stopDaemon();
    mover.startDaemon();
    const { state } = await cluster.waitFor(`${mover.name} is back`, (picture) => isMember(picture, mover.name));
    assert.deepEqual(state.status.fencing, []);
    // its link 1 is the one that has moved: without it this would be the end of it
    const cut = () => lab().network.unplug(mover.machine.port(0));
    await unharmed(context, cut, () => waitForFailedLinks(dc, [`0 to ${mover.name}`]));
    await lab().network.heal();
    await waitForFailedLinks(dc, []);
    for (const node of cluster.nodes) await waitForFailedLinks(node, []);
    assert.match((await mover.command("crm", "corosync", "status", "ring")).stdout, /addr\t= 198\.18\.1\.99/);
  });

  test("both links: that is the loss of a node", async () => {
    const victim = others[1];
    assert.deepEqual((await settledState()).status.fencing, []);
    await lab().network.unplug(victim.machine.port(0));
    await lab().network.unplug(victim.machine.port(1));
    await cluster.waitFor(`${victim.name} is fenced`, (picture) => fencedTimes(picture, victim.name) === 1);
    assert.deepEqual(dc.unexpectedEnds, []);
    await lab().network.heal();
    await cluster.waitUntilSettled();
  });
});
