/**
 * A daemon is killed and started again by its supervisor, many times, while a client loads the service: the cluster must
 * do nothing about it. No shot, no start or stop of anything, no failed request.
 *
 * In turn the node that serves, the DC, and the others. The time is that from the kill to the view, at every node, that
 * has the new daemon in it; it must stay well below the token, after which the node would count as lost.
 */
import type { Millis } from "../../core/model/duration.js";
import type { NodeName } from "../../core/model/names.js";
import type { StatusPicture } from "../../tui/status-picture.js";
import { activeNode, Cluster } from "../cluster.js";
import type { Lab } from "../lab.js";
import { monotonicMs } from "../monotonic.js";
import type { Prober } from "../prober.js";
import { fencedTimes, SITE_ADDRESS, SITE_PORT, siteConfiguration } from "../site.js";
import { defineBench } from "./bench.js";
import { ordersFor } from "./orders.js";
import { ViewWatch } from "./view-watch.js";

const COMES_UP_MS: Millis = 60_000;
const SERVICE = ["vip", "web"] as const;

export const restart = defineBench(
  "a daemon killed and started again by its supervisor: nothing else happens",
  {
    repetitions: { about: "kills", byDefault: [30], least: 1, most: 1000 },
    token: { about: "in ms", byDefault: [1000], least: 50, most: 60_000 },
    delay: { about: "of the supervisor, in ms", byDefault: [100], least: 0, most: 60_000 },
    nodes: { about: "of the cluster", byDefault: [3], least: 2, most: 9 },
  },
  async (lab, { repetitions: [repetitions = 0], token: [tokenMs], delay: [restartMs], nodes: [size] }, say) => {
    const cluster = await Cluster.start(lab, { size, tokenMs, restartMs });
    const watch = new ViewWatch(cluster.nodes);
    const prober = await serve(lab, cluster, watch);
    const before = await cluster.waitUntilSettled(COMES_UP_MS);
    const orders = ordersFor(SERVICE, cluster.nodes).length;
    const fromMs = monotonicMs();
    const times: Millis[] = [];
    for (let turn = 0; turn < repetitions; turn++) {
      const victim = pickVictim(await cluster.waitUntilSettled(COMES_UP_MS), turn);
      times.push(await killAndWait(cluster, watch, victim));
      say(`${turn + 1} of ${repetitions}: ${victim} is back after ${Math.round(times.at(-1) ?? 0)} ms`);
    }
    const after = await cluster.waitUntilSettled(COMES_UP_MS);
    const outage = await prober.measure({ fromMs, toMs: monotonicMs() });
    await watch.close();
    return {
      series: [
        { what: "kill to the new view everywhere", unit: "ms", values: times },
        { what: "requests that failed", unit: `of ${outage.requests}`, values: [outage.failed] },
        { what: "longest time without an answer", unit: "ms", values: [outage.awayMs] },
      ],
      problems: [
        ...(ordersFor(SERVICE, cluster.nodes).length > orders ? orderLines(cluster) : []),
        ...shots(before, after),
        ...(outage.failed > 0 ? [`${outage.failed} requests failed: ${outage.firstError}`] : []),
      ],
    };
  },
);

async function serve(lab: Lab, cluster: Cluster, watch: ViewWatch): Promise<Prober> {
  const client = await lab.startClient("client");
  const prober = lab.startProber({ machine: client, host: SITE_ADDRESS, port: SITE_PORT });
  const names = cluster.nodes.map((node) => node.name);
  await watch.waitForAll(COMES_UP_MS);
  await cluster.load(siteConfiguration(lab, names));
  await prober.firstGood(0, COMES_UP_MS);
  return prober;
}

/** In turn the node that serves, the DC, and another one. */
export function pickVictim(picture: StatusPicture, turn: number): NodeName {
  const names = Object.keys(picture.state.layout.nodes);
  const serving = activeNode(picture, "web") ?? "";
  const { dc = "" } = picture.state;
  const others = names.filter((name) => name !== serving && name !== dc);
  return [serving, dc, others[turn % others.length] ?? dc][turn % 3] ?? dc;
}

/** How long it took until all nodes were in one view with the node's new daemon. */
export async function killAndWait(cluster: Cluster, watch: ViewWatch, victim: NodeName): Promise<Millis> {
  const names = cluster.nodes.map((node) => node.name);
  const incarnation = () => watch.of(victim)?.members.find((member) => member.node === victim)?.incarnation;
  const before = incarnation();
  const fromMs = monotonicMs();
  cluster.node(victim).signalDaemon("SIGKILL");
  const isBack = () => incarnation() !== before && watch.agree(names);
  await watch.waitFor(`${victim} is back`, isBack, COMES_UP_MS);
  return Math.max(...names.map((name) => watch.of(name)?.atMs ?? 0)) - fromMs;
}

function orderLines(cluster: Cluster): readonly string[] {
  const lines = ordersFor(SERVICE, cluster.nodes).map(({ node, text }) => `  ${node} ${text}`);
  return ["more was started or stopped than once at the beginning:", ...lines];
}

function shots(before: StatusPicture, after: StatusPicture): readonly string[] {
  return Object.keys(after.state.layout.nodes).flatMap((node) => {
    const times = fencedTimes(after, node) - fencedTimes(before, node);
    return times > 0 ? [`${node} was shot ${times} times`] : [];
  });
}
