/**
 * One attempt at a node, from device to device: which is asked, waited for, run, tried again, given up.
 *
 * A command that failed is repeated by another member where there is one, for the fault may be its own way to the device; a
 * device that did not even end in time is left to members that have not tried it, since the same one would lose as
 * much time again. When a level fails the next one is tried; where no topology says anything, each device that can is
 * a level, and those that must be asked come after those of which the configuration says it.
 */
import type { FencingAction } from "../cib/status.js";
import { nextChance } from "../model/chance.js";
import { formatDuration } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { Now } from "../model/step.js";
import type { FenceAgentResult } from "../node/io.js";
import { deviceDelay } from "./delay.js";
import { actionLimit, deviceRun, deviceTries, type FenceDevice, fenceDevices } from "./device.js";
import { fail, leaveOff, pendingRecord, settle, spare, succeed } from "./ending.js";
import {
  type Attempt,
  type Command,
  type FencerState,
  type FencerStep,
  type FencerWorld,
  then,
  trace,
  withAttempt,
} from "./fencer-state.js";
import { isAnswer, isOff, portOf, reachOf, withAnswer } from "./reach.js";
import { type Level, levelOf, topologyOf } from "./topology.js";
import { beginCount, whyNotCounted } from "./watchdog-count.js";

/** For an answer to arrive, after the agent's own timeout. */
const ANSWER_MS = 10_000;

/** The next thing to do for a target: plan, ask a device, wait, shoot, or end. */
export function proceed(state: FencerState, target: NodeName, world: FencerWorld, now: Now): FencerStep {
  const attempt = state.attempts[target];
  if (!attempt) return { state, effects: [] };
  const planned = attempt.levels ? attempt : plan(state, attempt, world);
  return next(withAttempt(state, planned), planned, world, now);
}

function plan(state: FencerState, attempt: Attempt, world: FencerWorld): Attempt {
  const { target, action } = attempt.request;
  const devices = fenceDevices(world.configuration);
  const reaches = ({ id }: FenceDevice) => reach(state, devices, id, target).kind === "yes";
  const unfencing = devices.filter((device) => action === "on" && device.unfences && reaches(device));
  if (unfencing.length > 0) {
    const ids = unfencing.map(({ id }) => id);
    return { ...attempt, levels: [levelOf(1, ids, action, devices)], asks: false };
  }
  const topology = topologyOf(world.configuration, target);
  if (topology) {
    const levels = topology.map((level) => levelOf(level.index, level.devices, action, devices));
    return { ...attempt, levels, asks: false };
  }
  const ids = devices.filter(reaches).map(({ id }) => id);
  return { ...attempt, levels: ids.map((id, index) => levelOf(index + 1, [id], action, devices)), asks: true };
}

function reach(state: FencerState, devices: readonly FenceDevice[], id: ResourceId, target: NodeName) {
  const device = devices.find((candidate) => candidate.id === id);
  return device ? reachOf(device, target, state.answers[id]) : ({ kind: "no" } as const);
}

/** The first shot of the first level, or whatever stands for it. */
function next(state: FencerState, attempt: Attempt, world: FencerWorld, now: Now): FencerStep {
  const [level] = attempt.levels ?? [];
  if (!level) return ask(state, attempt, world, now);
  const [shot] = level.shots;
  if (!shot) return attempt.settled ? finished(state, attempt) : succeed(state, attempt, now);
  const device = fenceDevices(world.configuration).find(({ id }) => id === shot.device);
  if (!device) return giveUpLevel(state, attempt, `device ${shot.device} is not available`, world, now);
  return delay(state, attempt, device, world, now) ?? fire(state, attempt, { kind: "shot", ...shot }, world, now);
}

function finished(state: FencerState, { request: { target } }: Attempt): FencerStep {
  const { [target]: _done, ...attempts } = state.attempts;
  return { state: { ...state, attempts }, effects: [trace("info", `${target} is switched on again`)] };
}

/** Every device that says by its parameters whom it fences has failed, or there is none: the others are asked. */
function ask(state: FencerState, attempt: Attempt, world: FencerWorld, now: Now): FencerStep {
  const { target } = attempt.request;
  const devices = attempt.asks ? fenceDevices(world.configuration) : [];
  for (const device of devices) {
    const known = reachOf(device, target, state.answers[device.id]);
    if (known.kind !== "ask") continue;
    return fire(state, attempt, { kind: "question", device: device.id, action: known.action }, world, now);
  }
  return beginCount(state, attempt, world, now) ?? fail(state, attempt, whyNone(attempt, world), world, now);
}

function whyNone(attempt: Attempt, world: FencerWorld): string {
  const devices = attempt.failures.join("; ") || noDevice(attempt, world);
  const watchdog = whyNotCounted(attempt, world);
  return watchdog === undefined ? devices : `${devices}; ${watchdog}`;
}

