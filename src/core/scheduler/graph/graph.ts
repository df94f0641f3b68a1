/**
 * The transition graph: every action that is done, with what it waits for.
 *
 * In Pacemaker's order, for what could start at the same moment starts in that order: resource by resource as configured, of
 * each its newest action first; a group's own points before its members, a clone's after its copies; then what is left: bundles'
 * own points, and what belongs to no resource.
 * Never: a circle. Where relations make one, the one that means least is left out (loops.ts).
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Bundle, Resource } from "../cluster/resource.js";
import { isIncluded } from "./inclusion.js";
import { inputsOf } from "./inputs.js";
import { breakLoops, type Inputs } from "./loops.js";
import type { Synapse, SynapseGraph } from "./synapse.js";

export function buildGraph(cluster: Cluster): SynapseGraph {
  const actions = new Set<PlannedAction>();
  for (const resource of cluster.resources) addAll(resource, actions);
  addNewestFirst(cluster.actions, actions);
  const inputs: Inputs = new Map();
  for (const action of actions) inputs.set(action, inputsOf(action));
  breakLoops(inputs);
  return { synapses: [...inputs].map(synapseOf) };
}

function addAll(resource: Resource, actions: Set<PlannedAction>): void {
  switch (resource.kind) {
    case "primitive":
    case "group":
      addNewestFirst(resource.actions, actions);
      for (const child of resource.children) addAll(child, actions);
      break;
    case "clone":
      for (const child of resource.children) addAll(child, actions);
      addNewestFirst(resource.actions, actions);
      break;
    case "bundle":
      addBundle(resource, actions);
      break;
  }
}

function addBundle(bundle: Bundle, actions: Set<PlannedAction>): void {
  if (bundle.inner) addAll(bundle.inner, actions);
  for (const { address, container, remote } of bundle.replicas) {
    for (const part of [address, container, remote]) if (part) addAll(part, actions);
  }
}

function addNewestFirst(from: readonly PlannedAction[], actions: Set<PlannedAction>): void {
  for (let index = from.length - 1; index >= 0; index--) {
    const action = from[index];
    if (action && isIncluded(action)) actions.add(action);
  }
}

function synapseOf([action, inputs]: [PlannedAction, readonly PlannedAction[]], id: number): Synapse {
  const priority = Math.max(action.resource?.priority ?? 0, action.priority, 0);
  return { id, priority, action, inputs };
}
