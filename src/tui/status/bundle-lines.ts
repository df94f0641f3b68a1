/** A bundle: a heading, and below it each replica in one line, with the state of what is inside on the node of its container. */
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import { activeNode } from "../../core/scheduler/cluster/place.js";
import type { Bundle, Replica } from "../../core/scheduler/cluster/resource.js";
import { item, type Line } from "../lines.js";
import { flagSpans, primitiveLine } from "./primitive-line.js";

export function bundleLines(bundle: Bundle, cluster: Cluster, depth: number): Line[] {
  const set = bundle.replicas.length > 1 ? " set" : "";
  const flags = [...(bundle.unique ? ["unique"] : []), ...(bundle.managed ? [] : ["unmanaged"])];
  const { image } = bundle.config.container;
  return [
    item(depth, `Container bundle${set}: ${bundle.id} [${image}]`, ...flagSpans(flags), ":"),
    ...bundle.replicas.map((replica) => replicaLine(replica, cluster, depth + 1)),
  ];
}

function replicaLine(replica: Replica, cluster: Cluster, depth: number): Line {
  const name = (replica.remote ?? replica.container).id;
  return primitiveLine(replica.child ?? replica.container, cluster, depth, {
    name: replica.addressText === undefined ? name : `${name} (${replica.addressText})`,
    node: activeNode(replica.container),
  });
}
