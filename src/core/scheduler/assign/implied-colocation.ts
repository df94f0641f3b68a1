/**
 * What must be together though nobody wrote a constraint: members of a group, and what belongs to a container, such as a
 * guest node's connection, with that container (Pacemaker Explained, "Groups" and "Guest Nodes").
 *
 * Never: a connection or fence device on a remote node, or a guest node inside of one; only bundles may be there.
 */
import { INFINITY, type Score } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Group, Primitive } from "../cluster/resource.js";
import { addColocation } from "./colocation-list.js";

/** Highly preferred, but a bundle's container can also be on a remote node, where its connection cannot. */
const NESTED: Score = 10_000;

/** Each member must be with the one before it. */
export function colocateGroup(group: Group): void {
  if (!group.colocated) return;
  for (const [position, member] of group.children.entries()) {
    const previous = group.children[position - 1];
    if (previous) mustBeWith("#group-members", member, previous, INFINITY, member.critical);
  }
}

export function tieToContainer(cluster: Cluster, resource: Primitive): void {
  const { container, remoteNode } = resource;
  const isNested = resource.parent?.kind === "bundle";
  if (container) {
    if (remoteNode && !isNested) keepOff(cluster, container, isRemote);
    const guest = remoteNode ? undefined : (container.remoteNode ?? guestNodeIn(container));
    if (guest) keepOff(cluster, resource, (node) => node !== guest);
    else mustBeWith("#resource-with-container", resource, container, isNested ? NESTED : INFINITY, true);
  }
  if (remoteNode || resource.isFenceDevice) keepOff(cluster, resource, isRemote);
}

function mustBeWith(id: string, dependent: Primitive, primary: Primitive, score: Score, influence: boolean): void {
  addColocation({
    id,
    score,
    dependent,
    primary,
    dependentRole: undefined,
    primaryRole: undefined,
    nodeAttribute: undefined,
    influence,
    configured: false,
  });
}

function guestNodeIn({ fillers }: Primitive): ClusterNode | undefined {
  for (const filler of fillers) if (filler.kind === "primitive" && filler.remoteNode) return filler.remoteNode;
  return undefined;
}

/** Without a connection it is none any more, whatever it was. */
function isRemote(node: ClusterNode): boolean {
  return node.connection !== undefined;
}

function keepOff(cluster: Cluster, { scores }: Primitive, isBanned: (node: ClusterNode) => boolean): void {
  for (const index of scores.nodes()) {
    const node = cluster.nodes[index];
    if (node && isBanned(node)) scores.set(index, -INFINITY, { kind: "remote-node", node: node.name });
  }
}
