/**
 * `npm run demo`: a cluster of three on this machine, to be hurt.
 *
 * The outer process makes the namespaces and the directory for logs, and starts itself again inside; the inner one
 * builds the stage and plays. Exit code: 0 when the service came back every time and no two nodes ever held its
 * address at once; 1 otherwise, 64 for words that it does not know.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { LabError } from "../command.js";
import { insideLab, labObstacle, onDismissal, runEnclosed } from "../isolation.js";
import { monotonicMs } from "../monotonic.js";
import { labToolsMissing } from "../tools.js";
import { haproxyObstacle } from "./proxy.js";
import { type DemoReport, ms, outageText, stepLines, writeJson } from "./report.js";
import { Screen } from "./screen.js";
import { Stage } from "./stage.js";
import { rememberTerminal } from "./terminal.js";
import { playTour, problemsOf, type StepReport } from "./tour.js";

const USAGE = `usage: npm run demo -- [--tour] [--json FILE] [--keep-logs]
  --tour       play all faults and measure them; also without a terminal
  --json FILE  write the tour's figures
  --keep-logs  keep the nodes' disks and logs also when all went well`;

const FIRST_SERVED_WITHIN_MS = 60_000;
const GRACE_MS = 5000;
const DISMISSED = 128 + 15;

interface Options {
  readonly tour: boolean;
  readonly json: string | undefined;
  readonly keepLogs: boolean;
}

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        tour: { type: "boolean", default: false },
        json: { type: "string" },
        "keep-logs": { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
    if (values.help) return undefined;
    return { tour: values.tour || !terminal, json: values.json, keepLogs: values["keep-logs"] };
  } catch (error) {
    console.error((error as Error).message);
    return undefined;
  }
}

/** Outside: everything that cannot be done is said here, before anything is started. */
async function launch(options: Options): Promise<number> {
  const obstacle = labToolsMissing() ?? labObstacle();
  if (obstacle) {
    console.error(`the demo cannot run here: ${obstacle}`);
    return 1;
  }
  const directory = mkdtempSync(join(tmpdir(), "quorate-demo-"));
  const launchedMs = monotonicMs() - performance.now();
  const env = { QUORATE_DEMO_DIRECTORY: directory, QUORATE_DEMO_LAUNCHED_MS: String(launchedMs) };
  const restoreTerminal = options.tour ? () => undefined : rememberTerminal();
  const code = await runEnclosed(fileURLToPath(import.meta.url), process.argv.slice(2), { env, graceMs: GRACE_MS });
  if (code !== 0) restoreTerminal();
  if (code === 0 && !options.keepLogs) rmSync(directory, { recursive: true, force: true });
  else console.log(`logs: ${directory}`);
  return code;
}

/** Inside: what to do when somebody outside wants us to end. */
let leave: () => void = () => process.exit(DISMISSED);

async function play(options: Options, directory: string, launchedMs: number): Promise<number> {
  onDismissal(() => leave());
  const obstacle = haproxyObstacle();
  if (obstacle) console.log(obstacle);
  console.log("Three nodes, a power switch, two web servers and a client are starting; logs are in", directory);
  const stage = await Stage.build(directory);
  try {
    await stage.configure();
    const first = await stage.prober.firstGood(0, FIRST_SERVED_WITHIN_MS);
    if (!first) throw new LabError("no request was served");
    const active = await stage.activeNode();
    console.log(
      `* start: first request served ${ms(first.endedMs - launchedMs)} after the launch; ${active} is active`,
    );
    return options.tour ? await tour(stage, options, first.endedMs - launchedMs) : await show(stage);
  } finally {
    await stage.lab.close();
  }
}

async function tour(stage: Stage, options: Options, firstServedMs: number): Promise<number> {
  console.log((await stage.cluster.status()).trimEnd());
  const steps = await playTour(stage, (report: StepReport) => console.log(stepLines(report).join("\n")));
  const problems = problemsOf(stage, steps);
  const sharedAddress = stage.watch.sharings.length;
  const report: DemoReport = { proxy: stage.proxy.title, firstServedMs, steps, sharedAddress, problems };
  if (options.json !== undefined) writeJson(resolve(options.json), report);
  if (problems.length === 0) {
    console.log(`The service came back every time, and ${stage.vip} never had two holders.`);
    return 0;
  }
  for (const problem of problems) console.error(`FAILED: ${problem}`);
  return 1;
}

async function show(stage: Stage): Promise<number> {
  const fromMs = monotonicMs();
  const screen = new Screen(stage);
  leave = () => screen.quit();
  await screen.run();
  const { sharings } = stage.watch;
  console.log(`In all: ${outageText(stage.prober.measureSoFar({ fromMs, toMs: monotonicMs() }))}`);
  if (sharings.length > 0) console.error(`FAILED: ${stage.vip} had two holders at once`);
  return sharings.length > 0 ? 1 : 0;
}

const options = readOptions();
if (!options) {
  console.error(USAGE);
  process.exitCode = process.argv.includes("--help") ? 0 : 64;
} else if (insideLab()) {
  const { QUORATE_DEMO_DIRECTORY: directory = "", QUORATE_DEMO_LAUNCHED_MS: launchedMs } = process.env;
  const code = await play(options, directory, Number(launchedMs)).catch((error: unknown) => {
    if (!(error instanceof LabError)) throw error;
    console.error(`FAILED: ${error.message}`);
    return 1;
  });
  // Whatever is left of the lab ends with this process.
  process.exit(code);
} else {
  process.exitCode = await launch(options);
}
