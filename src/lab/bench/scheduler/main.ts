/**
 * `npm run bench -- scheduler`: what a schedule costs, against Pacemaker's own `crm_simulate` where that is installed.
 *
 * Whole commands, on the same generated files in the same run, in turns: `-R` (decide) and `-S` (decide, carry out, look again).
 * Then our scheduler alone, warm, as a daemon has it, and how the time of both grows with nodes, resources and constraints.
 * Medians of the repetitions. Exit code: 0, or 64 for words that it does not know.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { summarize } from "../series.js";
import { type Cost, costOf } from "./command-cost.js";
import { type ClusterSize, generateCib } from "./generator.js";
import { COMPARED, GROWTHS, nameOf, power, readSizes } from "./sizes.js";
import { warmSchedule } from "./warm.js";

const OURS = fileURLToPath(new URL("../../../../../bin/crm_simulate.js", import.meta.url));
const USAGE =
  "usage: npm run bench -- scheduler [--sizes 3x10,16x100x20] [--no-growth] [--repetitions 3] [--timeout 120] [--peer crm_simulate] [--json FILE]";

interface Order {
  readonly sizes: readonly ClusterSize[];
  readonly growth: boolean;
  readonly repetitions: number;
  readonly timeoutMs: number;
  /** Pacemaker's program; empty for none. */
  readonly peer: string;
  readonly json: string | undefined;
}

interface Row {
  readonly size: string;
  readonly mode: string;
  readonly ours: readonly Cost[];
  readonly theirs: readonly Cost[];
}

/** Throws on words that it does not know. */
function readOrder(args: readonly string[]): Order {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: COMPARED },
      "no-growth": { type: "boolean", default: false },
      repetitions: { type: "string", default: "3" },
      timeout: { type: "string", default: "120" },
      peer: { type: "string", default: "/usr/sbin/crm_simulate" },
      json: { type: "string" },
    },
  });
  return {
    sizes: readSizes(values.sizes),
    growth: !values["no-growth"],
    repetitions: readCount("repetitions", values.repetitions),
    timeoutMs: 1000 * readCount("timeout", values.timeout),
    peer: values.peer,
    json: values.json,
  };
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`--${name} ${text}: a number from 1 is expected`);
  return count;
}

class SchedulerBench {
  readonly rows: Row[] = [];
  readonly warm: { readonly size: string; readonly ms: number }[] = [];

  constructor(
    private readonly order: Order,
    private readonly directory: string,
  ) {}

  async compare(): Promise<void> {
    console.log("start of Node alone".padEnd(30) + words([await costOf([process.execPath, "-e", "0"], 10_000)]));
    for (const size of this.order.sizes) {
      const file = this.fileOf(size);
      for (const mode of ["-R", "-S"]) {
        const row = await this.alternate(size, mode, file);
        console.log(line(row));
        this.rows.push(row);
      }
      console.log(`${nameOf(size).padEnd(14)}  warm  ${short(this.warmOf(size, file))} ms`);
    }
  }

  async grow(): Promise<void> {
    for (const growth of GROWTHS) {
      const warm: number[] = [];
      const rows: Row[] = [];
      for (const size of growth.sizes) {
        const file = this.fileOf(size);
        warm.push(this.warmOf(size, file));
        rows.push(await this.alternate(size, "-R", file));
        this.rows.push(...rows.slice(-1));
      }
      console.log(`\nwith ${growth.what}: ${growth.sizes.map(nameOf).join("  ")}`);
      for (const [who, times] of [
        ["ours, warm", warm],
        ["ours -R", rows.map(({ ours }) => median(ours))],
        ["crm_simulate (C) -R", rows.map(({ theirs }) => median(theirs))],
      ] as const) {
        const cells = times.map((ms) => `${short(ms)} ms`.padStart(12)).join("");
        console.log(`  ${who.padEnd(20)}${cells}   like n^${power(growth, times).toFixed(1)}`);
      }
    }
  }

  private fileOf(size: ClusterSize): string {
    const file = join(this.directory, `${nameOf(size)}.xml`);
    writeFileSync(file, generateCib(size));
    return file;
  }

  private warmOf(size: ClusterSize, file: string): number {
    const ms = warmSchedule(file, this.order.repetitions);
    this.warm.push({ size: nameOf(size), ms });
    return ms;
  }

  /** Who has failed once is not waited for again. */
  private async alternate(size: ClusterSize, mode: string, file: string): Promise<Row> {
    const { peer, repetitions, timeoutMs } = this.order;
    const ours: Cost[] = [];
    const theirs: Cost[] = [];
    for (let turn = 0; turn < repetitions; turn++) {
      if (!ours[0]?.failure) ours.push(await costOf([process.execPath, OURS, "-x", file, mode], timeoutMs));
      if (peer && !theirs[0]?.failure) theirs.push(await costOf([peer, "-x", file, mode], timeoutMs));
    }
    return { size: nameOf(size), mode, ours, theirs };
  }
}

function line({ size, mode, ours, theirs }: Row): string {
  const compared = theirs.length > 0 && ![...ours, ...theirs].some(failed);
  const ratio = compared ? `${short(median(theirs) / median(ours))} times` : "";
  return `${size.padEnd(14)}  ${mode}  ours ${words(ours)}  crm_simulate (C) ${words(theirs)}  ${ratio}`.trimEnd();
}

function words(costs: readonly Cost[]): string {
  const broken = costs.find(failed);
  if (broken) return (broken.failure ?? "").padEnd(20);
  if (costs.length === 0) return "not measured".padEnd(20);
  const mib = summarize(costs.map((cost) => cost.mib))?.median ?? 0;
  return `${short(median(costs) / 1000)} s, ${mib.toFixed(0)} MiB`.padEnd(20);
}

function failed({ failure }: Cost): boolean {
  return failure !== undefined;
}

/** Of those that came to a good end, in milliseconds. */
function median(costs: readonly Cost[]): number {
  return summarize(costs.filter((cost) => !failed(cost)).map(({ ms }) => ms))?.median ?? Number.NaN;
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function readOrSay(args: readonly string[]): Order {
  try {
    return readOrder(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(64);
  }
}

async function main(): Promise<void> {
  const asked = readOrSay(process.argv.slice(2));
  const hasPeer = asked.peer !== "" && existsSync(asked.peer);
  if (asked.peer !== "" && !hasPeer) console.log(`${asked.peer} is not there: ours alone is measured`);
  const directory = mkdtempSync(join(tmpdir(), "quorate-bench-"));
  try {
    const bench = new SchedulerBench({ ...asked, peer: hasPeer ? asked.peer : "" }, directory);
    await bench.compare();
    if (asked.growth) await bench.grow();
    const machine = { node: process.version, processors: availableParallelism() };
    const findings = { bench: "scheduler", machine, commands: bench.rows, warm: bench.warm };
    if (asked.json !== undefined) writeFileSync(resolve(asked.json), `${JSON.stringify(findings, undefined, 2)}\n`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

await main();
