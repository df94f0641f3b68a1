/**
 * What XML says in several ways, and our model in one: ids, the order of elements, defaults that were written out, the
 * spelling of a score, whole parts that we do not know (alerts, access control).
 *
 * Notes are the difference between a configuration as it was written in XML and as we would write it, learnt when it is
 * read and applied when it is printed. A note about an attribute or about something left out holds only as long as the
 * model still says what it said then; so notes never bring back what was changed since, and never decide anything.
 */
import type { XmlNote } from "../../core/cib/configuration.js";
import type { XmlElement } from "./xml-element.js";
import { printXmlFlat } from "./xml-printer.js";
import { readXml } from "./xml-reader.js";

/** Named by ids of our model, which stay with them when others come and go; all else is counted. */
const NAMED: ReadonlySet<string> = new Set([
  ...["primitive", "template", "group", "clone", "bundle", "op", "port-mapping", "storage-mapping", "fencing-level"],
  ...["rsc_location", "rsc_colocation", "rsc_order", "rsc_ticket", "resource_set", "resource_ref", "tag", "obj_ref"],
  ...["rule", "expression", "date_expression", "rsc_expression", "op_expression", "alert", "recipient"],
]);

/** `resolve`: what an element with `id-ref` stands for. */
export function learnNotes(
  written: XmlElement,
  ours: XmlElement,
  resolve: (element: XmlElement) => XmlElement,
): readonly XmlNote[] {
  const notes: XmlNote[] = [];
  const learn = (theirs: XmlElement, own: XmlElement, path: string): void => {
    const before = keyed(own.children, (child) => child);
    const after = keyed(theirs.children, resolve);
    const note = { path, ...attributeNotes(theirs, own), ...childNotes(after, before) };
    if (note.attributes ?? note.children ?? note.without) notes.push(note);
    for (const [key, child] of after) {
      const same = before.get(key);
      if (same) learn(child, same, `${path}/${key}`);
    }
  };
  learn(written, ours, "");
  return notes;
}

function attributeNotes(theirs: XmlElement, own: XmlElement): Pick<XmlNote, "attributes"> {
  const names = new Set([...Object.keys(own.attributes), ...Object.keys(theirs.attributes)]);
  const attributes = [...names].flatMap((name) => {
    const [ours, written] = [own.attributes[name], theirs.attributes[name]];
    if (ours === written) return [];
    return [{ name, ...(ours === undefined ? {} : { ours }), ...(written === undefined ? {} : { written }) }];
  });
  return attributes.length > 0 ? { attributes } : {};
}

function childNotes(
  after: ReadonlyMap<string, XmlElement>,
  before: ReadonlyMap<string, XmlElement>,
): Pick<XmlNote, "children" | "without"> {
  const without = [...before].flatMap(([key, child]) => (after.has(key) ? [] : [{ key, xml: printXmlFlat(child) }]));
  const common = [...before.keys()].filter((key) => after.has(key));
  const alike = common.length === after.size && [...after.keys()].every((key, index) => key === common[index]);
  const children = [...after].map(([key, child]) => (before.has(key) ? { key } : { key, xml: printXmlFlat(child) }));
  return { ...(alike ? {} : { children }), ...(without.length > 0 ? { without } : {}) };
}

export function withNotes(root: XmlElement, notes: readonly XmlNote[]): XmlElement {
  return notes.length === 0 ? root : new NotedTree(notes).tree(root);
}

class NotedTree {
  private readonly byPath: ReadonlyMap<string, XmlNote>;
  /** By the id with which it is written. */
  private readonly ownById = new Map<string, XmlElement>();
  /** What is written as a reference: it may stay one only while both say the same. */
  private readonly references: { readonly own: XmlElement; readonly path: string; readonly to: string }[] = [];
  private readonly broken = new Set<string>();

  constructor(notes: readonly XmlNote[]) {
    this.byPath = new Map(notes.map((note) => [note.path, note]));
  }

  tree(root: XmlElement): XmlElement {
    const first = this.applied(root, "");
    for (const { own, path, to } of this.references) {
      const target = this.ownById.get(to);
      if (!target || !sameMeaning(own, target)) this.broken.add(path);
    }
    return this.broken.size === 0 ? first : this.applied(root, "");
  }

