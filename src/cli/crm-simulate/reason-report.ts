/** `because:` below a line of the summary: the facts that decided it, in sentences. */
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import { sentence } from "../../core/scheduler/reason.js";
import { reasonsFor } from "../../core/scheduler/summary/because.js";
import type { SummaryEntry } from "../../core/scheduler/summary/summary.js";

export function reasonLines(entry: SummaryEntry, cluster: Cluster): string[] {
  return reasonsFor(entry, cluster).map((reason) => `      because: ${sentence(reason)}`);
}
