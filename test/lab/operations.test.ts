/** Operations of real agents of Pacemaker's: Dummy, which can be reloaded and migrated, and ping, which says at each monitor what it reaches. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { stringify } from "yaml";
import { activeNode, Cluster, isMember } from "../../src/lab/cluster.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

const AGENT = "/usr/lib/ocf/resource.d/pacemaker/Dummy";

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });
  const skip = existsSync(AGENT) ? false : "the package pacemaker-resource-agents is not installed";

  test("a resource is reloaded where it is, restarted where it must be, and migrated without a start", {
    skip,
  }, async () => {
    const cluster = await Cluster.start(lab(), { size: 2, twoNode: true });
    const names = cluster.nodes.map((node) => node.name);
    await cluster.waitFor("both are members", (picture) => names.every((name) => isMember(picture, name)));
    await cluster.load(configuration(lab().powerDirectory, names, { fake: "one" }));
    const first = await settledOn();

    await cluster.load(configuration(lab().powerDirectory, names, { fake: "two" }));
    assert.equal(await settledOn(), first);
    assert.deepEqual(await calls(first), ["start", "reload-agent"]);

    await cluster.load(configuration(lab().powerDirectory, names, { fake: "two", state: "/run/other.state" }));
    assert.equal(await settledOn(), first);
    assert.deepEqual(await calls(first), ["reload-agent", "stop", "start"]);

    await cluster.waitFor("each node says what it reaches", ({ state }) =>
      names.every((name) => state.status.nodes[name]?.attributes.pingd !== undefined),
    );
    await cluster.crm("node", "standby", first);
    const second = await settledOn();
    assert.notEqual(second, first);
    assert.deepEqual(await calls(second), ["migrate_from"]);
    assert.deepEqual(await calls(first), ["reload-agent", "start", "migrate_to", "stop"]);
    assert.deepEqual(cluster.unexpectedEnds, []);

    async function settledOn(): Promise<string> {
      await cluster.waitUntilSettled();
      return (
        (await cluster.waitFor("it runs", (picture) => activeNode(picture, "vm") !== undefined)) && (await place())
      );
    }
    async function place(): Promise<string> {
      return activeNode(await cluster.waitUntilSettled(), "vm") ?? "";
    }
    /** What the node has done with it, in order; of each kind the last. */
    async function calls(node: string): Promise<readonly string[]> {
      const { state } = await cluster.waitUntilSettled();
      const records = Object.values(state.status.nodes[node]?.operations ?? {});
      return records
        .filter(({ resource, operation }) => resource === "vm" && operation !== "monitor")
        .sort((a, b) => a.callId - b.callId)
        .map(({ operation }) => operation);
    }
  });
});

const PING = { host_list: "127.0.0.1", dampen: "0s" };

function configuration(powerDirectory: string, names: readonly string[], params: Readonly<Record<string, string>>) {
  return stringify({
    resources: {
      power: { agent: "stonith:fence_lab", params: { switch: powerDirectory, pcmk_host_list: names.join(" ") } },
      pings: { clone: { ping: { agent: "ocf:pacemaker:ping", params: PING, op: { monitor: { interval: "2s" } } } } },
      vm: {
        agent: "ocf:pacemaker:Dummy",
        params,
        meta: { "allow-migrate": true },
        op: { monitor: { interval: "2s" } },
      },
    },
  });
}
