/**
 * A plan of faults from a seed: what befalls the world when, and for how long. Plain data, made before the world begins,
 * so that it can be thinned out fault by fault until only what breaks the promise is left.
 */
import type { Values } from "../core/cib/configuration.js";
import { formatDuration, type Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import type { Death, DiskSpoiled, Fault } from "./fault.js";
import { directions } from "./faults.js";
import { MIGRATABLE, PROMOTABLE } from "./fuzz-configuration.js";
import type { Link } from "./network.js";
import { Random } from "./random.js";

export interface PlannedFault {
  /** Its place in the whole plan: stays the same when others are taken out. */
  readonly number: number;
  readonly at: Millis;
  readonly lasts: Millis;
  readonly fault: Fault;
}

export interface PlanOptions {
  readonly seed: number;
  readonly nodes: readonly NodeName[];
  readonly tokenMs: Millis;
  readonly links: number;
  /** Whether a power cut may spoil a disk. */
  readonly forgetful: boolean;
  /** Faults begin within this time. */
  readonly duration: Millis;
  /** Those that can be killed, moved, restarted, and whose agents can misbehave. */
  readonly resources: readonly string[];
  readonly devices: readonly string[];
  /** Whether the cluster has a witness, which then has faults of its own. */
  readonly witness: boolean;
}

const DEATHS: readonly Death[] = ["process", "address", "silent"];

type Drawn = Pick<PlannedFault, "lasts" | "fault">;

interface Drawing extends PlanOptions {
  readonly random: Random;
  readonly node: NodeName;
  readonly resource: string;
  readonly number: number;
}

/** Before the first fault: the cluster has formed. */
const PEACE_MS = 5000;
/** On average between the beginnings of two faults. */
const BETWEEN_MS = 6000;
/** How long a link flaps, at most. */
const FLAPS_MS = 20_000;

export function planFaults(options: PlanOptions): readonly PlannedFault[] {
  const random = new Random(options.seed, "plan");
  const plan: PlannedFault[] = [];
  let at = PEACE_MS;
  while (at < options.duration) {
    plan.push({ number: plan.length, at, ...oneFault(options, random, plan.length) });
    at += random.between(0, 2 * BETWEEN_MS);
  }
  return plan;
}

export function describeFault({ number, at, lasts, fault }: PlannedFault): string {
  const { kind, ...facts } = fault;
  const time = `${(at / 1000).toFixed(1)}s`.padStart(7);
  return `#${number} ${time} for ${formatDuration(Math.round(lasts))}: ${kind} ${JSON.stringify(facts)}`;
}

function oneFault(options: PlanOptions, random: Random, number: number): Drawn {
  const node = random.pick(options.nodes);
  const resource = random.pick(options.resources);
  const drawers = options.witness ? [...DRAWERS, ...WITNESS_DRAWERS] : DRAWERS;
  return draw(drawers, random)({ ...options, random, node, resource, number });
}

type Drawer = readonly [weight: number, drawer: (drawing: Drawing) => Drawn];

/** How often each is drawn, compared with the others. */
const DRAWERS: readonly Drawer[] = [
  [3, powerCut],
  [3, ({ random, node }) => ({ lasts: random.between(10, 10_000), fault: { kind: "daemon-killed", node } })],
  [3, ({ random, node, tokenMs }) => ({ lasts: random.between(0.2, 8) * tokenMs, fault: { kind: "frozen", node } })],
  [2, slowLoop],
  [2, ({ random, node }) => ({ lasts: random.between(1000, 30_000), fault: { kind: "clean-stop", node } })],
  [3, ({ random, nodes }) => lasting(random, 30_000, { kind: "partition", groups: split(nodes, random) })],
  [3, ({ random, ...drawing }) => lasting(random, 20_000, badLink(drawing, random))],
  [2, badNetwork],
  [1, interfaceDown],
  [1, ({ random, nodes }) => lasting(random, 20_000, { kind: "torn-network", broken: torn(nodes, random) })],
  [1, flappingLink],
  [2, ({ random, node }) => lasting(random, 10_000, badDisk(node, random))],
  [1, clockDrift],
  [1, wallJump],
  [1, ({ random, node }) => ({ lasts: 0, fault: { kind: "votes", node, votes: random.integer(4) } })],
  [1, ({ random, nodes }) => ({ lasts: 0, fault: { kind: "quorum-options", set: options(nodes, random) } })],
  [1, ({ random, node }) => ({ lasts: random.between(5000, 40_000), fault: { kind: "replaced-node", node } })],
  [3, ({ random, resource }) => ({ lasts: 0, fault: badAgent(resource, random) })],
  [3, ({ random, devices }) => lasting(random, 40_000, badDevice(random.pick(devices), random))],
  [2, ({ random, resource }) => ({ lasts: 0, fault: { kind: "resource-dies", resource, how: random.pick(DEATHS) } })],
  [2, ({ random, node }) => ({ lasts: random.between(1000, 20_000), fault: { kind: "standby", node } })],
  [2, ({ resource, node }) => ({ lasts: 0, fault: { kind: "move", resource, to: node } })],
  [2, ({ resource }) => ({ lasts: 0, fault: { kind: "restart", resource } })],
  [2, () => ({ lasts: 0, fault: { kind: "cleanup" } })],
  [4, ({ node, number }) => ({ lasts: 0, fault: { kind: "write", via: node, mark: String(number) } })],
];

const WITNESS_DRAWERS: readonly Drawer[] = [
  [5, ({ random, nodes }) => lasting(random, 20_000, { kind: "witness-cut", nodes: someOf(nodes, random) })],
  [2, ({ random, node, tokenMs }) => lasting(random, 20_000, slowWitness(node, tokenMs, random))],
  [5, ({ random }) => lasting(random, 20_000, { kind: "witness-down", silently: random.chance(0.5) })],
  [1, ({ random }) => lasting(random, 60_000, { kind: "witness-drift", rate: random.between(0.99, 1.01) })],
  [2, ({ random }) => ({ lasts: 0, fault: { kind: "quorum-options", set: witnessOptions(random) } })],
];

function draw(drawers: readonly Drawer[], random: Random): (drawing: Drawing) => Drawn {
  let left = random.integer(drawers.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, drawer] of drawers) {
    if (left < weight) return drawer;
    left -= weight;
  }
  throw new RangeError("the weights add up");
}

