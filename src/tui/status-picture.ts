/**
 * A status picture: one node's picture of its cluster, with what the scheduler's own rules make of it. Every display is
 * made from it; none looks at a record of what an agent said and draws a conclusion of its own.
 */
import { nodeIdsOf } from "../core/cib/layout.js";
import type { ClusterState } from "../core/node/requests.js";
import type { Cluster } from "../core/scheduler/cluster/cluster.js";
import { type ClusterView, currentView } from "../core/scheduler/current.js";

export interface StatusPicture {
  readonly state: ClusterState;
  /** Wall clock at which it was taken. */
  readonly now: number;
  readonly view: ClusterView;
  readonly cluster: Cluster;
}

export function takePicture(state: ClusterState, now: number): StatusPicture {
  const input = {
    configuration: state.revision.configuration,
    status: state.status,
    nodeIds: nodeIdsOf(state.layout),
    quorate: state.quorate,
    now,
  };
  const view = currentView(input);
  return { state, now, view, cluster: view.cluster };
}
