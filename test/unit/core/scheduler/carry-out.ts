/**
 * Carries out a schedule on paper: every action succeeds (probes tell the truth about `world`), in an order that the
 * graph allows, and leaves the record that a real node would leave. `pick` chooses among the actions that may be next.
 */
import type { NodeStatus, OperationRecord } from "../../../../src/core/cib/status.js";
import { operationKey } from "../../../../src/core/cib/status.js";
import type { Action, ResourceAction } from "../../../../src/core/scheduler/graph.js";
import { forgottenBy, withoutForgotten } from "../../../../src/core/transition/forgetting.js";
import { type Cluster, decide, withNode } from "./small-cluster.js";

/** What really runs, as `resource@node`: the truth, which histories only report. */
export type World = Set<string>;

export interface Step {
  readonly action: Action;
  readonly world: World;
  readonly cluster: Cluster;
}

export function carryOut(
  before: Cluster,
  world: World,
  pick: (count: number) => number = () => 0,
  watch: (step: Step) => void = () => {},
): Cluster {
  let after = before;
  const left = new Map(decide(before).graph.actions.map((action) => [action.id, action]));
  while (left.size > 0) {
    const ready = [...left.values()].filter((action) => action.after.every((id) => !left.has(id)));
    const action = ready[pick(ready.length) % ready.length];
    if (!action) throw new Error("the graph has a cycle");
    left.delete(action.id);
    after = perform(after, action, world);
    watch({ action, world, cluster: after });
    if (isSurprise(action, after)) return after;
  }
  return after;
}

/** Runs transitions until there is nothing to do. */
export function settled(before: Cluster, world: World = new Set(), rounds = 10): Cluster {
  let now = before;
  for (let round = 0; round < rounds; round++) {
    if (decide(now).graph.actions.length === 0) return now;
    now = carryOut(now, world);
  }
  const left = decide(now).summary.map((line) => `${line.change} ${line.subject}`);
  throw new Error(`not settled after ${rounds} transitions: ${left.join(", ")}`);
}

/** A probe found something that should not run: a real transition ends there, and the next one knows. */
function isSurprise(action: Action, cluster: Cluster): boolean {
  if (action.kind !== "resource" || action.operation !== "monitor" || action.interval > 0) return false;
  const record = cluster.status.nodes[action.node]?.operations[operationKey(action.resource, "monitor", 0)];
  return record?.rc === 0;
}

function perform(before: Cluster, action: Action, world: World): Cluster {
  switch (action.kind) {
    case "pseudo":
      return before;
    case "fence": {
      for (const running of [...world]) if (running.endsWith(`@${action.node}`)) world.delete(running);
      const wishes = before.status.wishes.filter((wish) => wish.kind !== "fence" || wish.node !== action.node);
      const off: Partial<NodeStatus> = { state: "fenced", operations: {}, attributes: {} };
      return withNode({ ...before, status: { ...before.status, wishes } }, action.node, off);
    }
    case "forget": {
      const status = before.status.nodes[action.node];
      if (!status) return before;
      return withNode(before, action.node, withoutForgotten(status, forgottenBy(action, status)));
    }
    case "resource":
      return action.operation === "cancel" ? cancel(before, action) : operate(before, action, world);
  }
}

function cancel(before: Cluster, action: ResourceAction): Cluster {
  const { [operationKey(action.resource, "monitor", action.interval)]: _, ...rest } =
    before.status.nodes[action.node]?.operations ?? {};
  return withNode(before, action.node, { operations: rest });
}

function operate(before: Cluster, action: ResourceAction, world: World): Cluster {
  const here = `${action.resource}@${action.node}`;
  if (action.operation === "start") world.add(here);
  if (action.operation === "stop") world.delete(here);
  const running = world.has(here);
  const operations = before.status.nodes[action.node]?.operations ?? {};
  const record: OperationRecord = {
    resource: action.resource,
    agent: action.agent,
    operation: action.operation,
    interval: action.interval,
    callId: Math.max(0, ...Object.values(operations).map((other) => other.callId)) + 1,
    outcome: "complete",
    rc: action.operation === "monitor" && !running ? 7 : 0,
    expectedRc: action.expectedRc,
    exitReason: "",
    lastRcChange: before.now,
    execMs: 0,
    queueMs: 0,
    digest: action.digest,
  };
  const key = operationKey(record.resource, record.operation, record.interval);
  return withNode(before, action.node, { operations: { ...operations, [key]: record } });
}
