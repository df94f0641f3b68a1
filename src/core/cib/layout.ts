/**
 * The layout of a cluster: its nodes, how they reach each other, and how votes are counted.
 *
 * quorate.yaml gives the first one. As soon as it is changed at run time it is part of the revisions, so that every node
 * judges by the same one, and that of the newest revision is in force.
 * Names and meanings of the quorum options: votequorum(5).
 */
import type { Millis } from "../model/duration.js";
import { compareNames, type NodeName, sortedKeys } from "../model/names.js";

export interface Layout {
  readonly nodes: Readonly<Record<NodeName, LayoutNode>>;
  /** As an administrator wants it. */
  readonly quorum: QuorumOptions;
  /** What the DC made of it meanwhile. Absent: all nodes count, and the first listed tie-breaker decides. */
  readonly standing?: QuorumStanding;
}

/** A DC with quorum adapts these by itself, as any other change of the layout. */
export interface QuorumStanding {
  /**
   * The votes of these alone count now. Absent: of all nodes. A node that was added counts from when it joins, so that it
   * can be added by nodes that would have no quorum with its vote; last_man_standing leaves out who has gone.
   */
  readonly voters?: readonly NodeName[];
  /** auto_tie_breaker with a list of nodes: this one decides now. Absent: the first of the list. */
  readonly tieBreaker?: NodeName;
}

export interface LayoutNode {
  /** 1 to 2^31-1, unique. */
  readonly id: number;
  /** One a link, 1 to 8, the same number for every node; the first one is link 0. */
  readonly addresses: readonly string[];
  /** 0 and more; by default 1. */
  readonly votes: number;
}

export interface QuorumOptions {
  /** Default: the sum of all nodes' votes. */
  readonly expectedVotes?: number;
  /** Two nodes: one alone is quorate (and fencing decides); implies wait_for_all. */
  readonly twoNode: boolean;
  /** Not quorate before all nodes were seen at once, once. */
  readonly waitForAll: boolean;
  /** Absent: off. */
  readonly autoTieBreaker?: TieBreaker;
  readonly lastManStanding: boolean;
  readonly lastManStandingWindowMs: Millis;
  readonly witness?: WitnessOptions;
}

/** Of two halves of the same size the one with that node stays quorate; of a list the first node that counts. */
export type TieBreaker =
  | { readonly kind: "lowest" }
  | { readonly kind: "highest" }
  | { readonly kind: "nodes"; readonly nodes: readonly NodeName[] };

/** A `quorate-witness`: votes of an arbitrator outside of the cluster. */
export interface WitnessOptions {
  readonly address: string;
  readonly port: number;
  /** `ffsplit`: one vote, for one of two halves. `lms`: enough votes for the last node (corosync-qdevice(8)). */
  readonly algorithm: "ffsplit" | "lms";
  /** Which of two equal parts gets the vote. */
  readonly tieBreaker: TieBreaker;
}

export const DEFAULT_QUORUM: QuorumOptions = {
  twoNode: false,
  waitForAll: false,
  lastManStanding: false,
  lastManStandingWindowMs: 10_000,
};

/** Between any two nodes. */
export function linkCount(layout: Layout): number {
  const [first] = Object.values(layout.nodes);
  return first?.addresses.length ?? 1;
}

export function nodeIdsOf(layout: Layout): Readonly<Record<NodeName, number>> {
  return Object.fromEntries(sortedKeys(layout.nodes).map((name) => [name, layout.nodes[name]?.id ?? 0]));
}

/** Whatever the order of their keys. */
export function sameLayout(a: Layout, b: Layout): boolean {
  return a === b || JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const record = value as Readonly<Record<string, unknown>>;
  return sortedKeys(record).map((key) => [key, canonical(record[key])]);
}

/** By id, the order in which a tie is broken and a coordinator is found. */
export function nodesById(layout: Layout): readonly NodeName[] {
  const id = (name: NodeName) => layout.nodes[name]?.id ?? 0;
  return sortedKeys(layout.nodes).sort((a, b) => id(a) - id(b) || compareNames(a, b));
}
