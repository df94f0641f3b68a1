/**
 * Orders between resources, said again for live migration: what comes before a start comes before the first half of the migration
 * that replaces it, and so for stops.
 *
 * Only where one of the two can migrate, and they are not parts of one another. For an order "A starts, then B", when both
 * migrate: A has arrived before B sets out.
 */
import { isWithin, type Resource } from "../cluster/resource.js";
import { Effect } from "./effect.js";

/** Of B, when A's task comes before B's; with the effects of that. */
export interface Equivalent {
  readonly firstTask: string;
  readonly thenTask: string;
  readonly effects: number;
}

export function migrationsLike(
  first: Resource,
  firstTask: string,
  then: Resource,
  thenTask: string,
): readonly Equivalent[] {
  if (!first.allowMigrate && !then.allowMigrate) return [];
  if (isWithin(first, then) || isWithin(then, first)) return [];
  const unlessItMigrates = first.allowMigrate ? Effect.Sequence | Effect.UnlessFirstMigrates : Effect.Sequence;
  if (firstTask === "start" && thenTask === "start") return likeStarts(first, then, unlessItMigrates);
  if (!then.allowMigrate) return [];
  if (firstTask === "stop" && thenTask === "stop") return likeStops(then, "stop", unlessItMigrates);
  if (firstTask === "demote" && thenTask === "stop") return likeStops(then, "demote", Effect.Sequence);
  if (firstTask === "promote" && thenTask === "start") {
    return [{ firstTask: "promote", thenTask: "migrate_to", effects: Effect.Sequence }];
  }
  return [];
}

function likeStarts(first: Resource, then: Resource, unlessItMigrates: number): readonly Equivalent[] {
  const equivalents: Equivalent[] = [];
  if (first.allowMigrate && then.allowMigrate) {
    equivalents.push({ firstTask: "migrate_from", thenTask: "migrate_to", effects: Effect.Sequence });
  }
  if (then.allowMigrate) equivalents.push({ firstTask: "start", thenTask: "migrate_to", effects: unlessItMigrates });
  return equivalents;
}

/** A migration of which the first half has been done has only its second half to wait. */
function likeStops(then: Resource, firstTask: string, effects: number): readonly Equivalent[] {
  const equivalents: Equivalent[] = [{ firstTask, thenTask: "migrate_to", effects }];
  if (then.kind === "primitive" && then.partialMigration) {
    equivalents.push({ firstTask, thenTask: "migrate_from", effects });
  }
  return equivalents;
}
