/**
 * `stonith_admin OPTIONS`: which one thing is asked, and with what. Options have the names of the field's tool; what is not
 * supported is refused by its name, with what to use instead.
 */
import { type Option, Command as Parser } from "commander";
import type { FencingAction } from "../../core/cib/status.js";
import type { Millis } from "../../core/model/duration.js";
import { notSupported, usageError } from "../command-error.js";

export type AdminTask =
  | { readonly kind: "version" }
  | { readonly kind: "help"; readonly text: string }
  | { readonly kind: "installed" }
  | { readonly kind: "registered" }
  | { readonly kind: "devices-for"; readonly node: string }
  | { readonly kind: "targets-of"; readonly device: string }
  | { readonly kind: "metadata"; readonly agent: string }
  | { readonly kind: "query"; readonly device: string }
  /** `node`: `*` for all. */
  | { readonly kind: "history"; readonly node: string; readonly all: boolean }
  | { readonly kind: "last"; readonly node: string }
  | { readonly kind: "validate"; readonly agent: string; readonly params: Readonly<Record<string, string>> }
  /** Not if the node was fenced within `toleranceMs`. */
  | { readonly kind: "shoot"; readonly node: string; readonly action: FencingAction; readonly toleranceMs: Millis }
  | { readonly kind: "confirm"; readonly node: string };

export interface AdminOptions {
  readonly task: AdminTask;
  readonly timeoutMs: Millis;
  readonly quiet: boolean;
}

const SHOWN: readonly (readonly [string, string])[] = [
  ["-l, --list <node>", "devices that can fence a node"],
  ["-L, --list-registered", "all devices of the configuration"],
  ["-I, --list-installed", "fence agents on this node"],
  ["-s, --list-targets <device>", "the nodes that a device can fence"],
  ["-M, --metadata", "what an agent says of itself; needs --agent"],
  ["-Q, --query <device>", "ask a device whether it answers"],
  ["-H, --history <node>", "the last fencing of a node ('*' for all); with --verbose all of it"],
  ["-h, --last <node>", "when a node was fenced last"],
  ["-K, --validate", "whether parameters suit an agent; needs --agent"],
  ["-F, --fence <node>", "turn a node off"],
  ["-B, --reboot <node>", "reboot a node"],
  ["-U, --unfence <node>", "turn a node on"],
  ["-C, --confirm <node>", "tell the cluster that a node is off"],
  ["-a, --agent <agent>", "the agent, with --metadata and --validate"],
  ["-o, --option <name=value...>", "a parameter, with --validate; may be repeated"],
  ["-t, --timeout <seconds>", "how long a fencing may take (default 120)"],
  ["--tolerance <seconds>", "do nothing if the node was fenced so recently"],
  ["-b, --broadcast", "taken and without effect: every node has the same history"],
  ["-v, --verbose", "more of it"],
  ["-V, --more", "the same"],
  ["-q, --quiet", "only what was asked for, or only the exit code"],
  ["-$, --version", "the version"],
  ["-?, --help", "this help"],
];

const INSTEAD: Readonly<Record<string, string>> = {
  "-R, --register <device>": "`crm configure primitive ID stonith:AGENT`",
  "-D, --deregister <device>": "`crm configure delete ID`",
  "-r, --register-level <target>": "`crm configure fencing_topology`",
  "-d, --deregister-level <target>": "`crm configure fencing_topology`",
  "-y, --delay <seconds>": "pcmk_delay_base of the device",
  "-c, --cleanup": "the history keeps the newest 100 by itself",
  "-e, --env-option <name>": "--option NAME=VALUE",
  "-T, --tag <tag>": "`crm history`, which says who asked",
  "--output-as <form>": "`crm_mon --output-as json`",
};

