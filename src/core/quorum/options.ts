/**
 * The quorum options as an administrator writes them, in quorate.yaml and in commands alike: names and meanings of
 * votequorum(5), and the witness's own.
 *
 * Reading is total: what cannot be read is a complaint that names its option, and the rest is read all the same.
 * What single options mean is decided here; which of them go together is decided by layout-checks.ts.
 */
import type { Values } from "../cib/configuration.js";
import {
  DEFAULT_QUORUM,
  type Layout,
  type LayoutNode,
  type QuorumOptions,
  type TieBreaker,
  type WitnessOptions,
} from "../cib/layout.js";
import { parseBoolean } from "../model/boolean.js";
import { formatDuration, type Millis, parseDuration } from "../model/duration.js";
import { isHostAddress, parseIpAddress } from "../model/ip-address.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import { nearestName } from "../model/nearest-name.js";

/** What each one means, for help and for displays; its default in brackets. */
export const QUORUM_OPTIONS = {
  expected_votes: "votes that count as all, not less than the nodes have (the nodes' votes)",
  two_node: "two nodes: one alone is quorate, and fencing decides; implies wait_for_all (false)",
  wait_for_all: "after a start of all, not quorate before all nodes were seen at once (false)",
  auto_tie_breaker: "of two halves the one with the tie-breaker node stays quorate (false)",
  auto_tie_breaker_node: "lowest, highest, or nodes by name or id, the first that counts (lowest)",
  last_man_standing: "nodes that are gone for a window count no longer, until they are back (false)",
  last_man_standing_window: "how long; a bare number counts milliseconds (10s)",
  witness: "address of a quorate-witness (none)",
  witness_port: "its TCP port (5403)",
  witness_algorithm: "ffsplit: a vote for one of two halves; lms: enough votes for the last node (ffsplit)",
  witness_tie_breaker: "lowest, highest or a node: which of two equal parts gets the vote (lowest)",
} as const;

export type QuorumOption = keyof typeof QUORUM_OPTIONS;
export const QUORUM_OPTION_NAMES = Object.keys(QUORUM_OPTIONS) as readonly QuorumOption[];

export interface QuorumComplaint {
  readonly option: string;
  /** A sentence that begins with the option's name. */
  readonly message: string;
  readonly hint?: string;
}

const MOST_VOTES = 1_000_000;
const LONGEST_WINDOW_MS: Millis = 24 * 3_600_000;
const WITNESS_PORT = 5403;

type Nodes = Readonly<Record<NodeName, Pick<LayoutNode, "id">>>;

/** Unknown names are complained about, too. */
export function readQuorumOptions(
  values: Values,
  nodes: Nodes,
): { readonly options: QuorumOptions; readonly complaints: readonly QuorumComplaint[] } {
  const reader = new Reader(values, nodes);
  const twoNode = reader.flag("two_node") ?? false;
  const expectedVotes = reader.whole("expected_votes", 1, MOST_VOTES);
  const autoTieBreaker = reader.autoTieBreaker();
  const witness = reader.witness();
  const options: QuorumOptions = {
    ...(expectedVotes === undefined ? {} : { expectedVotes }),
    twoNode,
    waitForAll: reader.flag("wait_for_all") ?? twoNode,
    ...(autoTieBreaker ? { autoTieBreaker } : {}),
    lastManStanding: reader.flag("last_man_standing") ?? false,
    lastManStandingWindowMs: reader.window() ?? DEFAULT_QUORUM.lastManStandingWindowMs,
    ...(witness ? { witness } : {}),
  };
  reader.refuseUnknown();
  return { options, complaints: reader.complaints };
}

/** As `readQuorumOptions` reads them back; what is off or by default is left out, but for the switches. */
export function quorumValues(options: QuorumOptions): Values {
  const { expectedVotes, autoTieBreaker, witness } = options;
  return {
    ...(expectedVotes === undefined ? {} : { expected_votes: String(expectedVotes) }),
    two_node: String(options.twoNode),
    wait_for_all: String(options.waitForAll),
    auto_tie_breaker: String(autoTieBreaker !== undefined),
    ...(autoTieBreaker ? { auto_tie_breaker_node: formatTieBreaker(autoTieBreaker) } : {}),
    last_man_standing: String(options.lastManStanding),
    last_man_standing_window: formatDuration(options.lastManStandingWindowMs),
    ...(witness ? witnessValues(witness) : {}),
  };
}

function witnessValues({ address, port, algorithm, tieBreaker }: WitnessOptions): Values {
  return {
    witness: address,
    witness_port: String(port),
    witness_algorithm: algorithm,
    witness_tie_breaker: formatTieBreaker(tieBreaker),
  };
}

export function formatTieBreaker(rule: TieBreaker): string {
  return rule.kind === "nodes" ? rule.nodes.join(" ") : rule.kind;
}

/**
 * Some set, some taken back to their defaults. What one option brings along comes along: two_node waits for all unless
 * told otherwise; a tie-breaker without auto_tie_breaker, or a witness's port without a witness, goes with it.
 */
export function editedQuorumValues({ quorum }: Layout, set: Values, remove: readonly string[]): Values {
  const dropped = [...remove, ...companions(set, remove)];
  const kept = Object.entries(quorumValues(quorum)).filter(([name]) => !dropped.includes(name));
  const waits = parseBoolean(set.two_node ?? "") === true && set.wait_for_all === undefined;
  return { ...Object.fromEntries(kept), ...(waits ? { wait_for_all: "true" } : {}), ...set };
}

