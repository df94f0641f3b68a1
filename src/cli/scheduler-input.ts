/** What a node's picture of its cluster asks the scheduler. */
import { nodeIdsOf } from "../core/cib/layout.js";
import type { ClusterState } from "../core/node/requests.js";
import type { ScheduleInput } from "../core/scheduler/input.js";
import { tableInput } from "../core/scheduler/table-input.js";

export function schedulerInput({ revision, status, layout, quorate, dc }: ClusterState, now: number): ScheduleInput {
  const { configuration } = revision;
  return tableInput({ configuration, status, nodeIds: nodeIdsOf(layout), quorate, now, ...(dc ? { dc } : {}) });
}
