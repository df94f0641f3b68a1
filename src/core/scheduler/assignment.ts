/**
 * Assignment: a node, or none, for every instance. Highest priority first, then in the order of the configuration, and
 * always what is followed before what follows it.
 *
 * Among the nodes that can run resources and that no score forbids, the highest score wins; of equals the one where it is
 * if the score is above 0 or it is a copy of a clone, then the one with the fewest resources so far, then the first by name. An instance that is where it is not to be
 * touched (unmanaged, blocked, on a node that has not been asked yet) stays there whatever the scores say.
 *
 * Never: two assignments for one instance; a loop of colocations ends where it began, unbound on that one side.
 */
import type { NodeName } from "../model/names.js";
import { INFINITY } from "../model/score.js";
import { assignClone, type CopyLimits } from "./clone.js";
import { bindToPrimary, type Colocation, type Colocations, firstOf, readColocations, shareOf } from "./colocation.js";
import type { Placement, ScoreLine } from "./graph.js";
import { assignGroup } from "./group.js";
import { activeOn, instancesOf, type PrimitiveInstance, type TopResource } from "./instance.js";
import { placeWithoutChoice, whyNowhere } from "./no-choice.js";
import { canRunResources, compareNodes, type NodeFacts } from "./node-facts.js";
import { explainNowhere, explainPlace } from "./placement.js";
import { type Preferences, tableOf } from "./preference.js";
import type { Reason } from "./reason.js";
import type { ScoreTable } from "./score-table.js";
import type { ClusterFacts } from "./status.js";

export interface Assignment {
  readonly facts: ClusterFacts;
  readonly preferences: Preferences;
  readonly colocations: Colocations;
  readonly placement: ReadonlyMap<PrimitiveInstance, Placement>;
  readonly scores: readonly ScoreLine[];
}

export function assignResources(preferences: Preferences): Assignment {
  const { facts } = preferences;
  const colocations = readColocations(facts, preferences.index);
  const assigner = new Assigner(facts, preferences, colocations);
  for (const resource of byPriority(facts.resources)) assigner.assign(resource);
  return { facts, preferences, colocations, placement: assigner.placement, scores: assigner.scores };
}

/** Where an instance goes. */
export function nodeOf(assignment: Assignment, instance: PrimitiveInstance): NodeName | undefined {
  return assignment.placement.get(instance)?.node;
}

function byPriority(resources: readonly TopResource[]): TopResource[] {
  return [...resources].sort((a, b) => b.meta.priority - a.meta.priority);
}

/** The work in progress: what is assigned so far, and what is being assigned. */
export class Assigner {
  readonly placement = new Map<PrimitiveInstance, Placement>();
  readonly scores: ScoreLine[] = [];
  private readonly done = new Set<TopResource>();
  private readonly load = new Map<NodeName, number>();
  private readonly nodeNames: readonly NodeName[];

  constructor(
    readonly facts: ClusterFacts,
    readonly preferences: Preferences,
    readonly colocations: Colocations,
  ) {
    this.nodeNames = facts.nodes.map((node) => node.name);
  }

  /** Once for each resource: a second call, or one from inside the first (a loop of colocations), changes nothing. */
  assign(resource: TopResource): void {
    const top = this.topOf(resource);
    if (this.done.has(top)) return;
    this.done.add(top);
    if (top.kind === "primitive") this.assignInstance(top);
    else if (top.kind === "group") assignGroup(top, this);
    else assignClone(top, this);
  }

  /** What it follows first, then the instance itself. `limits`: nodes that have as many copies as they may. */
  assignInstance(instance: PrimitiveInstance, limits?: CopyLimits): void {
    if (this.placement.has(instance)) return;
    const table = this.tableFor(instance);
    for (const [node, reason] of limits ?? []) table.ban(node, reason);
    this.place(instance, table);
  }

  /**
   * All that speaks for and against each node, given what is already assigned. Mandatory colocations come first, in both
   * directions, so that an optional one that they leave no room for is given up, and not the other way round.
   */
  tableFor(instance: PrimitiveInstance): ScoreTable {
    const isMandatory = ({ score }: Colocation) => Math.abs(score) >= INFINITY;
    const seen = new Set<TopResource>([instance, ...this.parentsOf(instance)]);
    let table = tableOf(this.preferences, instance).copy();
    for (const mandatory of [true, false]) {
      for (const colocation of this.colocations.binding(instance)) {
        if (isMandatory(colocation) === mandatory) table = this.bind(instance, table, colocation);
      }
      for (const colocation of this.colocations.asking(instance)) {
        if (isMandatory(colocation) === mandatory) {
          table = this.withLikings(instance, table, colocation, INFINITY, seen);
        }
      }
    }
    return table;
  }

