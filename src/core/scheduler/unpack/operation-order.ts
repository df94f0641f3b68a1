/**
 * The order in which a node's operations happened.
 *
 * A node counts its calls, so that of two finished ones the higher number is the later. The failure that is kept beside the newest
 * record has the same number: then the moment at which the result was first seen decides. What is pending has no number yet: it is
 * taken for newer than what is finished, unless the same planner asked for the other in a later transition.
 *
 * Between nodes the numbers say nothing; the moments do. Not so in a cluster of ours, where all calls of all nodes are counted
 * together: what came first does not hang on whose clock is right.
 */
import { OcfRc } from "../../model/ocf.js";
import type { OperationHistory } from "../input.js";

/** Oldest first. Of what cannot be told apart the one that is recorded first is the newest: a failure is kept beside what it failed. */
export function inOrder(recorded: readonly OperationHistory[]): OperationHistory[] {
  const operations = [...recorded].reverse();
  const ordered = operations.filter((operation) => !isPending(operation)).sort(compareFinished);
  for (const pending of operations.filter(isPending)) {
    const next = ordered.findIndex((operation) => !isPending(operation) && isOvertaken(pending, operation));
    ordered.splice(next < 0 ? ordered.length : next, 0, pending);
  }
  return ordered;
}

function isPending({ callId }: OperationHistory): boolean {
  return callId < 0;
}

function compareFinished(a: OperationHistory, b: OperationHistory): number {
  return a.callId - b.callId || (a.lastRcChange ?? 0) - (b.lastRcChange ?? 0);
}

/** The same planner asked for the finished one in a later transition; what has no transition is done at the very end. */
function isOvertaken(pending: OperationHistory, finished: OperationHistory): boolean {
  const [asked, answered] = [pending.transitionId, finished.transitionId];
  if (asked === undefined || answered === undefined || pending.transitionOwner !== finished.transitionOwner)
    return false;
  if (asked === answered || asked === NONE) return false;
  return answered === NONE || asked < answered;
}

/** The transition of what a node does on its own, when it shuts down. */
const NONE = -1;

/** Happened `a` after `b`? Where it cannot be told, it did not. */
export function isNewer(a: OperationHistory, b: OperationHistory, countedTogether: boolean): boolean {
  const finished = !isPending(a) && !isPending(b);
  if (finished && !countedTogether) return (a.lastRcChange ?? 0) > (b.lastRcChange ?? 0);
  if (isPending(a)) return !isPending(b) && !isOvertaken(a, b);
  return isPending(b) ? isOvertaken(b, a) : compareFinished(a, b) > 0;
}

/**
 * From the last start on, if nothing stopped it since: the recurring monitors among them are what the node still does, and the
 * parameters that they were given are those in use. Where no start is remembered, what found it running stands for one.
 */
export function operationsInForce(operations: readonly OperationHistory[]): readonly OperationHistory[] {
  let stop = -1;
  let start = -1;
  let promotion = -1;
  let sighting = -1;
  operations.forEach(({ operation, status, rc }, index) => {
    if (operation === "stop" && status === 0) stop = index;
    else if (operation === "start" || operation === "migrate_from") start = index;
    else if (operation === "promote" || operation === "demote") promotion = index;
    else if (operation === "monitor" && sighting <= stop && (rc === OcfRc.ok || rc === OcfRc.promoted))
      sighting = index;
  });
  if (start < 0) start = promotion >= 0 ? promotion : sighting;
  return start < stop ? [] : operations.slice(Math.max(start, 0));
}
