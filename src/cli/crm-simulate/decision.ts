/** What the scheduler decides, with its summary. */
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import type { SynapseGraph } from "../../core/scheduler/graph/synapse.js";
import type { ScheduleInput } from "../../core/scheduler/input.js";
import { type Run, run, runOn } from "../../core/scheduler/run.js";
import { type SummaryEntry, summarize } from "../../core/scheduler/summary/summary.js";

export interface Decision {
  readonly cluster: Cluster;
  readonly graph: SynapseGraph;
  readonly summary: readonly SummaryEntry[];
}

export function decide(input: ScheduleInput): Decision {
  return withSummary(run(input));
}

/** On what has been unpacked already. */
export function decideOn(cluster: Cluster): Decision {
  return withSummary(runOn(cluster));
}

function withSummary({ cluster, graph }: Run): Decision {
  return { cluster, graph, summary: summarize(cluster) };
}
