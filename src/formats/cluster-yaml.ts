/**
 * The cluster document: a Configuration as YAML.
 *
 *     properties: { stonith-enabled: true }
 *     resources:
 *       web:
 *         group:
 *           vip: { agent: ocf:quorate:vip, params: { ip: 198.18.0.100 }, op: { monitor: { interval: 1s } } }
 *     constraints:
 *       l-web: { location: web, node: lb1, score: 100 }
 *
 * This file knows its shape: which keys are where, and what a score, an interval or a role looks like. Whether the
 * whole makes sense is for core/cib/validation.ts; both kinds of problems are reported together, each with its place.
 * A part with a mistake is kept as far as it was read, so that what refers to it is not reported as unknown.
 */
import {
  type AgentName,
  type Clone,
  type Configuration,
  type Constraint,
  type FencingLevel,
  type Group,
  type NodeConfig,
  type OperationConfig,
  type OrderAction,
  type OrderConstraint,
  type Primitive,
  parseAgent,
  type Resource,
  type Values,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseBoolean } from "../core/model/boolean.js";
import { parseDuration } from "../core/model/duration.js";
import { nearestName } from "../core/model/nearest-name.js";
import { parseRole, type Role } from "../core/model/role.js";
import { parseScore, type Score } from "../core/model/score.js";
import { agentComplaint, UNREADABLE_AGENT } from "./agent-text.js";
import { type ConfigurationContext, type ConfigurationResult, judged } from "./configuration-result.js";
import { Places } from "./places.js";
import { problemList, quoted, type Report } from "./problem.js";
import {
  readList,
  readMapping,
  readRecord,
  readText,
  readYaml,
  type YamlEntry,
  type YamlItem,
  type YamlMapping,
} from "./yaml-item.js";

export { printClusterYaml } from "./cluster-yaml-printer.js";

const SECTIONS = [
  "properties",
  "rsc_defaults",
  "op_defaults",
  "nodes",
  "resources",
  "constraints",
  "fencing_topology",
] as const;
const ORDER_KINDS = ["Mandatory", "Optional", "Serialize"] as const;
const ORDER_ACTIONS: readonly OrderAction[] = ["start", "stop", "promote", "demote"];

export function parseClusterYaml(text: string, file: string, context: ConfigurationContext): ConfigurationResult {
  const { problems, report } = problemList(file);
  const root = readYaml(text, report);
  if (!root) return { kind: "problems", problems };
  const reader = new ClusterReader(report);
  return judged(reader.configuration(root), context, { file, places: reader.places, problems, report });
}

class ClusterReader {
  readonly places = new Places();

  constructor(private readonly report: Report) {}

  configuration(root: YamlItem): Configuration {
    const found = this.record(root, "the cluster document", [], SECTIONS);
    return {
      properties: this.values(found.properties, "properties", ["properties"]),
      rscDefaults: this.values(found.rsc_defaults, "rsc_defaults", ["rsc_defaults"]),
      opDefaults: this.values(found.op_defaults, "op_defaults", ["op_defaults"]),
      nodes: this.nodes(found.nodes),
      resources: this.named(found.resources, "resources", ["resources"]).map((entry) =>
        this.resource(entry, ["resources", entry.key]),
      ),
      constraints: this.named(found.constraints, "constraints", ["constraints"]).flatMap(
        (entry) => this.constraint(entry, ["constraints", entry.key]) ?? [],
      ),
      fencingTopology: this.named(found.fencing_topology, "fencing_topology", ["fencing_topology"]).flatMap((entry) =>
        this.fencingLevels(entry, ["fencing_topology", entry.key]),
      ),
    };
  }

  // ---- items with their places ----

  private record<Key extends string>(item: YamlItem, what: string, path: Path, keys: readonly Key[]) {
    this.noteEntries(item, path);
    return readRecord(item, what, keys, this.report);
  }

