/** What the scheduler decides, with its summary. */
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import type { SynapseGraph } from "../../core/scheduler/graph/synapse.js";
import type { ScheduleInput } from "../../core/scheduler/input.js";
import type { Change } from "../../core/scheduler/summary/change.js";
import { type SummaryEntry, summarize } from "../../core/scheduler/summary/summary.js";
import { lastingRun } from "../../core/what-if/lasting-run.js";

export interface Decision {
  readonly cluster: Cluster;
  readonly graph: SynapseGraph;
  readonly summary: readonly SummaryEntry[];
  /** What would be done, undone and done again. */
  readonly heldBack: readonly Change[];
}

/** `cluster`: the input, if it has been unpacked already. */
export function decide(input: ScheduleInput, cluster?: Cluster): Decision {
  const decided = lastingRun(input, cluster);
  return { ...decided, summary: summarize(decided.cluster) };
}
