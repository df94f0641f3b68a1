/**
 * Preferences: the score of every resource on every node before it is known where anything else goes. Location
 * constraints, stickiness, failures, and what an operator asked for once, each in its own file.
 *
 * A preference for a group counts for each of its members, one for a clone for each of its copies.
 */

import { applyFailures } from "./ban.js";
import { applyFreeze } from "./freeze.js";
import type { TopResource } from "./instance.js";
import { applyLocations } from "./location.js";
import { indexResources, type ResourceIndex, withBelow } from "./resource-index.js";
import { ScoreTable } from "./score-table.js";
import type { ClusterFacts } from "./status.js";
import { applyStickiness } from "./stickiness.js";

export interface Preferences {
  readonly facts: ClusterFacts;
  readonly index: ResourceIndex;
  readonly tables: ReadonlyMap<TopResource, ScoreTable>;
}

export function collectPreferences(facts: ClusterFacts): Preferences {
  const names = facts.nodes.map((node) => node.name);
  const everything = facts.resources.flatMap(withBelow);
  const tables = new Map(everything.map((resource) => [resource, new ScoreTable(names, facts.options.symmetric)]));
  const preferences: Preferences = { facts, index: indexResources(facts), tables };
  applyLocations(preferences);
  applyFailures(preferences);
  applyStickiness(preferences);
  applyFreeze(preferences);
  return preferences;
}

/** The table of a resource; everything that the facts hold has one. */
export function tableOf(preferences: Preferences, resource: TopResource): ScoreTable {
  const table = preferences.tables.get(resource);
  return table ?? new ScoreTable([], preferences.facts.options.symmetric);
}
