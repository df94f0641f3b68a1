/**
 * What the records of one resource on one node say of it there: they are replayed from the oldest to the newest, and the last word wins.
 *
 * A failure is forgotten when a later operation succeeds, but one whose `on-fail` is ban, stop, standby or fence only when it is
 * cleaned up. Doubt counts as active: a start under way or failed, and a monitor that says neither "running" nor "not running" all
 * leave the resource possibly active; that it is stopped is only believed of an agent that said so. The one-node promise rests on this.
 *
 * Source: Pacemaker Administration, "How the cluster interprets failures"; Pacemaker Explained, "on-fail".
 */
import { OcfRc, ocfWord } from "../../model/ocf.js";
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { OnFail, PlannedRole, Primitive } from "../cluster/resource.js";
import { topOf } from "../cluster/resource.js";
import { roleRank } from "../cluster/role-rank.js";
import type { OperationHistory } from "../input.js";
import type { Reason } from "../reason.js";
import { isExpired } from "./failure-timeout.js";
import { movedOn, noteFailedMigrationFrom, noteFailedMigrationTo, noteMigratedAway } from "./migration-history.js";
import { type OperationOptions, operationOptions } from "./operation-options.js";
import { foundNoAgent, isDegraded, isProbe, type Result, resultOf, type Severity } from "./operation-result.js";
import { addScore, whatIsAlike } from "./running.js";

/** `Unknown`: nothing has told yet. */
export interface Replay {
  readonly cluster: Cluster;
  readonly resource: Primitive;
  readonly node: ClusterNode;
  role: PlannedRole;
  /** What is to be done about the worst failure that still counts. */
  onFail: OnFail;
  lastFailure: OperationHistory | undefined;
  /** A start is under way that no stop came after. */
  startPending: boolean;
  /** Keys of the failures that people are told of. */
  readonly recorded: Set<string>;
}

export function replayOperations(
  cluster: Cluster,
  resource: Primitive,
  node: ClusterNode,
  operations: readonly OperationHistory[],
): Replay {
  const replay: Replay = {
    cluster,
    resource,
    node,
    role: "Unknown",
    onFail: "ignore",
    lastFailure: undefined,
    startPending: false,
    recorded: new Set(),
  };
  for (const operation of operations) if (!SILENT.has(operation.operation)) replayOne(replay, operation);
  if (replay.startPending) resource.startPending = true;
  return replay;
}

/** Says nothing of what the resource does. */
const SILENT: ReadonlySet<string> = new Set(["notify", "cancel", "delete", "meta-data"]);

function replayOne(replay: Replay, operation: OperationHistory): void {
  const { cluster, resource, node } = replay;
  const expired = isExpired(cluster, resource, node, operation);
  const result = resultOf(operation, resource.managed, isBundled(resource));
  if (isDegraded(operation) && !expired && (!node.shutdown || node.online)) recordFailure(replay, operation);
  noteExitCode(replay, operation, expired);
  if (expired && operation.rc !== operation.expectedRc && passOver(replay, operation)) return;
  noteResult(replay, operation, result);
}

function noteResult(replay: Replay, operation: OperationHistory, result: Result): void {
  switch (result.kind) {
    case "void":
      break;
    case "pending":
      notePending(replay, operation);
      break;
    case "success":
      noteSuccess(replay, operation, result.rc);
      break;
    case "cannot-run":
      noteSuccess(replay, operation, OcfRc.notRunning);
      recordFailure(replay, operation);
      banHere(replay, operation);
      break;
    case "failure":
      noteFailure(replay, operation, result.rc, result.severity);
      break;
  }
}

/** Whether an expired failure is as good as not there. A recurring monitor is started anew, so that a failure that lasts shows again. */
function passOver({ resource, node }: Replay, operation: OperationHistory): boolean {
  if (operation.interval === 0) return true;
  if (!node.online || node.unclean) return false;
  resource.expiredMonitors.add(operation);
  return true;
}

export function isBundled(resource: Primitive): boolean {
  return topOf(resource).kind === "bundle";
}

