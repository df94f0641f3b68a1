/** NAME=VALUE pairs in crm lines, and the sections that they stand in: `params a=1 b=2 meta c=3`. */
import type { Values } from "../core/cib/configuration.js";
import type { Word } from "./crm-words.js";
import { type Position, quoted, type Report } from "./problem.js";

export interface Section {
  readonly keyword: string;
  /** The keyword, or the first word where that is left out. */
  readonly at: Position;
  readonly words: Word[];
}

export interface Pair {
  readonly name: string;
  readonly value: string;
  readonly at: Position;
}

export function isKeyword(word: Word): boolean {
  return !word.quoted && word.equals < 0;
}

export function isWord(word: Word | undefined, text: string): boolean {
  return word !== undefined && isKeyword(word) && word.text === text;
}

export function isPair(word: Word): boolean {
  return word.equals > 0;
}

export function readPair(word: Word, report: Report): Pair | undefined {
  if (!word.quoted && /^(\$id-ref=|@)/.test(word.text))
    report(word.at, `${quoted(word.text)}: references to other sets are not supported yet`);
  else if (word.equals > 0)
    return { name: word.text.slice(0, word.equals), value: word.text.slice(word.equals + 1), at: word.at };
  else report(word.at, `${quoted(word.text)} should be NAME=VALUE`);
  return undefined;
}

export function readPairs(words: readonly Word[], report: Report): readonly Pair[] {
  return words.flatMap((word) => readPair(word, report) ?? []);
}

export function readValues(pairs: readonly Pair[], report: Report): Values {
  const seen = new Set<string>();
  for (const { name, at } of pairs) {
    if (seen.has(name)) report(at, `${name} is set twice`);
    seen.add(name);
  }
  return Object.fromEntries(pairs.map(({ name, value }) => [name, value]));
}

export function isThere(word: Word | undefined, before: Word, what: string, report: Report): word is Word {
  if (word) return true;
  report(before.at, `${before.text}: ${what} is missing`);
  return false;
}

/** Sections begin with a keyword; what stands before the first one belongs to `initial`. */
export function readSections(words: readonly Word[], initial: string, keywords: readonly string[]): Section[] {
  const sections: Section[] = [];
  for (const word of words) {
    if (isKeyword(word) && keywords.includes(word.text)) sections.push({ keyword: word.text, at: word.at, words: [] });
    else {
      if (sections.length === 0) sections.push({ keyword: initial, at: word.at, words: [] });
      sections.at(-1)?.words.push(word);
    }
  }
  return sections;
}

export function sectionsOf(sections: readonly Section[], keyword: string): readonly Section[] {
  return sections.filter((section) => section.keyword === keyword);
}
