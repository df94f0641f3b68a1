/**
 * YAML as a tree of texts, lists and mappings, each with its place in the file.
 *
 * Every scalar is kept as it was written (`yes`, `010`, `1.10` are texts): what a value means is decided by the option
 * that it is for, never by YAML's guess. Aliases are followed, with a budget for the size of the whole and for its
 * depth, so that a small file cannot unfold into a huge one. Tags are refused, and so is a key that is there twice.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from "yaml";
import { nearestName } from "../core/model/nearest-name.js";
import { type Position, quoted, type Report, START } from "./problem.js";

export type YamlItem = YamlScalar | YamlList | YamlMapping;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly text: string;
  /** Nothing was written: `key:` and then the end of the line. */
  readonly absent: boolean;
  readonly at: Position;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlItem[];
  readonly at: Position;
}

export interface YamlMapping {
  readonly kind: "mapping";
  readonly entries: readonly YamlEntry[];
  readonly at: Position;
}

export interface YamlEntry {
  readonly key: string;
  readonly at: Position;
  readonly value: YamlItem;
}

const LARGEST_TEXT = 4 * 1024 * 1024;
const MOST_ITEMS = 200_000;
const DEEPEST = 40;
const TOO_DEEP = "this is nested too deeply to be read";

/** Undefined when there is nothing to read on with; then something has been reported. */
export function readYaml(text: string, report: Report): YamlItem | undefined {
  if (text.length > LARGEST_TEXT) {
    report(START, `the file is larger than ${LARGEST_TEXT / 1024 / 1024} MiB`);
    return undefined;
  }
  const lines = new LineCounter();
  const document = singleDocument(text, lines, report);
  if (!document) return undefined;
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return line > 0 ? { line, column: col } : START;
  };
  const broken = [...document.errors, ...document.warnings];
  const tooDeep = broken.find(({ message }) => message.includes("call stack"));
  if (tooDeep) {
    report(place(tooDeep.pos[0]), TOO_DEEP);
    return undefined;
  }
  for (const error of broken) report(place(error.pos[0]), oneLine(error.message));
  if (broken.length > 0) return undefined;
  if (!document.contents) {
    report(START, "the file is empty");
    return undefined;
  }
  return new Unfolding(place, report).item(document.contents, 0);
}

function singleDocument(text: string, lines: LineCounter, report: Report): Document.Parsed | undefined {
  try {
    const options = { schema: "failsafe", prettyErrors: false, uniqueKeys: false, lineCounter: lines } as const;
    const documents = parseAllDocuments(text, options);
    const [first, second] = Array.isArray(documents) ? documents : [];
    if (!first) report(START, "the file is empty");
    else if (second) {
      const { line, col } = lines.linePos(second.range[0]);
      report({ line, column: col }, "a second document begins here; only one can be read");
    } else return first;
  } catch (error) {
    // The composer recurses, so that many thousands of brackets exhaust the stack; it reports that itself in most places.
    if (!(error instanceof RangeError)) throw error;
    report(START, TOO_DEEP);
  }
  return undefined;
}

function oneLine(message: string): string {
  return message.split("\n")[0] ?? message;
}

/** Turns nodes of the yaml package into items, within a budget. */
class Unfolding {
  private left = MOST_ITEMS;
  /** As they come along: an alias means the last node above it that has its anchor. */
  private readonly anchors = new Map<string, unknown>();

  constructor(
    private readonly place: (offset: number) => Position,
    private readonly report: Report,
  ) {}

  item(node: unknown, depth: number, alias?: Position): YamlItem | undefined {
    const at = alias ?? this.place((node as Node | null)?.range?.[0] ?? 0);
    if (this.exhausted(at, depth)) return undefined;
    if (isAlias(node)) return this.aliased(node.source, depth, at);
    this.anchor(node);
    if (isScalar(node)) return scalar(node, at);
    if (isSeq(node)) {
      const items = node.items.flatMap((item) => this.item(item, depth + 1, alias) ?? []);
      return { kind: "list", items, at };
    }
    if (isMap(node)) return { kind: "mapping", entries: this.entries(node.items, depth, alias), at };
    return { kind: "scalar", text: "", absent: true, at };
  }

