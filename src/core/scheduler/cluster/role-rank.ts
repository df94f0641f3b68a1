/** Roles as a ladder: what is higher includes what is below it. */
import type { PlannedRole } from "./resource.js";

const RANKS: Readonly<Record<PlannedRole, number>> = {
  Unknown: 0,
  Stopped: 1,
  Started: 2,
  Unpromoted: 3,
  Promoted: 4,
};

export function roleRank(role: PlannedRole): number {
  return RANKS[role];
}
