/**
 * Constraints in the cluster document.
 *
 *     l-web: { location: web, node: lb1, score: 100 }
 *     l-net: { location: { pattern: ^web }, rules: [{ score: -INFINITY, and: [{ attribute: pingd, operation: not_defined }] }] }
 *     c-web: { colocation: web, with: cl-api, score: INFINITY }
 *     o-all: { order: { sets: [{ resources: [a, b], sequential: false }, { resources: [c] }] } }
 *     t-web: { ticket: site-a, resource: web, loss-policy: stop }
 */
import type { Constraint, LocationSubject, OrderAction, ResourceSet } from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { nearestName } from "../core/model/nearest-name.js";
import type { Score } from "../core/model/score.js";
import type { OptionsReader } from "./cluster-yaml-options.js";
import { defined } from "./defined.js";
import { quoted } from "./problem.js";
import type { YamlFields } from "./yaml-fields.js";
import { readText, type YamlEntry, type YamlItem, type YamlMapping } from "./yaml-item.js";

const ORDER_KINDS = ["Mandatory", "Optional", "Serialize"] as const;
const ORDER_ACTIONS: readonly OrderAction[] = ["start", "stop", "promote", "demote"];
const DISCOVERIES = ["always", "never", "exclusive"] as const;
const LOSS_POLICIES = ["fence", "stop", "freeze", "demote"] as const;
const SET_KEYS = [
  ...(["id", "resources", "sequential", "require-all", "ordering", "action", "role", "score", "kind"] as const),
];

export class YamlConstraints {
  constructor(
    private readonly fields: YamlFields,
    private readonly options: OptionsReader,
  ) {}

  constraint({ key: id, at, value: item }: YamlEntry, path: Path): Constraint | undefined {
    if (item.kind === "mapping") {
      const keys = item.entries.map(({ key }) => key);
      if (keys.includes("location")) return this.location(id, item, path);
      if (keys.includes("colocation")) return this.colocation(id, item, path);
      if (keys.includes("order")) return this.order(id, item, path);
      if (keys.includes("ticket")) return this.ticket(id, item, path);
    }
    this.fields.report(at, `constraint ${id} must be a mapping with location, colocation, order or ticket`);
    return undefined;
  }

  private location(id: string, item: YamlMapping, path: Path): Constraint | undefined {
    const { fields } = this;
    const keys = ["location", "node", "score", "role", "until", "discovery", "rules", "lifetime"] as const;
    const found = fields.record(item, `location ${id}`, path, keys);
    const of = found.location && this.subject(found.location, [...path, "location"]);
    const optional = defined({
      role: fields.role(found.role, "role"),
      discovery: fields.choice(found.discovery, "discovery", DISCOVERIES),
    });
    const plain = of?.kind === "resource" && !found.rules && !found.lifetime;
    if (plain || found.until) {
      const node = fields.needed(item, found.node, "node");
      const score = this.neededScore(item, found.score);
      const until = fields.text(found.until, "until");
      if (of?.kind !== "resource" || node === undefined || score === undefined) return undefined;
      return { kind: "location", id, resource: of.id, node, score, ...optional, ...defined({ until }) };
    }
    const rules = fields.list(found.rules, "rules", [...path, "rules"]);
    const more = defined({
      node: fields.text(found.node, "node"),
      score: fields.score(found.score),
      lifetime: found.lifetime && this.options.rule(found.lifetime, [...path, "lifetime"]),
    });
    if (!of) return undefined;
    return {
      kind: "location-rule",
      id,
      of,
      rules: rules.map(([rule, place]) => this.options.rule(rule, place)),
      ...more,
      ...optional,
    };
  }

  /** A resource by its name; `{ pattern: REGEX }`; `{ sets: [...] }`. */
  private subject(item: YamlItem, path: Path): LocationSubject | undefined {
    if (item.kind !== "mapping") {
      const id = readText(item, "location", this.fields.report);
      return id === undefined ? undefined : { kind: "resource", id };
    }
    const found = this.fields.record(item, "location", path, ["pattern", "sets"]);
    if (found.sets) return { kind: "sets", sets: this.sets(found.sets, path) };
    const pattern = this.fields.needed(item, found.pattern, "pattern");
    return pattern === undefined ? undefined : { kind: "pattern", pattern };
  }

  private colocation(id: string, item: YamlMapping, path: Path): Constraint | undefined {
    const { fields } = this;
    const keys = [
      ...(["colocation", "with", "score", "role", "with-role", "node-attribute", "influence", "lifetime"] as const),
    ];
    const found = fields.record(item, `colocation ${id}`, path, keys);
    const sets = found.colocation && this.setsOf(found.colocation, "colocation", path);
    const score = this.neededScore(item, found.score);
    const common = defined({
      nodeAttribute: fields.text(found["node-attribute"], "node-attribute"),
      influence: fields.flag(found.influence, "influence"),
    });
    if (sets) return score === undefined ? undefined : { kind: "colocation-set", id, score, sets, ...common };
    const resource = fields.needed(item, found.colocation, "colocation");
    const primary = fields.needed(item, found.with, "with");
    const optional = defined({
      role: fields.role(found.role, "role"),
      withRole: fields.role(found["with-role"], "with-role"),
      lifetime: found.lifetime && this.options.rule(found.lifetime, [...path, "lifetime"]),
    });
    if (resource === undefined || primary === undefined || score === undefined) return undefined;
    return { kind: "colocation", id, score, resource, with: primary, ...optional, ...common };
  }

