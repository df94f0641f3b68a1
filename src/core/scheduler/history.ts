/**
 * History: what a node's records of one instance say of it there. The records are replayed in the order of their call
 * ids, so that the last word wins: a start that succeeded forgets the monitor that failed before it.
 *
 * - A failure is forgotten when a later operation succeeds, but one whose `on-fail` is stop, standby or fence only when it is
 *   cleaned up: its record, or the copy that is kept of the last failure, still says so.
 * - Doubt counts as active: a start under way, failed or timed out, a stop that has not succeeded, and a monitor that
 *   says neither "running" nor "not running" all leave the instance possibly active. That it is stopped is only believed
 *   of an agent that said so. The one-node promise (S1) rests on this.
 * - A failure that an administrator chose to ignore, or that is older than the failure-timeout, is no failure: it is
 *   tried again (what failed to stop is stopped again). Only `on-fail: block` outlasts the timeout.
 *
 * Source: Pacemaker Administration, "OCF Return Codes" and "How the cluster interprets failures".
 */
import type { Primitive, Values } from "../cib/configuration.js";
import type { OperationRecord } from "../cib/status.js";
import { compareNames, type NodeName } from "../model/names.js";
import { type ExitCode, OcfRc } from "../model/ocf.js";
import type { Role } from "../model/role.js";
import type { InstanceMeta } from "./meta.js";
import { type OnFail, onFailOf, writtenOnFail } from "./operation-config.js";
import type { ClusterOptions } from "./options.js";

export interface Failure {
  readonly record: OperationRecord;
  readonly onFail: OnFail;
}

export interface Activity {
  readonly node: NodeName;
  /** `Stopped` only where that is certain. */
  readonly role: Role;
  /** Some operation has told what the instance is doing here: no probe is needed. */
  readonly known: boolean;
  /** Under way, as far as is known. */
  readonly pending?: OperationRecord;
  /** Calls for recovery. */
  readonly failure?: Failure;
  /** The last operation failed and `on-fail` is `ignore`. */
  readonly failureIgnored: boolean;
  /** This agent or these parameters cannot work on this node, whatever the fail count says; a stop does not change that. */
  readonly hardError?: OperationRecord;
  /** What made it active here: a start, or a probe that found it running. */
  readonly started?: OperationRecord;
  /** Recurring monitors in force, by interval; those from before the last start do not count. */
  readonly monitors: readonly OperationRecord[];
  /** Wall clock at which a failure here will be forgiven, or was; 0 when there is none. */
  readonly forgivenAt: number;
}

