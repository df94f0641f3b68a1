/**
 * Execution: the operations that this node runs, once or again and again.
 *
 * In: what the DC orders, how operations end, the time.   Out: operations to run, results for the DC.
 * Never: an order of another view is carried out; a recurring monitor runs twice at a time, or drifts.
 * A result of a recurring monitor is reported when it differs from the last one: silence means "as before".
 */
import { leavesRecord, migrationEnds } from "../cib/operation-result.js";
import { type NodeStatus, type OperationRecord, operationKey } from "../cib/status.js";
import { actingView } from "../membership/membership.js";
import type { ResourceId } from "../model/names.js";
import { type ExitCode, OcfRc } from "../model/ocf.js";
import { digestOfNamed } from "../scheduler/plan/operation-digest.js";
import type { OperationResult, OperationSpec } from "./io.js";
import type { PeerMessage } from "./messages.js";
import type { Call, ExecutionState, Recurring } from "./state.js";
import { applyChanges } from "./table.js";
import { NO_MISSES, withTolerance } from "./tolerance.js";
import type { Turn } from "./turn.js";

/** Afterwards the resource has another role, or is not there: what recurred would find what it does not expect. */
const ENDING_MONITORS: ReadonlySet<string> = new Set([
  ...["start", "stop", "promote", "demote"],
  ...["migrate_to", "migrate_from"],
]);
/** Operations after which a resource runs, if they have not failed. */
const SHOWING: readonly string[] = ["start", "monitor", "promote", "demote"];
/** Exit codes of what has not failed to run. */
const RUNNING: readonly ExitCode[] = [OcfRc.ok, OcfRc.promoted, OcfRc.degraded, OcfRc.degradedPromoted];

export function execute(turn: Turn, order: Extract<PeerMessage, { kind: "execute" }>): void {
  const { callId, operation: spec, expectedRc, digest } = order;
  if (ENDING_MONITORS.has(spec.operation)) stopMonitors(turn, spec.resource);
  const call: Call = { callId, spec, expectedRc, digest, repeats: false };
  if (spec.interval > 0)
    setRecurring(turn, keyOf(spec), { call, due: turn.now.mono, running: true, again: false, misses: NO_MISSES });
  start(turn, call);
}

export function highestCallId({ calls, recurring }: ExecutionState): number {
  const monitors = Object.values(recurring).map(({ call }) => call);
  return [...Object.values(calls), ...monitors].reduce((highest, { callId }) => Math.max(highest, callId), 0);
}

/** The DC orders anew what it still wants. */
function stopMonitors(turn: Turn, resource: ResourceId): void {
  dropRecurring(turn, (recurring) => recurring.call.spec.resource === resource);
  const calls = Object.entries(turn.state.execution.calls).filter(
    ([, { spec }]) => spec.interval === 0 || spec.resource !== resource,
  );
  setCalls(turn, Object.fromEntries(calls));
}

export function cancel(turn: Turn, resource: ResourceId, operation: string, interval: number): void {
  stopRecurring(turn, operationKey(resource, operation, interval));
}

/**
 * All that runs here, at once and without being asked by a DC: this node is to run nothing any more. The stop of a resource
 * that is being started comes after its start.
 */
export function stopEverything(turn: Turn): void {
  dropRecurring(turn, () => true);
  const { active, calls } = turn.state.execution;
  const underWay = Object.values(calls).map(({ spec }) => [spec.resource, spec] as const);
  const specs = Object.values({ ...Object.fromEntries(underWay), ...active });
  for (const spec of specs) {
    start(turn, {
      callId: 0,
      spec: { ...spec, operation: "stop", interval: 0 },
      expectedRc: 0,
      digest: "",
      repeats: false,
    });
  }
}

/** Nothing is under way. */
export function isEmptied(turn: Turn): boolean {
  return Object.keys(turn.state.execution.calls).length === 0;
}

export function stopRecurring(turn: Turn, key: string): void {
  dropRecurring(turn, (recurring) => keyOf(recurring.call.spec) === key);
}

export function start(turn: Turn, call: Call): void {
  const ticket = turn.takeTicket();
  setCalls(turn, { ...turn.state.execution.calls, [ticket]: call });
  turn.emit({ kind: "run-operation", ticket, operation: call.spec });
}

