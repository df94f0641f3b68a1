/** Resources in crm lines: primitive, rsc_template, group, clone (and ms), bundle. */
import {
  type Clone,
  type OperationConfig,
  type Primitive,
  parseAgent,
  type Resource,
  type StorageMapping,
  type Template,
  type Values,
} from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseDuration } from "../core/model/duration.js";
import { agentComplaint, UNREADABLE_AGENT } from "./agent-text.js";
import type { CrmDraft, Note, Reference } from "./crm-draft.js";
import { notesOf, readOptions, readUtilization } from "./crm-options.js";
import { isKeyword, isThere, readPairs, readSections, readValues, type Section, sectionsOf } from "./crm-pairs.js";
import type { Word } from "./crm-words.js";
import { defined } from "./defined.js";
import type { Places } from "./places.js";
import { quoted, type Report } from "./problem.js";

const BODY_KEYWORDS = ["params", "meta", "utilization"];
const TECHNOLOGIES = ["docker", "podman", "rkt"] as const;

export class CrmResources {
  private readonly byId: Map<string, Template>;

  constructor(
    private readonly draft: CrmDraft,
    private readonly places: Places,
    private readonly report: Report,
    templates: readonly Template[],
  ) {
    this.byId = new Map(templates.map((template) => [template.id, template]));
  }

  /** Undefined for none. */
  get templates(): readonly Template[] | undefined {
    return this.byId.size > 0 ? [...this.byId.values()] : undefined;
  }

  withAgents(resource: Resource): Resource {
    return withAgents(resource, this.byId);
  }

  private note(above: Path, notes: readonly Note[]): void {
    for (const { path, key, value } of notes) this.places.note([...above, ...path], key, value);
  }

  primitive(first: Word, words: readonly Word[]): void {
    const body = this.body(first, words);
    if (!body) return;
    const { id, notes, parts, template } = body;
    this.draft.define({ kind: "primitive", ...parts, ...defined({ template }) }, id.at, notes);
  }

  template(first: Word, words: readonly Word[]): void {
    const body = this.body(first, words);
    if (!body) return;
    const { id, notes, parts, template } = body;
    if (template !== undefined) this.report(id.at, "a template cannot be of another template");
    if (!this.draft.claim(id.text, id.at)) return;
    this.places.note(["templates", id.text], id.at);
    this.note(["templates", id.text], notes);
    this.byId.set(id.text, { kind: "template", ...parts });
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
    const utilization = readUtilization(sections, this.report);
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

  group(first: Word, words: readonly Word[]): void {
    const [id, ...rest] = words;
    if (!isThere(id, first, "an id", this.report)) return;
    const end = rest.findIndex((word) => word.equals > 0 || (isKeyword(word) && /^(meta|params)$/.test(word.text)));
    const members = end < 0 ? rest : rest.slice(0, end);
    if (members.length === 0) this.report(id.at, `group ${id.text} has no members`);
    const { parts, notes } = this.wrapping(end < 0 ? [] : rest.slice(end));
    this.draft.define({ kind: "group", id: id.text, members: members.map(reference), ...parts }, id.at, notes);
  }

  clone(first: Word, words: readonly Word[], extra: Values): void {
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
  bundle(first: Word, words: readonly Word[]): void {
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
