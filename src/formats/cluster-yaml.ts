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
 * This file and its neighbours (constraints, options) know its shape: which keys are where, and what a score, an
 * interval or a role looks like. Whether the whole makes sense is for core/cib/validation.ts; both kinds of problems are
 * reported together, each with its place.
 * A part with a mistake is kept as far as it was read, so that what refers to it is not reported as unknown.
 */
import {
  type AgentName,
  type Bundle,
  type BundleContainer,
  type BundleNetwork,
  type Clone,
  type Configuration,
  EMPTY_CONFIGURATION,
  type FencingLevel,
  type Group,
  type NodeConfig,
  type OperationConfig,
  type Primitive,
  parseAgent,
  type Resource,
  type StorageMapping,
  type Tag,
  type Template,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseDuration } from "../core/model/duration.js";
import { agentComplaint, UNREADABLE_AGENT } from "./agent-text.js";
import { YamlConstraints } from "./cluster-yaml-constraints.js";
import { OptionsReader } from "./cluster-yaml-options.js";
import { type ConfigurationContext, type ConfigurationResult, judged } from "./configuration-result.js";
import { defined } from "./defined.js";
import { targetOf } from "./fencing-target.js";
import { type Problem, problemList, quoted, type Report } from "./problem.js";
import { YamlFields } from "./yaml-fields.js";
import { readText, readYaml, type YamlEntry, type YamlItem } from "./yaml-item.js";

export { printClusterYaml } from "./cluster-yaml-printer.js";

const SECTIONS = [
  "properties",
  "rsc_defaults",
  "op_defaults",
  "nodes",
  "templates",
  "resources",
  "constraints",
  "fencing_topology",
  "tags",
] as const;
const TECHNOLOGIES = ["docker", "podman", "rkt"] as const;

export function parseClusterYaml(text: string, file: string, context: ConfigurationContext): ConfigurationResult {
  const { problems, report } = problemList(file);
  const read = readDocument(text, report);
  if (!read) return { kind: "problems", problems };
  return judged(read.configuration, context, { file, places: read.places, problems, report });
}

/** Only as far as the text goes: whether a cluster could carry it out is not asked. Empty where there are problems. */
export function readClusterYaml(
  text: string,
  file: string,
): { readonly configuration: Configuration; readonly problems: readonly Problem[] } {
  const { problems, report } = problemList(file);
  const read = readDocument(text, report);
  return { configuration: problems.length === 0 && read ? read.configuration : EMPTY_CONFIGURATION, problems };
}

function readDocument(text: string, report: Report) {
  const root = readYaml(text, report);
  if (!root) return undefined;
  const fields = new YamlFields(report);
  return { configuration: new ClusterReader(fields).configuration(root), places: fields.places };
}

class ClusterReader {
  private readonly options: OptionsReader;
  private readonly constraints: YamlConstraints;
  /** Templates are read first: whoever names one has its agent. */
  private readonly agents = new Map<string, AgentName>();

  constructor(private readonly fields: YamlFields) {
    this.options = new OptionsReader(fields);
    this.constraints = new YamlConstraints(fields, this.options);
  }

  configuration(root: YamlItem): Configuration {
    const found = this.fields.record(root, "the cluster document", [], SECTIONS);
    const properties = this.options.valuesOrSets(found.properties, "properties", ["properties"]);
    const rscDefaults = this.options.valuesOrSets(found.rsc_defaults, "rsc_defaults", ["rsc_defaults"]);
    const opDefaults = this.options.valuesOrSets(found.op_defaults, "op_defaults", ["op_defaults"]);
    const templates = this.each(found.templates, "templates", (entry, path) => this.template(entry, path));
    const tags = this.each(found.tags, "tags", (entry, path) => this.tag(entry, path));
    return {
      properties: properties.plain,
      rscDefaults: rscDefaults.plain,
      opDefaults: opDefaults.plain,
      nodes: Object.fromEntries(
        this.each(found.nodes, "nodes", ({ key, value }, path) => [key, this.node(key, value, path)]),
      ),
      resources: this.each(found.resources, "resources", (entry, path) => this.resource(entry, path)),
      constraints: this.each(
        found.constraints,
        "constraints",
        (entry, path) => this.constraints.constraint(entry, path) ?? [],
      ).flat(),
      fencingTopology: this.each(found.fencing_topology, "fencing_topology", (entry, path) =>
        this.fencingLevels(entry, path),
      ).flat(),
      ...defined({
        propertySets: properties.sets,
        rscDefaultSets: rscDefaults.sets,
        opDefaultSets: opDefaults.sets,
        templates: templates.length > 0 ? templates : undefined,
        tags: tags.length > 0 ? tags : undefined,
      }),
    };
  }