function companions(set: Values, remove: readonly string[]): readonly QuorumOption[] {
  const off = (name: QuorumOption) => remove.includes(name) || parseBoolean(set[name] ?? "") === false;
  return [
    ...(off("auto_tie_breaker") ? (["auto_tie_breaker_node"] as const) : []),
    ...(remove.includes("witness") ? (["witness_port", "witness_algorithm", "witness_tie_breaker"] as const) : []),
  ];
}

class Reader {
  readonly complaints: QuorumComplaint[] = [];

  constructor(
    private readonly values: Values,
    private readonly nodes: Nodes,
  ) {}

  flag(option: QuorumOption): boolean | undefined {
    const text = this.text(option);
    if (text === undefined) return undefined;
    const value = parseBoolean(text);
    if (value === undefined) this.refuse(option, `is "${text}", but must be true or false`);
    return value;
  }

  whole(option: QuorumOption, least: number, most: number): number | undefined {
    const text = this.text(option);
    if (text === undefined) return undefined;
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.refuse(option, `is "${text}", but must be a whole number from ${least} to ${most}`);
    return undefined;
  }

  /** votequorum(5) counts it in milliseconds, unlike all other times here. */
  window(): Millis | undefined {
    const text = this.text("last_man_standing_window");
    if (text === undefined) return undefined;
    const value = /^\d+$/.test(text.trim()) ? Number(text) : parseDuration(text);
    if (value !== undefined && value > 0 && value <= LONGEST_WINDOW_MS) return value;
    this.refuse("last_man_standing_window", `is "${text}", but must be a time up to a day, as 10000 (ms) or 10s`);
    return undefined;
  }

  autoTieBreaker(): TieBreaker | undefined {
    const on = this.flag("auto_tie_breaker") ?? false;
    const text = this.text("auto_tie_breaker_node");
    if (text !== undefined && !on) this.refuse("auto_tie_breaker_node", "needs auto_tie_breaker: true");
    const rule = this.tieBreaker("auto_tie_breaker_node", text ?? "lowest");
    return on ? rule : undefined;
  }

  witness(): WitnessOptions | undefined {
    const address = this.text("witness");
    const port = this.whole("witness_port", 1, 65_535) ?? WITNESS_PORT;
    const algorithm = this.algorithm();
    const tieBreaker = this.tieBreaker("witness_tie_breaker", this.text("witness_tie_breaker") ?? "lowest");
    if (address === undefined) {
      for (const option of ["witness_port", "witness_algorithm", "witness_tie_breaker"] as const) {
        if (this.text(option) !== undefined) this.refuse(option, "needs witness: ADDRESS");
      }
      return undefined;
    }
    const parsed = parseIpAddress(address);
    if (!parsed || !isHostAddress(parsed)) this.refuse("witness", `is "${address}", which is no address of a host`);
    return tieBreaker && { address, port, algorithm, tieBreaker };
  }

  private algorithm(): WitnessOptions["algorithm"] {
    const text = this.text("witness_algorithm") ?? "ffsplit";
    if (text === "ffsplit" || text === "lms") return text;
    this.refuse("witness_algorithm", `is "${text}", but must be ffsplit or lms`, nearestName(text, ["ffsplit", "lms"]));
    return "ffsplit";
  }

  private tieBreaker(option: QuorumOption, text: string): TieBreaker | undefined {
    const words = text.split(/[\s,]+/).filter((word) => word !== "");
    const [first] = words;
    if (words.length === 1 && (first === "lowest" || first === "highest")) return { kind: first };
    const nodes = words.flatMap((word) => this.node(option, word) ?? []);
    if (words.length === 0) this.refuse(option, "names no node: use lowest, highest, or names or ids of nodes");
    if (new Set(nodes).size < nodes.length) this.refuse(option, "names a node twice");
    return nodes.length > 0 ? { kind: "nodes", nodes } : undefined;
  }

  private node(option: QuorumOption, word: string): NodeName | undefined {
    if (Object.hasOwn(this.nodes, word)) return word;
    const names = sortedKeys(this.nodes);
    const byId = names.find((name) => String(this.nodes[name]?.id) === word);
    if (byId === undefined) {
      this.refuse(option, `is "${word}", which is no node of this cluster`, nearestName(word, names));
    }
    return byId;
  }

  refuseUnknown(): void {
    for (const name of Object.keys(this.values)) {
      if (name in UNSUPPORTED_OPTIONS) this.refuse(name, `is not supported: ${UNSUPPORTED_OPTIONS[name]}`);
      else if (!Object.hasOwn(QUORUM_OPTIONS, name)) {
        this.refuse(name, "is no quorum option", nearestName(name, QUORUM_OPTION_NAMES));
      }
    }
  }

  private text(option: QuorumOption): string | undefined {
    return Object.hasOwn(this.values, option) ? this.values[option] : undefined;
  }

  private refuse(option: string, why: string, hint?: string): void {
    this.complaints.push({ option, message: `${option} ${why}`, ...(hint === undefined ? {} : { hint }) });
  }
}

/** Options of votequorum(5) that operators may bring along, and what to do instead. */
export const UNSUPPORTED_OPTIONS: Readonly<Record<string, string>> = {
  allow_downscale: "remove nodes that shall no longer count (crm node delete NODE)",
  expected_votes_tracking: "the expected votes are part of the configuration's history, and on every disk, anyway",
  votes: "give each node its votes in the list of nodes",
};
