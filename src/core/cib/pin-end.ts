/** When a location constraint ends by itself: pins asked for with a lifetime. */
import { parseTime } from "../scheduler/unpack/iso-time.js";
import type { LocationConstraint } from "./configuration.js";

/** Milliseconds since 1970; undefined: it stays until somebody takes it away. */
export function endOf(constraint: Pick<LocationConstraint, "until">): number | undefined {
  return parseTime(constraint.until ?? "");
}

/** A pin with an end that cannot be read never ends: safer than one that vanishes by itself. */
export function hasEnded(constraint: LocationConstraint, now: number): boolean {
  const end = endOf(constraint);
  return end !== undefined && end <= now;
}
