/**
 * What is to become of one instance: from where it is and where it goes to its possible stops and its possible start,
 * each with the reasons that require it and those that forbid it.
 *
 * Where it stays, stop and start are planned but not required: an order, or a failure of what it depends on, can still
 * ask for a restart. What is not to be touched has a stop that cannot run, so that nothing it depends on is stopped
 * under it; and unless it has failed a start that counts as done, so that what depends on it may start.
 */
import type { NodeName } from "../model/names.js";
import { ocfWord } from "../model/ocf.js";
import { type Assignment, nodeOf } from "./assignment.js";
import { mayFence } from "./fencing.js";
import { type Activity, isProbe } from "./history.js";
import { activeOn, type PrimitiveInstance } from "./instance.js";
import { isOutOfReach } from "./node-facts.js";
import { mayRecover } from "./options.js";
import { digestOf } from "./parameters.js";
import type { ActionTable } from "./planned-action.js";
import type { Reason } from "./reason.js";
import { type ClusterFacts, isManaged } from "./status.js";

export function planInstance(instance: PrimitiveInstance, assignment: Assignment, actions: ActionTable): void {
  const untouchable = whyUntouchable(instance, assignment.facts);
  if (untouchable) planUntouchable(instance, untouchable, actions);
  else planTouchable(instance, assignment, actions);
}

function planTouchable(instance: PrimitiveInstance, assignment: Assignment, actions: ActionTable): void {
  const { facts } = assignment;
  const active = activeOn(instance);
  const target = nodeOf(assignment, instance);
  const stays = active.length === 1 && active[0]?.node === target ? active[0] : undefined;
  const restart = stays ? whyRestart(instance, stays, facts) : [];
  const expected = active.length > 1 && instance.meta.multipleActive === "stop_unexpected" ? target : undefined;
  for (const activity of active.filter(({ node }) => node !== expected)) {
    planStop(instance, activity, stays ? restart : whyLeave(instance, target, assignment), facts, actions);
  }
  if (target === undefined) return;
  const pseudo = active.some(({ node }) => node === expected);
  const why = stays ? [...restart, ...whyStartAgain(stays)] : (assignment.placement.get(instance)?.because ?? []);
  const whyNot = whyNoStart(instance, active, facts);
  actions.add({ task: "start", resource: instance, node: target, why, whyNot, pseudo });
}

function whyUntouchable(instance: PrimitiveInstance, facts: ClusterFacts): Reason | undefined {
  const unasked = activeOn(instance).find((activity) => isOutOfReach(facts.node.get(activity.node)));
  if (unasked) return { kind: "waits-for-node", node: unasked.node };
  if (isManaged(instance, facts)) return undefined;
  return { kind: "hands-off", resource: instance.id, why: facts.blocked.has(instance) ? "blocked" : "unmanaged" };
}

function planUntouchable(resource: PrimitiveInstance, reason: Reason, actions: ActionTable): void {
  const active = activeOn(resource);
  for (const { node } of active) actions.add({ task: "stop", resource, node, whyNot: [reason] });
  const failed = active.some(({ failure }) => failure !== undefined);
  if (active[0]) actions.add({ task: "start", resource, node: active[0].node, whyNot: failed ? [reason] : [] });
}

/** The stop of what was on an unclean node is done by fencing it, and is no more than a point in the order. */
function planStop(
  resource: PrimitiveInstance,
  { node }: Activity,
  why: readonly Reason[],
  facts: ClusterFacts,
  actions: ActionTable,
): void {
  const pseudo = facts.node.get(node)?.unclean !== undefined;
  actions.add({ task: "stop", resource, node, why, pseudo });
}

function whyLeave(
  instance: PrimitiveInstance,
  target: NodeName | undefined,
  assignment: Assignment,
): readonly Reason[] {
  const active = activeOn(instance);
  const failures = active.flatMap(failureReasons);
  const because = assignment.placement.get(instance)?.because ?? [];
  if (active.length < 2 || target === undefined) return [...failures, ...because];
  const nodes = active.map((activity) => activity.node);
  return [{ kind: "several-active", resource: instance.id, nodes }, ...failures];
}

function whyRestart(instance: PrimitiveInstance, activity: Activity, facts: ClusterFacts): Reason[] {
  const reasons = failureReasons(activity);
  if (activity.pending?.operation === "stop") {
    reasons.push({ kind: "interrupted", operation: "stop", node: activity.node });
  }
  const digest = activity.started?.digest;
  if (digest && digest !== digestOf(instance.config.params)) {
    reasons.push({ kind: "parameters-changed", resource: instance.id });
  }
  if (isAskedToRestart(instance, activity, facts)) reasons.push({ kind: "requested", what: "it was asked to restart" });
  return reasons;
}