export interface ReplayContext {
  readonly primitive: Primitive;
  readonly meta: InstanceMeta;
  readonly options: ClusterOptions;
  readonly opDefaults: Values;
  readonly now: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Replay = Mutable<Activity>;

/** Replays the records of one instance on one node. */
export function replayHistory(node: NodeName, records: readonly OperationRecord[], context: ReplayContext): Activity {
  const replay: Replay = {
    node,
    role: "Stopped",
    known: false,
    failureIgnored: false,
    monitors: [],
    forgivenAt: 0,
  };
  for (const record of inOrder(records)) {
    if (record.outcome === "pending") notePending(replay, record);
    else noteFinished(replay, record, context);
  }
  return replay;
}

function inOrder(records: readonly OperationRecord[]): OperationRecord[] {
  return [...records].sort(
    (a, b) =>
      a.callId - b.callId ||
      a.lastRcChange - b.lastRcChange ||
      compareNames(a.operation, b.operation) ||
      a.interval - b.interval,
  );
}

function notePending(replay: Replay, record: OperationRecord): void {
  replay.pending = record;
  const couldRun = record.operation === "start" || (record.operation === "stop" && !replay.known);
  if (couldRun && replay.role === "Stopped") replay.role = "Started";
  if (record.operation !== "monitor") replay.known = true;
  if (record.operation === "promote") replay.role = "Promoted";
  if (record.operation === "monitor" && record.interval > 0) noteMonitor(replay, record);
}

function noteFinished(replay: Replay, record: OperationRecord, context: ReplayContext): void {
  if (replay.pending && sameOperation(replay.pending, record)) replay.pending = undefined;
  if (isProbe(record) && !isPlainAnswer(record) && isForgiven(replay, record, context)) return;
  if (isFailedOperation(record)) noteFailed(replay, record, context);
  else noteSucceeded(replay, record);
  if (record.operation !== "cancel") replay.known = true;
}

function sameOperation(a: OperationRecord, b: OperationRecord): boolean {
  return a.operation === b.operation && a.interval === b.interval;
}

/**
 * A probe only asks: whatever it finds, running or not, it has not failed. "Not installed" answers it too: what is not
 * installed does not run.
 */
export function isFailedOperation(record: OperationRecord): boolean {
  if (record.outcome === "pending") return false;
  if (isProbe(record)) return !isPlainAnswer(record) && record.rc !== OcfRc.notInstalled;
  const rc = withoutDegraded(record.rc);
  if (record.outcome !== "complete") return true;
  return rc !== record.expectedRc && !(rc === OcfRc.ok && record.expectedRc === OcfRc.ok);
}

export function isProbe(record: OperationRecord): boolean {
  return record.operation === "monitor" && record.interval === 0;
}

/** Running, or not running. */
function isPlainAnswer({ outcome, rc }: OperationRecord): boolean {
  const plain = withoutDegraded(rc);
  return outcome === "complete" && (plain === OcfRc.ok || plain === OcfRc.notRunning || plain === OcfRc.promoted);
}

/** Degraded works, only not well: the cluster shows it and leaves it alone. */
function withoutDegraded(rc: ExitCode): ExitCode {
  if (rc === OcfRc.degraded) return OcfRc.ok;
  return rc === OcfRc.degradedPromoted ? OcfRc.promoted : rc;
}

function noteSucceeded(replay: Replay, record: OperationRecord): void {
  switch (record.operation) {
    case "start":
      clearFailure(replay);
      replay.hardError = undefined;
      replay.role = "Started";
      replay.started = record;
      replay.monitors = [];
      break;
    case "stop":
      clearFailure(replay);
      replay.role = "Stopped";
      replay.started = undefined;
      replay.monitors = [];
      break;
    case "promote":
      replay.role = "Promoted";
      break;
    case "demote":
      replay.role = "Unpromoted";
      break;
    case "monitor":
      noteMonitored(replay, record);
      break;
  }
}

function noteMonitored(replay: Replay, record: OperationRecord): void {
  if (record.interval > 0) {
    if (record.rc === OcfRc.notRunning) replay.role = "Stopped";
    else if (replay.role === "Stopped") replay.role = "Started";
    if (!replay.failure || sameOperation(replay.failure.record, record)) clearFailure(replay);
    noteMonitor(replay, record);
    return;
  }
  clearFailure(replay);
  const running = withoutDegraded(record.rc) === OcfRc.ok || withoutDegraded(record.rc) === OcfRc.promoted;
  replay.role = !running ? "Stopped" : withoutDegraded(record.rc) === OcfRc.promoted ? "Promoted" : "Started";
  if (record.rc === OcfRc.notInstalled) replay.hardError = record;
  if (!running) replay.monitors = [];
  else {
    replay.started ??= record;
    replay.hardError = undefined;
  }
}

function noteMonitor(replay: Replay, record: OperationRecord): void {
  replay.monitors = [...replay.monitors.filter((other) => !sameOperation(other, record)), record];
}

/** A success ends a failure, unless its `on-fail` was to last until an administrator has looked. */
function clearFailure(replay: Replay): void {
  replay.failureIgnored = false;
  if (!replay.failure || !LASTING.includes(replay.failure.onFail)) replay.failure = undefined;
}

const LASTING: readonly OnFail[] = ["stop", "standby", "fence"];

function noteFailed(replay: Replay, record: OperationRecord, context: ReplayContext): void {
  const onFail = onFailOf(context.primitive, record.operation, record.interval, context.opDefaults, context.options);
  // What could not even be run is nothing that can be overlooked.
  if (onFail === "ignore" && record.outcome !== "not-run") {
    noteSucceeded(replay, { ...record, outcome: "complete", rc: record.expectedRc });
    replay.failureIgnored = true;
    return;
  }
  if (!context.meta.managed && saysNotRunning(record)) {
    replay.role = "Stopped";
    return;
  }
  if (replay.role === "Stopped") replay.role = "Started";
  if (!isBlockedForGood(record, context) && isForgiven(replay, record, context)) return;
  if (record.interval > 0) noteMonitor(replay, record);
  if (isHardError(record)) replay.hardError = record;
  if (!replay.failure || !OUTWEIGHING.includes(replay.failure.onFail)) replay.failure = { record, onFail };
}

/** What a later failure with a milder `on-fail` does not replace. */
const OUTWEIGHING: readonly OnFail[] = [...LASTING, "block"];

/** What is not ours to recover is simply stopped when its monitor says so. */
function saysNotRunning({ operation, outcome, rc }: OperationRecord): boolean {
  return operation === "monitor" && outcome === "complete" && rc === OcfRc.notRunning;
}

/** Who writes `on-fail: block` wants to look himself, however long it takes. */
function isBlockedForGood({ operation, interval }: OperationRecord, context: ReplayContext): boolean {
  return writtenOnFail(context.primitive, operation, interval, context.opDefaults) === "block";
}

function isForgiven(replay: Replay, record: OperationRecord, context: ReplayContext): boolean {
  if (context.meta.failureTimeout === 0) return false;
  replay.forgivenAt = record.lastRcChange + context.meta.failureTimeout;
  return replay.forgivenAt <= context.now;
}

/**
 * Exit codes after which trying again on the same node is pointless (2, 3, 4, 5), or anywhere (6). An agent that says
 * "not implemented" to a recurring operation may well do the others.
 */
function isHardError({ rc, interval }: OperationRecord): boolean {
  if (rc === OcfRc.unimplemented && interval > 0) return false;
  return rc >= OcfRc.invalidParameter && rc <= OcfRc.notConfigured;
}
