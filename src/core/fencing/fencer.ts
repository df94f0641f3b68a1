/**
 * The fencer: shoots a node, by the devices that can, until one of them confirms.
 *
 * In: who shall be fenced, how fence agents ended, who is a member, the time.   Out: fence agents to run, and where;
 * for each request exactly one end: fenced or not.
 * Never: a node runs a device against itself; two attempts of one DC at a node; success without a device's word,
 * or the certainty that the node's own watchdog has reset it (watchdog-count.ts).
 * When the DC changes, the next one begins anew, though a shot of the last one may still be under way.
 * Why it is the DC's and not each node's: one place decides, so a second request for a node joins the first.
 * The same way a node is given back what fencing took away (`on`, unfencing); a shot goes before that.
 * Rules: Pacemaker Explained, "Fencing" and "Unfencing". How one attempt goes: shooting.ts, ending.ts.
 */
import { assertNever } from "../model/invariant.js";
import type { NodeName } from "../model/names.js";
import type { Now } from "../model/step.js";
import { pauseAfterHit, pendingRecord, spare, troubleKey } from "./ending.js";
import {
  type Attempt,
  type FenceRequest,
  type FencerEffect,
  type FencerInput,
  type FencerState,
  type FencerStep,
  type FencerWorld,
  newFencer,
  then,
  trace,
  withAttempt,
} from "./fencer-state.js";
import { admitQueued, delayOver, proceed, takeEnd } from "./shooting.js";
import { endCounts } from "./watchdog-count.js";

export function stepFencer(state: FencerState, input: FencerInput, world: FencerWorld, now: Now): FencerStep {
  const taken = then(take(state, input, world, now), (next) => beginFollowers(next, world, now));
  return then(taken, (next) => admitQueued(next, world, now));
}

function take(state: FencerState, input: FencerInput, world: FencerWorld, now: Now): FencerStep {
  switch (input.kind) {
    case "request":
      return request(state, input.request, world, now);
    case "agent-finished":
      return takeEnd(state, input.ticket, input.result, world, now);
    case "changed":
      return then(repeatOrders({ ...state, answers: {} }, world, now), (next) =>
        then(missLostMembers(next, world, now), (later) => endCounts(later, world, now)),
      );
    case "decided":
      return heed(state, input.targets, now);
    case "time":
      return then(missOverdue(state, world, now), (next) =>
        then(endDelays(next, world, now), (later) => endCounts(later, world, now)),
      );
    default:
      return assertNever(input);
  }
}

export function fencerDeadline(state: FencerState): number {
  const ends = Object.values(state.attempts).flatMap(({ phase }) => ("until" in phase ? [phase.until] : []));
  return Math.min(Number.POSITIVE_INFINITY, ...ends);
}

/** Another node has become DC: what this one was about is its affair now. Tickets are never used twice. */
export function retire(state: FencerState): FencerState {
  return { ...newFencer(state.chance), nextId: state.nextId };
}

/** When a node that could not be fenced is worth another try; Infinity when there is none. */
export function nextFencingTry(state: FencerState, now: number): number {
  const later = Object.values(state.troubles)
    .map((trouble) => trouble.notBefore)
    .filter((at) => at > now);
  return Math.min(Number.POSITIVE_INFINITY, ...later);
}

function request(state: FencerState, wanted: FenceRequest, world: FencerWorld, now: Now): FencerStep {
  const present = state.attempts[wanted.target];
  const shoots = wanted.action !== "on";
  if (present && shoots && present.request.action === "on") {
    return then(spare(state, present, "fenced instead", now), (next) => request(next, wanted, world, now));
  }
  if (present && !present.settled) return shoots ? { state, effects: [] } : refuse(state, wanted, "it is being fenced");
  const trouble = state.troubles[troubleKey(wanted)];
  if (trouble && now.mono < trouble.notBefore) {
    const seconds = Math.ceil((trouble.notBefore - now.mono) / 1000);
    return refuse(state, wanted, `tried ${trouble.count} times; again in ${seconds} s`);
  }
  if (present?.phase.kind === "running") {
    return { state: withAttempt(state, { ...present, followedBy: wanted }), effects: [] };
  }
  return begin(state, wanted, world, now);
}

/** What had to wait for the end of a command begins. */
function beginFollowers(state: FencerState, world: FencerWorld, now: Now): FencerStep {
  const followers = Object.values(state.attempts).flatMap(({ followedBy, phase }) =>
    followedBy && phase.kind === "deciding" ? [followedBy] : [],
  );
  return followers.reduce<FencerStep>((result, wanted) => then(result, (next) => begin(next, wanted, world, now)), {
    state,
    effects: [],
  });
}

function refuse(state: FencerState, wanted: FenceRequest, reason: string): FencerStep {
  return { state, effects: [{ kind: "ended", request: wanted, succeeded: false, reason }] };
}

