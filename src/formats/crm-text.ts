/**
 * Reads crm lines, as `crm configure` takes and `crm configure show` prints them, into a Configuration.
 *
 *     primitive vip ocf:quorate:vip params ip=198.18.0.100 op monitor interval=1s
 *     group web vip haproxy
 *     location l-web web 100: lb1
 *
 * What the grammar of the field has and a Configuration cannot hold (sets, rules, tickets, templates, other classes of
 * agents...) is refused, each where it stands. Whether the whole makes sense is for core/cib/validation.ts; both kinds
 * of problems are reported together.
 *
 * The text takes the place of what is in force, or is laid over it when `context.merge` is there: then groups and
 * clones can name resources that the text does not define. Resources that are in force keep their order, which breaks
 * ties between them: the printed order, by id, is for people.
 */
import {
  type Configuration,
  EMPTY_CONFIGURATION,
  type FencingLevel,
  type NodeConfig,
  type OperationConfig,
  type OrderAction,
  type OrderConstraint,
  parseAgent,
  type Values,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseBoolean } from "../core/model/boolean.js";
import { parseDuration } from "../core/model/duration.js";
import { nearestName } from "../core/model/nearest-name.js";
import { parseRole, type Role } from "../core/model/role.js";
import { parseScore, type Score } from "../core/model/score.js";
import { agentComplaint, UNREADABLE_AGENT } from "./agent-text.js";
import { type ConfigurationContext, type ConfigurationResult, judged } from "./configuration-result.js";
import { CrmDraft, type Note, type Reference } from "./crm-draft.js";
import { type Statement, splitStatements, type Word } from "./crm-words.js";
import { Places } from "./places.js";
import { type Position, problemList, quoted, type Report } from "./problem.js";

export { printCrmText } from "./crm-text-printer.js";

export function parseCrmText(text: string, file: string, context: ConfigurationContext): ConfigurationResult {
  const { problems, report } = problemList(file);
  const over = context.merge && context.base ? context.base : EMPTY_CONFIGURATION;
  const reader = new CrmReader(over, context, report);
  for (const statement of splitStatements(text, report)) reader.statement(statement);
  const configuration = inOrderOf(context.base ?? EMPTY_CONFIGURATION, reader.finish());
  const { merge: _done, ...judging } = context;
  return judged(configuration, judging, { file, places: reader.places, problems, report });
}

/** What `base` has keeps its order; what is new follows. */
function inOrderOf(base: Configuration, configuration: Configuration): Configuration {
  return {
    ...configuration,
    resources: sortedLike(base.resources, configuration.resources),
    constraints: sortedLike(base.constraints, configuration.constraints),
  };
}

function sortedLike<T extends { readonly id: string }>(model: readonly T[], list: readonly T[]): readonly T[] {
  const rank = new Map(model.map(({ id }, index) => [id, index]));
  return [...list].sort((a, b) => (rank.get(a.id) ?? model.length) - (rank.get(b.id) ?? model.length));
}

const STATEMENTS = [
  "node",
  "primitive",
  "group",
  "clone",
  "ms",
  "location",
  "colocation",
  "order",
  "property",
  "rsc_defaults",
  "op_defaults",
  "fencing_topology",
] as const;
type StatementKind = (typeof STATEMENTS)[number];

const ALIASES: ReadonlyMap<string, StatementKind> = new Map([
  ["resource", "primitive"],
  ["master", "ms"],
  ["collocation", "colocation"],
]);

const UNSUPPORTED_STATEMENTS = [
  "rsc_template",
  "bundle",
  "tag",
  "rsc_ticket",
  "alert",
  "role",
  "acl_target",
  "user",
  "modgroup",
  "monitor",
];

const ORDER_KINDS = ["Mandatory", "Optional", "Serialize"] as const;
const ORDER_ACTIONS: readonly OrderAction[] = ["start", "stop", "promote", "demote"];

/** NAME=VALUE pairs with their places. */
interface Section {
  readonly keyword: string;
  /** The keyword, or where the first pair stands. */
  readonly at: Position;
  readonly pairs: Pair[];
}

interface Pair {
  readonly name: string;
  readonly value: string;
  readonly at: Position;
}