  private anchor(node: unknown): void {
    if ((isScalar(node) || isSeq(node) || isMap(node)) && node.anchor) this.anchors.set(node.anchor, node);
  }

  private aliased(name: string, depth: number, at: Position): YamlItem | undefined {
    if (this.anchors.has(name)) return this.item(this.anchors.get(name), depth + 1, at);
    this.report(at, `no anchor &${name} above this alias`);
    return undefined;
  }

  private entries(pairs: readonly { key: unknown; value: unknown }[], depth: number, alias?: Position): YamlEntry[] {
    const seen = new Map<string, Position>();
    const entries: YamlEntry[] = [];
    for (const pair of pairs) {
      const key = this.item(pair.key, depth + 1, alias);
      if (!key) continue;
      if (key.kind !== "scalar") {
        this.report(key.at, "a key must be a plain word");
        continue;
      }
      const before = seen.get(key.text);
      if (before) {
        this.report(key.at, `${quoted(key.text)} is already there in line ${before.line}`);
        continue;
      }
      seen.set(key.text, key.at);
      const value = pair.value
        ? this.item(pair.value, depth + 1, alias)
        : ({ kind: "scalar", text: "", absent: true, at: key.at } as const);
      if (value) entries.push({ key: key.text, at: key.at, value });
    }
    return entries;
  }

  private exhausted(at: Position, depth: number): boolean {
    if (depth > DEEPEST) this.report(at, `this is nested more than ${DEEPEST} levels deep`);
    // Reported once: whatever comes after the last item of the budget is left out without a word.
    else if (this.left-- === 0) this.report(at, `this unfolds to more than ${MOST_ITEMS} items`);
    return depth > DEEPEST || this.left < 0;
  }
}

function scalar(node: { value: unknown; type?: string }, at: Position): YamlScalar {
  const text = typeof node.value === "string" ? node.value : "";
  return { kind: "scalar", text, absent: text === "" && (node.type === undefined || node.type === "PLAIN"), at };
}

// ---- reading items, each with its complaint ----

const KINDS = { scalar: "a single value", list: "a list", mapping: "a mapping" } as const;

function wanted(item: YamlItem, what: string, kind: keyof typeof KINDS, report: Report): void {
  const found = item.kind === "scalar" && item.absent ? "nothing is there" : `this is ${KINDS[item.kind]}`;
  report(item.at, `${what} must be ${KINDS[kind]}, but ${found}`);
}

/** No entries when it is no mapping, which is reported. Nothing written counts as an empty mapping. */
export function readMapping(item: YamlItem, what: string, report: Report): readonly YamlEntry[] {
  if (item.kind === "mapping") return item.entries;
  if (!(item.kind === "scalar" && item.absent)) wanted(item, what, "mapping", report);
  return [];
}

/** As readMapping, for a mapping that has these keys and no others. */
export function readRecord<Key extends string>(
  item: YamlItem,
  what: string,
  keys: readonly Key[],
  report: Report,
): Partial<Record<Key, YamlItem>> {
  const known: Partial<Record<Key, YamlItem>> = {};
  for (const entry of readMapping(item, what, report)) {
    const key = keys.find((name) => name === entry.key);
    if (key) known[key] = entry.value;
    else report(entry.at, `unknown key ${quoted(entry.key)} in ${what}`, nearestName(entry.key, keys));
  }
  return known;
}

export function readList(item: YamlItem, what: string, report: Report): readonly YamlItem[] {
  if (item.kind === "list") return item.items;
  wanted(item, what, "list", report);
  return [];
}

/** Undefined, and reported, when it is no single value or nothing was written. */
export function readText(item: YamlItem, what: string, report: Report): string | undefined {
  if (item.kind === "scalar" && !item.absent) return item.text;
  wanted(item, what, "scalar", report);
  return undefined;
}
