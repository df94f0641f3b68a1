/**
 * What the steps of a story mean: one short handler per verb, from the words of the step to lines of output.
 *
 * cluster NODE[:VOTES]... [token=1s] [boot=10s|never] [off=NODE,...] [seed=1] [links=1]
 *         [two_node] [wait_for_all] [auto_tie_breaker] [last_man_standing] [expected_votes=5] ...
 *         [later=NODE,...]                    machines that are no nodes yet, and do not start by themselves
 * config                                      body: crm lines; before the first run on every disk, later by a command
 * run until=idle [within=120s] | run for=5s   output: the trace
 * crash NODE...   boot NODE...                power
 * kill NODE...    restart NODE...             the daemon alone
 * reset NODE...                               its connections, as seen by its peers; it lives on
 * slow-loop NODE lag=300ms                    each input takes its loop so long; lag=0s: as quick as ever
 * freeze NODE...  thaw NODE...  shutdown NODE...
 * partition a b | c      heal      cut a->b   (a<->b: both ways)      mend a->b
 * loss 30% [a->b]   duplicate 30% [a->b]   delay 50ms [a->b]   jitter 50ms [a->b]
 *                                             cut, mend and these four take link=1: on no other link than that
 * link-down NODE LINK     link-up NODE LINK   the interface of one node
 * disk NODE full | disk NODE ok | disk NODE sync=500ms
 * disk NODE lost | restored=60s | damaged=history|epoch     while no daemon runs there
 * clock NODE rate=1.01 | clock NODE wall=-3600s | clock NODE reset           to 1970
 * fence-device NAME [takes=5s] [works|fails|hangs|lies|late=30s]
 * op-fail RSC OP rc=7 [on NODE] [times=1] [leaves=running]     op-hang RSC OP ...    op-lie RSC OP rc=0 ...
 * op-slow RSC OP takes=5s ...
 * kill-resource RSC on NODE [silent|address]  address: what is gone is its address
 * witness cut NODE... | mend [NODE...] | delay 50ms [NODE...]     its lines to the nodes
 * witness kill | crash | start | rate=1.01    its process, its power, its clock
 * witness                                     who has its votes
 * repeat 20                                   body: steps that have no body, that many times
 * crm ... [via=NODE]                          as an operator types it
 * attribute NODE NAME VALUE [delay=5s]        as an agent there says it
 * mark NAME [via=NODE]                        a write whose survival is watched
 * notified NODE                               what agents there were told of other copies, since it was asked last
 * status      holders RSC      history NODE    what is on its disk
 * fencing NODE                                what it knows of fencing, newest first
 * journal NODE                                what is new in its journal, and who has the same one
 */

import type { Configuration } from "../core/cib/configuration.js";
import { historyOf, orphansOf } from "../core/cib/history.js";
import { nodeIdsOf, type QuorumOptions } from "../core/cib/layout.js";
import { formatVersion } from "../core/cib/revision.js";
import { memberNames } from "../core/membership/view.js";
import { type NodeName, sortedKeys, sortedNames } from "../core/model/names.js";
import { QUORUM_OPTIONS, readQuorumOptions } from "../core/quorum/options.js";
import { commandRequest } from "./commands.js";
import { directions } from "./faults.js";
import { entryText } from "./journal-text.js";
import type { Link } from "./network.js";
import type { Misbehaviour } from "./resources.js";
import { coordinators } from "./settled.js";
import { duration, type Story } from "./story.js";

export type ParseConfiguration = (
  lines: readonly string[],
  nodeIds: Readonly<Record<NodeName, number>>,
) => Configuration;

/** The words of a step: bare ones in order, `name=value` ones by name. */
interface Arguments {
  readonly bare: readonly string[];
  readonly named: ReadonlyMap<string, string>;
  readonly body: readonly string[];
}

type Handler = <State>(story: Story<State>, args: Arguments) => readonly string[] | undefined;

