/**
 * Migrations that did not end. One that did is three operations: migrate_to on the source, migrate_from on the target, stop on the
 * source. If any of them is missing, or failed, the resource may be active on both nodes:
 *
 * - partial: migrate_to succeeded and nothing newer is known: what is left can still be done
 * - dangling: migrate_from succeeded as well, but nobody stopped the source
 * - broken: one of them failed: the resource may run on either, and is stopped wherever it may run
 *
 * A target that cannot be asked now may have got it: what it will say is waited for, or, in a cluster of ours, its fencing.
 *
 * Whatever either node has done or found out since (any operation but a monitor; a monitor that says "not running") is newer than the
 * migration, which then says nothing of that node any more.
 */
import { OcfRc } from "../../model/ocf.js";
import type { ClusterNode } from "../cluster/node.js";
import type { OperationHistory } from "../input.js";
import { isNewer } from "./operation-order.js";
import { Status } from "./operation-result.js";
import type { Replay } from "./replay.js";
import { addRunning } from "./running.js";

/** A migrate_to that succeeded, on its source. */
export function noteMigratedAway(replay: Replay, migrateTo: OperationHistory): void {
  const { resource, node: source } = replay;
  const target = replay.cluster.nodeByName.get(migrateTo.migrateTarget ?? "");
  const arrival = target && arrivalOf(replay, migrateTo, target);
  const sourceMovedOn = changedSince(replay, source, migrateTo);
  const targetMovedOn = target !== undefined && movedOn(replay, target, migrateTo, arrival);
  if (sourceMovedOn && (arrival || targetMovedOn)) return;
  if (arrival?.rc === OcfRc.ok && arrival.status === Status.done) {
    replay.role = "Stopped";
    resource.danglingMigrations.unshift(source);
    return;
  }
  replay.role = "Started";
  if (target && !targetMovedOn && mayHaveGotIt(replay, target)) {
    addRunning(replay.cluster, resource, target, true);
    return;
  }
  const activeThere = target?.online && !targetMovedOn ? target : undefined;
  if (arrival && arrival.status !== Status.pending) {
    if (activeThere) addRunning(replay.cluster, resource, activeThere, true);
    else breakMigration(replay);
  } else if (target?.online && isUnknownOn(replay, target)) {
    return;
  } else if (activeThere) {
    addRunning(replay.cluster, resource, activeThere);
    if (source.online) resource.partialMigration = { source, target: activeThere };
  } else if (!sourceMovedOn) {
    breakMigration(replay);
  }
}

/** It is recovered, and not by another migration. */
function breakMigration({ resource }: Replay): void {
  resource.failed = true;
  resource.stopIfFailed = true;
  resource.allowMigrate = false;
}

/** A migrate_to that failed, on its source: it may have reached the target all the same. */
export function noteFailedMigrationTo(replay: Replay, migrateTo: OperationHistory): void {
  const { cluster, resource, node: source } = replay;
  replay.role = "Started";
  const target = cluster.nodeByName.get(migrateTo.migrateTarget ?? "");
  const arrival = target && arrivalOf(replay, migrateTo, target, true);
  if (target && !isUnknownOn(replay, target) && !movedOn(replay, target, migrateTo, arrival)) {
    if (target.online || mayHaveGotIt(replay, target)) addRunning(cluster, resource, target);
  } else if (!changedSince(replay, source, migrateTo)) {
    resource.danglingMigrations.unshift(source);
  }
}

/** A migrate_from that failed, on its target: it may still run on the source. */
export function noteFailedMigrationFrom(replay: Replay, migrateFrom: OperationHistory): void {
  const { cluster, resource, node: target } = replay;
  replay.role = "Started";
  const source = cluster.nodeByName.get(migrateFrom.migrateSource ?? "");
  if (!source || isUnknownOn(replay, source)) return;
  const departure = latest(
    replay,
    source,
    (operation) => isMigration(operation, "migrate_to", source, target) && succeeded(operation),
  );
  const mayHaveKept = source.online || mayHaveGotIt(replay, source);
  if (!movedOn(replay, source, departure, migrateFrom) && mayHaveKept) addRunning(cluster, resource, source, true);
}

