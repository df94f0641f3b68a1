/** A unit of systemd as a resource: started, lost, recovered where it was and, with its node, on another; systemd itself is a stand-in. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { activeNode, Cluster } from "../../../src/lab/cluster.js";
import type { Machine } from "../../../src/lab/machine.js";
import { busObstacle } from "../../unit/agents/systemd/message-bus.js";
import { eventually } from "../support/eventually.js";
import { inLab, openLabForFile } from "../support/in-lab.js";

const SYSTEMD = fileURLToPath(new URL("../support/systemd-machine.js", import.meta.url));

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });

  test("a unit that dies is started again at once, and on another node when its node dies", {
    skip: busObstacle,
  }, async () => {
    const cluster = await Cluster.start(lab(), { size: 3 });
    const names = cluster.nodes.map((node) => node.name);
    await Promise.all(cluster.nodes.map(({ machine }) => startSystemd(machine)));
    await assert.rejects(
      cluster.load(configuration(lab().powerDirectory, names, "systemd:other")),
      /not installed on this node.*systemd:other/,
    );
    await cluster.load(configuration(lab().powerDirectory, names, "systemd:web"));
    const first = await running(undefined);
    const { machine } = cluster.node(first);
    assert.ok(existsSync(machine.pathInside("/run/systemd/system/web.service.d/50-quorate.conf")));

    const pid = unitPid(machine);
    process.kill(pid ?? 0, "SIGKILL");
    // Long before its next monitor; and it was the cluster, not systemd, that started it.
    const seen = await cluster.waitFor(
      "it runs again",
      (picture) => activeNode(picture, "web") === first && ![undefined, pid].includes(unitPid(machine)),
      5000,
    );
    const failed = Object.values(seen.state.status.nodes[first]?.operations ?? {}).map((each) => each.exitReason);
    assert.ok(failed.includes("web.service is failed (signal)"), JSON.stringify(failed));

    await machine.cutPower();
    const second = await running(first);
    await cluster.crm("resource", "stop", "web");
    const last = cluster.node(second).machine;
    await eventually("it is stopped, and systemd's again", () => {
      return unitPid(last) === undefined && !existsSync(last.pathInside("/run/systemd/system/web.service.d"));
    });
    assert.deepEqual(cluster.unexpectedEnds, []);

    async function running(notOn: string | undefined): Promise<string> {
      const picture = await cluster.waitFor("it runs", (each) => ![undefined, notOn].includes(activeNode(each, "web")));
      return activeNode(picture, "web") ?? "";
    }
  });
});

async function startSystemd(machine: Machine): Promise<void> {
  const { stdout } = machine.spawn([process.execPath, SYSTEMD], ["ignore", "pipe", "inherit"]);
  if (stdout) await once(stdout, "data");
}

/** The machine's init sleeps, too. */
function unitPid(machine: Machine): number | undefined {
  return machine.processes().find(({ name, parentPid }) => name === "sleep" && parentPid !== machine.initPid)?.pid;
}

function configuration(powerDirectory: string, names: readonly string[], agent: string): string {
  return stringify({
    resources: {
      power: { agent: "stonith:fence_lab", params: { switch: powerDirectory, pcmk_host_list: names.join(" ") } },
      web: { agent, op: { monitor: { interval: "1min", timeout: "20s" } } },
    },
  });
}
