/**
 * The fencer: shoots a node, by the devices that can, until one of them confirms.
 *
 * In: who shall be fenced, how fence agents ended, who is a member, the time.   Out: fence agents to run, and where;
 * for each request exactly one end: fenced or not.
 * Never: a node runs a device against itself; two attempts of one DC at a node; success without a device's word.
 * When the DC changes, the next one begins anew, though a shot of the last one may still be under way.
 * Why it is the DC's and not each node's: one place decides, so a second request for a node joins the first.
 * Rules: Pacemaker Explained, "Fencing"; topology levels are tried in order, all devices of a level are needed.
 */

import type { Configuration } from "../cib/configuration.js";
import { plainProperties } from "../cib/plain-values.js";
import type { ClusterStatus, FencingAction, FencingRecord } from "../cib/status.js";
import { parseDuration } from "../model/duration.js";
import { assertNever } from "../model/invariant.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { Now, Step } from "../model/step.js";
import type { FenceAgentResult, FenceAgentSpec } from "../node/io.js";
import type { TraceEvent } from "../node/trace.js";
import {
  agentParams,
  deviceAction,
  deviceDelay,
  deviceTimeout,
  deviceTries,
  type FenceDevice,
  fenceDevices,
  parseHostList,
  reachOf,
} from "./device.js";

export interface FenceRequest {
  readonly target: NodeName;
  /** The daemon that shall be gone; another one on that node started since and is not meant. 0: never seen. */
  readonly incarnation: number;
  readonly action: FencingAction;
  readonly reason: string;
  readonly origin: string;
}

/** One command to one device. */
interface Shot {
  readonly device: ResourceId;
  readonly action: string;
}

interface Attempt {
  readonly id: string;
  readonly request: FenceRequest;
  /** Levels still to try, the current one first; within it the shots still to fire. Absent until devices have answered. */
  readonly levels?: readonly (readonly Shot[])[];
  readonly tries: number;
  /** False when the last decision could do without it. */
  readonly needed: boolean;
  readonly phase: Phase;
}

type Phase =
  | { readonly kind: "deciding" }
  | { readonly kind: "delayed"; readonly until: number }
  | {
      readonly kind: "running";
      readonly ticket: number;
      readonly node: NodeName;
      readonly device: ResourceId;
      readonly run: FenceAgentSpec;
      /** No answer by then: it counts as missed. */
      readonly until: number;
    };

export interface FencerState {
  readonly attempts: Readonly<Record<NodeName, Attempt>>;
  /** What devices said that they can fence. */
  readonly lists: Readonly<Record<ResourceId, readonly string[]>>;
  /** Nodes that could not be fenced: how often, and when it is worth trying again (monotonic). */
  readonly troubles: Readonly<Record<NodeName, { readonly count: number; readonly notBefore: number }>>;
  readonly nextId: number;
}

export const NEW_FENCER: FencerState = { attempts: {}, lists: {}, troubles: {}, nextId: 1 };

export type FencerInput =
  | { readonly kind: "request"; readonly request: FenceRequest }
  | { readonly kind: "agent-finished"; readonly ticket: number; readonly result: FenceAgentResult }
  /** Members or configuration changed, and orders or answers may have been lost with the old view. */
  | { readonly kind: "changed" }
  /** The DC has decided anew: these nodes shall be fenced. */
  | { readonly kind: "decided"; readonly targets: readonly NodeName[] }
  | { readonly kind: "time" };

/** `run` may come twice with the same ticket: whoever has it already must not run it again, but answer again. */
export type FencerEffect =
  | { readonly kind: "run"; readonly node: NodeName; readonly ticket: number; readonly run: FenceAgentSpec }
  | { readonly kind: "record"; readonly record: FencingRecord }
  | { readonly kind: "ended"; readonly request: FenceRequest; readonly succeeded: boolean; readonly reason: string }
  | { readonly kind: "trace"; readonly event: TraceEvent };

/** What the fencer looks at, as it is now. */
export interface FencerWorld {
  readonly configuration: Configuration;
  readonly status: ClusterStatus;
  /** The DC first. */
  readonly members: readonly NodeName[];
}

type Result = Step<FencerState, FencerEffect>;

