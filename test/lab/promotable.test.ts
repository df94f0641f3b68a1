/** Promotable clones with real agents, ours and Pacemaker's, which call back into the cluster from within their operations. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { stringify } from "yaml";
import { instanceViews } from "../../src/core/scheduler/current.js";
import { Cluster, isMember } from "../../src/lab/cluster.js";
import type { StatusPicture } from "../../src/tui/status-picture.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

const OURS = "ocf:quorate:Stateful";
const PACEMAKERS = "ocf:pacemaker:Stateful";

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });

  for (const agent of [OURS, PACEMAKERS]) {
    const missing = agent === PACEMAKERS && !existsSync("/usr/lib/ocf/resource.d/pacemaker/Stateful");
    test(`${agent}: one copy is promoted, another when its node dies, and another still when it is told to`, {
      skip: missing ? "the package pacemaker-resource-agents is not installed" : false,
    }, async () => {
      const cluster = await Cluster.start(lab(), { prefix: agent === OURS ? "lb" : "pm" });
      const names = cluster.nodes.map((node) => node.name);
      await cluster.waitFor("all are members", (picture) => names.every((name) => isMember(picture, name)));
      await cluster.load(configuration(agent, lab().powerDirectory, names));
      const first = promotedNodes(await cluster.waitFor("one is promoted", isInService(names)));

      await cluster.node(first[0] ?? "").machine.cutPower();
      const after = await cluster.waitFor("another is promoted", (picture) => {
        const [now] = promotedNodes(picture);
        return now !== undefined && now !== first[0] && isInService(names)(picture);
      });
      assert.equal(after.state.status.nodes[promotedNodes(after)[0] ?? ""]?.attributes["master-db"], "10");

      const other = names.find((name) => !promotedNodes(after).includes(name)) ?? "";
      await cluster.waitUntilSettled();
      await preferred(cluster, other);
      await cluster.crm("resource", "demote", "dbs");
      await cluster.waitFor("none is promoted", (picture) => promotedNodes(picture).length === 0);
      await cluster.waitUntilSettled();
      assert.deepEqual(cluster.unexpectedEnds, []);
    });
  }
});

/** The agent says with each monitor what its copy is worth, and may take the word back before it was heard: it is said again. */
async function preferred(cluster: Cluster, node: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    await cluster.crm("node", "status-attr", node, "set", "master-db", "1000");
    const isThere = (picture: StatusPicture) => promotedNodes(picture).join() === node;
    const seen = cluster.waitFor(`${node} is promoted`, isThere, 5000).then(() => true);
    if (tries === 5 ? await seen : await seen.catch(() => false)) return;
  }
}

function configuration(agent: string, powerDirectory: string, names: readonly string[]): string {
  const monitors = [
    { interval: "2s", timeout: "10s", role: "Promoted" },
    { interval: "3s", timeout: "10s", role: "Unpromoted" },
  ];
  return stringify({
    resources: {
      power: { agent: "stonith:fence_lab", params: { switch: powerDirectory, pcmk_host_list: names.join(" ") } },
      dbs: { clone: { db: { agent, op: { monitor: monitors } } }, meta: { promotable: true } },
    },
  });
}

function isInService(names: readonly string[]): (picture: StatusPicture) => boolean {
  return (picture) => {
    const copies = picture.view.resources.flatMap(instanceViews).filter(({ id }) => id.startsWith("db"));
    const running = copies.flatMap(({ on }) => on.filter((place) => !place.pending && !place.failed));
    return running.length === names.length && promotedNodes(picture).length === 1;
  };
}

function promotedNodes(picture: StatusPicture): readonly string[] {
  const instances = picture.view.resources.flatMap(instanceViews);
  return instances.flatMap(({ on }) => on.filter(({ role }) => role === "Promoted").map(({ node }) => node));
}