class CrmReader {
  readonly places = new Places();
  private readonly draft: CrmDraft;
  private properties: Values;
  private rscDefaults: Values;
  private opDefaults: Values;
  private readonly nodes: Map<string, NodeConfig>;
  private fencingTopology: readonly FencingLevel[];

  constructor(
    base: Configuration,
    private readonly context: ConfigurationContext,
    private readonly report: Report,
  ) {
    this.draft = new CrmDraft(base, this.places, report);
    this.properties = base.properties;
    this.rscDefaults = base.rscDefaults;
    this.opDefaults = base.opDefaults;
    this.nodes = new Map(Object.entries(base.nodes));
    this.fencingTopology = base.fencingTopology;
  }

  finish(): Configuration {
    return {
      properties: this.properties,
      rscDefaults: this.rscDefaults,
      opDefaults: this.opDefaults,
      nodes: Object.fromEntries(this.nodes),
      fencingTopology: this.fencingTopology,
      ...this.draft.finish(),
    };
  }

  statement([first, ...words]: Statement): void {
    const kind = ALIASES.get(first.text) ?? STATEMENTS.find((name) => name === first.text);
    if (kind) this.read(kind, first, words);
    else if (UNSUPPORTED_STATEMENTS.includes(first.text)) this.report(first.at, `${first.text} is not supported yet`);
    else this.report(first.at, `unknown command ${quoted(first.text)}`, nearestName(first.text, STATEMENTS));
  }

  private read(kind: StatementKind, first: Word, words: readonly Word[]): void {
    switch (kind) {
      case "node":
        this.node(first, words);
        break;
      case "primitive":
        this.primitive(first, words);
        break;
      case "group":
        this.group(first, words);
        break;
      case "clone":
      case "ms":
        this.clone(first, words, kind === "ms" ? { promotable: "true" } : {});
        break;
      case "location":
        this.location(first, words);
        break;
      case "colocation":
        this.colocation(first, words);
        break;
      case "order":
        this.order(first, words);
        break;
      case "property":
        this.properties = { ...this.properties, ...this.options("properties", words) };
        break;
      case "rsc_defaults":
        this.rscDefaults = { ...this.rscDefaults, ...this.options("rsc_defaults", words) };
        break;
      case "op_defaults":
        this.opDefaults = { ...this.opDefaults, ...this.options("op_defaults", words) };
        break;
      case "fencing_topology":
        this.topology(first, words);
        break;
    }
  }

  // ---- words ----

  private isKeyword(word: Word): boolean {
    return !word.quoted && word.equals < 0;
  }

  private pair(word: Word): Pair | undefined {
    if (!word.quoted && /^[$@]/.test(word.text))
      this.report(word.at, `${quoted(word.text)}: ids of sets and references to others are not supported yet`);
    else if (word.equals > 0)
      return { name: word.text.slice(0, word.equals), value: word.text.slice(word.equals + 1), at: word.at };
    else if (this.isKeyword(word) && word.text === "rule") this.report(word.at, "rules are not supported yet here");
    else this.report(word.at, `${quoted(word.text)} should be NAME=VALUE`);
    return undefined;
  }

  private values(pairs: readonly Pair[]): Values {
    const seen = new Set<string>();
    for (const { name, at } of pairs) {
      if (seen.has(name)) this.report(at, `${name} is set twice`);
      seen.add(name);
    }
    return Object.fromEntries(pairs.map(({ name, value }) => [name, value]));
  }

  private needed(word: Word | undefined, before: Word, what: string): word is Word {
    if (word) return true;
    this.report(before.at, `${before.text}: ${what} is missing`);
    return false;
  }

  /** Sections begin with a keyword; pairs before the first one belong to `initial`. */
  private sections(words: readonly Word[], initial: string, keywords: readonly string[]): Section[] {
    const sections: Section[] = [];
    let skipping = false;
    for (const word of words) {
      if (this.isKeyword(word) && word.text === "utilization") {
        this.report(word.at, "utilization is not supported yet");
        skipping = true;
      } else if (this.isKeyword(word) && keywords.includes(word.text)) {
        sections.push({ keyword: word.text, at: word.at, pairs: [] });
        skipping = false;
      } else if (!skipping) {
        if (sections.length === 0) sections.push({ keyword: initial, at: word.at, pairs: [] });
        const pair = this.pair(word);
        if (pair) sections.at(-1)?.pairs.push(pair);
      }
    }
    return sections;
  }

