/**
 * What it means that a resource runs, or may run, on a node: for the resource, what it lies in, and the node.
 *
 * What nobody manages stays where it is. What is active on several nodes at once is an error, answered as `multiple-active` says
 * (Pacemaker Explained, "Resource Meta-Attributes"): with `block` nothing more is done until somebody has looked; with `stop_only` it is stopped everywhere and stays so.
 */
import { INFINITY, type Score } from "../../model/score.js";
import { adjustScore } from "../assign/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, type Resource, topOf } from "../cluster/resource.js";
import type { Reason } from "../reason.js";

/** On one node, or on all. */
export function addScore(
  cluster: Cluster,
  resource: Resource,
  node: ClusterNode | undefined,
  score: Score,
  reason?: Reason,
): void {
  for (const each of node ? [node] : cluster.nodes) adjustScore(resource, each, score, reason);
}

/** What a hard error bans: an anonymous clone as a whole, for its copies are alike; else the instance itself. */
export function whatIsAlike(primitive: Primitive): Resource {
  const top = topOf(primitive, false);
  return top.kind === "clone" && !top.unique ? top : primitive;
}

/** `failed`: its priority says nothing for the node any more. */
export function addRunning(cluster: Cluster, primitive: Primitive, node: ClusterNode, failed = false): void {
  if (primitive.runningOn.includes(node)) return;
  primitive.runningOn.push(node);
  node.running.push(primitive);
  if (!failed) addPriority(primitive, node);
  if (node.maintenance) {
    primitive.managed = false;
    primitive.maintenance = true;
  }
  if (node.outOfReach) {
    primitive.managed = false;
    primitive.waitsFor = node;
  }
  if (!primitive.managed) addScore(cluster, primitive, node, INFINITY, whyItStays(primitive));
  else if (isMultiplyActive(primitive)) answerMultipleActive(cluster, primitive);
  if (primitive.managed || node.online || node.outOfReach) noteAbove(primitive, node);
}

function whyItStays({ id, waitsFor }: Primitive): Reason {
  return waitsFor
    ? { kind: "waits-for-node", node: waitsFor.name }
    : { kind: "hands-off", resource: id, why: "unmanaged" };
}

function noteAbove(primitive: Primitive, node: ClusterNode): void {
  for (let above: Resource | undefined = primitive.parent; above; above = above.parent) {
    if (above.runningOn.includes(node)) return;
    above.runningOn.push(node);
  }
}

/** A promoted instance counts for one more. What a guest runs makes its host important, too. */
function addPriority(primitive: Primitive, node: ClusterNode): void {
  if (primitive.priority === 0) return;
  const priority = primitive.priority + (primitive.role === "Promoted" ? 1 : 0);
  node.priority += priority;
  for (const host of node.connection?.container?.runningOn ?? []) host.priority += priority;
}

/** Where it need not be fenced before it starts elsewhere, what was on a node that is gone counts as stopped. */
function isMultiplyActive({ requires, runningOn }: Primitive): boolean {
  const fenced = requires === "fencing" || requires === "unfencing";
  return runningOn.filter((node) => fenced || (node.online && !node.unclean)).length > 1;
}

function answerMultipleActive(cluster: Cluster, primitive: Primitive): void {
  switch (primitive.multipleActive) {
    case "stop_only":
      for (const { index } of cluster.nodes) if (primitive.scores.has(index)) primitive.scores.set(index, -INFINITY);
      break;
    case "block":
      block(primitive);
      blockWithOthers(primitive);
      break;
    case "stop_start":
    case "stop_unexpected":
      break;
  }
}

/** Neither started, stopped nor moved any more until somebody has looked. */
export function block(primitive: Primitive): void {
  primitive.managed = false;
  primitive.blocked = true;
}

/** A group or bundle that says `block` itself is blocked as a whole. */
function blockWithOthers({ parent }: Primitive): void {
  if (!parent || parent.kind === "clone" || parent.multipleActive !== "block") return;
  for (const member of parent.children) {
    member.managed = false;
    member.blocked = true;
  }
}
