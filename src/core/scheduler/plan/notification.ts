/**
 * Notifications: the copies of a clone with `notify` are told what is about to happen to others of them, and what has happened.
 *
 * For each kind of change there are four points: `pre`, `confirmed-pre` (all copies have heard), the change itself, `post`
 * and `confirmed-post`. The points are planned with the clone; who hears what is only known when all relations have had their effect,
 * so the notifications themselves are planned just before the graph is built (`planNotifications`).
 *
 * Source: Pacemaker Explained, "Clone Resources: Notifications"; the variables that agents see are documented there.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Clone, type Primitive, primitivesIn, type Resource, topOf } from "../cluster/resource.js";
import { Effect } from "../order/effect.js";
import { relate } from "../order/relation.js";
import { standing } from "../order/standing.js";
import { actionFor, findActions, operationKey } from "./create-action.js";
import { collectFacts, type NotificationFacts } from "./notification-facts.js";

export type NotifiedTask = "start" | "stop" | "promote" | "demote";

export interface NotificationPoints {
  readonly task: NotifiedTask;
  readonly pre: PlannedAction | undefined;
  readonly preDone: PlannedAction | undefined;
  readonly post: PlannedAction;
  readonly postDone: PlannedAction;
}

const URGENT = 1_000_000;

/** Around a change that begins with `begin` and has been made with `end`. Without `begin` it is only told afterwards. */
export function planPoints(
  cluster: Cluster,
  resource: Resource,
  task: NotifiedTask,
  begin: PlannedAction | undefined,
  end: PlannedAction,
): NotificationPoints {
  const pre = begin && planPoint(cluster, resource, task, "pre", "notify", begin);
  const preDone = begin && planPoint(cluster, resource, task, "confirmed-pre", "notified", begin);
  if (begin && pre && preDone) {
    pre.runnable = true;
    preDone.runnable = true;
    relate(pre, preDone, Effect.Sequence, resource.id);
    relate(preDone, begin, Effect.Sequence, resource.id);
  }
  const post = planPoint(cluster, resource, task, "post", "notify", end);
  const postDone = planPoint(cluster, resource, task, "confirmed-post", "notified", end);
  for (const point of [post, postDone]) {
    point.priority = URGENT;
    point.runnable = end.runnable;
  }
  relate(end, post, Effect.FirstCallsThen, resource.id);
  relate(post, postDone, Effect.FirstCallsThen, resource.id);
  if (preDone) relate(preDone, post, Effect.Sequence, resource.id);
  return { task, pre, preDone, post, postDone };
}

function planPoint(
  cluster: Cluster,
  resource: Resource,
  task: NotifiedTask,
  type: string,
  what: "notify" | "notified",
  of: PlannedAction,
): PlannedAction {
  const key = notificationKey(resource, type, of.task);
  const point = actionFor(cluster, resource, what, undefined, { key, required: of.required });
  point.pseudo = true;
  point.meta.notify_key_type = type;
  point.meta.notify_key_operation = of.task;
  point.meta.notify_type = type.replace("confirmed-", "");
  point.meta.notify_operation = task;
  return point;
}

function notificationKey(resource: Resource, type: string, task: string): string {
  return `${resource.id}_${type}_notify_${task}_0`;
}

/** The stages of different changes: down before up. */
export function orderPoints(clone: Clone): void {
  const { start, stop, promote, demote } = clone.notifications;
  const before = (first: NotificationPoints | undefined, then: NotificationPoints | undefined) => {
    if (first && then?.pre) relate(first.postDone, then.pre, Effect.Sequence, clone.id);
  };
  before(stop, start);
  before(stop, promote);
  before(start, promote);
  before(demote, promote);
  before(demote, start);
  before(demote, stop);
}

/** When it is known what will really be done, before the graph is built. */
export function planNotifications(cluster: Cluster): void {
  for (const resource of cluster.resources) {
    const clone = resource.kind === "bundle" ? resource.inner : resource;
    if (clone?.kind === "clone" && clone.notify) planNotificationsOf(cluster, clone);
  }
}

function planNotificationsOf(cluster: Cluster, clone: Clone): void {
  // What its copies do by now makes its points required, or impossible.
  for (const action of [...clone.actions].reverse()) standing(action, undefined);
  const { start, stop, promote, demote } = clone.notifications;
  for (const points of [start, stop, promote, demote]) {
    if (points) tell(cluster, clone, points, collectFacts(cluster, clone, clone, true));
  }
}

