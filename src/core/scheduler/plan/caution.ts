/**
 * Where a node has not answered yet, every placement is a guess: what seems to run nowhere, and may be on that node, is
 * given a place, and others are moved out of its way or restarted with it. So in a cluster of ours nothing that runs well is
 * stopped before all probes have answered; one that finds what nobody knew of ends the transition. Not so where a stop is urgent
 * or certain: a failure, a node that must be left, a partition without quorum.
 */
import { canRunResources } from "../cluster/availability.js";
import type { Cluster } from "../cluster/cluster.js";
import { mayRecover } from "../cluster/options.js";
import { type Primitive, primitivesIn } from "../cluster/resource.js";
import { Effect } from "../order/effect.js";
import { relate } from "../order/relation.js";
import { clusterAction } from "./create-action.js";

export function stopOnlyAfterProbes(cluster: Cluster): void {
  if (!cluster.input.cautious || !mayRecover(cluster.quorate, cluster.options)) return;
  const probes = cluster.actions.filter(
    ({ task, interval, required }) => task === "monitor" && interval === 0 && required,
  );
  if (probes.length === 0) return;
  const answered = clusterAction(cluster, "probe_complete", "probe_complete", undefined, { required: true });
  answered.pseudo = true;
  for (const probe of probes) relate(probe, answered, Effect.Sequence, answered.key);
  for (const primitive of cluster.resources.flatMap(primitivesIn)) {
    if (!runsWell(primitive)) continue;
    for (const action of primitive.actions) {
      if (action.task === "stop" && !action.pseudo) relate(answered, action, Effect.Sequence, answered.key);
    }
  }
}

/** It could go on where it is. */
function runsWell({ runningOn, failed, orphan, targetRole }: Primitive): boolean {
  const [node] = runningOn;
  return (
    runningOn.length === 1 &&
    !failed &&
    !orphan &&
    targetRole !== "Stopped" &&
    node !== undefined &&
    canRunResources(node)
  );
}
