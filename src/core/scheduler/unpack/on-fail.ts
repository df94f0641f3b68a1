/**
 * What a failed operation leads to (Pacemaker Explained, "Resource Operations", `on-fail`), from what its entry says, or
 * by default. A stop that failed leaves something that could be active: only fencing makes sure, and without fencing
 * nothing more may be done.
 */
import type { Values } from "../../cib/configuration.js";
import { parseBoolean } from "../../model/boolean.js";
import type { Millis } from "../../model/duration.js";
import { parseRole } from "../../model/role.js";
import type { Cluster } from "../cluster/cluster.js";
import type { OnFail, PlannedRole, Primitive } from "../cluster/resource.js";

export function onFailOf(cluster: Cluster, resource: Primitive, task: string, interval: Millis, meta: Values): OnFail {
  const written = writtenOnFail(resource, task, interval, meta);
  const said = meaningOf(cluster, resource, written);
  const isRemote = resource.remoteNode !== undefined && resource.container === undefined;
  if (isRemote && !(task === "monitor" && interval === 0) && task !== "start") {
    if (!resource.managed) return "stop";
    if (said === undefined) return "reset-remote";
  }
  if (said !== undefined) return said;
  if (resource.container) return "restart-container";
  if (task === "stop") return cluster.options.fencingEnabled ? "fence" : "block";
  return "recover";
}

/** A demotion that says nothing does as the monitor of the promoted role. What makes no sense for a task counts as not said. */
function writtenOnFail(resource: Primitive, task: string, interval: Millis, meta: Values): string | undefined {
  const written = meta["on-fail"];
  if (written === undefined) return task === "demote" ? promotedMonitorOnFail(resource) : undefined;
  if (task === "stop" && (written === "standby" || written === "demote" || written === "stop")) return undefined;
  if (written !== "demote" || task === "promote") return written;
  const promotedMonitor = task === "monitor" && interval > 0 && parseRole(meta.role ?? "") === "Promoted";
  return promotedMonitor ? written : undefined;
}

function promotedMonitorOnFail(resource: Primitive): string | undefined {
  for (const { name, interval, options } of resource.operations) {
    if (name !== "monitor" || interval === 0 || parseRole(options.role ?? "") !== "Promoted") continue;
    if (parseBoolean(options.enabled ?? "") === false) continue;
    const onFail = options["on-fail"];
    if (onFail !== undefined && onFail !== "demote") return onFail;
  }
  return undefined;
}

function meaningOf(cluster: Cluster, resource: Primitive, text: string | undefined): OnFail | undefined {
  switch (text?.toLowerCase()) {
    case "ignore":
    case "nothing":
      return "ignore";
    case "block":
      return "block";
    case "stop":
      return "stop";
    case "standby":
      return "standby";
    case "demote":
      return "demote";
    case "restart":
      return "recover";
    case "migrate":
      return "ban";
    case "restart-container":
      return resource.container ? "restart-container" : undefined;
    case "fence":
      return cluster.options.fencingEnabled ? "fence" : "stop";
    default:
      return undefined;
  }
}

/** What a resource is after the failure: stopped where it is to be left so, unpromoted when its promotion failed. */
export function failRoleOf(resource: Primitive, task: string, onFail: OnFail, meta: Values): PlannedRole {
  if (onFail === "stop") return "Stopped";
  if (onFail === "reset-remote" && resource.reconnectInterval > 0) return "Stopped";
  return parseRole(meta["role-after-failure"] ?? "") ?? (task === "promote" ? "Unpromoted" : "Started");
}