function noDevice({ request: { target } }: Attempt, world: FencerWorld): string {
  if (fenceDevices(world.configuration).length === 0) return "there is no fence device";
  return `no fence device is there for ${target}`;
}

// --- delays ---------------------------------------------------------------------------------------------------------

/**
 * Undefined when there is nothing to wait for, or it is over. Delays are there for a target that may shoot back: meanwhile
 * the device is asked whether that one is off already.
 */
function delay(
  state: FencerState,
  attempt: Attempt,
  device: FenceDevice,
  world: FencerWorld,
  now: Now,
): FencerStep | undefined {
  const { target, action, delays = [] } = attempt.request;
  const followsShot = attempt.phase.kind === "running";
  if (action === "on" || followsShot || attempt.delayed.includes(device.id)) return undefined;
  const { value, seed } = nextChance(state.chance);
  const own = deviceDelay(device.params, target, value);
  const ownWhy = `pcmk_delay_${device.params.pcmk_delay_max === undefined ? "base" : "max"}`;
  const all = [{ ms: own, why: ownWhy }, ...(attempt.delayed.length === 0 ? delays : [])].filter(({ ms }) => ms > 0);
  const total = all.reduce((sum, { ms }) => sum + ms, 0);
  if (total === 0) return undefined;
  const why = all.map(({ ms, why: reason }) => `${reason}: ${formatDuration(ms)}`).join(", ");
  const begun: FencerStep = {
    state: { ...state, chance: seed },
    effects: [trace("info", `${target}: ${device.id} waits ${formatDuration(total)} at the most (${why})`)],
  };
  const waiting: Attempt = { ...attempt, delayed: [...attempt.delayed, device.id] };
  return then(begun, (later) => glance(later, waiting, device, now.mono + total, world, now));
}

function glance(
  state: FencerState,
  attempt: Attempt,
  device: FenceDevice,
  until: number,
  world: FencerWorld,
  now: Now,
): FencerStep {
  if (isBusy(state, attempt, device)) return waitUntil(state, attempt, until, world, now);
  return fire(state, attempt, { kind: "glance", device: device.id, action: "status", until }, world, now);
}

function waitUntil(state: FencerState, attempt: Attempt, until: number, world: FencerWorld, now: Now): FencerStep {
  const waiting: Attempt = { ...attempt, phase: { kind: "delayed", until } };
  return withProgress({ state: withAttempt(state, waiting), effects: [] }, waiting, world, now);
}

/** Any answer but `off` leaves things as they were. */
function takeGlance(
  state: FencerState,
  attempt: Attempt,
  { device, until }: Extract<Command, { kind: "glance" }>,
  result: FenceAgentResult,
  world: FencerWorld,
  now: Now,
): FencerStep {
  const { target } = attempt.request;
  if (!isOff(result)) return waitUntil(state, attempt, until, world, now);
  const heard: FencerStep = { state, effects: [trace("info", `${device} says that ${target} is off: nobody waits`)] };
  return then(heard, (later) => next(later, fresh(attempt), world, now));
}

/** Its delay is over. */
export function delayOver(state: FencerState, attempt: Attempt, world: FencerWorld, now: Now): FencerStep {
  return next(state, attempt, world, now);
}

// --- running --------------------------------------------------------------------------------------------------------

function fire(state: FencerState, attempt: Attempt, command: Command, world: FencerWorld, now: Now): FencerStep {
  const device = fenceDevices(world.configuration).find(({ id }) => id === command.device);
  if (!device) return giveUpLevel(state, attempt, `device ${command.device} is not available`, world, now);
  if (isBusy(state, attempt, device)) {
    const queued: Attempt = { ...attempt, phase: { kind: "queued", command } };
    const text = `${attempt.request.target}: waits for ${device.id}, which is busy (pcmk_action_limit)`;
    return withProgress({ state: withAttempt(state, queued), effects: [trace("info", text)] }, queued, world, now);
  }
  return run(state, attempt, command, device, world, now);
}

function isBusy({ attempts }: FencerState, own: Attempt, device: FenceDevice): boolean {
  const others = Object.values(attempts).filter(
    ({ request, phase }) =>
      request.target !== own.request.target && phase.kind === "running" && phase.command.device === device.id,
  );
  return others.length >= actionLimit(device);
}

