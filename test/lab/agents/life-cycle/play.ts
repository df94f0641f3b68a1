/**
 * Plays the lives of many resources on one cluster of two nodes, all at once: each starts, is broken and found, recovers, survives the
 * death of a node, and stops without leaving anything.
 *
 * What the cluster says is never enough: each story looks for itself whether its resource serves.
 */
import { appendFileSync, chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { stringify } from "yaml";
import { type ActiveView, instanceViews } from "../../../../src/core/scheduler/current.js";
import { activeNode, Cluster, isMember } from "../../../../src/lab/cluster.js";
import type { Lab } from "../../../../src/lab/lab.js";
import type { Machine } from "../../../../src/lab/machine.js";
import { monotonicMs } from "../../../../src/lab/monotonic.js";
import type { StatusPicture } from "../../../../src/tui/status-picture.js";
import type { Seen, Stage, Story } from "./story.js";

const PATIENCE_MS = 90_000;
/** Much runs at once on what may be two processors: looking must not be the most of it. */
const POLL_MS = 250;
const TOKEN_MS = 3000;

export class Play {
  /** One look at the cluster for all who ask at the same time. */
  private look: Promise<StatusPicture | undefined> | undefined;

  private constructor(
    private readonly lab: Lab,
    readonly cluster: Cluster,
    private readonly stage: Stage,
    private readonly stories: readonly Story[],
  ) {}

  /** The cluster runs, and has begun to start everything. */
  static async begin(lab: Lab, stories: readonly Story[]): Promise<Play> {
    const neighbour = await lab.startClient("neighbour");
    const cluster = await Cluster.start(lab, { size: 2, twoNode: true, tokenMs: TOKEN_MS });
    const play = new Play(lab, cluster, makeStage(lab, cluster, neighbour), stories);
    await play.prepare();
    await cluster.waitFor("all are members", (picture) => cluster.nodes.every(({ name }) => isMember(picture, name)));
    await cluster.load(play.configuration());
    return play;
  }

  /** Resolves with how long it took. */
  inService(story: Story): Promise<number> {
    return this.until(`${story.agent} serves`, (picture) => this.serves(story, picture));
  }

  /** Resolves with how long it took until the cluster knew, and until it served again. */
  async breakAndRecover(story: Story): Promise<{ readonly foundMs: number; readonly recoveredMs: number }> {
    const before = await this.cluster.waitFor("a picture", () => true);
    const victim = this.cluster.nodes.find(({ name }) => name === mainPlace(places(story, before)));
    if (!victim) throw new Error(`${story.id} runs nowhere`);
    const { machine, name } = victim;
    const failures = failuresOf(story, before, name);
    await story.breaks(machine);
    const foundMs = await this.until(`the cluster knows that ${story.agent} is broken`, async (picture) =>
      story.noted ? story.noted.shows(seen(story, picture, name)) : failuresOf(story, picture, name) > failures,
    );
    await story.noted?.mend(machine);
    return { foundMs, recoveredMs: await this.inService(story) };
  }

  /** The power of one that runs much is cut; resolves when it is back. */
  async loseNode(): Promise<void> {
    const picture = await this.cluster.waitUntilSettled(PATIENCE_MS);
    const weight = (node: string) => this.stories.filter((each) => activeNode(picture, each.id) === node).length;
    const [victim] = [...this.cluster.nodes].sort((a, b) => weight(b.name) - weight(a.name));
    await victim?.machine.cutPower();
  }

  async stopEverything(): Promise<void> {
    await this.cluster.waitUntilSettled(PATIENCE_MS);
    await this.cluster.crm("configure", "property", "stop-all-resources=true");
    await this.cluster.waitFor(
      "nothing runs any more",
      (picture) => this.stories.every((story) => places(story, picture).length === 0),
      PATIENCE_MS,
    );
  }

  /** Where it still serves though it was stopped. */
  async leftOver(story: Story): Promise<readonly string[]> {
    const picture = await this.cluster.waitFor("a picture", () => true);
    const serving = await Promise.all(
      this.cluster.nodes.map(({ machine, name }) =>
        story.serves(machine, seen(story, picture, name)).catch(() => false),
      ),
    );
    return this.cluster.nodes.filter((_, index) => serving[index]).map(({ name }) => name);
  }

  private async prepare(): Promise<void> {
    const [first] = this.cluster.nodes;
    for (const story of this.stories) if (first) await story.once?.(first.machine, this.stage);
    await Promise.all(
      this.cluster.nodes.map(async ({ machine }) => {
        const boot = machine.boot;
        machine.boot = async () => {
          await this.prepareNode(machine);
          await boot();
        };
        await this.prepareNode(machine);
      }),
    );
  }

  private async prepareNode(machine: Machine): Promise<void> {
    for (const story of this.stories) await story.prepare?.(machine, this.stage);
  }

  private configuration(): string {
    const names = this.cluster.nodes.map(({ name }) => name);
    const params = { switch: this.lab.powerDirectory, pcmk_host_list: names.join(" ") };
    const resources = Object.assign({}, ...this.stories.map((story) => story.resources(this.stage)));
    return stringify({
      rsc_defaults: { "resource-stickiness": 100 },
      resources: { power: { agent: "stonith:fence_lab", params }, ...resources },
    });
  }

  private async serves(story: Story, picture: StatusPicture): Promise<boolean> {
    const on = places(story, picture);
    if (on.length !== expectedCopies(story, picture) || on.some(({ pending, failed }) => pending || failed))
      return false;
    if (story.copies === "promotable" && on.filter(isPromoted).length !== 1) return false;
    const answers = on.map(({ node }) =>
      story.serves(this.cluster.node(node).machine, seen(story, picture, node)).catch(() => false),
    );
    return (await Promise.all(answers)).every(Boolean);
  }

  private nextPicture(): Promise<StatusPicture | undefined> {
    this.look ??= delay(POLL_MS).then(() => {
      this.look = undefined;
      return this.cluster.picture();
    });
    return this.look;
  }

  private async until(what: string, condition: (picture: StatusPicture) => Promise<boolean>): Promise<number> {
    const from = monotonicMs();
    while (monotonicMs() - from < PATIENCE_MS) {
      const picture = await this.nextPicture();
      if (picture && (await condition(picture))) return monotonicMs() - from;
    }
    throw new Error(`not within ${PATIENCE_MS} ms: ${what}\n${await this.cluster.status()}`);
  }
}

/** The nodes know each other by name, as servers that replicate want it. */
function makeStage(lab: Lab, cluster: Cluster, neighbour: Machine): Stage {
  const directory = join(lab.settings.directory, "shared");
  mkdirSync(directory);
  for (const each of [lab.settings.directory, directory]) chmodSync(each, 0o755);
  const hosts = cluster.nodes.map(({ name, machine }) => `${machine.address} ${name}\n`);
  appendFileSync("/etc/hosts", hosts.join(""));
  return { directory, neighbour: neighbour.address };
}

function places(story: Story, picture: StatusPicture): readonly ActiveView[] {
  const instances = picture.view.resources.flatMap(instanceViews);
  return instances.filter(({ historyId }) => historyId === story.id).flatMap(({ on }) => on);
}

function expectedCopies({ copies }: Story, picture: StatusPicture): number {
  const members = Object.keys(picture.state.layout.nodes).filter((node) => isMember(picture, node));
  return copies ? members.length : 1;
}

/** Of several the promoted one. */
function mainPlace(on: readonly ActiveView[]): string | undefined {
  return (on.find(isPromoted) ?? on[0])?.node;
}

function isPromoted({ role }: ActiveView): boolean {
  return role === "Promoted";
}

function seen(story: Story, picture: StatusPicture, node: string): Seen {
  const promoted = places(story, picture).some((place) => place.node === node && isPromoted(place));
  return { picture, promoted, attribute: (name) => picture.state.status.nodes[node]?.attributes[name] };
}

function failuresOf({ id }: Story, picture: StatusPicture, node: string): number {
  const counts = Object.entries(picture.state.status.nodes[node]?.attributes ?? {});
  const own = counts.filter(([name]) => name.startsWith(`fail-count-${id}#`));
  return own.reduce((sum, [, count]) => sum + (count === "INFINITY" ? 1_000_000 : Number(count)), 0);
}
