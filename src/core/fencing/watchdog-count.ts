/**
 * The survivors' side of self-fencing: how long they wait until a node that fell out of the view has been reset by its own
 * watchdog for certain (watchdog.ts says why that is certain).
 *
 * When all devices have failed, or there is none. A target that is still in the view is told to leave its watchdog alone; it takes leave,
 * and from then on it counts as any other. The wait begins when a view without the target is quorate, and anew with every other view:
 * between two of them the target may have been in a quorate one of which this DC does not know.
 */
import type { Now } from "../model/step.js";
import { fail, pendingRecord, succeed } from "./ending.js";
import {
  type Attempt,
  type FencerState,
  type FencerStep,
  type FencerWorld,
  then,
  trace,
  withAttempt,
} from "./fencer-state.js";
import { watchdogTimeout, whyNotRelied } from "./watchdog.js";

/** Undefined where nobody can count on a watchdog of that node. */
export function beginCount(state: FencerState, attempt: Attempt, world: FencerWorld, now: Now): FencerStep | undefined {
  const { request } = attempt;
  if (!mayCount(attempt, world)) return undefined;
  const phase = { kind: "watchdog" as const, until: nextLook(attempt, world, now) };
  const counting: Attempt = { ...attempt, phase };
  const { target, incarnation } = request;
  const tell = world.members.includes(target) ? [{ kind: "tell" as const, target, incarnation }] : [];
  const text =
    tell.length > 0
      ? `${target} is told to let its watchdog reset it`
      : `waits ${Math.ceil((phase.until - now.mono) / 1000)} s for the watchdog of ${target}`;
  return {
    state: withAttempt(state, counting),
    effects: [{ kind: "progress", record: recordOf(counting, world, now) }, ...tell, trace("info", text)],
  };
}

/** For people, where it could have been counted on; undefined where the cluster does not count on watchdogs. */
export function whyNotCounted({ request: { target, action } }: Attempt, world: FencerWorld): string | undefined {
  const { configuration, status, tokenMs, twoNode } = world;
  const timeoutMs = watchdogTimeout(configuration);
  if (timeoutMs === 0 || action === "on") return undefined;
  const deviceMs = status.nodes[target]?.watchdogMs;
  if (deviceMs === undefined) return `${target} was not guarded by a watchdog when it was last seen`;
  if (world.quorateSince === undefined && !world.members.includes(target))
    return "without quorum no watchdog is counted on";
  return whyNotRelied({ deviceMs, tokenMs, timeoutMs, twoNode });
}

function mayCount(attempt: Attempt, world: FencerWorld): boolean {
  const counted = watchdogTimeout(world.configuration) > 0 && attempt.request.action !== "on";
  return counted && whyNotCounted(attempt, world) === undefined;
}

/** Monotonic time at which the target has been reset for certain; Infinity while nothing is certain. */
function certainAt({ request: { target } }: Attempt, { configuration, members, quorateSince }: FencerWorld): number {
  if (members.includes(target) || quorateSince === undefined) return Number.POSITIVE_INFINITY;
  return quorateSince + watchdogTimeout(configuration);
}

/** One that is told to leave has as long as one that has left. */
function nextLook(attempt: Attempt, world: FencerWorld, now: Now): number {
  const certain = certainAt(attempt, world);
  return Number.isFinite(certain) ? certain : now.mono + watchdogTimeout(world.configuration);
}

function recordOf(attempt: Attempt, world: FencerWorld, now: Now): ReturnType<typeof pendingRecord> {
  const certain = certainAt(attempt, world);
  const record = pendingRecord(attempt, world, now);
  return Number.isFinite(certain) ? { ...record, until: Math.round(now.wall + certain - now.mono) } : record;
}

/** What is certain now has succeeded; what can no longer be counted on has failed; of the rest people are told how long it takes. */
export function endCounts(state: FencerState, world: FencerWorld, now: Now): FencerStep {
  return Object.keys(state.attempts).reduce<FencerStep>(
    (result, target) => then(result, (next) => endCount(next, next.attempts[target], world, now)),
    { state, effects: [] },
  );
}

function endCount(state: FencerState, attempt: Attempt | undefined, world: FencerWorld, now: Now): FencerStep {
  if (attempt?.phase.kind !== "watchdog") return { state, effects: [] };
  const { target } = attempt.request;
  const why = mayCount(attempt, world)
    ? undefined
    : (whyNotCounted(attempt, world) ?? "stonith-watchdog-timeout is off");
  if (why !== undefined) return fail(state, attempt, why, world, now);
  if (certainAt(attempt, world) <= now.mono) return succeed(state, attempt, now);
  const until = nextLook(attempt, world, now);
  if (until === attempt.phase.until) return { state, effects: [] };
  if (attempt.phase.until <= now.mono && world.members.includes(target)) {
    return fail(state, attempt, `${target} was told to let its watchdog reset it, and has not left`, world, now);
  }
  const counting: Attempt = { ...attempt, phase: { kind: "watchdog", until } };
  return {
    state: withAttempt(state, counting),
    effects: [{ kind: "progress", record: recordOf(counting, world, now) }],
  };
}
