/** What one record of our own table says by itself, without regard to what was configured: for fail counts and displays. */
import { type ExitCode, OcfRc } from "../model/ocf.js";
import type { Values } from "./configuration.js";
import type { OperationRecord } from "./status.js";

export function isProbe(record: Pick<OperationRecord, "operation" | "interval">): boolean {
  return record.operation === "monitor" && record.interval === 0;
}

/** Between which nodes it migrates, where that is what it does (`CRM_meta_migrate_source` and `_target`). */
export function migrationEnds({
  operation,
  params,
}: {
  readonly operation: string;
  readonly params: Values;
}): Pick<OperationRecord, "migrateSource" | "migrateTarget"> {
  const { CRM_meta_migrate_source: migrateSource, CRM_meta_migrate_target: migrateTarget } = params;
  if (operation !== "migrate_to" && operation !== "migrate_from") return {};
  return { ...(migrateSource ? { migrateSource } : {}), ...(migrateTarget ? { migrateTarget } : {}) };
}

/**
 * A notification changes nothing of what runs, and its result means nothing (Pacemaker Explained, "Clone Notifications"): the
 * status says nothing of it.
 */
export function leavesRecord({ operation }: Pick<OperationRecord, "operation">): boolean {
  return operation !== "notify";
}

/**
 * A probe only asks: whatever it finds, running or not, it has not failed. "Not installed" answers it too: what is not
 * installed does not run (Pacemaker Administration, "How the cluster interprets failures").
 */
export function isFailedOperation(record: OperationRecord): boolean {
  if (record.outcome === "pending") return false;
  if (isProbe(record)) return !isPlainAnswer(record) && record.rc !== OcfRc.notInstalled;
  if (record.outcome !== "complete") return true;
  return withoutDegraded(record.rc) !== record.expectedRc;
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
