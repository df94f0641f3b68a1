/**
 * The command with which an administrator would change a fact that decided: each is one that is meant for just that. Where there
 * is none, because it passes by itself or is nothing to be changed by one command, there is no answer; never one that could do harm
 * if it were typed without looking (to clear the state of a node asks, and shows the evidence).
 */
import { assertNever } from "../../model/invariant.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn, type Resource, topOf } from "../cluster/resource.js";
import { effectiveFailCount } from "../fail-count.js";
import type { Cause } from "./fact.js";
import { bearerOf, handsOffFact } from "./hands-off.js";
import { fencingOf, unavailabilityOf } from "./unavailable.js";

export function remedy(cluster: Cluster, { resource, reason }: Cause): string | undefined {
  switch (reason.kind) {
    case "constraint":
      return withoutConstraint(cluster, reason.id);
    case "follows":
    case "followed":
    case "ticket":
    case "order":
      return isConfigured(cluster, reason.id) ? `crm configure delete ${reason.id}` : undefined;
    case "node-unavailable":
      return nodeCommand(cluster, resource, reason.node);
    case "failures":
    case "operation-failed":
      return `crm resource cleanup ${failedName(cluster, resource, reason.node)} ${reason.node}`;
    case "hands-off":
      return reason.why === "blocked"
        ? `crm resource cleanup ${resource.historyId}`
        : handsOffFact(cluster, resource).command;
    case "option":
      return optionCommand(resource, reason.option);
    case "no-quorum":
      return "crm cluster quorum";
    case "waits-for-fencing":
      return nodeCommand(cluster, resource, reason.node);
    case "node-health":
      return healthCommand(cluster, reason.node);
    case "highest-score":
    case "alike":
    case "only-node":
    case "stickiness":
    case "no-node":
    case "unclean":
    case "requested":
    case "orphan":
    case "shutdown-lock":
    case "not-exclusive":
    case "remote-node":
    case "no-capacity":
    case "enough-copies":
    case "node-full":
    case "promotion-score":
    case "promoted":
    case "would-return":
    case "copy-stays":
    case "several-active":
    case "parameters-changed":
    case "interrupted":
    case "waits-for-node":
    case "no-fence-device":
    case "unknown":
    case "unwatched":
    case "not-wanted":
      return undefined;
    default:
      return assertNever(reason);
  }
}

/** Pins and bans are made by commands, and have a command of their own to end them. */
function withoutConstraint(cluster: Cluster, id: string): string | undefined {
  const constraint = cluster.configuration.constraints.find((candidate) => candidate.id === id);
  if (!constraint) return undefined;
  const isPin = constraint.kind === "location" && /^cli-(prefer|ban)-/.test(id);
  return isPin && constraint.resource !== undefined
    ? `crm resource clear ${constraint.resource}`
    : `crm configure delete ${id}`;
}

function isConfigured(cluster: Cluster, id: string): boolean {
  return cluster.configuration.constraints.some((constraint) => constraint.id === id);
}

function nodeCommand(cluster: Cluster, resource: Resource, name: string): string | undefined {
  const node = cluster.nodeByName.get(name);
  if (!node) return undefined;
  switch (unavailabilityOf(node)) {
    case "unclean":
      return fencingOf(cluster, node)?.runnable ? undefined : `crm node clearstate ${name}`;
    case "standby":
      return `crm node online ${name}`;
    case "standby-on-fail":
      return `crm resource cleanup ${failedName(cluster, resource, name)} ${name}`;
    case "maintenance":
      return `crm node ready ${name}`;
    default:
      return undefined;
  }
}

function optionCommand(resource: Resource, option: string): string | undefined {
  switch (option) {
    case "target-role":
      return `crm resource start ${bearerOf(resource, "target-role")}`;
    case "stop-all-resources":
      return "crm configure property stop-all-resources=false";
    default:
      return undefined;
  }
}

function healthCommand(cluster: Cluster, name: string): string | undefined {
  const attributes = cluster.nodeByName.get(name)?.attributes ?? new Map<string, string>();
  const bad = [...attributes].find(([attribute, value]) => attribute.startsWith("#health") && value !== "green");
  return bad && `crm node status-attr ${name} delete ${bad[0]}`;
}

function failedName(cluster: Cluster, resource: Resource, name: string): string {
  const node = cluster.nodeByName.get(name);
  return ((node && failedIn(cluster, resource, node)) ?? resource).historyId;
}

/** Failures of any part of an anonymous clone, or of a group, count for the whole: the one that did fail. */
export function failedIn(cluster: Cluster, resource: Resource, node: ClusterNode): Primitive | undefined {
  const hasFailed = (primitive: Primitive) => effectiveFailCount(cluster, primitive, node).count > 0;
  return primitivesIn(resource).find(hasFailed) ?? primitivesIn(topOf(resource)).find(hasFailed);
}