function lasting(random: Random, longest: Millis, fault: Fault): Drawn {
  return { lasts: random.between(500, longest), fault };
}

/** Mostly of one machine, whose disk is as it was; sometimes worse. */
function powerCut({ random, node, duration, forgetful }: Drawing): Drawn {
  const lasts = random.between(100, 30_000);
  if (random.chance(0.08)) return { lasts, fault: { kind: "blackout" } };
  const clock = random.chance(0.1) ? { clockReset: true } : {};
  const disk = forgetful && random.chance(0.2) ? { disk: spoiled(random, duration) } : {};
  return { lasts, fault: { kind: "power-cut", node, ...disk, ...clock } };
}

function spoiled(random: Random, duration: Millis): DiskSpoiled {
  return random.pick([
    { kind: "lost" },
    { kind: "restored", ageMs: random.between(0, duration) },
    { kind: "damaged", file: random.pick(["epoch", "history"] as const) },
  ] as const);
}

/** From a loop that is a bit behind to one that does not keep up with the heartbeats. */
function slowLoop({ random, node, tokenMs }: Drawing): Drawn {
  const lagMs = random.pick([0.005, 0.02, 0.05, 0.15]) * tokenMs;
  return { lasts: random.between(1000, 20_000), fault: { kind: "slow-loop", node, lagMs } };
}

/** Two or three groups, none empty unless chance wants all nodes together. */
function split(nodes: readonly NodeName[], random: Random): readonly (readonly NodeName[])[] {
  const sides = nodes.length > 2 && random.chance(0.2) ? 3 : 2;
  const groups: NodeName[][] = Array.from({ length: sides }, () => []);
  for (const node of nodes) groups[random.integer(sides)]?.push(node);
  return groups.filter((group) => group.length > 0);
}

/** A random part of all directed pairs. */
function torn(nodes: readonly NodeName[], random: Random): readonly (readonly [NodeName, NodeName])[] {
  const share = random.between(0.05, 0.6);
  return directions(nodes).filter(() => random.chance(share));
}

function badLink({ nodes, tokenMs, links }: Omit<Drawing, "random">, random: Random): Fault {
  const [from, to] = pair(nodes, random);
  const link = random.chance(0.5) ? { cut: true } : weather(tokenMs, random);
  return { kind: "bad-link", from, to, ...someLink(links, random), link };
}

function badNetwork({ random, tokenMs, links }: Drawing): Drawn {
  return lasting(random, 20_000, { kind: "bad-network", ...someLink(links, random), link: weather(tokenMs, random) });
}

