/**
 * The status after a graph, if every action does what is expected of it: "what if", without touching anything.
 *
 * Answers whether a one-time move would be undone at once, and carries out simulated transitions.
 */
import { migrationEnds } from "../cib/operation-result.js";
import { isReload, withReloaded } from "../cib/reloaded.js";
import type { ClusterStatus, NodeStatus, OperationRecord } from "../cib/status.js";
import { operationKey } from "../cib/status.js";
import type { Action, PseudoAction, ResourceAction, TransitionGraph } from "../scheduler/graph.js";
import { forgottenBy, withoutForgotten } from "./forgetting.js";

export function assumeDone(status: ClusterStatus, graph: TransitionGraph, now: number): ClusterStatus {
  let nodes = status.nodes;
  for (const action of inOrder(graph)) {
    const node = action.kind === "pseudo" ? undefined : nodes[action.node];
    if (!node || action.kind === "pseudo") continue;
    nodes = { ...nodes, [action.node]: nodeAfter(node, action, nextCallId({ ...status, nodes }), now) };
  }
  return { ...status, nodes };
}

function nodeAfter(node: NodeStatus, action: Exclude<Action, PseudoAction>, callId: number, now: number): NodeStatus {
  switch (action.kind) {
    case "fence":
      return { ...node, state: "fenced", operations: {}, attributes: {} };
    case "forget":
      return withoutForgotten(node, forgottenBy(action, node));
    case "resource":
      return { ...node, operations: operationsAfter(node, action, callId, now) };
  }
}

function operationsAfter(
  node: NodeStatus,
  action: ResourceAction,
  callId: number,
  now: number,
): NodeStatus["operations"] {
  const key = operationKey(action.resource, action.operation, action.interval);
  if (action.operation === "cancel") {
    const { [operationKey(action.resource, "monitor", action.interval)]: _gone, ...rest } = node.operations;
    return rest;
  }
  const record = expectedRecord(action, callId, now);
  const operations = { ...node.operations, [key]: record };
  return isReload(record) ? withReloaded(operations, record) : operations;
}

function expectedRecord(action: ResourceAction, callId: number, now: number): OperationRecord {
  return {
    resource: action.resource,
    agent: action.agent,
    operation: action.operation,
    interval: action.interval,
    callId,
    outcome: "complete",
    rc: action.expectedRc,
    expectedRc: action.expectedRc,
    exitReason: "",
    lastRcChange: now,
    execMs: 0,
    queueMs: 0,
    digest: action.digest,
    ...migrationEnds(action),
  };
}

/**
 * Above every call that any node's history holds: so the numbers say also of two nodes what came first, which their clocks
 * do not.
 */
export function nextCallId({ nodes }: ClusterStatus): number {
  let highest = 0;
  for (const { operations } of Object.values(nodes)) {
    for (const { callId } of Object.values(operations)) highest = Math.max(highest, callId);
  }
  return highest + 1;
}

/** The actions, each after those that it waits for. */
function inOrder(graph: TransitionGraph): TransitionGraph["actions"] {
  const byId = new Map(graph.actions.map((action) => [action.id, action]));
  const placed = new Set<number>();
  const order: TransitionGraph["actions"][number][] = [];
  const place = (id: number): void => {
    const action = byId.get(id);
    if (!action || placed.has(id)) return;
    placed.add(id);
    for (const before of action.after) place(before);
    order.push(action);
  };
  for (const action of graph.actions) place(action.id);
  return order;
}
