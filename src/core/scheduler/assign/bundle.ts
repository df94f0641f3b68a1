/**
 * A bundle gets its nodes: its containers as the copies of a clone do (copies.ts), then what belongs to each of them: the
 * address, which goes with its container; the connection, which would like to; and what runs inside, which can be nowhere
 * but on the guest node of its own container. Roles of what is inside are chosen last.
 *
 * What is said of a bundle (locations, colocations) is said to its containers; for the role of what is inside, to that.
 */
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation, Location } from "../cluster/constraint.js";
import { copyOn, isAnyBlocked } from "../cluster/copies.js";
import type { ClusterNode } from "../cluster/node.js";
import { placeOf } from "../cluster/place.js";
import { type Bundle, type Primitive, type Replica, type Resource, topOf } from "../cluster/resource.js";
import { roleRank } from "../cluster/role-rank.js";
import { avoidAll, nodesByScore } from "./clone.js";
import { followsReason } from "./colocation.js";
import { addColocation, type ColocationSide, mergeColocations, ownColocations } from "./colocation-list.js";
import { assignCopies } from "./copies.js";
import { type Copy, inOrderOfAssignment } from "./copy-order.js";
import { applyLocationTo } from "./location.js";
import { leaveNowhere } from "./placement.js";
import { tooManyFailures } from "./preference.js";
import { keepOnlyWith, type Place } from "./same-place.js";
import { noteScores } from "./score.js";
import { addUtilization, applyLocation, assign, follow, followPrimary } from "./variants.js";

/** Asked again, it shows its scores again, as Pacemaker does; the nodes stay the same. */
export function assignBundle(
  cluster: Cluster,
  bundle: Bundle,
  prefer: ClusterNode | undefined,
  stopIfFail: boolean,
): undefined {
  bundle.assigning = true;
  noteScores(cluster, bundle);
  const containers: Copy[] = bundle.replicas.map(({ container }) => container);
  const inOrder = inOrderOfAssignment(cluster, bundle, containers);
  assignCopies(cluster, bundle, inOrder, bundle.replicas.length, bundle.replicasPerHost);
  for (const replica of bundle.replicas) assignReplica(cluster, replica, prefer, stopIfFail);
  if (bundle.inner) {
    allowOnlyInside(cluster, bundle, bundle.inner);
    assign(cluster, bundle.inner, prefer, stopIfFail);
  }
  bundle.assigning = false;
  bundle.assigned = true;
}

function assignReplica(cluster: Cluster, replica: Replica, prefer: ClusterNode | undefined, stopIfFail: boolean): void {
  const { address, container, remote } = replica;
  if (address) assign(cluster, address, prefer, stopIfFail);
  if (remote) {
    const hostConnection = container.assignedTo?.connection;
    if (hostConnection) goWithHost(remote, hostConnection);
    assign(cluster, remote, prefer, stopIfFail);
  }
  assignChild(cluster, replica, stopIfFail);
}

/** A container on a remote node: there can be only one connection to both, and so it is the same node's. */
function goWithHost(remote: Primitive, hostConnection: Primitive): void {
  addColocation({
    id: "#replica-remote-with-host-remote",
    dependent: remote,
    dependentRole: undefined,
    primary: hostConnection,
    primaryRole: undefined,
    score: INFINITY,
    nodeAttribute: undefined,
    influence: true,
    configured: false,
  });
}

function assignChild(cluster: Cluster, { child, node: guest }: Replica, stopIfFail: boolean): void {
  if (!child || !guest) return;
  for (const index of child.scores.nodes()) {
    const node = cluster.nodes[index];
    if (node !== guest) child.scores.set(index, -INFINITY);
    else if (tooManyFailures(cluster, child, guest) === undefined) child.scores.set(index, INFINITY);
  }
  const clone = child.parent;
  if (!clone) return;
  const before = clone.assigning;
  clone.assigning = true;
  assign(cluster, child, guest, stopIfFail);
  clone.assigning = before;
}

function allowOnlyInside(cluster: Cluster, bundle: Bundle, inner: Resource): void {
  const guests = new Set(bundle.replicas.map(({ node }) => node));
  for (const index of inner.scores.nodes()) inner.scores.set(index, guests.has(cluster.nodes[index]) ? 0 : -INFINITY);
}

