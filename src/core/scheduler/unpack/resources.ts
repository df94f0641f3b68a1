/**
 * The configured resources, one after the other: templates filled in, the connections of guests added, and each unfolded
 * into what is really placed (instances.ts, bundles.ts).
 */
import type * as cib from "../../cib/configuration.js";
import type { Cluster } from "../cluster/cluster.js";
import type { Resource } from "../cluster/resource.js";
import { unpackBundle } from "./bundles.js";
import { linkContainers, linkRemoteNodes } from "./containers.js";
import { unpackClone, unpackGroup, unpackPrimitive } from "./instances.js";
import { guestConnection } from "./remote-connection.js";
import { guestNameOf } from "./remote-node-names.js";
import { withTemplate } from "./templates.js";

export function unpackResources(cluster: Cluster): void {
  const { resources } = cluster.configuration;
  const configured = withGuests(withTemplates(cluster, resources));
  for (const resource of configured) cluster.resources.push(unpackResource(cluster, resource));
  linkRemoteNodes(cluster);
  linkContainers(cluster);
  cluster.resources.sort((one, other) => other.priority - one.priority);
}

function unpackResource(cluster: Cluster, config: cib.Resource): Resource {
  switch (config.kind) {
    case "primitive":
      return unpackPrimitive(cluster, config);
    case "group":
      return unpackGroup(cluster, config);
    case "clone":
      return unpackClone(cluster, config);
    case "bundle":
      return unpackBundle(cluster, config);
  }
}

function withTemplates(cluster: Cluster, resources: readonly cib.Resource[]): readonly cib.Resource[] {
  const templates = new Map(cluster.configuration.templates?.map((template) => [template.id, template]));
  const users = new Map<string, string[]>();
  const fill = (primitive: cib.Primitive): cib.Primitive => {
    if (primitive.template === undefined) return primitive;
    users.set(primitive.template, [...(users.get(primitive.template) ?? []), primitive.id]);
    return withTemplate(primitive, templates.get(primitive.template));
  };
  const filled = resources.map((resource) => mapPrimitives(resource, fill));
  for (const [id, ids] of users) cluster.templates.set(id, ids);
  return filled;
}

function mapPrimitives(resource: cib.Resource, change: (primitive: cib.Primitive) => cib.Primitive): cib.Resource {
  switch (resource.kind) {
    case "primitive":
      return change(resource);
    case "group":
      return mapGroup(resource, change);
    case "clone":
      return {
        ...resource,
        child: resource.child.kind === "group" ? mapGroup(resource.child, change) : change(resource.child),
      };
    case "bundle":
      return resource.child ? { ...resource, child: change(resource.child) } : resource;
  }
}

function mapGroup(group: cib.Group, change: (primitive: cib.Primitive) => cib.Primitive): cib.Group {
  return { ...group, members: group.members.map(change) };
}

/** The connections of guests come after all that is configured, those of guests in groups too. */
function withGuests(resources: readonly cib.Resource[]): readonly cib.Resource[] {
  const connections: cib.Primitive[] = [];
  const connectionOf = (primitive: cib.Primitive) => {
    const guest = guestNameOf(primitive);
    return guest === undefined ? [] : [guestConnection(primitive, guest)];
  };
  for (const resource of resources) {
    const primitives = resource.kind === "group" ? resource.members : [resource];
    for (const primitive of primitives)
      if (primitive.kind === "primitive") connections.push(...connectionOf(primitive));
  }
  return [...resources, ...connections];
}
