/**
 * What one primitive must do to get from its role, where it is, to its next role, where it will be.
 *
 * Two ways are planned for each. The way of a restart, down to a stop and up again to the role it has: it is there even when nothing
 * calls for it, because a relation can (what it depends on restarts). And the way from the role it has to the next one.
 *
 * It must really restart when it moves, when it failed, when it is active on several nodes, or when a migration broke off.
 * Never started: what is blocked. Never stopped: the one right copy of what should not be active elsewhere.
 *
 * Source: Pacemaker Explained, "Resource Meta-Attributes" (multiple-active), "Migrating resources".
 */
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { activeNode } from "../cluster/place.js";
import type { PlannedRole, Primitive } from "../cluster/resource.js";
import { roleRank } from "../cluster/role-rank.js";
import { Effect } from "../order/effect.js";
import { relate } from "../order/relation.js";
import { planCleanup } from "./cleanup.js";
import { actionFor, findActions, operationKey } from "./create-action.js";
import { fencingAction, orderAfterUnfencing } from "./fencing-action.js";
import { abortDanglingMigration, canMigrate, planMigration } from "./migration.js";
import { planRecurring } from "./recurring.js";

/** How the way down and up is to be taken. */
interface Restart {
  readonly stop: boolean;
  readonly promote: boolean;
}

type Step = "start" | "stop" | "promote" | "demote";

export function planPrimitive(cluster: Cluster, primitive: Primitive): void {
  if (primitive.nextRole === "Unknown") primitive.nextRole = primitive.assignedTo ? "Started" : "Stopped";
  const current = activeNode(primitive);
  for (const source of primitive.danglingMigrations) abortDanglingMigration(cluster, primitive, source);
  const moving = isMoving(primitive, current);
  const migrates = moving && canMigrate(cluster, primitive, current);
  const interrupted = endPartialMigration(primitive, current, migrates);
  const several = !interrupted && !primitive.partialMigration && judgeSeveralActive(primitive);
  if (!several) primitive.stopUnexpected = false;
  if (primitive.startPending) {
    actionFor(cluster, primitive, "start", primitive.assignedTo).printAlways = true;
  }
  const must = several && primitive.multipleActive !== "block" && primitive.multipleActive !== "stop_only";
  const restart = moving ? { stop: true, promote: false } : whatFailureCallsFor(cluster, primitive, current);
  planRestart(cluster, primitive, { ...restart, stop: restart.stop || interrupted || must });
  planTransition(cluster, primitive);
  planRecurring(cluster, primitive);
  if (migrates && !interrupted) planMigration(cluster, primitive, current);
}

function isMoving(primitive: Primitive, current: ClusterNode | undefined): boolean {
  const { assignedTo, nextRole } = primitive;
  const away = current !== undefined && assignedTo !== undefined && current !== assignedTo;
  return away && roleRank(nextRole) >= roleRank("Started");
}

/**
 * A migration that is under way goes on if both ends are still what they were. Any other is forgotten: then the resource
 * must be stopped on both.
 */
function endPartialMigration(primitive: Primitive, current: ClusterNode | undefined, migrates: boolean): boolean {
  const { partialMigration: partial, runningOn } = primitive;
  if (!partial) return false;
  const asBefore = current === partial.source && primitive.assignedTo === partial.target;
  if (migrates && runningOn.length === 2 && asBefore) return false;
  primitive.partialMigration = undefined;
  return true;
}

/** What needs no fencing does not count as active on a node that is to be fenced: it may start elsewhere before. */
function judgeSeveralActive(primitive: Primitive): boolean {
  const { runningOn, requires } = primitive;
  const nodes =
    requires === "fencing" || requires === "unfencing"
      ? runningOn
      : runningOn.filter((node) => node.online && !node.unclean);
  if (nodes.length <= 1) return false;
  if (primitive.multipleActive === "stop_unexpected") primitive.stopUnexpected = true;
  return true;
}

function whatFailureCallsFor(cluster: Cluster, primitive: Primitive, current: ClusterNode | undefined): Restart {
  if (primitive.failed) {
    if (primitive.stopIfFailed) return { stop: true, promote: false };
    return { stop: false, promote: primitive.nextRole === "Promoted" };
  }
  if (primitive.blocked) return { stop: true, promote: false };
  const promotable = roleRank(primitive.role) > roleRank("Started");
  if (!promotable || !current || !primitive.assignedTo) return { stop: false, promote: false };
  // A start that something else already calls for (changed parameters) needs a stop first.
  return { stop: actionFor(cluster, primitive, "start", primitive.assignedTo).required, promote: false };
}

function planRestart(cluster: Cluster, primitive: Primitive, { stop, promote }: Restart): void {
  const { assignedTo } = primitive;
  let role: PlannedRole = primitive.role;
  while (role !== "Stopped") {
    const step = stepTowards(role, "Stopped");
    if (!step) break;
    takeStep(cluster, primitive, step.take, assignedTo, stop, true);
    role = step.role;
  }
  const stays = roleRank(primitive.role) <= roleRank(primitive.nextRole);
  while (stays && role !== primitive.role && !primitive.blocked) {
    const step = stepTowards(role, primitive.role);
    if (!step) break;
    takeStep(cluster, primitive, step.take, assignedTo, stop || (promote && step.role === "Promoted"), true);
    role = step.role;
  }
}

