/**
 * What commands ask of a cluster. A request is handed to any node; those that change something are carried to the DC
 * and answered when every member has the change, those that look are answered by the node itself from its copy.
 */
import type { Configuration, Values } from "../cib/configuration.js";
import type { Layout } from "../cib/layout.js";
import type { Revision, RevisionVersion } from "../cib/revision.js";
import type { ClusterStatus, FencingAction } from "../cib/status.js";
import type { JournalEntry } from "../journal/entry.js";
import type { View } from "../membership/view.js";
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { Stall } from "./messages.js";

export type Request =
  /** Everything a status display shows. */
  | { readonly kind: "get-state" }
  | { readonly kind: "get-history" }
  /** The newest entries of this node's journal: since that time (wall clock), and no more than `limit`. */
  | { readonly kind: "get-journal"; readonly since?: number; readonly limit?: number }
  /** A whole configuration in place of the one in force; `base` guards against a change in between. */
  | {
      readonly kind: "replace-configuration";
      readonly configuration: Configuration;
      readonly base?: RevisionVersion;
      readonly comment: string;
    }
  /** One change to the configuration in force, worked out by the DC. */
  | { readonly kind: "edit"; readonly edit: Edit; readonly comment: string }
  /** Pin-free: goes there (or away from `from`), and nothing of it is left. */
  | { readonly kind: "move"; readonly resource: ResourceId; readonly to?: NodeName; readonly from?: NodeName }
  | { readonly kind: "restart"; readonly resource: ResourceId }
  /** Forget failures (all resources, all nodes, when absent), and look again at what failed. */
  | { readonly kind: "cleanup"; readonly resource?: ResourceId; readonly node?: NodeName }
  /** Forget all history and look again. */
  | { readonly kind: "refresh"; readonly resource?: ResourceId; readonly node?: NodeName }
  /** By default what `stonith-action` says; `on` gives a node back what fencing took away. */
  | { readonly kind: "fence"; readonly node: NodeName; readonly action?: FencingAction }
  /** What a fence device answers to the node that is asked; `status` is about a node, the others about none. */
  | {
      readonly kind: "ask-device";
      readonly device: ResourceId;
      readonly question: "monitor" | "list" | "status";
      readonly node?: NodeName;
    }
  /** An administrator says that the node is off. */
  | { readonly kind: "confirm-off"; readonly node: NodeName }
  /** Attributes that last until the node restarts. */
  | {
      readonly kind: "set-status-attributes";
      readonly node: NodeName;
      readonly set: Values;
      readonly remove: readonly string[];
      /** Held back for so long, together with what other nodes say of the same attributes meanwhile. Absent: it counts at once. */
      readonly delayMs?: Millis;
    }
  /** All of them at once. `force`: also what is refused as unsafe, where an administrator knows better. */
  | {
      readonly kind: "change-layout";
      readonly edits: readonly LayoutEdit[];
      readonly force: boolean;
      readonly comment: string;
    }
  /** An administrator knows that the nodes that were not seen yet are off. */
  | { readonly kind: "cancel-wait-for-all" };

export type LayoutEdit =
  /** By default the next free id, and one vote. */
  | {
      readonly kind: "add-node";
      readonly node: NodeName;
      readonly id?: number;
      readonly addresses: readonly string[];
      readonly votes?: number;
    }
  | { readonly kind: "remove-node"; readonly node: NodeName }
  | { readonly kind: "node-addresses"; readonly node: NodeName; readonly addresses: readonly string[] }
  | { readonly kind: "node-votes"; readonly node: NodeName; readonly votes: number }
  /** Options by their names in core/quorum/options.ts; those in `remove` go back to their defaults. */
  | { readonly kind: "quorum"; readonly set: Values; readonly remove: readonly string[] };

export type Edit =
  | {
      readonly kind: "property";
      readonly set: Values;
      readonly remove: readonly string[];
      /** Values that an agent keeps: in this property set of its own (core/cib/agent-values.ts). */
      readonly agentsSet?: string;
    }
  | {
      readonly kind: "node-attribute";
      readonly node: NodeName;
      readonly set: Values;
      readonly remove: readonly string[];
    }
  | {
      readonly kind: "resource-meta";
      readonly resource: ResourceId;
      readonly set: Values;
      readonly remove: readonly string[];
    }
  | {
      readonly kind: "resource-params";
      readonly resource: ResourceId;
      readonly set: Values;
      readonly remove: readonly string[];
    }
  /** `score` INFINITY pins it there (`cli-prefer-RSC`), -INFINITY keeps it away (`cli-ban-RSC-on-NODE`). */
  | {
      readonly kind: "pin";
      readonly resource: ResourceId;
      readonly node: NodeName;
      readonly score: number;
      readonly until?: string;
    }
  /** Drops all pins and bans of the resource. */
  | { readonly kind: "clear-pins"; readonly resource: ResourceId };

export type Response =
  | { readonly kind: "done"; readonly message: string }
  | { readonly kind: "state"; readonly state: ClusterState }
  | { readonly kind: "history"; readonly revisions: readonly Revision[] }
  | { readonly kind: "journal"; readonly entries: readonly JournalEntry[] }
  | { readonly kind: "refused"; readonly code: RefusalCode; readonly message: string };

/** Each has one exit code in the tools (cli-contract 11). */
export type RefusalCode =
  | "no-such-object" // 105
  | "no-quorum" // 106
  | "unsafe" // 107
  | "already-so" // 108
  | "conflict" // 103
  | "invalid" // 78
  | "not-connected" // 102
  | "try-again" // 75
  | "failed"; // 1

/** One node's picture of its cluster. */
export interface ClusterState {
  readonly cluster: string;
  readonly self: NodeName;
  /** Of the program. */
  readonly version: string;
  readonly layout: Layout;
  readonly view?: View;
  readonly dc?: NodeName;
  readonly quorate: boolean;
  /** `2 of 3 votes`, for people. */
  readonly quorumNote: string;
  readonly revision: Revision;
  readonly status: ClusterStatus;
  /** What the DC is doing, as in `transition 7: start vip on lb2`; empty when idle. Known on the DC only. */
  readonly activity: string;
  /** This node's links to its peers, by peer and number. */
  readonly links: readonly LinkStatus[];
  /** Absent: the cluster has none. */
  readonly witness?: WitnessStatus;
  /** Nodes that were not run in time in the last minutes, each with the worst of it, by name. */
  readonly stalls: readonly StallReport[];
}

export interface StallReport extends Stall {
  readonly node: NodeName;
  readonly tokenMs: Millis;
  /** Would bear it. */
  readonly suggestedTokenMs: Millis;
}

/** The arbitrator of the cluster, as this node knows it. */
export interface WitnessStatus {
  readonly address: string;
  readonly port: number;
  readonly algorithm: "ffsplit" | "lms";
  /** Whether this node's last question was answered; `none`: nothing was asked yet. */
  readonly contact: "none" | "answers" | "silent";
  /** Votes that count for the view now, and the most that it can lend. */
  readonly lent: number;
  readonly most: number;
  /** Why it is silent, or lends nothing; empty when all is well, and where only the DC knows. */
  readonly why: string;
  /** What was left of the lease when this node was run last. Known on the DC only. */
  readonly leaseLeftMs: Millis;
}

export interface LinkStatus {
  readonly peer: NodeName;
  /** 0 to 7. */
  readonly link: number;
  /** The peer's address on it. */
  readonly address: string;
  /** Both hear each other on it. */
  readonly up: boolean;
  /** Milliseconds since 1970, by this node's clock; of a link that was never up, when the daemon began. */
  readonly since: number;
}
