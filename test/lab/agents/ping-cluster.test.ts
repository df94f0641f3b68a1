/** Services that follow what the nodes can reach: our `ping` and Pacemaker's, cloned, on a second network, and a rule that asks for one host. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { stringify } from "yaml";
import { activeNode, Cluster } from "../../../src/lab/cluster.js";
import type { StatusPicture } from "../../../src/tui/status-picture.js";
import { missing } from "../../unit/resource-agents/agent-under-test.js";
import { inLab, openLabForFile } from "../support/in-lab.js";

const PACEMAKERS = "ocf:pacemaker:ping";
const noPing = missing("ping");
const noAgent =
  !existsSync("/usr/lib/ocf/resource.d/pacemaker/ping") && "the package pacemaker-resource-agents is not installed";

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });
  let host = "";

  test("a host that all nodes can reach", async () => {
    const machine = lab().addMachine("host", "client", 2);
    await machine.powerOn();
    host = machine.addresses[1] ?? "";
  });

  for (const [agent, prefix, obstacle] of [
    ["ocf:quorate:ping", "lb", noPing],
    [PACEMAKERS, "pm", noPing || noAgent],
  ] as const) {
    test(`${agent}: a service leaves a node that reaches nothing, and runs nowhere when none does`, {
      skip: obstacle,
    }, async () => {
      const cluster = await Cluster.start(lab(), { links: 2, prefix });
      const names = cluster.nodes.map((node) => node.name);
      await cluster.load(configuration(agent, host, lab().powerDirectory, names));
      const up = await cluster.waitFor("it runs, and all nodes reach the host", (picture) => {
        return activeNode(picture, "web") !== undefined && names.every((name) => reach(picture, name) === "100");
      });
      const first = activeNode(up, "web") ?? "";

      await lab().network.isolate(cluster.node(first).machine.port(1));
      const moved = await cluster.waitFor(
        "it has left",
        (seen) => ![undefined, first].includes(activeNode(seen, "web")),
      );
      assert.equal(reach(moved, first), "0");

      for (const name of names) await lab().network.isolate(cluster.node(name).machine.port(1));
      await cluster.waitFor("it runs nowhere", (seen) => {
        return names.every((name) => reach(seen, name) === "0") && placesOf(seen, "web").length === 0;
      });

      await lab().network.heal();
      await cluster.waitFor("it is back", (seen) => activeNode(seen, "web") !== undefined);
      await cluster.crm("resource", "stop", "reach");
      await cluster.waitFor("nothing is said of what nobody measures", (seen) => {
        return names.every((name) => reach(seen, name) === undefined);
      });
      assert.deepEqual(cluster.unexpectedEnds, []);
      await Promise.all(cluster.nodes.map((node) => node.machine.cutPower()));
    });
  }
});

function configuration(agent: string, host: string, powerDirectory: string, nodes: readonly string[]): string {
  const params = { host_list: host, multiplier: "100", dampen: "1s", attempts: "1", timeout: "1" };
  const monitor = { interval: "1s", timeout: "20s" };
  const unreached = [
    { attribute: "pingd", operation: "not_defined" },
    { attribute: "pingd", operation: "lt", value: "1" },
  ];
  return stringify({
    resources: {
      power: { agent: "stonith:fence_lab", params: { switch: powerDirectory, pcmk_host_list: nodes.join(" ") } },
      web: { agent: "ocf:quorate:Dummy", op: { monitor: { interval: "10s", timeout: "20s" } } },
      reach: { clone: { ping: { agent, params, op: { monitor } } } },
    },
    constraints: { reachable: { location: "web", rules: [{ score: "-INFINITY", or: unreached }] } },
  });
}

function reach(picture: StatusPicture, node: string): string | undefined {
  return picture.state.status.nodes[node]?.attributes.pingd;
}

function placesOf(picture: StatusPicture, resource: string): readonly string[] {
  return picture.view.resources
    .flatMap((each) => (each.id === resource && each.kind === "primitive" ? each.on : []))
    .map(({ node }) => node);
}
