/**
 * What each kind of resource does in its own way while nodes are chosen: one question, one switch, and the answers of a
 * kind in that kind's own file.
 */
import { assertNever } from "../../model/invariant.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Colocation, Location } from "../cluster/constraint.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Resource } from "../cluster/resource.js";
import {
  addBundleUtilization,
  applyLocationToBundle,
  assignBundle,
  collectColocationsOfBundle,
  colocateReplicas,
  followBundle,
} from "./bundle.js";
import { addCloneUtilization, assignClone, collectColocationsOfClone, followClone } from "./clone.js";
import type { ColocationSide } from "./colocation-list.js";
import {
  addGroupUtilization,
  applyLocationToGroup,
  assignGroup,
  collectColocationsOfGroup,
  followGroup,
  groupFollows,
} from "./group.js";
import { colocateGroup, tieToContainer } from "./implied-colocation.js";
import { applyLocationTo } from "./location.js";
import { assignPrimitive, collectColocationsOfPrimitive, followPrimitive } from "./primitive.js";

/**
 * Chooses a node for a resource, or for everything in it, once; later calls answer what was chosen. `prefer` is taken
 * where no node is better. With `stopIfFail: false` a resource that finds no node is left as undecided as it was.
 */
export function assign(
  cluster: Cluster,
  resource: Resource,
  prefer?: ClusterNode,
  stopIfFail = true,
): ClusterNode | undefined {
  switch (resource.kind) {
    case "primitive":
      return assignPrimitive(cluster, resource, prefer, stopIfFail);
    case "group":
      return assignGroup(cluster, resource, prefer, stopIfFail);
    case "clone":
      return assignClone(cluster, resource, prefer, stopIfFail);
    case "bundle":
      return assignBundle(cluster, resource, prefer, stopIfFail);
    default:
      return assertNever(resource);
  }
}

/** The dependent's scores (or its priority for promotion) as the constraint wants them, now that the primary is assigned. */
export function follow(cluster: Cluster, dependent: Resource, primary: Resource, colocation: Colocation): void {
  switch (dependent.kind) {
    case "primitive":
      followPrimary(cluster, dependent, primary, colocation);
      break;
    case "group":
      groupFollows(cluster, dependent, primary, colocation);
      break;
    case "clone":
    case "bundle":
      // Their instances follow, each for itself.
      break;
    default:
      assertNever(dependent);
  }
}

/** The same, seen from the primary: which of the things in it is what the dependent must be with. */
export function followPrimary(cluster: Cluster, dependent: Resource, primary: Resource, colocation: Colocation): void {
  switch (primary.kind) {
    case "primitive":
      followPrimitive(cluster, dependent, primary, colocation);
      break;
    case "group":
      followGroup(cluster, dependent, primary, colocation);
      break;
    case "clone":
      followClone(cluster, dependent, primary, colocation);
      break;
    case "bundle":
      followBundle(cluster, dependent, primary, colocation);
      break;
    default:
      assertNever(primary);
  }
}

/**
 * Puts the colocations that matter for `asker` into `list`, where `resource` is the asker itself, or something that it is
 * in, or something in a group with it.
 */
export function collectColocations(
  resource: Resource,
  asker: Resource,
  side: ColocationSide,
  list: Colocation[],
): Colocation[] {
  switch (resource.kind) {
    case "primitive":
      return collectColocationsOfPrimitive(resource, asker, side, list);
    case "group":
      return collectColocationsOfGroup(resource, asker, side, list);
    case "clone":
      return collectColocationsOfClone(resource, asker, side, list);
    case "bundle":
      return collectColocationsOfBundle(resource, asker, side, list);
    default:
      return assertNever(resource);
  }
}

/** Adds a location constraint's scores to the resource's, and to those of what is in it. */
export function applyLocation(resource: Resource, location: Location): void {
  switch (resource.kind) {
    case "primitive":
      applyLocationTo(resource, location);
      break;
    case "group":
      applyLocationToGroup(resource, location);
      break;
    case "clone":
      applyLocationTo(resource, location);
      for (const child of resource.children) applyLocation(child, location);
      break;
    case "bundle":
      applyLocationToBundle(resource, location);
      break;
    default:
      assertNever(resource);
  }
}

/** Adds up what the not yet assigned ones of `all` need of a node. */
export function addUtilization(resource: Resource, all: ReadonlySet<Resource>, sum: Map<string, number>): void {
  switch (resource.kind) {
    case "primitive":
      if (resource.assigned) return;
      for (const [name, value] of Object.entries(resource.utilization)) sum.set(name, (sum.get(name) ?? 0) + value);
      break;
    case "group":
      addGroupUtilization(resource, all, sum);
      break;
    case "clone":
      addCloneUtilization(resource, all, sum);
      break;
    case "bundle":
      addBundleUtilization(resource, all, sum);
      break;
    default:
      assertNever(resource);
  }
}

/** What follows from how resources are put together. */
export function addImpliedColocations(cluster: Cluster, resource: Resource): void {
  for (const child of resource.children) addImpliedColocations(cluster, child);
  switch (resource.kind) {
    case "primitive":
      tieToContainer(cluster, resource);
      break;
    case "group":
      colocateGroup(resource);
      break;
    case "clone":
      break;
    case "bundle":
      colocateReplicas(resource);
      break;
    default:
      assertNever(resource);
  }
}
