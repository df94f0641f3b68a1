/**
 * `npm run bench -- NAME`: measures one thing in a lab, prints a table (median, least, most), and writes the figures as JSON.
 *
 * As the demo does, the outer process makes the namespaces and a directory for logs and starts itself again inside. Exit
 * code: 0 when nothing happened that should not have, 1 otherwise, 64 for words that it does not know.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { LabError } from "../command.js";
import { insideLab, labObstacle, onDismissal, runEnclosed } from "../isolation.js";
import { Lab } from "../lab.js";
import { labToolsMissing } from "../tools.js";
import { type Bench, type CommonOptions, type Findings, parseOptions, UsageError, usageLines } from "./bench.js";
import { detection } from "./detection.js";
import { proxy } from "./proxy.js";
import { resources } from "./resources.js";
import { restart } from "./restart.js";
import { summarize, tableLines } from "./series.js";
import { soak } from "./soak.js";

const BENCHES: Readonly<Record<string, Bench>> = { detection, proxy, soak, restart, resources };
const DIRECTORY = "QUORATE_BENCH_DIRECTORY";
const GRACE_MS = 5000;
const DISMISSED = 128 + 15;

interface Order {
  readonly name: string;
  readonly bench: Bench;
  readonly values: Readonly<Record<string, readonly number[]>>;
  readonly options: CommonOptions;
}

function readOrder([name = "", ...args]: readonly string[]): Order {
  const bench = BENCHES[name];
  if (!bench) throw new UsageError(name ? `no benchmark ${name}` : "which benchmark?");
  return { name, bench, ...parseOptions(args, bench.settings) };
}

/** Outside: everything that cannot be done is said here, before anything is started. */
async function launch({ options }: Order): Promise<number> {
  const obstacle = labToolsMissing() ?? labObstacle();
  if (obstacle) {
    console.error(`no lab can be made here: ${obstacle}`);
    return 1;
  }
  const directory = mkdtempSync(join(tmpdir(), "quorate-bench-"));
  const env = { [DIRECTORY]: directory };
  const code = await runEnclosed(fileURLToPath(import.meta.url), process.argv.slice(2), { env, graceMs: GRACE_MS });
  if (code === 0 && !options.keepLogs) rmSync(directory, { recursive: true, force: true });
  else console.log(`logs: ${directory}`);
  return code;
}

/** Inside. */
async function measure(order: Order, directory: string): Promise<number> {
  onDismissal(() => process.exit(DISMISSED));
  const lab = await Lab.open({ directory });
  try {
    const findings = await order.bench.run(lab, order.values, (line) => console.log(`  ${line}`));
    const problems = [...findings.problems, ...lab.troubles.map((trouble) => trouble.message)];
    report(order, { ...findings, problems });
    return problems.length === 0 ? 0 : 1;
  } finally {
    await lab.close();
  }
}

function report({ name, values, options }: Order, { series, problems }: Findings): void {
  const settings = Object.entries(values).map(([option, numbers]) => `${option} ${numbers.join(",")}`);
  console.log([`${name}: ${settings.join(", ")}`, ...tableLines(series)].join("\n"));
  for (const problem of problems) console.error(`FAILED: ${problem}`);
  if (options.json === undefined) return;
  const machine = { node: process.version, processors: availableParallelism() };
  const figures = series.map((one) => ({ ...one, ...summarize(one.values) }));
  const text = JSON.stringify({ bench: name, values, machine, series: figures, problems }, undefined, 2);
  writeFileSync(resolve(options.json), `${text}\n`);
}

async function main(): Promise<number> {
  if (["--help", "-h"].includes(process.argv[2] ?? "")) {
    console.log(usageLines(BENCHES).join("\n"));
    return 0;
  }
  const order = readOrder(process.argv.slice(2));
  if (!insideLab()) return launch(order);
  return measure(order, process.env[DIRECTORY] ?? "");
}

const code = await main().catch((error: unknown) => {
  if (error instanceof UsageError) console.error([error.message, ...usageLines(BENCHES)].join("\n"));
  else if (error instanceof LabError) console.error(`FAILED: ${error.message}`);
  else throw error;
  return error instanceof UsageError ? 64 : 1;
});
// Whatever is left of the lab ends with this process.
process.exit(code);
