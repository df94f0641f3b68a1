/**
 * Fence devices: the `stonith:` resources of a configuration, and which nodes each can fence.
 *
 * Rules: pacemaker-fenced(7), `pcmk_host_list`, `pcmk_host_map`, `pcmk_host_check`, `pcmk_ACTION_*`.
 */
import { allResources, type Configuration, type Values } from "../cib/configuration.js";
import { plainOptions } from "../cib/plain-values.js";
import { type Millis, parseDuration } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";

export interface FenceDevice {
  readonly id: ResourceId;
  readonly agent: string;
  readonly params: Values;
}

/** Whether a device can fence a node, and by which name it knows it. `ask`: only its `list` action can tell. */
export type Reach =
  | { readonly kind: "yes"; readonly port: string }
  | { readonly kind: "no" }
  | { readonly kind: "ask" };

/** All that are not disabled by `target-role: Stopped`, in the order of the configuration. */
export function fenceDevices(configuration: Configuration): readonly FenceDevice[] {
  return allResources(configuration).flatMap((resource) => {
    if (resource.kind !== "primitive" || resource.agent.class !== "stonith") return [];
    const { params, meta } = plainOptions(resource, configuration);
    if (meta["target-role"]?.toLowerCase() === "stopped") return [];
    return [{ id: resource.id, agent: resource.agent.type, params }];
  });
}

export function reachOf(device: FenceDevice, target: NodeName, listed?: readonly string[]): Reach {
  const map = parseHostMap(device.params.pcmk_host_map ?? "");
  const port = map.get(target) ?? target;
  switch (hostCheck(device)) {
    case "none":
      return { kind: "yes", port };
    case "static-list": {
      const hosts = [...words(device.params.pcmk_host_list ?? ""), ...map.keys()];
      return hosts.includes(target) ? { kind: "yes", port } : { kind: "no" };
    }
    case "dynamic-list":
      if (!listed) return { kind: "ask" };
      return listed.includes(port) ? { kind: "yes", port } : { kind: "no" };
  }
}

function hostCheck(device: FenceDevice): "none" | "static-list" | "dynamic-list" {
  const { pcmk_host_check: check, pcmk_host_list: list, pcmk_host_map: map } = device.params;
  if (check === "none" || check === "static-list" || check === "dynamic-list") return check;
  return list !== undefined || map !== undefined ? "static-list" : "dynamic-list";
}

/** `lb1:1;lb2:2` or separated by spaces or commas; a node may have several ports (`lb1:1,2`): they are kept together. */
function parseHostMap(text: string): Map<NodeName, string> {
  const entries = text.split(/[;\s]+/).flatMap((entry) => {
    const colon = entry.indexOf(":");
    return colon > 0 ? [[entry.slice(0, colon), entry.slice(colon + 1)] as const] : [];
  });
  return new Map(entries);
}

function words(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== "");
}

/** The names in the output of a fence agent's `list`: a line each, `NAME[,ALIAS[,STATUS]]`. */
export function parseHostList(output: string): readonly string[] {
  return output
    .split("\n")
    .flatMap((line) => line.split(",").map((word) => word.trim()))
    .filter((word) => word !== "");
}

/** What the device is told to do for `reboot`, `off` or `on` (`pcmk_reboot_action: off`). */
export function deviceAction(device: FenceDevice, action: string): string {
  return device.params[`pcmk_${action}_action`] ?? action;
}

/** Tries of one action before the next device is tried; 2 unless the device says otherwise. */
export function deviceTries(device: FenceDevice, action: string): number {
  const tries = Number(device.params[`pcmk_${action}_retries`] ?? 2);
  return Number.isInteger(tries) && tries >= 1 ? tries : 2;
}

export function deviceTimeout(device: FenceDevice, action: string, fallback: Millis): Millis {
  return parseDuration(device.params[`pcmk_${action}_timeout`] ?? "") ?? fallback;
}

/** How long to wait before this device shoots that node: `5s`, or by node `lb1:5s;lb2:0s`. */
export function deviceDelay(device: FenceDevice, target: NodeName): Millis {
  const text = device.params.pcmk_delay_base ?? "0";
  if (!text.includes(":")) return parseDuration(text) ?? 0;
  return parseDuration(parseHostMap(text).get(target) ?? "0") ?? 0;
}

/** What the fence agent reads: the device's own parameters, and which node. Those of the cluster (`pcmk_`) stay here. */
export function agentParams(device: FenceDevice, target?: NodeName, port?: string): Values {
  const own = Object.fromEntries(Object.entries(device.params).filter(([name]) => !name.startsWith("pcmk_")));
  if (target === undefined || port === undefined) return own;
  return { port, plug: port, ...own, nodename: target };
}
