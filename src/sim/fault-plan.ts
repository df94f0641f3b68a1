/**
 * A plan of faults from a seed: what befalls the world when, and for how long. Plain data, made before the world begins,
 * so that it can be thinned out fault by fault until only what breaks the promise is left.
 */
import { formatDuration, type Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import type { Fault } from "./fault.js";
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
  /** Faults begin within this time. */
  readonly duration: Millis;
  /** Those that can be killed, moved, restarted, and whose agents can misbehave. */
  readonly resources: readonly string[];
  readonly device: string;
}

/** Before the first fault: the cluster has formed. */
const PEACE_MS = 5000;
/** On average between the beginnings of two faults. */
const BETWEEN_MS = 6000;

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

type Drawn = Pick<PlannedFault, "lasts" | "fault">;

function oneFault(options: PlanOptions, random: Random, number: number): Drawn {
  const { nodes, resources, tokenMs, device } = options;
  const node = random.pick(nodes);
  const resource = random.pick(resources);
  const drawers: readonly (() => Drawn)[] = [
    () => ({ lasts: random.between(100, 30_000), fault: { kind: "power-cut", node } }),
    () => ({ lasts: random.between(10, 10_000), fault: { kind: "daemon-killed", node } }),
    () => ({ lasts: random.between(0.2, 8) * tokenMs, fault: { kind: "frozen", node } }),
    () => ({ lasts: random.between(1000, 30_000), fault: { kind: "clean-stop", node } }),
    () => ({ lasts: random.between(500, 30_000), fault: { kind: "partition", groups: split(nodes, random) } }),
    () => ({ lasts: random.between(500, 20_000), fault: badLink(options, random) }),
    () => ({ lasts: random.between(500, 20_000), fault: { kind: "bad-network", link: weather(tokenMs, random) } }),
    () => ({ lasts: random.between(500, 10_000), fault: badDisk(node, random) }),
    () => ({ lasts: 0, fault: badAgent(resource, random) }),
    () => ({ lasts: random.between(1000, 40_000), fault: badDevice(device, random) }),
    () => ({ lasts: 0, fault: { kind: "resource-dies", resource, silent: random.chance(0.3) } }),
    () => ({ lasts: random.between(1000, 20_000), fault: { kind: "standby", node } }),
    () => ({ lasts: 0, fault: { kind: "move", resource, to: node } }),
    () => ({ lasts: 0, fault: { kind: "restart", resource } }),
    () => ({ lasts: 0, fault: { kind: "cleanup" } }),
    () => ({ lasts: 0, fault: { kind: "write", via: node, mark: String(number) } }),
    () => ({ lasts: 0, fault: { kind: "write", via: node, mark: String(number) } }),
  ];
  return random.pick(drawers)();
}

/** Two or three groups, none empty unless chance wants all nodes together. */
function split(nodes: readonly NodeName[], random: Random): readonly (readonly NodeName[])[] {
  const sides = nodes.length > 2 && random.chance(0.2) ? 3 : 2;
  const groups: NodeName[][] = Array.from({ length: sides }, () => []);
  for (const node of nodes) groups[random.integer(sides)]?.push(node);
  return groups.filter((group) => group.length > 0);
}

function badLink({ nodes, tokenMs }: PlanOptions, random: Random): Fault {
  const from = random.pick(nodes);
  const to = random.pick(nodes.filter((other) => other !== from));
  const link = random.chance(0.5) ? { cut: true } : weather(tokenMs, random);
  return { kind: "bad-link", from, to, link };
}

function weather(tokenMs: Millis, random: Random) {
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

/**
 * Agents fail, hang and dawdle, but none says "not running" or "not installed" of what it has left running: against
 * that no cluster can do anything.
 */
function badAgent(resource: string, random: Random): Fault {
  const operation = random.pick(["start", "stop", "monitor", "monitor"]);
  const leavesRunning = random.chance(0.5);
  const sayable = operation === "start" && !leavesRunning ? [1, 2, 5, 7] : [1];
  const how = random.pick([
    { kind: "fails", rc: random.pick(sayable), leavesRunning },
    { kind: "hangs", leavesRunning },
    { kind: "slow", takesMs: random.between(100, 15_000) },
  ] as const);
  return { kind: "bad-agent", misbehaviour: { resource, operation, times: 1 + random.integer(3), how } };
}

function badDevice(device: string, random: Random): Fault {
  const manner = random.pick(["works", "fails", "hangs", "late"] as const);
  const [takesMs, lateMs] = [random.between(100, 8000), random.between(1000, 90_000)];
  return { kind: "bad-device", device, manner: { manner, takesMs, lateMs } };
}
