/**
 * A whole cluster in the lab: nodes lb1, lb2... with real daemons, configured as an operator would do it.
 *
 * What it says of the cluster is the picture of its DC in a quorate partition: the one node that decides. While there is
 * none (an election, a split without majority) there is no picture.
 */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { stringify } from "yaml";
import type { Millis } from "../core/model/duration.js";
import { formatDuration } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import type { ClusterState } from "../core/node/requests.js";
import { type InstanceView, instanceViews } from "../core/scheduler/current.js";
import { type StatusPicture, takePicture } from "../tui/status-picture.js";
import { type CommandResult, LabError } from "./command.js";
import type { Lab } from "./lab.js";
import { monotonicMs } from "./monotonic.js";
import { type DaemonEnd, LabNode } from "./node.js";
import type { Program } from "./project.js";
import type { LabWatchdog } from "./watchdog.js";

export interface ClusterSettings {
  /** How many, named lb1, lb2...; default 3. */
  readonly size?: number;
  /** Of the names, in place of `lb`: for a second cluster in the same lab. */
  readonly prefix?: string;
  /** Default 1000. */
  readonly tokenMs?: Millis;
  /** Of each node, 1 to 4; default 1. */
  readonly links?: number;
  readonly linkMode?: "passive" | "active";
  readonly twoNode?: boolean;
  readonly waitForAll?: boolean;
  /** The address of a quorate-witness, and what it lends. */
  readonly witness?: { readonly address: string; readonly algorithm: "ffsplit" | "lms" };
  /** Every node has a watchdog with this timeout. */
  readonly watchdogMs?: Millis;
  readonly log?: "debug" | "info" | "warn" | "error";
  /** Between the end of a daemon that failed and its next start; default 1000. */
  readonly restartMs?: Millis;
}

const PATIENCE_MS: Millis = 30_000;
const POLL_MS: Millis = 20;

export class Cluster {
  private constructor(
    private readonly lab: Lab,
    readonly nodes: readonly LabNode[],
    private readonly watchdogs: ReadonlyMap<NodeName, LabWatchdog>,
  ) {}

  /** All nodes powered on; they may not have found each other yet. */
  static async start(lab: Lab, settings: ClusterSettings = {}): Promise<Cluster> {
    const names = Array.from({ length: settings.size ?? 3 }, (_, index) => `${settings.prefix ?? "lb"}${index + 1}`);
    const machines = names.map((name) => lab.addMachine(name, "node", settings.links));
    const members = machines.map(({ name, addresses }, index) => ({ name, id: index + 1, addresses }));
    const key = randomBytes(32).toString("hex");
    const { watchdogMs } = settings;
    const watchdogs = new Map(
      machines.flatMap((machine) =>
        watchdogMs === undefined ? [] : [[machine.name, lab.addWatchdog(machine, watchdogMs)] as const],
      ),
    );
    const nodes = machines.map((machine) => {
      const common = commonYaml(settings, members);
      const watchdog = watchdogYaml(watchdogs.get(machine.name), watchdogMs);
      const yaml = (paths: object) => stringify({ ...common, node: machine.name, ...watchdog, ...paths });
      return new LabNode(machine, yaml, key, settings.restartMs ?? 1000);
    });
    await Promise.all(machines.map((machine) => machine.powerOn()));
    return new Cluster(lab, nodes, watchdogs);
  }

  node(name: NodeName): LabNode {
    const found = this.nodes.find((node) => node.name === name);
    if (!found) throw new LabError(`no node ${name}`);
    return found;
  }

  watchdog(name: NodeName): LabWatchdog {
    const found = this.watchdogs.get(name);
    if (!found) throw new LabError(`${name} has no watchdog`);
    return found;
  }

  /** Replaces the cluster's configuration by this YAML document (`crm configure load replace`). */
  async load(yaml: string): Promise<void> {
    const file = join(this.lab.settings.directory, "cluster.yaml");
    writeFileSync(file, yaml);
    await this.waitFor("a DC in a quorate partition", () => true);
    await this.crm("configure", "load", "replace", file);
  }

  /** Runs `crm ARGS` on a node that answers. Rejects with what it said when it fails. */
  async crm(...args: readonly string[]): Promise<string> {
    const { node, result } = await this.onAnyNode("crm", args);
    if (result.code === 0) return result.stdout;
    const words = (result.stderr || result.stdout).trim();
    throw new LabError(`crm ${args.join(" ")} on ${node.name}: exit code ${result.code}: ${words}`);
  }

  /** `crm_mon -1`. */
  async status(): Promise<string> {
    const { result } = await this.onAnyNode("crm_mon", ["-1"]);
    return result.stdout || result.stderr;
  }

  /** The picture of the DC; undefined while there is none. */
  async picture(): Promise<StatusPicture | undefined> {
    const decider = decidingState(await this.states());
    return decider && takePicture(decider, Date.now());
  }

