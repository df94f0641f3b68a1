import type { Configuration } from "../cib/configuration.js";
import type { ClusterStatus } from "../cib/status.js";
import type { NodeName } from "../model/names.js";
import type { Schedule } from "./graph.js";

export interface ScheduleInput {
  readonly configuration: Configuration;
  readonly status: ClusterStatus;
  /** All nodes of the cluster with their numeric ids. */
  readonly nodeIds: Readonly<Record<NodeName, number>>;
  readonly quorate: boolean;
  readonly dc: NodeName;
  /** Wall clock, for failure timeouts and pins that end. */
  readonly now: number;
}

export function schedule(_input: ScheduleInput): Schedule {
  throw new Error("not written yet");
}
