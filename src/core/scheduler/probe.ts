/**
 * Probes: a node is asked about every resource of which it has never said anything, before that resource is started
 * anywhere. So a service that somebody started by hand, or that survived a restart of our daemon, is found and not doubled.
 *
 * A copy of an anonymous clone only waits for what its own node says: there may be a copy on every node.
 *
 * Where a node has not answered yet, every placement is a guess: what seems to run nowhere, and may be on that node, is
 * given a place, and others are moved out of its way or restarted with it. So nothing that runs well is stopped before
 * all probes have answered; one that finds what nobody knew of ends the transition. Not so where a stop is urgent or certain: a
 * failure, a node that must be left, a partition without quorum.
 */
import type { ResourceId } from "../model/names.js";
import { activeOn, type PrimitiveInstance } from "./instance.js";
import { whyNowhere } from "./no-choice.js";
import { canRunResources, type NodeFacts, whyFence } from "./node-facts.js";
import { mayRecover } from "./options.js";
import type { OrderingTable } from "./ordering.js";
import type { ActionTable, PlannedAction } from "./planned-action.js";
import type { ClusterFacts } from "./status.js";

/** Probes go out under the first instance of their id: copies of an anonymous clone are one to their node. */
export function planProbes(facts: ClusterFacts, actions: ActionTable): void {
  if (!facts.options.probes) return;
  for (const instance of probed(facts).values()) {
    for (const node of facts.nodes) if (isUnknown(instance, node, facts)) planProbe(instance, node, actions);
  }
  if (actions.all.some(isProbeAction)) actions.add({ task: "probed", pseudo: true });
}

function probed(facts: ClusterFacts): ReadonlyMap<ResourceId, PrimitiveInstance> {
  const first = new Map<ResourceId, PrimitiveInstance>();
  for (const instance of facts.instances) {
    if (!instance.orphan && !first.has(instance.historyId)) first.set(instance.historyId, instance);
  }
  return first;
}

function isUnknown(instance: PrimitiveInstance, node: NodeFacts, facts: ClusterFacts): boolean {
  const answers = node.online && !node.pending && whyFence(node) === undefined;
  return answers && !facts.activity(node.name, instance.historyId)?.known;
}

function planProbe(resource: PrimitiveInstance, node: NodeFacts, actions: ActionTable): void {
  const why = [{ kind: "unknown", resource: resource.historyId, node: node.name } as const];
  actions.add({ task: "monitor", resource, node: node.name, why });
}

export function isProbeAction(action: PlannedAction): boolean {
  return action.task === "monitor" && action.interval === 0;
}

export function orderProbes(facts: ClusterFacts, actions: ActionTable, orderings: OrderingTable): void {
  orderStarts(facts, actions, orderings);
  const probed = actions.all.find(({ task }) => task === "probed");
  if (!probed) return;
  for (const probe of actions.all.filter(isProbeAction)) orderings.add({ first: probe, then: probed });
  if (!mayRecover(facts.quorate, facts.options)) return;
  for (const instance of facts.instances.filter((each) => runsWell(each, facts))) {
    for (const stop of actions.of(instance, "stop")) orderings.add({ first: probed, then: stop, drags: true });
  }
}

/** It could go on where it is. */
function runsWell(instance: PrimitiveInstance, facts: ClusterFacts): boolean {
  const active = activeOn(instance);
  if (active.length > 1 || whyNowhere(instance, facts)) return false;
  return active.every(({ node, failure }) => {
    const where = facts.node.get(node);
    return failure === undefined && where !== undefined && canRunResources(where);
  });
}

function orderStarts(facts: ClusterFacts, actions: ActionTable, orderings: OrderingTable): void {
  const first = probed(facts);
  for (const instance of facts.instances) {
    const asked = first.get(instance.historyId);
    const probes = asked ? actions.of(asked, "monitor").filter(isProbeAction) : [];
    const anonymous = instance.id !== instance.historyId;
    for (const start of actions.of(instance, "start")) {
      for (const probe of probes) {
        if (!anonymous || probe.node === start.node) orderings.add({ first: probe, then: start, needs: "required" });
      }
    }
  }
}
