/** A node on which nothing may run, whatever the scores say: what is the matter with it, as in `lb1 is ...`. */
import type { PlannedAction } from "../cluster/action.js";
import type { Cluster } from "../cluster/cluster.js";
import type { ClusterNode } from "../cluster/node.js";
import type { Reason } from "../reason.js";

export type Unavailability =
  | "unclean"
  | "joining"
  | "awaited"
  | "offline"
  | "leaving"
  | "standby"
  | "standby-on-fail"
  | "maintenance";

export function unavailabilityOf(node: ClusterNode): Unavailability | undefined {
  if (node.awaited) return "awaited";
  if (node.unclean || node.condemned !== undefined) return "unclean";
  if (node.pending) return "joining";
  if (!node.online) return "offline";
  if (node.shutdown) return "leaving";
  if (node.standbyOnFail) return "standby-on-fail";
  if (node.standby) return "standby";
  return node.maintenance ? "maintenance" : undefined;
}

const WORDS: Readonly<Record<Unavailability, string>> = {
  unclean: "unclean",
  joining: "joining, and not ready yet",
  awaited: "away (its daemon has ended, and may come back)",
  offline: "offline",
  leaving: "shutting down",
  standby: "in standby",
  "standby-on-fail": "in standby, after a failure with on-fail=standby",
  maintenance: "in maintenance",
};

export function whyUnavailable(node: ClusterNode): Reason | undefined {
  const what = unavailabilityOf(node);
  return what && { kind: "node-unavailable", node: node.name, why: WORDS[what] };
}

/** The shot that an unclean node waits for; none where nobody may shoot. */
export function fencingOf(cluster: Cluster, node: ClusterNode): PlannedAction | undefined {
  return cluster.actions.find((action) => action.fencing !== undefined && action.node === node && action.required);
}
