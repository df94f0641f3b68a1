/** What `haproxy` says of its servers on a real cluster: in attributes of its node, in crm_mon, and no longer when it is stopped. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import type { ClusterState } from "../../../src/core/node/requests.js";
import { activeNode, Cluster } from "../../../src/lab/cluster.js";
import { missing } from "../../unit/resource-agents/agent-under-test.js";
import { inLab, openLabForFile } from "../support/in-lab.js";

const WEB_SERVER = fileURLToPath(new URL("../../../src/lab/programs/web-server.js", import.meta.url));
const CONFIGURATION = `global
  stats socket /run/proxy/stats.sock mode 600
defaults
  mode http
  timeout connect 1s
  timeout client 10s
  timeout server 10s
frontend web
  bind 127.0.0.1:80
  default_backend app
backend app
  server one 127.0.0.1:8001 check inter 200ms
  server two 127.0.0.1:8002 check inter 200ms
`;

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });

  test("the servers of a proxy are in attributes of its node and in crm_mon while it runs", {
    skip: missing("haproxy"),
  }, async () => {
    const cluster = await Cluster.start(lab(), { size: 1 });
    const [node] = cluster.nodes;
    assert.ok(node);
    const directory = node.machine.pathInside("/run/proxy");
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, "proxy.cfg"), CONFIGURATION);
    const up = (state: ClusterState) => state.status.nodes[node.name]?.attributes["servers-up.proxy.app"];
    await cluster.load(resources());
    await cluster.waitFor("it runs", (picture) => activeNode(picture, "proxy") === node.name);
    await cluster.waitFor("its servers are known", ({ state }) => up(state) === "1");
    assert.match(
      (await node.command("crm_mon", "-1")).stdout,
      new RegExp(`Proxy Backends:\\n  \\* Node: ${node.name}:\\n    \\* proxy\\.app: 1 of 2 servers up`),
    );
    await cluster.crm("resource", "stop", "proxy");
    await cluster.waitFor("nothing is said of them", ({ state }) => up(state) === undefined);
    assert.deepEqual(cluster.unexpectedEnds, []);
  });
});

function resources(): string {
  const op = { monitor: { interval: "500ms", timeout: "20s" } };
  const command = `${process.execPath} ${WEB_SERVER} site 8001`;
  return stringify({
    properties: { "stonith-enabled": false },
    resources: {
      server: { agent: "ocf:quorate:process", params: { command }, op },
      proxy: { agent: "ocf:quorate:haproxy", params: { conf: "/run/proxy/proxy.cfg" }, op },
    },
  });
}
