/**
 * One scheduling run, as a table of contents: what is, what is wanted, where it goes, what is done for that, and in which
 * order. Each stage fills in its part of one picture (cluster/cluster.ts) and has a folder of its own.
 */

import { applyConstraints, assignResources } from "./assign/assign.js";
import type { Cluster } from "./cluster/cluster.js";
import { buildGraph } from "./graph/graph.js";
import type { SynapseGraph } from "./graph/synapse.js";
import type { ScheduleInput } from "./input.js";
import { applyOrderings } from "./order/application.js";
import { orderResources } from "./order/resources.js";
import { stopOnlyAfterProbes } from "./plan/caution.js";
import { planMaintenanceUpdate } from "./plan/maintenance.js";
import { planNotifications } from "./plan/notification.js";
import { planChanges } from "./plan/parameter-change.js";
import { planActions, planFromHistories } from "./plan/plan.js";
import { holdBackStarts } from "./plan/silent-node.js";
import { unpack } from "./unpack/unpack.js";

export interface Run {
  readonly cluster: Cluster;
  readonly graph: SynapseGraph;
}

export function run(input: ScheduleInput): Run {
  return runOn(unpack(input));
}

/** `cluster`: unpacked, looked at perhaps, and not changed yet. */
export function runOn(cluster: Cluster): Run {
  planFromHistories(cluster);
  applyConstraints(cluster);
  orderResources(cluster);
  planChanges(cluster);
  assignResources(cluster);
  planActions(cluster);
  holdBackStarts(cluster);
  stopOnlyAfterProbes(cluster);
  applyOrderings(cluster);
  planNotifications(cluster);
  planMaintenanceUpdate(cluster);
  return { cluster, graph: buildGraph(cluster) };
}
