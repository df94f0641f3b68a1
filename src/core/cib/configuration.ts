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
  /** Instead of `properties` where there are several sets, or rules. */
  readonly propertySets?: readonly AttributeSet[];
  /** Nodes with something to say about them; a node of the node list that is not here has no attributes. */
  readonly nodes: Readonly<Record<NodeName, NodeConfig>>;
  /** Top-level resources in the order in which they were written: the order breaks ties in the scheduler. */
  readonly resources: readonly Resource[];
  readonly constraints: readonly Constraint[];
  readonly fencingTopology: readonly FencingLevel[];
  readonly rscDefaults: Values;
  readonly rscDefaultSets?: readonly AttributeSet[];
  readonly opDefaults: Values;
  readonly opDefaultSets?: readonly AttributeSet[];
  /** What primitives name as their `template`. */
  readonly templates?: readonly Template[];
  readonly tags?: readonly Tag[];
  /** How the Pacemaker CIB that it came from was written, where there are several ways: decides nothing. */
  readonly xmlNotes?: readonly XmlNote[];
}

/**
 * Of one element of a CIB, by its path of names: what of it was written otherwise than we would write it. Holds as long
 * as the configuration says what it said then.
 */
export interface XmlNote {
  readonly path: string;
  readonly attributes?: readonly { readonly name: string; readonly ours?: string; readonly written?: string }[];
  /** All of its children in the order in which they were written; with their text, those that our model does not hold. */
  readonly children?: readonly { readonly key: string; readonly xml?: string }[];
  /** What we would write, and was not written. */
  readonly without?: readonly { readonly key: string; readonly xml: string }[];
}

/**
 * Options that hold together, perhaps only when a rule is true. Where an object has sets, it has nothing in the plain
 * `Values` beside them: of the sets that have an option the one with the highest score decides it, among equals
 * the one written last (Pacemaker Explained, "Rules"; a template's are written before the resource's own).
 */
export interface AttributeSet {
  readonly id: string;
  readonly score: Score;
  readonly rule?: Rule;
  readonly values: Values;
}

/** True when all (`and`) or any (`or`) of its conditions are. */
export interface Rule {
  readonly kind: "rule";
  readonly id: string;
  readonly boolean: "and" | "or";
  /** Of a location constraint's outermost rules only. */
  readonly score?: Score;
  /** Instead of `score`: the node attribute that holds it. */
  readonly scoreAttribute?: string;
  readonly role?: Role;
  readonly conditions: readonly Condition[];
}

export type Condition = Rule | AttributeCondition | DateCondition | ResourceCondition | OperationCondition;

export interface AttributeCondition {
  readonly kind: "attribute";
  readonly id: string;
  readonly attribute: string;
  readonly operation: "lt" | "gt" | "lte" | "gte" | "eq" | "ne" | "defined" | "not_defined";
  readonly type?: "string" | "integer" | "number" | "version";
  readonly value?: string;
  /** `param` and `meta`: `value` names a parameter or meta-attribute of the resource. */
  readonly valueSource?: "literal" | "param" | "meta";
}

export interface DateCondition {
  readonly kind: "date";
  readonly id: string;
  readonly operation: "gt" | "lt" | "in_range" | "date_spec";
  /** ISO 8601 in any form that Pacemaker takes (calendar, ordinal, week dates), as written. */
  readonly start?: string;
  readonly end?: string;
  /** `hours`, `days`, `months`...: added to `start`. */
  readonly duration?: Values;
  /** `hours: "9-16"`, `weekdays: "1-5"`...: each a number or a range. */
  readonly spec?: Values;
}

/** `rsc_expression`: in rsc_defaults and op_defaults. */
export interface ResourceCondition {
  readonly kind: "resource";
  readonly id: string;
  readonly class?: string;
  readonly provider?: string;
  readonly type?: string;
}

/** `op_expression`: in op_defaults. */
export interface OperationCondition {
  readonly kind: "operation";
  readonly id: string;
  readonly name: string;
  readonly interval?: Millis;
}

