/**
 * `npm run sim`: stories and seeds.
 *
 *     npm run sim -- test/scenario/x.scn... [--rewrite] [--trace]
 *     npm run sim -- --seeds 100 [--from 1] [--nodes 3] [--minutes 2] [--token 1s]
 *     npm run sim -- --seed 17 [--only 3,7] [--trace]
 *
 * Exit code 0: all stories print what they should, no promise broken. 1: not so. 2: asked for wrongly.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readConfiguration } from "./configuration-text.js";
import { describeFault, type PlannedFault } from "./fault-plan.js";
import { type FuzzOptions, type FuzzResult, fuzz, fuzzPlan } from "./fuzz.js";
import { productionCore } from "./host.js";
import { ScenarioError } from "./scenario.js";
import { playScenario } from "./scenario-run.js";
import { shrink } from "./shrink.js";
import { duration } from "./story.js";

const SHRINK_TRIES = 200;
const LAST_LINES = 40;

process.exitCode = main(process.argv.slice(2));

function main(argv: readonly string[]): number {
  try {
    return run(argv);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError || isSystemError(error))) throw error;
    console.error(error.message);
    return 2;
  }
}

/** Such as a file that is not there. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}

function number(option: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new RangeError(`--${option} ${text}: a number above 0`);
  return value;
}

function run(argv: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      rewrite: { type: "boolean", default: false },
      trace: { type: "boolean", default: false },
      seeds: { type: "string" },
      from: { type: "string", default: "1" },
      seed: { type: "string" },
      only: { type: "string" },
      nodes: { type: "string", default: "3" },
      minutes: { type: "string", default: "2" },
      token: { type: "string", default: "1s" },
    },
  });
  if (positionals.length > 0) return stories(positionals, values.rewrite, values.trace);
  const options = {
    nodes: Math.floor(number("nodes", values.nodes)),
    minutes: number("minutes", values.minutes),
    tokenMs: duration(values.token),
  };
  if (values.seed !== undefined) {
    return replay({ ...options, seed: number("seed", values.seed) }, values.only?.split(",").map(Number), values.trace);
  }
  if (values.seeds !== undefined) return manySeeds(number("from", values.from), number("seeds", values.seeds), options);
  throw new RangeError("give it stories (FILE.scn...), --seeds COUNT or --seed SEED");
}

function stories(files: readonly string[], rewrite: boolean, trace: boolean): number {
  return files.map((file) => story(file, rewrite, trace)).every((fine) => fine) ? 0 : 1;
}

function story(file: string, rewrite: boolean, trace: boolean): boolean {
  try {
    const text = readFileSync(file, "utf8");
    const { text: fresh, differing } = playScenario(text, productionCore, readConfiguration, trace);
    if (trace) console.log(fresh);
    else if (rewrite) writeFileSync(file, fresh);
    else for (const step of differing) console.log(`${file}:${step.line}: ${step.verb} prints something else`);
    return differing.length === 0 || rewrite || trace;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    console.log(`${file}: ${error.message}`);
    return false;
  }
}

function manySeeds(from: number, count: number, options: Omit<FuzzOptions, "seed">): number {
  const began = performance.now();
  let simulatedMs = 0;
  for (let seed = from; seed < from + count; seed++) {
    const result = fuzz({ ...options, seed }, productionCore);
    simulatedMs += result.simulatedMs;
    if (result.violation) {
      report({ ...options, seed }, result);
      return 1;
    }
  }
  const seconds = (performance.now() - began) / 1000;
  const speed = Math.round(simulatedMs / 1000 / seconds);
  console.log(`${count} seeds, ${options.nodes} nodes, ${options.minutes} min of faults each: no promise broken`);
  console.log(`${Math.round(simulatedMs / 1000)} simulated seconds in ${seconds.toFixed(1)} s: ${speed} a second`);
  return 0;
}

function report(options: FuzzOptions, result: FuzzResult): void {
  const rule = result.violation?.rule ?? "";
  const broken = (plan: readonly PlannedFault[]) => fuzz(options, productionCore, plan).violation?.rule;
  const plan = shrink(result.plan, broken, rule, SHRINK_TRIES);
  const smallest = fuzz(options, productionCore, plan);
  console.log(`seed ${options.seed}: ${smallest.violation?.message}`);
  if (smallest.violation?.facts.stack) console.log(smallest.violation.facts.stack);
  console.log(`${plan.length} of its ${result.plan.length} faults are enough:`);
  for (const fault of plan) console.log(`  ${describeFault(fault)}`);
  for (const line of smallest.trace().slice(-LAST_LINES)) console.log(line);
  console.log(`replay: npm run sim -- ${replayArguments(options, plan)} --trace`);
}

function replayArguments({ seed, nodes, minutes, tokenMs }: FuzzOptions, plan: readonly PlannedFault[]): string {
  const only = plan.map((fault) => fault.number).join(",");
  return `--seed ${seed} --nodes ${nodes} --minutes ${minutes} --token ${tokenMs}ms --only ${only || "none"}`;
}

function replay(options: FuzzOptions, only: readonly number[] | undefined, trace: boolean): number {
  const plan = fuzzPlan(options).filter((fault) => only === undefined || only.includes(fault.number));
  const result = fuzz(options, productionCore, plan);
  for (const fault of plan) console.log(describeFault(fault));
  if (trace) for (const line of result.trace()) console.log(line);
  console.log(`seed ${options.seed}: ${result.violation?.message ?? "no promise broken"}`);
  return result.violation ? 1 : 0;
}
