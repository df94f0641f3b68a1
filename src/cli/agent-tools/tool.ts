/**
 * What the small tools have in common that agents call while they work (crm_attribute, crm_master, attrd_updater, crm_node): their
 * options, and how what went wrong is said.
 *
 * They start many times a minute, so they load as little as they can: Node's own reader of options, and no more of the daemon's state
 * than they need.
 */
import { parseArgs } from "node:util";
import { asCommandError, usageError } from "../command-error.js";
import { ExitCode } from "../exit-code.js";
import { packageVersion } from "../package-version.js";
import { Session } from "../session.js";
import { processTerminal, type Terminal } from "../terminal.js";

export interface Tool {
  readonly name: string;
  readonly usage: string;
  readonly options: Readonly<Record<string, ToolOption>>;
  readonly run: (given: Given, session: Session) => Promise<number>;
}

export interface ToolOption {
  readonly type: "boolean" | "string";
  readonly short?: string;
  /** Its value may be left out; then it is empty. */
  readonly optional?: true;
  /** Letters and words by which older agents know it. */
  readonly aliases?: readonly string[];
}

/** What was given, by long names: of several of one name the last. */
export type Given = ReadonlyMap<string, string>;

const COMMON: Readonly<Record<string, ToolOption>> = {
  help: { type: "boolean", short: "?" },
  version: { type: "boolean", short: "$" },
  verbose: { type: "boolean", short: "V" },
};

/** The process's exit code. */
export async function runTool(tool: Tool, argv: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  try {
    return await run(tool, argv, terminal);
  } catch (error) {
    const { message, exitCode } = asCommandError(error);
    for (const line of message.split("\n")) terminal.complain(`${tool.name}: ${line}`);
    return exitCode;
  }
}

async function run(tool: Tool, argv: readonly string[], terminal: Terminal): Promise<number> {
  const given = readGiven({ ...COMMON, ...tool.options }, argv);
  if (given.has("help")) terminal.print(tool.usage);
  else if (given.has("version")) terminal.print(`${tool.name} ${await packageVersion()}`);
  else {
    const session = new Session(terminal, { force: false, yes: false, no: false, wait: false, colour: false });
    try {
      return await tool.run(given, session);
    } finally {
      session.close();
    }
  }
  return ExitCode.ok;
}

export function readGiven(options: Readonly<Record<string, ToolOption>>, argv: readonly string[]): Given {
  const rows = Object.entries(options).flatMap(rowsOf);
  const optional = rows.filter(({ option }) => option.optional);
  const args = argv.flatMap((word, index) => {
    const isIt = optional.some(({ word: long, option: { short } }) => word === `--${long}` || word === `-${short}`);
    const next = argv[index + 1];
    return isIt && (next === undefined || next.startsWith("-")) ? [word, ""] : [word];
  });
  const values = parse(rows, args);
  return new Map(rows.flatMap(({ word, name }) => (word in values ? [[name, String(values[word])] as const] : [])));
}

/** One of the words for the option of that name. */
interface Row {
  readonly word: string;
  readonly name: string;
  readonly option: ToolOption;
}

function rowsOf([name, option]: readonly [string, ToolOption]): Row[] {
  const { type, aliases = [] } = option;
  const others = aliases.map((alias) =>
    alias.length === 1
      ? { word: `${name} (${alias})`, name, option: { type, short: alias } }
      : { word: alias, name, option: { type } },
  );
  return [{ word: name, name, option }, ...others];
}

function parse(rows: readonly Row[], args: string[]): Readonly<Record<string, unknown>> {
  const options = Object.fromEntries(
    rows.map(({ word, option: { type, short } }) => [word, { type, ...(short === undefined ? {} : { short }) }]),
  );
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw error instanceof TypeError ? usageError(error.message) : error;
  }
}

/** Exactly one of these commands; undefined when none was given. */
export function onlyCommand<Name extends string>(given: Given, names: readonly Name[]): Name | undefined {
  const found = names.filter((name) => given.has(name));
  if (found.length > 1) throw usageError(`one of ${found.map((name) => `--${name}`).join(", ")} at a time`);
  return found[0];
}

/** Where an agent is asked by the cluster it is told the node's name; anybody else's is that of the daemon's. */
export async function nodeName(given: Given, session: Session): Promise<string> {
  return given.get("node") ?? process.env.OCF_RESKEY_CRM_meta_on_node ?? (await session.state()).self;
}
