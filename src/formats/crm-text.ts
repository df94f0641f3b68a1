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
  parseAgent,
  type Values,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseDuration } from "../core/model/duration.js";
import { nearestName } from "../core/model/nearest-name.js";
import { agentComplaint, UNREADABLE_AGENT } from "./agent-text.js";
import { type ConfigurationContext, type ConfigurationResult, judged } from "./configuration-result.js";
import { ConstraintReader } from "./crm-constraints.js";
import { CrmDraft, type Note, type Reference } from "./crm-draft.js";
import { isKeyword, isThere, type Pair, pairsOf, readPair, readSections, readValues } from "./crm-pairs.js";
import { type Statement, splitStatements, type Word } from "./crm-words.js";
import { Places } from "./places.js";
import { type Position, problemList, quoted, type Report, START } from "./problem.js";

export { printCrmText } from "./crm-text-printer.js";

export function parseCrmText(text: string, file: string, context: ConfigurationContext): ConfigurationResult {
  const { problems, report } = problemList(file);
  const over = context.merge && context.base ? context.base : EMPTY_CONFIGURATION;
  const reader = new CrmReader(over, context, report);
  const statements = splitStatements(text, report);
  // To take it for "no resources any more" would stop everything because a file was cut short.
  if (statements.length === 0 && problems.length === 0) report(START, "the file is empty");
  for (const statement of statements) reader.statement(statement);
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

class CrmReader {
  readonly places = new Places();
  private readonly draft: CrmDraft;
  private readonly constraints: ConstraintReader;
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
    this.constraints = new ConstraintReader(this.draft, this.places, report);
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
        this.constraints.location(first, words);
        break;
      case "colocation":
        this.constraints.colocation(first, words);
        break;
      case "order":
        this.constraints.order(first, words);
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

  private notes(path: Path, pairs: readonly Pair[]): Note[] {
    return pairs.map(({ name, at }) => ({ path: [...path, name], key: at, value: at }));
  }

  // ---- nodes and options ----

  /** `[ID:] NAME[:normal|member] [attributes NAME=VALUE...]` */
  private node(first: Word, words: readonly Word[]): void {
    const withId = words[0] !== undefined && /^\d+:$/.test(words[0].text);
    const [word, ...rest] = withId ? words.slice(1) : words;
    if (!isThere(word, first, "the name of a node", this.report)) return;
    const [name = "", type] = word.text.split(":");
    if (type !== undefined && type !== "normal" && type !== "member")
      this.report(word.at, `a node of type ${quoted(type)} is not supported yet`);
    this.checkNodeId(name, withId ? words[0] : undefined);
    const pairs = pairsOf(readSections(rest, "attributes", ["attributes"], this.report), "attributes");
    const path = ["nodes", name];
    this.places.note(path, word.at);
    for (const { path: part, key } of this.notes([...path, "attributes"], pairs)) this.places.note(part, key);
    const attributes = readValues(pairs, this.report);
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
    const named = first && isKeyword(first) && first.text.endsWith(":");
    const pairs = (named ? words.slice(1) : words).flatMap((word) => readPair(word, this.report) ?? []);
    for (const { name, at } of pairs) this.places.note([section, name], at);
    return readValues(pairs, this.report);
  }

  // ---- resources ----

  private primitive(first: Word, words: readonly Word[]): void {
    const [id, agentWord, ...rest] = words;
    if (!isThere(id, first, "an id", this.report) || !isThere(agentWord, first, "an agent", this.report)) return;
    const agent = parseAgent(agentWord.text);
    if (!agent) this.report(agentWord.at, agentComplaint(agentWord.text));
    const { description, others } = this.description(rest);
    const { plain, operations } = this.splitOperations(others);
    const sections = readSections(plain, "params", ["params", "meta"], this.report);
    const [params, meta] = [pairsOf(sections, "params"), pairsOf(sections, "meta")];
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
      params: readValues(params, this.report),
      meta: readValues(meta, this.report),
      operations: operations.map(({ config }) => config),
      ...description,
    } as const;
    this.draft.define(draft, id.at, notes);
  }

  /** It stands before the first keyword; afterwards `description` is a name like any other. */
  private description(words: readonly Word[]): { description: { description?: string }; others: readonly Word[] } {
    const end = words.findIndex((word) => isKeyword(word));
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
      const keyword = isKeyword(word) ? word.text : "";
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
      const pairs = words.flatMap((word) => readPair(word, this.report) ?? []);
      const { interval, ...options } = readValues(pairs, this.report);
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
    if (!isThere(id, first, "an id", this.report)) return;
    const end = rest.findIndex((word) => word.equals > 0 || (isKeyword(word) && /^(meta|params)$/.test(word.text)));
    const members = end < 0 ? rest : rest.slice(0, end);
    if (members.length === 0) this.report(id.at, `group ${id.text} has no members`);
    const { description, meta, notes } = this.wrapping(end < 0 ? [] : rest.slice(end));
    const draft = { kind: "group", id: id.text, members: members.map(reference), meta, ...description } as const;
    this.draft.define(draft, id.at, notes);
  }

  private clone(first: Word, words: readonly Word[], extra: Values): void {
    const [id, child, ...rest] = words;
    if (!isThere(id, first, "an id", this.report) || !isThere(child, first, "the resource to clone", this.report))
      return;
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
    const sections = readSections(others, "params", ["params", "meta"], this.report);
    for (const { at } of sections.filter(({ keyword }) => keyword === "params"))
      this.report(at, "a group or a clone has no parameters of its own: set meta attributes after meta");
    const pairs = pairsOf(sections, "meta");
    return { description, meta: readValues(pairs, this.report), notes: this.notes(["meta"], pairs) };
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
