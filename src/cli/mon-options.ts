/**
 * The options of `crm_mon`. Those that this release cannot serve are known, and refused by their name: a monitor that quietly
 * left something out would be worse than none.
 */
import { type Option, Command as Parser } from "commander";
import { parseDuration } from "../core/model/duration.js";
import { nearestName } from "../core/model/nearest-name.js";
import {
  DEFAULT_DISPLAY,
  type DisplayOptions,
  type FencingLevel,
  SECTION_GROUPS,
  SECTIONS,
  type Section,
  SUMMARY,
  withFencingLevel,
  withoutSections,
  withSections,
} from "../tui/display-options.js";
import { notSupported, usageError } from "./command-error.js";
import type { StatusForm } from "./status-output.js";

export interface MonOptions {
  readonly action: "once" | "live" | "follow" | "version" | "help";
  readonly form: StatusForm;
  readonly display: DisplayOptions;
  /** The live screen is drawn again after this long, even if nothing has changed. */
  readonly intervalMs: number;
  readonly helpText: string;
}

const SHOWN: readonly (readonly [flags: string, summary: string])[] = [
  ["-1, --one-shot", "print the status once and end"],
  ["-i, --interval <time>", "draw again after this long even without a change (default 5s)"],
  ["-n, --group-by-node", "resources below their nodes"],
  ["-r, --inactive", "also what is stopped"],
  ["-f, --failcounts", "fail counts"],
  ["-o, --operations", "the history of operations"],
  ["-t, --timing-details", "operations with their times"],
  ["-A, --show-node-attributes", "node attributes"],
  ["-L", "constraints that keep resources off nodes"],
  ["--neg-locations [prefix]", "the same, only those whose id begins so"],
  ["-D, --hide-headers", "without the summary"],
  ["-R, --show-detail", "node ids, single clone instances, full failures"],
  ["-b, --brief", "counts per agent"],
  ["-m", "fencing history, the last of each kind"],
  ["--fence-history [level]", "0 none, 1 failed and pending, 2 the last of each kind, 3 all"],
  ["-s, --simple-status", "one line and an exit code, for monitoring systems"],
  ["--node <node>", "this node only"],
  ["--resource <rsc>", "this resource only"],
  ["-I, --include <sections>", "also these sections (a list with commas; =list names them)"],
  ["-U, --exclude <sections>", "without these sections"],
  ["--output-as <form>", "console, text, json or xml"],
  ["-$, --version", "the version"],
  ["-?, --help", "this help"],
];

const LATER: readonly string[] = [
  "-c, --tickets",
  "--output-to <file>",
  "--html-cgi",
  "--html-stylesheet <uri>",
  "--html-title <title>",
  "-d, --daemonize",
  "-p, --pid-file <file>",
  "-E, --external-agent <file>",
  "-e, --external-recipient <recipient>",
  "-W, --watch-fencing",
  "-V, --verbose",
  "-Q, --quiet",
  "--help-all",
  "-h, --as-html <file>",
  "-X, --as-xml",
  "-N, --disable-ncurses",
  "-w, --web-cgi",
];

/** Throws CommandError. `screen`: there is a terminal for the live screen. */
export function readMonOptions(argv: readonly string[], screen: boolean): MonOptions {
  const sections: SectionChange[] = [];
  const parser = monParser(sections);
  parse(parser, argv);
  const given = parser.opts();
  for (const flags of LATER) refuseIfGiven(parser, flags);
  const form = readForm(given.outputAs, given.simpleStatus === true);
  return {
    action: readAction(given, form, screen),
    form: form === "console" ? "text" : form,
    display: sections.reduce((options, change) => change(options), readDisplay(given)),
    intervalMs: readInterval(given.interval),
    helpText: helpText(),
  };
}

type SectionChange = (options: DisplayOptions) => DisplayOptions;

