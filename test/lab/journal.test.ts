/** The journal of real daemons: the same on every node, over their sockets and on their disks, and it tells of stalls. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { stringify } from "yaml";
import { activeNode, Cluster } from "../../src/lab/cluster.js";
import type { LabNode } from "../../src/lab/node.js";
import { fencedTimes, siteConfiguration } from "../../src/lab/site.js";
import { eventually } from "./support/eventually.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

const TOKEN_MS = 1000;

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly where: string;
  readonly cause: string | null;
  readonly [fact: string]: unknown;
}

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });
  let cluster: Cluster;

  async function overSocket(node: LabNode): Promise<readonly Entry[]> {
    const { code, stdout, stderr } = await node.command("crm", "history", "log", "--from=1h", "--output-as=json");
    assert.equal(code, 0, stderr);
    return JSON.parse(stdout).entries;
  }

  /** Lines without their checksums, sorted: a node that was away wrote what it missed later. */
  function onDisk(node: LabNode): readonly string[] {
    const content = readFileSync(join(node.machine.disk, "state", "journal"), "utf8");
    return [...new Set(content.trimEnd().split("\n"))].map((line) => line.slice(line.indexOf(" ") + 1)).sort();
  }

  async function sameEverywhere(): Promise<readonly Entry[]> {
    let entries: readonly Entry[] = [];
    await eventually("all nodes have the same journal", async () => {
      const copies = await Promise.all(cluster.nodes.map(overSocket));
      entries = copies[0] ?? [];
      return copies.every((copy) => JSON.stringify(copy) === JSON.stringify(entries));
    });
    await eventually("it is on every disk", () => {
      const [first = [], ...others] = cluster.nodes.map(onDisk);
      return first.length === entries.length && others.every((other) => other.join("\n") === first.join("\n"));
    });
    return entries;
  }

  test("a daemon that is stopped for one and a half tokens: all nodes know how long, and which token would bear it", async () => {
    cluster = await Cluster.start(lab(), { tokenMs: TOKEN_MS });
    await cluster.load(stringify({ properties: { "stonith-enabled": false } }));
    const { state } = await cluster.waitUntilSettled();
    const victim = cluster.nodes.find((node) => node.name !== state.dc);
    assert.ok(victim);
    victim.signalDaemon("SIGSTOP");
    await delay(1.5 * TOKEN_MS);
    victim.signalDaemon("SIGCONT");
    await cluster.waitUntilSettled();

    const entries = await sameEverywhere();
    const stall = entries.find(({ kind, where }) => kind === "stall" && where === victim.name);
    assert.ok(stall);
    const { lateMs, suggestedTokenMs } = stall;
    assert.ok(typeof lateMs === "number" && lateMs >= TOKEN_MS, JSON.stringify(stall));
    assert.ok(typeof suggestedTokenMs === "number" && suggestedTokenMs >= 5 * lateMs);
    const told = new RegExp(`${victim.name} was not run for \\d+ ms .*: token ${TOKEN_MS} ms is short`);
    for (const node of cluster.nodes) {
      const { stdout } = await node.command("crm_mon", "-1");
      assert.match(stdout, told, node.name);
    }
  });

  test("a failover is told in the same words by every node: what triggered it, what was done, how it ended", async () => {
    const names = cluster.nodes.map((node) => node.name);
    await cluster.load(siteConfiguration(lab(), names));
    const victim = activeNode(await cluster.waitUntilSettled(), "web") ?? "";
    await cluster.node(victim).machine.cutPower();
    await cluster.waitFor("fenced and replaced", (picture) => {
      return fencedTimes(picture, victim) === 1 && ![undefined, victim].includes(activeNode(picture, "web"));
    });
    await cluster.waitUntilSettled();

    const entries = await sameEverywhere();
    const lost = entries.findLast(({ kind, lost: nodes }) => kind === "view" && (nodes as string[]).includes(victim));
    const decided = entries.find(({ kind, cause }) => kind === "decided" && cause === lost?.id);
    assert.ok(decided, "the decision names the view that made it wanted");
    const belongs = entries.filter(({ cause }) => cause === decided.id).map(({ kind }) => kind);
    for (const kind of ["ordered", "fencing", "operation", "transition-ended"]) assert.ok(belongs.includes(kind), kind);
    for (const node of cluster.nodes) {
      const { stdout } = await node.command("crm", "history", "resource", "web", "--detail");
      assert.match(stdout, new RegExp(`move web from ${victim} to .*because`), node.name);
    }
  });

  test("after a restart of everything the journal goes on", async () => {
    const before = await sameEverywhere();
    for (const { machine } of cluster.nodes) await machine.cutPower();
    for (const { machine } of cluster.nodes) await machine.powerOn();
    await cluster.waitUntilSettled();
    const after = await sameEverywhere();
    assert.deepEqual(
      after.slice(0, before.length).map(({ id }) => id),
      before.map(({ id }) => id),
    );
    assert.ok(after.length > before.length);
  });

  test("no daemon ended by itself", () => {
    assert.deepEqual(cluster.unexpectedEnds, []);
    assert.deepEqual(lab().troubles, []);
  });
});
