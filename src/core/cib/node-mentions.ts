/**
 * Where a configuration names a node: what an administrator has to think of before that node is taken out of the cluster.
 *
 * Its attributes, constraints and topology levels can be dropped with it. Parameters of fence devices are left alone: they
 * may say more than one node's name, and a device that knows one node too many harms nobody.
 */
import { allResources, type Configuration, type Constraint } from "./configuration.js";

/** One line each, as in `location l-web prefers lb3`. */
export function mentionsOf(configuration: Configuration, node: string): readonly string[] {
  const { nodes, constraints, fencingTopology } = configuration;
  const attributes = Object.keys(nodes[node]?.attributes ?? {}).sort();
  const topology = fencingTopology.filter((level) => level.target === node);
  return [
    ...(attributes.length > 0 ? [`attributes of ${node} (${attributes.join(", ")})`] : []),
    ...constraints.flatMap((constraint) => (namesNode(constraint, node) ? [`location ${constraint.id}`] : [])),
    ...(topology.length > 0 ? [`fencing_topology of ${node}`] : []),
  ];
}

/** The same one when nothing names it. */
export function withoutNode(configuration: Configuration, node: string): Configuration {
  if (mentionsOf(configuration, node).length === 0) return configuration;
  const { [node]: _gone, ...nodes } = configuration.nodes;
  return {
    ...configuration,
    nodes,
    constraints: configuration.constraints.filter((constraint) => !namesNode(constraint, node)),
    fencingTopology: configuration.fencingTopology.filter((level) => level.target !== node),
  };
}

function namesNode(constraint: Constraint, node: string): boolean {
  return (constraint.kind === "location" || constraint.kind === "location-rule") && constraint.node === node;
}

/** Fence devices whose parameters name it, as in `fence-all (pcmk_host_list)`. */
export function devicesNaming(configuration: Configuration, node: string): readonly string[] {
  return allResources(configuration).flatMap((resource) => {
    if (resource.kind !== "primitive" || resource.agent.class !== "stonith") return [];
    const named = ["pcmk_host_list", "pcmk_host_map"].filter((name) =>
      (resource.params[name] ?? "").split(/[\s,;:]+/).includes(node),
    );
    return named.length > 0 ? [`${resource.id} (${named.join(", ")})`] : [];
  });
}
