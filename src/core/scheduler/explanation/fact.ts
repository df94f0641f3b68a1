/**
 * A fact: a reason as it is told, and what is behind it: of which resource something would have to change, and what.
 */
import type { Resource } from "../cluster/resource.js";
import { type Reason, sentence } from "../reason.js";

export interface Fact {
  readonly reason: Reason;
  readonly cause: Cause;
}

/** The resource is what `it` means in the reason's sentence. */
export interface Cause {
  readonly resource: Resource;
  readonly reason: Reason;
}

/** One fact can speak for, or against, several things: it is told once. */
export function distinct(facts: readonly Fact[]): readonly Fact[] {
  return [...new Map(facts.map((fact) => [sentence(fact.reason), fact])).values()];
}
