/**
 * Node facts: what the scheduler may assume of each node, from what membership says of it, from its attributes, and from
 * what failed on it.
 *
 * `unclean` means: could be running anything, cannot be told to stop, and must be fenced before anything of it is
 * recovered. Without fencing no node is ever unclean: its resources count as stopped (the one exception of the
 * one-node promise, chosen by whoever turned fencing off), unless it is awaited: then it is unclean either way, and not
 * fenced for the moment.
 */
import type { Configuration, Values } from "../cib/configuration.js";
import { type Awaited, type ClusterStatus, NEW_NODE_STATUS, type NodeState } from "../cib/status.js";
import { parseBoolean } from "../model/boolean.js";
import { compareNames, type NodeName, sortedNames } from "../model/names.js";
import { type ClusterOptions, mayRecover } from "./options.js";
import { condemnedNodes } from "./suicide.js";

export interface NodeFacts {
  readonly name: NodeName;
  readonly state: NodeState;
  /** A member: what it is told it does. Also true of a node that will be fenced although it answers. */
  readonly online: boolean;
  /** In the view, but not asked yet what it runs. */
  readonly pending: boolean;
  /** It was a member while there was quorum, since its daemon started: a part with quorum knows that it lives. */
  readonly wasQuorate: boolean;
  /** Its daemon has ended and may come back: what it runs is left alone. */
  readonly awaited?: Awaited;
  /** Why it must be fenced. */
  readonly unclean?: string;
  /** Why it is fenced although it does what it is told, and stops what it runs meanwhile: see suicide.ts. */
  readonly condemned?: string;
  readonly standby: boolean;
  /** An operation with `on-fail: standby` failed here. */
  readonly standbyOnFail: boolean;
  readonly maintenance: boolean;
  /** It wishes to leave: nothing may stay on it. */
  readonly shutdown: boolean;
  /** Permanent and until-reboot attributes; the latter win. */
  readonly attributes: Values;
}

export interface NodeContext {
  readonly configuration: Configuration;
  readonly status: ClusterStatus;
  readonly options: ClusterOptions;
  readonly quorate: boolean;
}

/** Everybody's facts, sorted by name, as they are before anything that ran there is looked at. */
export function readNodes(names: Iterable<NodeName>, context: NodeContext): NodeFacts[] {
  const nodes = sortedNames(new Set(names)).map((name) => readNode(name, context));
  const condemned = condemnedNodes(nodes, context);
  return nodes.map((node) =>
    condemned.has(node.name) ? { ...node, condemned: "cluster does not have quorum" } : node,
  );
}

function readNode(name: NodeName, context: NodeContext): NodeFacts {
  const { state, attributes: transient, ...row } = context.status.nodes[name] ?? NEW_NODE_STATUS;
  const attributes = { ...context.configuration.nodes[name]?.attributes, ...transient };
  const on = (attribute: string) => parseBoolean(attributes[attribute] ?? "") ?? false;
  const online = state === "member";
  const awaited = state === "lost" && !isToBeFenced(name, context) ? row.awaited : undefined;
  return {
    name,
    state,
    online,
    pending: state === "joining",
    wasQuorate: row.wasQuorate ?? false,
    awaited,
    unclean: awaited ? "its daemon has ended" : whyUnclean(name, state, context),
    standby: on("standby"),
    standbyOnFail: false,
    maintenance: context.options.maintenance || on("maintenance"),
    shutdown: (online || state === "joining") && (attributes.shutdown ?? "0") !== "0",
    attributes,
  };
}

function whyUnclean(name: NodeName, state: NodeState, context: NodeContext): string | undefined {
  if (!context.options.fencingEnabled) return undefined;
  if (isToBeFenced(name, context)) return "an administrator asked for it to be fenced";
  if (state === "lost") return "peer is no longer part of the cluster";
  const counts = context.options.startupFencing && mayRecover(context.quorate, context.options);
  if (state === "unseen" && counts) return "node was never seen";
  return undefined;
}

function isToBeFenced(name: NodeName, { status }: NodeContext): boolean {
  return status.wishes.some((wish) => wish.kind === "fence" && wish.node === name);
}

/** What runs there can be neither stopped there nor started elsewhere. */
export function isOutOfReach(node: NodeFacts | undefined): boolean {
  return node !== undefined && (node.pending || node.awaited !== undefined);
}

/** Unclean, or condemned: displays make no difference. */
export function whyFence(node: NodeFacts): string | undefined {
  return node.unclean ?? node.condemned;
}

/** A node gets no new resources unless this holds; it keeps what it runs only if it holds, too. */
export function canRunResources(node: NodeFacts): boolean {
  return whyUnavailable(node) === undefined;
}

/** For a sentence: `lb1 is ...`. */
export function whyUnavailable(node: NodeFacts): string | undefined {
  if (whyFence(node) !== undefined) return "unclean";
  if (node.pending) return "joining, and not asked yet what it runs";
  if (!node.online) return "offline";
  if (node.shutdown) return "shutting down";
  if (node.standby) return "in standby";
  if (node.standbyOnFail) return "in standby after a failure";
  return node.maintenance ? "in maintenance mode" : undefined;
}

/** The exact words of status displays (cli-contract, section 8). */
export function nodeWords(node: NodeFacts, active: boolean): string {
  if (whyFence(node) !== undefined) {
    return node.pending ? "UNCLEAN (pending)" : node.online ? "UNCLEAN (online)" : "UNCLEAN (offline)";
  }
  if (node.pending) return "pending";
  if (node.standbyOnFail && node.online) return "standby (on-fail)";
  if (node.standby) return !node.online ? "OFFLINE (standby)" : active ? "standby (with active resources)" : "standby";
  if (node.maintenance) return node.online ? "maintenance" : "OFFLINE (maintenance)";
  return node.online ? "online" : "OFFLINE";
}

export function compareNodes(a: NodeFacts, b: NodeFacts): number {
  return compareNames(a.name, b.name);
}
