/**
 * The node attributes in which failures are counted, one set for each operation of a resource (`vip#monitor_10000`):
 * `fail-count-` (a number or INFINITY), `last-failure-` (seconds since 1970), and of ours `failure-times-` (the seconds of
 * those that still count, where a failure-timeout says how long one does).
 *
 * The first two are Pacemaker's (Pacemaker Explained, "Handling Resource Failure"); older nodes wrote a copy's number behind the resource.
 */
import type { ResourceId } from "../model/names.js";

const FAILURE_ATTRIBUTE = /^(?:fail-count|last-failure|failure-times)-(.+?)(?::\d+)?(?:#.*)?$/;

/** Undefined for an attribute that counts no failures. */
export function resourceOfFailures(attribute: string): ResourceId | undefined {
  return FAILURE_ATTRIBUTE.exec(attribute)?.[1];
}

/** `operation`: as in `vip#monitor_10000`. */
export function failureAttributes(operation: string) {
  return {
    count: `fail-count-${operation}`,
    last: `last-failure-${operation}`,
    times: `failure-times-${operation}`,
  } as const;
}
