/**
 * Stalls: times at which this node was not run when it should have been, what came of them, and which token would bear them.
 *
 * In: how late each step is against the time at which it asked to be woken.   Out: membership learns of it before anything
 * else of the step is done; peers are told the worst of the last minutes in heartbeats, people by the journal and status.
 * What is late by more than a quarter of a token counts as a stall. By more than half a token, and membership must know: a
 * pause of this node is no silence of its peers.
 * Lateness is measured at every step, whatever its input: a message that waited in a socket is not believed before it.
 */
import type { Millis } from "../model/duration.js";
import { type NodeName, sortedKeys } from "../model/names.js";
import { note } from "./journal.js";
import type { Heartbeat, Stall } from "./messages.js";
import type { StallReport } from "./requests.js";
import type { NodeState } from "./state.js";
import type { Turn } from "./turn.js";

/** Parts of a token. */
const COUNTS = 0.25;
const DISTURBS = 0.5;

/** For so long the worst one is kept and told. */
const WINDOW_MS = 600_000;
/** Entries of the journal, unless one is twice as long as the last that was told there. */
const PAUSE_MS = 60_000;

export interface StallState {
  /** Within the window, each longer than all that came after it: the first one is the worst. By this node's own clock. */
  readonly own: readonly OwnStall[];
  /** What peers say in their heartbeats. */
  readonly peers: Readonly<Record<NodeName, Stall>>;
  /** The last one that went into the journal. */
  readonly told?: OwnStall;
}

interface OwnStall extends Stall {
  /** Monotonic. */
  readonly at: number;
}

export const NO_STALLS: StallState = { own: [], peers: {} };

/** Milliseconds by which this step is late, when membership must know of it; else 0. */
export function measureStall(turn: Turn): Millis {
  const { wakeAt, settings } = turn.state;
  const lateMs = turn.now.mono - wakeAt;
  if (lateMs <= COUNTS * settings.tokenMs) return 0;
  count(turn, lateMs);
  return lateMs > DISTURBS * settings.tokenMs ? lateMs : 0;
}

function count(turn: Turn, lateMs: Millis): void {
  const { mono, wall } = turn.now;
  const stall: OwnStall = { lateMs: Math.round(lateMs), time: wall, at: mono };
  const own = [...turn.state.stalls.own.filter((other) => other.lateMs > stall.lateMs && isRecent(other, mono)), stall];
  turn.update({ stalls: { ...turn.state.stalls, own } });
}

function isRecent(stall: OwnStall, now: number): boolean {
  return now - stall.at < WINDOW_MS;
}

/** After membership has drawn its conclusions. */
export function journalStall(turn: Turn): void {
  const { own, told } = turn.state.stalls;
  const last = own.at(-1);
  if (last?.at !== turn.now.mono) return;
  const soon = told !== undefined && last.at - told.at < PAUSE_MS && last.lateMs < 2 * told.lateMs;
  if (soon) return;
  turn.update({ stalls: { ...turn.state.stalls, told: last } });
  const { tokenMs } = turn.state.settings;
  const worst = own[0] ?? last;
  const suggestedTokenMs = suggestedToken(worst.lateMs, tokenMs);
  note(turn, { kind: "stall", lateMs: last.lateMs, tokenMs, suggestedTokenMs });
}

/** The worst one of the window, for the heartbeat. */
export function worstStall({ stalls }: Pick<NodeState, "stalls">, now: number): Stall | undefined {
  const worst = stalls.own.find((stall) => isRecent(stall, now));
  return worst && { lateMs: worst.lateMs, time: worst.time };
}

export function hearStall(turn: Turn, from: NodeName, { stall }: Heartbeat): void {
  const { peers } = turn.state.stalls;
  if (peers[from]?.time === stall?.time && peers[from]?.lateMs === stall?.lateMs) return;
  const { [from]: _known, ...others } = peers;
  turn.update({ stalls: { ...turn.state.stalls, peers: stall ? { ...others, [from]: stall } : others } });
}

/** Of this node and its peers, by name. */
export function stallReports(state: Pick<NodeState, "stalls" | "settings" | "nodeIds" | "steppedAt">): StallReport[] {
  const { self, tokenMs } = state.settings;
  const own = worstStall(state, state.steppedAt);
  const all: Readonly<Record<NodeName, Stall>> = { ...state.stalls.peers, ...(own ? { [self]: own } : {}) };
  return sortedKeys(all).flatMap((node) => {
    const stall = all[node];
    if (!stall || !Object.hasOwn(state.nodeIds, node)) return [];
    return [{ node, ...stall, tokenMs, suggestedTokenMs: suggestedToken(stall.lateMs, tokenMs) }];
  });
}

/**
 * Five times the worst lateness: then a pause like it costs one of the five heartbeats of a token, as a lost datagram does,
 * and counts as a stall no longer. Rounded up to what a person would write; never less than the token in force.
 */
export function suggestedToken(worstMs: Millis, tokenMs: Millis): Millis {
  const enough = 5 * worstMs;
  const unit = enough < 1000 ? 100 : enough < 10_000 ? 500 : 5000;
  return Math.max(tokenMs, Math.ceil(enough / unit) * unit);
}
