/**
 * `no-quorum-policy: suicide`: which members of a partition without quorum are to be fenced (Pacemaker Explained, "fence
 * all nodes in the affected cluster partition").
 *
 * Those that had quorum and lost it: who never had it since its daemon started runs nothing, and a node that was shot for
 * this would be shot again after every boot. Not in maintenance, and not on the way out: it hands over what it runs.
 * It takes fencing and a device; without them, and for the last one of its partition, which nobody can fence since a
 * node never fences itself, the policy does what `stop` does.
 *
 * Why they stop what they run all the same: a partition is often cut off from the devices as well. So the policy is never
 * weaker than `stop`. Not S1 hangs on these shots: who has quorum fences this partition before it recovers anything.
 */
import { type Configuration, primitivesOf } from "../cib/configuration.js";
import type { ClusterStatus } from "../cib/status.js";
import type { NodeName } from "../model/names.js";
import type { NodeFacts } from "./node-facts.js";
import type { ClusterOptions } from "./options.js";

export interface SuicideContext {
  readonly configuration: Configuration;
  readonly status: ClusterStatus;
  readonly options: ClusterOptions;
  readonly quorate: boolean;
}

export function condemnedNodes(nodes: readonly NodeFacts[], context: SuicideContext): ReadonlySet<NodeName> {
  const { configuration, status, options, quorate } = context;
  const members = nodes.filter((node) => node.online);
  const applies = !quorate && options.noQuorumPolicy === "suicide" && options.fencingEnabled && members.length > 1;
  if (!applies || !hasDevice(configuration)) return new Set();
  const names = members.filter((node) => !node.maintenance && !node.shutdown).map((node) => node.name);
  return new Set(names.filter((name) => status.nodes[name]?.wasQuorate));
}

function hasDevice({ resources }: Configuration): boolean {
  return resources.flatMap(primitivesOf).some((primitive) => primitive.agent.class === "stonith");
}