  /** The entries of a mapping from names that the administrator chose. */
  private named(item: YamlItem | undefined, what: string, path: Path): readonly YamlEntry[] {
    if (!item) return [];
    this.noteEntries(item, path);
    return readMapping(item, what, this.report);
  }

  private noteEntries(item: YamlItem, path: Path): void {
    if (item.kind !== "mapping") return;
    for (const { key, at, value } of item.entries) this.places.note([...path, key], at, value.at);
  }

  private values(item: YamlItem | undefined, what: string, path: Path): Values {
    return Object.fromEntries(
      this.named(item, what, path).flatMap(({ key, value }) => {
        const text = readText(value, key, this.report);
        return text === undefined ? [] : [[key, text]];
      }),
    );
  }

  // ---- nodes ----

  private nodes(item: YamlItem | undefined): Readonly<Record<string, NodeConfig>> {
    return Object.fromEntries(
      this.named(item, "nodes", ["nodes"]).map(({ key, value }) => {
        const path = ["nodes", key];
        const found = this.record(value, `node ${key}`, path, ["attributes"]);
        return [key, { attributes: this.values(found.attributes, "attributes", [...path, "attributes"]) }];
      }),
    );
  }

  // ---- resources ----

  private resource(entry: YamlEntry, path: Path): Resource {
    const keys = entry.value.kind === "mapping" ? entry.value.entries.map(({ key }) => key) : [];
    if (keys.includes("clone")) return this.clone(entry, path);
    if (keys.includes("group")) return this.group(entry, path);
    return this.primitive(entry, path);
  }

  private primitive(entry: YamlEntry, path: Path): Primitive {
    const what = `resource ${entry.key}`;
    const keys = ["agent", "params", "meta", "op", "description"] as const;
    const found = this.record(entry.value, what, path, keys);
    const description = found.description && readText(found.description, "description", this.report);
    return {
      kind: "primitive",
      id: entry.key,
      agent: this.agent(entry, found.agent),
      params: this.values(found.params, "params", [...path, "params"]),
      meta: this.values(found.meta, "meta", [...path, "meta"]),
      operations: this.operations(found.op, [...path, "op"]),
      ...(description === undefined ? {} : { description }),
    };
  }

  private agent(entry: YamlEntry, item: YamlItem | undefined): AgentName {
    if (!item) {
      this.report(entry.at, `resource ${entry.key} needs an agent, a group or a clone`);
      return UNREADABLE_AGENT;
    }
    const text = readText(item, "agent", this.report);
    const agent = text === undefined ? undefined : parseAgent(text);
    if (text !== undefined && !agent) this.report(item.at, agentComplaint(text));
    return agent ?? UNREADABLE_AGENT;
  }

  private group(entry: YamlEntry, path: Path): Group {
    const found = this.record(entry.value, `group ${entry.key}`, path, ["group", "meta", "description"]);
    const members = this.named(found.group, `the members of group ${entry.key}`, path);
    const description = found.description && readText(found.description, "description", this.report);
    return {
      kind: "group",
      id: entry.key,
      members: members.map((member) => this.primitive(member, [...path, member.key])),
      meta: this.values(found.meta, "meta", [...path, "meta"]),
      ...(description === undefined ? {} : { description }),
    };
  }

  private clone(entry: YamlEntry, path: Path): Resource {
    const found = this.record(entry.value, `clone ${entry.key}`, path, ["clone", "meta", "description"]);
    const children = this.named(found.clone, `clone ${entry.key}`, path);
    const description = found.description && readText(found.description, "description", this.report);
    const [first] = children;
    if (!first || children.length > 1) {
      this.report(found.clone?.at ?? entry.at, `clone ${entry.key} must hold exactly one resource`);
      if (!first) return { kind: "group", id: entry.key, members: [], meta: {} };
    }
    const child = this.cloned(first, [...path, first.key]);
    const meta = this.values(found.meta, "meta", [...path, "meta"]);
    return { kind: "clone", id: entry.key, child, meta, ...(description === undefined ? {} : { description }) };
  }

