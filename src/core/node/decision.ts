/**
 * The DC's second duty: decide, and have it carried out.
 *
 * A change makes a decision wanted. While a transition is under way it is aborted (nothing new starts), and the next
 * decision waits for what runs already; only a shot does not hold it up, since it goes on by itself and the next graph
 * needs it just the same.
 * Never: an action that could make something active, or a shot, is ordered before every member has its intent.
 */

import type { Configuration } from "../cib/configuration.js";
import { isFailedOperation, isProbe, leavesRecord, migrationEnds } from "../cib/operation-result.js";
import { plainProperties } from "../cib/plain-values.js";
import {
  type FencingAction,
  lastFailureKey,
  NEW_NODE_STATUS,
  type NodeStatus,
  type OperationRecord,
  operationKey,
  type Wish,
} from "../cib/status.js";
import { fencerDeadline, nextFencingTry, stepFencer } from "../fencing/fencer.js";
import type { FencerEffect, FencerInput, FencerState, FencerWorld } from "../fencing/fencer-state.js";
import { memberNames } from "../membership/view.js";
import { type Millis, parseDuration } from "../model/duration.js";
import { assertNever, invariant } from "../model/invariant.js";
import type { NodeName, ResourceId } from "../model/names.js";
import { mayRecover } from "../scheduler/cluster/options.js";
import { currentView, instanceViews } from "../scheduler/current.js";
import type { Action, Change, FenceAction, ForgetAction, ResourceAction, SummaryLine } from "../scheduler/graph.js";
import { sentence } from "../scheduler/reason.js";
import type { TableFacts } from "../scheduler/table-input.js";
import { readOptions } from "../scheduler/unpack/options.js";
import { nextCallId } from "../transition/assumed.js";
import { forgottenBy } from "../transition/forgetting.js";
import {
  abortWalk,
  actionEnded,
  actionStarted,
  anyReady,
  beginWalk,
  describeAction,
  isComplete,
  isOver,
  readyActions,
  runningActions,
  type Walk,
} from "../transition/walker.js";
import { failureChanges } from "./failures.js";
import { fenceDelays } from "./fence-race.js";
import { forgettingChanges } from "./forgetting.js";
import type { FenceAgentSpec } from "./io.js";
import {
  journalDecision,
  journalEnd,
  journalFencing,
  journalOrders,
  journalResult,
  journalTrigger,
} from "./journal-events.js";
import { arrivalsInDoubt, lookAgain } from "./lost-migrations.js";
import type { StatusChange } from "./messages.js";
import { changeStatus } from "./replication.js";
import { scheduleInput } from "./schedule-input.js";
import type { DcState } from "./state.js";
import type { Decision } from "./thinking.js";
import type { Turn } from "./turn.js";

const RECHECK_MS = 900_000;
const DEADTIME_MS = 20_000;
/** More than clocks drift between two decisions: somebody has set the clock. */
const CLOCK_SET_MS = 5000;

/** Something is not as the last decision assumed. */
export function want(turn: Turn, why: string): void {
  const walk = turn.dc.walk && abortWalk(turn.dc.walk, why);
  if (turn.dc.wanted === undefined) journalTrigger(turn);
  turn.updateDc({ wanted: turn.dc.wanted ?? why, ...(walk ? { walk } : {}) });
}

/** Decides and orders as far as is possible now. */
export function proceed(turn: Turn): void {
  while (turn.state.dc?.phase === "ready") {
    const walk = turn.dc.walk;
    if (walk && !canFinish(walk)) {
      if (!dispatch(turn, walk)) return;
    } else if (walk) {
      finish(turn, walk);
    } else if (turn.dc.wanted !== undefined && turn.dc.thinking === undefined) {
      decide(turn, turn.dc.wanted);
    } else {
      return;
    }
  }
}

