/** Node attributes, below their nodes, without those that the cluster keeps for itself. */
import { resourceOfFailures } from "../../core/cib/failure-attributes.js";
import { sortedNames } from "../../core/model/names.js";
import type { Cluster } from "../../core/scheduler/cluster/cluster.js";
import type { ClusterNode } from "../../core/scheduler/cluster/node.js";
import { item, type Line } from "../lines.js";

export function attributeLines(cluster: Cluster, depth: number): Line[] {
  return cluster.nodes
    .filter((node) => node.online)
    .flatMap((node) => {
      const names = shownAttributes(node);
      if (names.length === 0) return [];
      const lines = names.map((name) => attributeLine(name, node.attributes.get(name) ?? "", depth + 1));
      return [item(depth, `Node: ${node.name}:`), ...lines];
    });
}

function attributeLine(name: string, value: string, depth: number): Line {
  return item(depth, `${name.padEnd(32)}\t: ${value.padEnd(10)}`);
}

const OWN = /^(?:#|terminate$|shutdown$|standby$|maintenance$)/;

function shownAttributes({ attributes }: ClusterNode): readonly string[] {
  return sortedNames(
    [...attributes.keys()].filter(
      (name) => resourceOfFailures(name) === undefined && (!OWN.test(name) || name.startsWith("#health")),
    ),
  );
}
