/** What every rule may ask about: the time. A rule that will change by itself is noted, so that somebody looks again then. */
import type { Cluster } from "../cluster/cluster.js";
import type { RuleFacts } from "../cluster/node.js";

export function factsOf(cluster: Cluster): RuleFacts {
  return { now: cluster.now, changesAt: (moment) => recheckBy(cluster, moment) };
}

/** The earliest moment counts. */
export function recheckBy(cluster: Cluster, moment: number): void {
  if (cluster.recheckAt === undefined || moment < cluster.recheckAt) cluster.recheckAt = moment;
}
