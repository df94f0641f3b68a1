/** The resources section: primitives, templates, groups, clones and bundles. */
import type {
  AgentClass,
  AgentName,
  Bundle,
  BundleContainer,
  BundleNetwork,
  Clone,
  Group,
  OperationConfig,
  Primitive,
  Resource,
  Template,
  Values,
} from "../../core/cib/configuration.js";
import { defined } from "../defined.js";
import { quoted } from "../problem.js";
import type { AttributeReader } from "./attribute-values.js";
import type { CibProblems } from "./cib-problems.js";
import type { SetReader } from "./cib-sets.js";
import { childOf, childrenOf, type XmlElement } from "./xml-element.js";

const CLASSES: readonly AgentClass[] = ["ocf", "stonith", "systemd", "lsb", "service"];
const TECHNOLOGIES = ["docker", "podman", "rkt"] as const;

export interface ResourcesSection {
  readonly resources: readonly Resource[];
  readonly templates: readonly Template[];
}

export class ResourceReader {
  constructor(
    private readonly problems: CibProblems,
    private readonly read: AttributeReader,
    private readonly sets: SetReader,
    private readonly byId: ReadonlyMap<string, XmlElement>,
  ) {}

  section(section: XmlElement | undefined): ResourcesSection {
    const resources: Resource[] = [];
    const templates: Template[] = [];
    for (const child of section?.children ?? []) {
      if (child.tag === "template") templates.push(this.template(child));
      else resources.push(...this.resource(child, ["primitive", "group", "clone", "bundle"]));
    }
    return { resources, templates };
  }

  private resource(element: XmlElement, kinds: readonly Resource["kind"][]): Resource[] {
    const kind = kinds.find((word) => word === element.tag);
    switch (kind) {
      case "primitive":
        return [this.primitive(element)];
      case "group":
        return [this.group(element)];
      case "clone":
        return this.clone(element);
      case "bundle":
        return this.bundle(element);
      case undefined:
        return [];
    }
  }

  private primitive(element: XmlElement): Primitive {
    const { template, ...body } = this.body(element);
    return { kind: "primitive", ...body, ...defined({ template }) };
  }

  private template(element: XmlElement): Template {
    const { template: _, ...body } = this.body(element);
    return { kind: "template", ...body };
  }

  private body(element: XmlElement): Omit<Primitive, "kind"> {
    const utilization = this.sets.valuesOrSets(element, "utilization");
    return {
      ...this.options(element),
      agent: this.agent(element),
      operations: childrenOf(element, "operations").flatMap((operations) => this.operations(operations)),
      ...defined({
        template: element.attributes.template,
        utilization: Object.keys(utilization.plain).length > 0 ? utilization.plain : undefined,
        utilizationSets: utilization.sets,
      }),
    };
  }

  /** What every kind of resource may say. */
  private options(element: XmlElement) {
    const params = this.sets.valuesOrSets(element, "instance_attributes");
    const meta = this.sets.valuesOrSets(element, "meta_attributes");
    return {
      id: this.read.required(element, "id"),
      params: params.plain,
      meta: meta.plain,
      ...defined({ paramSets: params.sets, metaSets: meta.sets, description: element.attributes.description }),
    };
  }

  private agent(element: XmlElement): AgentName {
    const named = element.attributes.template;
    const template = named === undefined ? undefined : this.byId.get(named);
    if (named !== undefined && template?.tag !== "template") {
      this.problems.mistake(element, `no template has the id ${quoted(named)}`, "template");
      return { class: "ocf", type: "" };
    }
    return this.ownAgent(template ?? element);
  }

  private ownAgent(element: XmlElement): AgentName {
    const { class: standard = "", provider } = element.attributes;
    const known = CLASSES.find((word) => word === standard);
    if (!known) this.problems.mistake(element, `agents of the class ${quoted(standard)} are not known`, "class");
    return { class: known ?? "ocf", ...defined({ provider }), type: this.read.required(element, "type") };
  }

  private operations(written: XmlElement): OperationConfig[] {
    const operations = this.sets.referenced(written);
    return childrenOf(operations, "op").map((child) => {
      const { id, ...operation } = this.operation(child);
      return operations === written ? { ...operation, ...defined({ id }) } : operation;
    });
  }

  /** The one parameter that operations commonly have stands among their options. */
  private operation(element: XmlElement): OperationConfig {
    const { id, name: _, interval: __, ...attributes } = element.attributes;
    const params = this.sets.sets(element, "instance_attributes");
    const meta = this.sets.sets(element, "meta_attributes");
    const [only] = params;
    const plain = only && params.length === 1 && !only.rule && Object.keys(only.values).join() === "OCF_CHECK_LEVEL";
    return {
      name: this.read.required(element, "name"),
      interval: this.read.interval(element) ?? 0,
      options: plain ? { ...attributes, ...only.values } : attributes,
      ...defined({
        id,
        paramSets: params.length > 0 && !plain ? params : undefined,
        metaSets: meta.length > 0 ? meta : undefined,
      }),
    };
  }

  private group(element: XmlElement): Group {
    const members = childrenOf(element, "primitive").map((child) => this.primitive(child));
    if (members.length === 0) this.problems.mistake(element, "a group without primitives");
    return { kind: "group", ...this.shared(element), members };
  }

  private clone(element: XmlElement): Clone[] {
    const inner = element.children.filter((child) => child.tag === "primitive" || child.tag === "group");
    const [copied, second] = inner.flatMap((child) => this.resource(child, ["primitive", "group"]));
    if (second) this.problems.mistake(element, "a clone of more than one resource");
    if (!copied) this.problems.mistake(element, "a clone without a resource");
    if (copied?.kind !== "primitive" && copied?.kind !== "group") return [];
    return [{ kind: "clone", ...this.shared(element), child: copied }];
  }

  /** Groups and clones have parameters only where somebody wrote them. */
  private shared(element: XmlElement) {
    const { params, ...options } = this.options(element);
    return { ...options, ...(Object.keys(params).length > 0 ? { params } : {}) };
  }

  private bundle(element: XmlElement): Bundle[] {
    const { params: _, paramSets: __, ...options } = this.options(element);
    const container = this.container(element);
    const network = childOf(element, "network");
    const inner = childrenOf(element, "primitive").map((child) => this.primitive(child));
    if (!container) return [];
    return [
      {
        kind: "bundle",
        ...options,
        container,
        ...defined({ network: network && this.network(network), child: inner[0] }),
        storage: childrenOf(childOf(element, "storage"), "storage-mapping").map(withoutId),
      },
    ];
  }

  private container(bundle: XmlElement): BundleContainer | undefined {
    for (const technology of TECHNOLOGIES) {
      const found = childOf(bundle, technology);
      if (!found) continue;
      const { image: _, ...options } = found.attributes;
      return { technology, image: this.read.required(found, "image"), options };
    }
    this.problems.mistake(bundle, `a bundle without a container (${TECHNOLOGIES.join(", ")})`);
    return undefined;
  }

  private network(element: XmlElement): BundleNetwork {
    return { options: element.attributes, ports: childrenOf(element, "port-mapping").map(withoutId) };
  }
}

function withoutId(element: XmlElement): { readonly id: string; readonly options: Values } {
  const { id = "", ...options } = element.attributes;
  return { id, options };
}