export interface NodeConfig {
  /** Permanent attributes, `standby` and `maintenance` among them. */
  readonly attributes: Values;
  readonly attributeSets?: readonly AttributeSet[];
  /** Capacities for placement by utilization. */
  readonly utilization?: Values;
  readonly utilizationSets?: readonly AttributeSet[];
  /** `remote`: known from an earlier life of a Pacemaker Remote connection. By default `member`. */
  readonly type?: "member" | "remote";
}

export interface Tag {
  readonly id: string;
  readonly members: readonly string[];
}

export type AgentClass = "ocf" | "stonith" | "systemd" | "lsb" | "service";

export interface AgentName {
  readonly class: AgentClass;
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
  readonly id?: string;
  /** Instance attributes and meta-attributes of the operation where they are several sets, or have rules. */
  readonly paramSets?: readonly AttributeSet[];
  readonly metaSets?: readonly AttributeSet[];
}

/** What every resource may have besides its own kind's things. */
interface Options {
  readonly params: Values;
  readonly paramSets?: readonly AttributeSet[];
  readonly meta: Values;
  readonly metaSets?: readonly AttributeSet[];
  readonly description?: string;
}

export interface Primitive extends Options {
  readonly kind: "primitive";
  readonly id: ResourceId;
  readonly agent: AgentName;
  /** Its agent is that of the template; what it does not say itself the template says. */
  readonly template?: string;
  readonly operations: readonly OperationConfig[];
  readonly utilization?: Values;
  readonly utilizationSets?: readonly AttributeSet[];
}

export interface Template extends Omit<Primitive, "kind" | "template"> {
  readonly kind: "template";
}

export interface Group extends Partial<Options> {
  readonly kind: "group";
  readonly id: ResourceId;
  readonly members: readonly Primitive[];
  readonly meta: Values;
}

/** `promotable: "true"` in its meta makes it a promotable clone. */
export interface Clone extends Partial<Options> {
  readonly kind: "clone";
  readonly id: ResourceId;
  readonly child: Primitive | Group;
  readonly meta: Values;
}

/** Copies of a container, each perhaps with an address and a resource inside (Pacemaker Explained, "Bundles"). */
export interface Bundle {
  readonly kind: "bundle";
  readonly id: ResourceId;
  readonly meta: Values;
  readonly metaSets?: readonly AttributeSet[];
  readonly description?: string;
  readonly container: BundleContainer;
  readonly network?: BundleNetwork;
  readonly storage: readonly StorageMapping[];
  readonly child?: Primitive;
}

export interface BundleContainer {
  readonly technology: "docker" | "podman" | "rkt";
  readonly image: string;
  /** As written: `replicas`, `replicas-per-host`, `promoted-max` (or `masters`), `network`, `options`, `run-command`. */
  readonly options: Values;
}

export interface BundleNetwork {
  /** As written: `ip-range-start`, `control-port`, `host-interface`, `host-netmask`, `add-host`. */
  readonly options: Values;
  readonly ports: readonly { readonly id: string; readonly options: Values }[];
}

export interface StorageMapping {
  readonly id: string;
  /** As written: `source-dir` or `source-dir-root`, `target-dir`, `options`. */
  readonly options: Values;
}

export type Resource = Primitive | Group | Clone | Bundle;

export type ResourceDiscovery = "always" | "never" | "exclusive";

export interface LocationConstraint {
  readonly kind: "location";
  readonly id: string;
  readonly resource: ResourceId;
  readonly node: NodeName;
  readonly score: Score;
  readonly role?: Role;
  /** ISO 8601, UTC: the constraint ends then (pins asked for with a lifetime). */
  readonly until?: string;
  readonly discovery?: ResourceDiscovery;
}

/** Everything that a location constraint can say beyond one resource, one node and one score. */
export interface LocationRuleConstraint {
  readonly kind: "location-rule";
  readonly id: string;
  readonly of: LocationSubject;
  /** A node and a score, or rules. */
  readonly node?: NodeName;
  readonly score?: Score;
  readonly rules: readonly Rule[];
  readonly role?: Role;
  readonly discovery?: ResourceDiscovery;
  /** The constraint holds only while this rule is true. */
  readonly lifetime?: Rule;
}

