/**
 * What a finished operation means for the fail counts of its resource.
 *
 * Rules: Pacemaker Explained, "Failure handling": `migration-threshold`, `start-failure-is-fatal`; a failed stop counts as
 * INFINITY. Probes count nothing: they find things out.
 *
 * The time of the failure is the DC's, `now`: by its clock failures are forgotten, and that of the node may be far off.
 */

import type { Configuration } from "../cib/configuration.js";
import { isFailedOperation, isProbe } from "../cib/operation-result.js";
import { plainProperties } from "../cib/plain-values.js";
import { lastFailureKey, type NodeStatus, type OperationRecord } from "../cib/status.js";
import { parseBoolean } from "../model/boolean.js";
import type { NodeName } from "../model/names.js";
import { addScores, formatScore, INFINITY, parseScore } from "../model/score.js";
import type { StatusChange } from "./messages.js";

export function failureChanges(
  configuration: Configuration,
  node: NodeName,
  status: NodeStatus | undefined,
  record: OperationRecord,
  now: number,
): readonly StatusChange[] {
  if (!isFailedOperation(record) || isProbe(record)) return [];
  const suffix = `${record.resource}#${record.operation}_${record.interval}`;
  const count = `fail-count-${suffix}`;
  const before = parseScore(status?.attributes[count] ?? "0") ?? 0;
  const after = isFatal(configuration, record) ? INFINITY : addScores(before, 1);
  const set = {
    [count]: formatScore(after),
    [`last-failure-${suffix}`]: String(Math.floor(now / 1000)),
  };
  return [
    { kind: "attributes", node, set, remove: [] },
    { kind: "operation", node, key: lastFailureKey(record.resource), record },
  ];
}

function isFatal(configuration: Configuration, record: OperationRecord): boolean {
  if (record.operation === "stop") return true;
  const option = plainProperties(configuration)["start-failure-is-fatal"];
  return record.operation === "start" && (parseBoolean(option ?? "true") ?? true);
}
