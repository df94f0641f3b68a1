/**
 * A configuration as the <configuration> of a Pacemaker CIB.
 *
 * Whatever was read from a CIB is printed as it was written: the same elements, attributes and ids in the same order
 * (xml-notes.ts). What was configured otherwise gets ids as crmsh makes them up, and defaults are not written.
 */
import type { Configuration, FencingLevel, NodeConfig, Tag } from "../../core/cib/configuration.js";
import type { NodeName } from "../../core/model/names.js";
import { defined } from "../defined.js";
import { idOf } from "./cib-names.js";
import { printConstraint } from "./print-constraints.js";
import { printPrimitive, printResource } from "./print-resources.js";
import { printSets } from "./print-sets.js";
import { element, type XmlElement } from "./xml-element.js";
import { withNotes } from "./xml-notes.js";
import { printXml } from "./xml-printer.js";

export interface PrintContext {
  /** Numeric ids of cluster nodes; a node that is not among them has its name for an id. */
  readonly nodeIds?: Readonly<Record<NodeName, number | string>>;
}

const SCHEMA = "pacemaker-3.10";

/** A whole CIB with an empty status. */
export function printCib(configuration: Configuration, context: PrintContext = {}): string {
  const section = withNotes(configurationElement(configuration, context), configuration.xmlNotes ?? []);
  const versions = { admin_epoch: "0", epoch: "1", num_updates: "0", "validate-with": SCHEMA };
  return printXml(element("cib", versions, [section, element("status")]));
}

/** As we would write it ourselves. */
export function configurationElement(configuration: Configuration, context: PrintContext): XmlElement {
  const { properties, rscDefaults, opDefaults, templates = [], tags = [] } = configuration;
  const defaults = (set: XmlElement["children"], tag: string) => element(tag, {}, set);
  return element("configuration", {}, [
    defaults(
      printSets("cluster_property_set", "cib-bootstrap-options", properties, configuration.propertySets),
      "crm_config",
    ),
    element("nodes", {}, printNodes(configuration, context)),
    element("resources", {}, [...templates.map(printPrimitive), ...configuration.resources.map(printResource)]),
    element("constraints", {}, configuration.constraints.map(printConstraint)),
    element("tags", {}, tags.map(printTag)),
    element("fencing-topology", {}, configuration.fencingTopology.map(printLevel)),
    defaults(printSets("meta_attributes", "rsc-options", rscDefaults, configuration.rscDefaultSets), "rsc_defaults"),
    defaults(printSets("meta_attributes", "op-options", opDefaults, configuration.opDefaultSets), "op_defaults"),
  ]);
}

/** Every cluster node, whether or not there is something to say about it. */
function printNodes({ nodes }: Configuration, { nodeIds = {} }: PrintContext): readonly XmlElement[] {
  const unmentioned = Object.keys(nodeIds).filter((name) => !Object.hasOwn(nodes, name));
  return [
    ...Object.entries(nodes).map(([name, node]) => printNode(name, node, nodeIds[name])),
    ...unmentioned.map((name) => printNode(name, { attributes: {} }, nodeIds[name])),
  ];
}

function printNode(name: NodeName, node: NodeConfig, number: number | string | undefined): XmlElement {
  const id = number === undefined ? name : String(number);
  const setId = idOf("nodes", name);
  return element("node", defined({ id, uname: name, type: node.type }), [
    ...printSets("instance_attributes", setId, node.attributes, node.attributeSets),
    ...printSets("utilization", idOf(setId, "utilization"), node.utilization, node.utilizationSets),
  ]);
}

function printTag({ id, members }: Tag): XmlElement {
  return element(
    "tag",
    { id },
    members.map((member) => element("obj_ref", { id: member })),
  );
}

function printLevel(level: FencingLevel): XmlElement {
  const { target, targetPattern, targetAttribute, index } = level;
  const who = targetAttribute?.name ?? targetPattern ?? target;
  const attributes = {
    id: level.id ?? idOf("fl", who, String(index)),
    target: target || undefined,
    "target-pattern": targetPattern,
    "target-attribute": targetAttribute?.name,
    "target-value": targetAttribute?.value,
    index: String(index),
    devices: level.devices.join(","),
  };
  return element("fencing-level", defined(attributes));
}
