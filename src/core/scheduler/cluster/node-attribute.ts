/**
 * A node's attribute, as a resource sees it. With `container-attribute-target: host`, what is inside a guest node sees
 * the attributes of the host of its container (Pacemaker Explained, "Bundle Node Attributes").
 */
import type { ClusterNode } from "./node.js";
import { activeNode, type When } from "./place.js";
import type { Resource } from "./resource.js";

export function attributeSeenBy(
  resource: Resource | undefined,
  node: ClusterNode,
  name: string,
  when: When,
): string | undefined {
  const target = resource?.meta["container-attribute-target"]?.toLowerCase();
  return target === "host" ? attributeOfHost(node, name, when) : attributeOf(node, name);
}

/** Of a guest node its host's attribute, of any other node its own. */
export function attributeOfHost(node: ClusterNode, name: string, when: When): string | undefined {
  const container = node.connection?.container;
  if (!container) return attributeOf(node, name);
  const host = when === "next" ? container.assignedTo : activeNode(container);
  return host && attributeOf(host, name);
}

function attributeOf(node: ClusterNode, name: string): string | undefined {
  return name === "#uname" ? node.name : node.attributes.get(name);
}
