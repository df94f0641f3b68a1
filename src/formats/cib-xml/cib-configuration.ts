/** The configuration section of a CIB. */
import type { Configuration, FencingLevel, NodeConfig, Tag } from "../../core/cib/configuration.js";
import { defined } from "../defined.js";
import { type AttributeReader, optionalInteger } from "./attribute-values.js";
import { ConstraintReader } from "./cib-constraints.js";
import type { CibProblems } from "./cib-problems.js";
import { ResourceReader } from "./cib-resources.js";
import type { SetReader } from "./cib-sets.js";
import { childOf, childrenOf, type XmlElement } from "./xml-element.js";

export class ConfigurationReader {
  constructor(
    private readonly problems: CibProblems,
    private readonly read: AttributeReader,
    private readonly sets: SetReader,
    private readonly byId: ReadonlyMap<string, XmlElement>,
  ) {}

  configuration(section: XmlElement | undefined): Configuration {
    const properties = this.sets.valuesOrSets(childOf(section, "crm_config"), "cluster_property_set");
    const rscDefaults = this.sets.valuesOrSets(childOf(section, "rsc_defaults"), "meta_attributes");
    const opDefaults = this.sets.valuesOrSets(childOf(section, "op_defaults"), "meta_attributes");
    const resources = new ResourceReader(this.problems, this.read, this.sets, this.byId);
    const { resources: list, templates } = resources.section(childOf(section, "resources"));
    const tags = childrenOf(childOf(section, "tags"), "tag").map((tag) => this.tag(tag));
    return {
      properties: properties.plain,
      nodes: this.nodes(childOf(section, "nodes")),
      resources: list,
      constraints: new ConstraintReader(this.problems, this.read, this.sets).section(childOf(section, "constraints")),
      fencingTopology: this.fencingTopology(childOf(section, "fencing-topology")),
      rscDefaults: rscDefaults.plain,
      opDefaults: opDefaults.plain,
      ...defined({
        propertySets: properties.sets,
        rscDefaultSets: rscDefaults.sets,
        opDefaultSets: opDefaults.sets,
        templates: templates.length > 0 ? templates : undefined,
        tags: tags.length > 0 ? tags : undefined,
      }),
    };
  }

  private nodes(section: XmlElement | undefined): Configuration["nodes"] {
    return Object.fromEntries(childrenOf(section, "node").map((node) => [nameOf(node), this.node(node)]));
  }

  private node(element: XmlElement): NodeConfig {
    const attributes = this.sets.valuesOrSets(element, "instance_attributes");
    const utilization = this.sets.valuesOrSets(element, "utilization");
    const remote = element.attributes.type === "remote";
    return {
      attributes: attributes.plain,
      ...defined({
        attributeSets: attributes.sets,
        utilization: Object.keys(utilization.plain).length > 0 ? utilization.plain : undefined,
        utilizationSets: utilization.sets,
        type: remote ? ("remote" as const) : undefined,
      }),
    };
  }

  private fencingTopology(section: XmlElement | undefined): readonly FencingLevel[] {
    return childrenOf(section, "fencing-level").map((level) => {
      const { id, target, devices = "", ...more } = level.attributes;
      const attribute = more["target-attribute"];
      return {
        target: target ?? "",
        index: optionalInteger(more.index) ?? 0,
        devices: devices.split(",").map((device) => device.trim()),
        ...defined({
          id,
          targetPattern: more["target-pattern"],
          targetAttribute: attribute === undefined ? undefined : { name: attribute, value: more["target-value"] ?? "" },
        }),
      };
    });
  }

  private tag(element: XmlElement): Tag {
    const members = childrenOf(element, "obj_ref").map((member) => this.read.required(member, "id"));
    return { id: this.read.required(element, "id"), members };
  }
}

/** Very old configurations know a node by its id alone. */
export function nameOf(node: XmlElement): string {
  return node.attributes.uname || node.attributes.id || "";
}
