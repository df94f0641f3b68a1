/**
 * The cluster's options as the scheduler uses them, each read once, under each of its names, with its default (Pacemaker
 * Explained, "Cluster Options"). A value that cannot be read counts as the default.
 */
import type { Configuration, Values } from "../../cib/configuration.js";
import { parseBoolean } from "../../model/boolean.js";
import { type Millis, parseDuration } from "../../model/duration.js";
import { INFINITY, parseScore, type Score } from "../../model/score.js";
import type { RuleFacts } from "../cluster/node.js";
import type { HealthStrategy, NoQuorumPolicy, Options, PlacementStrategy } from "../cluster/options.js";
import { evaluateSets } from "./attribute-sets.js";

/** The names that an option had before, newest first: what is said under the newest name counts. */
const FORMER_NAMES: Readonly<Record<string, readonly string[]>> = {
  "fencing-enabled": ["stonith-enabled"],
  "fencing-action": ["stonith-action"],
  "fencing-timeout": ["stonith-timeout"],
  "fencing-watchdog-timeout": ["stonith-watchdog-timeout"],
  "stop-removed-resources": ["stop-orphan-resources"],
  "cancel-removed-actions": ["stop-orphan-actions"],
};

const PLACEMENTS: readonly PlacementStrategy[] = ["default", "utilization", "minimal", "balanced"];
const HEALTH_STRATEGIES: readonly HealthStrategy[] = [
  ...(["none", "migrate-on-red", "only-green", "progressive", "custom"] as const),
];

/** This set counts before all others, whatever their scores. */
const FOREMOST_SET = "cib-bootstrap-options";

/** All properties as text, rules evaluated. */
export function propertiesOf({ properties, propertySets }: Configuration, facts: RuleFacts): Values {
  const sets = propertySets?.map((set) =>
    set.id === FOREMOST_SET ? { ...set, score: Number.POSITIVE_INFINITY } : set,
  );
  return evaluateSets(properties, sets, facts);
}

/** `everQuorate`: no node is fenced for want of a quorum that this partition never had. */
export function readOptions(values: Values, everQuorate: boolean): Options {
  const read = new OptionReader(values);
  const fencingEnabled = read.flag("fencing-enabled", true);
  return {
    values,
    fencingEnabled,
    fencingAction: ["off", "poweroff"].includes(read.text("fencing-action") ?? "") ? "off" : "reboot",
    fencingTimeout: read.duration("fencing-timeout", 60_000),
    watchdogTimeout: read.duration("fencing-watchdog-timeout", 0),
    startupFencing: read.flag("startup-fencing", true),
    concurrentFencing: read.flag("concurrent-fencing", true),
    priorityFencingDelay: read.duration("priority-fencing-delay", 0),
    nodePendingTimeout: read.duration("node-pending-timeout", 0),
    noQuorumPolicy: noQuorumPolicy(read.text("no-quorum-policy"), fencingEnabled, everQuorate),
    symmetric: read.flag("symmetric-cluster", true),
    maintenance: read.flag("maintenance-mode", false),
    startFailureIsFatal: read.flag("start-failure-is-fatal", true),
    stopAll: read.flag("stop-all-resources", false),
    probes: read.flag("enable-startup-probes", true),
    stopOrphans: read.flag("stop-removed-resources", true),
    stopOrphanActions: read.flag("cancel-removed-actions", true),
    removeAfterStop: read.flag("remove-after-stop", false),
    shutdownLock: read.flag("shutdown-lock", false),
    shutdownLockLimit: read.duration("shutdown-lock-limit", 0),
    placement: PLACEMENTS.find((name) => name === read.text("placement-strategy")) ?? "default",
    health: HEALTH_STRATEGIES.find((name) => name === read.text("node-health-strategy")) ?? "none",
    healthBase: read.score("node-health-base", 0),
    healthScores: {
      red: read.score("node-health-red", -INFINITY),
      yellow: read.score("node-health-yellow", 0),
      green: read.score("node-health-green", 0),
    },
    clusterDelay: read.duration("cluster-delay", 60_000),
    batchLimit: read.integer("batch-limit", 0),
    migrationLimit: read.integer("migration-limit", -1),
  };
}

class OptionReader {
  constructor(private readonly values: Values) {}

  text(name: string): string | undefined {
    const names = [name, ...(FORMER_NAMES[name] ?? [])];
    return names
      .map((known) => this.values[known])
      .find((value) => value !== undefined)
      ?.toLowerCase();
  }

  flag(name: string, byDefault: boolean): boolean {
    return parseBoolean(this.text(name) ?? "") ?? byDefault;
  }

  duration(name: string, byDefault: Millis): Millis {
    return parseDuration(this.text(name) ?? "") ?? byDefault;
  }

  score(name: string, byDefault: Score): Score {
    return parseScore(this.text(name) ?? "") ?? byDefault;
  }

  integer(name: string, byDefault: number): number {
    const text = this.text(name);
    return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : byDefault;
  }
}

function noQuorumPolicy(text: string | undefined, fencingEnabled: boolean, everQuorate: boolean): NoQuorumPolicy {
  switch (text) {
    case "freeze":
    case "ignore":
    case "demote":
      return text;
    case "suicide":
    case "fence":
      return fencingEnabled && everQuorate ? "suicide" : "stop";
    default:
      return "stop";
  }
}
