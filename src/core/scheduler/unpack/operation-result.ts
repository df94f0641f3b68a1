/**
 * What one record says: that an operation succeeded, failed or is under way, and how badly it failed.
 *
 * Whether a result is good depends on what was expected of it: a probe may find a resource running or not, and a monitor of the
 * stopped role wants to hear "not running". Degraded works, only not well: it counts as working, and people are told.
 *
 * Source: Pacemaker Administration, "OCF Return Codes" and "How the cluster interprets failures".
 */
import { type ExitCode, OcfRc } from "../../model/ocf.js";
import type { OperationHistory } from "../input.js";

/** `ScheduleInput`'s numbers for how an operation ended. */
export const Status = {
  pending: -1,
  done: 0,
  cancelled: 1,
  timedOut: 2,
  notSupported: 3,
  error: 4,
  hardError: 5,
  fatalError: 6,
  notInstalled: 7,
  notConnected: 8,
  invalid: 9,
  noFenceDevice: 10,
  noSecrets: 11,
} as const;

export type Result =
  | { readonly kind: "pending" }
  /** Says nothing of what the resource does now. */
  | { readonly kind: "void" }
  | { readonly kind: "success"; readonly rc: ExitCode }
  /** A probe that found no usable agent: what is not installed does not run, and cannot be run there. */
  | { readonly kind: "cannot-run" }
  | { readonly kind: "failure"; readonly rc: ExitCode; readonly severity: Severity };

/**
 * - `soft`: may work the next time, `on-fail` says what is done
 * - `hard`: not on this node, whatever the fail count says
 * - `fatal`: nowhere
 * - `unusable`: as hard, and cannot be ignored, for nothing was run
 */
export type Severity = "soft" | "hard" | "fatal" | "unusable";

export function isProbe({ operation, interval }: OperationHistory): boolean {
  return operation === "monitor" && interval === 0;
}

export function isDegraded({ rc }: OperationHistory): boolean {
  return rc === OcfRc.degraded || rc === OcfRc.degradedPromoted;
}

export function withoutDegraded(rc: ExitCode): ExitCode {
  if (rc === OcfRc.degraded) return OcfRc.ok;
  return rc === OcfRc.degradedPromoted ? OcfRc.promoted : rc;
}

/** Inside a bundle the same answers are failures: its image is meant to have the agent. */
export function foundNoAgent(operation: OperationHistory): boolean {
  if (!isProbe(operation)) return false;
  const { rc, status } = operation;
  return rc === OcfRc.notInstalled || rc === OcfRc.invalidParameter || status === Status.notInstalled;
}

export function resultOf(operation: OperationHistory, managed: boolean, bundled: boolean): Result {
  if (!bundled && foundNoAgent(operation)) return { kind: "cannot-run" };
  const rc = withoutDegraded(operation.rc);
  switch (operation.status) {
    case Status.pending:
      return { kind: "pending" };
    case Status.cancelled:
      return { kind: "void" };
    case Status.done:
    case Status.error:
      return judgeExitCode(operation, rc, managed);
    case Status.notInstalled:
      return { kind: "failure", rc, severity: "unusable" };
    case Status.hardError:
    case Status.noFenceDevice:
    case Status.noSecrets:
      return { kind: "failure", rc, severity: "hard" };
    case Status.fatalError:
      return { kind: "failure", rc, severity: "fatal" };
    default:
      return { kind: "failure", rc, severity: "soft" };
  }
}

function judgeExitCode(operation: OperationHistory, rc: ExitCode, managed: boolean): Result {
  const { expectedRc, interval } = operation;
  const asExpected = expectedRc === undefined || expectedRc === -1 ? rc === OcfRc.ok : rc === expectedRc;
  const judged: Result = asExpected ? { kind: "success", rc } : { kind: "failure", rc, severity: "soft" };
  switch (rc) {
    case OcfRc.ok:
      return isProbe(operation) && expectedRc === OcfRc.notRunning ? { kind: "success", rc } : judged;
    case OcfRc.notRunning:
      // What is not ours to recover is simply stopped when its monitor says so.
      return isProbe(operation) || !managed ? { kind: "success", rc } : judged;
    case OcfRc.promoted:
      return isProbe(operation) ? { kind: "success", rc } : judged;
    case OcfRc.failedPromoted:
      return { kind: "failure", rc, severity: "soft" };
    case OcfRc.notConfigured:
      return { kind: "failure", rc, severity: "fatal" };
    case OcfRc.unimplemented:
      // An agent that cannot do a recurring operation may well do the others.
      return { kind: "failure", rc, severity: interval > 0 ? "soft" : "hard" };
    case OcfRc.notInstalled:
    case OcfRc.invalidParameter:
    case OcfRc.insufficientPrivileges:
      return { kind: "failure", rc, severity: "hard" };
    default:
      return judged;
  }
}
