/**
 * The transition graph, as the scheduler hands it over: what is required and can be done, each with what must be done
 * before it. Order is that of Pacemaker's graph (`crm_simulate -G`): what could start at the same moment starts in it.
 */
import type { PlannedAction } from "../cluster/action.js";

export interface SynapseGraph {
  readonly synapses: readonly Synapse[];
}

/** One action with its inputs. */
export interface Synapse {
  /** Position in the graph, from 0. */
  readonly id: number;
  /** After a failure only what is at least as important as that failure still starts; INFINITY: always. */
  readonly priority: number;
  readonly action: PlannedAction;
  /** What must have been done, each once. What is not in the graph itself is never done. */
  readonly inputs: readonly PlannedAction[];
}
