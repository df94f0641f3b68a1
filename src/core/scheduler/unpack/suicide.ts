/**
 * `no-quorum-policy: suicide` in a cluster of ours: which members of a partition without quorum are to be fenced (Pacemaker
 * Explained, "fence all nodes in the affected cluster partition").
 *
 * Those that had quorum and lost it: who never had it since its daemon started runs nothing, and a node that was shot for
 * this would be shot again after every boot. Not in maintenance, and not on the way out: it hands over what it runs.
 * It takes fencing and a device; without them, and for the last one of its partition, which nobody can fence since a
 * node never fences itself, the policy does what `stop` does.
 *
 * They stop what they run all the same: a partition is often cut off from the devices as well. So the policy is never
 * weaker than `stop`. Not S1 hangs on these shots: who has quorum fences this partition before it recovers anything.
 */
import { plainProperties } from "../../cib/plain-values.js";
import type { Cluster } from "../cluster/cluster.js";

export function condemnNodes(cluster: Cluster): void {
  const policy = plainProperties(cluster.configuration)["no-quorum-policy"];
  const applies = policy === "suicide" || policy === "fence";
  const members = cluster.nodes.filter((node) => node.online && !node.unclean);
  if (!applies || cluster.quorate || !cluster.options.fencingEnabled || !cluster.haveFencing) return;
  if (members.length < 2) return;
  for (const node of members) {
    if (node.maintenance || node.shutdown || node.state?.hadQuorum !== true) continue;
    node.condemned = "cluster does not have quorum";
  }
}
