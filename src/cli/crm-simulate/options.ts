/**
 * The options of `crm_simulate`. They are read by hand: the command is started once for every question that somebody has,
 * often thousands of times by a script, and the package that reads the options of the other tools takes as long to load as the answer
 * takes to be computed.
 */
import { nearestName } from "../../core/model/nearest-name.js";
import { usageError } from "../command-error.js";

export interface SimulateOptions {
  readonly show: "help" | "version" | undefined;
  readonly run: boolean;
  readonly simulate: boolean;
  readonly inPlace: boolean;
  readonly attributes: boolean;
  readonly failCounts: boolean;
  readonly scores: boolean;
  readonly utilization: boolean;
  readonly why: boolean;
  readonly quiet: boolean;
  readonly allActions: boolean;
  readonly source: Source;
  readonly profile: string | undefined;
  readonly repeat: number;
  readonly modifications: Modifications;
  readonly failing: readonly Outcome[];
  readonly time: string | undefined;
  readonly saveInput: string | undefined;
  readonly saveOutput: string | undefined;
  readonly saveGraph: string | undefined;
  readonly saveDot: string | undefined;
}

export type Source =
  | { readonly kind: "live" }
  | { readonly kind: "stdin" }
  | { readonly kind: "file"; readonly path: string };

export interface Modifications {
  readonly quorum: string | undefined;
  readonly watchdog: string | undefined;
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly fail: readonly string[];
  readonly grant: readonly string[];
  readonly revoke: readonly string[];
  readonly standby: readonly string[];
  readonly activate: readonly string[];
  readonly inject: readonly Outcome[];
}

/** `vip_monitor_10000@lb1=7`. */
export interface Outcome {
  readonly text: string;
  readonly resource: string;
  readonly operation: string;
  readonly interval: number;
  readonly node: string;
  readonly rc: number;
}

interface OptionRow {
  readonly short: string;
  readonly long: string;
  /** What its value is called; without one it takes none. */
  readonly value?: string;
  readonly summary: string;
}

const SECTIONS: readonly (readonly [title: string, rows: readonly OptionRow[]])[] = [
  [
    "What to do",
    [
      { short: "R", long: "run", summary: "show what the cluster would do" },
      { short: "S", long: "simulate", summary: "carry it out, too, and show the status afterwards" },
      { short: "X", long: "in-place", summary: "like -S, and write the result back to the input file" },
      {
        short: "P",
        long: "profile",
        value: "DIR",
        summary: "process all XML files of a folder, and show the time of each",
      },
      { short: "N", long: "repeat", value: "N", summary: "with -P: each of them N times" },
    ],
  ],
  [
    "What to show",
    [
      { short: "", long: "why", summary: "the reasons below each line of the summary" },
      { short: "s", long: "show-scores", summary: "the scores by which resources are placed" },
      { short: "U", long: "show-utilization", summary: "capacities before and after" },
      { short: "A", long: "show-attrs", summary: "node attributes" },
      { short: "c", long: "show-failcounts", summary: "fail counts" },
      { short: "Q", long: "quiet", summary: "only what was asked for" },
      { short: "V", long: "verbose", summary: "taken, and without effect: everything is said" },
    ],
  ],
  [
    "Where the cluster comes from",
    [
      { short: "L", long: "live-check", summary: "the running cluster (the default)" },
      { short: "x", long: "xml-file", value: "FILE", summary: "a CIB as XML, or our YAML" },
      { short: "p", long: "xml-pipe", summary: "standard input" },
    ],
  ],
  [
    "What happens to it first (these can be given more than once)",
    [
      { short: "u", long: "node-up", value: "NODE", summary: "the node comes online" },
      { short: "d", long: "node-down", value: "NODE", summary: "the node goes offline" },
      { short: "f", long: "node-fail", value: "NODE", summary: "the node is lost" },
      { short: "i", long: "op-inject", value: "RSC_OP_INTERVALms@NODE=RC", summary: "an operation has ended so" },
      {
        short: "F",
        long: "op-fail",
        value: "RSC_OP_INTERVALms@NODE=RC",
        summary: "with -S: if it is carried out, it ends so",
      },
      { short: "q", long: "quorum", value: "0|1", summary: "without or with quorum" },
      { short: "w", long: "watchdog", value: "0|1", summary: "without or with a watchdog device" },
      { short: "t", long: "set-datetime", value: "DATETIME", summary: "the time is this (ISO 8601)" },
      { short: "g", long: "ticket-grant", value: "TICKET", summary: "a ticket is granted" },
      { short: "r", long: "ticket-revoke", value: "TICKET", summary: "a ticket is revoked" },
      { short: "b", long: "ticket-standby", value: "TICKET", summary: "a ticket is put in standby" },
      { short: "e", long: "ticket-activate", value: "TICKET", summary: "a ticket is activated" },
    ],
  ],
  [
    "What to keep (- is standard output)",
    [
      { short: "I", long: "save-input", value: "FILE", summary: "the input" },
      { short: "O", long: "save-output", value: "FILE", summary: "the result" },
      { short: "G", long: "save-graph", value: "FILE", summary: "the transition graph as XML" },
      { short: "D", long: "save-dotfile", value: "FILE", summary: "the transition graph for Graphviz" },
      { short: "a", long: "all-actions", summary: "with -D: also what is not part of the transition" },
    ],
  ],
  [
    "Other",
    [
      { short: "", long: "output-as", value: "FORM", summary: "text" },
      { short: "$", long: "version", summary: "the version" },
      { short: "?", long: "help", summary: "this help (also -h, --help-all)" },
    ],
  ],
];

