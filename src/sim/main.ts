/**
 * `npm run sim`: cluster stories, worlds of random faults, and broken cores.
 *
 *     npm run sim -- test/scenario/x.scn...    plays stories and says which of their steps print something else
 *         --rewrite        puts the output that they have now into the files: read the diff
 *         --trace          prints them, with the finest lines of the trace, and compares nothing
 *
 *     npm run sim -- --seeds 100               that many worlds, each with faults of its own; stops at the first broken promise
 *         --from 1         the first seed
 *         --nodes 3        how many nodes each world has
 *         --minutes 2      simulated time in which faults begin; healing and the proof that it settles come after
 *         --token 1s       by default each seed draws its own: 250, 500 or 1000 ms
 *         --links 2        links between any two nodes; by default each seed draws its own: 1 to 3
 *         --quorum auto_tie_breaker,last_man_standing_window=2s    options of votequorum(5); by default each seed draws its own
 *         --witness lms    the same as --quorum witness=198.18.9.9,witness_algorithm=lms; ffsplit with ffsplit
 *         --forgetful      power cuts may also spoil disks: they come back empty, older, or with a damaged file
 *         --watchdog       nothing but watchdogs fences; by default so in one world of eight
 *         --workers 2      threads; by default one for each core of this machine. What is found does not depend on it
 *
 *     npm run sim -- --seed 17                 one of those worlds again, with the same options
 *         --only 3,7       with these of its faults only, by their numbers; `none`: without any
 *         --trace          prints what happened
 *
 *     npm run sim -- --mutants                 broken cores: how many seeds each needs to be caught, and by which rule
 *         --bound 200      one that is not caught within so many is a failure
 *
 * Exit code 0: all stories print what they should, no promise was broken, all mutants were caught. 1: not so. 2: asked for
 * wrongly.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { hunt } from "./hunt.js";
import { replay, search } from "./search.js";
import { duration } from "./story.js";
import { playStories } from "./story-files.js";

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
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

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      rewrite: { type: "boolean", default: false },
      trace: { type: "boolean", default: false },
      seeds: { type: "string" },
      from: { type: "string", default: "1" },
      nodes: { type: "string" },
      minutes: { type: "string", default: "2" },
      token: { type: "string" },
      links: { type: "string" },
      quorum: { type: "string" },
      witness: { type: "string" },
      forgetful: { type: "boolean", default: false },
      watchdog: { type: "boolean", default: false },
      workers: { type: "string", default: String(availableParallelism()) },
      seed: { type: "string" },
      only: { type: "string" },
      mutants: { type: "boolean", default: false },
      bound: { type: "string", default: "200" },
    },
  });
  if (positionals.length > 0) return playStories(positionals, values.rewrite, values.trace);
  const workers = whole("workers", values.workers);
  const kind = {
    nodes: whole("nodes", values.nodes ?? "3"),
    minutes: above0("minutes", values.minutes),
    forgetful: values.forgetful,
    ...(values.watchdog ? { watchdog: true } : {}),
    ...(values.token === undefined ? {} : { tokenMs: duration(values.token) }),
    ...(values.links === undefined ? {} : { links: whole("links", values.links) }),
    ...quorumWords(values.quorum, values.witness),
  };
  if (values.seed !== undefined) {
    return replay({ ...kind, seed: whole("seed", values.seed) }, chosen(values.only), values.trace);
  }
  if (values.mutants) return hunt(kind, whole("bound", values.bound), workers);
  if (values.seeds !== undefined) {
    return search({ from: whole("from", values.from), count: whole("seeds", values.seeds) }, kind, workers);
  }
  throw new RangeError("give it stories (FILE.scn...), --seeds COUNT, --seed SEED or --mutants");
}

function quorumWords(quorum: string | undefined, algorithm: string | undefined): { readonly quorum?: string } {
  if (algorithm === undefined) return quorum === undefined ? {} : { quorum };
  return { quorum: [quorum ?? [], `witness=198.18.9.9,witness_algorithm=${algorithm}`].flat().join(",") };
}

function above0(option: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new RangeError(`--${option} ${text}: a number above 0`);
  return value;
}

function whole(option: string, text: string): number {
  const value = above0(option, text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`--${option} ${text}: a whole number`);
  return value;
}

/** The numbers of faults; undefined for all of them. */
function chosen(text: string | undefined): readonly number[] | undefined {
  if (text === undefined || text === "none") return text && [];
  return text.split(",").map((number) => {
    if (!/^\d+$/.test(number)) throw new RangeError(`--only ${text}: numbers of faults, as in 3,7; or none`);
    return Number(number);
  });
}
