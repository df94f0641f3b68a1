/** A node, as one scheduling run sees it: a cluster node, a Pacemaker Remote node, or a guest node (inside a resource). */
import type { AttributeSet, Values } from "../../cib/configuration.js";
import type { NodeName } from "../../model/names.js";
import type { Score } from "../../model/score.js";
import type { NodeStateInput } from "../input.js";
import type { Primitive } from "./resource.js";

export class ClusterNode {
  /** Position in `Cluster.nodes`, and so in every score table. */
  readonly index: number;
  readonly name: NodeName;
  readonly id: string;
  readonly kind: "cluster" | "remote";
  readonly state: NodeStateInput | undefined;
  /** Permanent and until-reboot attributes, rules evaluated; the latter win. `#uname`, `#id`, `#kind`, `#is_dc`... included. */
  readonly attributes = new Map<string, string>();
  utilization: Record<string, number> = {};

  /** The resource whose start brings a remote node up: its connection; `container` of it for a guest node. */
  connection: Primitive | undefined;
  /** The guest node of one of a bundle's copies: for what the bundle holds, and for nothing else. */
  inBundle = false;
  /** Its bundle has been unpacked: nothing else is allowed there any more. */
  reserved = false;

  online = false;
  /** In the membership, but not yet ready to be told anything. */
  pending = false;
  /** No state of it is known at all. */
  unseen = true;
  /** Could be running anything, cannot be told to stop: must be fenced before anything of it is recovered. */
  unclean = false;
  /** First reason given to fence it; later ones do not replace it. */
  fenceReason: string | undefined;
  /** Its fencing waits `priority-fencing-delay` if it runs what is more important. */
  fencingWorthDelay = false;
  standby = false;
  /** An operation with `on-fail: standby` failed here. */
  standbyOnFail = false;
  maintenance = false;
  /** It wishes to leave: nothing may stay on it. */
  shutdown = false;
  expectedUp = false;
  isDc = false;
  awaited = false;
  /** Awaited, or not asked yet: what runs there is left alone. */
  outOfReach = false;
  /** Without quorum, and the policy is suicide: it is fenced although it does what it is told, and stops what it runs meanwhile. */
  condemned: string | undefined;
  /** Of remote nodes: must be reset before it can be used again; was fenced; in maintenance when last seen. */
  remoteRequiresReset = false;
  remoteWasFenced = false;
  remoteInMaintenance = false;
  /** False for remote nodes with `resource-discovery-enabled: false`: nothing is probed there. */
  probed = true;
  unpacked = false;
  fixedScore: Score = 0;

  /** What runs (or may run) there, in the order in which it was found. */
  readonly running: Primitive[] = [];
  /** What is assigned there so far. */
  readonly assigned: Primitive[] = [];
  /** Sum of priorities of what it runs, for `priority-fencing-delay`. */
  priority = 0;

  constructor(
    index: number,
    name: NodeName,
    id: string,
    kind: "cluster" | "remote",
    state: NodeStateInput | undefined,
  ) {
    this.index = index;
    this.name = name;
    this.id = id;
    this.kind = kind;
    this.state = state;
  }

  /** A guest node: its connection lives in a container (a virtual machine, a bundle's replica). */
  get isGuest(): boolean {
    return this.connection?.container !== undefined;
  }
}

/** Where attribute sets have rules, what they are evaluated against. */
export interface RuleFacts {
  readonly now: number;
  /** Told each moment at which an answer that depends on time may change. */
  readonly changesAt?: (moment: number) => void;
  readonly attributes?: ReadonlyMap<string, string>;
  readonly params?: Values;
  readonly meta?: Values;
  readonly agent?: { readonly class: string; readonly provider?: string; readonly type: string };
  readonly operation?: { readonly name: string; readonly interval: number };
  /** Captures of the constraint's pattern: `%0` to `%9` in attribute names. */
  readonly captures?: readonly string[];
}

export type { AttributeSet };
