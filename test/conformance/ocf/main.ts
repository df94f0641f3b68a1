/**
 * `npm run conformance -- ocf`: a table of all OCF agents of other packages on this machine, what came of their meta-data and of
 * `validate-all`, and totals. With `--life`: some of them live on a cluster in the lab, with failure and recovery, instead.
 *
 * Both run in the lab's namespaces, over a private /etc, /var and /run, so that nothing of an agent stays behind. Exit code: 0 when it could
 * be found out; of `--life`: when all of them recovered. What agents of others do wrong is a finding, not a failure.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { insideLab, labObstacle, onDismissal, runEnclosed } from "../../../src/lab/isolation.js";
import { Lab } from "../../../src/lab/lab.js";
import { keepFilesPrivate } from "../../../src/lab/private-files.js";
import { labToolsMissing } from "../../../src/lab/tools.js";
import { playAll } from "./lives.js";
import { agentsOfOthers, examine, type Finding, privateExecutor } from "./survey.js";
import { surveyLines } from "./table.js";

const DIRECTORY = "QUORATE_CONFORMANCE_DIRECTORY";
const GRACE_MS = 5000;
const DISMISSED = 128 + 15;

async function launch(life: boolean): Promise<number> {
  const obstacle = process.getuid?.() === 0 ? (labToolsMissing() ?? labObstacle()) : "agents are run as root";
  if (obstacle) {
    console.error(`agents cannot be run here: ${obstacle}`);
    return 1;
  }
  const directory = mkdtempSync(join(tmpdir(), "quorate-conformance-"));
  const env = { [DIRECTORY]: directory };
  const code = await runEnclosed(fileURLToPath(import.meta.url), process.argv.slice(2), { env, graceMs: GRACE_MS });
  if (code === 0 || !life) rmSync(directory, { recursive: true, force: true });
  else console.log(`logs: ${directory}`);
  return code;
}

async function survey(): Promise<number> {
  const executor = privateExecutor();
  const findings: Finding[] = [];
  for (const agent of agentsOfOthers()) findings.push(await examine(agent, executor));
  executor.close();
  console.log(surveyLines(findings).join("\n"));
  if (findings.length > 0) return 0;
  console.error("no agents are installed: apt-get install resource-agents pacemaker-resource-agents");
  return 1;
}

async function live(directory: string): Promise<number> {
  const lab = await Lab.open({ directory, bootDelayMs: 200 });
  try {
    return (await playAll(lab, (line) => console.log(line))) ? 0 : 1;
  } finally {
    await lab.close();
  }
}

const [name, ...options] = process.argv.slice(2);
if (name !== "ocf" || options.some((option) => option !== "--life")) {
  console.error("usage: npm run conformance -- ocf [--life]");
  process.exit(64);
}
const life = options.length > 0;
if (!insideLab()) process.exit(await launch(life));
onDismissal(() => process.exit(DISMISSED));
await keepFilesPrivate();
process.exit(await (life ? live(process.env[DIRECTORY] ?? "") : survey()));
