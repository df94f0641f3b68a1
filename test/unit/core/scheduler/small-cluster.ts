/**
 * Small clusters for scheduler tests, in few words: what is configured, what ran so far, and what the answer is as lines
 * that a person can read.
 *
 * Histories are built by carrying out a graph: `settled(...)` runs transitions until nothing is left to do, so a test
 * starts from a cluster that really came to be, and then changes one thing.
 */
import type {
  Clone,
  Configuration,
  Constraint,
  Group,
  OperationConfig,
  Primitive,
  Values,
} from "../../../../src/core/cib/configuration.js";
import { EMPTY_CONFIGURATION } from "../../../../src/core/cib/configuration.js";
import type { ClusterStatus, NodeState, NodeStatus, OperationRecord, Wish } from "../../../../src/core/cib/status.js";
import { NEW_NODE_STATUS, operationKey } from "../../../../src/core/cib/status.js";
import { INFINITY, type Score } from "../../../../src/core/model/score.js";
import type { Action, Schedule, SummaryLine } from "../../../../src/core/scheduler/graph.js";
import { schedule } from "../../../../src/core/scheduler/schedule.js";
import type { TableFacts } from "../../../../src/core/scheduler/table-input.js";

export const NOW = 1_800_000_000_000;

export function primitive(
  id: string,
  more: Partial<Pick<Primitive, "meta" | "params" | "operations">> = {},
): Primitive {
  return {
    kind: "primitive",
    id,
    agent: { class: "ocf", provider: "heartbeat", type: "Dummy" },
    params: {},
    meta: {},
    operations: [],
    ...more,
  };
}

export function fenceDevice(id = "fence"): Primitive {
  return { ...primitive(id), agent: { class: "stonith", type: "fence_lab" } };
}

export function monitor(interval: number, options: Values = {}): OperationConfig {
  return { name: "monitor", interval, options };
}

export function operation(name: string, options: Values): OperationConfig {
  return { name, interval: 0, options };
}

export function group(id: string, members: readonly Primitive[], meta: Values = {}): Group {
  return { kind: "group", id, members, meta };
}

export function clone(id: string, child: Primitive | Group, meta: Values = {}): Clone {
  return { kind: "clone", id, child, meta };
}

export function location(resource: string, node: string, score: Score, until?: string): Constraint {
  return { kind: "location", id: `l-${resource}-${node}`, resource, node, score, until };
}

export function colocation(resource: string, withResource: string, score: Score = INFINITY): Constraint {
  return { kind: "colocation", id: `c-${resource}-${withResource}`, resource, with: withResource, score };
}

export function order(
  first: string,
  then: string,
  more: Partial<Omit<Extract<Constraint, { kind: "order" }>, "kind">> = {},
): Constraint {
  return {
    kind: "order",
    id: `o-${first}-${then}`,
    orderKind: "Mandatory",
    first,
    firstAction: "start",
    then,
    thenAction: "start",
    symmetrical: true,
    ...more,
  };
}

export function configure(more: Partial<Configuration>): Configuration {
  return { ...EMPTY_CONFIGURATION, ...more };
}

/** A cluster at one moment; everything about it can be changed by `with...`, which leaves the old one as it is. */
export interface Cluster {
  readonly configuration: Configuration;
  readonly status: ClusterStatus;
  readonly quorate: boolean;
  readonly now: number;
  readonly dc: string;
}

export function cluster(nodes: readonly string[], configuration: Partial<Configuration>): Cluster {
  const member: NodeStatus = { ...NEW_NODE_STATUS, state: "member", incarnation: 1 };
  return {
    configuration: configure(configuration),
    status: { nodes: Object.fromEntries(nodes.map((node) => [node, member])), fencing: [], wishes: [] },
    quorate: true,
    now: NOW,
    dc: nodes[0] ?? "",
  };
}

export function withConfiguration(before: Cluster, change: Partial<Configuration>): Cluster {
  return { ...before, configuration: { ...before.configuration, ...change } };
}

export function withProperty(before: Cluster, properties: Values): Cluster {
  return withConfiguration(before, { properties: { ...before.configuration.properties, ...properties } });
}

export function withNodeAttribute(before: Cluster, node: string, attributes: Values): Cluster {
  return withConfiguration(before, { nodes: { ...before.configuration.nodes, [node]: { attributes } } });
}

