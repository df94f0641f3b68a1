/**
 * Many seeds, spread over the cores of this machine.
 *
 * Each seed is a world of its own, so it matters to nobody where it runs: the outcomes are handed over in the order of the
 * seeds, and end with the first one that breaks a promise, however many workers there are.
 */
import { Worker } from "node:worker_threads";
import type { FuzzOptions } from "./fuzz-world.js";
import { coreNamed } from "./mutants.js";
import { type SeedOutcome, seedOutcome } from "./seed-outcome.js";

export interface SeedRange {
  readonly from: number;
  readonly count: number;
}

export interface PoolOptions {
  readonly workers: number;
  /** `production`, or the name of a mutant. */
  readonly core: string;
  /** What the name of a rule must begin with for the search to end there; by default any rule will do. */
  readonly rule?: string;
  /** Told whenever a seed is done, in whatever order they end. */
  readonly onDone?: (outcome: SeedOutcome) => void;
}

type Kind = Omit<FuzzOptions, "seed">;

/** All outcomes up to the first seed that breaks a promise (or such a one as is looked for), in the order of the seeds. */
export async function runSeeds(range: SeedRange, kind: Kind, options: PoolOptions): Promise<readonly SeedOutcome[]> {
  const queue = new SeedQueue(range, options.rule ?? "");
  const take = (outcome: SeedOutcome) => {
    queue.done(outcome);
    options.onDone?.(outcome);
  };
  coreNamed(options.core);
  const threads = Math.min(options.workers, range.count);
  if (threads <= 1) runHere(queue, kind, options.core, take);
  else await Promise.all(Array.from({ length: threads }, () => runInThread(queue, kind, options.core, take)));
  return queue.outcomes();
}

function runHere(queue: SeedQueue, kind: Kind, core: string, take: (outcome: SeedOutcome) => void): void {
  for (let seed = queue.next(); seed !== undefined; seed = queue.next()) {
    take(seedOutcome({ ...kind, seed }, coreNamed(core)));
  }
}

function runInThread(
  queue: SeedQueue,
  kind: Kind,
  core: string,
  take: (outcome: SeedOutcome) => void,
): Promise<unknown> {
  const worker = new Worker(new URL("./seed-worker.js", import.meta.url), { workerData: { core } });
  return new Promise((resolve, reject) => {
    const goOn = () => {
      const seed = queue.next();
      if (seed === undefined) worker.terminate().then(resolve, reject);
      else worker.postMessage({ ...kind, seed });
    };
    worker.on("error", reject);
    worker.on("message", (outcome: SeedOutcome) => {
      take(outcome);
      goOn();
    });
    goOn();
  });
}

/** Which seeds are left to run: none above one that broke a promise. */
class SeedQueue {
  readonly #outcomes: SeedOutcome[] = [];
  #next: number;
  #last: number;

  constructor(
    { from, count }: SeedRange,
    private readonly rule: string,
  ) {
    this.#next = from;
    this.#last = from + count - 1;
  }

  next(): number | undefined {
    return this.#next <= this.#last ? this.#next++ : undefined;
  }

  done(outcome: SeedOutcome): void {
    this.#outcomes.push(outcome);
    if (outcome.broken?.startsWith(this.rule)) this.#last = Math.min(this.#last, outcome.seed);
  }

  outcomes(): readonly SeedOutcome[] {
    return this.#outcomes.filter(({ seed }) => seed <= this.#last).sort((a, b) => a.seed - b.seed);
  }
}