const ROWS = SECTIONS.flatMap(([, rows]) => rows);

export function helpText(): string {
  const lines = SECTIONS.flatMap(([title, rows]) => ["", `${title}:`, ...rows.map(helpLine)]);
  return ["usage: crm_simulate [-R | -S | -X] [-L | -x FILE | -p] [OPTIONS]", ...lines].join("\n");
}

function helpLine({ short, long, value, summary }: OptionRow): string {
  const names = `${short ? `-${short}, ` : "    "}--${long}${value ? `=${value}` : ""}`;
  return `  ${names.padEnd(40)} ${summary}`;
}

/** Throws CommandError. */
export function readSimulateOptions(argv: readonly string[]): SimulateOptions {
  const given = new Given(argv);
  const outputAs = given.last("output-as");
  if (outputAs !== undefined && outputAs !== "text")
    throw usageError(`the output form '${outputAs}' is not supported: text`);
  const inPlace = given.has("in-place");
  const simulate = inPlace || given.has("simulate") || given.has("op-fail");
  return {
    show: given.has("help") ? "help" : given.has("version") ? "version" : undefined,
    run: simulate || needsDecision(given),
    simulate,
    inPlace,
    attributes: given.has("show-attrs"),
    failCounts: given.has("show-failcounts"),
    scores: given.has("show-scores"),
    utilization: given.has("show-utilization"),
    why: given.has("why"),
    quiet: given.has("quiet"),
    allActions: given.has("all-actions"),
    source: readSource(given),
    profile: given.last("profile"),
    repeat: readCount(given.last("repeat")),
    modifications: readModifications(given),
    failing: given.all("op-fail").map(readOutcome),
    time: given.last("set-datetime"),
    saveInput: given.last("save-input"),
    saveOutput: given.last("save-output"),
    saveGraph: given.last("save-graph"),
    saveDot: given.last("save-dotfile"),
  };
}

/** What cannot be shown or kept without a decision. */
function needsDecision(given: Given): boolean {
  const names = ["run", "why", "show-scores", "show-utilization", "save-graph", "save-dotfile"];
  return names.some((name) => given.has(name));
}

function readSource(given: Given): Source {
  const path = given.last("xml-file");
  if (given.has("xml-pipe")) return { kind: "stdin" };
  if (path !== undefined) return path === "-" ? { kind: "stdin" } : { kind: "file", path };
  return { kind: "live" };
}

function readModifications(given: Given): Modifications {
  return {
    quorum: given.last("quorum"),
    watchdog: given.last("watchdog"),
    up: given.all("node-up"),
    down: given.all("node-down"),
    fail: given.all("node-fail"),
    grant: given.all("ticket-grant"),
    revoke: given.all("ticket-revoke"),
    standby: given.all("ticket-standby"),
    activate: given.all("ticket-activate"),
    inject: given.all("op-inject").map(readOutcome),
  };
}

/** A resource's id may hold underscores, an operation's name does not, but for the two halves of a migration. */
const OUTCOME = /^(.+?)_(migrate_to|migrate_from|[a-z-]+)_(\d+)(?:ms)?@([^@=]+)=(\d+)$/;

function readOutcome(text: string): Outcome {
  const match = OUTCOME.exec(text);
  if (!match)
    throw usageError(
      `'${text}' is no operation with its result: RSC_OP_INTERVAL@NODE=RC is, such as vip_monitor_10000@lb1=7`,
    );
  const [, resource = "", operation = "", interval, node = "", rc] = match;
  return { text, resource, operation, interval: Number(interval), node, rc: Number(rc) };
}

function readCount(text: string | undefined): number {
  if (text === undefined) return 1;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw usageError(`'${text}' is no number of times`);
  return count;
}

/** The words of the command line, by the long names of their options. */
class Given {
  private readonly values = new Map<string, string[]>();

  constructor(argv: readonly string[]) {
    const words = [...argv];
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
      if (word.startsWith("--") && word.length > 2) this.readLong(word.slice(2), words);
      else if (word.startsWith("-") && word.length > 1) this.readShort(word.slice(1), words);
      else throw usageError(`unexpected argument '${word}'`);
    }
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  last(name: string): string | undefined {
    return this.all(name).at(-1);
  }

  private readLong(word: string, rest: string[]): void {
    const [name = "", ...value] = word.split("=");
    const row = ROWS.find(({ long }) => long === (name === "help-all" ? "help" : name));
    if (!row)
      throw unknownOption(
        `--${name}`,
        ROWS.map(({ long }) => `--${long}`),
      );
    if (!row.value && value.length > 0) throw usageError(`--${name} takes no value`);
    this.add(row, row.value ? (value.length > 0 ? value.join("=") : rest.shift()) : "");
  }

  private readShort(letters: string, rest: string[]): void {
    for (let index = 0; index < letters.length; index++) {
      const letter = letters[index] === "h" ? "?" : letters[index];
      const row = ROWS.find(({ short }) => short !== "" && short === letter);
      if (!row) throw unknownOption(`-${letters[index]}`, []);
      if (!row.value) {
        this.add(row, "");
        continue;
      }
      this.add(row, letters.slice(index + 1).replace(/^=/, "") || rest.shift());
      return;
    }
  }

  private add({ long, value }: OptionRow, given: string | undefined): void {
    if (given === undefined) throw usageError(`--${long} needs a value: ${value}`);
    this.values.set(long, [...this.all(long), given]);
  }
}

function unknownOption(name: string, known: readonly string[]): Error {
  const nearest = nearestName(name, known);
  return usageError(`unknown option ${name}${nearest ? `, nearest: ${nearest}` : "; --help names them all"}`);
}