function monParser(sections: SectionChange[]): Parser {
  const parser = new Parser("crm_mon")
    .helpOption(false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  for (const [flags, summary] of SHOWN) parser.option(flags, summary);
  for (const flags of LATER) parser.option(flags);
  // Sections count from left to right, so they are noted as they come.
  parser.on("option:include", (list: string) => sections.push((options) => include(options, list)));
  parser.on("option:exclude", (list: string) => sections.push((options) => exclude(options, list)));
  return parser;
}

function parse(parser: Parser, argv: readonly string[]): void {
  // Commander would take `-m3` for `-m -3`; the field's tool wants the value with the long name.
  const joined = argv.find((word) => /^-[1a-zA-Z]*m\d/.test(word));
  if (joined) throw usageError(`'${joined}': give the level as --fence-history=${joined.at(-1)}`);
  try {
    parser.parse(argv, { from: "user" });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw usageError(text.replace(/^error: /, "").replace(/\s*\n\s*/g, " "));
  }
}

function refuseIfGiven(parser: Parser, flags: string): void {
  const option = parser.options.find((candidate: Option) => candidate.flags === flags);
  if (option && parser.getOptionValue(option.attributeName()) !== undefined) {
    throw notSupported(`the option ${option.short && option.long ? `${option.short} (${option.long})` : option.long}`);
  }
}

type Given = Readonly<Record<string, unknown>>;

function readForm(outputAs: unknown, simple: boolean): StatusForm | "console" {
  if (simple) return "simple";
  switch (outputAs) {
    case undefined:
    case "console":
      return "console";
    case "text":
    case "json":
    case "xml":
      return outputAs;
    case "html":
    case "none":
      throw notSupported(`the output form ${outputAs}`);
    default:
      throw usageError(`unknown output form '${String(outputAs)}': use console, text, json or xml`);
  }
}

function readAction(given: Given, form: StatusForm | "console", screen: boolean): MonOptions["action"] {
  if (given.version === true) return "version";
  if (given.help === true) return "help";
  if (given.oneShot === true || form === "simple") return "once";
  return form === "console" && screen ? "live" : "follow";
}

function readDisplay(given: Given): DisplayOptions {
  const on = (name: string) => given[name] === true;
  let options: DisplayOptions = {
    ...DEFAULT_DISPLAY,
    groupByNode: on("groupByNode"),
    inactive: on("inactive"),
    timing: on("timingDetails"),
    detail: on("showDetail"),
    brief: on("brief"),
    ...(typeof given.node === "string" ? { onlyNode: given.node } : {}),
    ...(typeof given.resource === "string" ? { onlyResource: given.resource } : {}),
  };
  if (on("failcounts")) options = withSections(options, ["failcounts"]);
  if (on("operations") || on("timingDetails")) options = withSections(options, ["operations"]);
  if (on("showNodeAttributes")) options = withSections(options, ["attributes"]);
  if (on("hideHeaders")) options = withoutSections(options, SUMMARY);
  if (on("L") || given.negLocations !== undefined) options = withBans(options, given.negLocations);
  const level = on("m") ? 2 : readLevel(given.fenceHistory);
  return level === undefined ? options : withFencingLevel(options, level);
}

function withBans(options: DisplayOptions, prefix: unknown): DisplayOptions {
  return { ...withSections(options, ["bans"]), banPrefix: typeof prefix === "string" ? prefix : "" };
}

/** The bare option means 2. */
function readLevel(value: unknown): FencingLevel | undefined {
  if (value === undefined) return undefined;
  const level = ([0, 1, 2, 3] as const).find((candidate) => value === String(candidate));
  if (level === undefined && value !== true)
    throw usageError(`unknown fencing level '${String(value)}': use 0, 1, 2 or 3`);
  return level ?? 2;
}

function readInterval(value: unknown): number {
  if (value === undefined) return 5000;
  const interval = parseDuration(String(value));
  if (interval === undefined || interval === 0)
    throw usageError(`'${String(value)}' is no interval: use 5, 5s or 500ms`);
  return interval;
}

function include(options: DisplayOptions, list: string): DisplayOptions {
  let shown = options;
  for (const word of words(list)) {
    const [name = "", prefix = ""] = word.split(":", 2);
    if (name === "none") shown = withoutSections(shown, SECTIONS);
    shown = withSections(shown, sectionsOf(name));
    if (name === "bans") shown = { ...shown, banPrefix: prefix };
  }
  return shown;
}

function exclude(options: DisplayOptions, list: string): DisplayOptions {
  let shown = options;
  for (const word of words(list)) {
    shown = word === "none" ? withSections(shown, SECTIONS) : withoutSections(shown, sectionsOf(word));
  }
  return shown;
}

function words(list: string): string[] {
  return list.split(",").filter((word) => word !== "");
}

function sectionsOf(name: string): readonly Section[] {
  const known = [...SECTIONS, ...Object.keys(SECTION_GROUPS)].sort();
  if (name === "list") throw usageError(`the sections are: ${known.join(", ")}`);
  if (name === "tickets") throw notSupported("the section tickets");
  const group = SECTION_GROUPS[name];
  if (group) return group;
  const section = SECTIONS.find((candidate) => candidate === name);
  if (section) return [section];
  const nearest = nearestName(name, known);
  throw usageError(`unknown section '${name}'${nearest ? `, nearest: ${nearest}` : `, known: ${known.join(", ")}`}`);
}

function helpText(): string {
  const parser = new Parser("crm_mon").helpOption(false).description("show the status of the cluster");
  for (const [flags, summary] of SHOWN) parser.option(flags, summary);
  return parser.helpInformation();
}
