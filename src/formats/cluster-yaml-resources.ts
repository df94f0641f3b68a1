/**
 * Resources in the cluster document: primitives, templates, groups, clones, bundles.
 *
 *     db: { template: t-db, params: { port: 5432 }, utilization: { memory: 4096 } }
 *     cl-api: { clone: { api: { agent: ocf:heartbeat:nginx } }, meta: { interleave: true } }
 *     box: { bundle: { podman: { image: db, replicas: 3 }, network: { control-port: 3121 }, primitive: { inner: ... } } }
 */
import {
  type AgentName,
  type Bundle,
  type BundleContainer,
  type BundleNetwork,
  type Clone,
  type Group,
  type OperationConfig,
  type Primitive,
  parseAgent,
  type Resource,
  type StorageMapping,
  type Template,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseDuration } from "../core/model/duration.js";
import { agentComplaint, UNREADABLE_AGENT } from "./agent-text.js";
import type { OptionsReader } from "./cluster-yaml-options.js";
import { defined } from "./defined.js";
import { quoted } from "./problem.js";
import type { YamlFields } from "./yaml-fields.js";
import { readText, type YamlEntry, type YamlItem } from "./yaml-item.js";

const TECHNOLOGIES = ["docker", "podman", "rkt"] as const;

const WRAPPING_KEYS = ["params", "meta", "description"] as const;
type Wrapping = { readonly [K in (typeof WRAPPING_KEYS)[number]]?: YamlItem };

export class YamlResources {
  /** Templates are read first: whoever names one has its agent. */
  private readonly agents = new Map<string, AgentName>();

  constructor(
    private readonly fields: YamlFields,
    private readonly options: OptionsReader,
  ) {}

  resource(entry: YamlEntry, path: Path): Resource {
    const keys = entry.value.kind === "mapping" ? entry.value.entries.map(({ key }) => key) : [];
    if (keys.includes("clone")) return this.clone(entry, path);
    if (keys.includes("group")) return this.group(entry, path);
    if (keys.includes("bundle")) return this.bundle(entry, path);
    return this.primitive(entry, path);
  }

  private primitive(entry: YamlEntry, path: Path): Primitive {
    return { kind: "primitive", ...this.body(entry, path, "resource") };
  }

  template(entry: YamlEntry, path: Path): Template {
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
        ...this.options.utilization(found.utilization, path),
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
}
