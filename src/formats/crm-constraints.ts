/** Constraints in crm lines: location, colocation, order, rsc_ticket. */
import type {
  ColocationSetConstraint,
  LocationRuleConstraint,
  LocationSubject,
  OrderAction,
  OrderConstraint,
  ResourceDiscovery,
  ResourceSet,
  Rule,
  TicketConstraint,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseBoolean } from "../core/model/boolean.js";
import { nearestName } from "../core/model/nearest-name.js";
import { parseRole, type Role } from "../core/model/role.js";
import { parseScore, type Score } from "../core/model/score.js";
import type { CrmDraft } from "./crm-draft.js";
import { isPair, isThere, isWord, type Pair, readPair } from "./crm-pairs.js";
import { readSets } from "./crm-resource-sets.js";
import { readRule } from "./crm-rules.js";
import type { Word } from "./crm-words.js";
import { defined } from "./defined.js";
import { endingPin } from "./ending-pin.js";
import type { Places } from "./places.js";
import { type Position, quoted, type Report } from "./problem.js";

const ORDER_KINDS = ["Mandatory", "Optional", "Serialize"] as const;
const ORDER_ACTIONS: readonly OrderAction[] = ["start", "stop", "promote", "demote"];
const DISCOVERIES: readonly ResourceDiscovery[] = ["always", "never", "exclusive"];
const LOSS_POLICIES: readonly NonNullable<TicketConstraint["lossPolicy"]>[] = ["stop", "demote", "fence", "freeze"];

export class ConstraintReader {
  constructor(
    private readonly draft: CrmDraft,
    private readonly places: Places,
    private readonly report: Report,
  ) {}

  /** `ID {RSC|/REGEX/|{ SET }} [role=ROLE] [resource-discovery=D] {SCORE: NODE | rule RULE...} [lifetime RULE]` */
  location(first: Word, words: readonly Word[]): void {
    const [id, resource] = words;
    if (!isThere(id, first, "an id", this.report) || !isThere(resource, first, "a resource", this.report)) return;
    const path = ["constraints", id.text];
    const { of, rest } = this.subject(words.slice(1), path);
    const end = rest.findIndex((word) => !isPair(word));
    const options = this.locationOptions(end < 0 ? rest : rest.slice(0, end), path);
    const target = this.locationTarget(resource, end < 0 ? [] : rest.slice(end), path);
    if (!target) return;
    this.noteConstraint(path, id.at, of.kind === "resource" ? { location: resource.at } : {});
    const { node, score, rules, lifetime } = target;
    const whole: LocationRuleConstraint = {
      kind: "location-rule",
      id: id.text,
      of,
      rules,
      ...defined({ node, score, lifetime }),
      ...options,
    };
    const plain =
      of.kind === "resource" && node !== undefined && score !== undefined && rules.length === 0 && !lifetime;
    if (plain) this.draft.constrain({ kind: "location", id: id.text, resource: of.id, node, score, ...options }, id.at);
    else this.draft.constrain(endingPin(whole) ?? whole, id.at);
  }

