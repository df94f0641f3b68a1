/** Questions to the scheduler in few words: two nodes, a primitive or two, and what nodes remember of them. */
import {
  type Configuration,
  EMPTY_CONFIGURATION,
  type Primitive,
  type Resource,
  type Values,
} from "../../../../../src/core/cib/configuration.js";
import type { Cluster } from "../../../../../src/core/scheduler/cluster/cluster.js";
import type { ClusterNode } from "../../../../../src/core/scheduler/cluster/node.js";
import type { Primitive as Placed } from "../../../../../src/core/scheduler/cluster/resource.js";
import type { NodeStateInput, OperationHistory, ScheduleInput } from "../../../../../src/core/scheduler/input.js";
import { unpack } from "../../../../../src/core/scheduler/unpack/unpack.js";

/** Seconds. */
export const NOW = 1_700_000_000;

const DUMMY = { class: "ocf", provider: "pacemaker", type: "Dummy" } as const;
const FENCE: Primitive = { ...primitive("fence"), agent: { class: "stonith", type: "fence_xvm" } };

export function primitive(id: string, meta: Values = {}, onFail: Values = {}): Primitive {
  const operations = Object.entries(onFail).map(([name, word]) => ({
    name,
    interval: name === "monitor" ? 10_000 : 0,
    options: { "on-fail": word },
  }));
  return { kind: "primitive", id, agent: DUMMY, params: {}, meta, operations };
}

export function clone(child: Primitive, meta: Values = {}): Resource {
  return { kind: "clone", id: `${child.id}-clone`, child, meta };
}

export function operation(name: string, callId: number, more: Partial<OperationHistory> = {}): OperationHistory {
  const interval = more.interval ?? 0;
  const key = `r_${name}_${interval}`;
  return {
    id: interval > 0 ? key : `r_last_${callId}`,
    key,
    operation: name,
    interval,
    callId,
    rc: 0,
    status: 0,
    expectedRc: 0,
    exitReason: "",
    lastRcChange: NOW - 1000 + callId,
    ...more,
  };
}

/** What was kept of a failure. */
export function failure(
  name: string,
  callId: number,
  rc: number,
  more: Partial<OperationHistory> = {},
): OperationHistory {
  return operation(name, callId, { id: "r_last_failure_0", rc, ...more });
}

export type Histories = Readonly<Record<string, readonly OperationHistory[]>>;

/** A member that remembers this. */
export function member(name: string, histories: Histories = {}, more: Partial<NodeStateInput> = {}): NodeStateInput {
  return {
    name,
    id: name,
    remote: false,
    inCluster: true,
    peerOnline: true,
    join: "member",
    expected: "member",
    attributes: {},
    histories: Object.entries(histories).map(([resource, operations]) => ({ resource, agent: DUMMY, operations })),
    ...more,
  };
}

export function lost(name: string, histories: Histories = {}, more: Partial<NodeStateInput> = {}): NodeStateInput {
  return member(name, histories, { inCluster: false, peerOnline: false, join: "down", ...more });
}

export interface Situation {
  readonly resources?: readonly Resource[];
  readonly properties?: Values;
  readonly states: readonly NodeStateInput[];
  readonly more?: Partial<ScheduleInput>;
}

/** Nodes `n1` and `n2`; there is a fence device. */
export function unpacked({ resources = [], properties = {}, states, more = {} }: Situation): Cluster {
  const configuration: Configuration = { ...EMPTY_CONFIGURATION, properties, resources: [FENCE, ...resources] };
  return unpack({
    configuration,
    nodes: ["n1", "n2"].map((name) => ({ name, id: name })),
    states,
    tickets: {},
    wishes: [],
    quorate: true,
    haveWatchdog: false,
    now: NOW * 1000,
    ...more,
  });
}

export function nodeOf(cluster: Cluster, name: string): ClusterNode {
  const node = cluster.nodeByName.get(name);
  if (!node) throw new Error(`no node ${name}`);
  return node;
}

export function placed(cluster: Cluster, id: string): Placed {
  const found = cluster.byId.get(id);
  if (found?.kind !== "primitive") throw new Error(`no primitive ${id}`);
  return found;
}

/** `Started n1 n2`, `Stopped`. */
export function whereIs(cluster: Cluster, id: string): string {
  const { role, runningOn } = placed(cluster, id);
  return [role, ...runningOn.map(({ name }) => name)].join(" ");
}
