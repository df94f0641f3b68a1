/**
 * Which elements the configuration of a CIB may hold where, and that ids are unique: what Pacemaker's schemas check before
 * anything is read. What only looks strange, such as a constraint about a resource that there is not, is a warning:
 * Pacemaker passes over it.
 */
import { quoted } from "../problem.js";
import type { CibProblems } from "./cib-problems.js";
import type { XmlElement } from "./xml-element.js";

const OPTION_SETS = ["instance_attributes", "meta_attributes"];
const PAIRS = ["nvpair", "rule"];
const PRIMITIVE = [...OPTION_SETS, "operations", "utilization"];
const CONDITIONS = ["rule", "expression", "date_expression", "rsc_expression", "op_expression"];
const CONSTRAINT = ["resource_set", "rule", "lifetime"];

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  configuration: [
    ...["crm_config", "nodes", "resources", "constraints", "fencing-topology", "rsc_defaults", "op_defaults"],
    ...["acls", "tags", "alerts"],
  ],
  crm_config: ["cluster_property_set"],
  cluster_property_set: PAIRS,
  instance_attributes: PAIRS,
  meta_attributes: PAIRS,
  utilization: PAIRS,
  rule: CONDITIONS,
  date_expression: ["duration", "date_spec"],
  nodes: ["node"],
  node: ["instance_attributes", "utilization"],
  rsc_defaults: ["meta_attributes"],
  op_defaults: ["meta_attributes"],
  resources: ["primitive", "template", "group", "clone", "bundle"],
  primitive: PRIMITIVE,
  template: PRIMITIVE,
  group: [...OPTION_SETS, "primitive"],
  clone: [...OPTION_SETS, "primitive", "group"],
  bundle: [...OPTION_SETS, "docker", "podman", "rkt", "network", "storage", "primitive"],
  network: ["port-mapping"],
  storage: ["storage-mapping"],
  operations: ["op", ...OPTION_SETS],
  op: OPTION_SETS,
  constraints: ["rsc_location", "rsc_colocation", "rsc_order", "rsc_ticket"],
  rsc_location: CONSTRAINT,
  rsc_colocation: CONSTRAINT,
  rsc_order: CONSTRAINT,
  rsc_ticket: CONSTRAINT,
  lifetime: ["rule"],
  resource_set: ["resource_ref"],
  "fencing-topology": ["fencing-level"],
  tags: ["tag"],
  tag: ["obj_ref"],
};

/** Kept as they are, and not looked into. */
const OPAQUE: ReadonlySet<string> = new Set(["acls", "alerts"]);

/** Their ids are not their own: nodes count for themselves, references name others. */
const FOREIGN_IDS: ReadonlySet<string> = new Set(["node", "resource_ref", "obj_ref"]);

/** Every element of the configuration that has an id of its own. */
export function checkedIds(configuration: XmlElement, problems: CibProblems): ReadonlyMap<string, XmlElement> {
  const byId = new Map<string, XmlElement>();
  checkElement(configuration, byId, problems);
  checkReferences(configuration, byId, problems);
  return byId;
}

function checkElement(element: XmlElement, byId: Map<string, XmlElement>, problems: CibProblems): void {
  const { id } = element.attributes;
  if (id !== undefined && !FOREIGN_IDS.has(element.tag)) {
    if (byId.has(id)) problems.mistake(element, `the id ${quoted(id)} a second time`, "id");
    else byId.set(id, element);
  }
  if (OPAQUE.has(element.tag)) return;
  const allowed = CHILDREN[element.tag] ?? [];
  for (const child of element.children) {
    if (allowed.includes(child.tag)) checkElement(child, byId, problems);
    else problems.mistake(child, `<${child.tag}> is not known in <${element.tag}>`);
  }
}

const REFERRING = ["rsc", "with-rsc", "first", "then"] as const;

function checkReferences(element: XmlElement, byId: ReadonlyMap<string, XmlElement>, problems: CibProblems): void {
  const constraints = element.children.find((child) => child.tag === "constraints");
  for (const constraint of constraints?.children ?? []) {
    for (const attribute of REFERRING) {
      const name = constraint.attributes[attribute];
      if (name !== undefined) checkReference(constraint, attribute, name, byId, problems);
    }
    for (const member of constraint.children.flatMap((set) => set.children)) {
      const { id } = member.attributes;
      if (member.tag === "resource_ref" && id !== undefined) checkReference(member, "id", id, byId, problems);
    }
  }
}

/** Histories of older versions number the copies of a clone; so do constraints that were made for one of them. */
function checkReference(
  from: XmlElement,
  attribute: string,
  name: string,
  byId: ReadonlyMap<string, XmlElement>,
  problems: CibProblems,
): void {
  if (byId.has(name) || byId.has(name.replace(/:\d+$/, ""))) return;
  problems.warning(from, `there is no resource ${quoted(name)}: passed over`, attribute);
}
