/**
 * `crm [OPTIONS] LEVEL COMMAND ARGUMENTS`: which command is meant, and with what.
 *
 * Options that every command has may stand before the level or behind the command. Levels and commands may be shortened
 * (see word-match.ts). Nothing here reaches a cluster: whatever is typed wrongly is refused before anything is asked.
 */
import { Command as Parser } from "commander";
import { notSupported, usageError } from "../command-error.js";
import type { CommonOptions } from "../session.js";
import { matchWord } from "../word-match.js";
import type { Command, CommandOption } from "./command.js";
import { LEVELS, SHELL_WORDS, spellings, TOP_COMMANDS, type Words } from "./contract-words.js";

export interface GlobalLine {
  readonly options: CommonOptions;
  readonly words: readonly string[];
  readonly show?: "version" | "help";
}

export type Target =
  | { readonly kind: "command"; readonly level?: string; readonly name: string; readonly rest: readonly string[] }
  | { readonly kind: "help"; readonly words: readonly string[] };

export interface CommandLine {
  readonly words: readonly string[];
  readonly own: Readonly<Record<string, unknown>>;
  readonly common: CommonOptions;
  readonly help: boolean;
}

const COMMON: readonly CommandOption[] = [
  { flags: "-F, --force", summary: "answer yes to everything and skip checks" },
  { flags: "-y, --yes", summary: "answer yes to everything" },
  { flags: "-n, --no", summary: "answer no to everything" },
  { flags: "-w, --wait", summary: "return when the cluster has settled" },
  { flags: "-D, --display <how>", summary: "plain, color or color-always" },
  { flags: "-h, --help", summary: "show help" },
];

const LATER: readonly string[] = [
  "-f, --file <file>",
  "-c, --cib <shadow>",
  "-H, --history <source>",
  "-o, --opt <setting>",
  "-d, --debug",
  "-R, --regression-tests",
  "-X, --profile <file>",
  "--scriptdir <dir>",
];

export function parseGlobalLine(argv: readonly string[], stdoutIsTty: boolean): GlobalLine {
  for (const word of argv) refuseControlCharacters(word);
  const parser = newParser("crm").option("--version").argument("[words...]").passThroughOptions();
  for (const { flags, summary } of COMMON) parser.option(flags, summary);
  for (const flags of LATER) parser.option(flags);
  parse(parser, argv);
  const given = parser.opts();
  for (const option of parser.options) {
    if (LATER.includes(option.flags) && given[option.attributeName()] !== undefined) {
      throw notSupported(`the option ${option.long ?? option.flags}`);
    }
  }
  const base = { options: commonOptions(given, stdoutIsTty), words: parser.args };
  if (given.version) return { ...base, show: "version" };
  return given.help ? { ...base, show: "help" } : base;
}

export function findTarget(words: readonly string[]): Target {
  const [first, ...rest] = words;
  if (first === undefined)
    throw notSupported("the interactive shell", "name a command, as in `crm status`; `crm help` lists them");
  const name = chooseWord("", first, spellings({ ...TOP_COMMANDS, ...plainLevels(), ...SHELL_WORDS }));
  if (name === "help") return { kind: "help", words: rest };
  if (name in SHELL_WORDS)
    throw notSupported(`the interactive shell (where \`${name}\` belongs)`, "`crm help` lists the commands");
  const level = LEVELS[name];
  return level ? findInLevel(name, level, rest) : { kind: "command", name, rest };
}

export type HelpTopic =
  | { readonly kind: "everything" }
  | { readonly kind: "level"; readonly level: string }
  | Extract<Target, { kind: "command" }>;

export function findHelpTopic(words: readonly string[]): HelpTopic {
  const [first, ...more] = words;
  if (first === undefined) return { kind: "everything" };
  const name = chooseWord("", first, spellings({ ...TOP_COMMANDS, ...plainLevels(), ...SHELL_WORDS }));
  if (more.length === 0 && name in LEVELS) return { kind: "level", level: name };
  const target = findTarget(words);
  return target.kind === "help" ? { kind: "everything" } : target;
}

