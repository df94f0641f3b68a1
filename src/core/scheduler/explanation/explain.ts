/**
 * `crm explain` and `crm why`: where a resource is, where it will be, and what decided it, for every node; or in short, for where
 * it is now. In paragraphs of points (point.ts).
 *
 * In: the picture after a run, a resource by any of its names, perhaps a node. Of what has copies each is asked that has something
 * to say; of a group the first member decides, and the others are told of where they differ.
 */
import { formatScore, INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { mayRecover } from "../cluster/options.js";
import { type Clone, type Primitive, primitivesIn, type Resource, topOf } from "../cluster/resource.js";
import { sentence } from "../reason.js";
import { changesOf } from "../summary/change.js";
import { factOf } from "./chain.js";
import { factsOfChange, failuresOn } from "./change.js";
import type { Fact } from "./fact.js";
import { headline } from "./headline.js";
import { bansOf, partsOf, tiesOf, verdictOn, whyPlaced } from "./placement.js";
import { type Point, pointOf } from "./point.js";

export interface Paragraph {
  readonly heading: string;
  readonly points: readonly Point[];
}

/** In short: why it is where it is, or nowhere, and what happens next. */
export function explainNow(cluster: Cluster, id: string): readonly Paragraph[] {
  const instances = instancesOf(cluster, id);
  return instances.map((primitive, index) => {
    const heading = `${headline(primitive)}.`;
    const quiet = index > 0 && goesWithFirst(primitive, instances[0]);
    return { heading, points: quiet ? [] : pointsNow(cluster, primitive) };
  });
}

/** At length: the same, what its score is made of, and of every other node why it is not there. */
export function explainPlacement(cluster: Cluster, id: string): readonly Paragraph[] {
  const [first, ...more] = instancesOf(cluster, id);
  if (!first) return [];
  const apart = more.filter((primitive) => !goesWithFirst(primitive, first));
  const asked = first.parent?.kind === "group" && topOf(first) === first.parent ? [first, ...apart] : [first, ...more];
  const told = asked.map((primitive) => ({
    heading: `${headline(primitive)}.`,
    points: pointsHere(cluster, primitive),
  }));
  const others = cluster.nodes.filter((node) => !asked.some(({ assignedTo }) => assignedTo === node));
  return [...told, ...others.map((node) => explainAbsence(cluster, id, node))];
}

/** Why on that node, or why not. */
export function explainOn(cluster: Cluster, id: string, node: ClusterNode): readonly Paragraph[] {
  const there = instancesOf(cluster, id).filter(({ assignedTo }) => assignedTo === node);
  if (there.length === 0) return [explainAbsence(cluster, id, node, true)];
  return there.map((primitive) => ({ heading: `${headline(primitive)}.`, points: pointsHere(cluster, primitive) }));
}

/** What a name stands for: an instance, all parts of a collective, all copies of what is cloned. */
function instancesOf(cluster: Cluster, id: string): readonly Primitive[] {
  const resource = cluster.byId.get(id);
  if (!resource) return [];
  if (resource.kind !== "primitive") return primitivesIn(resource);
  const alike = primitivesIn(topOf(resource)).filter((primitive) => primitive.historyId === id);
  return resource.id === id && alike.length <= 1 ? [resource] : alike;
}

/** A later member of a group that is, and will be, where the first one is has nothing to add. */
function goesWithFirst(primitive: Primitive, first: Primitive | undefined): boolean {
  return (
    first !== undefined &&
    primitive.parent?.kind === "group" &&
    primitive.parent === first.parent &&
    primitive.assignedTo === first.assignedTo &&
    primitive.assignedTo !== undefined &&
    changesOf(primitive)[0]?.word === changesOf(first)[0]?.word
  );
}

function pointsNow(cluster: Cluster, primitive: Primitive): readonly Point[] {
  return distinctPoints(factsNow(cluster, primitive).map((fact) => pointOf(cluster, fact)));
}

function factsNow(cluster: Cluster, primitive: Primitive): readonly Fact[] {
  const changes = changesOf(primitive);
  if (changes.length > 0) return changes.flatMap((change) => factsOfChange(change, cluster));
  return [...whatIsAmiss(cluster, primitive), ...whyPlaced(cluster, primitive)];
}

/** It has a node, and yet nothing is done; or something has failed, and yet nothing is done. */
function whatIsAmiss(cluster: Cluster, primitive: Primitive): readonly Fact[] {
  const { assignedTo, runningOn, failed } = primitive;
  if (failed) return runningOn.flatMap((node) => failuresOn(primitive, node, cluster));
  return assignedTo && runningOn.length === 0 ? withoutQuorum(cluster, primitive) : [];
}

function withoutQuorum(cluster: Cluster, primitive: Primitive): readonly Fact[] {
  const { quorate, options } = cluster;
  if (mayRecover(quorate, options) || !primitive.managed) return [];
  return [factOf(cluster, primitive, { kind: "no-quorum", policy: options.noQuorumPolicy })];
}

/** Also what the score of its node is made of; what rules out the others is told with those. */
function pointsHere(cluster: Cluster, primitive: Primitive): readonly Point[] {
  const { assignedTo: node, because } = primitive;
  if (!node || because[0]?.kind !== "highest-score") return pointsNow(cluster, primitive);
  const isChanging = changesOf(primitive).length > 0;
  const verdict = factOf(cluster, primitive, verdictOn(cluster, primitive, node));
  const facts = isChanging
    ? factsNow(cluster, primitive)
    : [...whatIsAmiss(cluster, primitive), verdict, ...tiesOf(cluster, primitive, node)];
  return distinctPoints([...facts, ...partsOf(cluster, primitive, node)].map((fact) => pointOf(cluster, fact)));
}

/** `atLength`: also what the scores there, and where it is instead, are made of. */
function explainAbsence(cluster: Cluster, id: string, node: ClusterNode, atLength = false): Paragraph {
  const instances = instancesOf(cluster, id);
  const asked = instances.find(({ assignedTo }) => !assignedTo) ?? instances[0];
  const heading = `${id} is not to run on ${node.name}:`;
  if (!asked) return { heading, points: [] };
  return { heading, points: distinctPoints(whyNotThere(cluster, asked, node, atLength)) };
}

function whyNotThere(cluster: Cluster, primitive: Primitive, node: ClusterNode, atLength: boolean): readonly Point[] {
  const bans = bansOf(cluster, primitive, node);
  const better = bans.length === 0 ? whatIsBetter(primitive, node) : undefined;
  const parts = atLength && primitive.assignedTo ? [primitive.assignedTo, node] : [];
  const facts = [
    ...(bans.length > 0 ? bans : better ? [] : whyPlaced(cluster, primitive)),
    ...(better?.command ? parts.flatMap((place) => partsOf(cluster, primitive, place)) : []),
  ];
  const told = facts.map((fact) => pointOf(cluster, fact));
  return [
    ...withoutQuorum(cluster, primitive).map((fact) => pointOf(cluster, fact)),
    ...(better ? [better] : []),
    ...told,
  ];
}

/** It could be there, and is better off elsewhere. */
function whatIsBetter(primitive: Primitive, node: ClusterNode): Point | undefined {
  const { assignedTo, scores, because, parent } = primitive;
  if (!assignedTo || because[0]?.kind !== "highest-score") return undefined;
  const clone = cloneAround(parent);
  if (clone && !clone.children.some((copy) => primitivesIn(copy).some((part) => !part.assignedTo))) {
    return { text: `all ${clone.max} copies of ${clone.id} are elsewhere (clone-max)` };
  }
  const [score, best] = [scores.get(node.index), scores.get(assignedTo.index)];
  const command = `crm resource move ${topOf(primitive).historyId} ${node.name}`;
  if (score >= best)
    return { text: sentence({ kind: "alike", node: assignedTo.name, nodes: [node.name], score: best }), command };
  const less = best < INFINITY ? `: ${best - score} less` : "";
  return { text: `${node.name} scores ${formatScore(score)}, ${assignedTo.name} ${formatScore(best)}${less}`, command };
}

function cloneAround(parent: Resource["parent"]): Clone | undefined {
  if (parent?.kind === "clone") return parent;
  return parent?.parent?.kind === "clone" ? parent.parent : undefined;
}

function distinctPoints(points: readonly Point[]): readonly Point[] {
  return [...new Map(points.map((point) => [point.text, point])).values()];
}
