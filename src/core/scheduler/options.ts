/**
 * The cluster's options as the scheduler uses them: each read once, under both of its names, with its default
 * (Pacemaker Explained, "Cluster Options"). A value that cannot be read counts as the default; validation, which runs
 * before a configuration is taken, is what tells its author.
 */
import type { Values } from "../cib/configuration.js";
import { parseBoolean } from "../model/boolean.js";

export type NoQuorumPolicy = "stop" | "freeze" | "ignore" | "demote" | "suicide";

export interface ClusterOptions {
  readonly fencingEnabled: boolean;
  /** Fence nodes that were never seen, before anything that they could be running is started. */
  readonly startupFencing: boolean;
  readonly fencingAction: "reboot" | "off";
  readonly noQuorumPolicy: NoQuorumPolicy;
  /** Whether a resource may run anywhere unless a constraint says otherwise, or nowhere unless one says so. */
  readonly symmetric: boolean;
  readonly maintenance: boolean;
  readonly startFailureIsFatal: boolean;
  readonly stopAll: boolean;
  readonly probes: boolean;
  /** Stop what runs although it is no longer in the configuration. */
  readonly stopOrphans: boolean;
}

/** Whether a partition may start and recover resources, and fence: with quorum, or where it is ignored. */
export function mayRecover(quorate: boolean, options: ClusterOptions): boolean {
  return quorate || options.noQuorumPolicy === "ignore";
}

export function readOptions(properties: Values): ClusterOptions {
  const flag = (name: string, byDefault: boolean) => readFlag(properties, name, byDefault);
  return {
    fencingEnabled: flag("stonith-enabled", true),
    startupFencing: flag("startup-fencing", true),
    fencingAction: option(properties, "stonith-action") === "off" ? "off" : "reboot",
    noQuorumPolicy: readPolicy(option(properties, "no-quorum-policy")),
    symmetric: flag("symmetric-cluster", true),
    maintenance: flag("maintenance-mode", false),
    startFailureIsFatal: flag("start-failure-is-fatal", true),
    stopAll: flag("stop-all-resources", false),
    probes: flag("enable-startup-probes", true),
    stopOrphans: flag("stop-orphan-resources", true),
  };
}

function readFlag(properties: Values, name: string, byDefault: boolean): boolean {
  return parseBoolean(option(properties, name) ?? "") ?? byDefault;
}

/** Options have two spellings: since Pacemaker 3 `stonith-enabled` is also `fencing-enabled`, and so on. */
function option(properties: Values, name: string): string | undefined {
  return properties[name] ?? properties[name.replace(/^stonith-/, "fencing-")];
}

function readPolicy(text: string | undefined): NoQuorumPolicy {
  switch (text) {
    case "freeze":
    case "ignore":
    case "demote":
      return text;
    case "suicide":
    case "fence":
      return "suicide";
    default:
      return "stop";
  }
}