const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_MAX_ATTEMPTS = 10;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
const GIVEN_UP_PAUSE_MS = 900_000;
/** For an answer to arrive, after the agent's own timeout. */
const ANSWER_MS = 10_000;

export function stepFencer(state: FencerState, input: FencerInput, world: FencerWorld, now: Now): Result {
  switch (input.kind) {
    case "request":
      return request(state, input.request, world, now);
    case "agent-finished":
      return agentFinished(state, input.ticket, input.result, world, now);
    case "changed":
      return then(repeatOrders({ ...state, lists: {} }, world, now), (next) => missLostMembers(next, world, now));
    case "decided":
      return heed(state, input.targets, now);
    case "time":
      return then(fireDelayed(state, world, now), (next) => missOverdue(next, world, now));
    default:
      return assertNever(input);
  }
}

export function fencerDeadline(state: FencerState): number {
  const ends = Object.values(state.attempts).flatMap(({ phase }) => (phase.kind === "deciding" ? [] : [phase.until]));
  return Math.min(Number.POSITIVE_INFINITY, ...ends);
}

/** Another node has become DC: what this one was about is its affair now. Tickets are never used twice. */
export function retire(state: FencerState): FencerState {
  return { ...NEW_FENCER, nextId: state.nextId };
}

/** When a node that could not be fenced is worth another try; Infinity when there is none. */
export function nextFencingTry(state: FencerState, now: number): number {
  const later = Object.values(state.troubles)
    .map((trouble) => trouble.notBefore)
    .filter((at) => at > now);
  return Math.min(Number.POSITIVE_INFINITY, ...later);
}

/** An administrator asks, or the node came back: what was tried before no longer counts. */
export function forgetTroubles(state: FencerState, node: NodeName): FencerState {
  const { [node]: _old, ...troubles } = state.troubles;
  return { ...state, troubles };
}

function request(state: FencerState, wanted: FenceRequest, world: FencerWorld, now: Now): Result {
  if (state.attempts[wanted.target]) return { state, effects: [] };
  const trouble = state.troubles[wanted.target];
  if (trouble && now.mono < trouble.notBefore) {
    const reason = `tried ${trouble.count} times; again in ${Math.ceil((trouble.notBefore - now.mono) / 1000)} s`;
    return { state, effects: [{ kind: "ended", request: wanted, succeeded: false, reason }] };
  }
  const attempt: Attempt = {
    id: `${wanted.target}.${now.wall}.${state.nextId}`,
    request: wanted,
    tries: 0,
    needed: true,
    phase: { kind: "deciding" },
  };
  const begun: Result = {
    state: { ...withAttempt(state, attempt), nextId: state.nextId + 1 },
    effects: [
      { kind: "record", record: record(attempt, "pending", wanted.reason, now) },
      trace("warn", `${wanted.action} of ${wanted.target} begins: ${wanted.reason}`),
    ],
  };
  return then(begun, (next) => proceed(next, wanted.target, world, now));
}

/** The next thing to do for a target: ask a device, wait, shoot, or end. */
function proceed(state: FencerState, target: NodeName, world: FencerWorld, now: Now): Result {
  const attempt = state.attempts[target];
  if (!attempt) return { state, effects: [] };
  const devices = fenceDevices(world.configuration);
  const unknown = devices.find((device) => reachOf(device, target, state.lists[device.id]).kind === "ask");
  if (!attempt.levels && unknown) return run(state, attempt, unknown, "list", world, now);
  const planned = attempt.levels ? attempt : { ...attempt, levels: planLevels(state, attempt.request, devices, world) };
  return shoot(withAttempt(state, planned), planned, devices, world, now);
}

function planLevels(
  state: FencerState,
  wanted: FenceRequest,
  devices: readonly FenceDevice[],
  world: FencerWorld,
): readonly (readonly Shot[])[] {
  const topology = world.configuration.fencingTopology.filter((level) => level.target === wanted.target);
  if (topology.length > 0) {
    return [...topology].sort((a, b) => a.index - b.index).map((level) => shotsOfLevel(level.devices, wanted.action));
  }
  return devices
    .filter((device) => reachOf(device, wanted.target, state.lists[device.id]).kind === "yes")
    .map((device) => [{ device: device.id, action: wanted.action }]);
}

