/**
 * From the power cut of a node to the new view on every survivor, by token, for the DC and for another node.
 *
 * Counted from the moment at which the power switch is used (its port goes down a few ms later) to that at which the last
 * survivor says, over its own socket, that it has installed a view of all survivors and nobody else: a little too much
 * at both ends. The cuts fall at random between two heartbeats.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { Millis } from "../../core/model/duration.js";
import type { NodeName } from "../../core/model/names.js";
import { Cluster } from "../cluster.js";
import type { Lab } from "../lab.js";
import { monotonicMs } from "../monotonic.js";
import { defineBench, type Say } from "./bench.js";
import type { Series } from "./series.js";
import { ViewWatch } from "./view-watch.js";

const COMES_UP_MS: Millis = 60_000;
const ROLES = ["DC", "not DC"] as const;
type Role = (typeof ROLES)[number];

export const detection = defineBench(
  "time from a power cut to the new view on all survivors",
  {
    tokens: { about: "in ms", byDefault: [250, 500, 1000], least: 50, most: 60_000 },
    repetitions: { about: "for each token and role", byDefault: [10], least: 1, most: 50 },
    nodes: { about: "of the cluster", byDefault: [3], least: 3, most: 9 },
  },
  async (lab, { tokens, repetitions: [repetitions = 10], nodes: [nodes = 3] }, say) => {
    const series: Series[] = [];
    const problems: string[] = [];
    for (const tokenMs of tokens) {
      const { found, wrong } = await withToken(lab, { tokenMs, size: nodes, repetitions }, say);
      series.push(...found);
      problems.push(...wrong);
    }
    return { series, problems };
  },
);

interface Trial {
  readonly tokenMs: Millis;
  readonly size: number;
  readonly repetitions: number;
}

async function withToken(lab: Lab, { tokenMs, size, repetitions }: Trial, say: Say) {
  const cluster = await Cluster.start(lab, { size, tokenMs, prefix: `t${tokenMs}-` });
  const watch = new ViewWatch(cluster.nodes);
  const times: Record<Role, Millis[]> = { DC: [], "not DC": [] };
  await watch.waitForAll(COMES_UP_MS);
  for (let turn = 0; turn < repetitions; turn++) {
    for (const role of ROLES) {
      times[role].push(await detect(cluster, watch, pickVictim(cluster, watch, role, turn), tokenMs));
      await watch.waitForAll(COMES_UP_MS);
    }
    say(`token ${tokenMs} ms: ${turn + 1} of ${repetitions}`);
  }
  await watch.close();
  await Promise.all(cluster.nodes.map((node) => node.machine.cutPower()));
  return {
    found: ROLES.map((role) => ({ what: `token ${tokenMs} ms, ${role}`, unit: "ms", values: times[role] })),
    wrong: cluster.unexpectedEnds.map(({ node, how }) => `the daemon of ${node} ended by itself: ${how}`),
  };
}

/** The DC is the node that a view is named after. */
function pickVictim(cluster: Cluster, watch: ViewWatch, role: Role, turn: number): NodeName {
  const names = cluster.nodes.map((node) => node.name);
  const dc = watch.of(names[0] ?? "")?.view.split("@")[1] ?? "";
  const others = names.filter((name) => name !== dc);
  return role === "DC" ? dc : (others[turn % others.length] ?? dc);
}

async function detect(cluster: Cluster, watch: ViewWatch, victim: NodeName, tokenMs: Millis): Promise<Millis> {
  const { machine } = cluster.node(victim);
  const survivors = cluster.nodes.map((node) => node.name).filter((name) => name !== victim);
  await delay(tokenMs + Math.random() * tokenMs);
  const fromMs = monotonicMs();
  const cut = machine.cutPower();
  await watch.waitFor(`a view without ${victim}`, () => watch.agree(survivors), COMES_UP_MS);
  await cut;
  await machine.powerOn();
  return Math.max(...survivors.map((name) => watch.of(name)?.atMs ?? 0)) - fromMs;
}