function run(
  state: FencerState,
  attempt: Attempt,
  command: Command,
  device: FenceDevice,
  world: FencerWorld,
  now: Now,
): FencerStep {
  const target = attempt.request.target;
  const nodes = executors(device, target, command.action, world);
  const node =
    nodes.find((name) => !attempt.triedOn.includes(name)) ?? nodes[attempt.tries % Math.max(1, nodes.length)];
  if (node === undefined) return fail(state, attempt, "no other member could run a fence device", world, now);
  const ticket = state.nextId;
  const about = command.action === "list" ? undefined : { node: target, port: portOf(device, target) };
  const usual = deviceRun(device, command.action, world.configuration, about);
  const spec = command.kind === "glance" ? { ...usual, timeoutMs: Math.max(1, command.until - now.mono) } : usual;
  const running: Attempt = {
    ...attempt,
    phase: {
      kind: "running",
      ticket,
      node,
      command,
      run: spec,
      until: command.kind === "glance" ? command.until : now.mono + spec.timeoutMs + ANSWER_MS,
    },
  };
  const begun: FencerStep = {
    state: { ...withAttempt(state, running), nextId: ticket + 1 },
    effects: [
      { kind: "run", node, ticket, run: spec },
      trace("info", `${node} runs ${device.id} (${device.agent}): ${spec.action} ${target}`),
    ],
  };
  return running.settled ? begun : withProgress(begun, running, world, now);
}

function withProgress(result: FencerStep, attempt: Attempt, world: FencerWorld, now: Now): FencerStep {
  const record = pendingRecord(attempt, world, now);
  return { state: result.state, effects: [{ kind: "progress", record }, ...result.effects] };
}

/**
 * Where a device may run: where it is started first, then the DC, then the others; never on the target. Only what
 * gives a node back its storage is its own affair: it registers itself.
 */
function executors(
  device: FenceDevice,
  target: NodeName,
  action: FencingAction | "list" | "status",
  world: FencerWorld,
): readonly NodeName[] {
  if (action === "on" && device.unfences) return world.members.filter((node) => node === target);
  const able = world.members.filter((node) => node !== target);
  const started = able.filter((node) => isStarted(device.id, node, world));
  return [...started, ...able.filter((node) => !started.includes(node))];
}

function isStarted(device: ResourceId, node: NodeName, { status }: FencerWorld): boolean {
  const operations = status.nodes[node]?.operations ?? {};
  const start = operations[`${device}_start_0`];
  const stop = operations[`${device}_stop_0`];
  return start?.outcome === "complete" && start.rc === 0 && (stop?.callId ?? 0) < start.callId;
}

/** Devices that have become free take the next of those that wait, the one that began first. */
export function admitQueued(state: FencerState, world: FencerWorld, now: Now): FencerStep {
  return Object.values(state.attempts).reduce<FencerStep>(
    (result, { request: { target } }) =>
      then(result, (later) => {
        const attempt = later.attempts[target];
        if (attempt?.phase.kind !== "queued") return { state: later, effects: [] };
        const { command } = attempt.phase;
        const device = fenceDevices(world.configuration).find(({ id }) => id === command.device);
        if (device && isBusy(later, attempt, device)) return { state: later, effects: [] };
        return fire(later, attempt, command, world, now);
      }),
    { state, effects: [] },
  );
}

// --- results --------------------------------------------------------------------------------------------------------

export function takeEnd(
  state: FencerState,
  ticket: number,
  result: FenceAgentResult,
  world: FencerWorld,
  now: Now,
): FencerStep {
  const attempt = Object.values(state.attempts).find(
    ({ phase }) => phase.kind === "running" && phase.ticket === ticket,
  );
  if (attempt?.phase.kind !== "running") return { state, effects: [] };
  if (attempt.followedBy) return { state: withAttempt(state, fresh(attempt)), effects: [] };
  const { command } = attempt.phase;
  if (command.kind === "glance") return takeGlance(state, attempt, command, result, world, now);
  if (command.kind === "question") return takeAnswer(state, attempt, command, result, world, now);
  const hit = result.kind === "exited" && result.rc === 0;
  return hit ? takeHit(state, attempt, world, now) : takeMiss(state, attempt, command, result, world, now);
}

function takeAnswer(
  state: FencerState,
  attempt: Attempt,
  command: Extract<Command, { kind: "question" }>,
  result: FenceAgentResult,
  world: FencerWorld,
  now: Now,
): FencerStep {
  const { device, action } = command;
  const { target } = attempt.request;
  const good = isAnswer(action, result);
  if (!good && mayTryAgain(attempt, command, result, world)) {
    return again(state, attempt, command, `${device}: ${action} ${mishap(result)}`, world, now);
  }
  const known = withAnswer(state.answers[device], action, target, result);
  const answers = { ...state.answers, [device]: known };
  const who = action === "list" ? known.listed?.join(" ") : target;
  const failure = `${device} cannot ${action === "list" ? "list" : `tell the state of ${target}`}: ${mishap(result)}`;
  const heard: FencerStep = {
    state: { ...state, answers },
    effects: [good ? trace("info", `${device} can fence ${who || "nobody"}`) : trace("error", failure)],
  };
  const failures = good ? attempt.failures : [...attempt.failures, failure];
  const decided: Attempt = { ...fresh(attempt), levels: undefined, failures };
  return then(heard, (later) => replan(withAttempt(later, decided), decided, device, world, now));
}

