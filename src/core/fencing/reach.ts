/**
 * Which nodes a device can fence, and by which name it knows each.
 *
 * In: its parameters, and what it answered when it was asked.   Out: yes, no, or what it must be asked.
 * Never: a guess. A device without a list of nodes that cannot list them itself fences nobody: many agents answer
 * `status` for any name at all, and would shoot another machine than the one that is meant.
 * Rules: pacemaker-fenced(7), `pcmk_host_list`, `pcmk_host_map`, `pcmk_host_check`.
 */
import type { NodeName } from "../model/names.js";
import type { FenceAgentResult } from "../node/io.js";
import type { FenceDevice } from "./device.js";
import { parseHostMap, parseHosts } from "./host-map.js";

/** What one device has said of itself. */
export interface DeviceAnswers {
  /** The names that it listed; empty also when it could not answer. */
  readonly listed?: readonly string[];
  /** By node: it knows the state of that node's power. */
  readonly statuses?: Readonly<Record<NodeName, boolean>>;
}

export type Reach =
  | { readonly kind: "yes" }
  | { readonly kind: "no" }
  | { readonly kind: "ask"; readonly action: "list" | "status" };

type HostCheck = "none" | "static-list" | "dynamic-list" | "status";

/** A fence agent's exit codes for `status`: the power is on, or off; anything else is no answer. */
const POWER_ON = 0;
const POWER_OFF = 2;

export function reachOf(device: FenceDevice, target: NodeName, answers: DeviceAnswers = {}): Reach {
  switch (hostCheck(device)) {
    case "none":
      return { kind: "yes" };
    case "static-list": {
      const { pcmk_host_list: list = "", pcmk_host_map: map = "" } = device.params;
      return either([...parseHosts(list), ...parseHostMap(map).keys()].includes(target));
    }
    case "dynamic-list":
      return answers.listed ? either(answers.listed.includes(portOf(device, target))) : { kind: "ask", action: "list" };
    case "status": {
      const status = answers.statuses?.[target];
      return status === undefined ? { kind: "ask", action: "status" } : either(status);
    }
  }
}

/** By which name the device knows the node. */
export function portOf(device: FenceDevice, target: NodeName): string {
  return parseHostMap(device.params.pcmk_host_map ?? "").get(target) ?? target;
}

/** What is known of a device after its answer, or after it could not answer. */
export function withAnswer(
  before: DeviceAnswers | undefined,
  action: "list" | "status",
  target: NodeName,
  result: FenceAgentResult,
): DeviceAnswers {
  const ended = result.kind === "exited";
  if (action === "list") return { ...before, listed: ended && result.rc === 0 ? parseList(result.output) : [] };
  const known = ended && (result.rc === POWER_ON || result.rc === POWER_OFF);
  return { ...before, statuses: { ...before?.statuses, [target]: known } };
}

export function isAnswer(action: "list" | "status", { kind, rc }: FenceAgentResult): boolean {
  return kind === "exited" && (rc === 0 || (action === "status" && rc === POWER_OFF));
}

/** To the question for the target's state. */
export function isOff({ kind, rc }: FenceAgentResult): boolean {
  return kind === "exited" && rc === POWER_OFF;
}

/** What was said in the affirmative: whoever could not answer is asked again the next time. */
export function affirmed({ listed, statuses = {} }: DeviceAnswers): DeviceAnswers {
  const yes = Object.fromEntries(Object.entries(statuses).filter(([, known]) => known));
  return { ...(listed && listed.length > 0 ? { listed } : {}), statuses: yes };
}

function either(yes: boolean): Reach {
  return { kind: yes ? "yes" : "no" };
}

function hostCheck({ params }: FenceDevice): HostCheck {
  const { pcmk_host_check: check, pcmk_host_list: list, pcmk_host_map: map } = params;
  if (check === "none" || check === "static-list" || check === "dynamic-list" || check === "status") return check;
  return list !== undefined || map !== undefined ? "static-list" : "dynamic-list";
}

/** The output of a fence agent's `list`: a line each, `NAME[,ALIAS[,STATUS]]`. */
function parseList(output: string): readonly string[] {
  return output
    .split("\n")
    .flatMap((line) => line.split(",").map((word) => word.trim()))
    .filter((word) => word !== "");
}
