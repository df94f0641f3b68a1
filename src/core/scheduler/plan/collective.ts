/**
 * What groups, clones and bundles do: what their parts do, and points in the order that stand for the whole of them: it begins
 * to start (`start`), all of it has started (`running`), likewise `stop` and `stopped`, `promote` and `promoted`...
 *
 * A point is required when a part really does something; relations (order/) make the rest of it.
 */
import { parseBoolean } from "../../model/boolean.js";
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import {
  type Bundle,
  type Clone,
  type Group,
  type Primitive,
  primitivesIn,
  type Resource,
} from "../cluster/resource.js";
import { pseudoAction } from "./create-action.js";
import { orderPoints, planPoints } from "./notification.js";
import { planPrimitive } from "./primitive.js";

const URGENT = 1_000_000;

export function planResource(cluster: Cluster, resource: Resource): void {
  switch (resource.kind) {
    case "primitive":
      planPrimitive(cluster, resource);
      break;
    case "group":
      planGroup(cluster, resource);
      break;
    case "clone":
      planClone(cluster, resource);
      break;
    case "bundle":
      planBundle(cluster, resource);
      break;
  }
}

function planGroup(cluster: Cluster, group: Group): void {
  for (const member of group.children) planPrimitive(cluster, member);
  const tasks = ["start", "running", "stop", "stopped"];
  if (parseBoolean(group.meta.promotable ?? "")) tasks.push("demote", "demoted", "promote", "promoted");
  for (const task of tasks) pseudoAction(cluster, group, task, { runnable: true });
}

function planClone(cluster: Cluster, clone: Clone): void {
  for (const copy of clone.children) planResource(cluster, copy);
  const { start, started, stop, stopped } = planStartAndStop(cluster, clone, clone.children);
  if (clone.notify) {
    clone.notifications.start ??= planPoints(cluster, clone, "start", start, started);
    clone.notifications.stop ??= planPoints(cluster, clone, "stop", stop, stopped);
  }
  if (clone.promotable) planPromotions(cluster, clone);
  if (clone.notify) orderPoints(clone);
}

function planPromotions(cluster: Cluster, clone: Clone): void {
  // What a copy was worth for promotion does not make what it does more important.
  for (const copy of clone.children) copy.priority = clone.priority;
  const copies = clone.children.flatMap(primitivesIn);
  const any = (task: string) =>
    copies.some(({ actions }) => actions.some((action) => action.task === task && action.required));
  const promotes = any("promote");
  const demotes = any("demote");
  const point = (task: string, required: boolean) => pseudoAction(cluster, clone, task, { required, runnable: true });
  const promote = point("promote", promotes);
  const promoted = point("promoted", promotes);
  promoted.priority = URGENT;
  if (clone.notify) clone.notifications.promote ??= planPoints(cluster, clone, "promote", promote, promoted);
  const demote = point("demote", demotes);
  const demoted = point("demoted", demotes);
  demoted.priority = URGENT;
  if (clone.notify) clone.notifications.demote ??= planPoints(cluster, clone, "demote", demote, demoted);
}

function planBundle(cluster: Cluster, bundle: Bundle): void {
  for (const { address, container, remote } of bundle.replicas) {
    for (const part of [address, container, remote]) if (part) planPrimitive(cluster, part);
  }
  planStartAndStop(
    cluster,
    bundle,
    bundle.replicas.map(({ container }) => container),
  );
  if (!bundle.inner) return;
  planClone(cluster, bundle.inner);
  if (!bundle.inner.promotable) return;
  for (const task of ["promote", "promoted", "demote", "demoted"]) {
    const point = pseudoAction(cluster, bundle, task, { runnable: true });
    if (task.endsWith("d")) point.priority = URGENT;
  }
}

interface Points {
  readonly start: PlannedAction;
  readonly started: PlannedAction;
  readonly stop: PlannedAction;
  readonly stopped: PlannedAction;
}

function planStartAndStop(cluster: Cluster, collective: Clone | Bundle, copies: readonly Resource[]): Points {
  const activity = activityOf(copies.flatMap(primitivesIn));
  const point = (task: string, required: boolean, runnable: boolean) =>
    pseudoAction(cluster, collective, task, { required, runnable });
  const start = point("start", activity.starts, true);
  const started = point("running", activity.starts, activity.active || activity.starts);
  started.priority = URGENT;
  const stop = point("stop", activity.stops, true);
  const stopped = point("stopped", activity.stops, true);
  stopped.priority = URGENT;
  if (!activity.restarts) stop.migratable = true;
  return { start, started, stop, stopped };
}

interface Activity {
  active: boolean;
  starts: boolean;
  stops: boolean;
  /** One copy does both. */
  restarts: boolean;
}

function activityOf(primitives: readonly Primitive[]): Activity {
  const whole: Activity = { active: false, starts: false, stops: false, restarts: false };
  for (const { runningOn, actions } of primitives) {
    const starts = actions.some(({ task, required, runnable }) => task === "start" && required && runnable);
    // A stop that fencing does is one, too.
    const stops = actions.some(
      ({ task, required, runnable, pseudo }) => task === "stop" && required && (runnable || pseudo),
    );
    whole.active ||= runningOn.length > 0;
    whole.starts ||= starts;
    whole.stops ||= stops;
    whole.restarts ||= starts && stops;
  }
  return whole;
}
