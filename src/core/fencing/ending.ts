/**
 * How an attempt at a node ends, and what is remembered of it: done, failed with a pause before the next one, or spared.
 *
 * Pauses double from 1 s to 30 s; after `stonith-max-attempts` failures in a row a quarter of an hour passes, unless an
 * administrator asks for the shot.
 */
import { plainProperties } from "../cib/plain-values.js";
import type { FencingRecord } from "../cib/status.js";
import { formatDuration } from "../model/duration.js";
import type { NodeName } from "../model/names.js";
import type { Now } from "../model/step.js";
import {
  type Attempt,
  type FenceRequest,
  type FencerState,
  type FencerStep,
  type FencerWorld,
  trace,
  withAttempt,
} from "./fencer-state.js";
import { progressText } from "./progress.js";
import type { Delay } from "./race.js";
import { affirmed } from "./reach.js";
import { WATCHDOG } from "./watchdog.js";

const DEFAULT_MAX_ATTEMPTS = 10;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
const GIVEN_UP_PAUSE_MS = 900_000;

export function succeed(state: FencerState, attempt: Attempt, now: Now): FencerStep {
  const { request } = attempt;
  const what = request.action === "on" ? "on" : "off";
  const hits = what === "off" ? withHit(state, request.target, now) : state.hits;
  return {
    state: { ...forgetTroubles(withoutAttempt(state, request.target), request.target), hits },
    effects: [
      { kind: "record", record: fencingRecord(attempt, "succeeded", request.reason, attempt.failures.join("; "), now) },
      trace("warn", `${request.target} is ${what}, ${proofOf(attempt)}`),
      { kind: "ended", request, succeeded: true, reason: "" },
    ],
  };
}

/** Longer ago, it has lived in between. */
const SOON_MS = 120_000;

function withHit({ hits }: FencerState, target: NodeName, { mono }: Now): FencerState["hits"] {
  const before = hits[target];
  const count = before && mono - before.at < SOON_MS ? before.count + 1 : 1;
  return { ...hits, [target]: { count, at: mono } };
}

/**
 * A node that was shot again and again is given time to come back and say what it runs, the longer the more often it was shot:
 * shots are not to follow each other for ever because each hits what the last one let start.
 */
export function pauseAfterHit({ hits }: FencerState, target: NodeName, { mono }: Now): Delay | undefined {
  const hit = hits[target];
  if (!hit || hit.count < 2 || mono - hit.at >= SOON_MS) return undefined;
  const ms = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (hit.count - 2));
  return { ms, why: `it was shot ${hit.count} times in a row, and may come back` };
}

/** The target is off: everybody is told, while its devices are still to switch it on again. */
export function settle(state: FencerState, attempt: Attempt, now: Now): FencerStep {
  const ended = succeed(state, attempt, now);
  return { state: withAttempt(ended.state, { ...attempt, settled: true }), effects: ended.effects };
}

/** Only the way back up was left: the node was off, and that one of its devices leaves it so is for a person to mend. */
export function leaveOff(state: FencerState, attempt: Attempt, why: string): FencerStep {
  const { target } = attempt.request;
  const text = `${target} was off, but not everything of it could be switched on again: ${why}`;
  return { state: withoutAttempt(state, target), effects: [trace("error", text)] };
}

export function fail(state: FencerState, attempt: Attempt, why: string, world: FencerWorld, now: Now): FencerStep {
  const { target } = attempt.request;
  const trouble = troubleKey(attempt.request);
  const count = (state.troubles[trouble]?.count ?? 0) + 1;
  const max = Number(plainProperties(world.configuration)["stonith-max-attempts"] ?? DEFAULT_MAX_ATTEMPTS);
  const pause = count >= max ? GIVEN_UP_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (count - 1));
  const again = `again in ${pause / 1000} s, or after \`crm node fence ${target}\``;
  const done = attempt.request.action === "on" ? "switched on" : "fenced";
  const progress = `attempt ${count}; the next one ${formatDuration(pause)} later, or with \`crm node fence ${target}\``;
  return {
    state: {
      ...withoutAttempt(state, target),
      troubles: { ...state.troubles, [trouble]: { count, notBefore: now.mono + pause } },
    },
    effects: [
      { kind: "record", record: fencingRecord(attempt, "failed", why, progress, now) },
      trace("error", `${target} could not be ${done} (attempt ${count}): ${why}; ${again}`),
      { kind: "ended", request: attempt.request, succeeded: false, reason: why },
    ],
  };
}

export function spare(state: FencerState, attempt: Attempt, reason: string, now: Now): FencerStep {
  const { target } = attempt.request;
  return {
    state: forgetTroubles(withoutAttempt(state, target), target),
    effects: [
      { kind: "record", record: fencingRecord(attempt, "failed", reason, attempt.failures.join("; "), now) },
      trace("info", `${target} is not fenced: it is ${reason}`),
      { kind: "ended", request: attempt.request, succeeded: false, reason },
    ],
  };
}

/** An administrator asks: what was before no longer counts. */
export function forgive(state: FencerState, node: NodeName): FencerState {
  const { [node]: _old, ...hits } = state.hits;
  return { ...forgetTroubles(state, node), hits };
}

/** The node came back: what was tried before no longer counts. */
export function forgetTroubles(state: FencerState, node: NodeName): FencerState {
  const { [node]: _old, [`${node} on`]: _older, ...troubles } = state.troubles;
  return { ...state, troubles };
}

/** A node that could not be given back its storage may be shot at once. */
export function troubleKey({ target, action }: FenceRequest): string {
  return action === "on" ? `${target} on` : target;
}

export function pendingRecord(attempt: Attempt, world: FencerWorld, now: Now): FencingRecord {
  return fencingRecord(attempt, "pending", attempt.request.reason, progressText(attempt, world), now);
}

function fencingRecord(
  attempt: Attempt,
  state: FencingRecord["state"],
  reason: string,
  progress: string,
  now: Now,
): FencingRecord {
  const { target, action, origin } = attempt.request;
  const delegate =
    attempt.phase.kind === "running" ? attempt.phase.node : attempt.phase.kind === "watchdog" ? target : "";
  const device = lastDevice(attempt);
  return { id: attempt.id, target, action, origin, delegate, device, state, reason, progress, time: now.wall };
}

function lastDevice({ phase }: Attempt): string {
  if (phase.kind === "watchdog") return WATCHDOG;
  return phase.kind === "running" ? phase.command.device : "";
}

function proofOf(attempt: Attempt): string {
  return attempt.phase.kind === "watchdog" ? "for its watchdog has reset it" : `confirmed by ${lastDevice(attempt)}`;
}

/** A device that could not answer, or said no, is asked again by the next attempt. */
function withoutAttempt(state: FencerState, target: NodeName): FencerState {
  const { [target]: _done, ...attempts } = state.attempts;
  const answers = Object.fromEntries(Object.entries(state.answers).map(([id, known]) => [id, affirmed(known)]));
  return { ...state, attempts, answers };
}