  private subject(
    words: readonly Word[],
    path: Path,
  ): { readonly of: LocationSubject; readonly rest: readonly Word[] } {
    const [first, ...rest] = words as readonly [Word, ...Word[]];
    const pattern = /^\/(.*)\/$/s.exec(first.text)?.[1];
    if (pattern !== undefined) return { of: { kind: "pattern", pattern }, rest };
    if (first.quoted || !/^[({[]$/.test(first.text)) return { of: { kind: "resource", id: first.text }, rest };
    const end = endOfSets(words);
    const sets = this.resourceSets(words.slice(0, end), "role", [...path, "location"]);
    return { of: { kind: "sets", sets }, rest: words.slice(end) };
  }

  private locationOptions(words: readonly Word[], path: Path): { role?: Role; discovery?: ResourceDiscovery } {
    const options: { role?: Role; discovery?: ResourceDiscovery } = {};
    for (const pair of this.options(words, ["role", "resource-discovery"])) {
      this.places.note([...path, pair.name === "role" ? "role" : "discovery"], pair.at);
      const role = pair.name === "role" ? this.role(pair.value, pair.at) : undefined;
      const discovery = pair.name === "role" ? undefined : this.choice(pair, DISCOVERIES);
      if (role) options.role = role;
      if (discovery) options.discovery = discovery;
    }
    return options;
  }

  private locationTarget(resource: Word, words: readonly Word[], path: Path) {
    const [scoreWord, nodeWord] = words;
    if (!isThere(scoreWord, resource, "SCORE: NODE", this.report)) return undefined;
    const target: { node?: string; score?: Score; rules: Rule[]; lifetime?: Rule } = { rules: [] };
    let next = 0;
    if (!isWord(scoreWord, "rule") && !isWord(scoreWord, "lifetime")) {
      const score = this.score(scoreWord);
      if (!nodeWord) this.report(scoreWord.at, `a node is missing after ${scoreWord.text}`);
      if (score === undefined || !nodeWord) return undefined;
      this.noteConstraint(path, undefined, { node: nodeWord.at, score: scoreWord.at });
      Object.assign(target, { node: nodeWord.text, score });
      next = 2;
    }
    for (let word = words[next]; word; word = words[next]) {
      if (!isWord(word, "rule") && !isWord(word, "lifetime")) {
        this.report(word.at, `${quoted(word.text)} is too much: the constraint ends before it`);
        return undefined;
      }
      const read = readRule(words, next + 1, word, this.report);
      if (!read) return undefined;
      const lasting = word.text === "rule";
      this.places.note([...path, ...(lasting ? ["rules", String(target.rules.length)] : ["lifetime"])], word.at);
      if (lasting) target.rules.push(read.rule);
      else target.lifetime = read.rule;
      next = read.next;
    }
    return target;
  }

  /** `ID SCORE: RSC[:ROLE] WITH[:ROLE]` or `ID SCORE: SET...`, with `node-attribute=`, `influence=` and a lifetime. */
  colocation(first: Word, words: readonly Word[]): void {
    const [id, scoreWord, ...rest] = words;
    if (!isThere(id, first, "an id", this.report) || !isThere(scoreWord, first, "a score", this.report)) return;
    const score = this.score(scoreWord);
    const { members, options: written, lifetime } = this.ends(rest);
    const [from, to] = members;
    if (!isThere(from, first, "a resource", this.report)) return;
    if (!isThere(to, first, "the resource to be with", this.report)) return;
    const options = this.colocationOptions(written);
    const path = ["constraints", id.text];
    if (score === undefined) return;
    if (isOfSets(members)) {
      this.noteConstraint(path, id.at, { score: scoreWord.at });
      const sets = this.resourceSets(members, "role", [...path, "colocation"]);
      this.draft.constrain({ kind: "colocation-set", id: id.text, score, sets, ...options }, id.at);
      return;
    }
    const [resource, primary] = [this.withRole(from), this.withRole(to)];
    const places = { colocation: from.at, with: to.at, score: scoreWord.at, role: from.at, "with-role": to.at };
    this.noteConstraint(path, id.at, places);
    const ends = { resource: resource.id, with: primary.id };
    const more = { ...defined({ role: resource.role, withRole: primary.role, lifetime }), ...options };
    this.draft.constrain({ kind: "colocation", id: id.text, score, ...ends, ...more }, id.at);
  }

  private colocationOptions(words: readonly Word[]): Pick<ColocationSetConstraint, "nodeAttribute" | "influence"> {
    const pairs = this.options(words, ["node-attribute", "influence"]);
    const influence = pairs.find(({ name }) => name === "influence");
    const nodeAttribute = pairs.find(({ name }) => name === "node-attribute")?.value;
    return defined({ nodeAttribute, influence: influence && this.flag(influence) });
  }

  /** `ID [KIND:] FIRST[:ACTION] THEN[:ACTION]` or `ID [KIND:] SET...`, with `symmetrical=` and `require-all=`. */
  order(first: Word, words: readonly Word[]): void {
    const [id, ...afterId] = words;
    if (!isThere(id, first, "an id", this.report)) return;
    const kindWord = afterId[0]?.text.endsWith(":") ? afterId[0] : undefined;
    const orderKind = kindWord ? this.orderKind(kindWord) : "Mandatory";
    const { members, options: written } = this.ends(afterId.slice(kindWord ? 1 : 0));
    const [before, after] = members;
    if (!isThere(before, first, "a resource", this.report)) return;
    if (!isThere(after, first, "the resource that follows", this.report)) return;
    const pairs = this.options(written, ["symmetrical", "require-all"]);
    const [symmetry, all] = ["symmetrical", "require-all"].map((name) => pairs.find((pair) => pair.name === name));
    const symmetrical = (symmetry && this.flag(symmetry)) ?? orderKind !== "Serialize";
    const path = ["constraints", id.text];
    this.noteConstraint(path, id.at, { kind: kindWord?.at ?? id.at, symmetrical: symmetry?.at ?? id.at });
    if (orderKind === undefined) return;
    if (isOfSets(members)) {
      const sets = this.resourceSets(members, "action", [...path, "order"]);
      this.draft.constrain({ kind: "order-set", id: id.text, orderKind, symmetrical, sets }, id.at);
      return;
    }
    const ends = this.orderEnds(before, after, path);
    const requireAll = defined({ requireAll: all && this.flag(all) });
    if (ends)
      this.draft.constrain({ kind: "order", id: id.text, orderKind, ...ends, symmetrical, ...requireAll }, id.at);
  }

  private orderEnds(before: Word, after: Word, path: Path) {
    const from = this.orderEnd(before, "start");
    // An action that is not said is the one of the first resource (Pacemaker Explained, "Ordering Properties").
    const to = this.orderEnd(after, from?.action ?? "start");
    this.places.note([...path, "order", "0"], before.at);
    this.places.note([...path, "order", "1"], after.at);
    return from && to && { first: from.id, firstAction: from.action, then: to.id, thenAction: to.action };
  }

  /** `ID TICKET: RSC[:ROLE]... [loss-policy=stop|demote|fence|freeze]` */
  ticket(first: Word, words: readonly Word[]): void {
    const [id, ticketWord, ...rest] = words;
    if (!isThere(id, first, "an id", this.report) || !isThere(ticketWord, first, "a ticket", this.report)) return;
    if (ticketWord.quoted || !ticketWord.text.endsWith(":")) {
      this.report(ticketWord.at, `${quoted(ticketWord.text)} should be a ticket: TICKET:`);
      return;
    }
    const { members, options } = this.ends(rest);
    const [member] = members;
    if (!isThere(member, first, "a resource", this.report)) return;
    const policy = this.options(options, ["loss-policy"])[0];
    const lossPolicy = policy && this.choice(policy, LOSS_POLICIES);
    const path = ["constraints", id.text];
    this.noteConstraint(path, id.at, { resource: member.at, role: member.at });
    const { id: resource, role } = this.withRole(member);
    const one = members.length === 1;
    const subject = one ? defined({ resource, role }) : { sets: this.resourceSets(members, "role", path) };
    const ticket = ticketWord.text.slice(0, -1);
    this.draft.constrain({ kind: "ticket", id: id.text, ticket, ...subject, ...defined({ lossPolicy }) }, id.at);
  }

  // ---- parts of several kinds ----

  /** What a constraint is between, its options, and the rule while which it holds. */
  private ends(words: readonly Word[]) {
    const cut = words.findIndex((word) => isWord(word, "lifetime"));
    const before = cut < 0 ? words : words.slice(0, cut);
    const keyword = words[cut];
    const read = keyword && readRule(words, cut + 1, keyword, this.report);
    const surplus = read && words[read.next];
    if (surplus) this.report(surplus.at, `${quoted(surplus.text)} is too much: the rule ends before it`);
    const firstOption = optionsFrom(before);
    return { members: before.slice(0, firstOption), options: before.slice(firstOption), lifetime: read?.rule };
  }

  private options(words: readonly Word[], known: readonly string[]): readonly Pair[] {
    return words.flatMap((word) => {
      const pair = readPair(word, this.report);
      if (pair && !known.includes(pair.name))
        this.report(pair.at, `unknown option ${quoted(pair.name)} of a constraint`, nearestName(pair.name, known));
      return pair && known.includes(pair.name) ? [pair] : [];
    });
  }

  private resourceSets(words: readonly Word[], suffix: "role" | "action", path: Path): readonly ResourceSet[] {
    const { sets, places } = readSets(words, suffix, this.report);
    for (const [index, members] of places.entries()) {
      const place = [...path, "sets", String(index)];
      if (members[0]) this.places.note(place, members[0]);
      for (const [position, at] of members.entries()) this.places.note([...place, String(position)], at);
    }
    return sets;
  }

  private flag({ name, value, at }: Pair): boolean | undefined {
    const flag = parseBoolean(value);
    if (flag === undefined) this.report(at, `${name} is ${quoted(value)}, but must be true or false`);
    return flag;
  }

  private choice<T extends string>({ name, value, at }: Pair, words: readonly T[]): T | undefined {
    const found = words.find((word) => word === value);
    if (!found)
      this.report(at, `${name} is ${quoted(value)}, but must be one of ${words.join(", ")}`, nearestName(value, words));
    return found;
  }

  /** Older configurations write a score: above zero for Mandatory, zero for Optional. */
  private orderKind(word: Word): OrderConstraint["orderKind"] | undefined {
    const text = word.text.slice(0, -1);
    const kind = ORDER_KINDS.find((name) => name.toLowerCase() === text.toLowerCase());
    const score = parseScore(text);
    if (kind) return kind;
    if (score !== undefined && score >= 0) return score > 0 ? "Mandatory" : "Optional";
    const message = `the kind of an order is ${quoted(text)}, but must be one of ${ORDER_KINDS.join(", ")}`;
    this.report(word.at, message, nearestName(text, ORDER_KINDS));
    return undefined;
  }

  private orderEnd(word: Word, otherwise: OrderAction) {
    const [id = "", name, ...more] = word.text.split(":");
    const action = name === undefined ? otherwise : ORDER_ACTIONS.find((each) => each === name);
    if (action && more.length === 0) return { id, action };
    const message = `${quoted(word.text)} must be RESOURCE or RESOURCE:ACTION, with ${ORDER_ACTIONS.join(", ")}`;
    this.report(word.at, message, nearestName(name ?? "", ORDER_ACTIONS));
    return undefined;
  }

  private withRole(word: Word): { id: string; role?: Role } {
    const [id = "", ...rest] = word.text.split(":");
    if (rest.length === 0) return { id };
    const role = this.role(rest.join(":"), word.at);
    return role === undefined ? { id } : { id, role };
  }

  private role(text: string, at: Position): Role | undefined {
    const role = parseRole(text);
    const roles = ["Started", "Stopped", "Promoted", "Unpromoted"];
    if (!role)
      this.report(at, `role is ${quoted(text)}, but must be one of ${roles.join(", ")}`, nearestName(text, roles));
    return role;
  }

  private score(word: Word): Score | undefined {
    const score = word.text.endsWith(":") ? parseScore(word.text.slice(0, -1)) : undefined;
    if (score === undefined) this.report(word.at, `${quoted(word.text)} should be a score: 100: or inf: or -inf:`);
    return score;
  }

  private noteConstraint(path: Path, at: Position | undefined, parts: Readonly<Record<string, Position>>): void {
    if (at) this.places.note(path, at);
    for (const [part, place] of Object.entries(parts)) this.places.note([...path, part], place);
  }
}

/** Brackets, or more than two resources. */
function isOfSets(members: readonly Word[]): boolean {
  return members.length !== 2 || members.some((word) => !word.quoted && /^[()[\]{}]$/.test(word.text));
}

/** Behind the last bracket of sets that stand at the beginning. */
function endOfSets(words: readonly Word[]): number {
  let depth = 0;
  for (const [index, word] of words.entries()) {
    if (!word.quoted && /^[([{]$/.test(word.text)) depth++;
    else if (depth === 0) return index;
    else if (!word.quoted && /^[)\]}]$/.test(word.text)) depth--;
  }
  return words.length;
}

/** Where the options of the constraint begin: the first pair that stands in no brackets. */
function optionsFrom(words: readonly Word[]): number {
  let depth = 0;
  for (const [index, word] of words.entries()) {
    if (!word.quoted && /^[([{]$/.test(word.text)) depth++;
    else if (!word.quoted && /^[)\]}]$/.test(word.text)) depth--;
    else if (depth <= 0 && isPair(word)) return index;
  }
  return words.length;
}
