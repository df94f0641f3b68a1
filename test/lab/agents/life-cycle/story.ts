/**
 * The life of a resource with one of Debian's agents: what it needs, how it is configured, how one can tell that it really serves, and how
 * it is broken. `play.ts` plays many of them at once.
 */

import type { Machine } from "../../../../src/lab/machine.js";
import type { StatusPicture } from "../../../../src/tui/status-picture.js";

export interface Stage {
  /** Of all machines: their shared storage. */
  readonly directory: string;
  /** Of a machine that is no node of the cluster. */
  readonly neighbour: string;
}

export interface Story {
  /** The primitive that uses the agent. */
  readonly id: string;
  /** As in `ocf:heartbeat:IPaddr2`. */
  readonly agent: string;
  /** Why it cannot run here; false when it can. */
  readonly obstacle: string | false;
  /** Its operations take so long that all others wait for them: for `npm run conformance -- ocf --life` only. */
  readonly slow?: true;
  /** On all nodes; `promotable`: promoted on one of them. By default a resource runs on one. */
  readonly copies?: "all" | "promotable";
  /** What the configuration says of it: resources in the YAML form, `id` among them. */
  readonly resources: (stage: Stage) => Readonly<Record<string, object>>;
  /** Once, before the cluster has any resource. */
  readonly once?: (machine: Machine, stage: Stage) => Promise<void>;
  /** At each start of a node. */
  readonly prepare?: (machine: Machine, stage: Stage) => Promise<void>;
  /** Looks for itself whether it does on this node what it is there for. */
  readonly serves: (machine: Machine, seen: Seen) => Promise<boolean>;
  /** What a fault does to it, behind the cluster's back. */
  readonly breaks: (machine: Machine) => Promise<unknown>;
  /** Where the agent notes a fault rather than fail: how it shows, and what mends it. By default its monitor fails. */
  readonly noted?: { readonly shows: (seen: Seen) => boolean; readonly mend: (machine: Machine) => Promise<unknown> };
}

/** What the cluster says at a moment, of one node. */
export interface Seen {
  readonly picture: StatusPicture;
  readonly promoted: boolean;
  readonly attribute: (name: string) => string | undefined;
}

export function monitored(agent: string, params: Params): object {
  return { agent, params, op: { ...OPERATIONS, monitor: MONITOR } };
}

/** A copy on each node. */
export function everywhere(id: string, agent: string, params: Params): Readonly<Record<string, object>> {
  return { [`${id}-clone`]: { clone: { [id]: monitored(agent, params) } } };
}

/** A copy on each node, one of them promoted. */
export function promotable(id: string, agent: string, params: Params): Readonly<Record<string, object>> {
  const monitors = [
    { ...MONITOR, role: "Promoted" },
    { ...MONITOR, interval: "3100ms", role: "Unpromoted" },
  ];
  const primitive = { agent, params, op: { ...OPERATIONS, monitor: monitors } };
  return { [`${id}-clone`]: { clone: { [id]: primitive }, meta: { promotable: true, notify: true } } };
}

type Params = Readonly<Record<string, string | number>>;
const MONITOR = { interval: "3s", timeout: "20s" };
const OPERATIONS = { start: { timeout: "60s" }, stop: { timeout: "60s" } };

export async function succeeds(machine: Machine, ...argv: readonly string[]): Promise<boolean> {
  return (await machine.run(argv)).code === 0;
}

export function killByName(machine: Machine, ...names: readonly string[]): void {
  const killed = names.map((name) => machine.signalByName(name, "SIGKILL"));
  if (killed.every((count) => count === 0)) throw new Error(`no process ${names.join(" or ")} on ${machine.name}`);
}