  private each<T>(item: YamlItem | undefined, section: string, read: (entry: YamlEntry, path: Path) => T): T[] {
    return this.fields.named(item, section, [section]).map((entry) => read(entry, [section, entry.key]));
  }

  // ---- nodes and tags ----

  private node(name: string, item: YamlItem, path: Path): NodeConfig {
    const found = this.fields.record(item, `node ${name}`, path, ["attributes", "utilization", "type"]);
    const attributes = this.options.valuesOrSets(found.attributes, "attributes", [...path, "attributes"]);
    return {
      attributes: attributes.plain,
      ...defined({
        attributeSets: attributes.sets,
        ...this.utilization(found.utilization, path),
        type: this.fields.choice(found.type, "type", ["member", "remote"]),
      }),
    };
  }

  private utilization(item: YamlItem | undefined, path: Path) {
    const { plain, sets } = this.options.valuesOrSets(item, "utilization", [...path, "utilization"]);
    return { utilization: item && !sets ? plain : undefined, utilizationSets: sets };
  }

  private tag({ key, value }: YamlEntry, path: Path): Tag {
    return { id: key, members: this.fields.texts(value, `what is tagged ${key}`, path) };
  }

  // ---- resources ----

  private resource(entry: YamlEntry, path: Path): Resource {
    const keys = entry.value.kind === "mapping" ? entry.value.entries.map(({ key }) => key) : [];
    if (keys.includes("clone")) return this.clone(entry, path);
    if (keys.includes("group")) return this.group(entry, path);
    if (keys.includes("bundle")) return this.bundle(entry, path);
    return this.primitive(entry, path);
  }

  private primitive(entry: YamlEntry, path: Path): Primitive {
    return { kind: "primitive", ...this.body(entry, path, "resource") };
  }

  private template(entry: YamlEntry, path: Path): Template {
    const { template: _, ...body } = this.body(entry, path, "template");
    this.agents.set(entry.key, body.agent);
    return { kind: "template", ...body };
  }

  private body(entry: YamlEntry, path: Path, kind: string): Omit<Primitive, "kind"> {
    const keys = ["agent", "template", "params", "meta", "utilization", "op", "description"] as const;
    const found = this.fields.record(entry.value, `${kind} ${entry.key}`, path, keys);
    const params = this.options.valuesOrSets(found.params, "params", [...path, "params"]);
    const meta = this.options.valuesOrSets(found.meta, "meta", [...path, "meta"]);
    const template = this.fields.text(found.template, "template");
    return {
      id: entry.key,
      agent: (template === undefined ? undefined : this.agents.get(template)) ?? this.agent(entry, found),
      params: params.plain,
      meta: meta.plain,
      operations: this.operations(found.op, [...path, "op"]),
      ...defined({
        template,
        description: this.fields.text(found.description, "description"),
        paramSets: params.sets,
        metaSets: meta.sets,
        ...this.utilization(found.utilization, path),
      }),
    };
  }

  /** That there is no such template is for validation. */
  private agent(entry: YamlEntry, { agent: item, template }: { agent?: YamlItem; template?: YamlItem }): AgentName {
    if (!item) {
      const message = `resource ${entry.key} needs an agent, a template, a group, a clone or a bundle`;
      if (!template) this.fields.report(entry.at, message);
      return template ? { class: "ocf", provider: "heartbeat", type: "unknown" } : UNREADABLE_AGENT;
    }
    const text = readText(item, "agent", this.fields.report);
    const agent = text === undefined ? undefined : parseAgent(text);
    if (text !== undefined && !agent) this.fields.report(item.at, agentComplaint(text));
    return agent ?? UNREADABLE_AGENT;
  }