  private cloned(entry: YamlEntry, path: Path): Clone["child"] {
    const isGroup = entry.value.kind === "mapping" && entry.value.entries.some(({ key }) => key === "group");
    return isGroup ? this.group(entry, path) : this.primitive(entry, path);
  }

  /** Of each name one mapping, or a list of mappings: several monitors with different intervals. */
  private operations(item: YamlItem | undefined, path: Path): OperationConfig[] {
    return this.named(item, "op", path).flatMap(({ key, value }) => {
      if (value.kind !== "list") return [this.operation(key, value, [...path, key])];
      return value.items.map((each, index) => {
        this.places.note([...path, key, String(index)], each.at);
        return this.operation(key, each, [...path, key, String(index)]);
      });
    });
  }

  private operation(name: string, item: YamlItem, path: Path): OperationConfig {
    const { interval, ...options } = this.values(item, `operation ${name}`, path);
    const ms = parseDuration(interval ?? "0");
    if (ms === undefined) {
      const message = `interval is ${quoted(interval ?? "")}, which is no duration such as 10s or 500ms`;
      this.report(this.places.find([...path, "interval"]), message);
    }
    return { name, interval: ms ?? 0, options };
  }

  // ---- constraints ----

  private constraint(entry: YamlEntry, path: Path): Constraint | undefined {
    const item = entry.value;
    if (item.kind === "mapping") {
      const keys = item.entries.map(({ key }) => key);
      if (keys.includes("location")) return this.location(entry.key, item, path);
      if (keys.includes("colocation")) return this.colocation(entry.key, item, path);
      if (keys.includes("order")) return this.order(entry.key, item, path);
    }
    this.report(entry.at, `constraint ${entry.key} must be a mapping with location, colocation or order`);
    return undefined;
  }

  private location(id: string, item: YamlMapping, path: Path): Constraint | undefined {
    const keys = ["location", "node", "score", "role", "until"] as const;
    const found = this.record(item, `location ${id}`, path, keys);
    const resource = this.needed(item, found.location, "location");
    const node = this.needed(item, found.node, "node");
    const score = this.score(item, found.score);
    const role = this.role(found.role, "role");
    const until = found.until && readText(found.until, "until", this.report);
    if (resource === undefined || node === undefined || score === undefined) return undefined;
    const optional = { ...(role === undefined ? {} : { role }), ...(until === undefined ? {} : { until }) };
    return { kind: "location", id, resource, node, score, ...optional };
  }

  private colocation(id: string, item: YamlMapping, path: Path): Constraint | undefined {
    const keys = ["colocation", "with", "score", "role", "with-role"] as const;
    const found = this.record(item, `colocation ${id}`, path, keys);
    const resource = this.needed(item, found.colocation, "colocation");
    const primary = this.needed(item, found.with, "with");
    const score = this.score(item, found.score);
    const role = this.role(found.role, "role");
    const withRole = this.role(found["with-role"], "with-role");
    if (resource === undefined || primary === undefined || score === undefined) return undefined;
    const roles = { ...(role === undefined ? {} : { role }), ...(withRole === undefined ? {} : { withRole }) };
    return { kind: "colocation", id, score, resource, with: primary, ...roles };
  }