export function runVerb<State>(
  story: Story<State>,
  verb: string,
  words: readonly string[],
  body: readonly string[],
  parse: ParseConfiguration,
): readonly string[] {
  const named = new Map<string, string>();
  const bare: string[] = [];
  for (const word of words) {
    const match = /^([a-z_]+)=(.*)$/.exec(word);
    if (match?.[1] && verb !== "crm") named.set(match[1], match[2] ?? "");
    else bare.push(word);
  }
  if (verb === "config") return configure(story, body, parse);
  if (verb === "repeat") return repeat(story, Number(word(words, 0)), body, parse);
  const handler = HANDLERS[verb];
  if (!handler) throw new RangeError(`no such verb: ${verb}; there are config, ${sortedKeys(HANDLERS).join(", ")}`);
  return handler(story, { bare, named, body }) ?? [];
}

function repeat<State>(
  story: Story<State>,
  times: number,
  body: readonly string[],
  parse: ParseConfiguration,
): readonly string[] {
  const steps = body.map((line) => line.split(/\s+/));
  return Array.from({ length: times }, () =>
    steps.flatMap(([verb = "", ...words]) => runVerb(story, verb, words, [], parse)),
  ).flat();
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  cluster: (story, args) => foundCluster(story, args),
  run: (story, { named }) =>
    named.get("until") === "idle"
      ? story.runUntilIdle(duration(named.get("within") ?? "120s"))
      : story.runFor(duration(need(named, "for"))),
  crash: (story, { bare }) => each(bare, (node) => story.world.crash(node)),
  boot: (story, { bare }) => each(bare, (node) => story.world.boot(node)),
  kill: (story, { bare }) => each(bare, (node) => story.world.killDaemon(node)),
  restart: (story, { bare }) => each(bare, (node) => story.world.startDaemon(node)),
  reset: (story, { bare }) => each(bare, (node) => story.world.resetConnections(node)),
  freeze: (story, { bare }) => each(bare, (node) => story.world.freeze(node)),
  thaw: (story, { bare }) => each(bare, (node) => story.world.thaw(node)),
  "slow-loop": (story, { bare, named }) =>
    silently(() => story.world.slowDown(word(bare, 0), duration(need(named, "lag")))),
  shutdown: (story, { bare }) => each(bare, (node) => story.world.shutdown(node)),
  partition: (story, { bare }) => partition(story, bare),
  heal: (story) => silently(() => story.world.heal()),
  cut: (story, args) => setLinks(story, args, args.bare[0], { cut: true }),
  mend: (story, args) => setLinks(story, args, args.bare[0], { cut: false }),
  loss: (story, args) => setLinks(story, args, args.bare[1], { loss: share(args.bare[0]) }),
  duplicate: (story, args) => setLinks(story, args, args.bare[1], { duplication: share(args.bare[0]) }),
  delay: (story, args) => setLinks(story, args, args.bare[1], { delayMs: duration(word(args.bare, 0)) }),
  jitter: (story, args) => setLinks(story, args, args.bare[1], { jitterMs: duration(word(args.bare, 0)) }),
  "link-down": (story, { bare }) =>
    silently(() => story.world.setInterface(word(bare, 0), Number(word(bare, 1)), "down")),
  "link-up": (story, { bare }) => silently(() => story.world.setInterface(word(bare, 0), Number(word(bare, 1)), "up")),
  disk: (story, args) => disk(story, args),
  clock: (story, args) => clock(story, args),
  "fence-device": (story, args) => fenceDevice(story, args),
  "op-fail": (story, args) =>
    misbehave(story, args, { kind: "fails", rc: exitCode(args), leavesRunning: leavesRunning(args) }),
  "op-hang": (story, args) => misbehave(story, args, { kind: "hangs", leavesRunning: leavesRunning(args) }),
  "op-lie": (story, args) => misbehave(story, args, { kind: "lies", rc: exitCode(args) }),
  "op-slow": (story, args) => misbehave(story, args, { kind: "slow", takesMs: duration(need(args.named, "takes")) }),
  "kill-resource": (story, { bare }) => {
    const [resource = "", on, node = "", how = "process"] = bare;
    if (on !== "on" || (how !== "process" && how !== "silent" && how !== "address")) {
      throw new RangeError("kill-resource RSC on NODE [silent|address]");
    }
    story.world.killResource(node, resource, how);
    return [];
  },
  witness: (story, args) => witness(story, args),
  watchdog: (story, { bare }) => silently(() => breakWatchdog(story, word(bare, 0), word(bare, 1))),
  crm: (story, { bare }) => crm(story, bare),
  attribute: (story, { bare, named }) => {
    const [node, name, value] = [word(bare, 0), word(bare, 1), word(bare, 2)];
    const delayMs = named.get("delay");
    const request = { kind: "set-status-attributes", node, set: { [name]: value }, remove: [] } as const;
    story.world.request(node, `attribute ${name}=${value}`, {
      ...request,
      ...(delayMs === undefined ? {} : { delayMs: duration(delayMs) }),
    });
    return [];
  },
  mark: (story, { bare, named }) => silently(() => story.world.mark(typedOn(story, named.get("via")), word(bare, 0))),
  status: (story) => status(story),
  history: (story, { bare }) => history(story, word(bare, 0)),
  journal: (story, { bare }) => journal(story, word(bare, 0)),
  notified: (story, { bare }) => [...story.world.machine(word(bare, 0)).resources.takeNotifications()],
  fencing: (story, { bare }) => fencing(story, word(bare, 0)),
  holders: (story, { bare }) => {
    const resource = word(bare, 0);
    return [`${resource}: ${story.world.holders(resource).join(" ") || "nobody"}`];
  },
};

