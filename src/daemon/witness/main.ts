/** `quorate-witness --config FILE [--check]`: one more vote for clusters with an even number of nodes. */
import { formatProblem } from "../../formats/problem.js";
import { parseWitnessYaml, type WitnessConfig } from "../../formats/witness-yaml.js";
import { readClusterKey } from "../cluster-key.js";
import { type Log, openLog } from "../log.js";
import { ExitCode, programVersion, Refusal, readConfigFile, runProgram } from "../program.js";
import { OldestFileRefused } from "./oldest-file.js";
import { WitnessServer, type WitnessSettings } from "./server.js";

const DEFAULT_CONFIG = "/etc/quorate/witness.yaml";
const USAGE = `usage: quorate-witness [--config FILE] [--check]
  --config FILE  where it listens and for which clusters (default ${DEFAULT_CONFIG})
  --check        read the configuration and the keys, say what is wrong with them, and end
  --version, --help`;

const PROGRAM = { name: "quorate-witness", usage: USAGE };

export async function quorateWitness(argv: readonly string[]): Promise<void> {
  const options = {
    config: { type: "string", default: DEFAULT_CONFIG },
    check: { type: "boolean", default: false },
  } as const;
  await runProgram(PROGRAM, argv, options, async (asked) => {
    const config = await readConfig(asked.config);
    const keys = await readKeys(config, asked.config);
    if (asked.check) process.stdout.write(`${asked.config}: valid; a witness for ${[...keys.keys()].join(", ")}\n`);
    else await run(config, keys);
  });
}

async function readConfig(file: string): Promise<WitnessConfig> {
  const text = await readConfigFile(PROGRAM, file);
  const parsed = parseWitnessYaml(text, file);
  if (parsed.kind === "ok") return parsed.config;
  throw new Refusal(ExitCode.configuration, parsed.problems.map(formatProblem).join("\n"));
}

async function readKeys(config: WitnessConfig, file: string): Promise<ReadonlyMap<string, Buffer>> {
  const how = "print it on a node of that cluster with: quorated --witness-key";
  const read = await Promise.all(
    config.clusters.map(async ({ name, keyFile }) => ({ name, key: await readClusterKey(keyFile, how) })),
  );
  const wrong = read.flatMap(({ name, key }) => (key.ok ? [] : [`${file}: cluster ${name}: ${key.why}`]));
  if (wrong.length > 0) throw new Refusal(ExitCode.configuration, wrong.join("\n"));
  return new Map(read.flatMap(({ name, key }) => (key.ok ? [[name, key.key] as const] : [])));
}

async function run(config: WitnessConfig, keys: WitnessSettings["keys"]): Promise<void> {
  const log = openLog(config.logLevel, {});
  const onFatal = (error: unknown) => failStop(log, error);
  process.on("uncaughtException", onFatal);
  process.on("unhandledRejection", onFatal);
  const { listen, port, longestLeaseMs, stateDir } = config;
  const settings = { listen, port, longestLeaseMs, stateDir, keys };
  const witness = await WitnessServer.open(settings, log.logger).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof OldestFileRefused) throw new Refusal(ExitCode.configuration, error.message);
    throw new Refusal(ExitCode.system, `quorate-witness: cannot start: ${error.message}${hintFor(error.code, port)}`);
  });
  log.logger.info({ port, clusters: [...keys.keys()] }, `quorate-witness ${await programVersion()} starts`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end(witness, log));
  process.on("SIGHUP", () => undefined);
}

async function end(witness: WitnessServer, log: Log): Promise<void> {
  await witness.close();
  log.logger.info("quorate-witness ends: stopped as asked");
  log.flush();
  process.exit(ExitCode.ok);
}

function hintFor(code: string | undefined, port: number): string {
  if (code === "EADDRINUSE") return `; does another program use port ${port}?`;
  return code === "EADDRNOTAVAIL" ? `; "listen" is not an address of this machine` : "";
}

function failStop(log: Log, error: unknown): void {
  log.logger.fatal({ err: error }, `stops at once, after a fault of this program: ${error}`);
  log.flush();
  process.exit(ExitCode.internal);
}
