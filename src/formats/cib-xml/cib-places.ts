/**
 * Where the parts of a configuration stand in the CIB that it was read from, by the paths that validation speaks of
 * (core/cib/path.ts). Parts that are not noted are shown at the part above them.
 */
import type { Path } from "../../core/cib/path.js";
import type { Places } from "../places.js";
import { nameOf } from "./cib-configuration.js";
import type { CibProblems } from "./cib-problems.js";
import { childOf, childrenOf, type XmlElement } from "./xml-element.js";

export function notePlaces(section: XmlElement, places: Places, problems: CibProblems): void {
  new PlaceNotes(places, problems).configuration(section);
}

/** Attributes of constraints by what the cluster document calls them, where that is another word. */
const CONSTRAINT_PARTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  rsc_location: { rsc: ["location"], "rsc-pattern": ["location"] },
  rsc_colocation: { rsc: ["colocation"], "with-rsc": ["with"], "rsc-role": ["role"], "with-rsc-role": ["with-role"] },
  rsc_order: {
    first: ["order", "0"],
    "first-action": ["order", "0"],
    then: ["order", "1"],
    "then-action": ["order", "1"],
  },
  rsc_ticket: { rsc: ["resource"], "rsc-role": ["role"] },
};

const OPTION_PARTS: Readonly<Record<string, string>> = {
  instance_attributes: "params",
  meta_attributes: "meta",
  utilization: "utilization",
};

class PlaceNotes {
  constructor(
    private readonly places: Places,
    private readonly problems: CibProblems,
  ) {}

  configuration(section: XmlElement): void {
    for (const part of section.children) this.note([part.tag.replace("-", "_")], part);
    this.sets(["properties"], childOf(section, "crm_config"), "cluster_property_set");
    this.sets(["rsc_defaults"], childOf(section, "rsc_defaults"), "meta_attributes");
    this.sets(["op_defaults"], childOf(section, "op_defaults"), "meta_attributes");
    for (const node of childrenOf(childOf(section, "nodes"), "node")) this.node(node);
    for (const resource of childOf(section, "resources")?.children ?? []) {
      this.resource([resource.tag === "template" ? "templates" : "resources"], resource);
    }
    for (const constraint of childOf(section, "constraints")?.children ?? []) this.constraint(constraint);
    for (const level of childrenOf(childOf(section, "fencing-topology"), "fencing-level")) this.level(level);
    for (const tag of childrenOf(childOf(section, "tags"), "tag")) this.members(["tags", tag.attributes.id ?? ""], tag);
  }

  /** At an attribute if there is one of that name, else at the element. */
  private note(path: Path, at: XmlElement, attribute?: string): void {
    const whole = this.problems.place(at);
    this.places.note(path, attribute === undefined ? whole : this.problems.place(at, attribute));
  }

  /** Plain values below the path itself, several sets numbered. */
  private sets(path: Path, parent: XmlElement | undefined, tag: string): void {
    const sets = childrenOf(parent, tag);
    for (const [index, set] of sets.entries()) {
      const plain = sets.length === 1 && !childOf(set, "rule");
      const place = plain ? path : [...path, String(index)];
      this.note(place, set);
      for (const child of set.children) {
        const { name } = child.attributes;
        if (child.tag === "rule") this.note([...place, "rule"], child);
        else if (name !== undefined) this.note([...place, name], child);
      }
    }
  }

  private node(node: XmlElement): void {
    const path = ["nodes", nameOf(node)];
    this.note(path, node);
    this.sets([...path, "attributes"], node, "instance_attributes");
    this.sets([...path, "utilization"], node, "utilization");
  }

  private resource(above: Path, resource: XmlElement): void {
    const path = [...above, resource.attributes.id ?? ""];
    this.note(path, resource);
    if (resource.attributes.class !== undefined) this.note([...path, "agent"], resource, "class");
    if (resource.attributes.template !== undefined) this.note([...path, "template"], resource, "template");
    for (const [tag, part] of Object.entries(OPTION_PARTS)) this.sets([...path, part], resource, tag);
    this.operations(
      path,
      childrenOf(resource, "operations").flatMap((operations) => childrenOf(operations, "op")),
    );
    for (const child of resource.children) {
      if (child.tag === "primitive" || child.tag === "group") this.resource(path, child);
    }
  }

  private operations(above: Path, operations: readonly XmlElement[]): void {
    const counts = new Map<string, number>();
    for (const operation of operations) {
      const { name = "" } = operation.attributes;
      const several = operations.filter((other) => other.attributes.name === name).length > 1;
      const number = counts.get(name) ?? 0;
      counts.set(name, number + 1);
      const path = [...above, "op", name, ...(several ? [String(number)] : [])];
      this.note(path, operation);
      for (const attribute of Object.keys(operation.attributes)) this.note([...path, attribute], operation, attribute);
      this.sets([...path, "params"], operation, "instance_attributes");
      this.sets([...path, "meta"], operation, "meta_attributes");
    }
  }

  private constraint(constraint: XmlElement): void {
    const path = ["constraints", constraint.attributes.id ?? ""];
    const parts = CONSTRAINT_PARTS[constraint.tag] ?? {};
    this.note(path, constraint);
    for (const attribute of Object.keys(constraint.attributes)) {
      this.note([...path, ...(parts[attribute] ?? [attribute])], constraint, attribute);
    }
    for (const [index, rule] of childrenOf(constraint, "rule").entries()) {
      this.note([...path, "rules", String(index)], rule);
    }
    const subject = { rsc_location: "location", rsc_colocation: "colocation", rsc_order: "order" }[constraint.tag];
    for (const [index, set] of childrenOf(constraint, "resource_set").entries()) {
      this.members([...path, ...(subject ? [subject] : []), "sets", String(index)], set);
    }
  }

  private members(path: Path, set: XmlElement): void {
    this.note(path, set);
    for (const [index, member] of set.children.entries()) this.note([...path, String(index)], member);
  }

  private level(level: XmlElement): void {
    const { target, index = "", ...more } = level.attributes;
    const attribute = more["target-attribute"];
    const pattern = more["target-pattern"];
    const name =
      attribute === undefined ? (target ?? `pattern:${pattern}`) : `attr:${attribute}=${more["target-value"]}`;
    this.note(["fencing_topology", name], level);
    this.note(["fencing_topology", name, String(Number(index) - 1)], level);
  }
}