function foundCluster<State>(story: Story<State>, { bare, named }: Arguments): undefined {
  const boot = named.get("boot") ?? "10s";
  const later = named.get("later")?.split(",") ?? [];
  const listed = bare.filter((word) => !Object.hasOwn(QUORUM_OPTIONS, word)).map((word) => word.split(":"));
  const founders = listed.map(([name = ""]) => name);
  const nodes = [...founders, ...later];
  const options = {
    seed: Number(named.get("seed") ?? 1),
    nodes,
    tokenMs: duration(named.get("token") ?? "1s"),
    founders,
    votes: Object.fromEntries(listed.flatMap(([name = "", votes]) => (votes ? [[name, Number(votes)]] : []))),
    quorum: storyQuorum(bare, named, nodes),
    links: Number(named.get("links") ?? 1),
    ...(named.has("watchdog") ? { watchdogMs: duration(need(named, "watchdog")) } : {}),
    unguarded: named.get("unguarded")?.split(",") ?? [],
    bootMs: boot === "never" ? Number.POSITIVE_INFINITY : duration(boot),
  };
  story.found(options, [...(named.get("off")?.split(",") ?? []), ...later]);
}

/** The words that are quorum options, as an administrator would write them. */
function storyQuorum(
  bare: readonly string[],
  named: ReadonlyMap<string, string>,
  nodes: readonly NodeName[],
): QuorumOptions {
  const switches = bare.filter((word) => Object.hasOwn(QUORUM_OPTIONS, word)).map((word) => [word, "true"] as const);
  const values = [...named].filter(([name]) => Object.hasOwn(QUORUM_OPTIONS, name));
  const ids = Object.fromEntries(nodes.map((name, index) => [name, { id: index + 1 }]));
  const { options, complaints } = readQuorumOptions(Object.fromEntries([...switches, ...values]), ids);
  if (complaints.length > 0) throw new RangeError(complaints.map(({ message }) => message).join("; "));
  return options;
}

function configure<State>(story: Story<State>, body: readonly string[], parse: ParseConfiguration): readonly string[] {
  const configuration = parse(body, nodeIdsOf(story.world.layout));
  if (!story.begun) story.preload(configuration);
  else {
    const request = {
      kind: "replace-configuration",
      configuration,
      comment: "the story's next configuration",
    } as const;
    story.world.request(typedOn(story), "crm configure load", request);
  }
  return [];
}

function crm<State>(story: Story<State>, words: readonly string[]): readonly string[] {
  const via = words.find((text) => text.startsWith("via="))?.slice(4);
  const line = words.filter((text) => !text.startsWith("via="));
  const request = commandRequest(line);
  story.world.request(typedOn(story, via), `crm ${line.join(" ")}`, request);
  return [];
}

/** The node on which a command is typed: the first with a daemon that answers. */
function typedOn<State>(story: Story<State>, via?: NodeName): NodeName {
  if (via !== undefined) return via;
  const machine = story.world.machines.find(({ daemon }) => daemon && !daemon.frozen);
  if (!machine) throw new RangeError("no daemon runs that could take a command");
  return machine.name;
}

