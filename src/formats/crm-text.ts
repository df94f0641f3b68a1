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
  type Configuration,
  EMPTY_CONFIGURATION,
  type FencingLevel,
  type NodeConfig,
  type Tag,
  targetName,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { nearestName } from "../core/model/nearest-name.js";
import { parseScore } from "../core/model/score.js";
import { type ConfigurationContext, type ConfigurationResult, judged } from "./configuration-result.js";
import { ConstraintReader } from "./crm-constraints.js";
import { CrmDraft, type Note } from "./crm-draft.js";
import { attributeSet, OptionStatements, readOptions, readSet, readUtilization } from "./crm-options.js";
import { isKeyword, isThere, readSections, sectionsOf } from "./crm-pairs.js";
import { CrmResources } from "./crm-resources.js";
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

class CrmReader {
  readonly places = new Places();
  private readonly draft: CrmDraft;
  private readonly constraints: ConstraintReader;
  private readonly optionStatements: Readonly<Record<keyof typeof OPTION_STATEMENTS, OptionStatements>>;
  private readonly nodes: Map<string, NodeConfig>;
  private readonly resources: CrmResources;
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
    this.resources = new CrmResources(this.draft, this.places, report, templates);
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
      resources: resources.map((resource) => this.resources.withAgents(resource)),
      constraints,
      ...defined({
        propertySets: properties.sets,
        rscDefaultSets: rscDefaults.sets,
        opDefaultSets: opDefaults.sets,
        templates: this.resources.templates,
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
        this.resources.template(first, words);
        break;
      case "primitive":
        this.resources.primitive(first, words);
        break;
      case "bundle":
        this.resources.bundle(first, words);
        break;
      case "tag":
        this.tag(first, words);
        break;
      case "group":
        this.resources.group(first, words);
        break;
      case "clone":
      case "ms":
        this.resources.clone(first, words, kind === "ms" ? { promotable: "true" } : {});
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
    const utilization = readUtilization(sections, this.report);
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