function canFinish(walk: Walk): boolean {
  if (walk.aborted === undefined) return isOver(walk);
  return !anyReady(walk) && runningActions(walk).every((action) => action.kind === "fence");
}

function finish(turn: Turn, walk: Walk): void {
  const how = isComplete(walk)
    ? "complete"
    : walk.aborted === undefined
      ? "ended with failures"
      : `stopped: ${walk.aborted}`;
  turn.trace("transition", "info", `${walk.id} ${how}`);
  journalEnd(turn, walk, walk.aborted);
  const acted = walk.graph.actions.some((action) => action.kind !== "pseudo");
  const wanted = turn.dc.wanted ?? (isComplete(walk) && acted ? "the transition is complete" : undefined);
  turn.updateDc({ walk: undefined, wanted });
}

function decide(turn: Turn, why: string): void {
  turn.updateDc({ wanted: undefined });
  const input = scheduleInput(turn);
  const patience = waitsForNodes(turn, input);
  if (patience > 0) {
    turn.updateDc({ recheckAt: turn.now.mono + patience });
    return;
  }
  const ticket = turn.takeTicket();
  turn.updateDc({ thinking: { ticket, why }, clockOffset: clockOffset(turn) });
  turn.emit({ kind: "think", ticket, question: { kind: "decide", input } });
}

/** The scheduler's answer. What it rests on may have changed meanwhile: then it is asked again. */
export function takeDecision(turn: Turn, ticket: number, decision: Decision): void {
  const { thinking, wanted } = turn.dc;
  if (thinking?.ticket !== ticket) return;
  turn.updateDc({ thinking: undefined });
  if (wanted === undefined) follow(turn, decision, thinking.why);
}

function follow(turn: Turn, decision: Decision, why: string): void {
  const targets = decision.graph.actions.flatMap((action) => (action.kind === "fence" ? [action.node] : []));
  driveFencer(turn, { kind: "decided", targets });
  const changesIn = decision.recheckAt === undefined ? Number.POSITIVE_INFINITY : decision.recheckAt - turn.now.wall;
  const recheck = option(turn.dc.revision.configuration, "cluster-recheck-interval", RECHECK_MS);
  turn.updateDc({ recheckAt: turn.now.mono + Math.max(0, Math.min(changesIn, recheck)) });
  tellHeldBack(turn, decision);
  if (decision.graph.actions.length === 0) {
    settle(turn);
    return;
  }
  const walk = beginWalk(turn.dc.nextWalk, decision.graph);
  turn.updateDc({ walk, nextWalk: walk.id + 1 });
  announce(turn, walk, decision, why);
  journalDecision(turn, walk, decision, why);
}

/** Said once, not with every look at the same thing. */
function tellHeldBack(turn: Turn, { heldBack }: Decision): void {
  const changes = heldBack.map(describeLine).join("; ");
  if (changes === turn.dc.heldBack) return;
  turn.updateDc({ heldBack: changes });
  if (!changes) return;
  const text = `constraints contradict each other: ${changes} would be undone again; it stays as it is until something changes`;
  turn.trace("transition", "warn", text);
}

/**
 * How long to wait for nodes that were never seen. After a start of all some boot more slowly than others: they are
 * given dc-deadtime before they count as lost (and are fenced), and nothing is started that they might be running.
 */
function waitsForNodes(turn: Turn, { configuration, status, quorate }: TableFacts): number {
  const unseen = Object.values(status.nodes).some((node) => node.state === "unseen");
  const until = turn.state.startedAt + option(configuration, "dc-deadtime", DEADTIME_MS);
  return unseen && mayRecover(quorate, readOptions(plainProperties(configuration), true)) ? until - turn.now.mono : 0;
}

function option(configuration: Configuration, name: string, fallback: number): number {
  return parseDuration(plainProperties(configuration)[name] ?? "") ?? fallback;
}

