/**
 * What of a graph can be carried out: without what waits for something that is not done, and with a way out of each circle.
 * Whoever walks a graph, in the daemon or in a simulation, walks this; the whole graph is for people to look at.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import { withoutCircles } from "./circles.js";
import type { Synapse, SynapseGraph } from "./synapse.js";

export function possibleSynapses(cluster: Cluster, { synapses }: SynapseGraph): readonly Synapse[] {
  const possible = withoutImpossible(synapses);
  const before = new Map(possible.map(({ action, inputs }) => [action, inputs]));
  const after = withoutCircles(cluster, before);
  if (after === before) return possible;
  return possible.map((synapse) => ({ ...synapse, inputs: after.get(synapse.action) ?? [] }));
}

/** What waits for something that cannot be done now waits in vain: the next graph is made when that has changed. */
function withoutImpossible(synapses: readonly Synapse[]): readonly Synapse[] {
  const there = new Set(synapses.map(({ action }) => action));
  const impossible = synapses.filter(({ inputs }) => !inputs.every((input) => there.has(input)));
  if (impossible.length === 0) return synapses;
  const waiting = waitingFor(synapses);
  for (let synapse = impossible.pop(); synapse; synapse = impossible.pop()) {
    if (there.delete(synapse.action)) impossible.push(...(waiting.get(synapse.action) ?? []));
  }
  return synapses.filter(({ action }) => there.has(action));
}

function waitingFor(synapses: readonly Synapse[]): ReadonlyMap<PlannedAction, readonly Synapse[]> {
  const waiting = new Map<PlannedAction, Synapse[]>();
  for (const synapse of synapses) {
    for (const input of synapse.inputs) {
      const known = waiting.get(input);
      if (known) known.push(synapse);
      else waiting.set(input, [synapse]);
    }
  }
  return waiting;
}
