/**
 * A node's watchdog: when it is started and fed, and what peers say for one another so that it may be (fencing/watchdog.ts says
 * why that is safe).
 *
 * In: heartbeats, the time, whether the device could be opened.   Out: open, feed, disarm; a word to the DC that this node is guarded.
 * - The device is opened when this node is wanted for the first time, never before: a node that boots alone is not reset for it,
 *   and a daemon that was started again does not feed what the last one left running before it is wanted itself.
 * - Who is not wanted any more and has nothing running starts its daemon anew instead of being reset: that changes as much.
 */
import type { Configuration } from "../cib/configuration.js";
import type { Revision } from "../cib/revision.js";
import type { OperationRecord } from "../cib/status.js";
import { leaseMs, watchdogTimeout, whyNotRelied } from "../fencing/watchdog.js";
import { actingView } from "../membership/membership.js";
import { memberNames, sameViewId, type View, type ViewId } from "../membership/view.js";
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import { OcfRc } from "../model/ocf.js";
import { isEmptied } from "./execution.js";
import type { Heartbeat, Watch } from "./messages.js";
import { changeStatus } from "./replication.js";
import type { NodeState } from "./state.js";
import { newestRevision, type Turn } from "./turn.js";
import { isQuorate } from "./verdict.js";

/** Feedings within one timeout of the device. */
const FEEDINGS = 5;
/** Part of the device's timeout after which a node that is not wanted and runs nothing starts anew. */
const GIVES_UP = 0.5;

export interface WatchdogState {
  /** `stonith-watchdog-timeout` of that revision. */
  readonly timeoutMs: Millis;
  readonly of: Revision | undefined;
  /** This node's heartbeats of the last lease, oldest first. Monotonic times. */
  readonly sent: readonly { readonly number: number; readonly at: number }[];
  readonly peers: Readonly<Record<NodeName, WatchedPeer>>;
  readonly device: "closed" | "opening" | "fed" | "broken";
  readonly fedAt: number;
  /** When it was last known to be wanted. */
  readonly wantedAt: number;
  /** When the DC was last told, and why the device is left alone, as last said. */
  readonly toldAt: number;
  readonly complaint: string;
}

interface WatchedPeer {
  readonly incarnation: number;
  /** The highest of its heartbeats that came. */
  readonly number: number;
  readonly fed: boolean;
  /** What it said in its last heartbeat, if it acts in a view. */
  readonly view: ViewId | undefined;
  readonly quorate: boolean;
  /** When this node sent the heartbeat that it had heard then. */
  readonly provesAt: number;
}

export const NO_WATCHDOG: WatchdogState = {
  timeoutMs: 0,
  of: undefined,
  sent: [],
  peers: {},
  device: "closed",
  fedAt: Number.NEGATIVE_INFINITY,
  wantedAt: Number.NEGATIVE_INFINITY,
  toldAt: Number.NEGATIVE_INFINITY,
  complaint: "",
};

// --- for one another ------------------------------------------------------------------------------------------------

/** What the heartbeat of that number says; undefined where nobody is guarded. */
export function watchWord(turn: Turn, number: number): Watch | undefined {
  const { watchdog, membership, settings } = turn.state;
  if (!isWatching(watchdog)) return undefined;
  const since = turn.now.mono - leaseMs(settings.tokenMs);
  const sent = [...watchdog.sent.filter(({ at }) => at >= since), { number, at: turn.now.mono }];
  set(turn, { sent });
  const numbers = membership.heard.map(({ node, incarnation }) => {
    const peer = watchdog.peers[node];
    return peer?.incarnation === incarnation ? peer.number : 0;
  });
  return { fed: isGuarded(turn.state), quorate: isQuorate(turn.state), numbers };
}

function isWatching({ timeoutMs, device, peers }: WatchdogState): boolean {
  return timeoutMs > 0 || device === "fed" || Object.values(peers).some(({ fed }) => fed);
}

export function hearWatch(turn: Turn, from: NodeName, heartbeat: Heartbeat): void {
  const { watchdog } = turn.state;
  const { watch, incarnation, number } = heartbeat;
  if (!watch && !isWatching(watchdog)) return;
  const known = watchdog.peers[from];
  if (known && (incarnation < known.incarnation || (incarnation === known.incarnation && number <= known.number)))
    return;
  const peer: WatchedPeer = {
    incarnation,
    number,
    fed: watch?.fed ?? false,
    view: heartbeat.acting ? heartbeat.view : undefined,
    quorate: watch?.quorate ?? false,
    provesAt: provenBy(turn.state, heartbeat),
  };
  set(turn, { peers: { ...watchdog.peers, [from]: peer } });
}

