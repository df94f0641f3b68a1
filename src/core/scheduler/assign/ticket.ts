/**
 * Tickets: what may run only while this site holds a ticket (Pacemaker Explained, "Multi-Site Clusters and Tickets").
 *
 * Without the ticket nothing that needs it may start; what runs when the ticket is lost is stopped, demoted or frozen, or
 * its node is fenced, as the constraint says. A ticket that is granted but in standby stops what needs it, gently. What is
 * needed for the promoted role only is seen to when copies are promoted.
 */
import type { TicketConstraint } from "../../cib/configuration.js";
import type { Role } from "../../model/role.js";
import type { Cluster } from "../cluster/cluster.js";
import type { TicketRule } from "../cluster/constraint.js";
import { fenceNode } from "../cluster/node-fencing.js";
import type { Resource } from "../cluster/resource.js";
import type { Reason } from "../reason.js";
import { isNamed, namedResource, namedTogether, resourcesOf } from "./named-resource.js";
import { banEverywhere } from "./placement.js";

export function unpackTicket(cluster: Cluster, constraint: TicketConstraint): void {
  const { id, resource, role, sets } = constraint;
  for (const set of sets ?? []) {
    for (const member of resourcesOf(cluster, set)) tie(cluster, constraint, member, set.role ?? role);
  }
  if (resource === undefined) return;
  if (!isNamed(cluster, resource)) {
    cluster.warnings.push(`Ignoring constraint '${id}' because resource '${resource}' does not exist`);
  }
  for (const name of namedTogether(cluster, resource) ?? [resource]) {
    const member = namedResource(cluster, name);
    if (member) tie(cluster, constraint, member, role);
  }
}

function tie(cluster: Cluster, constraint: TicketConstraint, resource: Resource, role: Role | undefined): void {
  const { id, ticket } = constraint;
  const only = role === "Started" ? undefined : role;
  const rule: TicketRule = { id, ticket, resource, role: only, lossPolicy: lossPolicy(cluster, constraint, only) };
  resource.tickets.push(rule);
  applyTicket(cluster, resource, rule);
}

function lossPolicy(
  cluster: Cluster,
  { lossPolicy }: TicketConstraint,
  role: Role | undefined,
): TicketRule["lossPolicy"] {
  if (lossPolicy === "fence" && !cluster.options.fencingEnabled) return "stop";
  return lossPolicy ?? (role === "Promoted" ? "demote" : "stop");
}

export function isTicketUsable(cluster: Cluster, ticket: string): boolean {
  const state = cluster.tickets.get(ticket);
  return state?.granted === true && !state.standby;
}

function applyTicket(cluster: Cluster, resource: Resource, rule: TicketRule): void {
  if (isTicketUsable(cluster, rule.ticket)) return;
  if (resource.children.length > 0) {
    for (const child of resource.children) applyTicket(cluster, child, rule);
    return;
  }
  const isGranted = cluster.tickets.get(rule.ticket)?.granted === true;
  if (!isGranted && resource.runningOn.length > 0) loseTicket(cluster, resource, rule);
  else if (rule.role !== "Promoted" || rule.lossPolicy === "stop") banEverywhere(cluster, resource, reasonOf(rule));
}

function loseTicket(cluster: Cluster, resource: Resource, rule: TicketRule): void {
  const isInRole = rule.role === undefined || rule.role === resource.role;
  switch (rule.lossPolicy) {
    case "stop":
      banEverywhere(cluster, resource, reasonOf(rule));
      break;
    case "demote":
      if (rule.role !== "Promoted") banEverywhere(cluster, resource, reasonOf(rule));
      break;
    case "fence":
      if (!isInRole) break;
      banEverywhere(cluster, resource, reasonOf(rule));
      for (const node of resource.runningOn) fenceNode(cluster, node, "deadman ticket was lost");
      break;
    case "freeze":
      if (!isInRole) break;
      resource.managed = false;
      resource.blocked = true;
      break;
  }
}

function reasonOf({ id, ticket }: TicketRule): Reason {
  return { kind: "ticket", id, ticket };
}
