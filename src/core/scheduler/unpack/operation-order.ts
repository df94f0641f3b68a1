/**
 * The order in which a node's operations happened.
 *
 * A node counts its calls, so that of two finished ones the higher number is the later. The failure that is kept beside the newest
 * record has the same number: then the moment at which the result was first seen decides. What is pending has no number yet: it is
 * taken for newer than what is finished, unless the same planner asked for the other in a later transition.
 *
 * Between nodes the numbers say nothing; the moments do.
 */
import { OcfRc } from "../../model/ocf.js";
import type { OperationHistory } from "../input.js";

const PENDING = -1;

/** Oldest first. What cannot be told apart, or is claimed to be the later of each other, stays as it was recorded. */
export function inOrder(operations: readonly OperationHistory[]): OperationHistory[] {
  const places = new Map(operations.map((operation, place) => [operation, place]));
  const place = (operation: OperationHistory) => places.get(operation) ?? 0;
  return [...operations].sort((a, b) =>
    place(a) < place(b) ? compareOperations(a, b) : -compareOperations(b, a),
  );
}

/** `a` is recorded before `b`. */
function compareOperations(a: OperationHistory, b: OperationHistory): number {
  if (a.id === b.id) return 0;
  if (a.callId === PENDING && b.callId === PENDING) return 0;
  if (a.callId >= 0 && a.callId < b.callId) return -1;
  if (b.callId >= 0 && a.callId > b.callId) return 1;
  if (b.callId >= 0 && a.callId === b.callId) return (a.lastRcChange ?? 0) - (b.lastRcChange ?? 0);
  return compareWithPending(a, b);
}

function compareWithPending(a: OperationHistory, b: OperationHistory): number {
  if (a.transitionId === undefined || b.transitionId === undefined) return 0;
  if (a.transitionOwner !== b.transitionOwner || a.transitionId === b.transitionId) {
    return b.callId === PENDING ? -1 : a.callId === PENDING ? 1 : 0;
  }
  if (a.transitionId < b.transitionId || b.callId === PENDING) return -1;
  return 1;
}

/** Happened `a` after `b`? Where it cannot be told, it did not. */
export function isNewer(a: OperationHistory, b: OperationHistory, sameNode: boolean): boolean {
  if (!sameNode && a.lastRcChange !== undefined && b.lastRcChange !== undefined) {
    return a.lastRcChange > b.lastRcChange;
  }
  return compareOperations(a, b) > 0;
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