/** A stop that fencing does is told to those that are left, after the fencing. */
export function planNotificationsOfImpliedStop(
  cluster: Cluster,
  primitive: Primitive,
  stop: PlannedAction,
  fencing: PlannedAction,
): void {
  const points = planPoints(cluster, primitive, "stop", undefined, fencing);
  const facts = collectFacts(cluster, primitive, primitive, false);
  facts.meta.notify_stop_resource = primitive.id;
  facts.meta.notify_stop_uname = stop.node?.name ?? " ";
  tell(cluster, topOf(primitive, false), points, facts);
}

function tell(cluster: Cluster, whole: Resource, points: NotificationPoints, facts: NotificationFacts): void {
  for (const primitive of primitivesIn(whole)) tellOne(cluster, primitive, points, facts);
}

function tellOne(cluster: Cluster, primitive: Primitive, points: NotificationPoints, facts: NotificationFacts): void {
  for (const action of primitive.actions) {
    if (action.required && action.node && isNotifiedTask(action.task)) Object.assign(action.meta, facts.meta);
  }
  const { task } = points;
  // A stop can be implied by fencing, and is told then too.
  if (task !== "stop" && !facts.changes[task]) return;
  if (task === "stop" || task === "demote") {
    if (primitive.role !== "Stopped") tellBeforeLeaving(cluster, primitive, points, facts);
  } else if (primitive.nextRole !== "Stopped" && primitive.assignedTo) {
    const start = findActions(primitive, operationKey(primitive, "start"))[0];
    // It will not be there, as nothing can start it.
    if (start?.required && !start.runnable) return;
    if (task !== "start" || !start?.required) {
      tellPre(cluster, primitive, primitive.assignedTo, points, facts);
    }
    tellPost(cluster, primitive, primitive.assignedTo, points, facts);
  }
}

function isNotifiedTask(task: string): task is NotifiedTask {
  return task === "start" || task === "stop" || task === "promote" || task === "demote";
}

/** Nobody is told anything on a node that is being fenced. */
function tellBeforeLeaving(
  cluster: Cluster,
  primitive: Primitive,
  points: NotificationPoints,
  facts: NotificationFacts,
): void {
  for (const node of primitive.runningOn) {
    const stop = findActions(primitive, operationKey(primitive, "stop"), node)[0];
    if (stop?.pseudo && (node.unclean || node.remoteRequiresReset)) continue;
    tellPre(cluster, primitive, node, points, facts);
    if (points.task === "demote" || !stop?.required) tellPost(cluster, primitive, node, points, facts);
  }
}

function tellPre(
  cluster: Cluster,
  primitive: Primitive,
  node: ClusterNode,
  { pre, preDone }: NotificationPoints,
  facts: NotificationFacts,
): void {
  if (pre && preDone) planNotification(cluster, primitive, node, pre, preDone, facts);
}

function tellPost(
  cluster: Cluster,
  primitive: Primitive,
  node: ClusterNode,
  { post, postDone }: NotificationPoints,
  facts: NotificationFacts,
): void {
  const action = planNotification(cluster, primitive, node, post, postDone, facts);
  if (action) action.priority = URGENT;
  // Monitors begin only when everybody has heard.
  for (const monitor of [...primitive.actions].reverse()) {
    if (monitor.interval === 0 || monitor.task === "cancel") continue;
    relate(postDone, monitor, Effect.Sequence, primitive.id);
  }
}

function planNotification(
  cluster: Cluster,
  primitive: Primitive,
  node: ClusterNode,
  point: PlannedAction,
  done: PlannedAction,
  facts: NotificationFacts,
): PlannedAction | undefined {
  if (!node.online || !point.runnable) return undefined;
  const { notify_type: type = "", notify_operation: task = "" } = point.meta;
  const action = actionFor(cluster, primitive, point.task, node, {
    key: notificationKey(primitive, type, task),
    required: point.required,
  });
  const { notify_key_type, notify_key_operation } = point.meta;
  Object.assign(action.meta, { notify_type: type, notify_operation: task, notify_key_type, notify_key_operation });
  Object.assign(action.meta, facts.meta);
  relate(point, action, Effect.Sequence, primitive.id);
  relate(action, done, Effect.Sequence, primitive.id);
  return action;
}