  private order(id: string, item: YamlMapping, path: Path): Constraint | undefined {
    const found = this.record(item, `order ${id}`, path, ["order", "kind", "symmetrical"]);
    const list = found.order ? readList(found.order, "order", this.report) : [];
    for (const [index, each] of list.entries()) this.places.note([...path, "order", String(index)], each.at);
    const [first, then, ...more] = list;
    if (!first || !then || more.length > 0) {
      if (found.order?.kind === "list")
        this.report(found.order.at, "order must name two resources; write one constraint for each pair");
      return undefined;
    }
    const before = this.orderEnd(first);
    // An action that is not said is the one of the first resource (Pacemaker Explained, "Ordering Properties").
    const after = this.orderEnd(then, before?.action);
    const orderKind = this.orderKind(found.kind);
    const symmetrical = this.flag(found.symmetrical, "symmetrical") ?? orderKind !== "Serialize";
    if (!before || !after) return undefined;
    const ends = { first: before.resource, firstAction: before.action, then: after.resource, thenAction: after.action };
    return { kind: "order", id, orderKind, ...ends, symmetrical };
  }

  /** `RSC` or `RSC:ACTION`. */
  private orderEnd(item: YamlItem, otherwise: OrderAction = "start") {
    const text = readText(item, "a resource in order", this.report);
    if (text === undefined) return undefined;
    const [resource = "", word, ...rest] = text.split(":");
    const action = word === undefined ? otherwise : ORDER_ACTIONS.find((name) => name === word);
    if (action && rest.length === 0) return { resource, action };
    const message = `${quoted(text)} must be RESOURCE or RESOURCE:ACTION, with ${ORDER_ACTIONS.join(", ")}`;
    this.report(item.at, message, nearestName(word ?? "", ORDER_ACTIONS));
    return undefined;
  }

  private orderKind(item: YamlItem | undefined): OrderConstraint["orderKind"] {
    const text = item && readText(item, "kind", this.report);
    if (item === undefined || text === undefined) return "Mandatory";
    const kind = ORDER_KINDS.find((name) => name.toLowerCase() === text.toLowerCase());
    if (!kind) {
      const message = `kind is ${quoted(text)}, but must be one of ${ORDER_KINDS.join(", ")}`;
      this.report(item.at, message, nearestName(text, ORDER_KINDS));
    }
    return kind ?? "Mandatory";
  }

  private needed(parent: YamlItem, item: YamlItem | undefined, key: string): string | undefined {
    if (item) return readText(item, key, this.report);
    this.report(parent.at, `"${key}" is missing`);
    return undefined;
  }

  private score(parent: YamlItem, item: YamlItem | undefined): Score | undefined {
    const text = this.needed(parent, item, "score");
    if (item === undefined || text === undefined) return undefined;
    const score = parseScore(text);
    if (score === undefined)
      this.report(item.at, `score is ${quoted(text)}, but must be a whole number, INFINITY or -INFINITY`);
    return score;
  }

  private role(item: YamlItem | undefined, key: string): Role | undefined {
    const text = item && readText(item, key, this.report);
    if (item === undefined || text === undefined) return undefined;
    const role = parseRole(text);
    if (!role) {
      const roles = ["Started", "Stopped", "Promoted", "Unpromoted"];
      this.report(
        item.at,
        `${key} is ${quoted(text)}, but must be one of ${roles.join(", ")}`,
        nearestName(text, roles),
      );
    }
    return role;
  }

  private flag(item: YamlItem | undefined, key: string): boolean | undefined {
    const text = item && readText(item, key, this.report);
    if (item === undefined || text === undefined) return undefined;
    const value = parseBoolean(text);
    if (value === undefined) this.report(item.at, `${key} is ${quoted(text)}, but must be true or false`);
    return value;
  }

  // ---- fencing topology ----

  private fencingLevels(entry: YamlEntry, path: Path): FencingLevel[] {
    const levels = readList(entry.value, `the levels of ${entry.key}`, this.report);
    return levels.map((level, index) => {
      const levelPath = [...path, String(index)];
      this.places.note(levelPath, level.at);
      const items = readList(level, "a level (the devices that are all needed)", this.report);
      const devices = items.flatMap((item, position) => {
        this.places.note([...levelPath, String(position)], item.at);
        return readText(item, "a device", this.report) ?? [];
      });
      return { target: entry.key, index: index + 1, devices };
    });
  }
}
