/**
 * Colocation constraints, resolved: between one dependent and one primary each (Pacemaker Explained, "Placing Resources
 * Relative to other Resources" and "Resource Sets").
 *
 * A set's members follow each other, each the one before it, unless the set is not sequential; where they must be apart,
 * each keeps away from every one before it. Of two sets, the first one follows the one after it: its first member the
 * other's last, or each of them where a set has no order. A tag or template on one side is such a set; two of them cannot
 * be colocated. A score of 0 says nothing and is left out, and so is a resource that shall be with or without itself: it would
 * run away from itself for ever.
 */
import type { ColocationConstraint, ColocationSetConstraint, ResourceSet } from "../../cib/configuration.js";
import { followedIn, followersIn } from "../../cib/resource-set.js";
import type { Role } from "../../model/role.js";
import type { Score } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import { isWithin, type Resource } from "../cluster/resource.js";
import { factsOf } from "../unpack/facts.js";
import { evaluateRule } from "../unpack/rules.js";
import { addColocation } from "./colocation-list.js";
import { asSet, isNamed, namedResource, resourcesOf } from "./named-resource.js";

export function unpackColocation(cluster: Cluster, constraint: ColocationConstraint): void {
  if (constraint.lifetime && !evaluateRule(constraint.lifetime, factsOf(cluster))) return;
  const { id, resource, role, with: withId, withRole } = constraint;
  for (const name of [resource, withId]) {
    if (isNamed(cluster, name)) continue;
    cluster.warnings.push(`Ignoring constraint '${id}' because resource '${name}' does not exist`);
    return;
  }
  const dependent = namedResource(cluster, resource);
  const primary = namedResource(cluster, withId);
  if (dependent && primary) {
    colocate(constraint, id, constraint.score, [dependent, role], [primary, withRole], constraint.nodeAttribute);
  } else if (dependent || primary) {
    const followers = asSet(cluster, resource, role ? { role } : {});
    unpackSets(cluster, constraint, [followers, asSet(cluster, withId, withRole ? { role: withRole } : {})]);
  } else {
    cluster.warnings.push(`Ignoring constraint '${id}' because two templates or tags cannot be colocated`);
  }
}

type Common = Pick<ColocationConstraint | ColocationSetConstraint, "id" | "score" | "influence">;
/** With the role in which the constraint is about it. */
type Party = readonly [resource: Resource, role: Role | undefined];

function colocate(
  constraint: Common,
  id: string,
  score: Score,
  [dependent, dependentRole]: Party,
  [primary, primaryRole]: Party,
  nodeAttribute?: string,
): void {
  if (isWithin(dependent, primary) || isWithin(primary, dependent)) return;
  addColocation({
    id,
    score,
    dependent,
    primary,
    dependentRole: dependentRole === "Started" ? undefined : dependentRole,
    primaryRole: primaryRole === "Started" ? undefined : primaryRole,
    nodeAttribute,
    influence: constraint.influence ?? dependent.critical,
    configured: true,
  });
}

export function unpackColocationSets(cluster: Cluster, constraint: ColocationSetConstraint): void {
  unpackSets(cluster, constraint, constraint.sets);
}

function unpackSets(cluster: Cluster, constraint: Common, sets: readonly ResourceSet[]): void {
  let before: ResourceSet | undefined;
  for (const set of sets) {
    colocateWithin(cluster, constraint, set);
    if (before) colocateBetween(cluster, constraint, before, set);
    before = set;
  }
}

function colocateWithin(cluster: Cluster, constraint: Common, set: ResourceSet): void {
  const score = set.score ?? constraint.score;
  if (set.sequential === false) return;
  const members = resourcesOf(cluster, set);
  const pair = (dependent: Resource, primary: Resource) =>
    colocate(constraint, set.id, score, [dependent, set.role], [primary, set.role]);
  for (const [position, member] of members.entries()) {
    const earlier = members.slice(0, position);
    if (score < 0) for (const other of earlier) pair(member, other);
    const previous = earlier.at(-1);
    if (score <= 0 || !previous) continue;
    if (set.ordering === "listed") pair(previous, member);
    else pair(member, previous);
  }
}

function colocateBetween(cluster: Cluster, constraint: Common, set: ResourceSet, next: ResourceSet): void {
  const followers = followersIn({ ...set, members: resourcesOf(cluster, set) });
  const followed = followedIn({ ...next, members: resourcesOf(cluster, next) });
  for (const dependent of followers) {
    for (const primary of followed) {
      colocate(constraint, constraint.id, constraint.score, [dependent, set.role], [primary, next.role]);
    }
  }
}