  private pairsOf(sections: readonly Section[], keyword: string): readonly Pair[] {
    return sections.filter((section) => section.keyword === keyword).flatMap(({ pairs }) => pairs);
  }

  private notes(path: Path, pairs: readonly Pair[]): Note[] {
    return pairs.map(({ name, at }) => ({ path: [...path, name], key: at, value: at }));
  }

  // ---- nodes and options ----

  /** `[ID:] NAME[:normal|member] [attributes NAME=VALUE...]` */
  private node(first: Word, words: readonly Word[]): void {
    const withId = words[0] !== undefined && /^\d+:$/.test(words[0].text);
    const [word, ...rest] = withId ? words.slice(1) : words;
    if (!this.needed(word, first, "the name of a node")) return;
    const [name = "", type] = word.text.split(":");
    if (type !== undefined && type !== "normal" && type !== "member")
      this.report(word.at, `a node of type ${quoted(type)} is not supported yet`);
    this.checkNodeId(name, withId ? words[0] : undefined);
    const pairs = this.pairsOf(this.sections(rest, "attributes", ["attributes"]), "attributes");
    const path = ["nodes", name];
    this.places.note(path, word.at);
    for (const { path: part, key } of this.notes([...path, "attributes"], pairs)) this.places.note(part, key);
    const attributes = this.values(pairs);
    if (pairs.length > 0 || !Object.hasOwn(this.context.nodeIds, name)) this.nodes.set(name, { attributes });
    else this.nodes.delete(name);
  }

  private checkNodeId(name: string, word: Word | undefined): void {
    const id = Object.hasOwn(this.context.nodeIds, name) ? this.context.nodeIds[name] : undefined;
    if (word === undefined || id === undefined || `${id}:` === word.text) return;
    this.report(word.at, `node ${name} has the id ${id}, not ${word.text.slice(0, -1)}`);
  }

  /** `[SET:] NAME=VALUE...`: there is one set of each kind, whatever it is called. */
  private options(section: string, words: readonly Word[]): Values {
    const [first] = words;
    const named = first && this.isKeyword(first) && first.text.endsWith(":");
    const pairs = (named ? words.slice(1) : words).flatMap((word) => this.pair(word) ?? []);
    for (const { name, at } of pairs) this.places.note([section, name], at);
    return this.values(pairs);
  }

  // ---- resources ----

  private primitive(first: Word, words: readonly Word[]): void {
    const [id, agentWord, ...rest] = words;
    if (!this.needed(id, first, "an id") || !this.needed(agentWord, first, "an agent")) return;
    const agent = parseAgent(agentWord.text);
    if (!agent) this.report(agentWord.at, agentComplaint(agentWord.text));
    const { description, others } = this.description(rest);
    const { plain, operations } = this.splitOperations(others);
    const sections = this.sections(plain, "params", ["params", "meta"]);
    const [params, meta] = [this.pairsOf(sections, "params"), this.pairsOf(sections, "meta")];
    const notes = [
      { path: ["agent"], key: agentWord.at, value: agentWord.at },
      ...this.notes(["params"], params),
      ...this.notes(["meta"], meta),
      ...operations.flatMap((operation) => operation.notes),
    ];
    const draft = {
      kind: "primitive",
      id: id.text,
      agent: agent ?? UNREADABLE_AGENT,
      params: this.values(params),
      meta: this.values(meta),
      operations: operations.map(({ config }) => config),
      ...description,
    } as const;
    this.draft.define(draft, id.at, notes);
  }

  /** It stands before the first keyword; afterwards `description` is a name like any other. */
  private description(words: readonly Word[]): { description: { description?: string }; others: readonly Word[] } {
    const end = words.findIndex((word) => this.isKeyword(word));
    const index = words.findIndex(
      (word, at) => (end < 0 || at < end) && word.equals > 0 && word.text.slice(0, word.equals) === "description",
    );
    const found = words[index];
    if (!found) return { description: {}, others: words };
    return {
      description: { description: found.text.slice(found.equals + 1) },
      others: words.filter((word) => word !== found),
    };
  }

