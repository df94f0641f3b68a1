import type { Millis } from "../core/model/duration.js";

/** What became of all requests of the load program. */
export interface LoadResult {
  readonly sent: number;
  readonly good: number;
  readonly failed: number;
  /** Empty when none failed. */
  readonly firstError: string;
  readonly seconds: number;
  /** How long after it was due a request was sent, at the worst: a load that was not run itself says nothing of the server. */
  readonly lateMs: Millis;
}
