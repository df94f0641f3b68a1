/**
 * What a finished operation means for the fail counts of its resource.
 *
 * Rules: Pacemaker Explained, "Failure handling": `migration-threshold`, `start-failure-is-fatal`; a failed stop counts as
 * INFINITY. Probes count nothing: they find things out. Where a failure-timeout says how long a failure counts, those that
 * are older count no more when a new one comes: a failure every hour never adds up to a threshold that is meant for an
 * afternoon. (Pacemaker's count begins anew only when none came for that long.)
 *
 * The time of the failure is the DC's, `now`: by its clock failures are forgotten, and that of the node may be far off.
 */

import type { Configuration } from "../cib/configuration.js";
import { failureAttributes } from "../cib/failure-attributes.js";
import { isFailedOperation, isProbe } from "../cib/operation-result.js";
import { plainProperties } from "../cib/plain-values.js";
import { lastFailureKey, type NodeStatus, type OperationRecord } from "../cib/status.js";
import { parseBoolean } from "../model/boolean.js";
import type { Millis } from "../model/duration.js";
import type { NodeName } from "../model/names.js";
import { addScores, formatScore, INFINITY, parseScore } from "../model/score.js";
import type { StatusChange } from "./messages.js";

export function failureChanges(
  configuration: Configuration,
  node: NodeName,
  status: NodeStatus | undefined,
  record: OperationRecord,
  failureTimeout: Millis,
  now: number,
): readonly StatusChange[] {
  if (!isFailedOperation(record) || isProbe(record)) return [];
  const names = failureAttributes(`${record.resource}#${record.operation}_${record.interval}`);
  const attributes = status?.attributes ?? {};
  const before = parseScore(attributes[names.count] ?? "0") ?? 0;
  const times = failureTimeout > 0 ? [...recent(attributes[names.times], now - failureTimeout), seconds(now)] : [];
  const counted = before >= INFINITY || failureTimeout === 0 ? addScores(before, 1) : times.length;
  const set = {
    [names.count]: formatScore(isFatal(configuration, record) ? INFINITY : counted),
    [names.last]: String(seconds(now)),
    ...(times.length > 0 ? { [names.times]: times.slice(-MOST_TIMES).join(" ") } : {}),
  };
  return [
    { kind: "attributes", node, set, remove: [] },
    { kind: "operation", node, key: lastFailureKey(record.resource), record },
  ];
}

/** More than any threshold that makes sense. */
const MOST_TIMES = 100;

function recent(times = "", since: number): readonly number[] {
  return times.split(" ").flatMap((text) => (Number(text) * 1000 > since ? [Number(text)] : []));
}

function seconds(millis: number): number {
  return Math.floor(millis / 1000);
}

function isFatal(configuration: Configuration, record: OperationRecord): boolean {
  if (record.operation === "stop") return true;
  const option = plainProperties(configuration)["start-failure-is-fatal"];
  return record.operation === "start" && (parseBoolean(option ?? "true") ?? true);
}
