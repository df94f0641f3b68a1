/** What the disks of real daemons hold, through loss, damage and a power cut of all. */
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { Cluster } from "../../src/lab/cluster.js";
import type { LabNode } from "../../src/lab/node.js";
import { eventually } from "./support/eventually.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

const COMES_UP_MS = 60_000;

await inLab(import.meta.url, () => {
  const lab = openLabForFile();

  test("each node has the same history again, whatever became of one disk or of the power", async () => {
    const cluster = await Cluster.start(lab());
    await cluster.load("properties:\n  stonith-enabled: false\n");
    const [first, , third] = cluster.nodes as [LabNode, LabNode, LabNode];
    const change = (delay: string) => cluster.crm("configure", "property", `dc-deadtime=${delay}`);
    const history = async (node: LabNode) => (await node.command("crm", "configure", "history")).stdout;
    const allHaveTheSame = () =>
      eventually(
        "the same history on all nodes",
        async () => new Set(await Promise.all(cluster.nodes.map(history))).size === 1,
        COMES_UP_MS,
      );
    const comesBackWith = async (spoil: (state: string) => void) => {
      await third.stopDaemon();
      spoil(join(dirname(third.configFile), "state"));
      await change(`${++changes}s`);
      third.startDaemon();
      await cluster.waitUntilSettled(COMES_UP_MS);
      await allHaveTheSame();
    };
    let changes = 60;
    await change("60s");
    await cluster.waitUntilSettled(COMES_UP_MS);

    await comesBackWith((state) => rmSync(state, { recursive: true }));
    assert.equal((await history(third)).trim().split("\n").length, 1 + 3);

    await comesBackWith((state) => flipBit(join(state, "history")));
    assert.match(readFileSync(third.logFile, "utf8"), /history is damaged at byte \d+/);
    assert.match(readFileSync(third.logFile, "utf8"), /has got back all that its disk had lost/);

    await Promise.all(cluster.nodes.map((node) => node.machine.cutPower()));
    await Promise.all(cluster.nodes.map((node) => node.machine.powerOn()));
    await cluster.waitUntilSettled(COMES_UP_MS);
    await allHaveTheSame();
    assert.match(await history(first), /dc-deadtime=62s \(in force\)/);
    assert.deepEqual(cluster.unexpectedEnds, []);
  });
});

function flipBit(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] as number) ^ 1;
  writeFileSync(path, bytes);
}
