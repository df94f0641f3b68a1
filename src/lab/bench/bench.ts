/** What a benchmark is: options that are numbers, a run in a lab, and findings. */
import { parseArgs } from "node:util";
import type { Lab } from "../lab.js";
import type { Series } from "./series.js";

export interface Setting {
  readonly about: string;
  readonly byDefault: readonly number[];
  readonly least: number;
  readonly most: number;
}

export type Settings = Readonly<Record<string, Setting>>;
export type Values<S extends Settings> = { readonly [Name in keyof S]: readonly number[] };

export interface Findings {
  readonly series: readonly Series[];
  /** What should not have happened. */
  readonly problems: readonly string[];
}

export interface Bench {
  readonly about: string;
  readonly settings: Settings;
  run(lab: Lab, values: Readonly<Record<string, readonly number[]>>, say: Say): Promise<Findings>;
}

/** A line about what is going on. */
export type Say = (line: string) => void;

/** Options that this benchmark does not have, or values out of range. */
export class UsageError extends Error {}

/** Keeps the names of the settings in the type of what `run` gets. */
export function defineBench<S extends Settings>(
  about: string,
  settings: S,
  run: (lab: Lab, values: Values<S>, say: Say) => Promise<Findings>,
): Bench {
  return { about, settings, run: (lab, values, say) => run(lab, values as Values<S>, say) };
}

export interface CommonOptions {
  readonly json?: string;
  readonly keepLogs: boolean;
}

/** Numbers of a setting are separated by commas. Throws UsageError. */
export function parseOptions(args: readonly string[], settings: Settings) {
  const own = Object.keys(settings).map((name) => [name, { type: "string" }] as const);
  const common = { json: { type: "string" }, "keep-logs": { type: "boolean" } } as const;
  const given = readArguments(args, { ...Object.fromEntries(own), ...common });
  const values = Object.entries(settings).map(([name, setting]) => {
    const text = given[name];
    return [name, typeof text === "string" ? readNumbers(name, text, setting) : setting.byDefault] as const;
  });
  const options: CommonOptions = {
    keepLogs: given["keep-logs"] === true,
    ...(typeof given.json === "string" && { json: given.json }),
  };
  return { values: Object.fromEntries(values), options };
}

type OptionTypes = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

function readArguments(args: readonly string[], options: OptionTypes): Readonly<Record<string, unknown>> {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readNumbers(name: string, text: string, { least, most }: Setting): readonly number[] {
  return text.split(",").map((word) => {
    const value = Number(word);
    if (word !== "" && value >= least && value <= most) return value;
    throw new UsageError(`--${name} ${text}: numbers of ${least} to ${most}, separated by commas`);
  });
}

export function usageLines(names: Readonly<Record<string, Bench>>): readonly string[] {
  const benches = Object.entries(names).flatMap(([name, { about, settings }]) => [
    `  ${name}: ${about}`,
    ...Object.entries(settings).map(([option, { about: what, byDefault }]) => {
      return `    --${option} ${byDefault.join(",")}`.padEnd(32) + what;
    }),
  ]);
  return [
    "usage: npm run bench -- NAME [OPTION...] [--json FILE] [--keep-logs]",
    ...benches,
    "  scheduler: our crm_simulate against Pacemaker's, with options of its own",
  ];
}
