/**
 * Why a line of the summary says what it says: the facts, in the order in which a person asks for them: what is wrong where it is,
 * what calls for the action, what stands in its way, and why it goes where it goes.
 *
 * In: a change, and the picture after the run. Out: reasons, each once.
 */
import { ocfWord } from "../../model/ocf.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import type { Reason } from "../reason.js";
import type { Change, ChangeWord } from "../summary/change.js";
import type { SummaryEntry } from "../summary/summary.js";
import { chained } from "./chain.js";
import { distinct } from "./distinct.js";
import { bansOf, whyPlaced } from "./placement.js";

export function reasonsFor(entry: SummaryEntry, cluster: Cluster): readonly Reason[] {
  return entry.kind === "fencing" ? distinct(entry.action.why) : reasonsOfChange(entry.change, cluster);
}

export function reasonsOfChange(change: Change, cluster: Cluster): readonly Reason[] {
  const { primitive, action, source, word } = change;
  const needed = (source === action ? action.why : [...source.why, ...action.why]).filter(
    (reason) => !isAboutItself(reason, primitive) && !primitive.because.includes(reason) && isAbout(reason, word),
  );
  const inTheWay = [action, source].flatMap(({ runnable, whyNot }) => (runnable ? [] : whyNot));
  return distinct([
    ...whyNotHere(change, cluster),
    ...[...needed, ...inTheWay].map((reason) => chained(cluster, reason)),
    ...(isPlaced(change) ? whyPlaced(cluster, primitive) : []),
  ]);
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

function whyNotHere({ primitive, from, to, word }: Change, cluster: Cluster): readonly Reason[] {
  if (!from) return [];
  const failed = primitive.failed || word === "Recover" ? failuresOn(primitive, from, cluster) : [];
  if (from === to || word === "Restart" || word === "Recover") return failed;
  return [...failed, ...bansOf(cluster, primitive, from)];
}

/** What went wrong there and still counts. */
export function failuresOn({ historyId }: Primitive, node: ClusterNode, cluster: Cluster): readonly Reason[] {
  return cluster.failures
    .filter(({ node: on, resource }) => on === node && resource?.historyId === historyId)
    .map(({ operation }) => ({
      kind: "operation-failed",
      operation: operation.operation,
      node: node.name,
      word: ocfWord(operation.rc),
    }));
}