export function withMeta(before: Cluster, id: string, meta: Values): Cluster {
  const resources = before.configuration.resources.map((resource) =>
    resource.id === id ? { ...resource, meta: { ...resource.meta, ...meta } } : resource,
  );
  return withConfiguration(before, { resources });
}

export function withNode(before: Cluster, node: string, change: Partial<NodeStatus>): Cluster {
  const status = before.status.nodes[node] ?? NEW_NODE_STATUS;
  const nodes = { ...before.status.nodes, [node]: { ...status, ...change } };
  return { ...before, status: { ...before.status, nodes } };
}

export function withState(before: Cluster, node: string, state: NodeState): Cluster {
  return withNode(before, node, { state });
}

/** Lost, and its daemon has ended: it may come back. */
export function withAwaited(before: Cluster, node: string): Cluster {
  return withNode(before, node, { state: "lost", awaited: { since: before.now - 1000, until: before.now + 2000 } });
}

export function withStatusAttributes(before: Cluster, node: string, attributes: Values): Cluster {
  return withNode(before, node, { attributes: { ...before.status.nodes[node]?.attributes, ...attributes } });
}

export function withWish(before: Cluster, wish: Wish): Cluster {
  return { ...before, status: { ...before.status, wishes: [...before.status.wishes, wish] } };
}

/** An operation that happened after everything else on its node. */
export function withOperation(
  before: Cluster,
  node: string,
  resource: string,
  name: string,
  more: Partial<OperationRecord> = {},
): Cluster {
  const operations = before.status.nodes[node]?.operations ?? {};
  const callId = Math.max(0, ...Object.values(operations).map((record) => record.callId)) + 1;
  const record: OperationRecord = {
    resource,
    agent: { class: "ocf", provider: "heartbeat", type: "Dummy" },
    operation: name,
    interval: 0,
    callId,
    outcome: "complete",
    rc: 0,
    expectedRc: 0,
    exitReason: "",
    lastRcChange: before.now,
    execMs: 0,
    queueMs: 0,
    digest: "",
    ...more,
  };
  const key = operationKey(record.resource, record.operation, record.interval);
  return withNode(before, node, { operations: { ...operations, [key]: record } });
}

export function input({ configuration, status, quorate, now, dc }: Cluster): TableFacts {
  const nodeIds = Object.fromEntries(Object.keys(status.nodes).map((node, index) => [node, index + 1]));
  return { configuration, status, nodeIds, quorate, dc, now };
}

export function decide(before: Cluster): Schedule {
  return schedule(input(before));
}

/** `move vip lb1 -> lb2`, `stop api:0 lb1`, `fence lb1`. */
export function summary(answer: Schedule): string[] {
  return answer.summary.map(summaryLine);
}

function summaryLine({ change, subject, from, to }: SummaryLine): string {
  if (change === "fence") return `fence ${subject}`;
  const where = from !== undefined && to !== undefined && from !== to ? `${from} -> ${to}` : (to ?? from);
  return `${change} ${subject} ${where}`;
}

/** `start vip on lb2`, `monitor_10000 vip on lb2`, `fence lb1`; points in the order of groups and clones by their name. */
export function actionName(action: Action): string {
  switch (action.kind) {
    case "resource": {
      const name = action.interval > 0 ? `${action.operation}_${action.interval}` : action.operation;
      return `${name} ${action.instance} on ${action.node}`;
    }
    case "pseudo":
      return action.task;
    case "forget":
      return `forget ${action.what} of ${action.resource} on ${action.node}`;
    case "fence":
      return `fence ${action.node}`;
  }
}

export function actionNames(answer: Schedule): string[] {
  return answer.graph.actions.map(actionName);
}

/** Whether the graph makes `then` wait for `first`, directly or not. Both must be in it. */
export function waitsFor(answer: Schedule, then: string, first: string): boolean {
  const byId = new Map(answer.graph.actions.map((action) => [action.id, action]));
  const find = (name: string) => {
    const action = answer.graph.actions.find((other) => actionName(other) === name);
    if (!action) throw new Error(`no action "${name}" among: ${actionNames(answer).join(", ")}`);
    return action;
  };
  const goal = find(first).id;
  const seen = new Set<number>();
  const open = [...find(then).after];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.after ?? []));
  }
  return false;
}