  /** The node that this table makes best; undefined when it leaves none. */
  bestNode(instance: PrimitiveInstance, table: ScoreTable): NodeName | undefined {
    const candidates = this.facts.nodes.filter((node) => this.mayRun(node.name, table));
    const isCurrent = (node: NodeFacts) => activeOn(instance).some((activity) => activity.node === node.name);
    const loadOf = (node: NodeFacts) => this.load.get(node.name) ?? 0;
    const ranked = candidates.sort(
      (a, b) =>
        table.get(b.name) - table.get(a.name) ||
        loadOf(a) - loadOf(b) ||
        Number(isCurrent(b)) - Number(isCurrent(a)) ||
        compareNodes(a, b),
    );
    const best = ranked[0];
    if (!best) return undefined;
    const score = table.get(best.name);
    const equals = ranked.filter((node) => table.get(node.name) === score);
    const staysAmongEquals = score > 0 || this.isCopy(instance);
    return (staysAmongEquals ? equals.find(isCurrent) : undefined)?.name ?? best.name;
  }

  private isCopy(instance: PrimitiveInstance): boolean {
    return this.parentsOf(instance).some((parent) => parent.kind === "clone");
  }

  mayRun(node: NodeName, table: ScoreTable): boolean {
    const facts = this.facts.node.get(node);
    return facts !== undefined && canRunResources(facts) && table.get(node) >= 0;
  }

  settle(instance: PrimitiveInstance, node: NodeName | undefined, because: readonly Reason[]): void {
    this.placement.set(instance, node === undefined ? { because } : { node, because });
    if (node !== undefined) this.load.set(node, (this.load.get(node) ?? 0) + 1);
  }

  /** Where the instances of an assigned resource go. */
  nodesOf(resource: TopResource): Set<NodeName> {
    const nodes = instancesOf(resource).map((instance) => this.placement.get(instance)?.node);
    return new Set(nodes.filter((node) => node !== undefined));
  }

  /** Where others can follow it. A copy that is blocked by a failure is none to rely on: there may be better ones. */
  private leadsTo(resource: TopResource): Set<NodeName> {
    const nodes = this.nodesOf(resource);
    if (resource.kind !== "clone") return nodes;
    for (const instance of instancesOf(resource)) {
      if (this.facts.blocked.has(instance)) nodes.delete(this.placement.get(instance)?.node ?? "");
    }
    return nodes;
  }

  private place(instance: PrimitiveInstance, table: ScoreTable): void {
    this.noteScores(instance, table);
    const { node, because } = placeWithoutChoice(instance, this.facts) ?? this.whereItLikes(instance, table);
    this.settle(instance, node, because);
  }

  private whereItLikes(instance: PrimitiveInstance, table: ScoreTable): Placement {
    const node = this.bestNode(instance, table);
    if (node === undefined) return { because: explainNowhere(instance, table, this.facts) };
    return { node, because: explainPlace(node, table, this.facts) };
  }

  private noteScores(instance: PrimitiveInstance, table: ScoreTable): void {
    for (const { name } of this.facts.nodes) {
      this.scores.push({ resource: instance.id, node: name, score: table.get(name) });
    }
  }

  /** An optional binding that would leave no node at all is given up; a mandatory one is not. */
  private bind(instance: PrimitiveInstance, table: ScoreTable, colocation: Colocation): ScoreTable {
    this.assign(colocation.primary);
    const bound = table.copy();
    bindToPrimary(bound, colocation, this.leadsTo(colocation.primary), this.nodeNames);
    const mandatory = Math.abs(colocation.score) >= INFINITY;
    return mandatory || this.bestNode(instance, bound) !== undefined ? bound : table;
  }

  /**
   * With what a dependent would like, and its own dependents behind it. One whose likings would leave the instance
   * nowhere to run is not asked, nor is anybody behind it.
   */
  private withLikings(
    instance: PrimitiveInstance,
    table: ScoreTable,
    { id, score, dependent }: Colocation,
    strength: number,
    seen: Set<TopResource>,
  ): ScoreTable {
    const speaker = dependent.kind === "clone" ? dependent : firstOf(dependent);
    if (!speaker || seen.has(speaker) || this.isOutOfTheGame(speaker)) return table;
    seen.add(speaker);
    const share = shareOf(score, strength);
    const reason: Reason = { kind: "followed", id, resource: dependent.id };
    const liked = tableOf(this.preferences, speaker);
    const next = table.copy();
    const nodes = this.nodeNames.filter((node) => liked.knows(node) && next.knows(node));
    for (const node of nodes) next.add(node, shareOf(liked.get(node), share), reason);
    if (this.bestNode(instance, next) === undefined) return table;
    return this.colocations
      .asking(speaker)
      .reduce((so, colocation) => this.withLikings(instance, so, colocation, share, seen), next);
  }

  /** What will not run has no say in where others go; nor has what is assigned already (a loop of colocations). */
  private isOutOfTheGame(resource: TopResource): boolean {
    return instancesOf(resource).every(
      (instance) => whyNowhere(instance, this.facts) !== undefined || this.placement.has(instance),
    );
  }

  private parentsOf(resource: TopResource): readonly TopResource[] {
    return this.facts.parents.get(resource) ?? [];
  }

  private topOf(resource: TopResource): TopResource {
    const parents = this.parentsOf(resource);
    return parents[parents.length - 1] ?? resource;
  }
}