/** Of the devices that must be asked only the one that has just answered is new: all before it have failed. */
function replan(state: FencerState, attempt: Attempt, device: ResourceId, world: FencerWorld, now: Now): FencerStep {
  const devices = fenceDevices(world.configuration);
  const reaches = reach(state, devices, device, attempt.request.target).kind === "yes";
  const levels: readonly Level[] = reaches ? [levelOf(1, [device], attempt.request.action, devices)] : [];
  const planned: Attempt = { ...attempt, levels };
  return next(withAttempt(state, planned), planned, world, now);
}

function takeHit(state: FencerState, attempt: Attempt, world: FencerWorld, now: Now): FencerStep {
  const [level, ...lower] = attempt.levels ?? [];
  if (!level) return { state, effects: [] };
  const rest = level.shots.slice(1);
  const hit: Attempt = { ...attempt, levels: [{ ...level, shots: rest }, ...lower], tries: 0, triedOn: [] };
  const isDown = !hit.settled && attempt.request.action !== "on" && rest[0]?.action === "on";
  const told = isDown ? settle(state, hit, now) : { state: withAttempt(state, hit), effects: [] };
  return then(told, (later) => next(later, { ...hit, settled: hit.settled || isDown }, world, now));
}

function takeMiss(
  state: FencerState,
  attempt: Attempt,
  command: Command,
  result: FenceAgentResult,
  world: FencerWorld,
  now: Now,
): FencerStep {
  const what = `${command.device}: ${mishap(result)}`;
  if (!attempt.needed && !attempt.settled) return spare(state, attempt, "no longer needed", now);
  if (mayTryAgain(attempt, command, result, world)) return again(state, attempt, command, what, world, now);
  return giveUpLevel(state, attempt, what, world, now);
}

function mayTryAgain(attempt: Attempt, command: Command, result: FenceAgentResult, world: FencerWorld): boolean {
  const device = fenceDevices(world.configuration).find(({ id }) => id === command.device);
  if (!device || attempt.tries + 1 >= deviceTries(device, command.action)) return false;
  if (result.kind !== "timed-out") return true;
  const last = attempt.phase.kind === "running" ? [attempt.phase.node] : [];
  const tried = [...attempt.triedOn, ...last];
  return executors(device, attempt.request.target, command.action, world).some((node) => !tried.includes(node));
}

function again(
  state: FencerState,
  attempt: Attempt,
  command: Command,
  what: string,
  world: FencerWorld,
  now: Now,
): FencerStep {
  const last = attempt.phase.kind === "running" ? [attempt.phase.node] : [];
  const repeated: Attempt = { ...attempt, tries: attempt.tries + 1, triedOn: [...attempt.triedOn, ...last] };
  const noted: FencerStep = {
    state: withAttempt(state, repeated),
    effects: [trace("error", `${what}; trying again`)],
  };
  return then(noted, (later) => fire(later, repeated, command, world, now));
}

function giveUpLevel(state: FencerState, attempt: Attempt, why: string, world: FencerWorld, now: Now): FencerStep {
  if (attempt.settled) return leaveOff(state, attempt, why);
  const levels = attempt.levels?.slice(1) ?? [];
  const lower: Attempt = { ...fresh(attempt), levels, failures: [...attempt.failures, why] };
  const more = levels.length > 0 || stillToAsk(state, lower, world);
  const noted: FencerStep = {
    state: withAttempt(state, lower),
    effects: more ? [trace("error", `${why}; trying the next device`)] : [],
  };
  return then(noted, (later) => next(later, lower, world, now));
}

function stillToAsk(state: FencerState, { asks, request }: Attempt, { configuration }: FencerWorld): boolean {
  const unknown = ({ id, ...rest }: FenceDevice) =>
    reachOf({ id, ...rest }, request.target, state.answers[id]).kind === "ask";
  return asks && fenceDevices(configuration).some(unknown);
}

/** Nothing of the present command is carried over to the next one. */
function fresh(attempt: Attempt): Attempt {
  return { ...attempt, tries: 0, triedOn: [], phase: { kind: "deciding" } };
}

function mishap({ kind, rc, exitReason }: FenceAgentResult): string {
  if (kind === "timed-out") return exitReason.startsWith("no answer") ? exitReason : "timed out";
  return exitReason || `exit code ${rc}`;
}