function announce(turn: Turn, walk: Walk, decision: Decision, why: string): void {
  const forgets = decision.graph.actions.filter(({ kind }) => kind === "forget").map(describeAction);
  const changes = [...decision.summary.map(describeLine), ...forgets].join("; ") || "look and watch";
  turn.trace("transition", "info", `${walk.id} begins (${why}): ${changes}`);
  for (const line of decision.summary) {
    const because = line.because.map(sentence).join("; ");
    if (because) turn.trace("transition", "info", `${walk.id}: ${describeLine(line)} because ${because}`);
  }
}

/** Of what stays where it is there is one place to name. */
const IN_PLACE: readonly Change[] = ["promote", "demote", "reload"];

function describeLine(line: SummaryLine): string {
  const from = line.from === undefined ? "" : ` from ${line.from}`;
  const to = line.to === undefined ? "" : ` to ${line.to}`;
  if (IN_PLACE.includes(line.change) && line.to === line.from) return `${line.change} ${line.subject} on ${line.to}`;
  if (line.change === "start" && line.to !== undefined) return `start ${line.subject} on ${line.to}`;
  if (line.change === "stop" && line.from !== undefined) return `stop ${line.subject} on ${line.from}`;
  return `${line.change} ${line.subject}${from}${to}`;
}

/** Nothing is left to do: wishes are fulfilled (or cannot be), and who wishes to stop may. */
function settle(turn: Turn): void {
  const status = turn.state.table;
  if (status.wishes.length > 0) {
    changeStatus(turn, [{ kind: "wishes", wishes: [] }], { kind: "nothing" });
    want(turn, "what was asked for is done");
    return;
  }
  const leaving = memberNames(turn.dc.view).filter((node) => status.nodes[node]?.attributes.shutdown !== undefined);
  const [node] = leaving
    .filter((name) => isDrained(turn, name))
    .sort((a, b) => Number(a === turn.self) - Number(b === turn.self));
  if (node !== undefined) grantShutdown(turn, node);
}

/**
 * Nothing of what the cluster manages can be active there. Something may be, although nothing is left to do: its stop
 * failed and the node cannot be fenced. What an administrator has taken out of our hands may stay.
 */
function isDrained(turn: Turn, node: NodeName): boolean {
  const left = currentView(scheduleInput(turn))
    .resources.flatMap(instanceViews)
    .filter((instance) => instance.agent.class !== "stonith" && (instance.managed || instance.blocked))
    .filter((instance) => instance.on.some((active) => active.node === node));
  if (left.length > 0) {
    const ids = left.map((instance) => instance.id).join(", ");
    turn.trace("node", "warn", `${node} cannot stop: ${ids} may still be active there`);
  }
  return left.length === 0;
}

/** It leaves with nothing running: when every member knows that, it may go. */
function grantShutdown(turn: Turn, node: NodeName): void {
  const known = turn.state.table.nodes[node];
  const granted = Object.values(turn.dc.waiting).some(
    ({ then }) => then.kind === "grant-shutdown" && then.node === node,
  );
  if (granted || !known || known.state === "left") return;
  const status: NodeStatus = { ...known, state: "left", attributes: {}, operations: {} };
  changeStatus(turn, [{ kind: "node", node, status }], { kind: "grant-shutdown", node });
}

// --- orders -------------------------------------------------------------------------------------------------------

/** Starts what is ready; false when nothing was. */
function dispatch(turn: Turn, walk: Walk): boolean {
  const ready = readyActions(walk);
  if (ready.length === 0) return false;
  turn.updateDc({ walk: ready.reduce((next, action) => actionStarted(next, action.id), walk) });
  journalOrders(turn, ready);
  order(
    turn,
    ready.filter((action) => action.kind === "resource"),
  );
  for (const action of ready) {
    if (action.kind === "pseudo") endAction(turn, action.id, true);
    if (action.kind === "forget") forget(turn, action);
    if (action.kind === "fence") fence(turn, action);
  }
  return true;
}

