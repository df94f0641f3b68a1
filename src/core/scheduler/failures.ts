/**
 * Fail counts: how often a resource failed on a node, kept in the node's attributes under Pacemaker's names:
 * `fail-count-RSC#OP_INTERVAL` (a number or INFINITY) and `last-failure-RSC#OP_INTERVAL` (seconds since 1970).
 *
 * Instances of an anonymous clone count under the child's id. The counts of all operations of a resource are added up;
 * once the newest of its failures is older than the failure-timeout they count as nothing (Pacemaker Explained,
 * "Handling Resource Failure").
 */
import type { Values } from "../cib/configuration.js";
import type { Millis } from "../model/duration.js";
import { type ResourceId, sortedKeys } from "../model/names.js";
import { addScores, parseScore, type Score } from "../model/score.js";

export interface FailCount {
  /** INFINITY: no further attempt on that node. */
  readonly count: Score;
  /** Wall clock, milliseconds; 0 when it is not known. */
  readonly lastFailure: number;
  /** Wall clock at which the count ends by itself; 0 for never. */
  readonly forgivenAt: number;
}

const NO_FAILURES: FailCount = { count: 0, lastFailure: 0, forgivenAt: 0 };

/** The attributes that make up the fail count of a resource: what `cleanup` removes. */
export function failureAttributes(attributes: Values, resource: ResourceId): string[] {
  const prefixes = [`fail-count-${resource}#`, `last-failure-${resource}#`];
  return sortedKeys(attributes).filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
}

/** All operations of a resource on a node together, as they count at `now`. */
export function readFailCount(attributes: Values, resource: ResourceId, timeout: Millis, now: number): FailCount {
  let count: Score = 0;
  let lastFailure = 0;
  for (const name of failureAttributes(attributes, resource)) {
    const value = parseScore(attributes[name] ?? "") ?? 0;
    if (name.startsWith("fail-count-")) count = addScores(count, value);
    else lastFailure = Math.max(lastFailure, readTime(attributes[name]));
  }
  if (count <= 0) return NO_FAILURES;
  const forgivenAt = timeout > 0 && lastFailure > 0 ? lastFailure + timeout : 0;
  return forgivenAt > 0 && forgivenAt <= now ? NO_FAILURES : { count, lastFailure, forgivenAt };
}

/** Seconds since 1970 exceed what a score can hold. */
function readTime(text: string | undefined): number {
  return /^\d+$/.test(text ?? "") ? Number(text) * 1000 : 0;
}
