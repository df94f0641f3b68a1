/**
 * Many resources on three nodes: from the acknowledged configuration to the last of them started, and from the confirmed shot at
 * the node that runs a share of them to the last of those started elsewhere.
 *
 * By the journal of the DC, where every result has the time at which the DC learned of it. The agent is our Dummy: a shell script,
 * as agents are, which does nothing, so that what is measured is the cluster and the start of a process.
 */
import { stringify } from "yaml";
import type { JournalEntry } from "../../core/journal/entry.js";
import type { Millis } from "../../core/model/duration.js";
import type { NodeName } from "../../core/model/names.js";
import type { StatusPicture } from "../../tui/status-picture.js";
import { activeNode, Cluster } from "../cluster.js";
import { LabError } from "../command.js";
import type { Lab } from "../lab.js";
import { defineBench } from "./bench.js";
import type { Series } from "./series.js";

const COMES_UP_MS: Millis = 120_000;

export const resources = defineBench(
  "many resources: started after a commit, and recovered after a shot",
  {
    resources: { about: "Dummy resources", byDefault: [50, 200], least: 1, most: 2000 },
    repetitions: { about: "power cuts for each number", byDefault: [2], least: 1, most: 50 },
    token: { about: "in ms", byDefault: [1000], least: 50, most: 60_000 },
  },
  async (lab, { resources: counts, repetitions: [repetitions = 0], token: [tokenMs] }, say) => {
    const series: Series[] = [];
    const problems: string[] = [];
    for (const count of counts) {
      const cluster = await Cluster.start(lab, { size: 3, tokenMs, prefix: `r${count}-` });
      const trial = new Trial(lab, cluster, count);
      const started: Millis[] = [];
      const recovered: Millis[] = [];
      for (let turn = 0; turn < repetitions; turn++) {
        started.push(await trial.startAll());
        recovered.push(await trial.loseNode(turn));
        say(`${count} resources, ${turn + 1} of ${repetitions}: ${started.at(-1)} ms, ${recovered.at(-1)} ms`);
      }
      series.push(
        { what: `${count}: commit to all started`, unit: "ms", values: started },
        { what: `${count}: shot confirmed to all back`, unit: "ms", values: recovered },
        { what: `${count}: an operation beyond its agent`, unit: "ms", values: trial.overheads },
      );
      problems.push(...cluster.unexpectedEnds.map(({ node, how }) => `the daemon of ${node} ended by itself: ${how}`));
      await Promise.all(cluster.nodes.map((node) => node.machine.cutPower()));
    }
    return { series, problems };
  },
);

class Trial {
  private readonly names: readonly NodeName[];
  /** Of each start: from the order to its result at the DC, less what the agent took. */
  readonly overheads: Millis[] = [];

  constructor(
    private readonly lab: Lab,
    private readonly cluster: Cluster,
    private readonly count: number,
  ) {
    this.names = cluster.nodes.map(({ name }) => name);
  }

  /** From nothing but the fence device. */
  async startAll(): Promise<Millis> {
    await this.cluster.load(this.configuration(0));
    await this.cluster.waitUntilSettled(COMES_UP_MS);
    const since = Date.now();
    await this.cluster.load(this.configuration(this.count));
    await this.allRun();
    const entries = await this.journal(since);
    this.overheads.push(...overheadsIn(entries));
    return lastStart(entries) - timeOf(entries, ({ kind }) => kind === "revision");
  }

  async loseNode(turn: number): Promise<Millis> {
    const victim = this.names[turn % this.names.length] ?? "";
    const since = Date.now();
    await this.cluster.node(victim).machine.cutPower();
    await this.cluster.waitFor(`${victim} is fenced and back`, ({ state }) => {
      return state.status.fencing.some(({ target, state: how }) => target === victim && how === "succeeded");
    });
    await this.allRun();
    const entries = await this.journal(since);
    const shot = entries.findLastIndex(({ event }) => event.kind === "fencing" && event.record.state === "succeeded");
    const recovery = entries.slice(shot);
    return lastStart(recovery) - timeOf(recovery, ({ kind }) => kind === "fencing");
  }

  private async allRun(): Promise<void> {
    const runs = (picture: StatusPicture) => this.ids(this.count).every((id) => activeNode(picture, id) !== undefined);
    await this.cluster.waitFor("all run", runs, COMES_UP_MS);
    await this.cluster.waitUntilSettled(COMES_UP_MS);
  }

  private ids(count: number): readonly string[] {
    return Array.from({ length: count }, (_, index) => `d${index + 1}`);
  }

  private configuration(count: number): string {
    return stringify({
      properties: { "stonith-enabled": true },
      rsc_defaults: { "resource-stickiness": 100 },
      resources: {
        power: {
          agent: "stonith:fence_lab",
          params: { switch: this.lab.powerDirectory, pcmk_host_list: this.names.join(" ") },
        },
        ...Object.fromEntries(
          this.ids(count).map((id) => [id, { agent: "ocf:quorate:Dummy", op: { monitor: { interval: "10s" } } }]),
        ),
      },
    });
  }

  /** Of the DC; all machines have the same clock. */
  private async journal(since: number): Promise<readonly JournalEntry[]> {
    const { state } = await this.cluster.waitUntilSettled(COMES_UP_MS);
    const entries = (await this.cluster.node(state.dc ?? "").journal()) ?? [];
    return entries.filter(({ time }) => time >= since);
  }
}

function overheadsIn(entries: readonly JournalEntry[]): readonly Millis[] {
  const ordered = new Map<string, Millis>();
  return entries.flatMap(({ event, time }) => {
    if (event.kind === "ordered")
      for (const { resource, operation } of event.actions) ordered.set(`${resource} ${operation}`, time);
    if (event.kind !== "operation" || event.operation !== "start") return [];
    const from = ordered.get(`${event.resource} start`);
    return from === undefined ? [] : [time - from - event.execMs];
  });
}

function lastStart(entries: readonly JournalEntry[]): Millis {
  const starts = entries.flatMap(({ event, time }) =>
    event.kind === "operation" && event.operation === "start" && event.resource.startsWith("d") ? [time] : [],
  );
  if (starts.length === 0) throw new LabError("nothing was started");
  return Math.max(...starts);
}

function timeOf(entries: readonly JournalEntry[], isIt: (event: JournalEntry["event"]) => boolean): Millis {
  const found = entries.findLast(({ event }) => isIt(event));
  if (!found) throw new LabError("the journal does not say when it began");
  return found.time;
}
