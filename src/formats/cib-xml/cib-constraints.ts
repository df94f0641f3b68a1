/** The constraints section: locations, colocations, orders and tickets, between two resources or between sets. */
import type {
  ColocationConstraint,
  ColocationSetConstraint,
  Constraint,
  LocationConstraint,
  LocationRuleConstraint,
  LocationSubject,
  OrderAction,
  OrderConstraint,
  OrderSetConstraint,
  ResourceSet,
  TicketConstraint,
} from "../../core/cib/configuration.js";
import { defined } from "../defined.js";
import { endingPin } from "../ending-pin.js";
import type { AttributeReader } from "./attribute-values.js";
import type { CibProblems } from "./cib-problems.js";
import type { SetReader } from "./cib-sets.js";
import { childOf, childrenOf, type XmlElement } from "./xml-element.js";

const ORDER_KINDS = ["Mandatory", "Optional", "Serialize"] as const;
const ORDER_ACTIONS: readonly OrderAction[] = ["start", "stop", "promote", "demote"];
const DISCOVERIES = ["always", "never", "exclusive"] as const;
const LOSS_POLICIES = ["fence", "stop", "freeze", "demote"] as const;

export class ConstraintReader {
  constructor(
    private readonly problems: CibProblems,
    private readonly read: AttributeReader,
    private readonly sets: SetReader,
  ) {}

  section(section: XmlElement | undefined): readonly Constraint[] {
    return (section?.children ?? []).flatMap((child): Constraint[] => {
      switch (child.tag) {
        case "rsc_location":
          return this.location(child);
        case "rsc_colocation":
          return [this.colocation(child)];
        case "rsc_order":
          return [this.order(child)];
        case "rsc_ticket":
          return [this.ticket(child)];
        default:
          return [];
      }
    });
  }

  private location(element: XmlElement): (LocationConstraint | LocationRuleConstraint)[] {
    const of = this.subject(element);
    if (!of) return [];
    const id = this.read.required(element, "id");
    const rules = childrenOf(element, "rule").map((rule) => this.sets.rule(rule));
    const lifetime = childOf(childOf(element, "lifetime"), "rule");
    const { node } = element.attributes;
    const score = this.read.score(element);
    const common = defined({
      role: this.read.role(element, "role"),
      discovery: this.read.choice(element, "resource-discovery", DISCOVERIES),
    });
    if (of.kind === "resource" && node && score !== undefined && rules.length === 0 && !lifetime) {
      return [{ kind: "location", id, resource: of.id, node, score, ...common }];
    }
    const more = defined({ node, score, lifetime: lifetime && this.sets.rule(lifetime) });
    const whole: LocationRuleConstraint = { kind: "location-rule", id, of, rules, ...more, ...common };
    return [endingPin(whole) ?? whole];
  }

  private subject(element: XmlElement): LocationSubject | undefined {
    const { rsc, "rsc-pattern": pattern } = element.attributes;
    if (rsc !== undefined) return { kind: "resource", id: rsc };
    if (pattern !== undefined) return { kind: "pattern", pattern };
    const sets = this.resourceSets(element);
    if (sets.length > 0) return { kind: "sets", sets };
    this.problems.mistake(element, "a location without a resource, a pattern or a set");
    return undefined;
  }

  private colocation(element: XmlElement): ColocationConstraint | ColocationSetConstraint {
    const sets = this.resourceSets(element);
    const common = {
      id: this.read.required(element, "id"),
      score: this.read.score(element) ?? 0,
      ...defined({
        nodeAttribute: element.attributes["node-attribute"],
        influence: this.read.boolean(element, "influence"),
      }),
    };
    if (sets.length > 0) return { kind: "colocation-set", ...common, sets };
    const lifetime = childOf(childOf(element, "lifetime"), "rule");
    return {
      kind: "colocation",
      ...common,
      resource: this.read.required(element, "rsc"),
      with: this.read.required(element, "with-rsc"),
      ...defined({
        role: this.read.role(element, "rsc-role"),
        withRole: this.read.role(element, "with-rsc-role"),
        lifetime: lifetime && this.sets.rule(lifetime),
      }),
    };
  }

  private order(element: XmlElement): OrderConstraint | OrderSetConstraint {
    const id = this.read.required(element, "id");
    const orderKind = this.orderKind(element);
    const symmetrical = this.read.boolean(element, "symmetrical") ?? orderKind !== "Serialize";
    const sets = this.resourceSets(element);
    if (sets.length > 0) return { kind: "order-set", id, orderKind, symmetrical, sets };
    const firstAction = this.read.choice(element, "first-action", ORDER_ACTIONS) ?? "start";
    return {
      kind: "order",
      id,
      orderKind,
      first: this.read.required(element, "first"),
      firstAction,
      then: this.read.required(element, "then"),
      thenAction: this.read.choice(element, "then-action", ORDER_ACTIONS) ?? firstAction,
      symmetrical,
      ...defined({ requireAll: this.read.boolean(element, "require-all") }),
    };
  }

  /** Older configurations say it by a score: none, or one above 0, is mandatory. */
  private orderKind(element: XmlElement): OrderConstraint["orderKind"] {
    const kind = this.read.choice(element, "kind", ORDER_KINDS);
    if (kind || element.attributes.kind !== undefined) return kind ?? "Mandatory";
    return (this.read.score(element) ?? 1) > 0 ? "Mandatory" : "Optional";
  }

  private ticket(element: XmlElement): TicketConstraint {
    const sets = this.resourceSets(element);
    return {
      kind: "ticket",
      id: this.read.required(element, "id"),
      ticket: this.read.required(element, "ticket"),
      ...defined({
        resource: sets.length > 0 ? undefined : this.read.required(element, "rsc"),
        role: this.read.role(element, "rsc-role"),
        sets: sets.length > 0 ? sets : undefined,
        lossPolicy: this.read.choice(element, "loss-policy", LOSS_POLICIES),
      }),
    };
  }

  private resourceSets(element: XmlElement): readonly ResourceSet[] {
    return childrenOf(element, "resource_set").map((set) => this.resourceSet(this.sets.referenced(set)));
  }

  private resourceSet(element: XmlElement): ResourceSet {
    return {
      id: this.read.required(element, "id"),
      members: childrenOf(element, "resource_ref").map((member) => this.read.required(member, "id")),
      ...defined({
        sequential: this.read.boolean(element, "sequential"),
        requireAll: this.read.boolean(element, "require-all"),
        ordering: this.read.choice(element, "ordering", ["group", "listed"] as const),
        action: this.read.choice(element, "action", ORDER_ACTIONS),
        role: this.read.role(element, "role"),
        score: this.read.score(element),
        kind: this.read.choice(element, "kind", ORDER_KINDS),
      }),
    };
  }
}