/** What an exit code says of the role, whether it was meant to be so or not. */
function noteExitCode(replay: Replay, operation: OperationHistory, expired: boolean): void {
  const { rc, status, expectedRc } = operation;
  if (status !== 0 && status !== 4) return;
  if (rc === OcfRc.notRunning) {
    if (!isProbe(operation) && rc !== expectedRc && replay.resource.managed) return;
    replay.role = "Stopped";
    replay.onFail = "ignore";
    replay.resource.nextRole = "Unknown";
  } else if (rc === OcfRc.promoted || rc === OcfRc.degradedPromoted) {
    if (!expired || rc === expectedRc) replay.role = "Promoted";
  } else if (rc === OcfRc.failedPromoted && !expired) {
    replay.role = "Promoted";
  }
}

function notePending(replay: Replay, operation: OperationHistory): void {
  const { resource, node, cluster } = replay;
  switch (operation.operation) {
    case "start":
      replay.startPending = true;
      setActive(replay);
      break;
    case "promote":
      replay.role = "Promoted";
      break;
    case "migrate_from":
      // It has left the source, and is on its way in: the source may have said so, and forgotten it.
      if (cluster.input.cautious) setActive(replay);
      break;
    case "migrate_to": {
      // It cannot be told whether it will arrive: what may have arrived is stopped.
      const target = cluster.nodeByName.get(operation.migrateTarget ?? "");
      const isOver = target && cluster.input.cautious && movedOn(replay, target, operation, undefined);
      if (node.unclean && target && !isOver) resource.stopRequiredOn.add(target);
      else if (cluster.input.cautious && node.online) waitForMigration(replay);
      break;
    }
  }
  if (resource.pendingTask !== undefined || isProbe(operation)) return;
  resource.pendingTask = operation.operation;
  resource.pendingNode = node;
}

/**
 * Another view ordered it, and nobody waits for its end: a stop could reach the target before it does, and a second migration could
 * go elsewhere. Whichever happens, the source will say how it ended.
 */
function waitForMigration({ resource, node }: Replay): void {
  resource.managed = false;
  resource.waitsFor = node;
}

function setActive(replay: Replay): void {
  const top = topOf(replay.resource, false);
  replay.role = top.kind === "clone" && top.promotable ? "Unpromoted" : "Started";
}

function isAtLeastStarted(role: PlannedRole): boolean {
  return roleRank(role) >= roleRank("Started");
}

function noteSuccess(replay: Replay, operation: OperationHistory, rc: number): void {
  if (saysNewRole(replay, operation, rc)) forgetFailure(replay);
}

/** Returns whether what failed before is over. */
function saysNewRole(replay: Replay, operation: OperationHistory, rc: number): boolean {
  if (rc === OcfRc.notInstalled || foundNoAgent(operation)) {
    replay.role = "Stopped";
    return false;
  }
  if (rc === OcfRc.notRunning) return true;
  switch (operation.operation) {
    case "monitor":
      if (!isAtLeastStarted(replay.role)) setActive(replay);
      return replay.lastFailure?.key === operation.key;
    case "start":
    case "migrate_from":
      replay.role = "Started";
      return true;
    case "stop":
      replay.role = "Stopped";
      replay.startPending = false;
      return true;
    case "promote":
      replay.role = "Promoted";
      return true;
    case "demote":
      replay.role = "Unpromoted";
      return replay.onFail === "demote";
    case "migrate_to":
      noteMigratedAway(replay, operation);
      return false;
    default:
      if (!isAtLeastStarted(replay.role)) setActive(replay);
      return false;
  }
}

function forgetFailure(replay: Replay): void {
  switch (replay.onFail) {
    case "stop":
    case "ban":
    case "standby":
    case "fence":
      return;
    case "reset-remote":
      // With a reconnect interval, attempts wait until the failure is cleared altogether.
      if (replay.resource.reconnectInterval > 0) return;
      break;
    default:
      break;
  }
  replay.onFail = "ignore";
  replay.resource.nextRole = "Unknown";
}

