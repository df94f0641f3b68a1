/** Resources as CIB XML: the counterpart of cib-resources.ts. */
import type {
  Bundle,
  BundleNetwork,
  Clone,
  Group,
  OperationConfig,
  Primitive,
  Resource,
  Template,
} from "../../core/cib/configuration.js";
import { OPERATION_ATTRIBUTES } from "../../core/cib/operation-attributes.js";
import { formatDuration } from "../../core/model/duration.js";
import { defined } from "../defined.js";
import { idOf } from "./cib-names.js";
import { printSets } from "./print-sets.js";
import { element, type XmlElement } from "./xml-element.js";

export function printResource(resource: Resource): XmlElement {
  switch (resource.kind) {
    case "primitive":
      return printPrimitive(resource);
    case "group":
      return printGroup(resource);
    case "clone":
      return printClone(resource);
    case "bundle":
      return printBundle(resource);
  }
}

export function printPrimitive(primitive: Primitive | Template): XmlElement {
  const { id, description, kind } = primitive;
  const template = kind === "primitive" ? primitive.template : undefined;
  const { class: standard, provider, type } = primitive.agent;
  const agent = template === undefined ? defined({ class: standard, provider, type }) : { template };
  return element(kind, { id, ...agent, ...defined({ description }) }, [
    ...printOptions(primitive),
    ...printSets("utilization", idOf(id, "utilization"), primitive.utilization, primitive.utilizationSets),
    ...printOperations(primitive),
  ]);
}

type WithOptions = Pick<Group, "id" | "params" | "paramSets" | "meta" | "metaSets">;

function printOptions({ id, params, paramSets, meta, metaSets }: WithOptions): readonly XmlElement[] {
  return [
    ...printSets("instance_attributes", idOf(id, "instance_attributes"), params, paramSets),
    ...printSets("meta_attributes", idOf(id, "meta_attributes"), meta, metaSets),
  ];
}

function printOperations({ id, operations }: Primitive | Template): readonly XmlElement[] {
  if (operations.length === 0) return [];
  return [
    element(
      "operations",
      {},
      operations.map((operation) => printOperation(id, operation)),
    ),
  ];
}

function printOperation(resource: string, operation: OperationConfig): XmlElement {
  const { name, options, paramSets, metaSets } = operation;
  const interval = formatDuration(operation.interval);
  const id = operation.id ?? idOf(resource, name, interval);
  const entries = Object.entries(options);
  const attributes = Object.fromEntries(entries.filter(([option]) => OPERATION_ATTRIBUTES.has(option)));
  const params = Object.fromEntries(entries.filter(([option]) => !OPERATION_ATTRIBUTES.has(option)));
  const setId = idOf(id, "instance_attributes");
  return element("op", { id, name, interval, ...attributes }, [
    ...printSets("instance_attributes", setId, params, undefined),
    ...(paramSets ? printSets("instance_attributes", setId, undefined, paramSets) : []),
    ...printSets("meta_attributes", idOf(id, "meta_attributes"), undefined, metaSets),
  ]);
}

function printGroup(group: Group): XmlElement {
  const { id, description } = group;
  return element("group", defined({ id, description }), [
    ...printOptions(group),
    ...group.members.map((member) => printPrimitive(member)),
  ]);
}

function printClone(clone: Clone): XmlElement {
  const { id, description } = clone;
  return element("clone", defined({ id, description }), [...printOptions(clone), printResource(clone.child)]);
}

function printBundle(bundle: Bundle): XmlElement {
  const { id, description, container, network, storage, child, meta, metaSets } = bundle;
  return element("bundle", defined({ id, description }), [
    ...printSets("meta_attributes", idOf(id, "meta_attributes"), meta, metaSets),
    element(container.technology, { image: container.image, ...container.options }),
    ...(network ? [printNetwork(network)] : []),
    ...(storage.length > 0
      ? [
          element(
            "storage",
            {},
            storage.map((mapping) => printMapping("storage", mapping)),
          ),
        ]
      : []),
    ...(child ? [printPrimitive(child)] : []),
  ]);
}

function printNetwork({ options, ports }: BundleNetwork): XmlElement {
  return element(
    "network",
    options,
    ports.map((mapping) => printMapping("port", mapping)),
  );
}

function printMapping(what: "storage" | "port", { id, options }: Bundle["storage"][number]): XmlElement {
  return element(`${what}-mapping`, { id, ...options });
}
