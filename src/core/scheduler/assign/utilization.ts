/**
 * What nodes can carry and resources need: plain named numbers, of which neither knows what they mean (Pacemaker
 * Explained, "Utilization and Placement Strategy").
 *
 * With any strategy but `default` a resource may not run where it does not fit; where it could be together with all that
 * must be with it, it may not run where they would not all fit. Where no node can carry them all, the node with the most
 * room is preferred. An assigned resource's needs are taken from its node; they are given back when it loses the node.
 */
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import { allowedNodes, isUsable } from "./node-choice.js";
import { adjustScore } from "./score.js";
import { tiedTogether } from "./tied-together.js";
import { addUtilization } from "./variants.js";

/** Negative where `a` has room left in more of the named things than `b`. */
export function compareCapacities(a: ClusterNode, b: ClusterNode): number {
  let balance = 0;
  for (const name of new Set([...Object.keys(a.utilization), ...Object.keys(b.utilization)])) {
    balance += Math.sign((b.utilization[name] ?? 0) - (a.utilization[name] ?? 0));
  }
  return balance;
}

/** Bans the nodes that cannot carry it. Answers the roomiest node where none can carry it with all that belongs to it. */
export function limitToCapacity(cluster: Cluster, resource: Primitive): ClusterNode | undefined {
  if (cluster.options.placement === "default") return undefined;
  const nodes = allowedNodes(cluster, resource.scores).filter((node) => isUsable(resource.scores, node));
  const together = needsTogether(resource);
  const anyFits = nodes.some((node) => fits(node, together));
  const needs = anyFits ? together : new Map(Object.entries(resource.utilization));
  const mostFree = anyFits ? undefined : roomiest(nodes);
  for (const node of nodes) {
    if (fits(node, needs)) continue;
    adjustScore(resource, node, -INFINITY, { kind: "no-capacity", resource: resource.id, node: node.name });
  }
  return mostFree;
}

/** Of everything that must be on the same node and has none yet. */
function needsTogether(resource: Primitive): ReadonlyMap<string, number> {
  const together = tiedTogether(resource);
  const needs = new Map<string, number>();
  for (const each of [...together].reverse()) if (!each.assigned) addUtilization(each, together, needs);
  return needs;
}

function fits(node: ClusterNode, needs: ReadonlyMap<string, number>): boolean {
  for (const [name, need] of needs) if (need > (node.utilization[name] ?? 0)) return false;
  return true;
}

function roomiest(nodes: readonly ClusterNode[]): ClusterNode | undefined {
  return nodes.reduce<ClusterNode | undefined>(
    (most, node) => (most && compareCapacities(node, most) >= 0 ? most : node),
    undefined,
  );
}

export function consumeCapacity(node: ClusterNode, { utilization }: Primitive): void {
  changeCapacity(node, utilization, -1);
}

export function releaseCapacity(node: ClusterNode, { utilization }: Primitive): void {
  changeCapacity(node, utilization, 1);
}

/** What a node does not name it has nothing of, and that stays so. */
function changeCapacity(node: ClusterNode, needs: Readonly<Record<string, number>>, sign: 1 | -1): void {
  for (const [name, need] of Object.entries(needs)) {
    const room = node.utilization[name];
    if (room !== undefined) node.utilization[name] = room + sign * need;
  }
}

export function noteCapacities(cluster: Cluster, when: "Original" | "Remaining"): void {
  if (!cluster.input.showScores) return;
  for (const { name, utilization } of cluster.nodes) {
    cluster.scoreLines.push({ kind: "capacity", when, where: name, values: { ...utilization } });
  }
}

export function noteUtilization(cluster: Cluster, { id, utilization }: Primitive, node: ClusterNode): void {
  if (!cluster.input.showScores) return;
  cluster.scoreLines.push({ kind: "utilization", resource: id, where: node.name, values: utilization });
}
