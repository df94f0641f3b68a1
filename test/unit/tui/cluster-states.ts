/** Pictures of a small cluster, written by hand: what the tests of displays and commands look at. */

import {
  type Configuration,
  EMPTY_CONFIGURATION,
  type Group,
  type OperationConfig,
  type Primitive,
  parseAgent,
  type Values,
} from "../../../src/core/cib/configuration.js";
import { DEFAULT_QUORUM, type Layout } from "../../../src/core/cib/layout.js";
import {
  lastFailureKey,
  NEW_NODE_STATUS,
  type NodeStatus,
  type OperationRecord,
  operationKey,
} from "../../../src/core/cib/status.js";
import type { ClusterState } from "../../../src/core/node/requests.js";

/** Dates are printed in local time. */
process.env.TZ = "UTC";

/** Sat Nov 21 09:28:33 2026 */
export const NOW = Date.UTC(2026, 10, 21, 9, 28, 33);
export const CHANGED = Date.UTC(2026, 10, 21, 9, 0, 0);
export const FAILED = Date.UTC(2026, 10, 21, 9, 20, 30);

export function primitive(id: string, agentText: string, extra: Partial<Primitive> = {}): Primitive {
  const agent = parseAgent(agentText);
  if (!agent) throw new Error(`no agent: ${agentText}`);
  return { kind: "primitive", id, agent, params: {}, meta: {}, operations: [monitor(10_000)], ...extra };
}

export function monitor(interval: number, options: Values = {}): OperationConfig {
  return { name: "monitor", interval, options };
}

export const VIP = primitive("vip", "ocf:heartbeat:IPaddr2");
export const HAPROXY = primitive("haproxy", "ocf:quorate:haproxy", { meta: { "migration-threshold": "3" } });
export const WEB: Group = { kind: "group", id: "g-web", members: [VIP, HAPROXY], meta: {} };
export const API = primitive("api", "ocf:heartbeat:nginx");
export const FENCE = primitive("fence-lb1", "stonith:fence_ipmilan");

/** A fence device, a group of two, a clone. */
export const CONFIGURATION: Configuration = {
  ...EMPTY_CONFIGURATION,
  properties: { "stonith-enabled": "true" },
  resources: [FENCE, WEB, { kind: "clone", id: "cl-api", child: API, meta: {} }],
};

let calls = 0;

export function record(resource: Primitive, operation: string, extra: Partial<OperationRecord> = {}): OperationRecord {
  calls += 1;
  return {
    resource: resource.id,
    agent: resource.agent,
    operation,
    interval: 0,
    callId: calls,
    outcome: "complete",
    rc: 0,
    expectedRc: 0,
    exitReason: "",
    lastRcChange: CHANGED,
    execMs: 20,
    queueMs: 0,
    digest: "",
    ...extra,
  };
}

/** Started and monitored. */
export function running(...resources: readonly Primitive[]): OperationRecord[] {
  return resources.flatMap((resource) => [
    record(resource, "start"),
    record(resource, "monitor", { interval: 10_000 }),
  ]);
}

/** Probed, and found not to run. */
export function stopped(...resources: readonly Primitive[]): OperationRecord[] {
  return resources.map((resource) => record(resource, "monitor", { rc: 7, expectedRc: 7 }));
}

export function member(records: readonly OperationRecord[], extra: Partial<NodeStatus> = {}): NodeStatus {
  const operations: Record<string, OperationRecord> = {};
  for (const each of records) {
    operations[operationKey(each.resource, each.operation, each.interval)] = each;
    const failed = each.outcome !== "pending" && each.outcome !== "complete";
    if (failed || (each.rc !== each.expectedRc && each.outcome === "complete")) {
      operations[lastFailureKey(each.resource)] = each;
    }
  }
  return { ...NEW_NODE_STATUS, state: "member", incarnation: 1, operations, ...extra };
}

export interface Picture {
  readonly nodes?: Readonly<Record<string, NodeStatus>>;
  readonly configuration?: Configuration;
  readonly state?: Partial<ClusterState>;
  readonly status?: Partial<ClusterState["status"]>;
}

const LAYOUT: Layout = {
  nodes: Object.fromEntries(
    ["lb1", "lb2", "lb3"].map((name, index) => [
      name,
      { id: index + 1, addresses: [`198.18.0.${index + 1}`], votes: 1 },
    ]),
  ),
  quorum: DEFAULT_QUORUM,
};

/** Three nodes; unless told otherwise all is well: lb1 runs the group, lb1 and lb2 run the clone. */
export function clusterState({ nodes = {}, configuration = CONFIGURATION, state, status }: Picture = {}): ClusterState {
  calls = 0;
  return {
    cluster: "web",
    self: "lb1",
    version: "0.1.0",
    layout: LAYOUT,
    dc: "lb1",
    quorate: true,
    quorumNote: "3 of 3 votes",
    links: [],
    stalls: [],
    revision: {
      version: { epoch: 1, number: 4 },
      author: "root",
      time: CHANGED,
      comment: "crm configure load replace web.yaml",
      configuration,
    },
    status: {
      nodes: {
        lb1: member(running(FENCE, VIP, HAPROXY, API)),
        lb2: member([...stopped(FENCE, VIP, HAPROXY), ...running(API)]),
        lb3: member(stopped(FENCE, VIP, HAPROXY, API)),
        ...nodes,
      },
      fencing: [],
      wishes: [],
      ...status,
    },
    activity: "",
    ...state,
  };
}
