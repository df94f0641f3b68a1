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
 * This file and its neighbours (resources, constraints, options) know its shape: which keys are where, and what a score, an
 * interval or a role looks like. Whether the whole makes sense is for core/cib/validation.ts; both kinds of problems are
 * reported together, each with its place.
 * A part with a mistake is kept as far as it was read, so that what refers to it is not reported as unknown.
 */
import {
  type Configuration,
  EMPTY_CONFIGURATION,
  type FencingLevel,
  type NodeConfig,
  type Tag,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { YamlConstraints } from "./cluster-yaml-constraints.js";
import { OptionsReader } from "./cluster-yaml-options.js";
import { YamlResources } from "./cluster-yaml-resources.js";
import { type ConfigurationContext, type ConfigurationResult, judged } from "./configuration-result.js";
import { defined } from "./defined.js";
import { targetOf } from "./fencing-target.js";
import { type Problem, problemList, quoted, type Report } from "./problem.js";
import { YamlFields } from "./yaml-fields.js";
import { readYaml, type YamlEntry, type YamlItem } from "./yaml-item.js";

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
  private readonly resources: YamlResources;

  constructor(private readonly fields: YamlFields) {
    this.options = new OptionsReader(fields);
    this.constraints = new YamlConstraints(fields, this.options);
    this.resources = new YamlResources(fields, this.options);
  }

  configuration(root: YamlItem): Configuration {
    const found = this.fields.record(root, "the cluster document", [], SECTIONS);
    const properties = this.options.valuesOrSets(found.properties, "properties", ["properties"]);
    const rscDefaults = this.options.valuesOrSets(found.rsc_defaults, "rsc_defaults", ["rsc_defaults"]);
    const opDefaults = this.options.valuesOrSets(found.op_defaults, "op_defaults", ["op_defaults"]);
    const templates = this.each(found.templates, "templates", (entry, path) => this.resources.template(entry, path));
    const tags = this.each(found.tags, "tags", (entry, path) => this.tag(entry, path));
    return {
      properties: properties.plain,
      rscDefaults: rscDefaults.plain,
      opDefaults: opDefaults.plain,
      nodes: Object.fromEntries(
        this.each(found.nodes, "nodes", ({ key, value }, path) => [key, this.node(key, value, path)]),
      ),
      resources: this.each(found.resources, "resources", (entry, path) => this.resources.resource(entry, path)),
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
        ...this.options.utilization(found.utilization, path),
        type: this.fields.choice(found.type, "type", ["member", "remote"]),
      }),
    };
  }

  private tag({ key, value }: YamlEntry, path: Path): Tag {
    return { id: key, members: this.fields.texts(value, `what is tagged ${key}`, path) };
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
