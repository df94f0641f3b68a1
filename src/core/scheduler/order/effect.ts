/**
 * What it means for two actions to be related: `first` before `then`, and what becomes of the one when the other must be
 * done, cannot be done, or is replaced by a migration. Bits, because one relation mostly has several of them.
 *
 * "Required" and "runnable" are the fields of PlannedAction. What the effects do is in effects.ts; what they mean for the
 * graph's inputs is in graph/inputs.ts.
 */
export const Effect = {
  /** None: a relation that has been taken back. */
  None: 0,
  /** When both are done, `first` is done before; neither calls for the other. */
  Sequence: 1 << 0,
  /** Does not count where `first` is part of a live migration. */
  UnlessFirstMigrates: 1 << 1,
  /** When `then` is required, a collective's `first` is if a part of it is; when `then` is no migration, `first` is none. */
  ThenNeedsFirst: 1 << 2,
  /** When `then` is required, `first` is; but only for a resource that is promoted now. */
  PromotedThenNeedsFirst: 1 << 3,
  /** When `first` is required (and is no migration), `then` is. */
  FirstCallsThen: 1 << 4,
  /** The same, but only for copies on the node of `first`. */
  FirstCallsThenOnItsNode: 1 << 5,
  /** When `first` cannot be done, `then` cannot. */
  BlockedFirstBlocks: 1 << 6,
  /** `first` can be done only where `then` can, as part of a migration; when `then` is required, `first` is. */
  FirstOnlyInMigration: 1 << 7,
  /** When `first` cannot be done, `then` is really done: no pseudo action, and no migration. */
  ReplacesBlockedFirst: 1 << 8,
  /** As BlockedFirstBlocks; but a Sequence when `first` cannot be done and its resource is active: containers and the probes of their connections. */
  ProbeInContainer: 1 << 9,
  /** `first` is the stop (or demote) in the middle of a restart of which `then` is the start (or promote). */
  Restart: 1 << 10,
  /** A constraint that is not symmetrical: `then` may only be begun when `first` has been, in this transition or before. */
  OneWay: 1 << 11,
  /** `then` can be done when enough of its `first`s can. */
  EnoughFirsts: 1 << 12,
  /** Required: neither is done at the same time as the other, in any order (kind Serialize). */
  Serialize: 1 << 13,
  /** When `then` is required, `first` is not: a stop makes a reload superfluous. */
  ThenCancelsFirst: 1 << 14,
  /** Counts only on one node. */
  IfSameNode: 1 << 15,
  /** Of what frees capacity or room: counts only on one node, or where `then` migrates to. */
  IfSameNodeOrTarget: 1 << 16,
  /** Of what must have left before the other comes: counts only on one node, and only if `first` is done. */
  IfLeavingSameNode: 1 << 17,
  /** Holds also when both are on one guest node. */
  GuestAllowed: 1 << 18,
  /** When `first` is done, `then` is in the graph; and the other way around: points that people and notifications look for. */
  FirstShowsThen: 1 << 19,
  ThenShowsFirst: 1 << 20,
} as const;

export function has(effects: number, effect: number): boolean {
  return (effects & effect) !== 0;
}