/** What the bundle, now that it is assigned, means for what follows it. */
export function followBundle(cluster: Cluster, dependent: Resource, bundle: Bundle, colocation: Colocation): void {
  if (!bundle.assigned) return;
  const { kind } = colocation.dependent;
  const containers = bundle.replicas.map(({ container }) => container);
  if (kind === "clone" || kind === "bundle") {
    if (colocation.score < 0) avoidAll(cluster, dependent, containers, colocation);
    else followOneReplica(cluster, dependent, bundle, colocation);
  } else if (colocation.score >= INFINITY) {
    const places = bundle.replicas.flatMap((replica) => placeToFollow(replica, colocation) ?? []);
    keepOnlyWith(cluster, dependent, bundle, colocation, places);
  } else for (const container of containers) followPrimary(cluster, dependent, container, colocation);
}

function placeToFollow({ container, child }: Replica, { primaryRole }: Colocation): Place | undefined {
  const node = placeOf(container, "next");
  if (!node || isAnyBlocked(container)) return undefined;
  if (primaryRole === "Promoted" && (!child || roleRank(child.nextRole) < roleRank("Promoted"))) return undefined;
  return { node, score: 0 };
}

/** The dependent is a copy of a clone, or of another bundle: it follows the replica on its own node. */
function followOneReplica(cluster: Cluster, dependent: Resource, bundle: Bundle, colocation: Colocation): void {
  // It has its node already: only its role is still open, and the constraint is not about that.
  if (dependent.assigned && !colocation.dependentRole) return;
  const place = hostOf(dependent);
  const nodes = place ? [place] : nodesByScore(cluster, dependent);
  const host = nodes.find((node) => copyOn(bundle, node, "next") !== undefined);
  const container = host && copyOn(bundle, host, "next");
  if (container) follow(cluster, dependent, container, colocation);
  else if (colocation.score >= INFINITY) {
    leaveNowhere(cluster, dependent, followsReason(colocation, bundle));
  }
}

/** What runs inside a bundle is where its container is. */
function hostOf(dependent: Resource): ClusterNode | undefined {
  const node = placeOf(dependent, "next");
  return (node?.inBundle && node.connection?.container?.assignedTo) || node;
}

/** Each address is where its container is. Connections come from their being in a container (see primitives). */
export function colocateReplicas(bundle: Bundle): void {
  for (const { address, container } of bundle.replicas) {
    if (!address) continue;
    addColocation({
      id: "#ip-with-container",
      dependent: address,
      dependentRole: undefined,
      primary: container,
      primaryRole: undefined,
      score: INFINITY,
      nodeAttribute: undefined,
      influence: true,
      configured: false,
    });
  }
}

/**
 * A bundle's colocations are those of the bundle and of its containers; and of what is inside, once it has its nodes and it
 * is about who is promoted.
 */
export function collectColocationsOfBundle(
  bundle: Bundle,
  asker: Resource,
  side: ColocationSide,
  list: Colocation[],
): Colocation[] {
  const isContainer = bundle.replicas.some(({ container }) => container === asker);
  if (asker === bundle || isContainer || isChoosingRoles(bundle, asker)) {
    return mergeColocations(list, ownColocations(bundle, side), side);
  }
  return list;
}

function isChoosingRoles({ inner }: Bundle, asker: Resource): boolean {
  if (!inner?.promotable || topOf(asker, false) !== inner) return false;
  return asker === inner ? inner.promotionRanked : asker.assigned;
}

export function applyLocationToBundle(bundle: Bundle, location: Location): void {
  applyLocationTo(bundle, location);
  for (const { container, address } of bundle.replicas) {
    applyLocation(container, location);
    if (address) applyLocation(address, location);
  }
  if (bundle.inner && (location.role === "Unpromoted" || location.role === "Promoted")) {
    applyLocation(bundle.inner, location);
    bundle.inner.locations.unshift(location);
  }
}

/** Only containers need anything of a node's capacity, and all replicas need the same. */
export function addBundleUtilization(bundle: Bundle, all: ReadonlySet<Resource>, sum: Map<string, number>): void {
  const [replica] = bundle.replicas;
  if (!bundle.assigned && replica) addUtilization(replica.container, all, sum);
}