export function operationFinished(turn: Turn, ticket: number, result: OperationResult): void {
  const { [ticket]: call, ...calls } = turn.state.execution.calls;
  if (!call) return;
  setCalls(turn, calls);
  noteActive(turn, call.spec, result);
  if (turn.state.fenced) return;
  const key = keyOf(call.spec);
  const recurring = turn.state.execution.recurring[key];
  const current = recurring?.call.callId === call.callId;
  if (call.repeats && !current) return; // cancelled meanwhile: nobody waits for it
  const before = turn.state.table.nodes[turn.self]?.operations[key];
  const judged = withTolerance(result, recurring?.misses ?? NO_MISSES, call.spec.params, call.expectedRc);
  const record = recordOf(turn, call, recurring ? judged.result : result, before);
  const beforeRepair = call.repeats && isUnderRepair(turn, call.spec.resource);
  if (!call.repeats || !(beforeRepair || sameResult(before, record))) report(turn, key, record);
  if (recurring && current) rearm(turn, key, { ...recurring, misses: judged.misses });
}

/** What a monitor finds now is known, and will be true no longer; the next look says whether it was mended. */
function isUnderRepair(turn: Turn, resource: ResourceId): boolean {
  return Object.values(turn.state.execution.calls).some(({ spec, repair }) => repair && spec.resource === resource);
}

/** What runs here, with the parameters that it was started, or found, with. */
function noteActive(turn: Turn, spec: OperationSpec, { kind, rc }: OperationResult): void {
  const { execution } = turn.state;
  const { [spec.resource]: known, ...others } = execution.active;
  const runs = RUNNING.includes(rc) && kind === "exited" && SHOWING.includes(spec.operation);
  const ended = kind === "exited" && (spec.operation === "stop" ? rc === OcfRc.ok : rc === OcfRc.notRunning);
  if (ended && known) turn.update({ execution: { ...execution, active: others } });
  if (runs && !known) turn.update({ execution: { ...execution, active: { ...others, [spec.resource]: spec } } });
}

function recordOf(
  turn: Turn,
  call: Call,
  result: OperationResult,
  before: OperationRecord | undefined,
): OperationRecord {
  const { spec } = call;
  const record: OperationRecord = {
    resource: spec.resource,
    agent: spec.agent,
    operation: spec.operation,
    interval: spec.interval,
    callId: call.callId,
    outcome: result.kind === "exited" ? "complete" : result.kind,
    rc: result.rc,
    expectedRc: call.expectedRc,
    exitReason: result.exitReason,
    lastRcChange: turn.now.wall,
    execMs: result.execMs,
    queueMs: result.queueMs,
    digest: call.digest,
    ...restartFacts(spec, result),
    ...migrationEnds(spec),
  };
  const unchanged = before?.callId === call.callId && sameResult(before, record);
  return unchanged ? { ...record, lastRcChange: before.lastRcChange } : record;
}

/** A recurring operation is begun anew with new parameters, whatever they are: nothing else is to be told apart. */
function restartFacts(
  { interval, params }: OperationSpec,
  { restartNames }: OperationResult,
): Pick<OperationRecord, "restartDigest" | "restartNames"> {
  return restartNames && interval === 0 ? { restartDigest: digestOfNamed(params, restartNames), restartNames } : {};
}

function sameResult(a: OperationRecord | undefined, b: OperationRecord): boolean {
  return a?.outcome === b.outcome && a.rc === b.rc && a.callId === b.callId;
}

function report(turn: Turn, key: string, record: OperationRecord): void {
  if (leavesRecord(record)) remember(turn, key, record);
  const view = actingView(turn.state.membership);
  if (view) turn.send([view.id.node], { kind: "executed", view: view.id, record });
}

function remember(turn: Turn, key: string, record: OperationRecord): void {
  const known = turn.state.table.nodes[turn.self]?.operations[key];
  if (known && known.callId > record.callId) overtake(turn, key, record);
  else rememberOwn(turn, key, record);
}

