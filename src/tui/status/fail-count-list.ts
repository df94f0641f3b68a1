/** How often resources failed, below the nodes on which they did, with what counts against them. */
import { formatScore } from "../../core/model/score.js";
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import type { ClusterNode } from "../../core/scheduler/cluster/node.js";
import { type Primitive, primitivesIn } from "../../core/scheduler/cluster/resource.js";
import { effectiveFailCount } from "../../core/scheduler/fail-count.js";
import { item, type Line } from "../lines.js";

export function failCountLines(cluster: Cluster, depth: number): Line[] {
  const primitives = new Map(cluster.resources.flatMap(primitivesIn).map((one) => [one.historyId, one]));
  return cluster.nodes
    .filter((node) => [...node.attributes.keys()].some((name) => name.startsWith("fail-count-")))
    .flatMap((node) => {
      const lines = [...primitives.values()].flatMap((one) => failCountLine(one, node, cluster, depth + 1));
      return lines.length > 0 ? [item(depth, `Node: ${node.name}:`), ...lines] : [];
    });
}

function failCountLine(primitive: Primitive, node: ClusterNode, cluster: Cluster, depth: number): Line[] {
  const { count } = effectiveFailCount(cluster, primitive, node, true);
  if (count === 0) return [];
  const threshold = `migration-threshold=${primitive.migrationThreshold}`;
  return [item(depth, `${primitive.historyId}: ${threshold} fail-count=${formatScore(count)}`)];
}
