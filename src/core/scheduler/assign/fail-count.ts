/**
 * How often a resource has failed on a node: the sum of its node attributes `fail-count-RSC#OP_INTERVAL`, or 0 once the
 * last of those failures is older than `failure-timeout` (Pacemaker Explained, "Resource Failures and Fail Counts").
 *
 * What happens inside a container counts as a failure of the container. Copies of an anonymous clone share what their node
 * knows of them. A failure for which the resource is blocked does not expire.
 */
import { addScores, parseScore, type Score } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import { type Primitive, primitivesIn } from "../cluster/resource.js";

export function failCount(cluster: Cluster, resource: Primitive, node: ClusterNode): Score {
  let count = 0;
  let last = 0;
  for (const [name, value] of node.attributes) {
    if (isAbout(name, "fail-count-", resource)) count = addScores(count, parseScore(value) ?? 0);
    else if (isAbout(name, "last-failure-", resource)) last = Math.max(last, Number(value) || 0);
  }
  if (count > 0 && resource.failureTimeout > 0 && !resource.blocked) {
    if (last > 0 && last * 1000 + resource.failureTimeout <= cluster.now) count = 0;
  }
  for (const filler of resource.fillers.flatMap(primitivesIn)) {
    count = addScores(count, failCount(cluster, filler, node));
  }
  return count;
}

function isAbout(attribute: string, prefix: string, { historyId, unique }: Primitive): boolean {
  if (!attribute.startsWith(prefix + historyId)) return false;
  const rest = attribute.slice(prefix.length + historyId.length);
  const named = unique ? rest : rest.replace(/^:[0-9]+/, "");
  return named === "" || /^#.+_[0-9]+$/.test(named);
}
