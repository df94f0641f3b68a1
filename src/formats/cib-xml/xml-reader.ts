/**
 * Reads the part of XML that a CIB is written in: elements, attributes, the five predefined entities, character
 * references. Comments and processing instructions are passed over.
 *
 * Total: it answers a tree or the first mistake with its place, whatever the text is. It knows no document types, so
 * there are no entities to expand, from within (billion laughs) or from outside; and it keeps to limits of size, depth
 * and number, so that a hostile text costs no more than reading it once.
 */
import type { XmlElement } from "./xml-element.js";

export interface XmlLimits {
  readonly length: number;
  readonly elements: number;
  readonly depth: number;
}

/** A status section of 100 nodes with 10000 resources has its place in it; memory for more would be a gigabyte. */
export const CIB_LIMITS: XmlLimits = { length: 256 * 1024 * 1024, elements: 1_000_000, depth: 64 };

export type XmlResult =
  | { readonly kind: "ok"; readonly root: XmlElement }
  | { readonly kind: "mistake"; readonly offset: number; readonly message: string };

interface OpenElement {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  readonly offset: number;
}

class Mistake extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

export function readXml(text: string, limits: XmlLimits = CIB_LIMITS): XmlResult {
  try {
    return { kind: "ok", root: new XmlReader(text, limits).document() };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { kind: "mistake", offset: error.offset, message: error.message };
  }
}

const LONGEST_NAME = 200;

class XmlReader {
  private at = 0;
  private count = 0;
  private readonly open: OpenElement[] = [];
  private root: XmlElement | undefined;

  constructor(
    private readonly text: string,
    private readonly limits: XmlLimits,
  ) {}

  document(): XmlElement {
    if (this.text.length > this.limits.length) {
      throw new Mistake(0, `longer than ${this.limits.length} characters: too large to be read`);
    }
    if (this.text.startsWith("\ufeff")) this.at = 1;
    while (this.at < this.text.length) this.next();
    const unclosed = this.open.at(-1);
    if (unclosed) throw new Mistake(this.text.length, `the end of the text inside of <${unclosed.tag}>`);
    if (!this.root) throw new Mistake(0, "no element: this is no XML document");
    return this.root;
  }

  /** Text up to the next tag, and what the tag is. */
  private next(): void {
    const found = this.text.indexOf("<", this.at);
    const end = found < 0 ? this.text.length : found;
    this.refuseText(end);
    this.at = end;
    if (found < 0) return;
    const { text, at } = this;
    if (text.startsWith("<!--", at)) this.skipTo("-->", 4, "a comment");
    else if (text.startsWith("<?", at)) this.skipTo("?>", 2, "a processing instruction");
    else if (text.startsWith("<!DOCTYPE", at)) throw new Mistake(at, "a document type is not allowed");
    else if (text.startsWith("<!", at)) throw new Mistake(at, "only elements and comments are allowed");
    else if (text.startsWith("</", at)) this.endTag();
    else this.startTag();
  }

  private refuseText(end: number): void {
    this.space();
    if (this.at < end) throw new Mistake(this.at, "text between elements is not allowed");
  }

  private skipTo(mark: string, from: number, what: string): void {
    const end = this.text.indexOf(mark, this.at + from);
    if (end < 0) throw new Mistake(this.at, `${what} that does not end`);
    this.at = end + mark.length;
  }

  private startTag(): void {
    const offset = this.at++;
    if (this.root && this.open.length === 0) throw new Mistake(offset, "a second element beside the first");
    if (++this.count > this.limits.elements) throw new Mistake(offset, `more than ${this.limits.elements} elements`);
    if (this.open.length >= this.limits.depth) {
      throw new Mistake(offset, `elements more than ${this.limits.depth} levels deep`);
    }
    const opened: OpenElement = { tag: this.name(), attributes: {}, children: [], offset };
    this.attributes(opened.attributes);
    const parent = this.open.at(-1);
    if (parent) parent.children.push(opened);
    else this.root = opened;
    if (this.text[this.at] === "/") this.at++;
    else this.open.push(opened);
    this.expect(">");
  }

  private endTag(): void {
    const offset = this.at;
    this.at += 2;
    const tag = this.name();
    this.space();
    this.expect(">");
    const opened = this.open.pop();
    if (opened?.tag === tag) return;
    throw new Mistake(offset, opened ? `</${tag}> where </${opened.tag}> is due` : `</${tag}> without its start`);
  }

  private attributes(into: Record<string, string>): void {
    for (;;) {
      const before = this.at;
      this.space();
      const next = this.text[this.at];
      if (next === ">" || next === "/" || next === undefined) return;
      if (this.at === before) throw new Mistake(this.at, "a space is due before an attribute");
      const start = this.at;
      const name = this.name();
      if (name === "__proto__") throw new Mistake(start, "an attribute of this name is not allowed");
      if (Object.hasOwn(into, name)) throw new Mistake(start, `the attribute ${name} twice`);
      this.space();
      this.expect("=");
      this.space();
      into[name] = this.value();
    }
  }

  private value(): string {
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") throw new Mistake(this.at, "a value in quotes is due");
    const start = this.at + 1;
    const end = this.text.indexOf(quote, start);
    if (end < 0) throw new Mistake(this.at, "a value whose quotes do not end");
    const raw = this.text.slice(start, end);
    const angle = raw.indexOf("<");
    if (angle >= 0) throw new Mistake(start + angle, "< in a value (written as &lt;)");
    this.at = end + 1;
    return this.decoded(raw, start);
  }

  private decoded(raw: string, start: number): string {
    const flat = /[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, " ") : raw;
    if (!flat.includes("&")) return flat;
    return flat.replace(/&([^;&]{0,12};?)/g, (_, reference: string, index: number) => {
      const character = characterOf(reference);
      if (character === undefined) throw new Mistake(start + index, `&${reference} stands for no character`);
      return character;
    });
  }

  private name(): string {
    const start = this.at;
    while (isOfName(this.text.charCodeAt(this.at))) this.at++;
    if (this.at === start || !/^[^-.\d]/.test(this.text.charAt(start))) throw new Mistake(start, "a name is due");
    if (this.at - start > LONGEST_NAME) throw new Mistake(start, `a name of more than ${LONGEST_NAME} characters`);
    return this.text.slice(start, this.at);
  }

  private space(): void {
    while (isSpace(this.text.charCodeAt(this.at))) this.at++;
  }

  private expect(mark: string): void {
    if (this.text[this.at] !== mark) throw new Mistake(this.at, `${mark} is due`);
    this.at++;
  }
}

/** Of NaN, past the end of the text, neither is true. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Letters, digits, `_`, `:`, `-`, `.` and everything beyond ASCII. */
function isOfName(code: number): boolean {
  if (code >= 0x80) return true;
  if (code >= 0x61) return code <= 0x7a;
  if (code >= 0x41) return code <= 0x5a || code === 0x5f;
  return (code >= 0x30 && code <= 0x3a) || code === 0x2d || code === 0x2e;
}

const PREDEFINED: Readonly<Record<string, string>> = {
  "lt;": "<",
  "gt;": ">",
  "amp;": "&",
  "quot;": '"',
  "apos;": "'",
};

/** Of what stands after the `&`; undefined for entities that are not predefined and characters that XML forbids. */
function characterOf(reference: string): string | undefined {
  const numeric = /^#(?:x([0-9a-fA-F]+)|(\d+));$/.exec(reference);
  if (!numeric) return Object.hasOwn(PREDEFINED, reference) ? PREDEFINED[reference] : undefined;
  const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
  const allowed = code >= 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return allowed && !surrogate && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