function order(turn: Turn, actions: readonly ResourceAction[]): void {
  const cancels = actions.filter((action) => action.operation === "cancel");
  for (const action of cancels) orderCancel(turn, action);
  const calls = actions
    .filter((action) => action.operation !== "cancel")
    .map((action) => ({ action, callId: takeCallId(turn, action) }));
  const harmless = calls.filter(({ action }) => changesNothing(action));
  const intents = calls.filter(({ action }) => !changesNothing(action));
  orderCalls(
    turn,
    harmless.map(({ action, callId }) => ({ action: action.id, callId })),
  );
  if (intents.length === 0) return;
  changeStatus(
    turn,
    intents.flatMap(({ action, callId }) => [...endedMonitors(turn, action), intentOf(action, callId, turn.now.wall)]),
    { kind: "execute", calls: intents.map(({ action, callId }) => ({ action: action.id, callId })) },
  );
}

function changesNothing(action: ResourceAction): boolean {
  return action.operation === "monitor" || !leavesRecord(action);
}

/**
 * What recurs no longer must not look as if it did to whoever decides next. A stop says that by itself, and what was found before it
 * is told by those records.
 */
function endedMonitors(turn: Turn, { node, resource, operation }: ResourceAction): readonly StatusChange[] {
  if (operation !== "promote" && operation !== "demote") return [];
  const keys = Object.entries(turn.state.table.nodes[node]?.operations ?? {})
    .filter(([key, record]) => record.resource === resource && record.interval > 0 && key !== lastFailureKey(resource))
    .map(([key]) => key);
  return forgettingChanges(node, { attributes: [], operations: keys });
}

function forget(turn: Turn, action: ForgetAction): void {
  const status = turn.state.table.nodes[action.node];
  if (status) changeStatus(turn, forgettingChanges(action.node, forgottenBy(action, status)), { kind: "nothing" });
  endAction(turn, action.id, true);
}

function takeCallId(turn: Turn, action: ResourceAction): number {
  const callId = turn.dc.nextCallId ?? firstCallId(turn);
  turn.updateDc({
    nextCallId: callId + 1,
    calls: { ...turn.dc.calls, [callKey(action.node, callId, action)]: action.id },
  });
  return callId;
}

/** Above all that any member has done or is doing for whoever ordered it. */
function firstCallId(turn: Turn): number {
  const underWay = Object.values(turn.dc.reports).map(({ highestCallId }) => highestCallId + 1);
  return Math.max(nextCallId(turn.state.table), ...underWay);
}

/** A number alone is not enough: a former DC may have given the same one to a monitor that is still under way. */
function callKey(
  node: NodeName,
  callId: number,
  what: { resource: string; operation: string; interval: number },
): string {
  return `${node}:${callId}:${operationKey(what.resource, what.operation, what.interval)}`;
}

function intentOf(action: ResourceAction, callId: number, now: number): StatusChange {
  const { resource, agent, operation, interval, expectedRc, digest } = action;
  const record: OperationRecord = {
    resource,
    agent,
    operation,
    interval,
    callId,
    outcome: "pending",
    rc: 0,
    expectedRc,
    exitReason: "",
    lastRcChange: now,
    execMs: 0,
    queueMs: 0,
    digest,
    ...migrationEnds(action),
  };
  return { kind: "operation", node: action.node, key: operationKey(resource, operation, interval), record };
}

/** Every member has the intent: the nodes are told. */
export function orderCalls(turn: Turn, calls: readonly { readonly action: number; readonly callId: number }[]): void {
  for (const { action: id, callId } of calls) {
    const action = turn.dc.walk?.graph.actions.find((candidate) => candidate.id === id);
    invariant(action?.kind === "resource", "a transition waits for what it ordered", { id });
    const { resource, agent, operation, interval, timeoutMs, params, expectedRc, digest } = action;
    const spec = { resource, agent, operation, interval, timeoutMs, params };
    turn.trace("operation", operation === "monitor" ? "debug" : "info", `orders ${describeAction(action)}`);
    turn.send([action.node], { kind: "execute", view: turn.dc.view.id, callId, operation: spec, expectedRc, digest });
  }
}

