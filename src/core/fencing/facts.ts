/** What a configuration and the history of fencing say of a node's fencing, for people. */
import type { Configuration } from "../cib/configuration.js";
import type { FencingRecord } from "../cib/status.js";
import type { NodeName, ResourceId } from "../model/names.js";
import { fenceDevices } from "./device.js";
import { reachOf } from "./reach.js";
import { topologyOf } from "./topology.js";
import { WATCHDOG } from "./watchdog.js";

/** Devices by level, as they would be tried. `asked`: only the device itself can tell whether it reaches the node. */
export interface FencingPlan {
  readonly levels: readonly (readonly ResourceId[])[];
  readonly asked: readonly ResourceId[];
}

export function fencingPlan(configuration: Configuration, node: NodeName): FencingPlan {
  const topology = topologyOf(configuration, node);
  if (topology) return { levels: topology.map(({ devices }) => devices), asked: [] };
  const reaches = fenceDevices(configuration).map((device) => ({ id: device.id, kind: reachOf(device, node).kind }));
  return {
    levels: reaches.filter(({ kind }) => kind === "yes").map(({ id }) => [id]),
    asked: reaches.filter(({ kind }) => kind === "ask").map(({ id }) => id),
  };
}

/** The last shot at a node that a device confirmed, and that nobody has found to be a lie. */
export function lastProof(history: readonly FencingRecord[], node: NodeName): FencingRecord | undefined {
  return history.findLast(
    ({ target, state, action, device }) =>
      target === node && state === "succeeded" && action !== "on" && device !== "" && device !== WATCHDOG,
  );
}
