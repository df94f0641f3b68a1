/** What happened on the nodes: operations with their results, fail counts, and actions that failed. */
import { isFailedOperation, isProbe } from "../core/cib/operation-result.js";
import type { OperationRecord } from "../core/cib/status.js";
import { formatDuration } from "../core/model/duration.js";
import { compareNames, type NodeName, type ResourceId, sortedKeys } from "../core/model/names.js";
import { OcfRc, ocfWord } from "../core/model/ocf.js";
import { formatScore, INFINITY } from "../core/model/score.js";
import { type Primitive, primitivesIn } from "../core/scheduler/cluster/resource.js";
import { effectiveFailCount, type FailCount, failureTimeoutOn } from "../core/scheduler/fail-count.js";
import { formatDate } from "./date.js";
import type { DisplayOptions } from "./display-options.js";
import { heading, item, type Line, styled } from "./lines.js";
import { shownNodes } from "./node-lines.js";
import type { StatusPicture } from "./status-picture.js";

/** `Operations:` with what was done, else `Migration Summary:` with the failures alone. */
export function historyLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  const operations = options.sections.has("operations");
  const failcounts = options.sections.has("failcounts");
  if (!operations && !failcounts) return [];
  const below = shownNodes(picture, options).flatMap(({ name, online }) => {
    const lines = online ? nodeHistory(name, picture, options, operations, failcounts) : [];
    return lines.length > 0 ? [item(1, `Node: ${name}:`), ...lines] : [];
  });
  return [heading(operations ? "Operations:" : "Migration Summary:"), ...below];
}

function nodeHistory(
  node: NodeName,
  picture: StatusPicture,
  options: DisplayOptions,
  operations: boolean,
  failcounts: boolean,
): Line[] {
  return knownPrimitives(picture, options.onlyResource).flatMap((instance) => {
    const failures = failCountOn(node, instance, picture);
    const records = operations ? recordsOf(node, instance.historyId, picture) : [];
    if (records.length === 0 && (!failcounts || failures.count === 0)) return [];
    const counted = failcounts && failures.count > 0 ? failCountText(failures) : "";
    const colon = operations ? ":" : "";
    const threshold = `${instance.historyId}: migration-threshold=${instance.migrationThreshold}`;
    return [
      item(2, `${threshold}${counted}${colon}`),
      ...records.map((record) => item(3, operationText(record, options.timing))),
    ];
  });
}

/** One for each name by which nodes know it: the copies of an anonymous clone share theirs. */
function knownPrimitives({ cluster }: StatusPicture, onlyResource?: ResourceId): Primitive[] {
  const byHistoryId = new Map<string, Primitive>();
  for (const instance of cluster.resources.flatMap(primitivesIn)) {
    if (!byHistoryId.has(instance.historyId)) byHistoryId.set(instance.historyId, instance);
  }
  const all = [...byHistoryId.values()];
  return onlyResource === undefined ? all : all.filter(({ historyId }) => historyId === onlyResource);
}

function failCountOn(name: NodeName, instance: Primitive, { cluster }: StatusPicture): FailCount {
  const node = cluster.nodeByName.get(name);
  return node ? effectiveFailCount(cluster, instance, node) : { count: 0, lastFailure: 0 };
}

function failCountText({ count, lastFailure }: FailCount): string {
  return ` fail-count=${count}${lastFailure > 0 ? ` last-failure='${formatDate(lastFailure * 1000)}'` : ""}`;
}

function recordsOf(node: NodeName, historyId: string, { state }: StatusPicture): OperationRecord[] {
  const records = finishedRecords(state.status.nodes[node]?.operations ?? {});
  return records.filter((record) => record.resource === historyId);
}

/** Each call once: the record of a failure is kept a second time until it is cleaned up. */
function finishedRecords(operations: Readonly<Record<string, OperationRecord>>): OperationRecord[] {
  const calls = new Map<string, OperationRecord>();
  for (const key of sortedKeys(operations)) {
    const record = operations[key];
    if (record && record.outcome !== "pending") {
      calls.set(JSON.stringify([record.resource, record.operation, record.interval, record.callId]), record);
    }
  }
  return [...calls.values()].sort((a, b) => a.callId - b.callId);
}

function operationText(record: OperationRecord, timing: boolean): string {
  const interval = record.interval > 0 ? ` interval="${record.interval}ms"` : "";
  const details = timing ? timingText(record) : "";
  const colon = interval || details ? ":" : "";
  return `(${record.callId}) ${operationName(record)}${colon}${interval}${details}`;
}

function timingText(record: OperationRecord): string {
  const times = `exec-time="${record.execMs}ms" queue-time="${record.queueMs}ms"`;
  return ` last-rc-change="${formatDate(record.lastRcChange)}" ${times} rc=${record.rc} (${ocfWord(record.rc)})`;
}

function operationName(record: OperationRecord): string {
  return isProbe(record) ? "probe" : record.operation;
}

export interface FailedAction {
  readonly node: NodeName;
  readonly record: OperationRecord;
}