function findInLevel(level: string, words: Words, typed: readonly string[]): Target {
  const [first, ...rest] = typed;
  if (first === undefined) {
    throw notSupported(`the interactive shell (\`crm ${level}\` opens it)`, `\`crm help ${level}\` lists the commands`);
  }
  if (["-h", "--help", "help"].includes(first)) return { kind: "help", words: [level, ...rest] };
  return { kind: "command", level, name: chooseWord(level, first, spellings(words)), rest };
}

function plainLevels(): Words {
  return Object.fromEntries(Object.keys(LEVELS).map((level) => [level, []]));
}

function chooseWord(level: string, word: string, all: ReadonlyMap<string, string>): string {
  const match = matchWord(word, all);
  const where = level ? ` of \`crm ${level}\`` : "";
  switch (match.kind) {
    case "found":
      return match.value;
    case "ambiguous":
      throw usageError(`ambiguous command '${word}'${where}: it could be ${match.candidates.join(", ")}`);
    case "unknown": {
      const hint = match.nearest ? `, nearest: ${match.nearest}` : `, known: ${[...new Set(all.values())].join(" ")}`;
      throw usageError(`unknown command '${word}'${where}${hint}`);
    }
  }
}

/** `name` as in `crm node fence`. */
export function parseCommandLine(
  name: string,
  command: Command,
  rest: readonly string[],
  stdoutIsTty: boolean,
): CommandLine {
  const parser = commandParser(name, command);
  // Help is asked for: what is missing does not matter.
  if (rest.some((word) => word === "-h" || word === "--help")) {
    return { words: [], own: {}, common: commonOptions({}, stdoutIsTty), help: true };
  }
  parse(parser, rest);
  const given = parser.opts();
  return { words: parser.args, own: given, common: commonOptions(given, stdoutIsTty), help: false };
}

export function commandHelp(name: string, command: Command): string {
  return commandParser(name, command).helpInformation();
}

function commandParser(name: string, command: Command): Parser {
  const parser = newParser(name).description(command.summary).allowExcessArguments(false);
  if (command.arguments) parser.arguments(command.arguments);
  for (const { flags, summary } of [...(command.options ?? []), ...COMMON]) parser.option(flags, summary);
  return parser;
}

function newParser(name: string): Parser {
  return new Parser(name)
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
}

function parse(parser: Parser, argv: readonly string[]): void {
  try {
    parser.parse(argv, { from: "user" });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw usageError(text.replace(/^error: /, "").replace(/\s*\n\s*/g, " "));
  }
}

function commonOptions(given: Readonly<Record<string, unknown>>, stdoutIsTty: boolean): CommonOptions {
  return {
    force: given.force === true,
    yes: given.yes === true,
    no: given.no === true,
    wait: given.wait === true,
    colour: wantsColour(given.display, stdoutIsTty),
  };
}

function wantsColour(display: unknown, stdoutIsTty: boolean): boolean {
  switch (display) {
    case undefined:
    case "color":
      return stdoutIsTty && !process.env.NO_COLOR && process.env.TERM !== "dumb";
    case "color-always":
      return true;
    case "plain":
      return false;
    case "uppercase":
      throw notSupported("the display uppercase");
    default:
      throw usageError(`unknown display '${String(display)}': use plain, color or color-always`);
  }
}

/** An option may stand on either side; given once is given. */
export function bothSides(before: CommonOptions, behind: CommonOptions, displayBehind: boolean): CommonOptions {
  return {
    force: before.force || behind.force,
    yes: before.yes || behind.yes,
    no: before.no || behind.no,
    wait: before.wait || behind.wait,
    colour: displayBehind ? behind.colour : before.colour,
  };
}

/** Names with control characters would be printed again by others; none of our words needs one. */
function refuseControlCharacters(word: string): void {
  const at = [...word].findIndex((letter) => isControl(letter.codePointAt(0) ?? 0));
  if (at >= 0) throw usageError(`control character at position ${at + 1} of ${JSON.stringify(word)}`);
}

function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}
