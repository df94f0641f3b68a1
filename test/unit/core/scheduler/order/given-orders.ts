/** Two nodes, a few resources in a certain order, and what is done then: `b_start_0@n1 <- a_start_0@n1`. */
import {
  type Configuration,
  type Constraint,
  EMPTY_CONFIGURATION,
  type OrderConstraint,
  type OrderSetConstraint,
  type Primitive,
  type Resource,
  type Values,
} from "../../../../../src/core/cib/configuration.js";
import type { PlannedAction } from "../../../../../src/core/scheduler/cluster/action.js";
import type { NodeStateInput } from "../../../../../src/core/scheduler/input.js";
import { type Run, run } from "../../../../../src/core/scheduler/run.js";
import { member, NOW, operation, primitive } from "../unpack/small-input.js";

/** Runs on its node, with the parameters it has now (none). */
export const running = [operation("start", 2, { digest: "f2317cad3d54cec5d7d7aa7d0bf35cf8" })];
/** Was looked for, and does not run. */
export const absent = [operation("monitor", 1, { rc: 7, expectedRc: 7 })];

export interface Given {
  readonly resources: readonly Resource[];
  readonly constraints?: readonly Constraint[];
  readonly properties?: Values;
  readonly states?: readonly NodeStateInput[];
}

export function group(id: string, ...members: Primitive[]): Resource {
  return { kind: "group", id, members, meta: {} };
}

export function stopped(id: string): Primitive {
  return primitive(id, { "target-role": "Stopped" });
}

export function order(first: string, then: string, more: Partial<OrderConstraint> = {}): OrderConstraint {
  return {
    kind: "order",
    id: `${first}-${then}`,
    orderKind: "Mandatory",
    first,
    firstAction: "start",
    then,
    thenAction: "start",
    symmetrical: true,
    ...more,
  };
}

export function sets(id: string, ...members: OrderSetConstraint["sets"]): OrderSetConstraint {
  return { kind: "order-set", id, orderKind: "Mandatory", symmetrical: true, sets: members };
}

/** All that is not said to run is known to be absent. */
export function runOf({ resources, constraints = [], properties = {}, states }: Given): Run {
  const configuration: Configuration = {
    ...EMPTY_CONFIGURATION,
    properties: { "stonith-enabled": "false", ...properties },
    resources,
    constraints,
  };
  return run({
    configuration,
    nodes: ["n1", "n2"].map((name) => ({ name, id: name })),
    states: states ?? [member("n1", absentAll(resources)), member("n2", absentAll(resources))],
    tickets: {},
    wishes: [],
    quorate: true,
    haveWatchdog: false,
    now: NOW * 1000,
  });
}

export function absentAll(resources: readonly Resource[]): Record<string, typeof absent> {
  return Object.fromEntries(resources.flatMap(primitivesOf).map(({ id }) => [id, absent]));
}

function primitivesOf(resource: Resource): readonly Primitive[] {
  if (resource.kind === "group") return resource.members;
  if (resource.kind === "clone") return primitivesOf(resource.child);
  return resource.kind === "primitive" ? [resource] : [];
}

/** What is in the graph, without monitors. */
export function done(given: Given): readonly string[] {
  return runOf(given)
    .graph.synapses.filter(({ action }) => action.task !== "monitor")
    .map(({ action }) => nameOf(action));
}

/** What one action of the graph waits for, without monitors. */
export function before(given: Given, name: string): readonly string[] {
  const synapse = runOf(given).graph.synapses.find(({ action }) => nameOf(action) === name);
  if (!synapse) throw new Error(`${name} is not in the graph`);
  return synapse.inputs.filter(({ task }) => task !== "monitor").map(nameOf);
}

export function actionNamed({ cluster }: Run, name: string): PlannedAction {
  const action = cluster.actions.find((one) => nameOf(one) === name);
  if (!action) throw new Error(`${name} was not planned`);
  return action;
}

function nameOf({ key, node, pseudo }: PlannedAction): string {
  return node && !pseudo ? `${key}@${node.name}` : key;
}

export { member, primitive };
