/**
 * What `quorated` and `quorate-witness` have in common as programs: options, the file that they are given, exit codes.
 *
 * 0 stopped as asked · 64 a wrong command line · 66 no configuration file · 78 a configuration or key of no use · 71 the
 * system is in the way (an address that is taken, a directory that cannot be written) · 70 a fault of the program ·
 * 100 another daemon of this node is running, or the node was fenced (a service manager must not try again).
 */
import { readFile } from "node:fs/promises";
import { type ParseArgsConfig, parseArgs } from "node:util";

export const ExitCode = {
  ok: 0,
  usage: 64,
  noInput: 66,
  internal: 70,
  system: 71,
  configuration: 78,
  doNotRespawn: 100,
} as const;

/** An end before anything has started: what to print, and the exit code. */
export class Refusal extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}

export interface Program {
  readonly name: string;
  readonly usage: string;
}

/** `--help` and `--version` are answered here; a refusal is printed, and its exit code set. */
export async function runProgram<Options extends NonNullable<ParseArgsConfig["options"]>>(
  program: Program,
  argv: readonly string[],
  options: Options,
  run: (values: ReturnType<typeof parseArgs<{ options: Options }>>["values"]) => Promise<void>,
): Promise<void> {
  try {
    const asked = { ...options, version: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
    const values = parse(program, argv, asked);
    if (values.help) process.stdout.write(`${program.usage}\n`);
    else if (values.version) process.stdout.write(`${program.name} ${await programVersion()}\n`);
    else await run(values as ReturnType<typeof parseArgs<{ options: Options }>>["values"]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

function parse(program: Program, argv: readonly string[], options: NonNullable<ParseArgsConfig["options"]>) {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new Refusal(ExitCode.usage, `${program.name}: ${(error as Error).message}\n${program.usage}`);
  }
}

export async function readConfigFile({ name }: Program, file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: Error) => {
    throw new Refusal(ExitCode.noInput, `${name}: cannot read ${file}: ${error.message}`);
  });
}

/** Seen from the compiled code: dist/src/daemon. */
export async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL("../../../package.json", import.meta.url), "utf8"));
  return version;
}
