/** The hunt for mutants: seeds are run against each broken core until an invariant catches it, and a table is printed. */
import type { FuzzOptions } from "./fuzz-world.js";
import { MUTANTS, type Mutant } from "./mutants.js";
import { runSeeds } from "./seed-pool.js";

export interface Caught {
  readonly rule: string;
  /** How many it took, in the order of their numbers. */
  readonly seeds: number;
}

type Kind = Omit<FuzzOptions, "seed">;

/** Prints the table; 0 when all were caught within that many seeds, 1 otherwise. */
export async function hunt(kind: Kind, bound: number, workers: number): Promise<number> {
  console.log(row("mutant", "breaks", "a core that", "caught by", "seeds"));
  let escaped = 0;
  for (const mutant of MUTANTS) {
    const caught = await pursue(mutant, kind, bound, workers);
    if (!caught) escaped++;
    const { name, promise, fault } = mutant;
    console.log(row(name, promise, fault, caught?.rule ?? "NOT CAUGHT", String(caught?.seeds ?? bound)));
  }
  return escaped === 0 ? 0 : 1;
}

/** Until a rule of the promise that it breaks catches it; other promises may break on the way. */
export async function pursue(mutant: Mutant, kind: Kind, bound: number, workers: number): Promise<Caught | undefined> {
  const options = { workers, core: mutant.name, rule: mutant.promise };
  const outcomes = await runSeeds({ from: 1, count: bound }, { ...kind, ...mutant.kind }, options);
  const rule = outcomes.at(-1)?.broken;
  return rule?.startsWith(mutant.promise) ? { rule, seeds: outcomes.length } : undefined;
}

function row(mutant: string, promise: string, fault: string, rule: string, seeds: string): string {
  return `${mutant.padEnd(25)} ${promise.padEnd(6)} ${fault.padEnd(62)} ${rule.padEnd(42)} ${seeds.padStart(5)}`;
}
