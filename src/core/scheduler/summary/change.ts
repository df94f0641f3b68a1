/**
 * What becomes of one primitive, in one word: the line that it has in the transition summary, if it has any.
 *
 * In: its role now and next, where it is and will be, and its planned actions as they stand when all relations have had
 * their effect. Out: a word, where from and to, and the action that says whether it can be done and why.
 *
 * An instance that stays as it is has no line, nor one that only gets a probe or a monitor. A move that cannot end where it
 * should is told as what will really happen: a stop.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { ClusterNode } from "../cluster/node.js";
import { activeNode } from "../cluster/place.js";
import type { PlannedRole, Primitive } from "../cluster/resource.js";
import { findActions, operationKey } from "../plan/create-action.js";

export type ChangeWord =
  | "Start"
  | "Stop"
  | "Restart"
  | "Recover"
  | "Move"
  | "Migrate"
  | "Reload"
  | "Promote"
  | "Demote"
  | "Re-promote";

export interface Change {
  readonly word: ChangeWord;
  readonly primitive: Primitive;
  readonly from: ClusterNode | undefined;
  readonly to: ClusterNode | undefined;
  /** As far as the summary is concerned: a resource that runs in an unknown role is started. */
  readonly role: PlannedRole;
  /** It can be done if this can. */
  readonly action: PlannedAction;
  /** Whose words are the reason. */
  readonly source: PlannedAction;
}

export function changesOf(primitive: Primitive): readonly Change[] {
  const facts = gather(primitive);
  // Whatever is planned for what nobody manages is not done.
  if (!primitive.managed || (!facts.from && !facts.to)) return [];
  if (!facts.from && primitive.orphan) return [];
  return facts.role === primitive.nextRole ? inSameRole(facts) : inOtherRole(facts);
}

/** The actions that make up the change, where there are any. */
interface Facts {
  readonly primitive: Primitive;
  readonly from: ClusterNode | undefined;
  readonly to: ClusterNode | undefined;
  readonly role: PlannedRole;
  readonly moving: boolean;
  readonly start: PlannedAction | undefined;
  readonly stop: PlannedAction | undefined;
  readonly promote: PlannedAction | undefined;
  readonly demote: PlannedAction | undefined;
  readonly migrate: PlannedAction | undefined;
}

function gather(primitive: Primitive): Facts {
  const from = activeNode(primitive);
  const to = primitive.assignedTo;
  const start = planned(primitive, "start", to);
  return {
    primitive,
    from,
    to,
    role: from && primitive.role === "Stopped" ? "Started" : primitive.role,
    moving: from !== undefined && to !== undefined && from !== to,
    start,
    stop: stopOf(primitive, start?.runnable ? from : undefined),
    promote: planned(primitive, "promote", to),
    demote: planned(primitive, "demote", to),
    migrate: planned(primitive, "migrate_from", to),
  };
}

/** What is stopped where it is not expected, and stays where it is, has its stop elsewhere. */
function stopOf(primitive: Primitive, node: ClusterNode | undefined): PlannedAction | undefined {
  const stop = planned(primitive, "stop", node);
  return stop ?? (primitive.stopUnexpected ? planned(primitive, "stop", undefined) : undefined);
}

/** Of several, the one that was planned first: where it is active on several nodes, on the first of them. */
function planned(primitive: Primitive, task: string, node: ClusterNode | undefined): PlannedAction | undefined {
  return findActions(primitive, operationKey(primitive, task), node).at(-1);
}

function inSameRole(facts: Facts): readonly Change[] {
  const { primitive, from, moving, start, stop, promote, demote, migrate } = facts;
  if (migrate?.runnable && from) return change("Migrate", facts, start);
  if (primitive.reloadNeeded) return change("Reload", facts, start);
  if (!start?.required)
    return demote?.required && promote?.required ? change("Re-promote", facts, promote, demote) : [];
  if (!start.runnable)
    return change("Stop", { ...facts, to: undefined }, stop, stop?.reason === undefined ? start : stop);
  if (moving) return change(primitive.failed ? "Recover" : "Move", facts, stop);
  if (primitive.failed) return change("Recover", { ...facts, to: undefined }, stop);
  return change("Restart", facts, start);
}

function inOtherRole(facts: Facts): readonly Change[] {
  const { primitive, role, moving, start, stop, promote, demote } = facts;
  const { nextRole } = primitive;
  if (stop && (nextRole === "Stopped" || (start && !start.runnable))) return stopsEverywhere(facts);
  if (stop && primitive.failed && primitive.stopIfFailed) return change("Recover", facts, stop, start);
  if (moving) return change("Move", facts, stop);
  if (primitive.reloadNeeded) return change("Reload", facts, start);
  if (stop?.required) return change("Restart", facts, start);
  if (role === "Promoted") return change("Demote", facts, demote);
  if (nextRole === "Promoted") return change("Promote", facts, promote);
  return role === "Stopped" && nextRole !== "Unknown" ? change("Start", facts, start) : [];
}

/** One line for each node that it is active on. */
function stopsEverywhere(facts: Facts): readonly Change[] {
  const { primitive, start } = facts;
  return primitive.runningOn.flatMap((from) => {
    const stop = planned(primitive, "stop", from);
    return change("Stop", { ...facts, from, to: undefined }, stop, stop?.reason === undefined ? start : stop);
  });
}

function change(word: ChangeWord, facts: Facts, action: PlannedAction | undefined, source = action): readonly Change[] {
  if (!action) return [];
  const { primitive, from, to, role } = facts;
  return [{ word, primitive, from, to, role, action, source: source ?? action }];
}