export type LocationSubject =
  | { readonly kind: "resource"; readonly id: ResourceId }
  /** An extended regular expression, perhaps with `!` in front; `%1` in its rules' attributes are its captures. */
  | { readonly kind: "pattern"; readonly pattern: string }
  | { readonly kind: "sets"; readonly sets: readonly ResourceSet[] };

/** Of a constraint between many (Pacemaker Explained, "Resource Sets"). What is not said has the constraint's default. */
export interface ResourceSet {
  readonly id: string;
  readonly members: readonly ResourceId[];
  readonly sequential?: boolean;
  readonly requireAll?: boolean;
  readonly ordering?: "group" | "listed";
  readonly action?: OrderAction;
  readonly role?: Role;
  readonly score?: Score;
  readonly kind?: OrderConstraint["orderKind"];
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
  /** On nodes that have the same value of this attribute; by default `#uname`: on the same node. */
  readonly nodeAttribute?: string;
  /** Whether the dependent has a say in where the primary goes; by default what its `critical` says. */
  readonly influence?: boolean;
  readonly lifetime?: Rule;
}

export interface ColocationSetConstraint {
  readonly kind: "colocation-set";
  readonly id: string;
  readonly score: Score;
  readonly sets: readonly ResourceSet[];
  readonly nodeAttribute?: string;
  readonly influence?: boolean;
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
  /** Of a clone as `first`: whether all of its copies must have started; by default they must. */
  readonly requireAll?: boolean;
}

export interface OrderSetConstraint {
  readonly kind: "order-set";
  readonly id: string;
  readonly orderKind: OrderConstraint["orderKind"];
  readonly symmetrical: boolean;
  readonly sets: readonly ResourceSet[];
}

/** Resources that may run only while this cluster holds the ticket. */
export interface TicketConstraint {
  readonly kind: "ticket";
  readonly id: string;
  readonly ticket: string;
  /** One resource, perhaps in one role; or sets. */
  readonly resource?: ResourceId;
  readonly role?: Role;
  readonly sets?: readonly ResourceSet[];
  readonly lossPolicy?: "fence" | "stop" | "freeze" | "demote";
}

export type Constraint =
  | LocationConstraint
  | LocationRuleConstraint
  | ColocationConstraint
  | ColocationSetConstraint
  | OrderConstraint
  | OrderSetConstraint
  | TicketConstraint;

/** Devices of one level are all needed; the next level is tried when one of them failed. */
export interface FencingLevel {
  readonly id?: string;
  /** A node's name; empty where a pattern or an attribute says which nodes. */
  readonly target: NodeName;
  readonly targetPattern?: string;
  readonly targetAttribute?: { readonly name: string; readonly value: string };
  /** 1 to 9, tried in this order. */
  readonly index: number;
  readonly devices: readonly ResourceId[];
}

/** Whom a level is for, as it is written in front of its devices: `lb1`, `pattern:^lb`, `attr:rack=r1`. */
export function targetName({ target, targetPattern, targetAttribute }: FencingLevel): string {
  if (targetAttribute) return `attr:${targetAttribute.name}=${targetAttribute.value}`;
  return targetPattern === undefined ? target : `pattern:${targetPattern}`;
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
    case "bundle":
      return resource.child ? [resource.child] : [];
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
    case "bundle":
      return resource.child ? [resource, resource.child] : [resource];
  }
}

export function formatAgent(agent: AgentName): string {
  return agent.provider ? `${agent.class}:${agent.provider}:${agent.type}` : `${agent.class}:${agent.type}`;
}

const AGENT_CLASSES: readonly AgentClass[] = ["ocf", "stonith", "systemd", "lsb", "service"];

/** `[CLASS:[PROVIDER:]]TYPE`, by default `ocf:heartbeat:TYPE`. Undefined for a class that there is not. */
export function parseAgent(text: string): AgentName | undefined {
  const [first = "", second, third, ...rest] = text.split(":");
  if (rest.length > 0 || [first, second, third].includes("")) return undefined;
  if (second === undefined) return { class: "ocf", provider: "heartbeat", type: first };
  const other = AGENT_CLASSES.find((name) => name === first && name !== "ocf");
  if (other && third === undefined) return { class: other, type: second };
  if (first === "ocf") return { class: "ocf", provider: third ? second : "heartbeat", type: third ?? second };
  return undefined;
}
