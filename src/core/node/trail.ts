/**
 * The trail of decisions that nothing but the DC's own doing called for: where it comes back to a decision that it has made
 * already, wishes contradict each other, and what is moved now would only be moved back.
 *
 * In: why it was decided, what was decided.   Out: whether the trail has closed to a circle.
 * Never: a shot is held back; what is decided because of anything from outside (a failure, a change, a node) is taken for
 * a step of the circle. A circle stays closed until something from outside happens, however often it is looked at again.
 */
import type { Action } from "../scheduler/graph.js";
import { describeAction } from "../transition/walker.js";

/** Why it is decided again: what was decided has been done. */
export const DONE = "the transition is complete";
/** Why it is decided again: time has passed. */
export const TIME = "a timeout or a pin has run out";

export interface Trail {
  /** What was to be done by each decision since something happened outside. */
  readonly decided: readonly string[];
  readonly closed: boolean;
}

export const NEW_TRAIL: Trail = { decided: [], closed: false };

/** With the decision at its end. */
export function lengthened(trail: Trail, why: string, actions: readonly Action[]): Trail {
  const kept = why === DONE || (why === TIME && trail.closed) ? trail : NEW_TRAIL;
  const deeds = actions.filter(({ kind }) => kind !== "pseudo");
  if (deeds.some(({ kind }) => kind === "fence")) return NEW_TRAIL;
  const decision = deeds.map(describeAction).join("; ");
  if (kept.decided.includes(decision)) return { ...kept, closed: true };
  return { decided: [...kept.decided, decision], closed: false };
}
