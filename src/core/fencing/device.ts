/**
 * Fence devices: the `stonith:` resources of a configuration, and what their parameters say of each action.
 *
 * Rules: pacemaker-fenced(7), `pcmk_ACTION_action`, `_timeout`, `_retries`, `pcmk_action_limit`, `pcmk_host_argument`.
 */
import { allResources, type Configuration, type Values } from "../cib/configuration.js";
import { plainOptions, plainProperties } from "../cib/plain-values.js";
import { type Millis, parseDuration } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { FenceAgentSpec, OperationSpec } from "../node/io.js";

export interface FenceDevice {
  readonly id: ResourceId;
  readonly agent: string;
  readonly params: Values;
  /** It gives nodes back what it takes from them when it fences (meta `provides=unfencing`). */
  readonly unfences: boolean;
}

/** What a device can be told or asked. */
export type DeviceAction = "reboot" | "off" | "on" | "list" | "status" | "monitor";

const DEFAULT_TIMEOUT_MS = 60_000;
const DEFAULT_TRIES = 2;

/** All that are not disabled by `target-role: Stopped`, in the order of the configuration. */
export function fenceDevices(configuration: Configuration): readonly FenceDevice[] {
  return allResources(configuration).flatMap((resource) => {
    if (resource.kind !== "primitive" || resource.agent.class !== "stonith") return [];
    const { params, meta } = plainOptions(resource, configuration);
    if (meta["target-role"]?.toLowerCase() === "stopped") return [];
    const unfences = meta.provides?.toLowerCase() === "unfencing";
    return [{ id: resource.id, agent: resource.agent.type, params, unfences }];
  });
}

/** What a fence agent shall be run with. `target`: absent for `list` and `monitor`, which are about no node. */
export function deviceRun(
  device: FenceDevice,
  action: DeviceAction,
  configuration: Configuration,
  target?: { readonly node: NodeName; readonly port: string },
): FenceAgentSpec {
  return {
    device: device.id,
    agent: device.agent,
    action: agentAction(device.params, action),
    timeoutMs: actionTimeout(device.params, action) ?? stonithTimeout(configuration),
    params: { ...targetParams(device.params, target), ...agentParams(device.params), ...nodeName(target?.node) },
  };
}

/** The daemon's own look at a device, as an operation asks for it: all tries together have `timeoutMs`. */
export function monitorRun(spec: OperationSpec): { readonly run: FenceAgentSpec; readonly tries: number } {
  const { resource: device, agent, params } = spec;
  const timeoutMs = actionTimeout(params, "monitor") ?? spec.timeoutMs;
  const action = agentAction(params, "monitor");
  return {
    run: { device, agent: agent.type, action, timeoutMs, params: agentParams(params) },
    tries: actionTries(params, "monitor"),
  };
}

/** How often one action is tried at the most before the next device is. */
export function deviceTries(device: FenceDevice, action: DeviceAction): number {
  return actionTries(device.params, action);
}

/**
 * How many actions the device takes at the same time. Unlike Pacemaker's, any number by default: of two nodes that died
 * together the second one must not wait because the device hangs at the first. One that takes a single session says so.
 */
export function actionLimit(device: FenceDevice): number {
  const limit = Number(device.params.pcmk_action_limit ?? -1);
  return Number.isInteger(limit) && limit >= 1 ? limit : Number.POSITIVE_INFINITY;
}

/** It is told `off` where others reboot: then nobody switches the node on again either. */
export function leavesOff(device: FenceDevice): boolean {
  return agentAction(device.params, "reboot") === agentAction(device.params, "off");
}

/** What a whole fencing may take. */
export function stonithTimeout(configuration: Configuration): Millis {
  const { "stonith-timeout": old, "fencing-timeout": current } = plainProperties(configuration);
  return parseDuration(current ?? old ?? "") ?? DEFAULT_TIMEOUT_MS;
}

function agentAction(params: Values, action: DeviceAction): string {
  return params[`pcmk_${action}_action`] ?? action;
}

function actionTimeout(params: Values, action: DeviceAction): Millis | undefined {
  return parseDuration(params[`pcmk_${action}_timeout`] ?? "");
}

function actionTries(params: Values, action: DeviceAction): number {
  const tries = Number(params[`pcmk_${action}_retries`] ?? DEFAULT_TRIES);
  return Number.isInteger(tries) && tries >= 1 ? tries : DEFAULT_TRIES;
}

/** Which node, in the words of the agent: `plug`, or `port` as older ones say, or what `pcmk_host_argument` names. */
function targetParams({ pcmk_host_argument: argument }: Values, target: { readonly port: string } | undefined): Values {
  if (!target || argument === "none") return {};
  return argument === undefined ? { port: target.port, plug: target.port } : { [argument]: target.port };
}

/** The device's own parameters. Those for the cluster stay here. */
function agentParams(params: Values): Values {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !isForCluster(name)));
}

function isForCluster(name: string): boolean {
  return name.startsWith("pcmk_") || name.startsWith("CRM_meta_") || name === "OCF_CHECK_LEVEL";
}

function nodeName(nodename: NodeName | undefined): Values {
  return nodename === undefined ? {} : { nodename };
}
