/**
 * Meta-attributes of one instance as the scheduler uses them: its own, else those of the group or clone around it, else
 * the resource defaults, else the built-in default (Pacemaker Explained, "Resource Options").
 *
 * `maintenance` of the cluster or of a node comes on top and is judged where the node is known.
 */
import type { AgentName, Values } from "../cib/configuration.js";
import { parseBoolean } from "../model/boolean.js";
import { type Millis, parseDuration } from "../model/duration.js";
import { parseRole, type Role } from "../model/role.js";
import { INFINITY, parseScore, type Score } from "../model/score.js";
import type { ClusterOptions } from "./options.js";

export type MultipleActive = "stop_start" | "stop_only" | "block" | "stop_unexpected";
export type Requires = "nothing" | "quorum" | "fencing";

export interface InstanceMeta {
  readonly targetRole: Role | undefined;
  readonly managed: boolean;
  readonly maintenance: boolean;
  readonly priority: Score;
  readonly stickiness: Score;
  /** Failures on a node after which it may not run there; INFINITY: only failures that count as infinite. */
  readonly migrationThreshold: Score;
  /** 0: failures are never forgiven by time. */
  readonly failureTimeout: Millis;
  readonly multipleActive: MultipleActive;
  readonly requires: Requires;
}

/** `values`: of the resource itself, inherited ones and defaults already filled in (see mergedMeta). */
export function readMeta(
  values: Values,
  agent: AgentName,
  stickinessByDefault: Score,
  options: ClusterOptions,
): InstanceMeta {
  const maintenance = options.maintenance || flag(values, "maintenance", false);
  return {
    targetRole: parseRole(values["target-role"] ?? ""),
    managed: flag(values, "is-managed", true) && !maintenance,
    maintenance,
    priority: score(values, "priority", 0),
    stickiness: score(values, "resource-stickiness", stickinessByDefault),
    migrationThreshold: score(values, "migration-threshold", INFINITY),
    failureTimeout: parseDuration(values["failure-timeout"] ?? "") ?? 0,
    multipleActive: readMultipleActive(values["multiple-active"]),
    requires: readRequires(values.requires, agent, options),
  };
}

/** Nearest first: what a resource does not say its parent says, and what nobody says the defaults say. */
export function mergedMeta(...nearestFirst: readonly Values[]): Values {
  return Object.assign({}, ...[...nearestFirst].reverse());
}

function flag(values: Values, name: string, byDefault: boolean): boolean {
  return parseBoolean(values[name] ?? "") ?? byDefault;
}

function score(values: Values, name: string, byDefault: Score): Score {
  return parseScore(values[name] ?? "") ?? byDefault;
}

function readMultipleActive(text: string | undefined): MultipleActive {
  return text === "stop_only" || text === "block" || text === "stop_unexpected" ? text : "stop_start";
}

/** A fence device must be usable while nodes wait to be fenced, so it never waits for fencing itself. */
function readRequires(text: string | undefined, agent: AgentName, options: ClusterOptions): Requires {
  if (text === "nothing" || text === "quorum") return text;
  return agent.class === "stonith" || !options.fencingEnabled ? "quorum" : "fencing";
}
