/**
 * Many daemons on one machine whose processors are kept busy: does anybody fall out of the view, and what does a daemon
 * cost? From the moment at which all nodes are in one view and the load has begun there must be no other view.
 *
 * The figures are per node, over the whole time; memory is that at the end.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Millis } from "../../core/model/duration.js";
import { Cluster } from "../cluster.js";
import type { LabNode } from "../node.js";
import { defineBench } from "./bench.js";
import { type Traffic, trafficOf, type Usage, usageOf } from "./process-usage.js";
import type { Series } from "./series.js";
import { ViewWatch } from "./view-watch.js";

const BUSY_LOOP = fileURLToPath(new URL("../programs/busy-loop.js", import.meta.url));
const COMES_UP_MS: Millis = 180_000;
const CALMS_DOWN_MS: Millis = 3000;
const MINUTE_MS: Millis = 60_000;

export const soak = defineBench(
  "many daemons with busy processors: one view all the time, and what they cost",
  {
    nodes: { about: "real daemons", byDefault: [32], least: 2, most: 40 },
    minutes: { about: "after all are in one view", byDefault: [10], least: 0.1, most: 600 },
    token: { about: "in ms", byDefault: [1000], least: 50, most: 60_000 },
    load: { about: "busy loops beside the daemons", byDefault: [2], least: 0, most: 256 },
  },
  async (lab, { nodes: [size = 32], minutes: [minutes = 10], token: [tokenMs = 1000], load: [load = 2] }, say) => {
    const cluster = await Cluster.start(lab, { size, tokenMs });
    const watch = new ViewWatch(cluster.nodes);
    await watch.waitForAll(COMES_UP_MS);
    await delay(CALMS_DOWN_MS);
    const loops = startLoops(load, minutes);
    const before = watch.installations.length;
    const first = cluster.nodes.map(sample);
    await wait(minutes * MINUTE_MS, () => say(`${watch.installations.length - before} changes of view so far`));
    const last = cluster.nodes.map(sample);
    for (const loop of loops) loop.kill();
    const changes = watch.installations.slice(before);
    await watch.close();
    return {
      series: seriesOf(first, last),
      problems: [
        ...changes.map(({ node, view, members }) => `${node} installed view ${view} of ${members.length} members`),
        ...cluster.unexpectedEnds.map(({ node, how }) => `the daemon of ${node} ended by itself: ${how}`),
      ],
    };
  },
);

/** They end by themselves, whatever becomes of this program. */
function startLoops(count: number, minutes: number): readonly ChildProcess[] {
  const seconds = String(Math.ceil(minutes * 60 + 5));
  return Array.from({ length: count }, () => spawn(process.execPath, [BUSY_LOOP, seconds], { stdio: "ignore" }));
}

async function wait(durationMs: Millis, everyMinute: () => void): Promise<void> {
  for (let leftMs = durationMs; leftMs > 0; leftMs -= MINUTE_MS) {
    await delay(Math.min(leftMs, MINUTE_MS));
    everyMinute();
  }
}

interface Sample extends Usage, Traffic {
  readonly atMs: Millis;
}

function sample(node: LabNode): Sample {
  const { pid } = node.daemonProcess();
  return { atMs: performance.now(), ...usageOf(pid), ...trafficOf(pid) };
}

function seriesOf(first: readonly Sample[], last: readonly Sample[]): readonly Series[] {
  const atEnd = (pick: (one: Sample) => number) => last.map(pick);
  const perSecond = (pick: (one: Sample) => number) =>
    last.map((end, index) => {
      const begin = first[index] ?? end;
      return (pick(end) - pick(begin)) / ((end.atMs - begin.atMs) / 1000);
    });
  const mebibytes = (bytes: number) => bytes / 2 ** 20;
  return [
    { what: "memory (RSS)", unit: "MiB", values: atEnd((one) => mebibytes(one.residentBytes)) },
    { what: "memory, at most", unit: "MiB", values: atEnd((one) => mebibytes(one.mostResidentBytes)) },
    { what: "processor", unit: "% of one", values: perSecond((one) => one.cpuMs / 10) },
    { what: "sent", unit: "kB/s", values: perSecond((one) => one.sentBytes / 1000) },
    { what: "received", unit: "kB/s", values: perSecond((one) => one.receivedBytes / 1000) },
    { what: "datagrams sent", unit: "/s", values: perSecond((one) => one.sentDatagrams) },
    { what: "datagrams received", unit: "/s", values: perSecond((one) => one.receivedDatagrams) },
  ];
}
