/**
 * The full list of resources, in the order of the configuration; what ran once and is no longer configured last. The connection to a
 * guest node is not there: the node itself is in the list of nodes.
 */

import { isActive } from "../../core/scheduler/cluster/activity.js";
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import { type Group, primitivesIn, type Resource } from "../../core/scheduler/cluster/resource.js";
import { item, type Line } from "../lines.js";
import { bundleLines } from "./bundle-lines.js";
import { cloneLines } from "./clone-lines.js";
import { flagSpans, managementFlag, primitiveLine } from "./primitive-line.js";
import { isDisabled } from "./shown-role.js";

export function resourceListLines(cluster: Cluster, depth: number): Line[] {
  const shown = cluster.resources.filter(
    (resource) => (!resource.orphan || isActive(resource, true)) && !isImplied(resource),
  );
  if (shown.length === 0) return [item(depth, "No resources")];
  return shown.flatMap((resource) => resourceLines(resource, cluster, depth));
}

function isImplied(resource: Resource): boolean {
  return resource.kind === "primitive" && !resource.orphan && resource.remoteNode?.isGuest === true;
}

function resourceLines(resource: Resource, cluster: Cluster, depth: number): Line[] {
  switch (resource.kind) {
    case "primitive":
      return [primitiveLine(resource, cluster, depth)];
    case "group":
      return groupLines(resource, cluster, depth);
    case "clone":
      return cloneLines(resource, cluster, depth, (copy, below) => resourceLines(copy, cluster, below));
    case "bundle":
      return bundleLines(resource, cluster, depth);
  }
}

function groupLines(group: Group, cluster: Cluster, depth: number): Line[] {
  const flags = [...(isDisabled(group) ? ["disabled"] : []), ...managementFlag(group)];
  return [
    item(depth, `Resource Group: ${group.id}`, ...flagSpans(flags), ":"),
    ...group.children.filter((member) => !isImplied(member)).map((member) => primitiveLine(member, cluster, depth + 1)),
  ];
}

/** Of all instances, removed ones that still run among them: how many shall not run, and how many are left alone after a failure. */
export function countsOf(cluster: Cluster): { total: number; disabled: number; blocked: number } {
  const all = cluster.resources.flatMap(primitivesIn).filter(({ orphan, role }) => !orphan || role !== "Stopped");
  return {
    total: all.length,
    disabled: all.filter(isDisabled).length,
    blocked: all.filter((primitive) => primitive.blocked).length,
  };
}