function interfaceDown({ random, node, links }: Drawing): Drawn {
  return lasting(random, 30_000, { kind: "interface-down", node, number: random.integer(links) });
}

/** Half a token down, half a token up: long enough to be noticed, too short to be believed. */
function flappingLink({ random, nodes, tokenMs }: Drawing): Drawn {
  return lasting(random, FLAPS_MS, { kind: "flapping-link", between: pair(nodes, random), everyMs: tokenMs / 2 });
}

function pair(nodes: readonly NodeName[], random: Random): readonly [NodeName, NodeName] {
  const one = random.pick(nodes);
  return [one, random.pick(nodes.filter((other) => other !== one))];
}

/** One of several, or all of them. */
function someLink(links: number, random: Random): { readonly number?: number } {
  return links > 1 && random.chance(0.7) ? { number: random.integer(links) } : {};
}

function weather(tokenMs: Millis, random: Random): Partial<Link> {
  return {
    loss: random.between(0, 0.4),
    duplication: random.between(0, 0.3),
    delayMs: random.between(0, 0.3) * tokenMs,
    jitterMs: random.between(0, 0.5) * tokenMs,
  };
}

function badDisk(node: NodeName, random: Random): Fault {
  return { kind: "bad-disk", node, full: random.chance(0.3), syncMs: random.between(5, 1500) };
}

function clockDrift({ random, node }: Drawing): Drawn {
  return lasting(random, 60_000, { kind: "clock-drift", node, rate: random.between(0.99, 1.01) });
}

/** An hour too early, or days too late: whatever an NTP server may make of it. */
function wallJump({ random, node }: Drawing): Drawn {
  const byMs = random.pick([-3_600_000, -5000, 5000, 300_000, 86_400_000]);
  return lasting(random, 60_000, { kind: "wall-jump", node, byMs });
}

function options(nodes: readonly NodeName[], random: Random): Values {
  return random.pick<Values>([
    { wait_for_all: String(random.chance(0.5)) },
    { auto_tie_breaker: "false" },
    { auto_tie_breaker: "true", auto_tie_breaker_node: random.pick(["lowest", "highest"]) },
    { auto_tie_breaker: "true", auto_tie_breaker_node: nodes.filter(() => random.chance(0.5)).join(" ") || "lowest" },
    { last_man_standing: String(random.chance(0.7)), last_man_standing_window: "2s" },
    { expected_votes: String(nodes.length + random.integer(2)) },
  ]);
}

function someOf(nodes: readonly NodeName[], random: Random): readonly NodeName[] {
  return random.chance(0.3) ? nodes : [random.pick(nodes)];
}

function slowWitness(node: NodeName, tokenMs: Millis, random: Random): Fault {
  return { kind: "witness-slow", node, delayMs: random.between(0.01, 0.6) * tokenMs };
}

function witnessOptions(random: Random): Values {
  return random.pick<Values>([
    { witness_algorithm: random.pick(["ffsplit", "lms"]) },
    { witness_tie_breaker: random.pick(["lowest", "highest"]) },
    { witness_port: String(random.pick([5403, 5404])) },
  ]);
}

function badAgent(resource: string, random: Random): Fault {
  // What is promoted must not be said to be less: the cluster cannot know better than its agent.
  const looks = resource === PROMOTABLE ? ["promote", "demote"] : ["monitor", "monitor"];
  const moves = resource === MIGRATABLE ? ["migrate_to", "migrate_from"] : [];
  const operation = random.pick(["start", "stop", ...looks, ...moves]);
  const leavesRunning = random.chance(0.5);
  const sayable = operation === "start" && !leavesRunning ? [1, 2, 5, 7] : [1];
  const how = random.pick([
    { kind: "fails", rc: random.pick(sayable), leavesRunning },
    { kind: "hangs", leavesRunning },
    { kind: "slow", takesMs: random.between(100, 15_000) },
    { kind: "lies", rc: operation === "monitor" ? random.pick([0, 1]) : 1 },
  ] as const);
  return { kind: "bad-agent", misbehaviour: { resource, operation, times: 1 + random.integer(3), how } };
}

function badDevice(device: string, random: Random): Fault {
  const manner = random.pick(["works", "fails", "hangs", "late"] as const);
  const [takesMs, lateMs] = [random.between(100, 8000), random.between(1000, 90_000)];
  return { kind: "bad-device", device, manner: { manner, takesMs, lateMs } };
}
