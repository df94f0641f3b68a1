/**
 * `no-quorum-policy: freeze`: where a partition without quorum may move what it keeps (Pacemaker Explained, "Cluster Options").
 *
 * Who has quorum shoots the nodes that it has lost, and then recovers what it knew to run there. A node that it knows to be
 * off, and that has come up again in this partition, it does not shoot: so nothing is moved to such a node, or it would
 * outlive the shot that was to end it. What is found running there stays.
 */
import { INFINITY } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import { primitivesIn } from "../cluster/resource.js";
import { addScore } from "./running.js";

export function freeze(cluster: Cluster): void {
  if (cluster.quorate || cluster.options.noQuorumPolicy !== "freeze") return;
  const strangers = cluster.nodes.filter((node) => node.state?.hadQuorum === false);
  if (strangers.length === 0) return;
  for (const primitive of cluster.resources.flatMap(primitivesIn)) {
    if (primitive.isFenceDevice) continue;
    for (const node of strangers) {
      if (primitive.runningOn.includes(node)) continue;
      addScore(cluster, primitive, node, -INFINITY, { kind: "no-quorum", policy: "freeze" });
    }
  }
}
