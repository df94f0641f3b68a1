/**
 * Sets of name-value pairs and rules (Pacemaker Explained, "Rules", "Reusing Parts of the Configuration"): what refers
 * to another part by `id-ref` is read as if it said the same again.
 */
import type {
  AttributeCondition,
  AttributeSet,
  Condition,
  DateCondition,
  OperationCondition,
  ResourceCondition,
  Rule,
  Values,
} from "../../core/cib/configuration.js";
import { defined } from "../defined.js";
import { quoted } from "../problem.js";
import type { AttributeReader } from "./attribute-values.js";
import type { CibProblems } from "./cib-problems.js";
import { childOf, type XmlElement } from "./xml-element.js";

/** A single set without a rule is plain values. */
export interface ValuesOrSets {
  readonly plain: Values;
  readonly sets?: readonly AttributeSet[];
}

const COMPARISONS = ["lt", "gt", "lte", "gte", "eq", "ne", "defined", "not_defined"] as const;
const VALUE_TYPES = ["string", "integer", "number", "version"] as const;
const VALUE_SOURCES = ["literal", "param", "meta"] as const;
const DATE_OPERATIONS = ["gt", "lt", "in_range", "date_spec"] as const;

export class SetReader {
  constructor(
    private readonly problems: CibProblems,
    private readonly read: AttributeReader,
    private readonly byId: ReadonlyMap<string, XmlElement>,
  ) {}

  valuesOrSets(parent: XmlElement | undefined, tag: string): ValuesOrSets {
    const sets = this.sets(parent, tag);
    const [only] = sets;
    if (!only) return { plain: {} };
    return sets.length === 1 && !only.rule ? { plain: only.values } : { plain: {}, sets };
  }

  sets(parent: XmlElement | undefined, tag: string): readonly AttributeSet[] {
    return (parent?.children ?? []).filter((child) => child.tag === tag).map((child) => this.set(child));
  }

  referenced(from: XmlElement): XmlElement {
    const reference = from.attributes["id-ref"];
    const found = referenced(from, this.byId);
    if (reference !== undefined && found === from) {
      this.problems.mistake(from, `id-ref to ${quoted(reference)}, but no <${from.tag}> has this id`, "id-ref");
    }
    return found;
  }

  private set(written: XmlElement): AttributeSet {
    const set = this.referenced(written);
    const rule = childOf(set, "rule");
    const copied = set !== written;
    return {
      id: copied ? "" : (set.attributes.id ?? ""),
      score: this.read.score(set) ?? 0,
      ...(rule ? { rule: copied ? withoutIds(this.rule(rule)) : this.rule(rule) } : {}),
      values: this.pairs(set),
    };
  }

  /** The first of several values of one name counts. */
  private pairs(set: XmlElement): Values {
    const values: Record<string, string> = {};
    for (const written of set.children) {
      if (written.tag === "nvpair") this.pair(written, values);
    }
    return values;
  }

  private pair(written: XmlElement, into: Record<string, string>): void {
    const pair = this.referenced(written);
    const name = written.attributes.name ?? this.read.required(pair, "name");
    if (name === "__proto__") this.problems.mistake(pair, "this name is not allowed", "name");
    else if (!Object.hasOwn(into, name)) into[name] = pair.attributes.value ?? "";
  }

  rule(written: XmlElement): Rule {
    const rule = this.referenced(written);
    return rule === written ? this.ownRule(rule) : withoutIds(this.ownRule(rule));
  }

  private ownRule(rule: XmlElement): Rule {
    const from = rule.attributes;
    return {
      kind: "rule",
      id: from.id ?? "",
      boolean: this.read.choice(rule, "boolean-op", ["and", "or"] as const) ?? "and",
      ...defined({
        score: this.read.score(rule),
        scoreAttribute: from["score-attribute"],
        role: this.read.role(rule, "role"),
      }),
      conditions: rule.children.flatMap((child) => this.condition(child)),
    };
  }

  private condition(element: XmlElement): Condition[] {
    switch (element.tag) {
      case "rule":
        return [this.rule(element)];
      case "expression":
        return [this.attributeCondition(this.referenced(element))];
      case "date_expression":
        return [this.dateCondition(this.referenced(element))];
      case "rsc_expression":
        return [this.resourceCondition(this.referenced(element))];
      case "op_expression":
        return [this.operationCondition(this.referenced(element))];
      default:
        return [];
    }
  }

  private attributeCondition(element: XmlElement): AttributeCondition {
    const { id = "", value } = element.attributes;
    return {
      kind: "attribute",
      id,
      attribute: this.read.required(element, "attribute"),
      operation: this.read.choice(element, "operation", COMPARISONS) ?? this.unreadable(element, "eq"),
      ...defined({
        type: this.read.choice(element, "type", VALUE_TYPES),
        value,
        valueSource: this.read.choice(element, "value-source", VALUE_SOURCES),
      }),
    };
  }

  private dateCondition(element: XmlElement): DateCondition {
    const { id = "", start, end } = element.attributes;
    return {
      kind: "date",
      id,
      operation: this.read.choice(element, "operation", DATE_OPERATIONS) ?? "in_range",
      ...defined({
        start,
        end,
        duration: partsOf(childOf(element, "duration")),
        spec: partsOf(childOf(element, "date_spec")),
      }),
    };
  }

  private resourceCondition(element: XmlElement): ResourceCondition {
    const { id = "", class: standard, provider, type } = element.attributes;
    return { kind: "resource", id, ...defined({ class: standard, provider, type }) };
  }

  private operationCondition(element: XmlElement): OperationCondition {
    const { id = "" } = element.attributes;
    const name = this.read.required(element, "name");
    return { kind: "operation", id, name, ...defined({ interval: this.read.interval(element) }) };
  }

  private unreadable<T>(element: XmlElement, instead: T): T {
    this.problems.mistake(element, `<${element.tag}> without an operation that is known`, "operation");
    return instead;
  }
}

/** Of a copy: the ids are those of what it was copied from. */
function withoutIds<T extends Condition>(condition: T): T {
  const anonymous = { ...condition, id: "" };
  return anonymous.kind === "rule" ? { ...anonymous, conditions: anonymous.conditions.map(withoutIds) } : anonymous;
}

/** What an element with `id-ref` stands for; itself where it has none, or where nothing of its kind has that id. */
export function referenced(from: XmlElement, byId: ReadonlyMap<string, XmlElement>): XmlElement {
  const reference = from.attributes["id-ref"];
  const found = reference === undefined ? undefined : byId.get(reference);
  return found?.tag === from.tag ? found : from;
}

function partsOf(element: XmlElement | undefined): Values | undefined {
  if (!element) return undefined;
  const { id: _, ...parts } = element.attributes;
  return parts;
}
