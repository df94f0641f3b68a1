/** Below a line of the summary: the facts that decided it, in sentences, and how long the service will be away. */
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import { reasonsFor } from "../../core/scheduler/explanation/change.js";
import { sentence } from "../../core/scheduler/reason.js";
import type { Change } from "../../core/scheduler/summary/change.js";
import { outageOf } from "../../core/scheduler/summary/outage.js";
import type { SummaryEntry } from "../../core/scheduler/summary/summary.js";

export function reasonLines(entry: SummaryEntry, cluster: Cluster): string[] {
  const reasons = reasonsFor(entry, cluster).map((reason) => `      because: ${sentence(reason)}`);
  return [...reasons, ...outageLines(entry)];
}

/** What is not done because it would go on for ever. */
export function heldBackLine({ primitive }: Change): string {
  return `${primitive.id} stays as it is: ${primitive.because.map(sentence).join("; ")}`;
}

function outageLines(entry: SummaryEntry): string[] {
  const outage = entry.kind === "change" ? outageOf(entry.change) : undefined;
  if (!outage) return [];
  const { total, stop, start, fencing } = outage;
  const parts = [...(stop === undefined ? [] : [`stop ${seconds(stop)}`]), `start ${seconds(start)}`];
  const first = fencing === undefined ? "" : `the fencing of ${fencing}, then `;
  return [`      without it: ${first}about ${seconds(total)} (${parts.join(", ")}, as last measured)`];
}

function seconds(millis: number): string {
  return `${(millis / 1000).toFixed(1)} s`;
}