  private group(entry: YamlEntry, path: Path): Group {
    const found = this.fields.record(entry.value, `group ${entry.key}`, path, ["group", ...WRAPPING_KEYS]);
    const members = this.fields.named(found.group, `the members of group ${entry.key}`, path);
    return {
      kind: "group",
      id: entry.key,
      members: members.map((member) => this.primitive(member, [...path, member.key])),
      ...this.wrapping(found, path),
    };
  }

  /** Groups and clones have parameters only where somebody wrote them. */
  private wrapping(found: Wrapping, path: Path) {
    const params = this.options.valuesOrSets(found.params, "params", [...path, "params"]);
    const meta = this.options.valuesOrSets(found.meta, "meta", [...path, "meta"]);
    return {
      meta: meta.plain,
      ...defined({
        params: found.params && !params.sets ? params.plain : undefined,
        paramSets: params.sets,
        metaSets: meta.sets,
        description: this.fields.text(found.description, "description"),
      }),
    };
  }

  private clone(entry: YamlEntry, path: Path): Resource {
    const found = this.fields.record(entry.value, `clone ${entry.key}`, path, ["clone", ...WRAPPING_KEYS]);
    const children = this.fields.named(found.clone, `clone ${entry.key}`, path);
    const [first] = children;
    if (!first || children.length > 1) {
      this.fields.report(found.clone?.at ?? entry.at, `clone ${entry.key} must hold exactly one resource`);
      if (!first) return { kind: "group", id: entry.key, members: [], meta: {} };
    }
    const child = this.cloned(first, [...path, first.key]);
    return { kind: "clone", id: entry.key, child, ...this.wrapping(found, path) };
  }

  private cloned(entry: YamlEntry, path: Path): Clone["child"] {
    const isGroup = entry.value.kind === "mapping" && entry.value.entries.some(({ key }) => key === "group");
    return isGroup ? this.group(entry, path) : this.primitive(entry, path);
  }

  // ---- bundles ----

  private bundle(entry: YamlEntry, path: Path): Bundle {
    const { fields } = this;
    const found = fields.record(entry.value, `bundle ${entry.key}`, path, ["bundle", "meta", "description"]);
    const item = found.bundle ?? entry.value;
    const keys = [...TECHNOLOGIES, "network", "storage", "primitive"] as const;
    const parts = fields.record(item, `bundle ${entry.key}`, [...path, "bundle"], keys);
    const [inner, second] = fields.named(parts.primitive, "primitive", path);
    if (second) fields.report(second.at, `bundle ${entry.key} must hold at most one resource`);
    const { meta, metaSets, description } = this.wrapping(found, path);
    return {
      kind: "bundle",
      id: entry.key,
      meta,
      ...defined({ metaSets, description }),
      container: this.container(entry, parts, path),
      ...defined({
        network: parts.network && this.network(parts.network, [...path, "network"]),
        child: inner && this.primitive(inner, [...path, inner.key]),
      }),
      storage: this.mappings(parts.storage, "storage", [...path, "storage"]),
    };
  }

  private container(
    entry: YamlEntry,
    parts: { [K in (typeof TECHNOLOGIES)[number]]?: YamlItem },
    path: Path,
  ): BundleContainer {
    const technology = TECHNOLOGIES.find((name) => parts[name]) ?? "podman";
    const { image, ...options } = this.fields.values(parts[technology], technology, [...path, technology]);
    if (image === undefined) {
      const message = `bundle ${entry.key} needs a container: ${TECHNOLOGIES.join(", ")} with an image`;
      this.fields.report(parts[technology]?.at ?? entry.at, message);
    }
    return { technology, image: image ?? "", options };
  }

  private network(item: YamlItem, path: Path): BundleNetwork {
    const entries = this.fields.named(item, "network", path);
    const ports = entries.find(({ key }) => key === "ports");
    const others = entries.filter((entry) => entry !== ports);
    return {
      options: this.fields.values({ kind: "mapping", entries: others, at: item.at }, "network", path),
      ports: this.mappings(ports?.value, "ports", [...path, "ports"]),
    };
  }

