/**
 * The transition graph: every action that is done, with what it waits for.
 *
 * In Pacemaker's order, for what could start at the same moment starts in that order: resource by resource as configured, of
 * each its newest action first; a group's own points before its members, a clone's after its copies; then what is left: bundles'
 * own points, and what belongs to no resource.
 * There can be circles in it, of orders that contradict each other (circles.ts).
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Bundle, Resource } from "../cluster/resource.js";
import { standing } from "../order/standing.js";
import { isIncluded } from "./inclusion.js";
import { inputsOf } from "./inputs.js";
import { type Inputs, openMigrationCircles } from "./migration-circles.js";
import type { Synapse, SynapseGraph } from "./synapse.js";

export function buildGraph(cluster: Cluster): SynapseGraph {
  const inputs: Inputs = new Map();
  for (const resource of cluster.resources) addAll(resource, inputs);
  addNewestFirst(cluster.actions, inputs);
  openMigrationCircles(inputs);
  return { synapses: [...inputs].map(synapseOf) };
}

function addAll(resource: Resource, inputs: Inputs): void {
  switch (resource.kind) {
    case "primitive":
    case "group":
      addNewestFirst(resource.actions, inputs);
      for (const child of resource.children) addAll(child, inputs);
      break;
    case "clone":
      for (const action of resource.actions) standing(action, undefined);
      for (const child of resource.children) addAll(child, inputs);
      addNewestFirst(resource.actions, inputs);
      break;
    case "bundle":
      addBundle(resource, inputs);
      break;
  }
}

function addBundle(bundle: Bundle, inputs: Inputs): void {
  if (bundle.inner) addAll(bundle.inner, inputs);
  for (const { address, container, remote } of bundle.replicas) {
    for (const part of [address, container, remote]) if (part) addAll(part, inputs);
  }
}

function addNewestFirst(actions: readonly PlannedAction[], inputs: Inputs): void {
  for (let index = actions.length - 1; index >= 0; index--) {
    const action = actions[index];
    if (action && !inputs.has(action) && isIncluded(action)) inputs.set(action, inputsOf(action));
  }
}

function synapseOf([action, before]: [PlannedAction, readonly PlannedAction[]], id: number): Synapse {
  const priority = Math.max(action.resource?.priority ?? 0, action.priority, 0);
  return { id, priority, action, inputs: before };
}
