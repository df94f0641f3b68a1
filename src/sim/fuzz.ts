/**
 * One seed: a world, faults by the seed's plan, then healing, then proof that the cluster settles as its scheduler says,
 * with every confirmed write in force. The same seed gives the same trace, byte for byte.
 */
import type { Configuration } from "../core/cib/configuration.js";
import { DEFAULT_QUORUM } from "../core/cib/layout.js";
import type { Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import { beginFault, endFault, healEverything, startEverything } from "./fault.js";
import { type PlannedFault, planFaults } from "./fault-plan.js";
import { FUZZ_CONFIGURATION, FUZZ_DEVICE, FUZZ_RESOURCES } from "./fuzz-configuration.js";
import type { NodeCore } from "./host.js";
import { coordinators, differingHistories, notTogether, unsettled } from "./settled.js";
import { formatTrace } from "./trace-log.js";
import { Violation } from "./violation.js";
import { World } from "./world.js";

export interface FuzzOptions {
  readonly seed: number;
  readonly nodes: number;
  readonly minutes: number;
  readonly tokenMs: Millis;
}

export interface FuzzResult {
  readonly violation: Violation | undefined;
  readonly plan: readonly PlannedFault[];
  /** Virtual time that the run took. */
  readonly simulatedMs: Millis;
  readonly trace: () => readonly string[];
}

/** How long a healed cluster may take: a shot that was due, a boot, timeouts of agents that hang. */
const SETTLES_WITHIN_MS = 300_000;
const BOOT_MS = 8000;

export function fuzzPlan({ seed, nodes, minutes, tokenMs }: FuzzOptions): readonly PlannedFault[] {
  return planFaults({
    seed,
    nodes: nodeNames(nodes),
    tokenMs,
    duration: minutes * 60_000,
    resources: FUZZ_RESOURCES,
    device: FUZZ_DEVICE,
  });
}

/** `plan`: the seed's own, or what is left of it. */
export function fuzz<State>(
  options: FuzzOptions,
  core: NodeCore<State>,
  plan: readonly PlannedFault[] = fuzzPlan(options),
): FuzzResult {
  const world = newWorld(options, core);
  const violation = violationOf(() => {
    for (const { at, lasts, fault } of plan) {
      world.queue.at(at, () => beginFault(world, fault));
      if (lasts > 0) world.queue.at(at + lasts, () => endFault(world, fault));
    }
    world.runFor(options.minutes * 60_000 + 1);
    healEverything(world);
    proveSettled(world);
  });
  const trace = () => world.trace.map((line) => formatTrace(line, 0, 3));
  return { violation, plan, simulatedMs: world.now, trace };
}

function newWorld<State>({ seed, nodes, tokenMs }: FuzzOptions, core: NodeCore<State>): World<State> {
  const names = nodeNames(nodes);
  const twoNode = nodes === 2;
  const quorum = { ...DEFAULT_QUORUM, twoNode, waitForAll: twoNode };
  const options = { seed, nodes: names, tokenMs, quorum, bootMs: BOOT_MS };
  const world = new World(core, options);
  preload(world, FUZZ_CONFIGURATION);
  for (const node of names) world.boot(node);
  return world;
}

function preload<State>(world: World<State>, configuration: Configuration): void {
  const version = { epoch: 0, number: 1 };
  const revision = { version, author: "root", time: 0, comment: "given", configuration };
  for (const machine of world.machines) machine.disk.preload({ epoch: 0, revisions: [revision] });
  world.invariants.configured(configuration);
}

/** It may pause on its way, as between two attempts to fence, but must arrive. */
function proveSettled<State>(world: World<State>): void {
  const bound = world.now + SETTLES_WITHIN_MS;
  let amiss: readonly string[];
  do {
    startEverything(world);
    world.runFor(1000);
    world.runUntilIdle(bound - world.now);
    amiss = [...notTogether(world), ...unsettled(world), ...differingHistories(world)];
  } while (amiss.length > 0 && world.now < bound);
  if (amiss.length > 0) throw new Violation("S5: the healed cluster settles where its scheduler wants it", { amiss });
  for (const { self, revision } of coordinators(world)) {
    world.invariants.containsAllWrites(self, revision.configuration);
  }
}

function violationOf(act: () => void): Violation | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Violation) return error;
    throw error;
  }
}

function nodeNames(count: number): readonly NodeName[] {
  return Array.from({ length: count }, (_, index) => `n${index + 1}`);
}
