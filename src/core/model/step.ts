import type { Millis } from "./duration.js";

/** What a machine returns: its next state, and the effects that its host carries out, in this order. */
export interface Step<State, Effect> {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/**
 * The two clocks, always handed in, never read. `mono` never jumps and means nothing outside this process: deadlines
 * and silences are measured with it. `wall` is for people and for rules with dates; no safety rests on it.
 */
export interface Now {
  readonly mono: Millis;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly wall: Millis;
}