/** Several supplies must all be off before the first is on again. */
function shotsOfLevel(devices: readonly ResourceId[], action: FencingAction): readonly Shot[] {
  if (devices.length === 1 || action !== "reboot") return devices.map((device) => ({ device, action }));
  return [
    ...devices.map((device) => ({ device, action: "off" })),
    ...devices.map((device) => ({ device, action: "on" })),
  ];
}

function shoot(
  state: FencerState,
  attempt: Attempt,
  devices: readonly FenceDevice[],
  world: FencerWorld,
  now: Now,
): Result {
  const [level, ...lower] = attempt.levels ?? [];
  if (!level) return fail(state, attempt, "no fence device could do it", world, now);
  const [shot] = level;
  if (!shot) return succeed(state, attempt, now);
  const device = devices.find((candidate) => candidate.id === shot.device);
  if (!device) return tryLevels(state, attempt, lower, `device ${shot.device} is not available`, world, now);
  const delay =
    attempt.tries === 0 && attempt.phase.kind === "deciding" ? deviceDelay(device, attempt.request.target) : 0;
  if (delay > 0) {
    const delayed: Attempt = { ...attempt, phase: { kind: "delayed", until: now.mono + delay } };
    return {
      state: withAttempt(state, delayed),
      effects: [trace("info", `${attempt.request.target}: ${device.id} waits ${delay} ms (pcmk_delay_base)`)],
    };
  }
  return run(state, attempt, device, shot.action, world, now);
}

function run(
  state: FencerState,
  attempt: Attempt,
  device: FenceDevice,
  action: string,
  world: FencerWorld,
  now: Now,
): Result {
  const target = attempt.request.target;
  const nodes = executors(device.id, target, world);
  const node = nodes[attempt.tries % Math.max(1, nodes.length)];
  if (node === undefined) return fail(state, attempt, "no other member could run a fence device", world, now);
  const ticket = state.nextId;
  const reach = reachOf(device, target, state.lists[device.id]);
  const port = reach.kind === "yes" ? reach.port : target;
  const spec: FenceAgentSpec = {
    device: device.id,
    agent: device.agent,
    action: deviceAction(device, action),
    timeoutMs: deviceTimeout(device, action, fencingTimeout(world.configuration)),
    params: action === "list" ? agentParams(device) : agentParams(device, target, port),
  };
  const until = now.mono + spec.timeoutMs + ANSWER_MS;
  const running: Attempt = {
    ...attempt,
    phase: { kind: "running", ticket, node, device: device.id, run: spec, until },
  };
  return {
    state: { ...withAttempt(state, running), nextId: ticket + 1 },
    effects: [
      { kind: "run", node, ticket, run: spec },
      trace("info", `${node} runs ${device.id} (${device.agent}): ${spec.action} ${target}`),
    ],
  };
}

/** Where a device may run: where it is started first, then the DC, then the others; never on the target. */
function executors(device: ResourceId, target: NodeName, world: FencerWorld): readonly NodeName[] {
  const able = world.members.filter((node) => node !== target);
  const started = able.filter((node) => {
    const operations = world.status.nodes[node]?.operations ?? {};
    const start = operations[`${device}_start_0`];
    const stop = operations[`${device}_stop_0`];
    return start?.outcome === "complete" && start.rc === 0 && (stop?.callId ?? 0) < start.callId;
  });
  return [...started, ...able.filter((node) => !started.includes(node))];
}

function agentFinished(
  state: FencerState,
  ticket: number,
  result: FenceAgentResult,
  world: FencerWorld,
  now: Now,
): Result {
  const attempt = Object.values(state.attempts).find(
    ({ phase }) => phase.kind === "running" && phase.ticket === ticket,
  );
  if (attempt?.phase.kind !== "running") return { state, effects: [] };
  const { device } = attempt.phase;
  const good = result.kind === "exited" && result.rc === 0;
  if (!attempt.levels) {
    const lists = { ...state.lists, [device]: good ? parseHostList(result.output) : [] };
    const text = good
      ? `${device} can fence ${lists[device]?.join(" ") || "nobody"}`
      : `${device} cannot list: ${result.exitReason}`;
    const heard: Result = { state: { ...state, lists }, effects: [trace(good ? "info" : "error", text)] };
    const deciding: Attempt = { ...attempt, phase: { kind: "deciding" } };
    return then(heard, (next) => proceed(withAttempt(next, deciding), attempt.request.target, world, now));
  }
  return good ? shotHit(state, attempt, world, now) : shotMissed(state, attempt, result, world, now);
}

