/** The cluster's options, each read once, under both of its names, with its default (Pacemaker Explained, "Cluster Options"). */
import type { Millis } from "../../model/duration.js";
import type { Score } from "../../model/score.js";

export type NoQuorumPolicy = "stop" | "freeze" | "ignore" | "demote" | "suicide";
export type PlacementStrategy = "default" | "utilization" | "minimal" | "balanced";
export type HealthStrategy = "none" | "migrate-on-red" | "only-green" | "progressive" | "custom";

export interface Options {
  /** All properties as written, rules evaluated. */
  readonly values: Readonly<Record<string, string>>;
  readonly fencingEnabled: boolean;
  readonly fencingAction: "reboot" | "off";
  readonly fencingTimeout: Millis;
  readonly watchdogTimeout: Millis;
  readonly startupFencing: boolean;
  readonly concurrentFencing: boolean;
  readonly priorityFencingDelay: Millis;
  readonly nodePendingTimeout: Millis;
  readonly noQuorumPolicy: NoQuorumPolicy;
  readonly symmetric: boolean;
  readonly maintenance: boolean;
  readonly startFailureIsFatal: boolean;
  readonly stopAll: boolean;
  readonly probes: boolean;
  readonly stopOrphans: boolean;
  readonly stopOrphanActions: boolean;
  readonly removeAfterStop: boolean;
  readonly shutdownLock: boolean;
  readonly shutdownLockLimit: Millis;
  readonly placement: PlacementStrategy;
  readonly health: HealthStrategy;
  readonly healthBase: Score;
  readonly healthScores: { readonly red: Score; readonly yellow: Score; readonly green: Score };
  readonly clusterDelay: Millis;
  readonly batchLimit: number;
  readonly migrationLimit: number;
}

/** Whether a partition may start and recover resources, and fence: with quorum, or where it is ignored. */
export function mayRecover(quorate: boolean, options: Pick<Options, "noQuorumPolicy">): boolean {
  return quorate || options.noQuorumPolicy === "ignore";
}
