/**
 * Fencing: which nodes are shot in this transition, and what has to wait for it.
 *
 * A node is fenced because it is unclean. It takes a quorum (or `no-quorum-policy: ignore`) and at least one configured
 * device; without them the node stays unclean and whatever could be active on it stays where it is. The one shot without
 * quorum is that of a condemned member (suicide.ts). Only what `requires` fencing waits: a fence device, or what an
 * administrator marked `requires: quorum`, starts elsewhere at once.
 *
 * Never: a start of what could be active on an unclean node before that node's fencing has succeeded (S1).
 * The DC is fenced last, by itself: after it is gone nobody carries out the rest of the transition.
 */
import type { NodeName } from "../model/names.js";
import { activeOn, type PrimitiveInstance } from "./instance.js";
import { type NodeFacts, whyFence } from "./node-facts.js";
import { mayRecover } from "./options.js";
import type { OrderingTable } from "./ordering.js";
import type { ActionTable, PlannedAction } from "./planned-action.js";
import type { Reason } from "./reason.js";
import type { ClusterFacts } from "./status.js";

export interface FencingMeans {
  readonly devices: boolean;
  readonly quorum: boolean;
}

export function mayFence(facts: ClusterFacts): FencingMeans {
  return {
    devices: facts.instances.some((instance) => instance.config.agent.class === "stonith" && !instance.orphan),
    quorum: mayRecover(facts.quorate, facts.options),
  };
}

export function planFencing(facts: ClusterFacts, actions: ActionTable): void {
  const means = mayFence(facts);
  for (const node of facts.nodes) {
    const reason = whyFence(node);
    if (reason === undefined || node.awaited || !isWorthFencing(node, facts)) continue;
    const whyNot: Reason[] = [];
    if (!means.devices) whyNot.push({ kind: "no-fence-device" });
    if (!means.quorum && node.condemned === undefined) {
      whyNot.push({ kind: "no-quorum", policy: facts.options.noQuorumPolicy });
    }
    const why: Reason[] = [{ kind: "unclean", node: node.name, why: reason }];
    actions.add({ task: "fence", node: node.name, why, whyNot });
  }
}

/** With nothing to manage there is nothing to recover either, unless somebody asked for it by name. */
function isWorthFencing(node: NodeFacts, facts: ClusterFacts): boolean {
  const asked = facts.wishes.some((wish) => wish.kind === "fence" && wish.node === node.name);
  return asked || facts.instances.some((instance) => instance.meta.managed);
}

export function orderFencing(facts: ClusterFacts, dc: NodeName, actions: ActionTable, orderings: OrderingTable): void {
  const fences = actions.all.filter((action) => action.task === "fence");
  const last = fences.find((fence) => fence.node === dc);
  for (const fence of fences) {
    if (last && fence !== last) orderings.add({ first: fence, then: last });
  }
  for (const instance of facts.instances) {
    if (instance.meta.requires === "fencing") orderInstance(instance, facts, fences, actions, orderings);
  }
}

function orderInstance(
  instance: PrimitiveInstance,
  facts: ClusterFacts,
  fences: readonly PlannedAction[],
  actions: ActionTable,
  orderings: OrderingTable,
): void {
  for (const { name, unclean } of facts.nodes) {
    if (unclean === undefined) continue;
    const fence = fences.find((action) => action.node === name);
    const reason: Reason = { kind: "waits-for-fencing", node: name };
    const waiting = [
      ...actions.of(instance, "stop").filter((stop) => stop.node === name),
      ...(couldBeActive(instance, name, facts) ? actions.of(instance, "start").filter((start) => start.required) : []),
    ];
    for (const then of waiting) {
      if (fence) orderings.add({ first: fence, then, needs: "always", reason });
      else forbid(then, reason);
    }
  }
}

function forbid(action: PlannedAction, reason: Reason): void {
  action.runnable = false;
  action.whyNot.push(reason);
}

/**
 * An unclean node may have started anything since it was last heard: in a split of two nodes both are quorate. So
 * whatever runs nowhere waits (Pacemaker Explained, `requires: fencing`). What is known to run on a clean node does not:
 * a restart or a move makes no second copy. Of an anonymous clone there may be a copy on every node: none waits.
 */
function couldBeActive(instance: PrimitiveInstance, node: NodeName, facts: ClusterFacts): boolean {
  const active = activeOn(instance);
  if (active.some((activity) => activity.node === node)) return true;
  if (instance.id !== instance.historyId) return false;
  return !active.some((activity) => facts.node.get(activity.node)?.unclean === undefined);
}
