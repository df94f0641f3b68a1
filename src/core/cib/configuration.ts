/**
 * The configuration: what the administrator wrote, as plain data, whatever text it came from.
 *
 * Option names and values keep the field's spelling (`migration-threshold`, `"3"`): a value is text until the rule that
 * uses it reads it, so that nothing an administrator wrote is lost or respelt on the way through.
 */
import type { Millis } from "../model/duration.js";
import type { NodeName, ResourceId } from "../model/names.js";
import type { Role } from "../model/role.js";
import type { Score } from "../model/score.js";

export type Values = Readonly<Record<string, string>>;

export interface Configuration {
  /** Cluster options, such as `no-quorum-policy`. */
  readonly properties: Values;
  /** Nodes with something to say about them; a node of the node list that is not here has no attributes. */
  readonly nodes: Readonly<Record<NodeName, NodeConfig>>;
  /** Top-level resources in the order in which they were written: the order breaks ties in the scheduler. */
  readonly resources: readonly Resource[];
  readonly constraints: readonly Constraint[];
  readonly fencingTopology: readonly FencingLevel[];
  readonly rscDefaults: Values;
  readonly opDefaults: Values;
}

export interface NodeConfig {
  /** Permanent attributes, `standby` and `maintenance` among them. */
  readonly attributes: Values;
}

export interface AgentName {
  readonly class: "ocf" | "stonith";
  /** Of class `ocf` only. */
  readonly provider?: string;
  readonly type: string;
}

export interface OperationConfig {
  readonly name: string;
  /** 0: not recurring. */
  readonly interval: Millis;
  /** Everything else of the operation as written: `timeout`, `on-fail`, `role`, `enabled`, `OCF_CHECK_LEVEL`... */
  readonly options: Values;
}

export interface Primitive {
  readonly kind: "primitive";
  readonly id: ResourceId;
  readonly agent: AgentName;
  readonly params: Values;
  readonly meta: Values;
  readonly operations: readonly OperationConfig[];
  readonly description?: string;
}

export interface Group {
  readonly kind: "group";
  readonly id: ResourceId;
  readonly members: readonly Primitive[];
  readonly meta: Values;
  readonly description?: string;
}

/** `promotable: "true"` in its meta makes it a promotable clone. */
export interface Clone {
  readonly kind: "clone";
  readonly id: ResourceId;
  readonly child: Primitive | Group;
  readonly meta: Values;
  readonly description?: string;
}

export type Resource = Primitive | Group | Clone;

export interface LocationConstraint {
  readonly kind: "location";
  readonly id: string;
  readonly resource: ResourceId;
  readonly node: NodeName;
  readonly score: Score;
  readonly role?: Role;
  /** ISO 8601, UTC: the constraint ends then (pins asked for with a lifetime). */
  readonly until?: string;
}

export interface ColocationConstraint {
  readonly kind: "colocation";
  readonly id: string;
  readonly score: Score;
  /** The dependent: it follows `with`. */
  readonly resource: ResourceId;
  readonly role?: Role;
  /** The primary. */
  readonly with: ResourceId;
  readonly withRole?: Role;
}

export type OrderAction = "start" | "stop" | "promote" | "demote";

export interface OrderConstraint {
  readonly kind: "order";
  readonly id: string;
  readonly orderKind: "Mandatory" | "Optional" | "Serialize";
  readonly first: ResourceId;
  readonly firstAction: OrderAction;
  readonly then: ResourceId;
  readonly thenAction: OrderAction;
  readonly symmetrical: boolean;
}

export type Constraint = LocationConstraint | ColocationConstraint | OrderConstraint;

/** Devices of one level are all needed; the next level is tried when one of them failed. */
export interface FencingLevel {
  readonly target: NodeName;
  /** 1 to 9, tried in this order. */
  readonly index: number;
  readonly devices: readonly ResourceId[];
}

export const EMPTY_CONFIGURATION: Configuration = {
  properties: {},
  nodes: {},
  resources: [],
  constraints: [],
  fencingTopology: [],
  rscDefaults: {},
  opDefaults: {},
};

/** The primitives below a resource, in the order in which they start. */
export function primitivesOf(resource: Resource): readonly Primitive[] {
  switch (resource.kind) {
    case "primitive":
      return [resource];
    case "group":
      return resource.members;
    case "clone":
      return primitivesOf(resource.child);
  }
}

/** Every resource with an id: the top level and all below it. */
export function allResources(configuration: Configuration): readonly Resource[] {
  return configuration.resources.flatMap(withDescendants);
}

function withDescendants(resource: Resource): readonly Resource[] {
  switch (resource.kind) {
    case "primitive":
      return [resource];
    case "group":
      return [resource, ...resource.members];
    case "clone":
      return [resource, ...withDescendants(resource.child)];
  }
}

export function formatAgent(agent: AgentName): string {
  return agent.provider ? `${agent.class}:${agent.provider}:${agent.type}` : `${agent.class}:${agent.type}`;
}

/** `[CLASS:[PROVIDER:]]TYPE`, by default `ocf:heartbeat:TYPE`. Undefined for a class that we do not run. */
export function parseAgent(text: string): AgentName | undefined {
  const [first = "", second, third, ...rest] = text.split(":");
  if (rest.length > 0 || [first, second, third].includes("")) return undefined;
  if (second === undefined) return { class: "ocf", provider: "heartbeat", type: first };
  if (first === "stonith" && third === undefined) return { class: "stonith", type: second };
  if (first === "ocf") return { class: "ocf", provider: third ? second : "heartbeat", type: third ?? second };
  return undefined;
}