function provenBy({ settings, watchdog }: NodeState, { heard, watch }: Heartbeat): number {
  const place = heard.findIndex(({ node, incarnation }) => {
    return node === settings.self && incarnation === settings.incarnation;
  });
  const number = watch?.numbers[place] ?? 0;
  return watchdog.sent.findLast((sent) => sent.number === number)?.at ?? Number.NEGATIVE_INFINITY;
}

/** Every member of its view vouches for it, and the view is quorate; or nobody is left who could count on its reset. */
function isWanted(turn: Turn): boolean {
  const view = actingView(turn.state.membership);
  return view !== undefined && isVouchedFor(turn, view) && (isQuorateToDc(turn, view) || isLeftAlone(turn, view));
}

function isVouchedFor({ state, now }: Turn, view: View): boolean {
  const since = now.mono - leaseMs(state.settings.tokenMs);
  return view.members.every(({ node, incarnation }) => {
    if (node === state.settings.self) return true;
    const peer = state.watchdog.peers[node];
    return peer?.incarnation === incarnation && sameViewId(peer.view, view.id) && peer.provesAt >= since;
  });
}

/** The DC's word goes to all as a change of the status, which may be late: what its heartbeats say is not. */
function isQuorateToDc({ state, self }: Turn, { id }: View): boolean {
  return isQuorate(state) && (id.node === self || state.watchdog.peers[id.node]?.quorate === true);
}

/**
 * Everybody outside of the view has taken leave: no daemon is left there that knows this node as guarded. Only for who runs nothing, so
 * that it does no harm if one has not gone after all.
 */
function isLeftAlone(turn: Turn, view: View): boolean {
  const members = memberNames(view);
  const others = Object.entries(turn.state.table.nodes).filter(([node]) => !members.includes(node));
  return others.every(([, { state }]) => state === "left") && isIdle(turn);
}

// --- the device -----------------------------------------------------------------------------------------------------

/** After every step. */
export function tendWatchdog(turn: Turn): void {
  followTimeout(turn);
  const { watchdog, settings, stopping, fenced } = turn.state;
  if (!settings.watchdog || fenced) return;
  if (watchdog.device === "fed") keepFed(turn, settings.watchdog.timeoutMs);
  else if (
    watchdog.device === "closed" &&
    watchdog.timeoutMs > 0 &&
    !stopping &&
    isQuorate(turn.state) &&
    isWanted(turn)
  ) {
    open(turn, settings.watchdog.timeoutMs);
  }
}

function followTimeout(turn: Turn): void {
  const revision = newestRevision(turn.state);
  if (turn.state.watchdog.of !== revision) {
    set(turn, { of: revision, timeoutMs: watchdogTimeout(revision.configuration), complaint: "" });
  }
}

function open(turn: Turn, deviceMs: Millis): void {
  const { watchdog, settings, layout } = turn.state;
  const { twoNode } = layout.quorum;
  const why = whyNotRelied({ deviceMs, tokenMs: settings.tokenMs, timeoutMs: watchdog.timeoutMs, twoNode });
  if (why === undefined) {
    set(turn, { device: "opening" });
    turn.emit({ kind: "watchdog", act: "open" });
  } else if (why !== watchdog.complaint) {
    set(turn, { complaint: why });
    turn.trace("fencing", "error", `the watchdog is not used, so nobody will count on it: ${why}`);
  }
}

export function watchdogOpened(turn: Turn, error: string | undefined): void {
  if (error !== undefined) {
    set(turn, { device: "broken" });
    turn.trace("fencing", "error", `the watchdog is not used, so nobody will count on it: ${error}`);
    return;
  }
  const { mono } = turn.now;
  set(turn, { device: "fed", fedAt: mono, wantedAt: mono });
  turn.trace("fencing", "info", "guarded by its watchdog from now on");
}