  private applied(own: XmlElement, path: string): XmlElement {
    const keys = keyed(own.children, (child) => child);
    const note = this.byPath.get(path);
    const noted = note && !this.broken.has(path) && holds(note, keys) ? noteApplied(own, keys, note) : undefined;
    const { attributes, children } = noted ?? { attributes: own.attributes, children: [...keys] };
    const { id, "id-ref": to } = attributes;
    if (id !== undefined) this.ownById.set(id, own);
    if (to !== undefined) this.references.push({ own, path, to });
    const below = children.map(([key, child]) =>
      keys.get(key) === child ? this.applied(child, `${path}/${key}`) : child,
    );
    return { ...own, attributes, children: below };
  }
}

/** What was left out is there still, and says what it said; a reference leaves out all that there is. */
function holds({ attributes = [], without = [] }: XmlNote, keys: ReadonlyMap<string, XmlElement>): boolean {
  const same = without.every(({ key, xml }) => {
    const child = keys.get(key);
    return child !== undefined && printXmlFlat(child) === xml;
  });
  const refers = attributes.some(({ name, written }) => name === "id-ref" && written !== undefined);
  return same && (!refers || keys.size === without.length);
}

/** But for ids, which are those of two different elements. */
function sameMeaning(one: XmlElement, other: XmlElement): boolean {
  const { id: _, ...attributes } = one.attributes;
  const { id: __, ...others } = other.attributes;
  const names = one.tag === "nvpair" ? ["value"] : [...new Set([...Object.keys(attributes), ...Object.keys(others)])];
  return (
    names.every((name) => attributes[name] === others[name]) &&
    one.children.length === other.children.length &&
    one.children.every((child, index) => sameMeaning(child, other.children[index] as XmlElement))
  );
}

function noteApplied(own: XmlElement, keys: ReadonlyMap<string, XmlElement>, note: XmlNote) {
  const without = new Set(note.without?.map(({ key }) => key));
  const kept = [...keys].filter(([key]) => !without.has(key));
  return {
    attributes: writtenAttributes(own, note),
    children: note.children ? ordered(kept, note.children) : kept,
  };
}

function writtenAttributes(own: XmlElement, { attributes = [] }: XmlNote): XmlElement["attributes"] {
  const result: Record<string, string> = { ...own.attributes };
  for (const { name, ours, written } of attributes) {
    if (own.attributes[name] !== ours) continue;
    if (written === undefined) delete result[name];
    else result[name] = written;
  }
  return result;
}

/** In the written order; what has come since stands after what it follows in ours. */
function ordered(
  kept: readonly (readonly [string, XmlElement])[],
  noted: NonNullable<XmlNote["children"]>,
): (readonly [string, XmlElement])[] {
  const byKey = new Map(kept);
  const known = new Set(noted.map(({ key }) => key));
  const newcomers = new Map<string | undefined, (readonly [string, XmlElement])[]>();
  let before: string | undefined;
  for (const entry of kept) {
    if (known.has(entry[0])) before = entry[0];
    else newcomers.set(before, [...(newcomers.get(before) ?? []), entry]);
  }
  const result = [...(newcomers.get(undefined) ?? [])];
  for (const { key, xml } of noted) {
    const child = byKey.get(key) ?? elementOf(xml);
    if (child) result.push([key, child]);
    result.push(...(newcomers.get(key) ?? []));
  }
  return result;
}

function elementOf(xml: string | undefined): XmlElement | undefined {
  const result = xml === undefined ? undefined : readXml(xml);
  return result?.kind === "ok" ? result.root : undefined;
}

/** Children by what identifies them among their siblings. */
function keyed(
  children: readonly XmlElement[],
  resolve: (element: XmlElement) => XmlElement,
): ReadonlyMap<string, XmlElement> {
  const result = new Map<string, XmlElement>();
  const counts = new Map<string, number>();
  for (const child of children) {
    const key = keyOf(resolve(child));
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    result.set(count === 1 ? key : `${key}~${count}`, child);
  }
  return result;
}

function keyOf({ tag, attributes }: XmlElement): string {
  if (tag === "nvpair") return `nvpair ${attributes.name}`;
  if (tag === "node") return `node ${attributes.uname ?? attributes.id}`;
  return NAMED.has(tag) && attributes.id !== undefined ? `${tag} ${attributes.id}` : tag;
}
