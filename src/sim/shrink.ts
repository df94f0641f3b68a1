/**
 * Shrinks a plan that breaks a promise: takes faults out, half of them at a time, then fewer, as long as the same
 * promise still breaks. What is left is a story that a person can read.
 */
import type { PlannedFault } from "./fault-plan.js";

export function shrink(
  plan: readonly PlannedFault[],
  /** The rule that this plan breaks, if any. */
  broken: (plan: readonly PlannedFault[]) => string | undefined,
  rule: string,
  /** How often `broken` may be asked. */
  tries: number,
): readonly PlannedFault[] {
  let best = plan;
  let left = tries;
  for (let size = Math.ceil(plan.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < best.length && left > 0; ) {
      const thinner = [...best.slice(0, from), ...best.slice(from + size)];
      left--;
      if (broken(thinner) === rule) best = thinner;
      else from += size;
    }
  }
  return best;
}
