/**
 * One cluster node: membership, quorum, state, DC duties, execution and fencing, composed.
 *
 * Pure: a host (daemon or simulator) hands in what happened and carries out what is asked. See io.ts.
 */
import type { Now, Step } from "../model/step.js";
import type { DiskState, NodeEffect, NodeInput, NodeSettings } from "./io.js";
import type { ClusterState } from "./requests.js";

export interface NodeState {
  readonly settings: NodeSettings;
}

export function createNode(_settings: NodeSettings, _disk: DiskState, _now: Now): Step<NodeState, NodeEffect> {
  throw new Error("not written yet");
}

export function stepNode(_state: NodeState, _input: NodeInput, _now: Now): Step<NodeState, NodeEffect> {
  throw new Error("not written yet");
}

/** Monotonic time at which `time` must be handed in; Infinity for never. */
export function nextDeadline(_state: NodeState): number {
  throw new Error("not written yet");
}

/** What `get-state` answers and a watcher sees. */
export function clusterState(_state: NodeState): ClusterState {
  throw new Error("not written yet");
}