/** Throws CommandError. */
export function readAdminOptions(argv: readonly string[]): AdminOptions {
  const parser = new Parser("stonith_admin")
    .helpOption(false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  for (const [flags, summary] of SHOWN) parser.option(flags, summary);
  for (const flags of Object.keys(INSTEAD)) parser.option(flags);
  parse(parser, argv);
  for (const [flags, advice] of Object.entries(INSTEAD)) refuseIfGiven(parser, flags, advice);
  const given = parser.opts();
  const task = readTask(given);
  return { task, timeoutMs: seconds("timeout", given.timeout, 120), quiet: given.quiet === true };
}

function parse(parser: Parser, argv: readonly string[]): void {
  try {
    parser.parse(argv, { from: "user" });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw usageError(text.replace(/^error: /, "").replace(/\s*\n\s*/g, " "));
  }
}

function refuseIfGiven(parser: Parser, flags: string, advice: string): void {
  const option = parser.options.find((candidate: Option) => candidate.flags === flags);
  if (option && parser.getOptionValue(option.attributeName()) !== undefined) {
    throw notSupported(`the option ${option.long ?? flags}`, `use ${advice}`);
  }
}

type Given = Readonly<Record<string, unknown>>;

function readTask(given: Given): AdminTask {
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : undefined);
  const of = (name: string, make: (value: string) => AdminTask): readonly AdminTask[] => {
    const value = text(name);
    return value === undefined ? [] : [make(value)];
  };
  const flag = (name: string, make: () => AdminTask): readonly AdminTask[] => (given[name] === true ? [make()] : []);
  const toleranceMs = seconds("tolerance", given.tolerance, 0);
  const tasks: readonly AdminTask[] = [
    ...flag("version", () => ({ kind: "version" })),
    ...flag("help", () => ({ kind: "help", text: helpText() })),
    ...flag("listInstalled", () => ({ kind: "installed" })),
    ...flag("listRegistered", () => ({ kind: "registered" })),
    ...of("list", (node) => ({ kind: "devices-for", node })),
    ...of("listTargets", (device) => ({ kind: "targets-of", device })),
    ...flag("metadata", () => ({ kind: "metadata", agent: agentOf(text("agent")) })),
    ...of("query", (device) => ({ kind: "query", device })),
    ...of("history", (node) => ({ kind: "history", node, all: given.verbose === true || given.more === true })),
    ...of("last", (node) => ({ kind: "last", node })),
    ...flag("validate", () => ({ kind: "validate", agent: agentOf(text("agent")), params: readParams(given.option) })),
    ...of("fence", (node) => ({ kind: "shoot", node, action: "off", toleranceMs })),
    ...of("reboot", (node) => ({ kind: "shoot", node, action: "reboot", toleranceMs })),
    ...of("unfence", (node) => ({ kind: "shoot", node, action: "on", toleranceMs })),
    ...of("confirm", (node) => ({ kind: "confirm", node })),
  ];
  const [task, other] = tasks;
  if (!task) throw usageError("name one thing to do, as in --list-registered; --help lists them");
  if (other) throw usageError("name only one thing to do");
  return task;
}

function agentOf(name: string | undefined): string {
  if (name === undefined) throw usageError("which agent? add --agent NAME");
  return name.replace(/^stonith:/, "");
}

function readParams(words: unknown): Readonly<Record<string, string>> {
  const list = Array.isArray(words) ? words.map(String) : [];
  return Object.fromEntries(
    list.map((word) => {
      const at = word.indexOf("=");
      if (at < 1) throw usageError(`'${word}' is no parameter: NAME=VALUE`);
      return [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}

function seconds(what: string, given: unknown, byDefault: number): Millis {
  if (given === undefined) return byDefault * 1000;
  if (!/^\d{1,6}$/.test(String(given))) throw usageError(`--${what} ${String(given)}: whole seconds`);
  return Number(given) * 1000;
}

function helpText(): string {
  const lines = SHOWN.map(([flags, summary]) => `  ${flags.padEnd(32)} ${summary}`);
  return ["usage: stonith_admin OPTIONS", ...lines].join("\n");
}
