/**
 * Faults: what can befall a world for a while, as data, and how each begins and ends.
 *
 * Beginning and ending are forgiving: faults overlap, so the node to be crashed may have no power already, and the one
 * to be started again may run.
 */
import type { Millis } from "../core/model/duration.js";
import { assertNever } from "../core/model/invariant.js";
import type { NodeName, ResourceId } from "../core/model/names.js";
import type { DeviceManner } from "./fence-devices.js";
import type { Link } from "./network.js";
import type { Misbehaviour } from "./resources.js";
import type { World } from "./world.js";

export type Fault =
  | { readonly kind: "power-cut"; readonly node: NodeName }
  | { readonly kind: "daemon-killed"; readonly node: NodeName }
  | { readonly kind: "frozen"; readonly node: NodeName }
  | { readonly kind: "clean-stop"; readonly node: NodeName }
  | { readonly kind: "partition"; readonly groups: readonly (readonly NodeName[])[] }
  | { readonly kind: "bad-link"; readonly from: NodeName; readonly to: NodeName; readonly link: Partial<Link> }
  | { readonly kind: "bad-network"; readonly link: Partial<Link> }
  | { readonly kind: "bad-disk"; readonly node: NodeName; readonly full: boolean; readonly syncMs: Millis }
  | { readonly kind: "bad-agent"; readonly misbehaviour: Misbehaviour }
  | { readonly kind: "bad-device"; readonly device: ResourceId; readonly manner: DeviceManner }
  | { readonly kind: "resource-dies"; readonly resource: ResourceId; readonly silent: boolean }
  | { readonly kind: "standby"; readonly node: NodeName }
  | { readonly kind: "move"; readonly resource: ResourceId; readonly to: NodeName }
  | { readonly kind: "restart"; readonly resource: ResourceId }
  | { readonly kind: "cleanup" }
  | { readonly kind: "write"; readonly via: NodeName; readonly mark: string };

export function beginFault<State>(world: World<State>, fault: Fault): void {
  switch (fault.kind) {
    case "power-cut":
      world.crash(fault.node);
      return;
    case "daemon-killed":
      if (world.machine(fault.node).daemon) world.killDaemon(fault.node);
      return;
    case "frozen":
      if (world.machine(fault.node).daemon) world.freeze(fault.node);
      return;
    case "clean-stop":
      if (world.machine(fault.node).daemon) world.shutdown(fault.node);
      return;
    case "partition":
      world.network.partition(fault.groups);
      return;
    case "bad-link":
      Object.assign(world.network.link(fault.from, fault.to), fault.link);
      return;
    case "bad-network":
      for (const [from, to] of directions(world.options.nodes)) Object.assign(world.network.link(from, to), fault.link);
      return;
    case "bad-disk":
      Object.assign(world.machine(fault.node).disk, { full: fault.full, syncMs: fault.syncMs });
      return;
    case "bad-agent":
      world.misbehaviours.push({ ...fault.misbehaviour });
      return;
    case "bad-device":
      Object.assign(world.devices.manner(fault.device), fault.manner);
      return;
    case "resource-dies":
      for (const node of world.holders(fault.resource)) world.killResource(node, fault.resource, fault.silent);
      return;
    case "standby":
      setStandby(world, fault.node, "on");
      return;
    case "move":
      ask(world, { kind: "move", resource: fault.resource, to: fault.to });
      return;
    case "restart":
      ask(world, { kind: "restart", resource: fault.resource });
      return;
    case "cleanup":
      ask(world, { kind: "cleanup" });
      return;
    case "write":
      if (world.machine(fault.via).daemon) world.mark(fault.via, fault.mark);
      return;
    default:
      assertNever(fault);
  }
}

export function endFault<State>(world: World<State>, fault: Fault): void {
  switch (fault.kind) {
    case "power-cut":
      if (!world.machine(fault.node).powered) world.boot(fault.node);
      return;
    case "daemon-killed":
    case "clean-stop":
      restart(world, fault.node);
      return;
    case "frozen":
      if (world.machine(fault.node).daemon) world.thaw(fault.node);
      return;
    case "partition":
    case "bad-link":
    case "bad-network":
      world.network.heal();
      return;
    case "bad-disk":
      world.machine(fault.node).disk.mend();
      return;
    case "bad-device":
      world.devices.heal();
      return;
    case "standby":
      setStandby(world, fault.node, "off");
      return;
    case "bad-agent":
    case "resource-dies":
    case "move":
    case "restart":
    case "cleanup":
    case "write":
      return;
    default:
      assertNever(fault);
  }
}

/** No fault is left in the world. */
export function healEverything<State>(world: World<State>): void {
  world.network.heal();
  world.devices.heal();
  world.misbehaviours.length = 0;
  for (const machine of world.machines) {
    machine.disk.mend();
    if (machine.daemon) world.thaw(machine.name);
  }
}

/** What is down is started, also a daemon that has just done what it was asked to, and stopped. */
export function startEverything<State>(world: World<State>): void {
  for (const { name, powered } of world.machines) {
    if (powered) restart(world, name);
    else world.boot(name);
  }
}

function restart<State>(world: World<State>, node: NodeName): void {
  const { powered, daemon } = world.machine(node);
  if (powered && !daemon) world.startDaemon(node);
}

function setStandby<State>(world: World<State>, node: NodeName, value: "on" | "off"): void {
  const edit = { kind: "node-attribute", node, set: { standby: value }, remove: [] } as const;
  ask(world, { kind: "edit", edit, comment: `standby ${value} ${node}` });
}

function ask<State>(world: World<State>, request: Parameters<World<State>["request"]>[2]): void {
  const machine = world.machines.find(({ daemon }) => daemon && !daemon.frozen);
  if (machine) world.request(machine.name, request.kind, request);
}

export function directions(nodes: readonly NodeName[]): readonly (readonly [NodeName, NodeName])[] {
  return nodes.flatMap((from) => nodes.filter((to) => to !== from).map((to) => [from, to] as const));
}
