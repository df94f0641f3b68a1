/** What became of one request of the prober: one line of JSON on its standard output, when the request has ended. */
import type { Millis } from "../core/model/duration.js";

export interface ProbeResult {
  /** On the monotonic clock: when the request was due, when it was really sent, and when it ended. */
  readonly dueMs: Millis;
  readonly sentMs: Millis;
  readonly endedMs: Millis;
  /** The first word of the page: which web server answered. Absent when the request failed. */
  readonly servedBy?: string;
  /** Why it failed, in one line. Absent when it did not. */
  readonly error?: string;
}
