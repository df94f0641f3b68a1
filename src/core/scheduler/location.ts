/**
 * Location: constraints with a node and a score, and moves that an operator asked for. A move works like a pin that
 * lasts for this decision only: it leaves nothing behind.
 */
import type { LocationConstraint } from "../cib/configuration.js";
import type { Wish } from "../cib/status.js";
import { INFINITY, type Score } from "../model/score.js";
import type { TopResource } from "./instance.js";
import { parseInstant } from "./iso-date.js";
import { type Preferences, tableOf } from "./preference.js";
import type { Reason } from "./reason.js";
import { withBelow } from "./resource-index.js";

export function applyLocations(preferences: Preferences): void {
  const { configuration, wishes, now } = preferences.facts;
  for (const constraint of configuration.constraints) {
    if (constraint.kind === "location" && !hasEnded(constraint, now)) applyConstraint(preferences, constraint);
  }
  for (const wish of wishes) if (wish.kind === "move") applyMove(preferences, wish);
}

/** A pin with an end that cannot be read never ends: safer than one that vanishes by itself. */
export function hasEnded(constraint: LocationConstraint, now: number): boolean {
  const end = endOf(constraint);
  return end !== undefined && end <= now;
}

/** Milliseconds since 1970; undefined: it stays until somebody takes it away. */
export function endOf(constraint: LocationConstraint): number | undefined {
  return parseInstant(constraint.until ?? "");
}

function applyConstraint(preferences: Preferences, constraint: LocationConstraint): void {
  const { id, node, score } = constraint;
  const resource = preferences.index.get(constraint.resource);
  if (resource) prefer(preferences, resource, node, score, { kind: "constraint", id, node, score });
}

function applyMove(preferences: Preferences, wish: Extract<Wish, { kind: "move" }>): void {
  const resource = preferences.index.get(wish.resource);
  if (!resource) return;
  const { to, from } = wish;
  if (to) prefer(preferences, resource, to, INFINITY, { kind: "requested", what: `it was asked to move to ${to}` });
  if (from)
    prefer(preferences, resource, from, -INFINITY, { kind: "requested", what: `it was asked to leave ${from}` });
}

function prefer(preferences: Preferences, resource: TopResource, node: string, score: Score, reason: Reason): void {
  for (const below of withBelow(resource)) tableOf(preferences, below).add(node, score, reason);
}