  /** Takes `op NAME NAME=VALUE... [op_params NAME=VALUE...]` out of the words of a primitive. */
  private splitOperations(words: readonly Word[]) {
    const plain: Word[] = [];
    const operations: { name: Word; words: Word[] }[] = [];
    let into = plain;
    for (let index = 0; index < words.length; index++) {
      const word = words[index];
      if (!word) continue;
      const keyword = this.isKeyword(word) ? word.text : "";
      if (keyword === "op") {
        const name = words[++index];
        const operation = { name: name ?? word, words: [] };
        if (!name || name.equals > 0) this.report(word.at, "op: the name of an operation is missing");
        else operations.push(operation);
        into = operation.words;
      } else if (keyword === "op_params" || keyword === "op_meta" || keyword === "operations") {
        if (keyword === "op_meta") this.report(word.at, "op_meta is not supported yet");
        else if (keyword === "op_params" && operations.length === 0)
          this.report(word.at, "op_params must follow an op");
      } else {
        if (["params", "meta", "utilization"].includes(keyword)) into = plain;
        into.push(word);
      }
    }
    return { plain, operations: this.operations(operations) };
  }

  private operations(found: readonly { name: Word; words: readonly Word[] }[]) {
    return found.map(({ name, words }, index): { config: OperationConfig; notes: Note[] } => {
      const pairs = words.flatMap((word) => this.pair(word) ?? []);
      const { interval, ...options } = this.values(pairs);
      const ms = parseDuration(interval ?? "0");
      if (ms === undefined) {
        const at = pairs.find((pair) => pair.name === "interval")?.at ?? name.at;
        this.report(at, `interval is ${quoted(interval ?? "")}, which is no duration such as 10s or 500ms`);
      }
      const same = found.filter((other) => other.name.text === name.text);
      const number = found.slice(0, index).filter((other) => other.name.text === name.text).length;
      const path = ["op", name.text, ...(same.length > 1 ? [String(number)] : [])];
      const notes = [{ path, key: name.at, value: name.at }, ...this.notes(path, pairs)];
      return { config: { name: name.text, interval: ms ?? 0, options }, notes };
    });
  }

  private group(first: Word, words: readonly Word[]): void {
    const [id, ...rest] = words;
    if (!this.needed(id, first, "an id")) return;
    const end = rest.findIndex(
      (word) => word.equals > 0 || (this.isKeyword(word) && /^(meta|params)$/.test(word.text)),
    );
    const members = end < 0 ? rest : rest.slice(0, end);
    if (members.length === 0) this.report(id.at, `group ${id.text} has no members`);
    const { description, meta, notes } = this.wrapping(end < 0 ? [] : rest.slice(end));
    const draft = { kind: "group", id: id.text, members: members.map(reference), meta, ...description } as const;
    this.draft.define(draft, id.at, notes);
  }

  private clone(first: Word, words: readonly Word[], extra: Values): void {
    const [id, child, ...rest] = words;
    if (!this.needed(id, first, "an id") || !this.needed(child, first, "the resource to clone")) return;
    const { description, meta, notes } = this.wrapping(rest);
    const draft = {
      kind: "clone",
      id: id.text,
      child: reference(child),
      meta: { ...extra, ...meta },
      ...description,
    } as const;
    this.draft.define(draft, id.at, notes);
  }

  /** What follows the members of a group, or the child of a clone. */
  private wrapping(words: readonly Word[]) {
    const { description, others } = this.description(words);
    const sections = this.sections(others, "params", ["params", "meta"]);
    for (const { at } of sections.filter(({ keyword }) => keyword === "params"))
      this.report(at, "a group or a clone has no parameters of its own: set meta attributes after meta");
    const pairs = this.pairsOf(sections, "meta");
    return { description, meta: this.values(pairs), notes: this.notes(["meta"], pairs) };
  }

  // ---- constraints ----

