/**
 * The search for a broken promise: seed after seed; the first that breaks one is shrunk to the faults that it takes, and
 * printed with its last lines and the command that replays it.
 */
import { createHash } from "node:crypto";
import { describeFault, type PlannedFault } from "./fault-plan.js";
import { type FuzzResult, fuzz, fuzzPlan } from "./fuzz.js";
import { type FuzzOptions, fuzzWorld } from "./fuzz-world.js";
import { productionCore } from "./host.js";
import { Progress } from "./progress.js";
import type { SeedOutcome } from "./seed-outcome.js";
import { runSeeds, type SeedRange } from "./seed-pool.js";
import { shrink } from "./shrink.js";

const SHRINK_TRIES = 200;
const LAST_LINES = 40;

type Kind = Omit<FuzzOptions, "seed">;

/** 0 when no seed breaks a promise, 1 otherwise. */
export async function search(range: SeedRange, kind: Kind, workers: number): Promise<number> {
  const began = performance.now();
  const progress = new Progress(`of ${range.count} seeds`);
  const outcomes = await runSeeds(range, kind, { workers, core: "production", onDone: (done) => progress.add(done) });
  progress.end();
  const last = outcomes.at(-1);
  if (last?.broken !== undefined) {
    report({ ...kind, seed: last.seed });
    return 1;
  }
  summarise(outcomes, kind, (performance.now() - began) / 1000);
  return 0;
}

function summarise(outcomes: readonly SeedOutcome[], { nodes, minutes }: Kind, seconds: number): void {
  const simulated = outcomes.reduce((sum, { simulatedMs }) => sum + simulatedMs, 0) / 1000;
  const digest = createHash("sha256");
  for (const outcome of outcomes) digest.update(outcome.digest);
  console.log(`${outcomes.length} seeds, ${nodes} nodes, ${minutes} min of faults each: no promise broken`);
  const speed = Math.round(simulated / seconds);
  console.log(`${Math.round(simulated)} simulated seconds in ${seconds.toFixed(1)} s: ${speed} a second`);
  console.log(`digest of all traces: ${digest.digest("hex").slice(0, 16)}`);
}

function report(options: FuzzOptions): void {
  const whole = fuzz(options, productionCore);
  const smallest = shrunk(options, whole);
  console.log(`seed ${options.seed}: ${smallest.violation?.message}`);
  if (smallest.violation?.facts.stack) console.log(smallest.violation.facts.stack);
  describeWorld(options);
  console.log(`${smallest.plan.length} of its ${whole.plan.length} faults are enough:`);
  for (const fault of smallest.plan) console.log(`  ${describeFault(fault)}`);
  for (const line of smallest.trace().slice(-LAST_LINES)) console.log(line);
  console.log(`replay: npm run sim -- ${replayArguments(options, smallest.plan)} --trace`);
}

function shrunk(options: FuzzOptions, whole: FuzzResult): FuzzResult {
  const rule = whole.violation?.rule ?? "";
  const broken = (plan: readonly PlannedFault[]) => fuzz(options, productionCore, plan).violation?.rule;
  const begun = whole.plan.filter(({ at }) => at <= whole.simulatedMs);
  return fuzz(options, productionCore, shrink(begun, broken, rule, SHRINK_TRIES));
}

function describeWorld(options: FuzzOptions): void {
  const { tokenMs, links, configuration } = fuzzWorld(options);
  const { "no-quorum-policy": policy } = configuration.properties;
  const levels = configuration.fencingTopology.length > 0 ? ", a fencing topology" : "";
  console.log(`${options.nodes} nodes, token ${tokenMs} ms, links ${links}, no-quorum-policy ${policy}${levels}`);
}

function replayArguments(options: FuzzOptions, plan: readonly PlannedFault[]): string {
  const { seed, nodes, minutes, tokenMs, links, quorum, forgetful, watchdog } = options;
  const only = plan.map((fault) => fault.number).join(",");
  const pinned = [
    ...(tokenMs === undefined ? [] : [`--token ${tokenMs}ms`]),
    ...(links === undefined ? [] : [`--links ${links}`]),
    ...(quorum === undefined ? [] : [`--quorum "${quorum}"`]),
    ...(forgetful ? ["--forgetful"] : []),
    ...(watchdog ? ["--watchdog"] : []),
  ];
  return [`--seed ${seed} --nodes ${nodes} --minutes ${minutes}`, ...pinned, `--only ${only || "none"}`].join(" ");
}

/** 0 when that world breaks no promise, 1 otherwise. */
export function replay(options: FuzzOptions, only: readonly number[] | undefined, trace: boolean): number {
  const plan = fuzzPlan(options).filter((fault) => only === undefined || only.includes(fault.number));
  const result = fuzz(options, productionCore, plan);
  describeWorld(options);
  for (const fault of plan) console.log(describeFault(fault));
  if (trace) for (const line of result.trace()) console.log(line);
  console.log(`seed ${options.seed}: ${result.violation?.message ?? "no promise broken"}`);
  return result.violation ? 1 : 0;
}