function keepFed(turn: Turn, timeoutMs: Millis): void {
  const { watchdog } = turn.state;
  const { mono } = turn.now;
  if (!isWanted(turn)) {
    if (mono - watchdog.wantedAt >= GIVES_UP * timeoutMs) giveUp(turn);
    return;
  }
  set(turn, { wantedAt: mono, complaint: "" });
  if (mono - watchdog.fedAt >= timeoutMs / FEEDINGS) {
    set(turn, { fedAt: mono });
    turn.emit({ kind: "watchdog", act: "feed" });
  }
  tellGuarded(turn, timeoutMs);
}

function giveUp(turn: Turn): void {
  if (isIdle(turn)) {
    disarm(turn);
    turn.emit({ kind: "exit", why: "nobody vouches for this node, and nothing runs on it: it starts anew, unguarded" });
  } else if (turn.state.watchdog.complaint === "") {
    const complaint = "nobody vouches for this node: it is not fed, and its watchdog is about to reset it";
    set(turn, { complaint });
    turn.trace("fencing", "error", complaint);
  }
}

/** Again and again, until this node reads it in the table. */
function tellGuarded(turn: Turn, watchdogMs: Millis): void {
  const { watchdog, settings, table, membership } = turn.state;
  const view = actingView(membership);
  const known = table.nodes[turn.self]?.watchdogMs === watchdogMs;
  if (!view || known || turn.now.mono - watchdog.toldAt < settings.tokenMs) return;
  set(turn, { toldAt: turn.now.mono });
  turn.send([view.id.node], { kind: "guarded", view: view.id, watchdogMs });
}

export function isGuarded({ watchdog }: Pick<NodeState, "watchdog">): boolean {
  return watchdog.device === "fed";
}

/** For the report to a new DC. */
export function ownWatchdog(state: NodeState): { readonly watchdogMs?: Millis } {
  return isGuarded(state) && state.settings.watchdog ? { watchdogMs: state.settings.watchdog.timeoutMs } : {};
}

/** This daemon ends, and is not to answer for what runs here: the machine may live without being fed. */
export function disarm(turn: Turn): void {
  if (!turn.state.settings.watchdog) return;
  set(turn, { device: "closed" });
  turn.emit({ kind: "watchdog", act: "disarm", ...(isIdle(turn) ? { empty: true as const } : {}) });
}

/** Nothing was left running here by an earlier daemon, and what this one began has been stopped, or was found not to run. */
function isIdle(turn: Turn): boolean {
  if (!turn.state.settings.watchdog?.emptyAtStart) return false;
  const runs = Object.values(turn.state.execution.active).some(({ agent }) => agent.class !== "stonith");
  if (!isEmptied(turn) || runs) return false;
  const last = new Map<ResourceId, OperationRecord>();
  for (const record of Object.values(turn.state.table.nodes[turn.self]?.operations ?? {})) {
    if (record.interval > 0 || record.agent.class === "stonith") continue;
    if (record.callId < (last.get(record.resource)?.callId ?? 0)) continue;
    last.set(record.resource, record);
  }
  return [...last.values()].every(({ outcome, operation, rc }) => {
    return outcome === "complete" && rc === (operation === "stop" ? OcfRc.ok : OcfRc.notRunning);
  });
}

// --- at the DC ------------------------------------------------------------------------------------------------------

export function takeGuarded(turn: Turn, node: NodeName, watchdogMs: Millis): void {
  if (turn.dc.phase !== "ready" || turn.state.table.nodes[node]?.watchdogMs === watchdogMs) return;
  changeStatus(turn, [{ kind: "watchdog", node, watchdogMs }], { kind: "nothing" });
}

/** A time for which no watchdog would be used. Of a device that has never been started only its own node knows. */
export function watchdogObstacle(turn: Turn, configuration: Configuration): string | undefined {
  const timeoutMs = watchdogTimeout(configuration);
  if (timeoutMs === 0 || timeoutMs === watchdogTimeout(turn.dc.revision.configuration)) return undefined;
  const { settings, layout, table } = turn.state;
  const { tokenMs, watchdog } = settings;
  const known = Object.values(table.nodes).flatMap(({ watchdogMs }) => watchdogMs ?? []);
  const deviceMs = Math.max(0, watchdog?.timeoutMs ?? 0, ...known);
  if (deviceMs === 0) return undefined;
  return whyNotRelied({ deviceMs, tokenMs, timeoutMs, twoNode: layout.quorum.twoNode });
}

function set(turn: Turn, changes: Partial<WatchdogState>): void {
  turn.update({ watchdog: { ...turn.state.watchdog, ...changes } });
}