function shotHit(state: FencerState, attempt: Attempt, world: FencerWorld, now: Now): Result {
  const [level = [], ...lower] = attempt.levels ?? [];
  const next: Attempt = { ...attempt, levels: [level.slice(1), ...lower], tries: 0, phase: attempt.phase };
  return shoot(withAttempt(state, next), next, fenceDevices(world.configuration), world, now);
}

function shotMissed(
  state: FencerState,
  attempt: Attempt,
  result: FenceAgentResult,
  world: FencerWorld,
  now: Now,
): Result {
  const [level = [], ...lower] = attempt.levels ?? [];
  const shot = level[0];
  const devices = fenceDevices(world.configuration);
  const device = devices.find((candidate) => candidate.id === shot?.device);
  const what = `${shot?.device}: ${result.kind === "timed-out" ? "timed out" : result.exitReason || `exit code ${result.rc}`}`;
  if (!attempt.needed) return spare(state, attempt, now);
  const tries = attempt.tries + 1;
  if (device && shot && tries < deviceTries(device, shot.action)) {
    const again = { ...attempt, tries };
    const noted: Result = { state: withAttempt(state, again), effects: [trace("error", `${what}; trying again`)] };
    return then(noted, (next) => shoot(next, again, devices, world, now));
  }
  return tryLevels(state, attempt, lower, what, world, now);
}

function tryLevels(
  state: FencerState,
  attempt: Attempt,
  levels: readonly (readonly Shot[])[],
  why: string,
  world: FencerWorld,
  now: Now,
): Result {
  if (levels.length === 0) return fail(state, attempt, why, world, now);
  const next: Attempt = { ...attempt, levels, tries: 0, phase: { kind: "deciding" } };
  const noted: Result = {
    state: withAttempt(state, next),
    effects: [trace("error", `${why}; trying the next device`)],
  };
  return then(noted, (later) => shoot(later, next, fenceDevices(world.configuration), world, now));
}

function succeed(state: FencerState, attempt: Attempt, now: Now): Result {
  return {
    state: forgetTroubles(withoutAttempt(state, attempt.request.target), attempt.request.target),
    effects: [
      { kind: "record", record: record(attempt, "succeeded", attempt.request.reason, now) },
      trace("warn", `${attempt.request.target} is off, confirmed by ${lastDevice(attempt)}`),
      { kind: "ended", request: attempt.request, succeeded: true, reason: "" },
    ],
  };
}

function fail(state: FencerState, attempt: Attempt, why: string, world: FencerWorld, now: Now): Result {
  const target = attempt.request.target;
  const count = (state.troubles[target]?.count ?? 0) + 1;
  const max = Number(plainProperties(world.configuration)["stonith-max-attempts"] ?? DEFAULT_MAX_ATTEMPTS);
  const pause = count >= max ? GIVEN_UP_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (count - 1));
  const text = `${target} could not be fenced (attempt ${count}): ${why}; again in ${pause / 1000} s, or after \`crm node fence ${target}\``;
  return {
    state: {
      ...withoutAttempt(state, target),
      troubles: { ...state.troubles, [target]: { count, notBefore: now.mono + pause } },
    },
    effects: [
      { kind: "record", record: record(attempt, "failed", why, now) },
      trace("error", text),
      { kind: "ended", request: attempt.request, succeeded: false, reason: why },
    ],
  };
}

