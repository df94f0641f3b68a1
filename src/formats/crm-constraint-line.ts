/** A constraint as a crm line: the counterpart of crm-constraints.ts and crm-resource-sets.ts. */
import type {
  Constraint,
  LocationConstraint,
  LocationRuleConstraint,
  LocationSubject,
  OrderAction,
  OrderConstraint,
  ResourceSet,
  Rule,
} from "../core/cib/configuration.js";
import { assertNever } from "../core/model/invariant.js";
import { printedScore, ruleWords } from "./crm-rule-words.js";
import { printedValue } from "./crm-words.js";

export function constraintLine(constraint: Constraint): string {
  switch (constraint.kind) {
    case "location":
      return locationWords(constraint).join(" ");
    case "location-rule":
      return locationRuleWords(constraint).join(" ");
    case "colocation": {
      const { id, score, resource, role, withRole, lifetime } = constraint;
      const ends = [withSuffix(resource, role), withSuffix(constraint.with, withRole)];
      const options = [...colocationOptions(constraint), ...lifetimeWords(lifetime)];
      return ["colocation", id, `${printedScore(score)}:`, ...ends, ...options].join(" ");
    }
    case "colocation-set": {
      const { id, score, sets } = constraint;
      return ["colocation", id, `${printedScore(score)}:`, ...setsWords(sets), ...colocationOptions(constraint)].join(
        " ",
      );
    }
    case "order":
      return orderWords(constraint).join(" ");
    case "order-set": {
      const { id, orderKind, sets } = constraint;
      return ["order", id, `${orderKind}:`, ...setsWords(sets), ...symmetry(constraint)].join(" ");
    }
    case "ticket": {
      const { id, ticket, resource, role, sets, lossPolicy } = constraint;
      const subject = sets ? setsWords(sets) : [withSuffix(resource ?? "", role)];
      const policy = lossPolicy ? [`loss-policy=${lossPolicy}`] : [];
      return ["rsc_ticket", id, `${ticket}:`, ...subject, ...policy].join(" ");
    }
    default:
      return assertNever(constraint);
  }
}

/** A pin that ends is a rule with a date, as the field's tools write it. */
function locationWords({ id, resource, node, score, role, until, discovery }: LocationConstraint): string[] {
  const head = ["location", id, resource, ...locationOptions(role, discovery)];
  if (until === undefined) return [...head, `${printedScore(score)}:`, node];
  return [...head, "rule", `${printedScore(score)}:`, "#uname", "eq", node, "and", "date", "lt", printedValue(until)];
}

function locationRuleWords({
  id,
  of,
  role,
  discovery,
  node,
  score,
  rules,
  lifetime,
}: LocationRuleConstraint): string[] {
  return [
    ...["location", id, ...subjectWords(of), ...locationOptions(role, discovery)],
    ...(node === undefined ? [] : [`${printedScore(score ?? 0)}:`, node]),
    ...rules.flatMap((rule) => ["rule", ...ruleWords(rule)]),
    ...lifetimeWords(lifetime),
  ];
}

function subjectWords(of: LocationSubject): string[] {
  switch (of.kind) {
    case "resource":
      return [of.id];
    case "pattern":
      return [/^[^\s"'\\=]*$/.test(of.pattern) ? `/${of.pattern}/` : printedValue(`/${of.pattern}/`)];
    case "sets":
      return of.sets.flatMap((set) => setWords(set, "{", "}"));
  }
}

function locationOptions(role: string | undefined, discovery: string | undefined): string[] {
  return [...(role ? [`role=${role}`] : []), ...(discovery ? [`resource-discovery=${discovery}`] : [])];
}

function lifetimeWords(rule: Rule | undefined): string[] {
  return rule ? ["lifetime", ...ruleWords(rule)] : [];
}

interface ColocationOptions {
  readonly nodeAttribute?: string;
  readonly influence?: boolean;
}

function colocationOptions({ nodeAttribute, influence }: ColocationOptions): string[] {
  return [
    ...(nodeAttribute === undefined ? [] : [`node-attribute=${printedValue(nodeAttribute)}`]),
    ...(influence === undefined ? [] : [`influence=${influence}`]),
  ];
}

function orderWords(order: OrderConstraint): string[] {
  const { id, orderKind, first, firstAction, then, thenAction, requireAll } = order;
  const plain = firstAction === "start" && thenAction === "start";
  const end = (resource: string, action: OrderAction) => (plain ? resource : `${resource}:${action}`);
  const all = requireAll === undefined ? [] : [`require-all=${requireAll}`];
  return ["order", id, `${orderKind}:`, end(first, firstAction), end(then, thenAction), ...symmetry(order), ...all];
}

function symmetry({ orderKind, symmetrical }: Pick<OrderConstraint, "orderKind" | "symmetrical">): string[] {
  const usual = orderKind !== "Serialize";
  return symmetrical === usual ? [] : [`symmetrical=${symmetrical}`];
}

function withSuffix(id: string, suffix: string | undefined): string {
  return suffix === undefined ? id : `${id}:${suffix}`;
}

// ---- sets ----

/** Without brackets only where that cannot be taken for a pair, or for a part of the set before it. */
function setsWords(sets: readonly ResourceSet[]): string[] {
  const [only] = sets;
  if (only && sets.length === 1 && only.members.length > 2 && optionWords(only, []).length === 0)
    return [...only.members];
  return sets.flatMap((set) => {
    const unordered = set.sequential === false;
    if (unordered && set.requireAll === false) return setWords(set, "[", "]", ["sequential", "require-all"]);
    return unordered ? setWords(set, "(", ")", ["sequential"]) : setWords(set, "{", "}");
  });
}

/** `said`: options that the brackets say already. */
function setWords(set: ResourceSet, open: string, close: string, said: readonly string[] = []): string[] {
  return [open, ...set.members, ...optionWords(set, said), close];
}

function optionWords(set: ResourceSet, said: readonly string[]): string[] {
  const options = {
    sequential: set.sequential,
    "require-all": set.requireAll,
    ordering: set.ordering,
    action: set.action,
    role: set.role,
    score: set.score === undefined ? undefined : printedScore(set.score),
    kind: set.kind,
  };
  return Object.entries(options).flatMap(([name, value]) =>
    value === undefined || said.includes(name) ? [] : [`${name}=${value}`],
  );
}