function partition<State>(story: Story<State>, words: readonly string[]): readonly string[] {
  const groups = words
    .join(" ")
    .split("|")
    .map((group) => group.trim().split(/\s+/));
  for (const node of groups.flat()) story.world.machine(node);
  const missing = story.world.options.nodes.filter((node) => !groups.flat().includes(node));
  if (missing.length > 0) throw new RangeError(`on which side is ${missing.join(" and ")}?`);
  story.world.network.partition(groups);
  return [];
}

/** `a->b` one way, `a<->b` both, a bare name: everything to and from it; nothing: everything. */
function setLinks<State>(
  story: Story<State>,
  { named }: Arguments,
  where: string | undefined,
  change: Partial<Link>,
): readonly string[] {
  const { network, options } = story.world;
  const both = where?.split("<->") ?? [];
  const oneWay = where?.split("->") ?? [];
  for (const node of both.length > 1 ? both : oneWay) story.world.machine(node);
  const only = named.get("link");
  for (const [from, to] of directions(options.nodes)) {
    if (!matches(from, to)) continue;
    const links = only === undefined ? network.links(from, to) : [network.link(from, to, Number(only))];
    for (const link of links) Object.assign(link, change);
  }
  network.resume();
  return [];

  function matches(from: NodeName, to: NodeName): boolean {
    if (where === undefined) return true;
    if (both.length > 1) return both.includes(from) && both.includes(to);
    if (oneWay.length > 1) return oneWay[0] === from && oneWay[1] === to;
    return where === from || where === to;
  }
}

function disk<State>(story: Story<State>, { bare, named }: Arguments): undefined {
  const node = word(bare, 0);
  const { disk } = story.world.machine(node);
  if (bare[1] === "full") disk.full = true;
  if (bare[1] === "ok") disk.mend();
  if (bare[1] === "lost") story.world.spoilDisk(node, (spoilt) => spoilt.loseEverything());
  const age = named.get("restored");
  if (age !== undefined) story.world.spoilDisk(node, (spoilt) => spoilt.restore(duration(age)));
  for (const file of ["epoch", "history"] as const) {
    if (named.get("damaged") === file) story.world.spoilDisk(node, (spoilt) => spoilt.damage(file));
  }
  const sync = named.get("sync");
  if (sync !== undefined) disk.syncMs = duration(sync);
}

function clock<State>(story: Story<State>, { bare, named }: Arguments): undefined {
  const machine = story.world.machine(word(bare, 0));
  const wall = named.get("wall");
  if (wall !== undefined) machine.wallOffsetMs = (wall.startsWith("-") ? -1 : 1) * duration(wall.replace(/^-/, ""));
  if (bare[1] === "reset") machine.resetWallClock();
  if (named.has("rate")) story.world.changeClockRate(machine.name, Number(need(named, "rate")));
}

function fenceDevice<State>(story: Story<State>, { bare, named }: Arguments): undefined {
  const device = story.world.devices.manner(word(bare, 0));
  const takes = named.get("takes");
  if (takes !== undefined) device.takesMs = duration(takes);
  const late = named.get("late");
  if (late !== undefined) Object.assign(device, { manner: "late", lateMs: duration(late) });
  for (const manner of ["works", "fails", "hangs", "lies"] as const) if (bare[1] === manner) device.manner = manner;
}

function breakWatchdog<State>(story: Story<State>, node: NodeName, how: string): void {
  const { watchdog } = story.world.machine(node);
  if (!watchdog || how !== "broken") throw new RangeError("watchdog NODE broken: of a node that has one");
  watchdog.broken = true;
}

function misbehave<State>(
  story: Story<State>,
  { bare, named }: Arguments,
  how: Misbehaviour["how"],
): readonly string[] {
  const [resource = "", operation = "", on, node] = bare;
  if (on !== undefined && on !== "on") throw new RangeError(`${on}: OP-FAULT RSC OP [on NODE] [times=N]`);
  if (node !== undefined) story.world.machine(node);
  const times = Number(named.get("times") ?? 1);
  story.world.misbehaviours.push({ resource, operation, ...(node === undefined ? {} : { node }), times, how });
  return [];
}

