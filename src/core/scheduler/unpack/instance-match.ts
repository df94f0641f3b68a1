/**
 * Whose history is it? A node knows a copy of an anonymous clone only by the child's name: the first copy that is not yet found
 * elsewhere takes the node, a copy of a cloned group with all of its members together. Inside a bundle each guest node has its copy.
 *
 * What a node remembers that nothing configured answers to is an orphan: a resource that was removed, or a copy too many.
 */
import type { Cluster } from "../cluster/cluster.js";
import { withoutCopyNumber } from "../cluster/copy-number.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Clone, type Primitive, primitivesIn, type Resource, topOf } from "../cluster/resource.js";
import type { ResourceHistory } from "../input.js";
import { addOrphan, addOrphanCopy } from "./orphan.js";

export function instanceOf(cluster: Cluster, node: ClusterNode, history: ResourceHistory): Primitive {
  const found = configuredInstance(cluster, node, history) ?? addOrphan(cluster, history);
  if (history.resource !== found.id) found.historyName = history.resource;
  return found;
}

function configuredInstance(
  cluster: Cluster,
  node: ClusterNode,
  { resource: id }: ResourceHistory,
): Primitive | undefined {
  const found = cluster.byId.get(id) ?? anonymousCopy(cluster, id);
  if (found?.kind !== "primitive") return undefined;
  const clone = topOf(found, false);
  // Copies that are told apart answer to their own names only.
  if (clone.kind !== "clone" || clone.unique) return found.id === id ? found : undefined;
  return clone.parent ? bundledCopy(clone, node) : copyFor(cluster, node, clone, withoutCopyNumber(id));
}

/** Of `api:7` where only fewer copies are configured, the copies of `api`, unless they have names of their own. */
function anonymousCopy(cluster: Cluster, id: string): Resource | undefined {
  const first = cluster.byId.get(`${withoutCopyNumber(id)}:0`);
  return first && topOf(first, false).unique ? undefined : first;
}

/** The copy inside the replica that is this guest node. */
function bundledCopy(clone: Clone, node: ClusterNode): Primitive | undefined {
  const bundle = clone.parent;
  if (bundle?.kind !== "bundle") return undefined;
  return bundle.replicas.find((replica) => replica.node === node)?.child;
}

function copyFor(cluster: Cluster, node: ClusterNode, clone: Clone, member: string): Primitive {
  const copy = activeCopy(node, clone, member);
  const chosen = copy === "taken" ? undefined : (copy ?? idleCopy(node, clone, member));
  if (chosen && !isWastedOn(cluster, node, clone, chosen)) return chosen;
  return addOrphanCopy(cluster, clone, member);
}

/** One that is known to be here. `taken`: those that are have found their history on this node, under another number. */
function activeCopy(node: ClusterNode, clone: Clone, member: string): Primitive | "taken" | undefined {
  let taken = false;
  for (const copy of clone.children) {
    const found = copy.runningOn[0] === node ? memberOf(copy, member) : undefined;
    if (found?.runningOn.length === 0) return found;
    if (found) taken = true;
  }
  return taken ? "taken" : undefined;
}

/** The first that is active nowhere, and about to be nowhere else. */
function idleCopy(node: ClusterNode, clone: Clone, member: string): Primitive | undefined {
  for (const copy of clone.children) {
    if (copy.runningOn.length > 0) continue;
    const found = memberOf(copy, member);
    if (found && (found.pendingNode === undefined || found.pendingNode === node)) return found;
  }
  return undefined;
}

function memberOf(copy: Clone["children"][number], member: string): Primitive | undefined {
  return primitivesIn(copy).find(({ historyId, id }) => historyId === member || withoutCopyNumber(id) === member);
}

/**
 * A node that is gone takes no number from the others where a copy needs no fencing before it starts elsewhere, unless there is
 * one for every node anyway.
 */
function isWastedOn(cluster: Cluster, node: ClusterNode, clone: Clone, copy: Primitive): boolean {
  if (copy.requires === "fencing" || copy.requires === "unfencing") return false;
  if (node.isGuest || (node.online && !node.unclean)) return false;
  return clone.max !== cluster.nodes.length;
}