function noteFailure(replay: Replay, operation: OperationHistory, rc: number, severity: Severity): void {
  const { resource, node, cluster } = replay;
  const options = operationOptions(cluster, resource, operation.operation, operation.interval);
  const ignored = options.onFail === "ignore" || leavesItToContainer(operation, options.onFail);
  if (severity === "unusable") {
    if (options.onFail === "ignore") replay.onFail = worse(replay.onFail, "ban");
    banHere(replay, operation);
    failed(replay, operation, rc, options);
  } else if (ignored) {
    noteSuccess(replay, operation, operation.expectedRc ?? OcfRc.ok);
    resource.failureIgnored = true;
    recordFailure(replay, operation);
    if (options.onFail === "restart-container") replay.onFail = worse(replay.onFail, options.onFail);
  } else {
    failed(replay, operation, rc, options);
    if (severity === "hard") banHere(replay, operation);
    if (severity === "fatal") addScore(cluster, whatIsAlike(resource), undefined, -INFINITY, reasonOf(node, operation));
  }
}

/** What is inside a container and failed to stop is stopped by stopping the container. */
function leavesItToContainer({ operation }: OperationHistory, onFail: OnFail): boolean {
  return onFail === "restart-container" && operation === "stop";
}

function failed(replay: Replay, operation: OperationHistory, rc: number, { onFail, failRole }: OperationOptions): void {
  const { resource, cluster, node } = replay;
  replay.lastFailure = operation;
  if (!isProbe(operation) || rc !== OcfRc.notInstalled || cluster.options.symmetric) recordFailure(replay, operation);
  replay.onFail = worse(replay.onFail, onFail);
  noteRoleAfterFailure(replay, operation, rc, onFail);
  if (operation.operation === "stop") addScore(cluster, resource, node, -INFINITY, reasonOf(node, operation));
  if (failRole !== "Started" && roleRank(resource.nextRole) < roleRank(failRole)) resource.nextRole = failRole;
  if (failRole === "Stopped") addScore(cluster, whatIsAlike(resource), undefined, -INFINITY, reasonOf(node, operation));
}

function noteRoleAfterFailure(replay: Replay, operation: OperationHistory, rc: number, onFail: OnFail): void {
  switch (operation.operation) {
    case "migrate_from":
      noteFailedMigrationFrom(replay, operation);
      break;
    case "migrate_to":
      noteFailedMigrationTo(replay, operation);
      break;
    case "promote":
      replay.role = "Promoted";
      break;
    case "demote":
      noteFailedDemotion(replay, rc, onFail);
      break;
  }
  if (isProbe(operation) && rc === OcfRc.notInstalled) replay.role = "Stopped";
  else if (!isAtLeastStarted(replay.role)) setActive(replay);
}

/** It will be stopped, and a promotion only comes after that: so it need not be demoted again and again. */
function noteFailedDemotion(replay: Replay, rc: number, onFail: OnFail): void {
  if (onFail === "block") {
    replay.role = "Promoted";
    replay.resource.nextRole = "Stopped";
  } else {
    replay.role = rc === OcfRc.notRunning ? "Stopped" : "Unpromoted";
  }
}

const SEVERITIES: readonly OnFail[] = [
  "ignore",
  "demote",
  "recover",
  "reset-remote",
  "restart-container",
  "ban",
  "block",
  "stop",
  "standby",
  "fence",
];

function worse(a: OnFail, b: OnFail): OnFail {
  return SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a;
}

function banHere({ cluster, resource, node }: Replay, operation: OperationHistory): void {
  addScore(cluster, whatIsAlike(resource), node, -INFINITY, reasonOf(node, operation));
}

function reasonOf(node: ClusterNode, { operation, rc }: OperationHistory): Reason {
  return { kind: "operation-failed", operation, node: node.name, word: ocfWord(rc) };
}

/** For people; once for each operation. */
function recordFailure({ cluster, resource, node, recorded }: Replay, operation: OperationHistory): void {
  if (recorded.has(operation.key)) return;
  recorded.add(operation.key);
  cluster.failures.push({ node, resource, operation });
}
