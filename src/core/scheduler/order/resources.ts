/** All orders that can be told before anything is planned: those of the constraints, then those within resources. */
import type { Cluster } from "../cluster/cluster.js";
import type { Resource } from "../cluster/resource.js";
import { orderBundle } from "./bundle.js";
import { orderClone } from "./clone.js";
import { orderAsConfigured } from "./constraints.js";
import { orderGroup } from "./group.js";
import { orderPrimitive } from "./primitive.js";

export function orderResources(cluster: Cluster): void {
  orderAsConfigured(cluster);
  for (const resource of cluster.resources) orderWithin(cluster, resource);
}

function orderWithin(cluster: Cluster, resource: Resource): void {
  switch (resource.kind) {
    case "primitive":
      orderPrimitive(cluster, resource, false);
      break;
    case "group":
      orderGroup(cluster, resource, false);
      break;
    case "clone":
      orderClone(cluster, resource);
      break;
    case "bundle":
      orderBundle(cluster, resource);
      break;
  }
}
