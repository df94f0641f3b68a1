/**
 * One seed: a world, faults by the seed's plan, then healing, then proof that the cluster settles as its scheduler says,
 * with every confirmed write in force. The same seed gives the same trace, byte for byte.
 */
import type { Configuration } from "../core/cib/configuration.js";
import type { Millis } from "../core/model/duration.js";
import { type PlannedFault, planFaults } from "./fault-plan.js";
import { Faults } from "./faults.js";
import { FUZZ_DEVICES, FUZZ_RESOURCES } from "./fuzz-configuration.js";
import { type FuzzOptions, fuzzWorld } from "./fuzz-world.js";
import type { NodeCore } from "./host.js";
import { coordinators, differingHistories, differingJournals, notTogether, unsettled } from "./settled.js";
import { formatTrace } from "./trace-log.js";
import { Violation } from "./violation.js";
import { World } from "./world.js";

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

export function fuzzPlan(options: FuzzOptions): readonly PlannedFault[] {
  const { nodes, tokenMs, links, quorum } = fuzzWorld(options);
  return planFaults({
    seed: options.seed,
    nodes,
    tokenMs,
    links,
    forgetful: options.forgetful ?? false,
    duration: options.minutes * 60_000,
    resources: FUZZ_RESOURCES,
    devices: FUZZ_DEVICES,
    witness: quorum.witness !== undefined,
  });
}

/** `plan`: the seed's own, or what is left of it. */
export function fuzz<State>(
  options: FuzzOptions,
  core: NodeCore<State>,
  plan: readonly PlannedFault[] = fuzzPlan(options),
): FuzzResult {
  const world = newWorld(options, core);
  const faults = new Faults(world);
  const violation = violationOf(() => {
    for (const { at, lasts, fault } of plan) {
      world.queue.at(at, () => faults.begin(fault));
      if (lasts > 0) world.queue.at(at + lasts, () => faults.end(fault));
    }
    world.runFor(options.minutes * 60_000 + 1);
    faults.healEverything();
    proveSettled(world, faults);
  });
  const trace = () => world.trace.map((line) => formatTrace(line, 0, 3));
  return { violation, plan, simulatedMs: world.now, trace };
}

function newWorld<State>(options: FuzzOptions, core: NodeCore<State>): World<State> {
  const { configuration, ...kind } = fuzzWorld(options);
  const world = new World(core, { ...kind, seed: options.seed, bootMs: BOOT_MS });
  preload(world, configuration);
  for (const node of kind.nodes) world.boot(node);
  return world;
}

function preload<State>(world: World<State>, configuration: Configuration): void {
  const version = { epoch: 0, number: 1 };
  const revision = { version, author: "root", time: 0, comment: "given", configuration };
  for (const machine of world.machines) machine.disk.preload({ epoch: 0, revisions: [revision] });
  world.invariants.given(revision);
}

/** It may pause on its way, as between two attempts to fence, but must arrive, and come to rest there. */
function proveSettled<State>(world: World<State>, faults: Faults<State>): void {
  const bound = world.now + SETTLES_WITHIN_MS;
  let amiss: readonly string[];
  do {
    faults.startEverything();
    world.runFor(1000);
    const rests = world.runUntilIdle(bound - world.now);
    amiss = [
      ...(rests ? [] : ["something is always under way"]),
      ...notTogether(world),
      ...unsettled(world),
      ...differingHistories(world),
      ...differingJournals(world),
    ];
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
