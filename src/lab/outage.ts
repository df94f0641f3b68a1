/**
 * What a client saw of a service in a window of time, from the results of the prober. Pure.
 *
 * - A request belongs to the window in which it was sent; it failed when it has no whole answer with status 200.
 * - The service was *away* for the longest time between two good answers that follow each other (by the moment at which
 *   they arrived). The window's ends stand for an answer where there is none: an outage that has not ended by the end of
 *   the window counts up to there, and `returned` is false. Without an outage this is the time between two requests
 *   plus the jitter of their answers. Requests that a takeover delays but does not fail count as away too.
 * - A prober that was not run sends nothing, which looks like an outage: `proberLateMs` is by how much it was late at
 *   the worst. Figures smaller than it say nothing about the service.
 */
import type { Millis } from "../core/model/duration.js";
import type { ProbeResult } from "./probe-result.js";

/** On the monotonic clock. */
export interface Window {
  readonly fromMs: Millis;
  readonly toMs: Millis;
}

export interface Outage {
  readonly requests: number;
  readonly failed: number;
  readonly awayMs: Millis;
  /** Whether there was a good answer to a request sent within the last second of the window. */
  readonly returned: boolean;
  /** Of the good ones. */
  readonly slowestMs: Millis;
  readonly proberLateMs: Millis;
  /** Why the first failed request failed. */
  readonly firstError?: string;
}

const RECENT_MS = 1000;

export function measureOutage(results: readonly ProbeResult[], window: Window): Outage {
  const sent = results.filter((each) => each.sentMs >= window.fromMs && each.sentMs < window.toMs);
  const good = sent.filter((each) => each.error === undefined);
  const firstFailed = sent.filter((each) => each.error !== undefined).sort((a, b) => a.sentMs - b.sentMs)[0];
  return {
    requests: sent.length,
    failed: sent.length - good.length,
    awayMs: longestGap(results, window),
    returned: good.some((each) => each.sentMs >= window.toMs - RECENT_MS),
    slowestMs: greatest(good.map((each) => each.endedMs - each.sentMs)),
    proberLateMs: greatest(sent.map((each) => each.sentMs - each.dueMs)),
    ...(firstFailed?.error !== undefined && { firstError: firstFailed.error }),
  };
}

function longestGap(results: readonly ProbeResult[], { fromMs, toMs }: Window): Millis {
  const answers = results
    .filter((each) => each.error === undefined && each.endedMs >= fromMs && each.endedMs <= toMs)
    .map((each) => each.endedMs)
    .sort((a, b) => a - b);
  const marks = [fromMs, ...answers, toMs];
  return greatest(marks.slice(1).map((mark, index) => mark - (marks[index] ?? mark)));
}

function greatest(durations: readonly Millis[]): Millis {
  return durations.reduce((most, each) => Math.max(most, each), 0);
}
