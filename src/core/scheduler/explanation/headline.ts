/**
 * How it is with one instance, and what happens next: `vip runs on lb1, and is to move to lb2`. The words are those of the
 * transition summary, said as a sentence.
 */
import { activeNode } from "../cluster/place.js";
import type { Primitive } from "../cluster/resource.js";
import { type Change, changesOf } from "../summary/change.js";

export function headline(primitive: Primitive): string {
  const change = changesOf(primitive)[0];
  return `${primitive.id} ${nowWords(primitive)}${change ? nextWords(change) : lastingWords(primitive)}`;
}

function nowWords({ runningOn, role, orphan, failed }: Primitive): string {
  const removed = orphan ? "is no longer configured, but " : "";
  const [first, ...more] = runningOn.map(({ name }) => name);
  if (first === undefined) return `${removed}is not running`;
  const where = [first, ...more].join(" and ");
  if (runningOn.some(({ unclean, awaited }) => unclean && !awaited)) return `${removed}may be running on ${where}`;
  if (failed) return `${removed}has failed on ${where}`;
  if (more.length > 0) return `${removed}is active on ${where} at the same time`;
  return `${removed}${role === "Promoted" ? "is promoted on" : "runs on"} ${where}`;
}

/** Nothing is about to change. */
function lastingWords(primitive: Primitive): string {
  const { runningOn, managed, assignedTo } = primitive;
  if (runningOn.length === 0) return assignedTo ? ", and is not started" : ", and stays so";
  return managed ? ", and stays there" : ", and is left alone there";
}

function nextWords(change: Change): string {
  const verb = verbOf(change);
  if (change.action.runnable) return `, and is to ${verb}`;
  return `, and should ${verb}, but cannot now`;
}

/** `move to lb2`. */
export function verbOf({ word, primitive, from, to }: Change): string {
  const target = to?.name ?? "";
  switch (word) {
    case "Start":
      return primitive.nextRole === "Promoted" ? `start and be promoted on ${target}` : `start on ${target}`;
    case "Stop":
      return "stop";
    case "Restart":
      return "restart there";
    case "Reload":
      return "take over its new parameters";
    case "Recover":
      return to && from && to !== from ? `be recovered on ${target}` : "be restarted there";
    case "Move":
      return `move to ${target}`;
    case "Migrate":
      return `migrate to ${target}, without being stopped`;
    case "Promote":
      return to && activeNode(primitive) !== to ? `be promoted on ${target}` : "be promoted there";
    case "Demote":
      return "be demoted there";
    case "Re-promote":
      return "be demoted and promoted again";
  }
}
