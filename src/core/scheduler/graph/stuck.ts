/**
 * Synapses that can never start, because they wait for themselves: orders that contradict each other make circles. Pacemaker
 * has them in its graph and never comes to them; who carries a graph out for good leaves them out, and says so.
 */
import type { PlannedAction } from "../cluster/action.js";
import type { Synapse, SynapseGraph } from "./synapse.js";

export function stuckSynapses({ synapses }: SynapseGraph): readonly Synapse[] {
  const waiters = new Map<PlannedAction, Synapse[]>();
  const missing = new Map<Synapse, number>();
  for (const synapse of synapses) {
    missing.set(synapse, synapse.inputs.length);
    for (const input of synapse.inputs) {
      const known = waiters.get(input);
      if (known) known.push(synapse);
      else waiters.set(input, [synapse]);
    }
  }
  const ready = synapses.filter(({ inputs }) => inputs.length === 0);
  for (let synapse = ready.pop(); synapse; synapse = ready.pop()) {
    missing.delete(synapse);
    for (const waiter of waiters.get(synapse.action) ?? []) {
      const left = (missing.get(waiter) ?? 0) - 1;
      missing.set(waiter, left);
      if (left === 0) ready.push(waiter);
    }
  }
  return [...missing.keys()];
}