/** A member that ran a device is gone, and its answer with it: another one tries. */
function missLostMembers(state: FencerState, world: FencerWorld, now: Now): Result {
  const lost = Object.values(state.attempts).filter(
    ({ phase }) => phase.kind === "running" && !world.members.includes(phase.node),
  );
  return lost.reduce<Result>(
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
function heed(state: FencerState, targets: readonly NodeName[], now: Now): Result {
  return Object.values(state.attempts).reduce<Result>(
    (result, attempt) =>
      then(result, (next) => {
        const needed = targets.includes(attempt.request.target);
        const fired = attempt.levels !== undefined && attempt.phase.kind === "running";
        if (needed || fired) return { state: withAttempt(next, { ...attempt, needed }), effects: [] };
        return spare(next, attempt, now);
      }),
    { state, effects: [] },
  );
}

function spare(state: FencerState, attempt: Attempt, now: Now): Result {
  const { target } = attempt.request;
  const reason = "no longer needed";
  return {
    state: forgetTroubles(withoutAttempt(state, target), target),
    effects: [
      { kind: "record", record: record(attempt, "failed", reason, now) },
      trace("info", `${target} is not fenced: it is no longer needed`),
      { kind: "ended", request: attempt.request, succeeded: false, reason },
    ],
  };
}

/** Nobody knows which orders and answers the old view took with it; and what goes on is pending in the new one, too. */
function repeatOrders(state: FencerState, { members, status }: FencerWorld, now: Now): Result {
  const attempts = Object.values(state.attempts);
  const isPending = ({ id }: Attempt) => status.fencing.some((known) => known.id === id && known.state === "pending");
  const records = attempts
    .filter((attempt) => !isPending(attempt))
    .map((attempt) => ({ kind: "record" as const, record: record(attempt, "pending", attempt.request.reason, now) }));
  const orders = attempts.flatMap<FencerEffect>(({ phase }) =>
    phase.kind === "running" && members.includes(phase.node)
      ? [{ kind: "run", node: phase.node, ticket: phase.ticket, run: phase.run }]
      : [],
  );
  return { state, effects: [...records, ...orders] };
}

function missOverdue(state: FencerState, world: FencerWorld, now: Now): Result {
  const overdue = Object.values(state.attempts).flatMap(({ phase }) =>
    phase.kind === "running" && phase.until <= now.mono ? [phase] : [],
  );
  return overdue.reduce<Result>(
    (result, { ticket, node, run: { timeoutMs } }) =>
      then(result, (next) => {
        const exitReason = `no answer from ${node}`;
        const nothing = { kind: "timed-out", rc: 1, output: "", exitReason, execMs: timeoutMs } as const;
        return agentFinished(next, ticket, nothing, world, now);
      }),
    { state, effects: [] },
  );
}

function fireDelayed(state: FencerState, world: FencerWorld, now: Now): Result {
  const due = Object.values(state.attempts).filter(({ phase }) => phase.kind === "delayed" && phase.until <= now.mono);
  return due.reduce<Result>(
    (result, attempt) => then(result, (next) => shoot(next, attempt, fenceDevices(world.configuration), world, now)),
    { state, effects: [] },
  );
}

function fencingTimeout(configuration: Configuration): number {
  const { "stonith-timeout": old, "fencing-timeout": current } = plainProperties(configuration);
  return parseDuration(current ?? old ?? "") ?? DEFAULT_TIMEOUT_MS;
}

function record(attempt: Attempt, state: FencingRecord["state"], reason: string, now: Now): FencingRecord {
  const { target, action, origin } = attempt.request;
  const delegate = attempt.phase.kind === "running" ? attempt.phase.node : "";
  return {
    id: attempt.id,
    target,
    action,
    origin,
    delegate,
    device: lastDevice(attempt),
    state,
    reason,
    time: now.wall,
  };
}

function lastDevice(attempt: Attempt): ResourceId {
  return attempt.phase.kind === "running" ? attempt.phase.device : "";
}

function withAttempt(state: FencerState, attempt: Attempt): FencerState {
  return { ...state, attempts: { ...state.attempts, [attempt.request.target]: attempt } };
}

/** A device that listed nobody, perhaps because it could not answer, is asked again by the next attempt. */
function withoutAttempt(state: FencerState, target: NodeName): FencerState {
  const { [target]: _done, ...attempts } = state.attempts;
  const lists = Object.fromEntries(Object.entries(state.lists).filter(([, listed]) => listed.length > 0));
  return { ...state, attempts, lists };
}

function trace(level: TraceEvent["level"], text: string): FencerEffect {
  return { kind: "trace", event: { machine: "fencing", level, text } };
}

function then(result: Result, more: (state: FencerState) => Result): Result {
  const next = more(result.state);
  return { state: next.state, effects: [...result.effects, ...next.effects] };
}
