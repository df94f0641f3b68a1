/**
 * A resource's instance parameters: its own, else those of what it lies in. Only rules that ask for node attributes make
 * them differ from node to node.
 */
import type { Values } from "../../cib/configuration.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode, RuleFacts } from "../cluster/node.js";
import type { Primitive, Resource } from "../cluster/resource.js";
import { dependsOnNode, evaluateSets } from "./attribute-sets.js";
import { factsOf } from "./facts.js";

/** Where no node is meant. */
export function parametersOf(cluster: Cluster, primitive: Primitive): Values {
  return mergedParameters(primitive, { ...factsOf(cluster), agent: primitive.config.agent });
}

export function parametersOn(cluster: Cluster, primitive: Primitive, node: ClusterNode | undefined): Values {
  if (!node || !askForNode(primitive)) return primitive.params;
  return mergedParameters(primitive, {
    ...factsOf(cluster),
    agent: primitive.config.agent,
    attributes: node.attributes,
  });
}

function askForNode(resource: Resource): boolean {
  if (resource.kind === "bundle") return false;
  return dependsOnNode(resource.config.paramSets) || (resource.parent !== undefined && askForNode(resource.parent));
}

function mergedParameters(resource: Resource, facts: RuleFacts): Values {
  if (resource.kind === "bundle") return {};
  const { params, paramSets } = resource.config;
  const own = evaluateSets(params, paramSets, facts);
  const inherited = resource.parent ? mergedParameters(resource.parent, facts) : {};
  const address = resource.kind === "primitive" ? resource.containerAddress : undefined;
  return { ...inherited, ...own, ...(address !== undefined && { pcmk_external_ip: address }) };
}
