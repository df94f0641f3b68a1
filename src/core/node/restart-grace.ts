/**
 * Restart without harm: a daemon that died, and whose machine lives, gets a moment to come back before its node is fenced.
 *
 * When a daemon is killed or crashes, its machine's kernel closes its connections at once; a power cut, a frozen machine
 * or a cable that is out closes nothing. So whoever sees the other side close its last connection knows of an ended
 * daemon, whose resources run on as before. A supervisor starts it again, on a busy machine only after the token: then
 * the node is out of the view, and to fence it would be the only harm in the whole affair.
 *
 * In: closed connections, heartbeats, the endings that members of a new view know of.   Out: lost nodes that are `awaited`.
 * - How soon a node falls out of the view is not changed by any of this.
 * - The grace begins when the first connection was closed; a daemon that ends again before it was taken in gets no second one.
 * - An awaited node is unclean like any that is lost: nothing that it could run is started elsewhere. But it is not shot, and
 *   what it runs counts as being in its place, so nothing is stopped or moved because of it. The rest goes on.
 * - When another member of its last view, or of a later one, is lost without such a sign, nobody is waited for: what that
 *   one ran cannot be recovered while something else is unclean. So it is when an administrator asks for the shot.
 * Never: anything is safe because of an ending. It delays a shot and a recovery and does nothing else, so whoever could
 * forge one gains a delay, and not even that while heartbeats go on.
 * Stories: test/scenario/restart-*.scn
 */
import type { Awaited, NodeStatus } from "../cib/status.js";
import { silenceOf } from "../membership/state.js";
import type { Member, View } from "../membership/view.js";
import type { Millis } from "../model/duration.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import { want } from "./decision.js";
import { journal } from "./journal.js";
import type { EndingReport, StatusChange } from "./messages.js";
import { changeStatus } from "./replication.js";
import type { NodeState } from "./state.js";
import type { Turn } from "./turn.js";

/** From a kill to the view with the next daemon: 0.6 s where there is nothing else to do, 2.4 s measured on a loaded machine. */
const GRACE_MS: Millis = 3000;
/** Where tokens are long: one passes before the node is out of the view at all. */
const GRACE_TOKENS = 2;
/** Tokens more for who is heard again, and is on the way into the view. */
const JOIN_TOKENS = 1;
/** Tokens by which a heartbeat may be overtaken by the end of its sender. One that is later shows that the sender lives. */
const OVERTAKEN = 0.4;

/** A daemon whose connections were closed by its own side. Monotonic times. */
export interface Ending {
  readonly incarnation: number;
  readonly at: number;
  /** Of this one, or of an earlier one of that node that was not in a view since. */
  readonly since: number;
  /** A newer daemon of that node has been heard. */
  readonly back?: number;
}

export type Endings = Readonly<Record<NodeName, Ending>>;
type NodeTable = Readonly<Record<NodeName, NodeStatus>>;

export const NO_ENDINGS: Endings = {};

// --- at every node --------------------------------------------------------------------------------------------------

export function connectionClosed(turn: Turn, { node, incarnation }: Member): void {
  if (!Object.hasOwn(turn.state.nodeIds, node) || node === turn.self) return;
  const known = turn.state.endings[node];
  if (known && known.incarnation >= incarnation) return;
  const at = turn.now.mono;
  turn.trace("node", "debug", `${node} has closed its connections: its daemon has ended`);
  remember(turn, node, { incarnation, at, since: known?.since ?? at });
}

export function hearAfterEnding(turn: Turn, from: NodeName, incarnation: number): void {
  const ending = turn.state.endings[from];
  if (!ending) return;
  if (incarnation > ending.incarnation) {
    if (ending.back !== incarnation) remember(turn, from, { ...ending, back: incarnation });
  } else if (incarnation === ending.incarnation) {
    const late = turn.now.mono - ending.at > OVERTAKEN * turn.state.settings.tokenMs;
    if (late) keepEndings(turn, (node) => node !== from);
  }
}

/** Who is a member again, as another daemon, has come back. */
export function forgetEndings(turn: Turn, view: View): void {
  const isOver = (node: NodeName, { incarnation }: Ending) =>
    view.members.some((member) => member.node === node && member.incarnation > incarnation);
  keepEndings(turn, (node, ending) => Object.hasOwn(turn.state.nodeIds, node) && !isOver(node, ending));
}

/** For the DC of a new view: it may have started a moment ago, and have seen nothing. */
export function endingReports({ endings }: NodeState, now: number): readonly EndingReport[] {
  return sortedKeys(endings).flatMap((node) => {
    const ending = endings[node];
    return ending ? { node, incarnation: ending.incarnation, agoMs: Math.round(now - ending.since) } : [];
  });
}

export function takeEndingReports(turn: Turn, reports: readonly EndingReport[]): void {
  for (const { node, incarnation, agoMs } of reports) {
    const known = turn.state.endings[node];
    const stranger = node === turn.self || !Object.hasOwn(turn.state.nodeIds, node);
    if (stranger || (known && known.incarnation >= incarnation)) continue;
    const since = turn.now.mono - Math.max(0, agoMs);
    remember(turn, node, { incarnation, at: turn.now.mono, since });
  }
}

function remember(turn: Turn, node: NodeName, ending: Ending): void {
  turn.update({ endings: { ...turn.state.endings, [node]: ending } });
}

function keepEndings(turn: Turn, isKept: (node: NodeName, ending: Ending) => boolean): void {
  const entries = Object.entries(turn.state.endings);
  const kept = entries.filter(([node, ending]) => isKept(node, ending));
  if (kept.length < entries.length) turn.update({ endings: Object.fromEntries(kept) });
}

