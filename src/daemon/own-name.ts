/** Which node of the list this machine is: as configured, else by its host name, else by an address that it has. */
import { hostname, networkInterfaces } from "node:os";
import { type NodeName, sortedKeys } from "../core/model/names.js";
import type { QuorateConfig } from "../formats/quorate-config.js";

export interface Machine {
  readonly hostname: string;
  readonly addresses: readonly string[];
}

export type OwnName = { readonly ok: true; readonly name: NodeName } | { readonly ok: false; readonly why: string };

export function thisMachine(): Machine {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return { hostname: hostname(), addresses: addresses.map((each) => each.address) };
}

export function ownName(config: QuorateConfig, machine: Machine): OwnName {
  if (config.node !== undefined) return { ok: true, name: config.node };
  const short = machine.hostname.split(".")[0];
  const { nodes } = config.layout;
  const names = sortedKeys(nodes);
  const named = names.filter((name) => name === machine.hostname || name === short);
  const placed = names.filter((name) => nodes[name]?.addresses.some((address) => machine.addresses.includes(address)));
  const [found, ...others] = named.length > 0 ? named : placed;
  if (found !== undefined && others.length === 0) return { ok: true, name: found };
  const what = found
    ? "several nodes of the list have an address of this machine"
    : "no node of the list is this machine";
  return { ok: false, why: `${what} (host name ${machine.hostname}): say which one it is with "node: NAME"` };
}