/** Of a node that does not answer nobody knows: one that is to be fenced must be before the resource runs anywhere else. */
function mayHaveGotIt({ cluster }: Replay, node: ClusterNode): boolean {
  return node.outOfReach || (cluster.input.cautious === true && !node.online && node.unclean);
}

/** The migrate_from on the target that belongs to a migrate_to. In a cluster of ours an earlier one is known to belong to another. */
function arrivalOf(
  replay: Replay,
  migrateTo: OperationHistory,
  target: ClusterNode,
  onlySuccess = false,
): OperationHistory | undefined {
  const { node: source, cluster } = replay;
  return latest(
    replay,
    target,
    (operation) =>
      isMigration(operation, "migrate_from", source, target) &&
      (!onlySuccess || succeeded(operation)) &&
      (!cluster.input.cautious || isNewer(operation, migrateTo, true)),
  );
}

function succeeded({ rc, status }: OperationHistory): boolean {
  return rc === OcfRc.ok && status === Status.done;
}

/** Nothing that has ended is remembered there, perhaps because it was cleaned up: a probe will tell. */
function isUnknownOn(replay: Replay, node: ClusterNode): boolean {
  return recordsOf(node, replay.resource.id).every(({ status }) => status === Status.pending);
}

function isMigration(operation: OperationHistory, task: string, source: ClusterNode, target: ClusterNode): boolean {
  return (
    operation.operation === task && operation.migrateSource === source.name && operation.migrateTarget === target.name
  );
}

/** Anything newer on that node than the migration; its own half of it is the better yardstick. */
export function movedOn(
  replay: Replay,
  node: ClusterNode,
  departure: OperationHistory | undefined,
  arrival: OperationHistory | undefined,
): boolean {
  const isSource = (departure ?? arrival)?.migrateSource === node.name;
  const yardstick = isSource ? (departure ?? arrival) : (arrival ?? departure);
  if (!yardstick) return false;
  return changedSince(replay, node, yardstick) || foundStoppedSince(replay, node, yardstick);
}

function changedSince(replay: Replay, node: ClusterNode, yardstick: OperationHistory): boolean {
  return (
    latest(
      replay,
      node,
      (operation) => CHANGES.has(operation.operation) && isAfter(replay, operation, yardstick, node),
    ) !== undefined
  );
}

const CHANGES: ReadonlySet<string> = new Set(["start", "stop", "promote", "demote", "migrate_to", "migrate_from"]);

function foundStoppedSince(replay: Replay, node: ClusterNode, yardstick: OperationHistory): boolean {
  const saysStopped = ({ operation, rc }: OperationHistory) => operation === "monitor" && rc === OcfRc.notRunning;
  return (
    latest(replay, node, (operation) => saysStopped(operation) && isAfter(replay, operation, yardstick, node)) !==
    undefined
  );
}

function isAfter(
  { cluster }: Replay,
  operation: OperationHistory,
  yardstick: OperationHistory,
  node: ClusterNode,
): boolean {
  const halfHere = yardstick.operation === "migrate_to" ? yardstick.migrateSource : yardstick.migrateTarget;
  return (
    operation !== yardstick && isNewer(operation, yardstick, halfHere === node.name || cluster.input.cautious === true)
  );
}

/** The last in the order of the record that is so. */
function latest(
  replay: Replay,
  node: ClusterNode,
  isSo: (operation: OperationHistory) => boolean,
): OperationHistory | undefined {
  return recordsOf(node, replay.resource.id).findLast(isSo);
}

/** By the resource's own id: a copy of an anonymous clone cannot migrate. */
function recordsOf(node: ClusterNode, resource: string): readonly OperationHistory[] {
  return node.state?.histories.find((history) => history.resource === resource)?.operations ?? [];
}
