/**
 * Why a line of the summary says what it says: the facts, in the order in which a person asks for them: what is wrong where it is,
 * what calls for the action, what stands in its way, and why it goes where it goes.
 *
 * In: a change, and the picture after the run. Out: reasons, each once.
 */
import { ocfWord } from "../../model/ocf.js";
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn } from "../cluster/resource.js";
import type { Reason } from "../reason.js";
import type { Change, ChangeWord } from "../summary/change.js";
import type { SummaryEntry } from "../summary/summary.js";
import { factOf, isInTheWay } from "./chain.js";
import { distinct, type Fact } from "./fact.js";
import { bansOf, whyPlaced } from "./placement.js";

export function reasonsFor(entry: SummaryEntry, cluster: Cluster): readonly Reason[] {
  if (entry.kind === "fencing") return entry.action.why;
  return factsOfChange(entry.change, cluster).map(({ reason }) => reason);
}

export function factsOfChange(change: Change, cluster: Cluster): readonly Fact[] {
  const { primitive, action, source, word } = change;
  const needed = (source === action ? action.why : [...source.why, ...action.why]).filter(
    (reason) => !isAboutItself(reason, primitive) && !primitive.because.includes(reason) && isAbout(reason, word),
  );
  const inTheWay = [action, source].flatMap(({ runnable, whyNot }) => (runnable ? [] : whyNot));
  return distinct([
    ...whyNotHere(change, cluster),
    ...withoutMilder([...needed, ...inTheWay]).map((reason) => factOf(cluster, primitive, reason)),
    ...(isPlaced(change) ? whyPlaced(cluster, primitive) : []),
  ]);
}

/** What another one cannot do says more than that it is to do it. */
function withoutMilder(reasons: readonly Reason[]): readonly Reason[] {
  const source = (reason: Reason) => (reason.kind === "order" ? `${reason.id} ${reason.resource}` : undefined);
  const cannot = new Set(reasons.filter(isInTheWay).map(source));
  return reasons.filter((reason) => reason.kind !== "order" || isInTheWay(reason) || !cannot.has(source(reason)));
}

/** Where it goes is part of the answer only where it goes somewhere, or nowhere any more. */
function isPlaced({ primitive, from, to, word }: Change): boolean {
  if (!to) return word === "Stop" && !primitive.assignedTo;
  return from !== to || word === "Promote" || word === "Demote";
}

/** New parameters need a restart: what stops for good does not stop for them. */
function isAbout({ kind }: Reason, word: ChangeWord): boolean {
  return kind !== "parameters-changed" || word === "Restart" || word === "Reload";
}

/** That it must stop before it starts again is no reason for either. */
function isAboutItself(reason: Reason, primitive: Primitive): boolean {
  return reason.kind === "order" && reason.resource === primitive.id;
}

function whyNotHere(change: Change, cluster: Cluster): readonly Fact[] {
  const { primitive, from, to, word } = change;
  if (!from) return [];
  const amiss = whatIsAmiss(primitive, from, word, cluster);
  if (from === to || word === "Restart" || word === "Recover") return amiss;
  return [...amiss, ...bansOf(cluster, primitive, from)];
}

function whatIsAmiss(primitive: Primitive, from: ClusterNode, word: ChangeWord, cluster: Cluster): readonly Fact[] {
  const { id, runningOn, failed } = primitive;
  const reasons: Reason[] = [];
  if (runningOn.length > 1)
    reasons.push({ kind: "several-active", resource: id, nodes: runningOn.map(({ name }) => name) });
  if (hasNewParameters(primitive) && word !== "Stop") reasons.push({ kind: "parameters-changed", resource: id });
  const pending = primitive.pendingNode === from && word === "Restart" ? primitive.pendingTask : undefined;
  if (pending !== undefined) reasons.push({ kind: "interrupted", operation: pending, node: from.name });
  const container = from.connection?.container;
  if (failed && container)
    reasons.push({ kind: "follows", id: IN_CONTAINER, resource: container.id, score: INFINITY, why: "" });
  return [
    ...reasons.map((reason) => factOf(cluster, primitive, reason)),
    ...(failed || word === "Recover" ? failuresOn(primitive, from, cluster) : []),
    ...(word === "Stop"
      ? []
      : primitive.fillers.flatMap(primitivesIn).flatMap((filler) => failuresOf(filler, cluster))),
  ];
}

const IN_CONTAINER = "#resource-with-container";

function hasNewParameters({ restartNeeded, reloadNeeded }: Primitive): boolean {
  return restartNeeded || reloadNeeded;
}

/** Of what lives in a container it is the container that is recovered. */
function failuresOf(filler: Primitive, cluster: Cluster): readonly Fact[] {
  return cluster.nodes.flatMap((node) => failuresOn(filler, node, cluster));
}

/** What went wrong there and still counts. */
export function failuresOn(primitive: Primitive, node: ClusterNode, cluster: Cluster): readonly Fact[] {
  return cluster.failures
    .filter(({ node: on, resource }) => on === node && resource?.historyId === primitive.historyId)
    .map(
      ({ operation: { operation, rc } }) =>
        ({ kind: "operation-failed", operation, node: node.name, word: ocfWord(rc) }) as const,
    )
    .map((reason) => factOf(cluster, primitive, reason));
}