function begin(state: FencerState, wanted: FenceRequest, world: FencerWorld, now: Now): FencerStep {
  const pause = wanted.action === "on" ? undefined : pauseAfterHit(state, wanted.target, now);
  const attempt: Attempt = {
    id: `${wanted.target}.${now.wall}.${state.nextId}`,
    request: pause ? { ...wanted, delays: [...(wanted.delays ?? []), pause] } : wanted,
    levels: undefined,
    asks: false,
    tries: 0,
    triedOn: [],
    delayed: [],
    failures: [],
    needed: true,
    settled: false,
    phase: { kind: "deciding" },
  };
  const begun: FencerStep = {
    state: { ...withAttempt(state, attempt), nextId: state.nextId + 1 },
    effects: [
      { kind: "record", record: pendingRecord(attempt, world, now) },
      trace("warn", `${wanted.action} of ${wanted.target} begins: ${wanted.reason}`),
    ],
  };
  return then(begun, (next) => proceed(next, wanted.target, world, now));
}

/** A member that ran a device is gone, and its answer with it: another one tries. */
function missLostMembers(state: FencerState, world: FencerWorld, now: Now): FencerStep {
  const lost = Object.values(state.attempts).filter(
    ({ phase }) => phase.kind === "running" && !world.members.includes(phase.node),
  );
  return lost.reduce<FencerStep>(
    (result, attempt) =>
      then(result, (next) =>
        proceed(withAttempt(next, { ...attempt, phase: { kind: "deciding" } }), attempt.request.target, world, now),
      ),
    { state, effects: [] },
  );
}

/**
 * The last decision wants these nodes fenced, and no others: one may have come back and say what it runs. A shot that
 * was fired cannot be taken back, but when it misses it is not repeated.
 */
function heed(state: FencerState, targets: readonly NodeName[], now: Now): FencerStep {
  const attempts = Object.values(state.attempts).map((attempt) => withoutNeedless(attempt, targets));
  const shots = attempts.filter(({ settled, request: { action } }) => !settled && action !== "on");
  const heeded: FencerState = {
    ...state,
    attempts: Object.fromEntries(attempts.map((each) => [each.request.target, each])),
  };
  return shots.reduce<FencerStep>(
    (result, attempt) =>
      then(result, (next) => {
        const needed = targets.includes(attempt.request.target);
        if (needed || isFired(attempt)) return { state: withAttempt(next, { ...attempt, needed }), effects: [] };
        return spare(next, attempt, "no longer needed", now);
      }),
    { state: heeded, effects: [] },
  );
}

function withoutNeedless(attempt: Attempt, targets: readonly NodeName[]): Attempt {
  const { followedBy, ...alone } = attempt;
  return followedBy && !targets.includes(followedBy.target) ? alone : attempt;
}

function isFired({ phase }: Attempt): boolean {
  return phase.kind === "running" && phase.command.kind === "shot";
}

/** Nobody knows which orders and answers the old view took with it; and what goes on is pending in the new one, too. */
function repeatOrders(state: FencerState, world: FencerWorld, now: Now): FencerStep {
  const { members, status } = world;
  const attempts = Object.values(state.attempts);
  const isPending = ({ id }: Attempt) => status.fencing.some((known) => known.id === id && known.state === "pending");
  const records = attempts
    .filter((attempt) => !attempt.settled && !isPending(attempt))
    .map((attempt) => ({ kind: "record" as const, record: pendingRecord(attempt, world, now) }));
  const orders = attempts.flatMap<FencerEffect>(({ phase }) =>
    phase.kind === "running" && members.includes(phase.node)
      ? [{ kind: "run", node: phase.node, ticket: phase.ticket, run: phase.run }]
      : [],
  );
  return { state, effects: [...records, ...orders] };
}

function missOverdue(state: FencerState, world: FencerWorld, now: Now): FencerStep {
  const overdue = Object.values(state.attempts).flatMap(({ phase }) =>
    phase.kind === "running" && phase.until <= now.mono ? [phase] : [],
  );
  return overdue.reduce<FencerStep>(
    (result, { ticket, node, run: { timeoutMs } }) =>
      then(result, (next) => {
        const exitReason = `no answer from ${node}`;
        const nothing = { kind: "timed-out", rc: 1, output: "", exitReason, execMs: timeoutMs } as const;
        return takeEnd(next, ticket, nothing, world, now);
      }),
    { state, effects: [] },
  );
}

function endDelays(state: FencerState, world: FencerWorld, now: Now): FencerStep {
  const due = Object.values(state.attempts).filter(({ phase }) => phase.kind === "delayed" && phase.until <= now.mono);
  return due.reduce<FencerStep>((result, attempt) => then(result, (next) => delayOver(next, attempt, world, now)), {
    state,
    effects: [],
  });
}
