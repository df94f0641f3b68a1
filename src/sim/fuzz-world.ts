/**
 * What kind of cluster a seed is about: how fast it counts, how many links it has, what it does without quorum, how it
 * fences. Drawn from a stream of chance of its own, so that the same faults can be tried on another kind by an option.
 */
import type { Configuration } from "../core/cib/configuration.js";
import type { QuorumOptions } from "../core/cib/layout.js";
import { neededTimeout } from "../core/fencing/watchdog.js";
import type { Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import { readQuorumOptions } from "../core/quorum/options.js";
import { type FuzzVariety, fuzzConfiguration } from "./fuzz-configuration.js";
import { Random } from "./random.js";

export interface FuzzOptions {
  readonly seed: number;
  /** 2 and more. */
  readonly nodes: number;
  /** Simulated minutes in which faults begin. */
  readonly minutes: number;
  /** By default one of 250, 500 and 1000 ms. */
  readonly tokenMs?: Millis;
  /** By default 1 to 3. */
  readonly links?: number;
  /** Quorum options, as in `auto_tie_breaker,last_man_standing_window=2s`; empty for none. By default drawn. */
  readonly quorum?: string;
  /** Disks may also lose what they hold, or hold something old or damaged, after a power cut. By default they do not. */
  readonly forgetful?: boolean;
  /** Nothing but watchdogs fences. By default they do in one world of eight, but never with two_node. */
  readonly watchdog?: boolean;
}

export interface FuzzWorld {
  readonly nodes: readonly NodeName[];
  readonly tokenMs: Millis;
  readonly links: number;
  readonly thinkingMs: Millis;
  readonly quorum: QuorumOptions;
  readonly configuration: Configuration;
  /** Of the machines, where they have watchdogs and nothing else can shoot them. */
  readonly watchdogMs?: Millis;
}

/** Short tokens and many links make many heartbeats, which cost time and find little: a few worlds have them. */
const TOKENS_MS: readonly Millis[] = [250, 500, 1000, 1000, 1000, 1000, 1000, 1000];
const LINKS: readonly number[] = [1, 1, 1, 1, 1, 2, 2, 3];
/** How long the scheduler takes: most clusters are small. */
const THINKING_MS: readonly Millis[] = [0, 0, 0, 0, 1, 20, 400];
/** Not `ignore`: two parts that both recover may well start the same thing, and nobody has promised otherwise. */
const POLICIES: readonly string[] = ["stop", "stop", "freeze", "demote", "suicide"];
const FENCING: readonly FuzzVariety["fencing"][] = ["one", "one", "fallback", "both"];

const WATCHDOG_SHARE = 1 / 8;
const WATCHDOG_TOKENS = 6;

const WINDOW = "last_man_standing,last_man_standing_window=2s";
const QUORUMS: readonly string[] = [
  "",
  "",
  "",
  "wait_for_all",
  "auto_tie_breaker",
  "auto_tie_breaker,auto_tie_breaker_node=2 1 3",
  WINDOW,
  `${WINDOW},auto_tie_breaker`,
];

export function fuzzWorld({ seed, nodes, tokenMs, links, quorum, ...more }: FuzzOptions): FuzzWorld {
  const random = new Random(seed, "kind of cluster");
  const drawn = { tokenMs: random.pick(TOKENS_MS), links: random.pick(LINKS) };
  const names = Array.from({ length: nodes }, (_, index) => `n${index + 1}`);
  const token = tokenMs ?? drawn.tokenMs;
  const noQuorumPolicy = random.pick(POLICIES);
  const fencing = random.pick(FENCING);
  const options = quorum ?? (nodes === 2 ? "two_node" : new Random(seed, "quorum").pick(QUORUMS));
  const guarded = more.watchdog ?? new Random(seed, "watchdog").chance(WATCHDOG_SHARE);
  const watchdog = guarded && !options.includes("two_node");
  return {
    nodes: names,
    tokenMs: token,
    links: links ?? drawn.links,
    thinkingMs: new Random(seed, "thinking").pick(THINKING_MS),
    quorum: quorumOptions(options, names),
    ...fenced(names, noQuorumPolicy, watchdog ? undefined : fencing, token),
  };
}

/** By devices, or by nothing but watchdogs. */
function fenced(
  names: readonly NodeName[],
  noQuorumPolicy: string,
  fencing: FuzzVariety["fencing"] | undefined,
  tokenMs: Millis,
): Pick<FuzzWorld, "configuration" | "watchdogMs"> {
  if (fencing) return { configuration: fuzzConfiguration(names, { noQuorumPolicy, fencing }) };
  const watchdogMs = WATCHDOG_TOKENS * tokenMs;
  const watchdogTimeoutMs = neededTimeout(watchdogMs, tokenMs);
  const variety = { noQuorumPolicy, fencing: "watchdog", watchdogTimeoutMs } as const;
  return { watchdogMs, configuration: fuzzConfiguration(names, variety) };
}

/** Throws RangeError for what votequorum(5) does not know. */
function quorumOptions(text: string, nodes: readonly NodeName[]): QuorumOptions {
  const words = text.split(",").filter((word) => word !== "");
  const values = words.map((word) => {
    const [name = "", value = "true"] = word.split("=");
    return [name, value] as const;
  });
  const ids = Object.fromEntries(nodes.map((name, index) => [name, { id: index + 1 }]));
  const { options, complaints } = readQuorumOptions(Object.fromEntries(values), ids);
  if (complaints.length > 0) throw new RangeError(`--quorum: ${complaints.map(({ message }) => message).join("; ")}`);
  return options;
}
