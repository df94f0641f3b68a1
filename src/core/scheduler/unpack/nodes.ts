/**
 * The nodes: cluster nodes as configured, then the Pacemaker Remote nodes that connections bring up. Their attributes and
 * capacities; their states are node-state.ts's.
 *
 * A remote node is there before the resources are, for they may be placed on it: one for every `ocf:pacemaker:remote`
 * primitive, one for every `remote-node` meta-attribute, one for every copy of a bundle that has a primitive inside.
 */
import type { NodeConfig, Values } from "../../cib/configuration.js";
import type { NodeName } from "../../model/names.js";
import type { Cluster } from "../cluster/cluster.js";
import { ClusterNode } from "../cluster/node.js";
import { compareNodeNames } from "../cluster/node-names.js";
import type { NodeStateInput } from "../input.js";
import { evaluateSets } from "./attribute-sets.js";
import { factsOf } from "./facts.js";
import { bundleNodeNames, remoteNodeNames } from "./remote-node-names.js";

/** In the order of names: it breaks ties. Also those remote nodes that are configured as nodes. */
export function unpackNodes(cluster: Cluster): void {
  const { nodes: configured, resources } = cluster.configuration;
  const states = new Map(cluster.input.states.map((state) => [state.name, state]));
  const ids = new Map<NodeName, string>();
  for (const { name, id } of cluster.input.nodes) ids.set(name, id);
  const configuredRemotes = Object.keys(configured).filter((name) => configured[name]?.type === "remote");
  const bundled = new Set(bundleNodeNames(resources));
  const names = new Set([...ids.keys(), ...configuredRemotes, ...remoteNodeNames(resources), ...bundled]);
  for (const name of [...names].sort(compareNodeNames)) {
    const id = ids.get(name);
    const node = addNode(cluster, name, id ?? name, id === undefined ? "remote" : "cluster", states.get(name));
    node.inBundle = bundled.has(name);
  }
  if (cluster.input.dc !== undefined) cluster.dc = cluster.nodeByName.get(cluster.input.dc);
  if (cluster.dc) cluster.dc.isDc = true;
  for (const node of cluster.nodes) {
    unpackAttributes(cluster, node);
    if (node.kind === "cluster") unpackTransientAttributes(node);
  }
}

/** One that a connection brings up; where it is known already, that. */
export function addRemoteNode(cluster: Cluster, name: NodeName, state?: NodeStateInput): ClusterNode {
  return cluster.nodeByName.get(name) ?? addNode(cluster, name, name, "remote", state);
}

function addNode(
  cluster: Cluster,
  name: NodeName,
  id: string,
  kind: ClusterNode["kind"],
  state: NodeStateInput | undefined,
): ClusterNode {
  const node = new ClusterNode(cluster.nodes.length, name, id, kind, state);
  cluster.nodes.push(node);
  cluster.nodeByName.set(name, node);
  if (kind === "remote") cluster.haveRemoteNodes = true;
  return node;
}

/** As configured. `#`: what every node has (Pacemaker Explained, "Built-In Node Attributes"). */
export function unpackAttributes(cluster: Cluster, node: ClusterNode): void {
  const config: NodeConfig | undefined = cluster.configuration.nodes[node.name];
  const facts = factsOf(cluster);
  const values = evaluateSets(config?.attributes, config?.attributeSets, facts);
  const clusterName = cluster.options.values["cluster-name"];
  const siteName = values["site-name"] ?? clusterName;
  const builtIn: Values = {
    "#uname": node.name,
    "#id": node.id,
    "#kind": node.kind,
    "#is_dc": String(node === cluster.dc),
    ...(clusterName !== undefined && { "#cluster-name": clusterName }),
    ...(siteName !== undefined && { "#site-name": siteName }),
  };
  for (const [name, value] of Object.entries(builtIn)) node.attributes.set(name, value);
  for (const [name, value] of Object.entries(values)) node.attributes.set(name, value);
  node.utilization = capacities(evaluateSets(config?.utilization, config?.utilizationSets, facts));
}

/** What lasts until the node restarts beats what is configured. */
export function unpackTransientAttributes({ attributes, state, utilization }: ClusterNode): void {
  for (const [name, value] of Object.entries(state?.attributes ?? {})) attributes.set(name, value);
  Object.assign(utilization, capacities(state?.utilization ?? {}));
}

/** Whole numbers; what is none counts as nothing. */
export function capacities(values: Values): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, Number.parseInt(text, 10) || 0]));
}
