/**
 * A probe that found no usable agent on a node says why the resource is stopped there: `Stopped (Not installed)`. Such a
 * result is no failure that anything is done about.
 */
import { OcfRc } from "../../core/model/ocf.js";
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import type { ClusterNode } from "../../core/scheduler/cluster/node.js";
import { primitivesIn, type Resource } from "../../core/scheduler/cluster/resource.js";
import type { OperationHistory } from "../../core/scheduler/input.js";

/** On any node if none is named. */
export function failedProbeWords(
  resource: Resource,
  node: ClusterNode | undefined,
  cluster: Cluster,
): string | undefined {
  if (cluster.failures.length === 0) return undefined;
  const ids = new Set([resource, ...primitivesIn(resource)].map(({ historyId }) => historyId));
  const found = cluster.failures.find(
    ({ operation, node: on, resource: failed }) =>
      isMaskedProbe(operation) &&
      (node === undefined || on === node) &&
      failed !== undefined &&
      ids.has(failed.historyId),
  );
  return found && (WORDS[found.operation.rc] ?? `Error occurred (${found.operation.rc})`);
}

/** Pacemaker numbers the outcome of an operation whose agent was not there 7. */
const NOT_INSTALLED = 7;

function isMaskedProbe({ operation, interval, rc, status }: OperationHistory): boolean {
  if (operation !== "monitor" || interval !== 0) return false;
  return rc === OcfRc.notInstalled || rc === OcfRc.invalidParameter || status === NOT_INSTALLED;
}

/** The field's words for exit codes (`crm_error -X`). */
const WORDS: Readonly<Record<number, string>> = {
  [OcfRc.ok]: "OK",
  [OcfRc.error]: "Error occurred",
  [OcfRc.invalidParameter]: "Invalid parameter",
  [OcfRc.unimplemented]: "Unimplemented",
  [OcfRc.insufficientPrivileges]: "Insufficient privileges",
  [OcfRc.notInstalled]: "Not installed",
  [OcfRc.notConfigured]: "Not configured",
  [OcfRc.notRunning]: "Not running",
};