function orderCancel(turn: Turn, action: ResourceAction): void {
  const { node, resource, interval } = action;
  turn.send([node], { kind: "cancel", view: turn.dc.view.id, resource, operation: "monitor", interval });
  const keys = [operationKey(resource, "monitor", interval)];
  changeStatus(turn, [{ kind: "forget-operations", node, keys }], { kind: "nothing" });
  endAction(turn, action.id, true);
}

function endAction(turn: Turn, id: number, succeeded: boolean): void {
  if (turn.dc.walk) turn.updateDc({ walk: actionEnded(turn.dc.walk, id, succeeded) });
}

// --- results ------------------------------------------------------------------------------------------------------

export function takeResult(turn: Turn, node: NodeName, record: OperationRecord): void {
  if (turn.dc.phase !== "ready") {
    turn.updateDc({ early: [...turn.dc.early, { node, record }] });
    return;
  }
  if (!leavesRecord(record)) {
    takeNotified(turn, node, record);
    return;
  }
  const status = turn.state.table.nodes[node];
  const key = operationKey(record.resource, record.operation, record.interval);
  const { configuration } = turn.dc.revision;
  const timeout = isFailedOperation(record) ? failureTimeoutOf(turn, record.resource) : 0;
  const failures = failureChanges(configuration, node, status, record, timeout, turn.now.wall);
  changeStatus(turn, [{ kind: "operation", node, key, record }, ...failures], { kind: "nothing" });

  const failed = isFailedOperation(record);
  // what a probe finds running, and what works but badly, has not failed; it is news all the same
  const news = failed || record.rc !== record.expectedRc;
  const text = `${record.operation} ${record.resource} on ${node}: ${describeResult(record)}`;
  const level = failed ? "warn" : news ? "info" : "debug";
  turn.trace("operation", level, text);
  const { [callKey(node, record.callId, record)]: action, ...calls } = turn.dc.calls;
  journalResult(turn, node, record, action !== undefined, news);
  if (action === undefined) {
    want(turn, text);
    return;
  }
  turn.updateDc({ calls });
  endAction(turn, action, !failed || isProbe(record));
  if (news) want(turn, text);
}

/** A copy that could not be told something is no reason to stop: what it was told about goes on. */
/** How long one of its failures counts; 0: until it is cleaned up. */
function failureTimeoutOf(turn: Turn, id: ResourceId): Millis {
  const resource = currentView(scheduleInput(turn)).cluster.byId.get(id);
  return resource?.kind === "primitive" ? resource.failureTimeout : 0;
}

function takeNotified(turn: Turn, node: NodeName, record: OperationRecord): void {
  const failed = isFailedOperation(record);
  turn.trace("operation", failed ? "warn" : "debug", `notify ${record.resource} on ${node}: ${describeResult(record)}`);
  const { [callKey(node, record.callId, record)]: action, ...calls } = turn.dc.calls;
  if (failed) journalResult(turn, node, record, action !== undefined, true);
  if (action === undefined) return;
  turn.updateDc({ calls });
  endAction(turn, action, true);
}

/** Results that came while the view was being brought together. */
export function takeEarlyResults(turn: Turn): void {
  const { early } = turn.dc;
  turn.updateDc({ early: [] });
  for (const { node, record } of early) takeResult(turn, node, record);
}

function describeResult(record: OperationRecord): string {
  const reason = record.exitReason && ` (${record.exitReason})`;
  return record.outcome === "complete" ? `exit code ${record.rc}${reason}` : `${record.outcome}${reason}`;
}

// --- fencing ------------------------------------------------------------------------------------------------------