/** What this call left behind is true as long as the newer one is only meant. */
function overtake(turn: Turn, key: string, record: OperationRecord): void {
  const { execution } = turn.state;
  turn.update({ execution: { ...execution, overtaken: { ...execution.overtaken, [key]: record } } });
}

/**
 * This node's operations as they are, without those that a former DC meant to run and never ordered: in place of such a
 * one stands what it would have replaced, an earlier call that is still under way or has ended meanwhile.
 */
export function ownOperations(turn: Turn): NodeStatus["operations"] {
  const known = turn.state.table.nodes[turn.self]?.operations ?? {};
  const entries = Object.entries(known).flatMap(([key, record]) => {
    const last = isOnlyMeant(turn, record) ? beforeIntent(turn, key, record) : record;
    return last ? [[key, last] as const] : [];
  });
  return Object.fromEntries(entries);
}

function isOnlyMeant(turn: Turn, { outcome, callId }: OperationRecord): boolean {
  return outcome === "pending" && !Object.values(turn.state.execution.calls).some((call) => call.callId === callId);
}

function beforeIntent(turn: Turn, key: string, intent: OperationRecord): OperationRecord | undefined {
  const { calls, overtaken } = turn.state.execution;
  const underWay = Object.values(calls).filter((call) => keyOf(call.spec) === key);
  const callId = Math.max(...underWay.map((call) => call.callId));
  return underWay.length > 0 ? { ...intent, callId } : overtaken[key];
}

/** At first hand, also while there is no DC to tell: it will be in the report to the next one. */
function rememberOwn(turn: Turn, key: string, record: OperationRecord): void {
  const { table } = turn.state;
  const change = { kind: "operation" as const, node: turn.self, key, record };
  turn.update({ table: applyChanges(table, [change], "") });
}

/** The next run is due a whole number of intervals after the first: a slow run delays nothing but itself. */
function rearm(turn: Turn, key: string, recurring: Recurring): void {
  const { interval } = recurring.call.spec;
  const behind = Math.max(0, turn.now.mono - recurring.due);
  const due = recurring.again ? turn.now.mono : recurring.due + (Math.floor(behind / interval) + 1) * interval;
  const call = { ...recurring.call, repeats: true };
  setRecurring(turn, key, { ...recurring, call, due, running: false, again: false });
  runDue(turn);
}

export function runDue(turn: Turn): void {
  for (const [key, recurring] of Object.entries(turn.state.execution.recurring)) {
    if (recurring.running || recurring.due > turn.now.mono) continue;
    setRecurring(turn, key, { ...recurring, running: true });
    start(turn, recurring.call);
  }
}

/** The process of a running resource is gone: its monitors look at once instead of at their next turn. */
export function lookAtOnce(turn: Turn, resource: ResourceId): void {
  for (const [key, recurring] of Object.entries(turn.state.execution.recurring)) {
    if (recurring.call.spec.resource !== resource) continue;
    const next = recurring.running ? { ...recurring, again: true } : { ...recurring, due: turn.now.mono };
    setRecurring(turn, key, next);
  }
  runDue(turn);
}

/** Asked after every step. */
export function executionDeadline({ recurring }: ExecutionState): number {
  let deadline = Number.POSITIVE_INFINITY;
  for (const key in recurring) {
    const one = recurring[key];
    if (one && !one.running && one.due < deadline) deadline = one.due;
  }
  return deadline;
}

function dropRecurring(turn: Turn, which: (recurring: Recurring) => boolean): void {
  const kept = Object.entries(turn.state.execution.recurring).filter(([, recurring]) => !which(recurring));
  turn.update({ execution: { ...turn.state.execution, recurring: Object.fromEntries(kept) } });
}

function setRecurring(turn: Turn, key: string, recurring: Recurring): void {
  const all = { ...turn.state.execution.recurring, [key]: recurring };
  turn.update({ execution: { ...turn.state.execution, recurring: all } });
}

function setCalls(turn: Turn, calls: Readonly<Record<number, Call>>): void {
  turn.update({ execution: { ...turn.state.execution, calls } });
}

function keyOf(spec: OperationSpec): string {
  return operationKey(spec.resource, spec.operation, spec.interval);
}
