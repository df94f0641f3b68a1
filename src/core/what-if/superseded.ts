/**
 * Which records of a history a new result makes void, although they are kept under other names.
 *
 * Histories of old versions have one record for each operation (`vip_start_0`, `vip_stop_0`), and of a copy under names that a
 * newer version does not use. Its node replaces them all; were they left, a start that was under way, or parameters of long ago,
 * would go on counting for ever.
 *
 * Failures of other operations stay, until somebody cleans them up; so do migrations, which say something of two nodes.
 */
import { OcfRc } from "../model/ocf.js";
import type { OperationHistory } from "../scheduler/input.js";

export const PENDING = -1;

export function isSuperseded(known: OperationHistory, operation: string, interval: number): boolean {
  if (known.id.endsWith("_last_failure_0")) return false;
  if (interval > 0 || MIGRATIONS.has(operation)) return known.operation === operation && known.interval === interval;
  if (known.interval > 0 || MIGRATIONS.has(known.operation)) return false;
  return known.operation === operation || !isFailure(known);
}

export const MIGRATIONS: ReadonlySet<string> = new Set(["migrate_to", "migrate_from"]);

export function isFailure({ expectedRc = OcfRc.ok, rc, status }: OperationHistory): boolean {
  return status !== PENDING && rc !== expectedRc;
}