// --- at the DC ------------------------------------------------------------------------------------------------------

/** The table of a new view, with who is awaited in it. */
export function withGrace(turn: Turn, nodes: NodeTable): NodeTable {
  const graces = gracesOf(turn, nodes);
  for (const { node } of graces) {
    const again = nodes[node]?.awaited !== undefined;
    announce(turn, node, graces, again);
  }
  turn.updateDc({ graceEnds: earliestEnd(graces) });
  const rows = Object.entries(nodes).map(([node, status]) => [
    node,
    withAwaited(status, awaitedOf(turn, node, graces)),
  ]);
  return Object.fromEntries(rows);
}

/** Whether somebody is to be awaited, or no longer, since the last step. */
export function tendGrace(turn: Turn): void {
  const { endings, table } = turn.state;
  if (turn.dc.graceEnds === Number.POSITIVE_INFINITY && isEmpty(endings)) return;
  const graces = gracesOf(turn, table.nodes);
  const graceEnds = earliestEnd(graces);
  if (graceEnds !== turn.dc.graceEnds) turn.updateDc({ graceEnds });
  const changes = sortedKeys(table.nodes).flatMap((node) => changeOf(turn, node, graces));
  if (changes.length === 0) return;
  changeStatus(turn, changes, { kind: "nothing" });
  for (const { node } of changes) tell(turn, node, graces);
}

export function graceDeadline(dc: { readonly graceEnds: number; readonly phase: string }): number {
  return dc.phase === "ready" ? dc.graceEnds : Number.POSITIVE_INFINITY;
}

interface Grace {
  readonly node: NodeName;
  /** Monotonic. */
  readonly since: number;
  readonly until: number;
}

function gracesOf(turn: Turn, nodes: NodeTable): readonly Grace[] {
  if (isEmpty(turn.state.endings)) return [];
  const lost = sortedKeys(nodes).filter((node) => nodes[node]?.state === "lost");
  const epochOf = (node: NodeName) => nodes[node]?.epoch ?? 0;
  const silent = lost.filter((node) => !hasEnded(turn, node, nodes[node]));
  const lastSilent = Math.max(...silent.map(epochOf));
  return lost.flatMap((node) => {
    const ending = turn.state.endings[node];
    if (!ending || silent.includes(node) || epochOf(node) <= lastSilent) return [];
    const until = endOf(turn, ending);
    return until > turn.now.mono ? { node, since: ending.since, until } : [];
  });
}

/** The daemon of that row has, or one after it; and if there is yet another one, that is alive. */
function hasEnded({ state, now }: Turn, node: NodeName, status: NodeStatus | undefined): boolean {
  const ending = state.endings[node];
  if (!ending || ending.incarnation < (status?.incarnation ?? 0)) return false;
  return ending.back === undefined || silenceOf(state.membership, node, now.mono) < state.settings.tokenMs;
}

function endOf({ state }: Turn, { since, back }: Ending): number {
  const { tokenMs } = state.settings;
  const grace = Math.max(GRACE_MS, GRACE_TOKENS * tokenMs);
  return since + grace + (back === undefined ? 0 : JOIN_TOKENS * tokenMs);
}

function earliestEnd(graces: readonly Grace[]): number {
  return Math.min(...graces.map(({ until }) => until));
}

function awaitedOf({ now }: Turn, node: NodeName, graces: readonly Grace[]): Awaited | undefined {
  const grace = graces.find((each) => each.node === node);
  const wall = (mono: number) => Math.round(now.wall + mono - now.mono);
  return grace && { since: wall(grace.since), until: wall(grace.until) };
}

function withAwaited({ awaited: _awaited, ...status }: NodeStatus, awaited: Awaited | undefined): NodeStatus {
  return awaited ? { ...status, awaited } : status;
}

type NodeChange = Extract<StatusChange, { kind: "node" }>;

function changeOf(turn: Turn, node: NodeName, graces: readonly Grace[]): readonly NodeChange[] {
  const status = turn.state.table.nodes[node];
  const awaited = awaitedOf(turn, node, graces);
  if (!status || (status.awaited === undefined) === (awaited === undefined)) return [];
  return [{ kind: "node", node, status: withAwaited(status, awaited) }];
}

function tell(turn: Turn, node: NodeName, graces: readonly Grace[]): void {
  if (graces.some((grace) => grace.node === node)) {
    announce(turn, node, graces, false);
    want(turn, `${node} may come back`);
  } else if (turn.state.table.nodes[node]?.state === "lost") {
    const ending = turn.state.endings[node];
    const late = ending !== undefined && endOf(turn, ending) <= turn.now.mono;
    want(turn, late ? `${node} has not come back in time` : `${node} is not waited for any longer`);
  }
}

function announce(turn: Turn, node: NodeName, graces: readonly Grace[], again: boolean): void {
  const { mono } = turn.now;
  const { since, until } = graces.find((grace) => grace.node === node) ?? { since: mono, until: mono };
  if (!again) journal(turn, { kind: "awaited", peer: node, forMs: Math.round(until - mono) });
  const seconds = (ms: Millis) => `${(ms / 1000).toFixed(1)} s`;
  const text = `the daemon of ${node} ended ${seconds(mono - since)} ago, and its machine lives`;
  turn.trace("dc", "warn", `${text}: it has ${seconds(until - mono)} to come back`);
}

function isEmpty(endings: Endings): boolean {
  for (const _node in endings) return false;
  return true;
}
