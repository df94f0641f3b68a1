import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { ClusterState } from "../../src/core/node/requests.js";
import { activeNode, Cluster, isMember } from "../../src/lab/cluster.js";
import { monotonicMs } from "../../src/lab/monotonic.js";
import { fencedTimes, siteConfiguration } from "../../src/lab/site.js";
import { LabWitness } from "../../src/lab/witness.js";
import { eventually } from "./support/eventually.js";
import { inLab, openLabForFile } from "./support/in-lab.js";

/** Of the last such line of a daemon's log, in milliseconds since 1970. */
function loggedAt(log: string, text: RegExp): number {
  const lines = log.split("\n").filter((line) => line !== "");
  const line = lines.map((each) => JSON.parse(each)).findLast(({ msg }) => text.test(msg));
  assert.ok(line, String(text));
  return Date.parse(line.time);
}

await inLab(import.meta.url, () => {
  const lab = openLabForFile({ bootDelayMs: 200 });
  let cluster: Cluster;
  let witness: LabWitness;

  async function stateOf(name: string): Promise<ClusterState> {
    let state: ClusterState | undefined;
    await eventually(`${name} answers`, async () => {
      state = await cluster.node(name).state();
      return state !== undefined;
    });
    assert.ok(state);
    return state;
  }

  async function isLone(name: string, quorate: boolean): Promise<boolean> {
    const state = await stateOf(name);
    const members = state.view?.members.map((member) => member.node) ?? [];
    return members.join() === name && state.quorate === quorate;
  }

  test("two nodes and a witness find each other, and nobody needs two_node", async () => {
    witness = new LabWitness(lab().addMachine("witness", "web"));
    cluster = await Cluster.start(lab(), {
      size: 2,
      witness: { address: witness.machine.address, algorithm: "ffsplit" },
    });
    await witness.start(cluster.node("lb1"));
    await eventually("both are members, with the vote of the witness", async () => {
      const [one, two] = [await stateOf("lb1"), await stateOf("lb2")];
      return [one, two].every((state) => state.quorate && state.quorumNote === "3 of 3 votes (1 of the witness)");
    });
    const { stdout } = await cluster.node("lb2").command("crm", "corosync", "status", "qdevice");
    assert.match(stdout, /State: +Connected\nVotes: +1 of 1/);
  });

  test("the cable between them is cut, without fencing: exactly one of them is quorate, for as long as that lasts", async () => {
    await lab().network.partition([["lb1"], ["lb2"]]);
    await eventually(
      "lb1 goes on alone, lb2 stops",
      async () => (await isLone("lb1", true)) && (await isLone("lb2", false)),
    );
    for (const until = monotonicMs() + 4000; monotonicMs() < until; await delay(50)) {
      assert.deepEqual([(await stateOf("lb1")).quorate, (await stateOf("lb2")).quorate], [true, false]);
    }
    assert.match((await stateOf("lb2")).witness?.why ?? "", /lb1\) is preferred/);
  });

  test("the witness is started anew in the split: who has the vote keeps it", async () => {
    await witness.machine.cutPower();
    await witness.machine.powerOn();
    for (const until = monotonicMs() + 6000; monotonicMs() < until; await delay(50)) {
      assert.deepEqual([(await stateOf("lb1")).quorate, (await stateOf("lb2")).quorate], [true, false]);
    }
  });

  test("the holder is cut off from the witness, too: its lease runs out, and then the other one has the vote", async () => {
    await lab().network.partition([["lb1"], ["lb2", "witness"]]);
    await eventually("lb2 has the vote", async () => {
      // in this order: whoever has lost the vote has lost it before the other one gets it
      const [two, one] = [(await stateOf("lb2")).quorate, (await stateOf("lb1")).quorate];
      assert.ok(!(one && two), "both are quorate");
      return two;
    });
    await lab().network.heal();
    await eventually("together again", async () => (await stateOf("lb1")).quorate && (await stateOf("lb2")).quorate);
  });

  test("power is cut: the survivor has the vote as soon as its view is installed", async (context) => {
    await cluster.load(siteConfiguration(lab(), ["lb1", "lb2"]));
    await cluster.waitUntilSettled();
    const cutAt = monotonicMs();
    await cluster.node("lb1").machine.cutPower();
    await eventually("lb2 is quorate alone", () => isLone("lb2", true));
    context.diagnostic(`quorate ${Math.round(monotonicMs() - cutAt)} ms after the power cut (token 1000 ms)`);
    const log = readFileSync(cluster.node("lb2").logFile, "utf8");
    const [viewAt, quorateAt] = [loggedAt(log, /^view .*@lb2: lb2 /), loggedAt(log, /^quorate: 2 of 3 votes \(1 of/)];
    assert.ok(viewAt <= quorateAt, "the votes are those of the new view");
    context.diagnostic(`the vote came ${quorateAt - viewAt} ms after the view`);
    await cluster.waitFor("lb1 fenced, and everything on lb2", (picture) => {
      return fencedTimes(picture, "lb1") >= 1 && activeNode(picture, "web") === "lb2";
    });
    await cluster.waitFor("lb1 is back", (picture) => isMember(picture, "lb1"));
  });

  test("a split with fencing: the winner has the other one shot, and serves", async () => {
    await cluster.waitUntilSettled();
    await lab().network.partition([["lb1"], ["lb2"]]);
    const picture = await cluster.waitFor("lb2 was shot and lb1 serves", (picture) => {
      return picture.state.self === "lb1" && fencedTimes(picture, "lb2") >= 1 && activeNode(picture, "web") === "lb1";
    });
    assert.ok(picture.state.quorate);
    await lab().network.heal();
    await cluster.waitUntilSettled();
    assert.deepEqual(cluster.unexpectedEnds, []);
  });

  test("without the witness both together go on, and the status says so", async () => {
    await witness.machine.cutPower();
    await eventually("nobody can ask it", async () => (await stateOf("lb1")).witness?.contact === "silent");
    assert.ok((await stateOf("lb1")).quorate);
    assert.match(await cluster.status(), /Witness: .* cannot be asked by/);
  });
});
