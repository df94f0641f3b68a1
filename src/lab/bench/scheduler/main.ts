/**
 * `npm run bench -- scheduler`: what a schedule costs, against Pacemaker's own `crm_simulate` where that is installed.
 *
 * Whole commands, on the same generated files in the same run, in turns: `-R` (decide) and `-S` (decide, carry out, look again).
 * Then our scheduler alone, warm, as a daemon has it, and how the time of both grows with nodes, resources and constraints.
 * All of it takes half an hour: Pacemaker's program is stopped after a time, and said to take more than that. Exit code: 0,
 * 1 when our command was stopped or failed, 64 for words that it does not know.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { endOfAll, type Row, timesAsMuch } from "./comparison.js";
import { type ClusterSize, generateCib } from "./generator.js";
import { type Order, readOrder, USAGE } from "./order.js";
import { GROWTHS, type Growth, nameOf } from "./sizes.js";
import { growthLines, HEAD, LEGEND, rowLine, short } from "./table.js";
import { inTurns } from "./turns.js";
import { warmSchedule } from "./warm.js";

const OURS = fileURLToPath(new URL("../../../../../bin/crm_simulate.js", import.meta.url));
/** Ours is to come to its end. */
const OURS_TIMEOUT_MS = 900_000;
const DISMISSED = 128 + 15;
const START_OF_NODE = { command: [process.execPath, "-e", "0"], timeoutMs: 10_000 };

class SchedulerBench {
  readonly rows: Row[] = [];
  readonly growths: { readonly what: Growth["what"]; readonly sizes: readonly string[] }[] = [];

  constructor(
    private readonly order: Order,
    private readonly directory: string,
    private readonly signal: AbortSignal,
  ) {}

  async compare(): Promise<void> {
    console.log(HEAD.join("\n"));
    for (const size of this.order.sizes)
      for (const mode of ["-R", "-S"]) console.log(rowLine(await this.row(size, mode)));
    console.log(LEGEND);
  }

  async grow(): Promise<void> {
    for (const growth of GROWTHS) {
      const rows: Row[] = [];
      for (const size of growth.sizes) rows.push(await this.row(size, "-R"));
      console.log(growthLines(growth, rows).join("\n"));
      this.growths.push({ what: growth.what, sizes: growth.sizes.map(nameOf) });
    }
  }

  /** What was measured once is not measured again. */
  private async row(size: ClusterSize, mode: string): Promise<Row> {
    const known = this.rows.find((row) => row.size === nameOf(size) && row.mode === mode);
    if (known) return known;
    const row = await this.measure(size, mode);
    this.rows.push(row);
    return row;
  }

  private async measure(size: ClusterSize, mode: string): Promise<Row> {
    const { peer, repetitions, timeoutMs } = this.order;
    const file = this.fileOf(size);
    const contenders = [
      START_OF_NODE,
      { command: [process.execPath, OURS, "-x", file, mode], timeoutMs: OURS_TIMEOUT_MS },
      ...(peer ? [{ command: [peer, "-x", file, mode], timeoutMs }] : []),
    ];
    const [node = [], ours = [], theirs = []] = await inTurns(contenders, repetitions, this.signal);
    const row = { size: nameOf(size), mode, node, ours, theirs };
    return mode === "-R" ? { ...row, warmMs: warmSchedule(file, repetitions) } : row;
  }

  private fileOf(size: ClusterSize): string {
    const file = join(this.directory, `${nameOf(size)}.xml`);
    if (!existsSync(file)) writeFileSync(file, generateCib(size));
    return file;
  }
}

async function main(asked: Order): Promise<number> {
  const peer = existsSync(asked.peer) ? asked.peer : "";
  if (asked.peer !== peer) console.log(`${asked.peer} is not there: ours alone is measured`);
  const machine = { node: process.version, processors: availableParallelism(), loadBefore: loadavg()[0] ?? 0 };
  const peerVersion = peer && versionOf(peer);
  console.log(
    `Node ${machine.node}; ${peerVersion || "no peer"}; load of the machine before: ${short(machine.loadBefore)}`,
  );
  const directory = mkdtempSync(join(tmpdir(), "quorate-bench-"));
  try {
    const bench = new SchedulerBench({ ...asked, peer }, directory, dismissal());
    await bench.compare();
    if (asked.growth) await bench.grow();
    const rows = bench.rows.map((row) => ({
      ...row,
      ratio: { time: timesAsMuch(row, "ms"), memory: timesAsMuch(row, "mib") },
    }));
    const findings = {
      bench: "scheduler",
      machine,
      peer: peerVersion,
      timeoutMs: asked.timeoutMs,
      rows,
      growths: bench.growths,
    };
    if (asked.json !== undefined) writeFileSync(resolve(asked.json), `${JSON.stringify(findings, undefined, 2)}\n`);
    return bench.rows.every(({ ours }) => endOfAll(ours)?.kind === "well") ? 0 : 1;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A command of Pacemaker's could go on for hours when this ends before it. */
function dismissal(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.once(signal, () => ending.abort());
  return ending.signal;
}

function versionOf(peer: string): string {
  return execFileSync(peer, ["--version"], { encoding: "utf8" }).split("\n")[0] ?? "";
}

function readOrSay(args: readonly string[]): Order {
  try {
    return readOrder(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(64);
  }
}

process.exitCode = await main(readOrSay(process.argv.slice(2))).catch((error: Error) => {
  if (error.name !== "AbortError") throw error;
  return DISMISSED;
});
