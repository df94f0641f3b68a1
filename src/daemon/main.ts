/**
 * `quorated --config FILE [--check | --witness-key]`: reads its configuration, runs one node, and ends with a code that
 * says why (program.ts). After a fault of its own it stops at once, because the node's state can no longer be trusted,
 * and the cluster treats it as any lost node.
 */
import { formatProblem } from "../formats/problem.js";
import type { QuorateConfig } from "../formats/quorate-config.js";
import { parseQuorateYaml } from "../formats/quorate-yaml.js";
import { readClusterKey } from "./cluster-key.js";
import { Daemon, type DaemonSettings } from "./daemon.js";
import { terminateRunningAgents } from "./executor/agent-process.js";
import { type Log, openLog } from "./log.js";
import { ownName, thisMachine } from "./own-name.js";
import { ExitCode, programVersion, Refusal, readConfigFile, runProgram } from "./program.js";
import { StateDirectoryInUse } from "./store/state-lock.js";
import { StateRefused } from "./store/state-refused.js";
import { witnessKey } from "./witness/tls.js";

const DEFAULT_CONFIG = "/etc/quorate/quorate.yaml";
const USAGE = `usage: quorated [--config FILE] [--check | --witness-key]
  --config FILE  the node's configuration (default ${DEFAULT_CONFIG})
  --check        read the configuration and the key, say what is wrong with them, and end
  --witness-key  print the key that this cluster's quorate-witness needs, and end
  --version, --help`;

const PROGRAM = { name: "quorated", usage: USAGE };

export async function quorated(argv: readonly string[]): Promise<void> {
  const options = {
    config: { type: "string", default: DEFAULT_CONFIG },
    check: { type: "boolean", default: false },
    "witness-key": { type: "boolean", default: false },
  } as const;
  await runProgram(PROGRAM, argv, options, async (asked) => {
    const settings = await readSettings(asked.config);
    if (asked.check) process.stdout.write(`${asked.config}: valid; this machine is ${settings.self}\n`);
    else if (asked["witness-key"]) process.stdout.write(`${witnessKeyOf(settings)}\n`);
    else await run(settings);
  });
}

function witnessKeyOf({ config, clusterKey }: DaemonSettings): string {
  return witnessKey(config.cluster, clusterKey).toString("hex");
}

async function readSettings(file: string): Promise<DaemonSettings> {
  const text = await readConfigFile(PROGRAM, file);
  const parsed = parseQuorateYaml(text, file);
  if (parsed.kind === "problems") {
    throw new Refusal(ExitCode.configuration, parsed.problems.map(formatProblem).join("\n"));
  }
  const self = ownName(parsed.config, thisMachine());
  const key = await readClusterKey(parsed.config.keyFile);
  const wrong = [self, key].flatMap((each) => (each.ok ? [] : [`${file}: ${each.why}`]));
  if (!self.ok || !key.ok) throw new Refusal(ExitCode.configuration, wrong.join("\n"));
  return { config: parsed.config, self: self.name, clusterKey: key.key, version: await programVersion() };
}

async function run(settings: DaemonSettings): Promise<void> {
  const log = openLog(settings.config.logLevel, { node: settings.self });
  const onFatal = (error: unknown) => failStop(log, error);
  process.on("uncaughtException", onFatal);
  process.on("unhandledRejection", onFatal);
  const onExit = (why: string, final: boolean) => {
    log.logger[final ? "error" : "info"](`quorated ends: ${why}`);
    log.flush();
    process.exit(final ? ExitCode.doNotRespawn : ExitCode.ok);
  };
  const daemon = await Daemon.start(settings, log.logger, { onExit, onFatal }).catch((error: Error) => {
    throw startRefusal(settings.config, error);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => daemon.shutDown());
  // A terminal that closes does not take the node with it.
  process.on("SIGHUP", () => undefined);
}

function startRefusal(config: QuorateConfig, error: Error): Refusal {
  if (error instanceof StateDirectoryInUse) return new Refusal(ExitCode.doNotRespawn, `quorated: ${error.message}`);
  if (error instanceof StateRefused) return new Refusal(ExitCode.system, `quorated: cannot start: ${error.message}`);
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined && error.name !== "Error") throw error;
  const hint =
    code === "EADDRINUSE"
      ? `; does another program use port ${config.port}?`
      : code === "EADDRNOTAVAIL"
        ? "; the address of this node in the configuration is not one of this machine's"
        : "";
  return new Refusal(ExitCode.system, `quorated: cannot start: ${error.message}${hint}`);
}

/** Nothing is tidied up: what is in memory is not to be trusted, and peers notice closed connections at once. */
function failStop(log: Log, error: unknown): void {
  log.logger.fatal({ err: error }, `stops at once, after a fault of this program: ${error}`);
  log.flush();
  terminateRunningAgents();
  process.exit(ExitCode.internal);
}