function fence(turn: Turn, action: FenceAction): void {
  if (action.node === turn.self && isLastOne(turn)) {
    turn.trace("fencing", "warn", `nobody is left to fence ${turn.self}: it stops what it runs`);
    endAction(turn, action.id, false);
    return;
  }
  const incarnation = turn.state.table.nodes[action.node]?.incarnation ?? 0;
  const { node: target, reason } = action;
  const what: FencingAction = action.action === "on" ? "on" : (wishedAction(turn, target) ?? action.action);
  const request = {
    target,
    incarnation,
    action: what,
    reason,
    origin: `quorated@${turn.self}`,
    delays: fenceDelays(turn, action),
  };
  driveFencer(turn, { kind: "request", request });
}

function wishedAction(turn: Turn, node: NodeName): "reboot" | "off" | undefined {
  const wish = turn.state.table.wishes.find((each) => each.kind === "fence" && each.node === node);
  return wish?.kind === "fence" ? wish.action : undefined;
}

/** All other members have been shot: the view without them is on its way. */
function isLastOne(turn: Turn): boolean {
  const others = memberNames(turn.dc.view).filter((node) => node !== turn.self);
  return others.every((node) => turn.state.table.nodes[node]?.state === "fenced");
}

export function driveFencer(turn: Turn, input: FencerInput): void {
  const { revision, view } = turn.dc;
  const others = memberNames(view).filter((node) => node !== turn.self);
  const world: FencerWorld = {
    configuration: revision.configuration,
    status: turn.state.table,
    members: [turn.self, ...others],
    tokenMs: turn.state.settings.tokenMs,
    twoNode: turn.state.layout.quorum.twoNode,
    quorateSince: turn.dc.quorateSince,
  };
  const { state, effects } = stepFencer(turn.state.fencer, input, world, turn.now);
  turn.update({ fencer: state });
  for (const effect of effects) carryOut(turn, effect);
}

function carryOut(turn: Turn, effect: FencerEffect): void {
  switch (effect.kind) {
    case "run": {
      const { node, ticket, run } = effect;
      if (isHarmless(run)) orderFence(turn, node, ticket, run);
      else changeStatus(turn, [], { kind: "order-fence", node, ticket, run });
      return;
    }
    case "record":
      journalFencing(turn, effect.record);
      changeStatus(turn, [{ kind: "fencing", record: effect.record }], { kind: "nothing" });
      return;
    case "progress":
      changeStatus(turn, [{ kind: "fencing", record: effect.record }], { kind: "nothing" });
      return;
    case "tell":
      turn.send([effect.target], { kind: "tell-fenced", incarnation: effect.incarnation });
      return;
    case "trace":
      turn.emit(effect);
      return;
    case "ended":
      fencingEnded(turn, effect);
      return;
    default:
      assertNever(effect);
  }
}

function isHarmless({ action }: FenceAgentSpec): boolean {
  return action !== "reboot" && action !== "off" && action !== "on";
}

/**
 * Every member knows of the shot: its record, which says `pending`, went before. So whoever is DC next knows it, too.
 * Nothing is ordered that the fencer has given up meanwhile.
 */
export function orderFence(turn: Turn, node: NodeName, ticket: number, run: FenceAgentSpec): void {
  const wanted = Object.values(turn.state.fencer.attempts).some(
    ({ phase }) => phase.kind === "running" && phase.ticket === ticket,
  );
  if (wanted) turn.send([node], { kind: "execute-fence", view: turn.dc.view.id, ticket, run });
}

/**
 * A shot may go on after the node came back (its devices turn it on again, one after another), and the node may be lost
 * anew meanwhile: that shot says nothing of the daemon that ran since.
 */