  private order(id: string, item: YamlMapping, path: Path): Constraint | undefined {
    const { fields } = this;
    const found = fields.record(item, `order ${id}`, path, ["order", "kind", "symmetrical", "require-all"]);
    const orderKind = fields.choice(found.kind, "kind", ORDER_KINDS) ?? "Mandatory";
    const symmetrical = fields.flag(found.symmetrical, "symmetrical") ?? orderKind !== "Serialize";
    const sets = found.order && this.setsOf(found.order, "order", path);
    if (sets) return { kind: "order-set", id, orderKind, symmetrical, sets };
    const ends = this.orderEnds(found.order, path);
    const requireAll = fields.flag(found["require-all"], "require-all");
    return ends && { kind: "order", id, orderKind, ...ends, symmetrical, ...defined({ requireAll }) };
  }

  private orderEnds(item: YamlItem | undefined, path: Path) {
    const list = this.fields.list(item, "order", [...path, "order"]);
    const [first, then, ...more] = list;
    if (!first || !then || more.length > 0) {
      const message = "order must name two resources; or write sets: { sets: [{ resources: [a, b, c] }] }";
      if (item?.kind === "list") this.fields.report(item.at, message);
      return undefined;
    }
    const before = this.orderEnd(first[0]);
    // An action that is not said is the one of the first resource (Pacemaker Explained, "Ordering Properties").
    const after = this.orderEnd(then[0], before?.action);
    if (!before || !after) return undefined;
    return { first: before.resource, firstAction: before.action, then: after.resource, thenAction: after.action };
  }

  /** `RSC` or `RSC:ACTION`. */
  private orderEnd(item: YamlItem, otherwise: OrderAction = "start") {
    const text = readText(item, "a resource in order", this.fields.report);
    if (text === undefined) return undefined;
    const [resource = "", word, ...rest] = text.split(":");
    const action = word === undefined ? otherwise : ORDER_ACTIONS.find((name) => name === word);
    if (action && rest.length === 0) return { resource, action };
    const message = `${quoted(text)} must be RESOURCE or RESOURCE:ACTION, with ${ORDER_ACTIONS.join(", ")}`;
    this.fields.report(item.at, message, nearestName(word ?? "", ORDER_ACTIONS));
    return undefined;
  }

  private ticket(id: string, item: YamlMapping, path: Path): Constraint | undefined {
    const { fields } = this;
    const found = fields.record(item, `ticket ${id}`, path, ["ticket", "resource", "role", "sets", "loss-policy"]);
    const ticket = fields.text(found.ticket, "ticket");
    const optional = defined({
      resource: fields.text(found.resource, "resource"),
      role: fields.role(found.role, "role"),
      sets: found.sets && this.sets(found.sets, path),
      lossPolicy: fields.choice(found["loss-policy"], "loss-policy", LOSS_POLICIES),
    });
    return ticket === undefined ? undefined : { kind: "ticket", id, ticket, ...optional };
  }

  private neededScore(parent: YamlItem, item: YamlItem | undefined): Score | undefined {
    if (!item) this.fields.report(parent.at, '"score" is missing');
    return this.fields.score(item);
  }

  /** Undefined where it is no mapping: then it names a resource. */
  private setsOf(item: YamlItem, what: string, path: Path): readonly ResourceSet[] | undefined {
    if (item.kind !== "mapping") return undefined;
    const found = this.fields.record(item, what, [...path, what], ["sets"]);
    return this.sets(found.sets, [...path, what]);
  }

  private sets(item: YamlItem | undefined, above: Path): readonly ResourceSet[] {
    return this.fields.list(item, "sets", [...above, "sets"]).map(([each, path]): ResourceSet => {
      const { fields } = this;
      const found = fields.record(each, "a set", path, SET_KEYS);
      return {
        id: fields.text(found.id, "id") ?? "",
        members: fields.texts(found.resources, "resources", path),
        ...defined({
          sequential: fields.flag(found.sequential, "sequential"),
          requireAll: fields.flag(found["require-all"], "require-all"),
          ordering: fields.choice(found.ordering, "ordering", ["group", "listed"]),
          action: fields.choice(found.action, "action", ORDER_ACTIONS),
          role: fields.role(found.role, "role"),
          score: fields.score(found.score),
          kind: fields.choice(found.kind, "kind", ORDER_KINDS),
        }),
      };
    });
  }
}