  private mappings(item: YamlItem | undefined, what: string, path: Path): readonly StorageMapping[] {
    return this.fields.named(item, what, path).map(({ key, value }) => ({
      id: key,
      options: this.fields.values(value, key, [...path, key]),
    }));
  }

  // ---- operations ----

  /**
   * Of each name one mapping, or a list of mappings (several monitors with different intervals); or a list of all, each
   * with its `name`, where their order is to be kept.
   */
  private operations(item: YamlItem | undefined, path: Path): OperationConfig[] {
    if (item?.kind === "list") return this.listedOperations(item.items, path);
    return this.fields.named(item, "op", path).flatMap(({ key, value }) => {
      if (value.kind !== "list") return [this.operation(key, value, [...path, key])];
      return this.fields
        .list(value, `operation ${key}`, [...path, key])
        .map(([each, place]) => this.operation(key, each, place));
    });
  }

  private listedOperations(items: readonly YamlItem[], path: Path): OperationConfig[] {
    const nameOf = (item: YamlItem) => {
      const found = item.kind === "mapping" ? item.entries.find(({ key }) => key === "name")?.value : undefined;
      return found?.kind === "scalar" ? found.text : "";
    };
    return items.flatMap((item, index) => {
      const name = nameOf(item);
      if (!name || item.kind !== "mapping") {
        this.fields.report(item.at, "an operation in a list must be a mapping with its name");
        return [];
      }
      const number = items.slice(0, index).filter((other) => nameOf(other) === name).length;
      const several = items.filter((other) => nameOf(other) === name).length > 1;
      const place = [...path, name, ...(several ? [String(number)] : [])];
      this.fields.places.note(place, item.at);
      const others = item.entries.filter(({ key }) => key !== "name");
      return [this.operation(name, { ...item, entries: others }, place)];
    });
  }

  private operation(name: string, item: YamlItem, path: Path): OperationConfig {
    const { fields } = this;
    const entries = fields.named(item, `operation ${name}`, path);
    const setsOf = (key: string) => {
      const sets = entries.find((entry) => entry.key === key && entry.value.kind === "list");
      return sets && this.options.sets(sets.value, key, [...path, key]);
    };
    const [paramSets, metaSets] = [setsOf("params"), setsOf("meta")];
    const plain = entries.filter(({ value }) => value.kind !== "list");
    const written = fields.values({ kind: "mapping", entries: plain, at: item.at }, `operation ${name}`, path);
    const { id, interval, ...options } = written;
    const ms = parseDuration(interval ?? "0");
    if (ms === undefined) {
      const message = `interval is ${quoted(interval ?? "")}, which is no duration such as 10s or 500ms`;
      fields.report(fields.places.find([...path, "interval"]), message);
    }
    return { name, interval: ms ?? 0, options, ...defined({ id, paramSets, metaSets }) };
  }

  // ---- fencing topology ----

  /** `NODE`, `pattern:REGEX` or `attr:NAME=VALUE`, with a list of levels: devices, or `{ id, index, devices }`. */
  private fencingLevels({ key, value }: YamlEntry, path: Path): FencingLevel[] {
    const { fields } = this;
    const levels = fields.list(value, `the levels of ${key}`, path);
    return levels.map(([level, place], index) => {
      const detailed = level.kind === "mapping";
      const found = detailed ? fields.record(level, "a level", place, ["id", "index", "devices"]) : {};
      const what = "a level (the devices that are all needed)";
      const devices = fields.texts(detailed ? found.devices : level, what, place);
      const number = fields.text(found.index, "index");
      if (number !== undefined && !/^\d{1,3}$/.test(number))
        fields.report(level.at, `index is ${quoted(number)}, but must be a whole number`);
      return {
        ...targetOf(key),
        index: number === undefined ? index + 1 : Number(number) || 0,
        devices,
        ...defined({ id: fields.text(found.id, "id") }),
      };
    });
  }
}

const WRAPPING_KEYS = ["params", "meta", "description"] as const;
type Wrapping = { readonly [K in (typeof WRAPPING_KEYS)[number]]?: YamlItem };
