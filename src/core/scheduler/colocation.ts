/**
 * Colocation: who follows whom, and what that does to scores (Pacemaker Explained, "Colocation").
 *
 * The primary is placed first; what its dependents would like is part of what it likes, in proportion to how strongly
 * they are tied to it, through whole chains of dependents. Then each dependent is bound by where the primary went:
 * INFINITY allows only that node, -INFINITY forbids it, anything between adds to its score.
 *
 * A group is a chain of its own: every member is a dependent, at INFINITY, of the one before it. What follows a group
 * follows its last member; what a group follows its first member follows, and the others by the chain.
 */
import type { ColocationConstraint } from "../cib/configuration.js";
import type { NodeName } from "../model/names.js";
import { addScores, INFINITY, type Score } from "../model/score.js";
import type { GroupInstance, PrimitiveInstance, TopResource } from "./instance.js";
import type { Reason } from "./reason.js";
import type { ResourceIndex } from "./resource-index.js";
import type { ScoreTable } from "./score-table.js";
import type { ClusterFacts } from "./status.js";

export interface Colocation {
  /** The constraint, or the group whose order of members it is. */
  readonly id: string;
  readonly score: Score;
  readonly dependent: TopResource;
  readonly primary: TopResource;
}

export interface Colocations {
  /** Strongest first, then as configured. */
  readonly all: readonly Colocation[];
  /** Those in which exactly this resource follows another. */
  readonly following: (dependent: TopResource) => readonly Colocation[];
  /** What binds an instance: its own, and those of the group or clone around it that it stands for. */
  readonly binding: (dependent: PrimitiveInstance) => readonly Colocation[];
  /** Those whose dependents have a say in where the resource goes, likewise. */
  readonly asking: (primary: TopResource) => readonly Colocation[];
}

export function readColocations(facts: ClusterFacts, index: ResourceIndex): Colocations {
  const configured = facts.configuration.constraints
    .filter((constraint): constraint is ColocationConstraint => constraint.kind === "colocation")
    .flatMap((constraint) => resolve(constraint, index));
  const all = [...facts.resources.flatMap(chains), ...configured].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  const byDependent = groupBy(all, (colocation) => colocation.dependent);
  const byPrimary = groupBy(all, (colocation) => colocation.primary);
  const following = (dependent: TopResource) => byDependent.get(dependent) ?? [];
  const followedBy = (primary: TopResource) => byPrimary.get(primary) ?? [];
  const parentsOf = (resource: TopResource) => facts.parents.get(resource) ?? [];
  return {
    all,
    following,
    binding: (dependent) => {
      const parents = parentsOf(dependent).filter((parent) => standsFor(dependent, parent, firstOf));
      const around = parents.flatMap((parent) => [...following(parent), ...ofLaterMembers(parent, following)]);
      return [...following(dependent), ...around];
    },
    asking: (primary) => {
      if (primary.kind !== "primitive") return followedBy(primary);
      const parents = parentsOf(primary).filter((parent) => standsFor(primary, parent, lastOf));
      return [...followedBy(primary), ...parents.flatMap(followedBy)];
    },
  };
}

function standsFor(instance: PrimitiveInstance, parent: TopResource, representative: typeof firstOf): boolean {
  const copies = parent.kind === "clone" ? parent.copies : [parent];
  return copies.some((copy) => representative(copy) === instance);
}

/** Where a later member of a group is bound, the first one is bound too: the group is in one place. */
function ofLaterMembers(
  parent: TopResource,
  following: (dependent: TopResource) => readonly Colocation[],
): readonly Colocation[] {
  if (parent.kind !== "group") return [];
  const inside = new Set<TopResource>(parent.members);
  return parent.members
    .slice(1)
    .flatMap(following)
    .filter(({ primary }) => !inside.has(primary));
}

function resolve(constraint: ColocationConstraint, index: ResourceIndex): Colocation[] {
  const dependent = index.get(constraint.resource);
  const primary = index.get(constraint.with);
  if (!dependent || !primary || dependent === primary || constraint.score === 0) return [];
  return [{ id: constraint.id, score: constraint.score, dependent, primary }];
}

function chains(resource: TopResource): Colocation[] {
  if (resource.kind === "clone") return resource.copies.flatMap(chains);
  return resource.kind === "group" ? chain(resource) : [];
}

function chain(group: GroupInstance): Colocation[] {
  return group.members.slice(1).flatMap((dependent, index) => {
    const primary = group.members[index];
    return primary ? [{ id: group.id, score: INFINITY, dependent, primary }] : [];
  });
}

function groupBy(
  all: readonly Colocation[],
  key: (colocation: Colocation) => TopResource,
): ReadonlyMap<TopResource, readonly Colocation[]> {
  const groups = new Map<TopResource, Colocation[]>();
  for (const colocation of all) {
    const group = groups.get(key(colocation));
    if (group) group.push(colocation);
    else groups.set(key(colocation), [colocation]);
  }
  return groups;
}

/** Binds a dependent to where its primary went; `nodes` is empty when the primary runs nowhere. */
export function bindToPrimary(
  table: ScoreTable,
  colocation: Colocation,
  nodes: ReadonlySet<NodeName>,
  everyNode: readonly NodeName[],
): void {
  const { id, score, primary } = colocation;
  const reason: Reason = { kind: "follows", id, resource: primary.id };
  for (const node of everyNode) {
    if (!nodes.has(node) && score >= INFINITY) table.ban(node, reason);
    if (nodes.has(node) && score < INFINITY && table.knows(node)) table.add(node, score, reason);
  }
}

/**
 * The part of a dependent's liking that its primary takes over. A dislike does not turn into a liking where the two are
 * to be kept apart: that a resource cannot run somewhere is no reason for another to run there.
 */
export function shareOf(liking: Score, strength: Score): Score {
  if (strength < 0 && liking < 0) return 0;
  if (Math.abs(strength) >= INFINITY) return strength > 0 ? liking : addScores(0, -liking);
  const share = (liking * strength) / INFINITY;
  return share < 0 ? Math.ceil(share - 0.5) : Math.floor(share + 0.5);
}

/** The instance of a resource that what it follows is applied to: the rest of a group follows by its chain. */
export function firstOf(resource: PrimitiveInstance | GroupInstance): PrimitiveInstance | undefined {
  return resource.kind === "primitive" ? resource : resource.members[0];
}

/** The instance that carries what follows a resource. */
export function lastOf(resource: PrimitiveInstance | GroupInstance): PrimitiveInstance | undefined {
  return resource.kind === "primitive" ? resource : resource.members[resource.members.length - 1];
}
