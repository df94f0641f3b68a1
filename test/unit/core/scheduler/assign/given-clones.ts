/** Small clusters, with clones or without, said in a line: who runs where, what agents think of it, and what comes of it. */
import type * as cib from "../../../../../src/core/cib/configuration.js";
import { EMPTY_CONFIGURATION } from "../../../../../src/core/cib/configuration.js";
import { applyConstraints, assignResources } from "../../../../../src/core/scheduler/assign/assign.js";
import type { Cluster } from "../../../../../src/core/scheduler/cluster/cluster.js";
import { type Primitive, primitivesIn } from "../../../../../src/core/scheduler/cluster/resource.js";
import type { OperationHistory, ResourceHistory, ScheduleInput } from "../../../../../src/core/scheduler/input.js";
import { unpack } from "../../../../../src/core/scheduler/unpack/unpack.js";

export interface Given {
  readonly nodes: readonly string[];
  readonly resources: readonly cib.Resource[];
  readonly constraints?: readonly cib.Constraint[];
  /** `{ n1: { api: "start" } }`: the last operation that went well there; `probe`: found not running. */
  readonly ran?: Readonly<Record<string, Readonly<Record<string, "start" | "promote" | "probe">>>>;
  readonly attributes?: Readonly<Record<string, cib.Values>>;
  readonly properties?: cib.Values;
  /** What is configured of a node: capacities. */
  readonly configured?: Readonly<Record<string, cib.NodeConfig>>;
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  readonly tickets?: ScheduleInput["tickets"];
  readonly wishes?: ScheduleInput["wishes"];
}

export function clone(id: string, child: cib.Primitive | cib.Group, meta: cib.Values = {}): cib.Clone {
  return { kind: "clone", id, child, meta };
}

export function primitive(id: string, meta: cib.Values = {}, utilization: cib.Values = {}): cib.Primitive {
  return { kind: "primitive", id, agent: AGENT, params: {}, meta, utilization, operations: [] };
}

export function group(id: string, ...members: string[]): cib.Group {
  return { kind: "group", id, members: members.map((member) => primitive(member)), meta: {} };
}

const AGENT: cib.AgentName = { class: "ocf", provider: "test", type: "Stateful" };

export function assigned(given: Given): Cluster {
  const cluster = unpack(inputOf(given));
  applyConstraints(cluster);
  assignResources(cluster);
  return cluster;
}

/** `api:0 n1 Promoted` of every primitive that runs, sorted. */
export function placements(given: Given): readonly string[] {
  const placed = assigned(given)
    .resources.flatMap(primitivesIn)
    .filter(({ assignedTo }) => assignedTo);
  return placed.map(placement).sort();
}

function placement({ id, assignedTo, nextRole }: Primitive): string {
  return [id, assignedTo?.name, ...(nextRole === "Unknown" ? [] : [nextRole])].join(" ");
}

/** A resource's score on each node that it knows, when everything has its place. */
export function scores(given: Given, id: string): Readonly<Record<string, number>> {
  const cluster = assigned(given);
  const table = cluster.byId.get(id)?.scores;
  const known = cluster.nodes.filter(({ index }) => table?.has(index));
  return Object.fromEntries(known.map(({ name, index }) => [name, table?.get(index) ?? 0]));
}

function inputOf({ nodes, resources, constraints = [], ran = {}, attributes = {}, ...more }: Given): ScheduleInput {
  const properties = { "stonith-enabled": "false", ...more.properties };
  const tags = Object.entries(more.tags ?? {}).map(([id, members]) => ({ id, members }));
  return {
    configuration: { ...EMPTY_CONFIGURATION, properties, nodes: more.configured ?? {}, resources, constraints, tags },
    nodes: nodes.map((name) => ({ name, id: name })),
    states: nodes.map((name) => ({
      name,
      id: name,
      remote: false,
      inCluster: true,
      peerOnline: true,
      join: "member",
      expected: "member",
      attributes: attributes[name] ?? {},
      histories: Object.entries(ran[name] ?? {}).map(([resource, last]) => history(resource, last)),
    })),
    tickets: more.tickets ?? {},
    wishes: more.wishes ?? [],
    quorate: true,
    haveWatchdog: false,
    now: 1_700_000_000_000,
  };
}

function history(resource: string, last: "start" | "promote" | "probe"): ResourceHistory {
  const operations = last === "probe" ? [done(resource, "monitor", 1, 7)] : [done(resource, "start", 1, 0)];
  if (last === "promote") operations.push(done(resource, "promote", 2, 0));
  return { resource, agent: AGENT, operations };
}

function done(resource: string, operation: string, callId: number, rc: number): OperationHistory {
  const key = `${resource}_${operation}_0`;
  return { id: key, key, operation, interval: 0, callId, rc, expectedRc: rc, status: 0, exitReason: "" };
}