export function failedActions({ state }: StatusPicture): FailedAction[] {
  const failed = sortedKeys(state.status.nodes).flatMap((node) =>
    finishedRecords(state.status.nodes[node]?.operations ?? {})
      .filter(isFailedOperation)
      .map((record) => ({ node, record })),
  );
  return failed.sort((a, b) => compareNames(a.record.resource, b.record.resource) || compareNames(a.node, b.node));
}

export function failureLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  if (!options.sections.has("failures")) return [];
  const mine = failedActions(picture).filter(
    ({ node, record }) =>
      (options.onlyNode ?? node) === node && (options.onlyResource ?? record.resource) === record.resource,
  );
  const text = options.detail ? failureDetail : failureSentence;
  return mine.length > 0
    ? [heading("Failed Resource Actions:"), ...mine.map((action) => item(1, styled(text(action), "bad")))]
    : [];
}

function failureSentence({ node, record }: FailedAction): string {
  const interval = record.interval > 0 ? `${formatDuration(record.interval)}-interval ` : "";
  const start = `${record.resource} ${interval}${operationName(record)} on ${node}`;
  return `${start} ${whatHappened(record)} at ${formatDate(record.lastRcChange)} after ${formatDuration(record.execMs)}`;
}

function whatHappened(record: OperationRecord): string {
  const reason = record.exitReason;
  switch (record.outcome) {
    case "timed-out":
      return `could not be executed (Timed Out${reason ? `: ${reason}` : ""})`;
    case "not-run":
      return `could not be executed (${reason || ocfWord(record.rc)})`;
    default:
      return `returned '${ocfWord(record.rc)}'${reason ? ` (${reason})` : ""}`;
  }
}

const OUTCOMES = { complete: "complete", pending: "pending", "timed-out": "Timed Out", "not-run": "Not run" } as const;

function failureDetail({ node, record }: FailedAction): string {
  const start = `${record.resource}_${record.operation}_${record.interval} on ${node} '${ocfWord(record.rc)}' (${record.rc})`;
  const end = `last-rc-change='${formatDate(record.lastRcChange)}', queued=${record.queueMs}ms, exec=${record.execMs}ms`;
  return `${start}: call=${record.callId}, status='${OUTCOMES[record.outcome]}', exitreason='${record.exitReason}', ${end}`;
}

export interface FailureBan {
  readonly resource: string;
  readonly node: NodeName;
  readonly why: string;
  /** Wall clock at which it ends by itself; 0 for never. */
  readonly until: number;
}

/** Where a resource may not run: it failed there as often as is tolerated, or cannot work there at all. */
export function failureBans(picture: StatusPicture): FailureBan[] {
  return picture.view.nodes.flatMap(({ name }) =>
    knownPrimitives(picture).flatMap(
      (instance) => countBan(name, instance, picture) ?? errorBan(name, instance, picture) ?? [],
    ),
  );
}

function countBan(name: NodeName, instance: Primitive, picture: StatusPicture): FailureBan | undefined {
  const { count, lastFailure } = failCountOn(name, instance, picture);
  const threshold = instance.migrationThreshold;
  if (count <= 0 || threshold <= 0 || count < threshold) return undefined;
  const limit = threshold < INFINITY ? ` migration-threshold=${threshold}` : "";
  const node = picture.cluster.nodeByName.get(name);
  const timeout = node ? failureTimeoutOn(picture.cluster, instance, node) : 0;
  const until = timeout > 0 && lastFailure > 0 ? lastFailure * 1000 + timeout : 0;
  return { resource: instance.historyId, node: name, why: `fail-count=${formatScore(count)}${limit}`, until };
}

/** Not installed, not configured and the like: trying again there is pointless. */
function errorBan(node: NodeName, instance: Primitive, { cluster }: StatusPicture): FailureBan | undefined {
  const failed = cluster.failures.find(
    ({ node: on, resource, operation }) =>
      on.name === node &&
      resource?.historyId === instance.historyId &&
      operation.rc >= OcfRc.invalidParameter &&
      operation.rc <= OcfRc.notConfigured &&
      !(operation.rc === OcfRc.unimplemented && operation.interval > 0),
  );
  if (!failed) return undefined;
  const { operation } = failed;
  const what = isProbe(operation) ? "probe" : operation.operation;
  return { resource: instance.historyId, node, why: `${what}: ${ocfWord(operation.rc)}`, until: 0 };
}

export function failureBanLines(picture: StatusPicture, options: DisplayOptions): Line[] {
  if (!options.sections.has("failures")) return [];
  const bans = failureBans(picture).filter(({ node }) => (options.onlyNode ?? node) === node);
  if (bans.length === 0) return [];
  return [heading("Bans by failures:"), ...bans.map((ban) => item(1, styled(failureBanText(ban), "bad")))];
}

function failureBanText({ resource, node, why, until }: FailureBan): string {
  const end = until > 0 ? `${formatDate(until)} or cleanup` : "cleanup";
  return `${resource} is banned on ${node} until ${end} (${why})`;
}