function failureReasons({ node, failure }: Activity): Reason[] {
  if (!failure) return [];
  const { operation, outcome, rc } = failure.record;
  const word = outcome === "timed-out" ? "timed out" : ocfWord(rc);
  return [{ kind: "operation-failed", operation, node, word }];
}

/** A start under way when its DC was lost is asked for again: it may have ended in any way, and starting twice does no harm. */
function whyStartAgain(activity: Activity): Reason[] {
  if (activity.pending?.operation !== "start" || activity.failure) return [];
  return [{ kind: "interrupted", operation: "start", node: activity.node }];
}

/** Until it has been started later than the request. */
function isAskedToRestart(instance: PrimitiveInstance, { node, started }: Activity, facts: ClusterFacts): boolean {
  const names = new Set([instance.id, instance.historyId, ...(facts.parents.get(instance) ?? []).map(({ id }) => id)]);
  return facts.wishes.some((wish) => {
    if (wish.kind !== "restart" || !isNamed(wish.resource, names, instance, facts)) return false;
    const after = wish.after[node];
    return after !== undefined && (started?.callId ?? 0) <= after;
  });
}

/** The child of a clone, or a member of a cloned group, is named without its number. */
function isNamed(id: string, names: ReadonlySet<string>, instance: PrimitiveInstance, facts: ClusterFacts): boolean {
  if (names.has(id) || instance.config.id === id) return true;
  return (facts.parents.get(instance) ?? []).some((parent) => parent.config.id === id);
}

/** What forbids a start wherever it would happen. Waiting for fencing is a matter of order (see fencing.ts). */
function whyNoStart(instance: PrimitiveInstance, active: readonly Activity[], facts: ClusterFacts): Reason[] {
  const reasons: Reason[] = [];
  if (instance.meta.requires !== "nothing" && !mayGoOn(instance, active, facts)) {
    reasons.push({ kind: "no-quorum", policy: facts.options.noQuorumPolicy });
  }
  if (active.length > 0) return reasons;
  if (instance.meta.requires === "fencing" && !mayFence(facts).devices) reasons.push({ kind: "no-fence-device" });
  return [...reasons, ...nodesNotAsked(instance, facts)];
}

/**
 * What a partition without quorum does (Pacemaker Explained, "Cluster Options"): `freeze` keeps what is active in it and
 * recovers it there, `demote` keeps what can be demoted as long as it is not promoted; neither starts anything new.
 */
function mayGoOn(instance: PrimitiveInstance, active: readonly Activity[], facts: ClusterFacts): boolean {
  if (mayRecover(facts.quorate, facts.options)) return true;
  if (!active.some((activity) => isInPartition(activity.node, facts) && !isMereDoubt(activity))) return false;
  switch (facts.options.noQuorumPolicy) {
    case "freeze":
      return true;
    case "demote":
      return isPromotable(instance, facts) && active.every(({ role }) => role !== "Promoted");
    default:
      return false;
  }
}

/**
 * It failed, and only a probe has ever said that it runs here: this node has been restarted, perhaps by a shot, and it may
 * as well run somewhere else by now.
 */
function isMereDoubt({ failure, started }: Activity): boolean {
  const evidence = started ?? failure?.record;
  return failure !== undefined && evidence !== undefined && isProbe(evidence);
}

function isInPartition(name: NodeName, facts: ClusterFacts): boolean {
  const node = facts.node.get(name);
  return node?.online === true && node.unclean === undefined;
}

function isPromotable(instance: PrimitiveInstance, facts: ClusterFacts): boolean {
  return (facts.parents.get(instance) ?? []).some((parent) => parent.kind === "clone" && parent.promotable);
}

/**
 * A node that has just joined may run anything until it has been asked. A copy of an anonymous clone, and a fence
 * device, may run there too and do no harm.
 */
function nodesNotAsked(instance: PrimitiveInstance, facts: ClusterFacts): Reason[] {
  if (instance.id !== instance.historyId || instance.config.agent.class === "stonith") return [];
  return facts.nodes
    .filter(({ name, pending }) => pending && !facts.activity(name, instance.historyId)?.known)
    .map(({ name }) => ({ kind: "waits-for-node", node: name }));
}