  /** The picture of any node that answers, the DC's if there is one: for displays. */
  async anyPicture(): Promise<StatusPicture | undefined> {
    const states = await this.states();
    const best = decidingState(states) ?? states[0];
    return best && takePicture(best, Date.now());
  }

  /** Polls until the condition holds for the DC's picture; rejects with what was waited for and what was seen last. */
  async waitFor(
    what: string,
    condition: (picture: StatusPicture) => boolean,
    timeoutMs = PATIENCE_MS,
  ): Promise<StatusPicture> {
    let last: StatusPicture | undefined;
    for (const deadline = monotonicMs() + timeoutMs; monotonicMs() < deadline; await delay(POLL_MS)) {
      last = (await this.picture()) ?? last;
      if (last && condition(last)) return last;
    }
    throw new LabError(`not within ${formatDuration(timeoutMs)}: ${what}; last seen: ${summary(last)}`);
  }

  /** Everybody is a member, nothing is failed or under way, and the DC has nothing left to do. */
  waitUntilSettled(timeoutMs: Millis = PATIENCE_MS): Promise<StatusPicture> {
    return this.waitFor("all nodes are members and the cluster is idle", isSettled, timeoutMs);
  }

  get unexpectedEnds(): readonly DaemonEnd[] {
    return this.nodes.flatMap((node) => node.unexpectedEnds);
  }

  private async states(): Promise<readonly ClusterState[]> {
    const states = await Promise.all(this.nodes.map((node) => node.state()));
    return states.filter((state) => state !== undefined);
  }

  private async onAnyNode(
    program: Program,
    args: readonly string[],
  ): Promise<{ node: LabNode; result: CommandResult }> {
    for (const node of this.nodes) {
      if (await node.state()) return { node, result: await node.command(program, ...args) };
    }
    throw new LabError(`${program} ${args.join(" ")}: no daemon answers on any node`);
  }
}

/** A DC that was just cut off does not know it yet: of two the one with the newer view decides. */
function decidingState(states: readonly ClusterState[]): ClusterState | undefined {
  const deciders = states.filter((state) => state.quorate && state.dc === state.self);
  return deciders.sort((a, b) => (b.view?.id.epoch ?? 0) - (a.view?.id.epoch ?? 0))[0];
}

/** Where the primitive is active and nothing is under way or failed; undefined when it is nowhere or in doubt. */
export function activeNode(picture: StatusPicture, primitive: string): NodeName | undefined {
  const [on, ...more] = instancesIn(picture).find((each) => each.id === primitive)?.on ?? [];
  if (!on || more.length > 0) return undefined;
  return on.pending || on.failed || on.unclean ? undefined : on.node;
}

export function isMember(picture: StatusPicture, node: NodeName): boolean {
  return picture.state.status.nodes[node]?.state === "member";
}

export function isIdle(picture: StatusPicture): boolean {
  return picture.state.activity === "";
}

function isSettled(picture: StatusPicture): boolean {
  const allMembers = Object.keys(picture.state.layout.nodes).every((node) => isMember(picture, node));
  const calm = instancesIn(picture).every((each) => !each.pending && each.on.every((on) => !on.pending && !on.failed));
  return allMembers && calm && isIdle(picture);
}

function instancesIn(picture: StatusPicture): readonly InstanceView[] {
  return picture.view.resources.flatMap(instanceViews);
}

function summary(picture: StatusPicture | undefined): string {
  if (!picture) return "no DC in a quorate partition";
  const nodes = picture.view.nodes.map((node) => `${node.name} ${node.words}`);
  const resources = instancesIn(picture).map((each) => {
    const places = each.on.map((on) => `${on.node}${on.pending ? ` ${on.pending}` : ""}${on.failed ? " FAILED" : ""}`);
    return `${each.id} on ${places.join(" and ") || "no node"}`;
  });
  const activity = picture.state.activity || "idle";
  return [...nodes, ...resources, `DC ${picture.state.dc}: ${activity}`].join(", ");
}

function watchdogYaml(watchdog: LabWatchdog | undefined, timeoutMs: Millis = 0): object {
  return watchdog ? { watchdog: { device: watchdog.device, timeout: formatDuration(timeoutMs) } } : {};
}

function commonYaml(settings: ClusterSettings, nodes: readonly object[]) {
  const { witness } = settings;
  return {
    cluster: "lab",
    token: formatDuration(settings.tokenMs ?? 1000),
    port: 5405,
    link_mode: settings.linkMode ?? "passive",
    nodes,
    quorum: {
      two_node: settings.twoNode ?? false,
      wait_for_all: settings.waitForAll ?? settings.twoNode ?? false,
      ...(witness ? { witness: witness.address, witness_algorithm: witness.algorithm } : {}),
    },
    log: settings.log ?? "info",
  };
}