  /** `ID RSC [role=ROLE] {SCORE: NODE | rule SCORE: #uname eq NODE [and date lt END]}` */
  private location(first: Word, words: readonly Word[]): void {
    const [id, resource, ...rest] = words;
    if (!this.needed(id, first, "an id") || !this.needed(resource, first, "a resource")) return;
    if (/^[/{(]/.test(resource.text)) {
      this.report(resource.at, "locations of patterns and of sets are not supported yet: write one for each resource");
      return;
    }
    const end = rest.findIndex((word) => word.equals <= 0);
    const path = ["constraints", id.text];
    const role = this.locationOptions(end < 0 ? rest : rest.slice(0, end), path);
    const target = this.locationTarget(resource, end < 0 ? [] : rest.slice(end), path);
    if (!target) return;
    this.noteConstraint(path, id.at, { location: resource.at });
    const roles = role === undefined ? {} : { role };
    this.draft.constrain({ kind: "location", id: id.text, resource: resource.text, ...roles, ...target }, id.at);
  }

  private locationOptions(words: readonly Word[], path: Path): Role | undefined {
    let role: Role | undefined;
    for (const word of words) {
      const pair = this.pair(word);
      if (pair?.name === "role") {
        role = this.role(pair.value, pair.at);
        this.places.note([...path, "role"], pair.at);
      } else if (pair && !(pair.name === "resource-discovery" && pair.value === "always"))
        this.report(pair.at, `${pair.name}=${pair.value} is not supported yet in a location`);
    }
    return role;
  }

  private locationTarget(
    resource: Word,
    words: readonly Word[],
    path: Path,
  ): { node: string; score: Score; until?: string } | undefined {
    const isRule = words[0] !== undefined && this.isKeyword(words[0]) && words[0].text === "rule";
    const [scoreWord, ...rest] = isRule ? words.slice(1) : words;
    if (!this.needed(scoreWord, resource, "SCORE: NODE")) return undefined;
    const score = this.score(scoreWord);
    const [node, until, surplus] = isRule ? ruleParts(rest) : [rest[0], undefined, rest[1]];
    const extra = isRule ? (surplus ?? (node ? undefined : words[0])) : surplus;
    if (extra)
      this.report(extra.at, isRule ? RULE_COMPLAINT : `${quoted(extra.text)} is too much: SCORE: NODE ends here`);
    else if (!node) this.report(scoreWord.at, `a node is missing after ${scoreWord.text}`);
    if (extra || !node || score === undefined) return undefined;
    this.noteConstraint(path, undefined, { node: node.at, score: scoreWord.at, ...(until ? { until: until.at } : {}) });
    return { node: node.text, score, ...(until ? { until: until.text } : {}) };
  }

  /** `ID SCORE: RSC[:ROLE] WITH[:ROLE]` */
  private colocation(first: Word, words: readonly Word[]): void {
    const [id, scoreWord, from, to, surplus] = words;
    if (!this.needed(id, first, "an id") || !this.needed(scoreWord, first, "a score")) return;
    const score = this.score(scoreWord);
    if (!this.needed(from, first, "a resource") || !this.needed(to, first, "the resource to be with")) return;
    if (this.refuseSet([from, to, ...(surplus ? [surplus] : [])], surplus)) return;
    const [resource, primary] = [this.withRole(from), this.withRole(to)];
    if (score === undefined) return;
    const roles = {
      ...(resource.role === undefined ? {} : { role: resource.role }),
      ...(primary.role === undefined ? {} : { withRole: primary.role }),
    };
    const path = ["constraints", id.text];
    const places = { colocation: from.at, with: to.at, score: scoreWord.at, role: from.at, "with-role": to.at };
    this.noteConstraint(path, id.at, places);
    const ends = { resource: resource.id, with: primary.id };
    this.draft.constrain({ kind: "colocation", id: id.text, score, ...ends, ...roles }, id.at);
  }

  /** `ID [KIND:] FIRST[:ACTION] THEN[:ACTION] [symmetrical=BOOL]` */
  private order(first: Word, words: readonly Word[]): void {
    const [id, ...afterId] = words;
    if (!this.needed(id, first, "an id")) return;
    const kindWord = afterId[0]?.text.endsWith(":") ? afterId[0] : undefined;
    const ends = afterId.slice(kindWord ? 1 : 0);
    const orderKind = kindWord ? this.orderKind(kindWord) : "Mandatory";
    const [before, after, ...rest] = ends;
    if (!this.needed(before, first, "a resource") || !this.needed(after, first, "the resource that follows")) return;
    const third = rest.find((word) => word.equals <= 0);
    if (this.refuseSet([before, after, ...(third ? [third] : [])], third)) return;
    const symmetrical = this.symmetrical(rest) ?? orderKind !== "Serialize";
    const from = this.orderEnd(before, "start");
    // An action that is not said is the one of the first resource (Pacemaker Explained, "Ordering Properties").
    const to = this.orderEnd(after, from?.action ?? "start");
    if (!from || !to || orderKind === undefined) return;
    const path = ["constraints", id.text];
    const symmetry = rest.find((word) => word.equals > 0)?.at ?? id.at;
    this.noteConstraint(path, id.at, { kind: kindWord?.at ?? id.at, symmetrical: symmetry });
    this.places.note([...path, "order", "0"], before.at);
    this.places.note([...path, "order", "1"], after.at);
    const pair = { first: from.id, firstAction: from.action, then: to.id, thenAction: to.action };
    this.draft.constrain({ kind: "order", id: id.text, orderKind, ...pair, symmetrical }, id.at);
  }

  private symmetrical(words: readonly Word[]): boolean | undefined {
    let symmetrical: boolean | undefined;
    for (const word of words) {
      const pair = this.pair(word);
      if (pair?.name !== "symmetrical") {
        if (pair)
          this.report(
            pair.at,
            `unknown option ${quoted(pair.name)} of an order`,
            nearestName(pair.name, ["symmetrical"]),
          );
        continue;
      }
      symmetrical = parseBoolean(pair.value);
      if (symmetrical === undefined)
        this.report(pair.at, `symmetrical is ${quoted(pair.value)}, but must be true or false`);
    }
    return symmetrical;
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

  private refuseSet(words: readonly Word[], surplus: Word | undefined): boolean {
    const bracket = words.find((word) => /^[([{\])}]/.test(word.text));
    const at = bracket ?? surplus;
    if (at) this.report(at.at, "sets of resources are not supported yet: write one constraint for each pair");
    return at !== undefined;
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

  // ---- fencing topology ----

  /** `DEV[,DEV] ...` for every node, or `NODE: DEV[,DEV] ...` for each. */
  private topology(first: Word, words: readonly Word[]): void {
    const targets: { names: readonly string[]; at: Position; levels: Word[] }[] = [];
    for (const word of words) {
      if (/^(attr|pattern):/.test(word.text)) {
        this.report(word.at, "fencing targets by attribute or pattern are not supported yet: name the nodes");
        return;
      }
      if (word.text.endsWith(":")) targets.push({ names: [word.text.slice(0, -1)], at: word.at, levels: [] });
      else {
        const all = Object.keys(this.context.nodeIds);
        if (targets.length === 0) targets.push({ names: all, at: word.at, levels: [] });
        targets.at(-1)?.levels.push(word);
      }
    }
    if (words.length === 0) this.report(first.at, "fencing_topology: NODE: DEVICE... is missing");
    for (const { names, at, levels } of targets) {
      if (levels.length === 0) this.report(at, `${names.join(" ")} has no device`);
      for (const name of names) this.levels(name, at, levels);
    }
  }

  private levels(target: string, at: Position, words: readonly Word[]): void {
    const path = ["fencing_topology", target];
    this.places.note(path, at);
    const levels = words.map((word, index) => {
      const devices = word.text.split(",");
      this.places.note([...path, String(index)], word.at);
      for (const position of devices.keys()) this.places.note([...path, String(index), String(position)], word.at);
      return { target, index: index + 1, devices };
    });
    this.fencingTopology = [...this.fencingTopology.filter((level) => level.target !== target), ...levels];
  }
}

function reference(word: Word): Reference {
  return { id: word.text, at: word.at };
}

const RULE_COMPLAINT = "this rule is not supported yet: only `rule SCORE: #uname eq NODE and date lt END` is";

/** Of `#uname eq NODE [and date lt END]`: the node, the end, and the first word that does not belong there. */
function ruleParts(words: readonly Word[]): readonly [Word | undefined, Word | undefined, Word | undefined] {
  const form = ["#uname", "eq", undefined, "and", "date", "lt", undefined];
  const stray = words.find(
    (word, index) => index >= form.length || (form[index] !== undefined && form[index] !== word.text),
  );
  const cut = words.length !== 3 && words.length !== form.length ? words.at(-1) : undefined;
  return [words[2], words[6], stray ?? cut];
}
