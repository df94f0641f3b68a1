/**
 * Reads crm lines, as `crm configure` takes and `crm configure show` prints them, into a Configuration.
 *
 *     primitive vip ocf:quorate:vip params ip=198.18.0.100 op monitor interval=1s
 *     group web vip haproxy
 *     location l-web web 100: lb1
 *
 * What the grammar of the field has and a Configuration cannot hold (references to other sets, alerts, access control)
 * is refused, each where it stands. Whether the whole makes sense is for core/cib/validation.ts; both kinds of problems
 * are reported together.
 *
 * The text takes the place of what is in force, or is laid over it when `context.merge` is there: then groups and
 * clones can name resources that the text does not define. Resources that are in force keep their order, which breaks
 * ties between them: the printed order, by id, is for people.
 */
import {
  type Clone,
  type Configuration,
  EMPTY_CONFIGURATION,
  type FencingLevel,
  type NodeConfig,
  type OperationConfig,
  type Primitive,
  parseAgent,
  type Resource,
  type StorageMapping,
  type Tag,
  type Template,
  targetName,
  type Values,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseDuration } from "../core/model/duration.js";
import { nearestName } from "../core/model/nearest-name.js";
import { parseScore } from "../core/model/score.js";
import { agentComplaint, UNREADABLE_AGENT } from "./agent-text.js";
import { type ConfigurationContext, type ConfigurationResult, judged } from "./configuration-result.js";
import { ConstraintReader } from "./crm-constraints.js";
import { CrmDraft, type Note, type Reference } from "./crm-draft.js";
import { attributeSet, notesOf, OptionStatements, readOptions, readSet } from "./crm-options.js";
import { isKeyword, isThere, readPairs, readSections, readValues, type Section, sectionsOf } from "./crm-pairs.js";
import { type Statement, splitStatements, type Word } from "./crm-words.js";
import { defined } from "./defined.js";
import { targetOf } from "./fencing-target.js";
import { Places } from "./places.js";
import { type Position, type Problem, problemList, quoted, type Report, START } from "./problem.js";

export { printCrmText } from "./crm-text-printer.js";

export function parseCrmText(text: string, file: string, context: ConfigurationContext): ConfigurationResult {
  const { problems, report } = problemList(file);
  const over = context.merge && context.base ? context.base : EMPTY_CONFIGURATION;
  const reader = new CrmReader(over, context, report);
  const configuration = inOrderOf(context.base ?? EMPTY_CONFIGURATION, readWhole(text, reader, problems, report));
  const { merge: _done, ...judging } = context;
  return judged(configuration, judging, { file, places: reader.places, problems, report });
}

/** Only as far as the text goes: whether a cluster could carry it out is not asked. */
export function readCrmText(
  text: string,
  file: string,
  nodeIds: ConfigurationContext["nodeIds"] = {},
): { readonly configuration: Configuration; readonly problems: readonly Problem[] } {
  const { problems, report } = problemList(file);
  const configuration = readWhole(text, new CrmReader(EMPTY_CONFIGURATION, { nodeIds }, report), problems, report);
  return { configuration, problems };
}

