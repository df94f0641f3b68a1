/**
 * The order within a bundle: of each replica the address comes up before its container, the container before the
 * connection into it, and what is inside after that; all goes down backwards. The bundle has points like a clone's, and
 * shows those of the clone inside in step with its own.
 */
import type { Cluster } from "../cluster/cluster.js";
import type { Bundle, Clone, Replica } from "../cluster/resource.js";
import { orderClone, orderRoles } from "./clone.js";
import { Effect } from "./effect.js";
import { orderPrimitive } from "./primitive.js";
import { order } from "./relation.js";

export function orderBundle(cluster: Cluster, bundle: Bundle): void {
  if (bundle.inner) orderWithInner(cluster, bundle, bundle.inner);
  for (const replica of bundle.replicas) orderReplica(cluster, bundle, replica);
  if (bundle.inner) {
    orderClone(cluster, bundle.inner);
    if (bundle.inner.promotable) orderRoles(cluster, bundle);
  }
}

function orderWithInner(cluster: Cluster, bundle: Bundle, inner: Clone): void {
  const begin = (task: string) => order(cluster, [bundle, task], [inner, task], Effect.ThenShowsFirst, bundle.id);
  const end = (task: string) => order(cluster, [inner, task], [bundle, task], Effect.FirstShowsThen, bundle.id);
  begin("start");
  begin("stop");
  end("running");
  end("stopped");
  if (!inner.promotable) return;
  begin("demote");
  end("demoted");
  begin("promote");
  end("promoted");
}

function orderReplica(cluster: Cluster, bundle: Bundle, replica: Replica): void {
  const { address, child, container, remote } = replica;
  orderPrimitive(cluster, container, false);
  order(cluster, [bundle, "start"], [container, "start"], Effect.BlockedFirstBlocks | Effect.ThenShowsFirst, bundle.id);
  if (child) order(cluster, [bundle, "stop"], [child, "stop"], Effect.ThenShowsFirst, bundle.id);
  order(cluster, [bundle, "stop"], [container, "stop"], Effect.ThenShowsFirst, bundle.id);
  order(cluster, [container, "start"], [bundle, "running"], Effect.FirstShowsThen, bundle.id);
  order(cluster, [container, "stop"], [bundle, "stopped"], Effect.FirstShowsThen, bundle.id);
  if (address) {
    orderPrimitive(cluster, address, false);
    const effects = Effect.GuestAllowed;
    order(cluster, [address, "start"], [container, "start"], effects | Effect.BlockedFirstBlocks, bundle.id);
    order(cluster, [container, "stop"], [address, "stop"], effects | Effect.ThenNeedsFirst, bundle.id);
  }
  if (remote) orderPrimitive(cluster, remote, false);
}