function fencingEnded(turn: Turn, end: Extract<FencerEffect, { kind: "ended" }>): void {
  const { target, incarnation } = end.request;
  if (end.request.action === "on") {
    unfencingEnded(turn, end);
    return;
  }
  const outlived = turn.state.table.nodes[target] && turn.state.table.nodes[target].incarnation !== incarnation;
  if (end.succeeded) markFenced(turn, target, incarnation);
  const action = turn.dc.walk && runningActions(turn.dc.walk).find((a: Action) => isShotAt(a, target));
  if (action) endAction(turn, action.id, end.succeeded && !outlived);
  if (action && outlived) want(turn, `${target} came back after it was shot`);
  if (!action && end.succeeded) want(turn, `${target} is fenced`);
}

function isShotAt(action: Action, target: NodeName): boolean {
  return action.kind === "fence" && action.node === target && action.action !== "on";
}

/** The node says so itself from now on: until it restarts, nobody need ask for it again. */
function unfencingEnded(
  turn: Turn,
  { request: { target }, succeeded }: Extract<FencerEffect, { kind: "ended" }>,
): void {
  const action = turn.dc.walk && runningActions(turn.dc.walk).find((a) => isUnfencing(a) && a.node === target);
  if (succeeded && action && isUnfencing(action)) {
    const { all = "", secure = "" } = action.digests ?? {};
    const set = {
      "#node-unfenced": String(Math.floor(turn.now.wall / 1000)),
      "#digests-all": all,
      "#digests-secure": secure,
    };
    changeStatus(turn, [{ kind: "attributes", node: target, set, remove: [] }], { kind: "nothing" });
  }
  if (action) endAction(turn, action.id, succeeded);
}

function isUnfencing(action: Action): action is FenceAction {
  return action.kind === "fence" && action.action === "on";
}

/** A daemon that started on the node after the shot was ordered is another one: it answers for itself. */
export function markFenced(turn: Turn, node: NodeName, incarnation: number): void {
  const known = turn.state.table.nodes[node];
  const wishes = turn.state.table.wishes.filter((wish: Wish) => wish.kind !== "fence" || wish.node !== node);
  const changes: StatusChange[] = [{ kind: "wishes", wishes }];
  if (!known || known.incarnation === incarnation) {
    turn.evictions.push({ node, incarnation });
    const { awaited: _awaited, watchdogMs: _watchdog, ...row } = known ?? NEW_NODE_STATUS;
    const status: NodeStatus = { ...row, state: "fenced", attributes: {}, operations: {} };
    changes.push({ kind: "node", node, status });
    if (known) changes.push(...arrivalsInDoubt(turn.state.table.nodes, known).flatMap(lookAgain));
  }
  changeStatus(turn, changes, { kind: "nothing" });
}

// --- time ---------------------------------------------------------------------------------------------------------

export function decisionDeadline(dc: DcState, fencer: FencerState, steppedAt: number): number {
  if (dc.phase !== "ready") return Number.POSITIVE_INFINITY;
  return Math.min(dc.recheckAt, fencerDeadline(fencer), nextFencingTry(fencer, steppedAt));
}

/** Failures are forgiven, and pins end, by the wall clock; when that is set, what was worked out from it is worth nothing. */
function clockOffset({ now }: Turn): number {
  return now.wall - now.mono;
}

export function decisionTime(turn: Turn): void {
  const { mono } = turn.now;
  if (fencerDeadline(turn.state.fencer) <= mono) driveFencer(turn, { kind: "time" });
  if (Math.abs(clockOffset(turn) - turn.dc.clockOffset) > CLOCK_SET_MS) {
    turn.updateDc({ clockOffset: clockOffset(turn) });
    want(turn, "the clock of the DC was set");
  }
  if (turn.dc.recheckAt <= mono) {
    turn.updateDc({ recheckAt: Number.POSITIVE_INFINITY });
    want(turn, "a timeout or a pin has run out");
  }
  if (nextFencingTry(turn.state.fencer, turn.state.steppedAt) <= mono)
    want(turn, "a node that could not be fenced is tried again");
}
