/**
 * Options in the cluster document: a mapping, or a list of sets with scores and rules.
 *
 *     meta: { priority: 5 }
 *     meta:
 *       - values: { resource-stickiness: 100 }
 *       - id: by-day
 *         score: 10
 *         rule: { and: [{ date: date_spec, spec: { hours: 9-16 } }] }
 *         values: { resource-stickiness: INFINITY }
 */
import type { AttributeSet, Condition, Rule, Values } from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { defined } from "./defined.js";
import type { YamlFields } from "./yaml-fields.js";
import type { YamlItem, YamlMapping } from "./yaml-item.js";

const COMPARISONS = ["lt", "gt", "lte", "gte", "eq", "ne", "defined", "not_defined"] as const;
const VALUE_TYPES = ["string", "integer", "number", "version"] as const;
const VALUE_SOURCES = ["literal", "param", "meta"] as const;
const DATE_OPERATIONS = ["gt", "lt", "in_range", "date_spec"] as const;

export interface ValuesOrSets {
  readonly plain: Values;
  readonly sets?: readonly AttributeSet[];
}

export class OptionsReader {
  constructor(private readonly fields: YamlFields) {}

  valuesOrSets(item: YamlItem | undefined, what: string, path: Path): ValuesOrSets {
    if (item?.kind !== "list") return { plain: this.fields.values(item, what, path) };
    return { plain: {}, sets: this.sets(item, what, path) };
  }

  utilization(item: YamlItem | undefined, path: Path) {
    const { plain, sets } = this.valuesOrSets(item, "utilization", [...path, "utilization"]);
    return { utilization: item && !sets ? plain : undefined, utilizationSets: sets };
  }

  sets(item: YamlItem | undefined, what: string, path: Path): readonly AttributeSet[] {
    return this.fields.list(item, what, path).map(([each, place]) => this.set(each, what, place));
  }

  private set(item: YamlItem, what: string, path: Path): AttributeSet {
    const found = this.fields.record(item, `a set of ${what}`, path, ["id", "score", "rule", "values"]);
    const values = this.fields.values(found.values, what, path);
    const rule = found.rule && this.rule(found.rule, [...path, "rule"]);
    const id = this.fields.text(found.id, "id") ?? "";
    return { id, score: this.fields.score(found.score) ?? 0, ...defined({ rule }), values };
  }

  rule(item: YamlItem, path: Path): Rule {
    const keys = ["id", "score", "score-attribute", "role", "and", "or"] as const;
    const found = this.fields.record(item, "a rule", path, keys);
    const { fields } = this;
    if (!found.and === !found.or) fields.report(item.at, "a rule needs its conditions, as a list after and: or or:");
    const conditions = fields.list(found.and ?? found.or, "the conditions of a rule", path);
    return {
      kind: "rule",
      id: fields.text(found.id, "id") ?? "",
      boolean: found.or ? "or" : "and",
      ...defined({
        score: fields.score(found.score),
        scoreAttribute: fields.text(found["score-attribute"], "score-attribute"),
        role: fields.role(found.role, "role"),
      }),
      conditions: conditions.flatMap(([each, place]) => this.condition(each, place) ?? []),
    };
  }

  private condition(item: YamlItem, path: Path): Condition | undefined {
    const keys = item.kind === "mapping" ? item.entries.map(({ key }) => key) : [];
    if (item.kind === "mapping") {
      if (keys.includes("attribute")) return this.attribute(item, path);
      if (keys.includes("date")) return this.date(item, path);
      if (keys.includes("resource")) return this.resource(item, path);
      if (keys.includes("op")) return this.operation(item, path);
      if (keys.includes("and") || keys.includes("or")) return this.rule(item, path);
    }
    this.fields.report(item.at, "a condition must be a mapping with attribute, date, resource, op, and, or or");
    return undefined;
  }

  private attribute(item: YamlMapping, path: Path): Condition {
    const keys = ["id", "attribute", "operation", "value", "type", "value-source"] as const;
    const { fields } = this;
    const found = fields.record(item, "a condition", path, keys);
    return {
      kind: "attribute",
      id: fields.text(found.id, "id") ?? "",
      attribute: fields.text(found.attribute, "attribute") ?? "",
      operation: fields.choice(found.operation, "operation", COMPARISONS) ?? this.missing(item, "operation", "eq"),
      ...defined({
        type: fields.choice(found.type, "type", VALUE_TYPES),
        value: fields.text(found.value, "value"),
        valueSource: fields.choice(found["value-source"], "value-source", VALUE_SOURCES),
      }),
    };
  }

  /** Reported before, where it is there and cannot be read. */
  private missing<T>(item: YamlMapping, key: string, instead: T): T {
    if (!item.entries.some((entry) => entry.key === key)) this.fields.report(item.at, `"${key}" is missing`);
    return instead;
  }

  private date(item: YamlMapping, path: Path): Condition {
    const { fields } = this;
    const found = fields.record(item, "a condition", path, ["id", "date", "start", "end", "duration", "spec"]);
    return {
      kind: "date",
      id: fields.text(found.id, "id") ?? "",
      operation: fields.choice(found.date, "date", DATE_OPERATIONS) ?? "in_range",
      ...defined({
        start: fields.text(found.start, "start"),
        end: fields.text(found.end, "end"),
        duration: found.duration && fields.values(found.duration, "duration", [...path, "duration"]),
        spec: found.spec && fields.values(found.spec, "spec", [...path, "spec"]),
      }),
    };
  }

  private resource(item: YamlMapping, path: Path): Condition {
    const { fields } = this;
    const found = fields.record(item, "a condition", path, ["id", "resource"]);
    const keys = ["class", "provider", "type"] as const;
    const parts: { [K in (typeof keys)[number]]?: YamlItem } = found.resource
      ? fields.record(found.resource, "resource", [...path, "resource"], keys)
      : {};
    return {
      kind: "resource",
      id: fields.text(found.id, "id") ?? "",
      ...defined({
        class: fields.text(parts.class, "class"),
        provider: fields.text(parts.provider, "provider"),
        type: fields.text(parts.type, "type"),
      }),
    };
  }

  private operation(item: YamlMapping, path: Path): Condition {
    const { fields } = this;
    const found = fields.record(item, "a condition", path, ["id", "op", "interval"]);
    const name = fields.text(found.op, "op") ?? "";
    const interval = fields.interval(found.interval);
    return { kind: "operation", id: fields.text(found.id, "id") ?? "", name, ...defined({ interval }) };
  }
}
