/**
 * Node health: attributes whose names begin with `#health` say how well a node is, in colours or scores, and become a score
 * for every resource (Pacemaker Explained, "Tracking Node Health"). What colours mean is the administrator's choice with
 * `progressive` and `custom`; with the other strategies they ban the node or mean nothing.
 */
import { parseBoolean } from "../../model/boolean.js";
import { addScores, INFINITY, parseScore, type Score } from "../../model/score.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Options } from "../cluster/options.js";
import { addLocation } from "./location-constraint.js";

export function applyHealth(cluster: Cluster): void {
  const { health, healthBase } = cluster.options;
  if (health === "none") return;
  for (const node of cluster.nodes) {
    const score = sumOfHealth(cluster.options, node, health === "progressive" ? healthBase : 0);
    if (score === 0) continue;
    for (const resource of cluster.resources) {
      const isIndifferent = parseBoolean(resource.meta["allow-unhealthy-nodes"] ?? "") === true;
      if (score < 0 && isIndifferent) continue;
      addLocation(cluster, { id: health, resource, nodes: [{ node, score }], isHealth: true });
    }
  }
}

function sumOfHealth(options: Options, node: ClusterNode, base: Score): Score {
  let sum = base;
  for (const [name, value] of node.attributes)
    if (name.startsWith("#health")) sum = addScores(sum, scoreOf(options, value));
  return sum;
}

function scoreOf({ health, healthScores }: Options, value: string): Score {
  const colour = value.toLowerCase();
  if (colour !== "red" && colour !== "yellow" && colour !== "green") return parseScore(value) ?? 0;
  if (health === "progressive" || health === "custom") return healthScores[colour];
  return colour === "red" || (colour === "yellow" && health === "only-green") ? -INFINITY : 0;
}