function witness<State>(story: Story<State>, { bare, named }: Arguments): readonly string[] {
  const { witness, options } = story.world;
  const rate = named.get("rate");
  if (rate !== undefined) witness.clockRate = Number(rate);
  const [what, ...words] = bare;
  const nodes = (named: readonly string[]) => (named.length > 0 ? named : options.nodes);
  switch (what) {
    case undefined:
      return rate === undefined ? witness.describe() : [];
    case "cut":
      return each(words, (node) => Object.assign(witness.line(node), { cut: true }));
    case "mend":
      return each(nodes(words), (node) => witness.mend(node));
    case "delay":
      return each(nodes(words.slice(1)), (node) =>
        Object.assign(witness.line(node), { delayMs: duration(word(words, 0)) }),
      );
    case "kill":
    case "crash":
      return silently(() => witness.stop(what === "crash"));
    case "start":
      return silently(() => witness.start());
    default:
      throw new RangeError(`witness ${what}: cut, mend, delay, kill, crash, start, rate=`);
  }
}

/** What each DC says of its nodes, and beside it what truly runs there. */
function status<State>(story: Story<State>): readonly string[] {
  const dcs = coordinators(story.world);
  if (dcs.length === 0) return ["no DC"];
  return dcs.flatMap((state) => [
    `dc ${state.self}, members ${memberNames(state.view).join(" ")}, ${state.quorumNote}`,
    ...sortedKeys(state.status.nodes).map((node) => {
      const { active, promoted } = story.world.machine(node).resources;
      const running = sortedNames(active.keys()).map((resource) => {
        const activity = promoted.has(resource) ? "promoted" : active.get(resource);
        return activity === "started" ? resource : `${resource} (${activity})`;
      });
      return `${node}: ${[state.status.nodes[node]?.state, ...running].join(" ")}`;
    }),
  ]);
}

/** Newest first, as `crm configure history` shows it. */
function history<State>(story: Story<State>, node: NodeName): readonly string[] {
  const revisions = historyOf(story.world.machine(node).disk.state.revisions);
  const orphans = orphansOf(revisions).map(({ revision }) => revision);
  const lines = revisions.map((revision) => {
    const { version, author, comment } = revision;
    return `${formatVersion(version)} ${author}: ${comment}${orphans.includes(revision) ? " (orphaned)" : ""}`;
  });
  return lines.reverse();
}

function each(nodes: readonly NodeName[], act: (node: NodeName) => void): readonly string[] {
  if (nodes.length === 0) throw new RangeError("which node?");
  for (const node of nodes) act(node);
  return [];
}

function journal<State>(story: Story<State>, node: NodeName): readonly string[] {
  const { world } = story;
  const own = JSON.stringify(world.journalOf(node));
  const same = world.machines.filter(({ daemon, name }) => daemon && JSON.stringify(world.journalOf(name)) === own);
  const text = same.map(({ name }) => name).join(" ") || "nobody";
  return [...story.unshown(world.journalOf(node)).map(entryText), `the same at: ${text}`];
}

/** Newest first, as that node knows it. */
function fencing<State>(story: Story<State>, node: NodeName): readonly string[] {
  const records = (story.world.stateOf(node)?.status.fencing ?? []).map(
    ({ action, target, delegate, device, state, ...rest }) => {
      const by = delegate ? ` by ${delegate} with ${device}` : "";
      const notes = [rest.reason, rest.progress].filter((text) => text !== "").join("; ");
      return `${action} of ${target}${by}: ${state} (${notes})`;
    },
  );
  return records.reverse();
}

function silently(act: () => void): readonly string[] {
  act();
  return [];
}

function need(named: ReadonlyMap<string, string>, name: string): string {
  const value = named.get(name);
  if (value === undefined) throw new RangeError(`${name}= is missing`);
  return value;
}

function word(words: readonly string[], index: number): string {
  const found = words[index];
  if (found === undefined) throw new RangeError("a word is missing");
  return found;
}

function share(text = ""): number {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (!match) throw new RangeError(`${text} is no share: 30%`);
  return Math.min(1, Number(match[1]) / 100);
}

function exitCode({ named }: Arguments): number {
  return Number(need(named, "rc"));
}

function leavesRunning({ named }: Arguments): boolean {
  return named.get("leaves") === "running";
}