function readWhole(text: string, reader: CrmReader, problems: readonly Problem[], report: Report): Configuration {
  const statements = splitStatements(text, report);
  // To take it for "no resources any more" would stop everything because a file was cut short.
  if (statements.length === 0 && problems.length === 0) report(START, "the file is empty");
  for (const statement of statements) reader.statement(statement);
  return reader.finish();
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
  "rsc_template",
  "primitive",
  "bundle",
  "group",
  "clone",
  "ms",
  "tag",
  "location",
  "colocation",
  "order",
  "rsc_ticket",
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

const UNSUPPORTED_STATEMENTS = ["alert", "role", "acl_target", "user", "modgroup", "monitor"];

const OPTION_STATEMENTS = {
  property: ["properties", "cib-bootstrap-options"],
  rsc_defaults: ["rsc_defaults", "rsc-options"],
  op_defaults: ["op_defaults", "op-options"],
} as const;

const BODY_KEYWORDS = ["params", "meta", "utilization"];
const TECHNOLOGIES = ["docker", "podman", "rkt"] as const;

class CrmReader {
  readonly places = new Places();
  private readonly draft: CrmDraft;
  private readonly constraints: ConstraintReader;
  private readonly optionStatements: Readonly<Record<keyof typeof OPTION_STATEMENTS, OptionStatements>>;
  private readonly nodes: Map<string, NodeConfig>;
  private readonly templates: Map<string, Template>;
  private readonly tags: Map<string, Tag>;
  private fencingTopology: readonly FencingLevel[];

  constructor(
    base: Configuration,
    private readonly context: ConfigurationContext,
    private readonly report: Report,
  ) {
    this.draft = new CrmDraft(base, this.places, report);
    this.constraints = new ConstraintReader(this.draft, this.places, report);
    const { properties, rscDefaults, opDefaults, templates = [], tags = [] } = base;
    this.optionStatements = {
      property: new OptionStatements(properties, base.propertySets, OPTION_STATEMENTS.property[1]),
      rsc_defaults: new OptionStatements(rscDefaults, base.rscDefaultSets, OPTION_STATEMENTS.rsc_defaults[1]),
      op_defaults: new OptionStatements(opDefaults, base.opDefaultSets, OPTION_STATEMENTS.op_defaults[1]),
    };
    this.nodes = new Map(Object.entries(base.nodes));
    this.templates = new Map(templates.map((template) => [template.id, template]));
    this.tags = new Map(tags.map((tag) => [tag.id, tag]));
    this.fencingTopology = base.fencingTopology;
  }

  finish(): Configuration {
    const { resources, constraints } = this.draft.finish();
    const properties = this.optionStatements.property.finish();
    const rscDefaults = this.optionStatements.rsc_defaults.finish();
    const opDefaults = this.optionStatements.op_defaults.finish();
    return {
      properties: properties.plain,
      rscDefaults: rscDefaults.plain,
      opDefaults: opDefaults.plain,
      nodes: Object.fromEntries(this.nodes),
      fencingTopology: this.fencingTopology,
      resources: resources.map((resource) => withAgents(resource, this.templates)),
      constraints,
      ...defined({
        propertySets: properties.sets,
        rscDefaultSets: rscDefaults.sets,
        opDefaultSets: opDefaults.sets,
        templates: this.templates.size > 0 ? [...this.templates.values()] : undefined,
        tags: this.tags.size > 0 ? [...this.tags.values()] : undefined,
      }),
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
      case "rsc_template":
        this.template(first, words);
        break;
      case "primitive":
        this.primitive(first, words);
        break;
      case "bundle":
        this.bundle(first, words);
        break;
      case "tag":
        this.tag(first, words);
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
      case "rsc_ticket":
        this.constraints.ticket(first, words);
        break;
      case "property":
      case "rsc_defaults":
      case "op_defaults":
        this.options(kind, words);
        break;
      case "fencing_topology":
        this.topology(first, words);
        break;
    }
  }

  private note(above: Path, notes: readonly Note[]): void {
    for (const { path, key, value } of notes) this.places.note([...above, ...path], key, value);
  }

  // ---- nodes and options ----

  /** `[ID:] NAME[:normal|member|remote] [attributes NAME=VALUE...] [utilization NAME=VALUE...]` */
  private node(first: Word, words: readonly Word[]): void {
    const withId = words[0] !== undefined && /^\d+:$/.test(words[0].text);
    const [word, ...rest] = withId ? words.slice(1) : words;
    if (!isThere(word, first, "the name of a node", this.report)) return;
    const [name = "", type] = word.text.split(":");
    if (type !== undefined && !["normal", "member", "remote"].includes(type))
      this.report(word.at, `${quoted(type)} is no type of node`, nearestName(type, ["normal", "member", "remote"]));
    this.checkNodeId(name, withId ? words[0] : undefined);
    const sections = readSections(rest, "attributes", ["attributes", "utilization"]);
    const attributes = readOptions(sectionsOf(sections, "attributes"), ["attributes"], this.report);
    const utilization = this.utilization(sections);
    const path = ["nodes", name];
    this.places.note(path, word.at);
    this.note(path, [...attributes.notes, ...utilization.notes]);
    const more = defined({
      attributeSets: attributes.sets,
      ...utilization.parts,
      type: type === "remote" ? ("remote" as const) : undefined,
    });
    const known = Object.hasOwn(this.context.nodeIds, name);
    if (sections.length > 0 || type === "remote" || !known)
      this.nodes.set(name, { attributes: attributes.plain, ...more });
    else this.nodes.delete(name);
  }

  private utilization(sections: readonly Section[]) {
    const found = sectionsOf(sections, "utilization");
    const { plain, sets, notes } = readOptions(found, ["utilization"], this.report);
    return { notes, parts: { utilization: found.length > 0 && !sets ? plain : undefined, utilizationSets: sets } };
  }

  private checkNodeId(name: string, word: Word | undefined): void {
    const id = Object.hasOwn(this.context.nodeIds, name) ? this.context.nodeIds[name] : undefined;
    if (word === undefined || id === undefined || `${id}:` === word.text) return;
    this.report(word.at, `node ${name} has the id ${id}, not ${word.text.slice(0, -1)}`);
  }

  /** `[SET:] [SCORE:] [rule ...] NAME=VALUE...` */
  private options(kind: keyof typeof OPTION_STATEMENTS, words: readonly Word[]): void {
    const [section] = OPTION_STATEMENTS[kind];
    const [first] = words;
    const name = first && isKeyword(first) && first.text.endsWith(":") ? first.text.slice(0, -1) : undefined;
    const named = name !== undefined && parseScore(name) === undefined;
    const written = readSet(named ? words.slice(1) : words, this.report);
    for (const { name: option, at } of written.pairs) this.places.note([section, option], at);
    const set = attributeSet({ ...written, ...(named ? { id: name } : {}) }, this.report);
    this.optionStatements[kind].add(set, written.score !== undefined || written.rule !== undefined);
  }

  /** `ID: OBJECT...`, also without the colon. */
  private tag(first: Word, words: readonly Word[]): void {
    const [word, ...members] = words;
    if (!isThere(word, first, "an id", this.report)) return;
    const id = word.text.replace(/:$/, "");
    if (!this.draft.claim(id, word.at)) return;
    this.places.note(["tags", id], word.at);
    for (const [index, { at }] of members.entries()) this.places.note(["tags", id, String(index)], at);
    this.tags.set(id, { id, members: members.map(({ text }) => text) });
  }

  // ---- resources ----

  private primitive(first: Word, words: readonly Word[]): void {
    const body = this.body(first, words);
    if (!body) return;
    const { id, notes, parts, template } = body;
    this.draft.define({ kind: "primitive", ...parts, ...defined({ template }) }, id.at, notes);
  }

  private template(first: Word, words: readonly Word[]): void {
    const body = this.body(first, words);
    if (!body) return;
    const { id, notes, parts, template } = body;
    if (template !== undefined) this.report(id.at, "a template cannot be of another template");
    if (!this.draft.claim(id.text, id.at)) return;
    this.places.note(["templates", id.text], id.at);
    this.note(["templates", id.text], notes);
    this.templates.set(id.text, { kind: "template", ...parts });
  }

  /** `ID AGENT|@TEMPLATE [description=T] [params ...] [meta ...] [utilization ...] [op ...]` */
  private body(first: Word, words: readonly Word[]) {
    const [id, agentWord, ...rest] = words;
    if (!isThere(id, first, "an id", this.report) || !isThere(agentWord, first, "an agent", this.report))
      return undefined;
    const template = !agentWord.quoted && agentWord.text.startsWith("@") ? agentWord.text.slice(1) : undefined;
    const agent = template === undefined ? parseAgent(agentWord.text) : undefined;
    if (!agent && template === undefined) this.report(agentWord.at, agentComplaint(agentWord.text));
    const { description, others } = this.description(rest);
    const { plain, operations } = this.splitOperations(others);
    const sections = readSections(plain, "params", BODY_KEYWORDS);
    const params = readOptions(sectionsOf(sections, "params"), ["params"], this.report);
    const meta = readOptions(sectionsOf(sections, "meta"), ["meta"], this.report);
    const utilization = this.utilization(sections);
    const notes = [
      { path: [template === undefined ? "agent" : "template"], key: agentWord.at, value: agentWord.at },
      ...[params, meta, utilization].flatMap((options) => options.notes),
      ...operations.flatMap((operation) => operation.notes),
    ];
    const parts = {
      id: id.text,
      agent: agent ?? UNREADABLE_AGENT,
      params: params.plain,
      meta: meta.plain,
      operations: operations.map(({ config }) => config),
      ...defined({ paramSets: params.sets, metaSets: meta.sets, ...utilization.parts }),
      ...description,
    };
    return { id, notes, parts, template };
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

  /** Takes `op NAME NAME=VALUE... [op_params ...] [op_meta ...]` out of the words of a primitive. */
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
      } else if (keyword === "operations") into = [];
      else {
        if ((keyword === "op_params" || keyword === "op_meta") && operations.length === 0)
          this.report(word.at, `${keyword} must follow an op`);
        if (BODY_KEYWORDS.includes(keyword)) into = plain;
        into.push(word);
      }
    }
    return { plain, operations: this.operations(operations) };
  }

  private operations(found: readonly { name: Word; words: readonly Word[] }[]) {
    return found.map(({ name, words }, index): { config: OperationConfig; notes: Note[] } => {
      const same = found.filter((other) => other.name.text === name.text);
      const number = found.slice(0, index).filter((other) => other.name.text === name.text).length;
      const path = ["op", name.text, ...(same.length > 1 ? [String(number)] : [])];
      const sections = readSections(words, "op", ["op_params", "op_meta"]);
      const params = readOptions(sectionsOf(sections, "op_params"), [...path, "params"], this.report);
      const meta = readOptions(sectionsOf(sections, "op_meta"), [...path, "meta"], this.report);
      const pairs = sectionsOf(sections, "op").flatMap((section) => readPairs(section.words, this.report));
      const { interval, ...options } = readValues(pairs, this.report);
      const ms = parseDuration(interval ?? "0");
      if (ms === undefined) {
        const at = pairs.find((pair) => pair.name === "interval")?.at ?? name.at;
        this.report(at, `interval is ${quoted(interval ?? "")}, which is no duration such as 10s or 500ms`);
      }
      const config = {
        name: name.text,
        interval: ms ?? 0,
        options: { ...options, ...params.plain, ...meta.plain },
        ...defined({ paramSets: params.sets, metaSets: meta.sets }),
      };
      const notes = [{ path, key: name.at, value: name.at }, ...notesOf(path, pairs), ...params.notes, ...meta.notes];
      return { config, notes };
    });
  }

  private group(first: Word, words: readonly Word[]): void {
    const [id, ...rest] = words;
    if (!isThere(id, first, "an id", this.report)) return;
    const end = rest.findIndex((word) => word.equals > 0 || (isKeyword(word) && /^(meta|params)$/.test(word.text)));
    const members = end < 0 ? rest : rest.slice(0, end);
    if (members.length === 0) this.report(id.at, `group ${id.text} has no members`);
    const { parts, notes } = this.wrapping(end < 0 ? [] : rest.slice(end));
    this.draft.define({ kind: "group", id: id.text, members: members.map(reference), ...parts }, id.at, notes);
  }

  private clone(first: Word, words: readonly Word[], extra: Values): void {
    const [id, child, ...rest] = words;
    if (!isThere(id, first, "an id", this.report) || !isThere(child, first, "the resource to clone", this.report))
      return;
    const { parts, notes } = this.wrapping(rest);
    const meta = parts.metaSets ? {} : { ...extra, ...parts.meta };
    this.draft.define({ kind: "clone", id: id.text, child: reference(child), ...parts, meta }, id.at, notes);
  }

  /** What follows the members of a group, or the child of a clone. */
  private wrapping(words: readonly Word[]) {
    const { description, others } = this.description(words);
    const sections = readSections(others, "params", ["params", "meta"]);
    const written = sectionsOf(sections, "params");
    const params = readOptions(written, ["params"], this.report);
    const meta = readOptions(sectionsOf(sections, "meta"), ["meta"], this.report);
    const parts = {
      meta: meta.plain,
      ...defined({
        params: written.length > 0 && !params.sets ? params.plain : undefined,
        paramSets: params.sets,
        metaSets: meta.sets,
      }),
      ...description,
    };
    return { parts, notes: [...params.notes, ...meta.notes] };
  }

  // ---- bundles ----

  /**
   * `ID docker|podman|rkt NAME=VALUE... [network NAME=VALUE... [port-mapping NAME=VALUE...]...]
   * [storage [storage-mapping NAME=VALUE...]...] [primitive RSC] [meta ...]`
   */
  private bundle(first: Word, words: readonly Word[]): void {
    const [id, ...rest] = words;
    if (!isThere(id, first, "an id", this.report)) return;
    const { description, others } = this.description(rest);
    const keywords = [...TECHNOLOGIES, "network", "port-mapping", "storage", "storage-mapping", "primitive", "meta"];
    const sections = readSections(others, "", keywords);
    for (const { at } of sectionsOf(sections, "")) this.report(at, `a container (${TECHNOLOGIES.join(", ")}) is due`);
    const container = sections.find(({ keyword }) => TECHNOLOGIES.some((name) => name === keyword));
    const { image, ...options } = this.valuesOf(container);
    if (image === undefined) this.report(id.at, `bundle ${id.text} needs a container with an image`);
    const technology = TECHNOLOGIES.find((name) => name === container?.keyword) ?? "podman";
    const network = sections.find(({ keyword }) => keyword === "network");
    const child = sections.find(({ keyword }) => keyword === "primitive")?.words[0];
    const meta = readOptions(sectionsOf(sections, "meta"), ["meta"], this.report);
    const bundle = {
      kind: "bundle",
      id: id.text,
      meta: meta.plain,
      ...defined({ metaSets: meta.sets }),
      ...description,
      container: { technology, image: image ?? "", options },
      ...(network
        ? { network: { options: this.valuesOf(network), ports: this.mappings(sections, "port-mapping") } }
        : {}),
      storage: this.mappings(sections, "storage-mapping"),
      ...(child ? { child: reference(child) } : {}),
    } as const;
    this.draft.define(bundle, id.at, meta.notes);
  }

  private valuesOf(section: Section | undefined): Values {
    return readValues(readPairs(section?.words ?? [], this.report), this.report);
  }

  private mappings(sections: readonly Section[], keyword: string): readonly StorageMapping[] {
    return sectionsOf(sections, keyword).map((section) => {
      const { id = "", ...options } = this.valuesOf(section);
      if (!id) this.report(section.at, `${keyword} needs an id`);
      return { id, options };
    });
  }

  // ---- fencing topology ----

  /** `DEV[,DEV] ...` for every node, or `NODE: DEV[,DEV] ...` for each; also `pattern:REGEX:` and `attr:NAME=VALUE:`. */
  private topology(first: Word, words: readonly Word[]): void {
    const targets: { names: readonly string[]; at: Position; levels: Word[] }[] = [];
    for (const word of words) {
      const isTarget = word.text.endsWith(":") || /^attr:[^=]+=/.test(word.text);
      if (isTarget) targets.push({ names: [word.text.replace(/:$/, "")], at: word.at, levels: [] });
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
      return { ...targetOf(target), index: index + 1, devices };
    });
    this.fencingTopology = [...this.fencingTopology.filter((level) => targetName(level) !== target), ...levels];
  }
}

function reference(word: Word): Reference {
  return { id: word.text, at: word.at };
}

/** A primitive of a template has its agent; that there is no such template is for validation. */
function withAgents(resource: Resource, templates: ReadonlyMap<string, Template>): Resource {
  const primitive = (from: Primitive): Primitive => {
    if (from.template === undefined) return from;
    return {
      ...from,
      agent: templates.get(from.template)?.agent ?? { class: "ocf", provider: "heartbeat", type: "unknown" },
    };
  };
  const child = (from: Clone["child"]): Clone["child"] =>
    from.kind === "primitive" ? primitive(from) : { ...from, members: from.members.map(primitive) };
  switch (resource.kind) {
    case "primitive":
    case "group":
      return child(resource);
    case "clone":
      return { ...resource, child: child(resource.child) };
    case "bundle":
      return resource.child ? { ...resource, child: primitive(resource.child) } : resource;
  }
}
