/**
 * Which devices are tried at a node, and in which order: the levels of its fencing topology.
 *
 * Levels are tried by their numbers until one works; of a level all devices must work. A reboot by several devices is
 * all of them off, then all of them on: of a machine with two power supplies each alone would keep it running.
 * Whom a level is for is said by name, by pattern, or by an attribute; the first kind in this order that says
 * anything of a node counts, and among patterns (or attributes) the one that is written first.
 * Rules: Pacemaker Explained, "Fencing Topologies".
 */
import { type Configuration, type FencingLevel, targetName } from "../cib/configuration.js";
import { plainValues } from "../cib/plain-values.js";
import type { FencingAction } from "../cib/status.js";
import type { NodeName, ResourceId } from "../model/names.js";
import { asRegExp } from "../model/pattern.js";
import { type FenceDevice, leavesOff } from "./device.js";

/** One command to one device. */
export interface Shot {
  readonly device: ResourceId;
  readonly action: FencingAction;
}

export interface Level {
  readonly index: number;
  /** What is still to be done, in this order. */
  readonly shots: readonly Shot[];
}

/** In the order in which they are tried; undefined where no topology says anything of this node. */
export function topologyOf(configuration: Configuration, target: NodeName): readonly FencingLevel[] | undefined {
  const levels = configuration.fencingTopology;
  const first =
    levels.find((level) => level.target === target) ??
    levels.find((level) => level.targetPattern !== undefined && asRegExp(level.targetPattern)?.test(target)) ??
    levels.find((level) => hasAttribute(configuration, target, level));
  if (!first) return undefined;
  const own = levels.filter((level) => targetName(level) === targetName(first));
  return own.sort((a, b) => a.index - b.index);
}

function hasAttribute(configuration: Configuration, node: NodeName, { targetAttribute }: FencingLevel): boolean {
  if (!targetAttribute) return false;
  const { attributes, attributeSets } = configuration.nodes[node] ?? {};
  return plainValues(attributes, attributeSets)[targetAttribute.name] === targetAttribute.value;
}

export function levelOf(
  index: number,
  ids: readonly ResourceId[],
  action: FencingAction,
  devices: readonly FenceDevice[],
): Level {
  if (ids.length === 1 || action !== "reboot") return { index, shots: ids.map((device) => ({ device, action })) };
  const staysOff = (id: ResourceId) => devices.some((device) => device.id === id && leavesOff(device));
  const on = ids.filter((id) => !staysOff(id));
  return {
    index,
    shots: [
      ...ids.map((device) => ({ device, action: "off" as const })),
      ...on.map((device) => ({ device, action: "on" as const })),
    ],
  };
}
