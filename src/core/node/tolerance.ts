/**
 * How many failures in a row of a recurring monitor are borne before they count: `fails` for errors, `timeouts` for monitors that did
 * not end in time, both 1 by default. A timeout is not a death: under load it says something of the machine.
 *
 * What is borne is shown as degraded (190; 191 of what is promoted), so that nobody is surprised later. An answer is never borne: what
 * says that it does not run, or that it is promoted or not, is believed at once.
 */
import type { Values } from "../cib/configuration.js";
import { type ExitCode, OcfRc } from "../model/ocf.js";
import type { OperationResult } from "./io.js";

/** In a row, up to now. */
export interface Misses {
  readonly fails: number;
  readonly timeouts: number;
}

export const NO_MISSES: Misses = { fails: 0, timeouts: 0 };

const ANSWERS: ReadonlySet<ExitCode> = new Set([
  ...[OcfRc.ok, OcfRc.notRunning, OcfRc.promoted],
  ...[OcfRc.degraded, OcfRc.degradedPromoted],
]);

/** `params`: of the operation; its tolerances are among them as `CRM_meta_fails` and `CRM_meta_timeouts`. */
export function withTolerance(
  result: OperationResult,
  before: Misses,
  params: Values,
  expectedRc: ExitCode,
): { readonly result: OperationResult; readonly misses: Misses } {
  const kind = missOf(result);
  if (!kind) return { result, misses: NO_MISSES };
  const misses = { ...before, [kind]: before[kind] + 1 };
  const limit = Number(params[`CRM_meta_${kind}`] ?? 1);
  if (!(misses[kind] < limit)) return { result, misses };
  const rc = expectedRc === OcfRc.promoted ? OcfRc.degradedPromoted : OcfRc.degraded;
  const exitReason = `${misses[kind]} of ${limit} ${kind} in a row: ${result.exitReason || `exit code ${result.rc}`}`;
  return { result: { ...result, kind: "exited", rc, exitReason }, misses };
}

function missOf({ kind, rc }: OperationResult): keyof Misses | undefined {
  if (kind === "timed-out") return "timeouts";
  return kind === "exited" && !ANSWERS.has(rc) ? "fails" : undefined;
}
