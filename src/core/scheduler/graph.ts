/**
 * What the scheduler answers: a graph of actions, each with the actions that must be done before it, and for a person
 * the summary of what changes and why.
 */
import type { AgentName, Values } from "../cib/configuration.js";
import type { FencingAction } from "../cib/status.js";
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { ExitCode } from "../model/ocf.js";
import type { Reason } from "./reason.js";

export interface TransitionGraph {
  /** Acyclic; ids are unique, and small. */
  readonly actions: readonly Action[];
}

export type Action = ResourceAction | PseudoAction | FenceAction | ForgetAction;

interface ActionBase {
  readonly id: number;
  /** Actions that must have succeeded before this one may start. */
  readonly after: readonly number[];
  /** Also begun when everything else is not begun any more: it tells of what was done. */
  readonly urgent?: true;
}

/** An operation of an agent on a node. */
export interface ResourceAction extends ActionBase {
  readonly kind: "resource";
  readonly node: NodeName;
  /** The instance, as in `api:1`, for people. */
  readonly instance: string;
  /** The instance as its node knows it (see OperationRecord). */
  readonly resource: ResourceId;
  readonly agent: AgentName;
  /** `start`, `stop`, `monitor`, `promote`, `demote`, `cancel` (of a recurring monitor)... */
  readonly operation: string;
  readonly interval: Millis;
  readonly timeoutMs: Millis;
  readonly expectedRc: ExitCode;
  /** Parameters as the agent's environment takes them, without prefix: `ip`, `CRM_meta_timeout`, `OCF_CHECK_LEVEL`. */
  readonly params: Values;
  readonly digest: string;
}

/** A point in the order of things at which nothing is done: a group's start, "all stopped". */
export interface PseudoAction extends ActionBase {
  readonly kind: "pseudo";
  /** As in `g-web_start_0`. */
  readonly task: string;
}

export interface FenceAction extends ActionBase {
  readonly kind: "fence";
  readonly node: NodeName;
  readonly action: FencingAction;
  readonly reason: string;
  /** It runs what is more important, on the other side of a split: it is given this time (`priority-fencing-delay`). */
  readonly delayMs?: Millis;
  /** Of unfencing: of the devices and their parameters, for the node to remember. */
  readonly digests?: { readonly all: string; readonly secure: string };
}

/** The DC strikes from the status what means nothing any more. */
export interface ForgetAction extends ActionBase {
  readonly kind: "forget";
  readonly node: NodeName;
  /** As in OperationRecord. */
  readonly resource: ResourceId;
  /** `failures`: its fail counts there and the failure kept; `history`: all that is known of it there. */
  readonly what: "failures" | "history";
}

export type Change =
  | "fence"
  | "unfence"
  | "start"
  | "stop"
  | "move"
  | "restart"
  | "recover"
  | "promote"
  | "demote"
  | "leave"
  | "migrate"
  | "reload";

/** Lines of a summary that are told with their reasons: what a person reads. Of the others there is only what becomes of them. */
export const LINES_TOLD = 100;

/** One line of the summary: what becomes of one instance, or of one node, and what decided it. */
export interface SummaryLine {
  readonly change: Change;
  /** An instance, or the node that is fenced. */
  readonly subject: string;
  readonly from?: NodeName;
  readonly to?: NodeName;
  /** Empty beyond the lines that are told. */
  readonly because: readonly Reason[];
}

export interface Schedule {
  readonly graph: TransitionGraph;
  readonly summary: readonly SummaryLine[];
  /** What is not done because it would be undone again, and done again, without end. */
  readonly heldBack: readonly SummaryLine[];
  /** Where each instance will be, or nowhere: by instance. */
  readonly placements: Readonly<Record<string, Placement>>;
  /** Wall clock at which the answer can change by itself (a failure-timeout ends, a pin runs out). */
  readonly recheckAt?: number;
}

export interface Placement {
  readonly node?: NodeName;
}
