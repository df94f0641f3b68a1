/**
 * Walks a transition graph: what may start now, what that makes possible, and when it is over.
 *
 * In: a graph, and how its actions end.   Out: actions that are ready.
 * Never: an action starts before all that it waits for has succeeded; anything new starts after an abort, but for what is urgent,
 * and the points on the way there: copies are told of what was done.
 * Why an abort only stops new actions: what is under way cannot be taken back. The next graph is computed from its
 * result, when the last of it has come in.
 */
import type { Action, TransitionGraph } from "../scheduler/graph.js";
import { Progress } from "./progress.js";

export interface Walk {
  /** Counts the transitions of a DC. */
  readonly id: number;
  readonly graph: TransitionGraph;
  /** Never changed once it is here. */
  readonly progress: Progress;
  readonly hasUrgent: boolean;
  /** Why no more actions start. */
  readonly aborted?: string;
}

export function beginWalk(id: number, graph: TransitionGraph): Walk {
  return { id, graph, progress: Progress.of(graph.actions), hasUrgent: graph.actions.some(({ urgent }) => urgent) };
}

/** Actions that may start, in the order of the graph. */
export function readyActions(walk: Walk): readonly Action[] {
  if (walk.aborted !== undefined && !walk.hasUrgent) return [];
  const ready = walk.progress.ready().flatMap((position) => walk.graph.actions[position] ?? []);
  return walk.aborted === undefined ? ready : ready.filter(({ kind, urgent }) => urgent || kind === "pseudo");
}

export function actionStarted(walk: Walk, id: number): Walk {
  const progress = walk.progress.copy();
  progress.start(id);
  return { ...walk, progress };
}

export function actionEnded(walk: Walk, id: number, succeeded: boolean): Walk {
  const progress = walk.progress.copy();
  progress.end(id, succeeded);
  return { ...walk, progress };
}

/** The first reason stays: it is what a person wants to read. */
export function abortWalk(walk: Walk, why: string): Walk {
  return walk.aborted === undefined ? { ...walk, aborted: why } : walk;
}

/** Nothing is under way and nothing can start any more. */
export function isOver(walk: Walk): boolean {
  return !walk.progress.anyRunning && (walk.aborted === undefined ? !walk.progress.anyReady : !anyReady(walk));
}

export function anyReady(walk: Walk): boolean {
  return readyActions(walk).length > 0;
}

/** Over, with every action done. */
export function isComplete(walk: Walk): boolean {
  return walk.progress.complete;
}

export function runningActions(walk: Walk): readonly Action[] {
  return walk.graph.actions.filter((action) => walk.progress.stateOf(action.id) === "running");
}

/** As in `transition 7: start vip on lb2, fence lb1`; for people. */
export function describeWalk(walk: Walk): string {
  const under = runningActions(walk).map(describeAction).join(", ");
  const aborted = walk.aborted === undefined ? "" : ` (aborted: ${walk.aborted})`;
  return `transition ${walk.id}: ${under || "nothing under way"}${aborted}`;
}

export function describeAction(action: Action): string {
  switch (action.kind) {
    case "resource": {
      const every = action.interval > 0 ? `=${action.interval}` : "";
      return `${action.operation}${every} ${action.instance} on ${action.node}`;
    }
    case "pseudo":
      return action.task;
    case "forget":
      return `forget ${action.what} of ${action.resource} on ${action.node}`;
    case "fence":
      return `fence ${action.node} (${action.action})`;
  }
}