function planTransition(cluster: Cluster, primitive: Primitive): void {
  let role: PlannedRole = primitive.role;
  while (role !== primitive.nextRole) {
    const step = stepTowards(role, primitive.nextRole);
    if (!step) break;
    takeStep(cluster, primitive, step.take, primitive.assignedTo, true, false);
    role = step.role;
  }
}

/** One rung of the ladder; a promotable instance that must become merely started, stops. */
function stepTowards(role: PlannedRole, goal: PlannedRole): { take: Step; role: PlannedRole } | undefined {
  switch (role) {
    case "Stopped":
      if (goal === "Started") return { take: "start", role: "Started" };
      return goal === "Unpromoted" || goal === "Promoted" ? { take: "start", role: "Unpromoted" } : undefined;
    case "Started":
      if (goal === "Promoted") return { take: "promote", role: "Promoted" };
      return goal === "Stopped" || goal === "Unknown" ? { take: "stop", role: "Stopped" } : undefined;
    case "Unpromoted":
      return goal === "Promoted" ? { take: "promote", role: "Promoted" } : { take: "stop", role: "Stopped" };
    case "Promoted":
      return { take: "demote", role: "Unpromoted" };
    case "Unknown":
      return { take: "stop", role: "Stopped" };
  }
}

function takeStep(
  cluster: Cluster,
  primitive: Primitive,
  step: Step,
  node: ClusterNode | undefined,
  required: boolean,
  restarting: boolean,
): void {
  switch (step) {
    case "start":
      planStart(cluster, primitive, node, required);
      break;
    case "stop":
      planStops(cluster, primitive, required, restarting);
      break;
    case "promote":
      planPromote(cluster, primitive, node, required);
      break;
    case "demote":
      planDemotes(cluster, primitive, required);
      break;
  }
}

/** Of what is active where it should not be, this is where it stays. */
function isExpectedOn(primitive: Primitive, node: ClusterNode | undefined): boolean {
  const staysActive = primitive.stopUnexpected && roleRank(primitive.nextRole) > roleRank("Stopped");
  return staysActive && node !== undefined && primitive.assignedTo === node;
}

function planStart(cluster: Cluster, primitive: Primitive, node: ClusterNode | undefined, required: boolean): void {
  const start = actionFor(cluster, primitive, "start", node);
  orderAfterUnfencing(cluster, primitive, node, start, Effect.FirstCallsThen);
  if (required && start.runnable) start.required = true;
  if (isExpectedOn(primitive, node)) start.pseudo = true;
}

function planStops(cluster: Cluster, primitive: Primitive, required: boolean, restarting: boolean): void {
  const target = primitive.partialMigration?.target;
  let must = required;
  for (const node of primitive.runningOn) {
    if (isExpectedOn(primitive, node)) continue;
    if (target) {
      if (node === target && node === primitive.assignedTo) continue;
      must = true;
    }
    planStop(cluster, primitive, node, must, restarting);
  }
}

function planStop(
  cluster: Cluster,
  primitive: Primitive,
  node: ClusterNode,
  required: boolean,
  restarting: boolean,
): void {
  const stop = actionFor(cluster, primitive, "stop", node, { required });
  if (!primitive.assignedTo) {
    stop.reason = "node availability";
    stop.why.push(...primitive.because);
  } else if (restarting && primitive.stopUnexpected) {
    stop.reason = "being multiply active";
    stop.why.push({
      kind: "several-active",
      resource: primitive.id,
      nodes: primitive.runningOn.map(({ name }) => name),
    });
  }
  if (!primitive.managed) {
    stop.runnable = false;
    stop.whyNot.push({ kind: "hands-off", resource: primitive.id, why: "unmanaged" });
  }
  if (cluster.options.removeAfterStop) planCleanup(cluster, primitive, node, required);
  if (primitive.requires === "unfencing") {
    relate(stop, fencingAction(cluster, node, { operation: "on" }), Effect.ThenNeedsFirst, primitive.id);
  }
}

/** Without a start that can be done there is no promotion either. */
function planPromote(cluster: Cluster, primitive: Primitive, node: ClusterNode | undefined, required: boolean): void {
  const starts = findActions(primitive, operationKey(primitive, "start"), node);
  if (starts.every((start) => start.runnable)) {
    const promote = actionFor(cluster, primitive, "promote", node, { required });
    if (isExpectedOn(primitive, node)) promote.pseudo = true;
    return;
  }
  for (const promote of findActions(primitive, operationKey(primitive, "promote"), node)) promote.runnable = false;
}

function planDemotes(cluster: Cluster, primitive: Primitive, required: boolean): void {
  for (const node of primitive.runningOn) {
    if (!isExpectedOn(primitive, node)) actionFor(cluster, primitive, "demote", node, { required });
  }
}
