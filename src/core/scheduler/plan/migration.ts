/**
 * Live migration: instead of a stop here and a start there, the agent is told `migrate_to` here and `migrate_from` there,
 * and only then is the old place stopped; the start counts as done by that.
 *
 * Planned beside the restart that it would replace: relations decide which of the two is carried out, for a migration is
 * only possible while nothing that the resource depends on moves or restarts in between (Pacemaker Explained, "Migrating
 * Resources").
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Primitive } from "../cluster/resource.js";
import { Effect } from "../order/effect.js";
import { orderTasks } from "../order/relation.js";
import { planCleanup } from "./cleanup.js";
import { actionFor } from "./create-action.js";

export function canMigrate(cluster: Cluster, primitive: Primitive, from: ClusterNode | undefined): boolean {
  const { allowMigrate, managed, failed, startPending, assignedTo, pendingTask, pendingNode } = primitive;
  if (!allowMigrate || !managed || failed || startPending) return false;
  // What is under way may be a stop: there would be nothing left to migrate.
  if (cluster.input.cautious && pendingTask !== undefined && pendingNode === from) return false;
  return from !== undefined && !from.unclean && assignedTo !== undefined && !assignedTo.unclean;
}

export function planMigration(cluster: Cluster, primitive: Primitive, from: ClusterNode | undefined): void {
  const to = primitive.assignedTo;
  if (!from || !to) return;
  const start = actionFor(cluster, primitive, "start", to);
  const stop = actionFor(cluster, primitive, "stop", from);
  // The first half has been done in a transition before.
  const halfDone = primitive.partialMigration !== undefined;
  const migrateTo = halfDone ? undefined : actionFor(cluster, primitive, "migrate_to", from);
  const migrateFrom = actionFor(cluster, primitive, "migrate_from", to);
  start.pseudo = true;
  for (const action of [start, stop, migrateFrom, migrateTo]) if (action) action.migratable = true;
  (migrateTo ?? migrateFrom).needs = start.needs;
  order(cluster, primitive, "monitor", halfDone ? "migrate_from" : "migrate_to", Effect.Sequence);
  if (migrateTo) order(cluster, primitive, "migrate_to", "migrate_from", ONE_AFTER_THE_OTHER);
  order(cluster, primitive, "migrate_from", "stop", ONE_AFTER_THE_OTHER);
  order(cluster, primitive, "migrate_from", "start", ONE_AFTER_THE_OTHER | Effect.ReplacesBlockedFirst);
  if (migrateTo) {
    noteEnds(migrateTo, from, to);
    // It can touch the other node before it ends: were this node lost meanwhile, the others must know of it.
    if (!primitive.remoteNode) migrateTo.meta["record-pending"] = "true";
  }
  noteEnds(migrateFrom, from, to);
}

const ONE_AFTER_THE_OTHER = Effect.Sequence | Effect.FirstOnlyInMigration;

function order(cluster: Cluster, primitive: Primitive, first: string, then: string, effects: number): void {
  orderTasks(cluster, { resource: primitive, task: first }, { resource: primitive, task: then }, effects, primitive.id);
}

function noteEnds(action: PlannedAction, from: ClusterNode, to: ClusterNode): void {
  action.meta.migrate_source = from.name;
  action.meta.migrate_target = to.name;
}

/** Its target has failed or is gone, and the source was never told to stop. */
export function abortDanglingMigration(cluster: Cluster, primitive: Primitive, source: ClusterNode): void {
  const stop = actionFor(cluster, primitive, "stop", source, { required: true });
  stop.endsMigration = true;
  stop.why.push({ kind: "interrupted", operation: "migrate_to", node: source.name });
  if (cluster.options.removeAfterStop) planCleanup(cluster, primitive, source, true);
}
