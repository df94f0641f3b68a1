/**
 * What copies of a clone are told in a notification: who is active, promoted, inactive, and who starts, stops, is promoted
 * or demoted, each with its node, sorted by name. Agents see it as `OCF_RESKEY_CRM_meta_notify_...`.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn, type Resource } from "../cluster/resource.js";
import type { NotifiedTask } from "./notification.js";

export interface NotificationFacts {
  readonly meta: Record<string, string>;
  /** Which changes there are at all. */
  readonly changes: Readonly<Record<NotifiedTask, boolean>>;
}

interface Entry {
  readonly primitive: Primitive;
  readonly node: ClusterNode | undefined;
}

const TASKS: readonly NotifiedTask[] = ["start", "stop", "promote", "demote"];

/** `withChanges`: not only what is, but what is about to be. */
export function collectFacts(
  cluster: Cluster,
  resource: Resource,
  whole: Resource,
  withChanges: boolean,
): NotificationFacts {
  const primitives = primitivesIn(resource);
  const meta: Record<string, string> = {};
  const inRole = (...roles: string[]) =>
    primitives
      .filter(({ role }) => roles.includes(role))
      .map((primitive): Entry => ({ primitive, node: primitive.runningOn[0] }));
  const changes = { start: false, stop: false, promote: false, demote: false };
  for (const task of TASKS) {
    const entries = withChanges ? primitives.flatMap((primitive) => changesOf(primitive, task)) : [];
    changes[task] = entries.length > 0;
    describe(meta, task, entries);
  }
  describe(meta, "active", inRole("Started", "Unpromoted", "Promoted"));
  for (const name of ["promoted", "master"]) describe(meta, name, inRole("Promoted"));
  for (const name of ["unpromoted", "slave"]) describe(meta, name, inRole("Unpromoted"));
  meta.notify_inactive_resource = names(sorted(inRole("Stopped")).map(({ primitive }) => nameOf(primitive)));
  meta.notify_available_uname = names(
    cluster.nodes
      .filter(({ index }) => whole.scores.has(index))
      .map(({ name }) => name)
      .sort(),
  );
  meta.notify_all_uname = names(cluster.nodes.map(({ name }) => name));
  return { meta, changes };
}

/** A stop on an unclean node counts although it cannot be carried out: fencing does it. */
function changesOf(primitive: Primitive, task: NotifiedTask): readonly Entry[] {
  const isDone = (action: PlannedAction) =>
    action.runnable || (task === "stop" && action.node !== undefined && action.node.unclean);
  return primitive.actions
    .filter((action) => action.task === task && action.required && action.node && isDone(action))
    .map(({ node }) => ({ primitive, node }));
}

function describe(meta: Record<string, string>, what: string, entries: readonly Entry[]): void {
  const ordered = sorted(entries);
  meta[`notify_${what}_resource`] = names(ordered.map(({ primitive }) => nameOf(primitive)));
  meta[`notify_${what}_uname`] = names(ordered.flatMap(({ node }) => node?.name ?? []));
}

/** As the agent knows it. */
function nameOf(primitive: Primitive): string {
  return primitive.id;
}

function sorted(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort(
    (one, other) => compare(one.primitive.id, other.primitive.id) || compare(one.node?.id, other.node?.id),
  );
}

function compare(one = "", other = ""): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Agents expect something even where there is nothing. */
function names(list: readonly string[]): string {
  return list.length > 0 ? list.join(" ") : " ";
}
