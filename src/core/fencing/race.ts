/**
 * Of two nodes that have lost each other and may both act (`two_node`, or `no-quorum-policy=ignore`), which one shoots first.
 *
 * In: what both knew when they still heard each other.   Out: how long this one waits, and why; never both equally long.
 * Never: a delay that an administrator has configured is added to, but for the last rule.
 *
 * - The one that runs more goes first: by the sum of the priorities of what it runs, then by the number of its resources.
 * - A step is as long as one may notice later than the other and the other's shot may take to fall. Should each take itself,
 *   or the other, for the one that runs more (something was being moved), their waits differ by a step all the same.
 * - One whose own links have no carrier cannot tell whether the other is gone. It waits as long as the other's shot may take
 *   (`stonith-timeout`), whatever is configured: if the other is well, it has shot by then.
 */
import type { Millis } from "../model/duration.js";

export interface Racer {
  readonly id: number;
  /** Sum over what it runs. */
  readonly priority: number;
  /** Resources, without fence devices. */
  readonly running: number;
}

export interface RaceFacts {
  readonly own: Racer;
  readonly other: Racer;
  /** None of this node's own links has a carrier. */
  readonly blind: boolean;
  /** Devices or `priority-fencing-delay` say who waits. */
  readonly configured: boolean;
  readonly tokenMs: Millis;
  /** What a whole fencing may take. */
  readonly timeoutMs: Millis;
}

export interface Delay {
  readonly ms: Millis;
  readonly why: string;
}

/** What the shot of a usual device takes to fall. */
const SHOT_MS = 2000;

export function raceDelay({ own, other, blind, configured, tokenMs, timeoutMs }: RaceFacts): readonly Delay[] {
  const behind = runsMore(other, own) || (!runsMore(own, other) && own.id > other.id);
  const steps = (behind ? 2 : 0) + (own.id > other.id ? 1 : 0);
  const step = tokenMs + SHOT_MS;
  return [
    ...(blind ? [{ ms: timeoutMs, why: "no own link has a carrier" }] : []),
    ...(steps > 0 && !configured
      ? [{ ms: steps * step, why: behind ? "the other may shoot first" : "so that only one shoots" }]
      : []),
  ];
}

function runsMore(one: Racer, other: Racer): boolean {
  return one.priority === other.priority ? one.running > other.running : one.priority > other.priority;
}
