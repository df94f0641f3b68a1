/**
 * NAME=VALUE pairs in crm lines, and the sections that they stand in: `params a=1 b=2 meta c=3`.
 *
 * Sets with ids, references to other sets (`$id-ref=`, `@NAME`) and rules cannot be held by a Configuration: refused.
 */
import type { Values } from "../core/cib/configuration.js";
import type { Word } from "./crm-words.js";
import { type Position, quoted, type Report } from "./problem.js";

export interface Section {
  readonly keyword: string;
  /** The keyword, or where the first pair stands. */
  readonly at: Position;
  readonly pairs: Pair[];
}

export interface Pair {
  readonly name: string;
  readonly value: string;
  readonly at: Position;
}

export function isKeyword(word: Word): boolean {
  return !word.quoted && word.equals < 0;
}

export function readPair(word: Word, report: Report): Pair | undefined {
  if (!word.quoted && /^[$@]/.test(word.text))
    report(word.at, `${quoted(word.text)}: ids of sets and references to others are not supported yet`);
  else if (word.equals > 0)
    return { name: word.text.slice(0, word.equals), value: word.text.slice(word.equals + 1), at: word.at };
  else if (isKeyword(word) && word.text === "rule") report(word.at, "rules are not supported yet here");
  else report(word.at, `${quoted(word.text)} should be NAME=VALUE`);
  return undefined;
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

/** Sections begin with a keyword; pairs before the first one belong to `initial`. */
export function readSections(
  words: readonly Word[],
  initial: string,
  keywords: readonly string[],
  report: Report,
): Section[] {
  const sections: Section[] = [];
  let skipping = false;
  for (const word of words) {
    if (isKeyword(word) && word.text === "utilization") {
      report(word.at, "utilization is not supported yet");
      skipping = true;
    } else if (isKeyword(word) && keywords.includes(word.text)) {
      sections.push({ keyword: word.text, at: word.at, pairs: [] });
      skipping = false;
    } else if (!skipping) {
      if (sections.length === 0) sections.push({ keyword: initial, at: word.at, pairs: [] });
      const pair = readPair(word, report);
      if (pair) sections.at(-1)?.pairs.push(pair);
    }
  }
  return sections;
}

export function pairsOf(sections: readonly Section[], keyword: string): readonly Pair[] {
  return sections.filter((section) => section.keyword === keyword).flatMap(({ pairs }) => pairs);
}
