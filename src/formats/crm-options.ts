/**
 * Options in crm lines: `params [$id=ID] [SCORE:] [rule ...] NAME=VALUE...`.
 *
 * Without an id, a score and a rule all that stands under one keyword is one mapping, however often the keyword comes. With
 * one of them each keyword begins a set of its own.
 */
import type { AttributeSet, Rule, Values } from "../core/cib/configuration.js";
import type { Path } from "../core/cib/path.js";
import { parseScore } from "../core/model/score.js";
import type { Note } from "./crm-draft.js";
import { isWord, type Pair, readPair, readValues, type Section, sectionsOf } from "./crm-pairs.js";
import { readRule } from "./crm-rules.js";
import type { Word } from "./crm-words.js";
import { defined } from "./defined.js";
import type { Report } from "./problem.js";

export interface ReadOptions {
  readonly plain: Values;
  readonly sets?: readonly AttributeSet[];
  readonly notes: readonly Note[];
}

interface WrittenSet {
  readonly id?: string;
  readonly score?: number;
  readonly rule?: Rule;
  readonly pairs: readonly Pair[];
}

/** `path`: of the options below their owner, for the notes. */
export function readOptions(sections: readonly Section[], path: Path, report: Report): ReadOptions {
  const written = sections.map(({ words }) => readSet(words, report));
  if (!written.some(isSet)) {
    const pairs = written.flatMap((each) => each.pairs);
    return { plain: readValues(pairs, report), notes: notesOf(path, pairs) };
  }
  const notes = written.flatMap(({ pairs }, index): readonly Note[] => {
    const place = [...path, String(index)];
    const at = sections[index]?.at;
    return [...(at ? [{ path: place, key: at, value: at }] : []), ...notesOf(place, pairs)];
  });
  return { plain: {}, sets: written.map((each) => attributeSet(each, report)), notes };
}

export function readSet(words: readonly Word[], report: Report): WrittenSet {
  const set: { id?: string; score?: number; rule?: Rule } = {};
  const pairs: Pair[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    const score = word.quoted || !word.text.endsWith(":") ? undefined : parseScore(word.text.slice(0, -1));
    if (score !== undefined) set.score = score;
    else if (isWord(word, "rule")) {
      const read = readRule(words, index + 1, word, report);
      // What follows a rule that cannot be read would only be misunderstood.
      if (!read) return { ...set, pairs };
      set.rule = read.rule;
      index = read.next - 1;
    } else {
      const pair = readPair(word, report);
      if (pair?.name === "$id") set.id = pair.value;
      else if (pair) pairs.push(pair);
    }
  }
  return { ...set, pairs };
}

export function isSet({ id, score, rule }: WrittenSet): boolean {
  return id !== undefined || score !== undefined || rule !== undefined;
}

export function attributeSet({ id = "", score = 0, rule, pairs }: WrittenSet, report: Report): AttributeSet {
  return { id, score, ...defined({ rule }), values: readValues(pairs, report) };
}

export function notesOf(path: Path, pairs: readonly Pair[]): readonly Note[] {
  return pairs.map(({ name, at }) => ({ path: [...path, name], key: at, value: at }));
}

/** `property`, `rsc_defaults` and `op_defaults`: a statement each set. */
export class OptionStatements {
  private sets: AttributeSet[];

  constructor(
    plain: Values,
    sets: readonly AttributeSet[] | undefined,
    private readonly usualId: string,
  ) {
    this.sets = sets ? [...sets] : Object.keys(plain).length > 0 ? [{ id: usualId, score: 0, values: plain }] : [];
  }

  /** What is said of a set that is there already is added to it; a score or a rule makes it a new one. */
  add(set: AttributeSet, isNew: boolean): void {
    const id = set.id || (isNew ? "" : this.usualId);
    const before = this.sets.find((each) => each.id === id && id !== "");
    const after = before && !isNew ? { ...before, values: { ...before.values, ...set.values } } : { ...set, id };
    if (before) this.sets = this.sets.map((each) => (each === before ? after : each));
    else this.sets.push(after);
  }

  finish(): { readonly plain: Values; readonly sets?: readonly AttributeSet[] } {
    const [only] = this.sets;
    if (!only) return { plain: {} };
    const plain = this.sets.length === 1 && !only.rule && only.score === 0;
    return plain ? { plain: only.values } : { plain: {}, sets: this.sets };
  }
}

/** What a node can give, or a resource takes. */
export function readUtilization(sections: readonly Section[], report: Report) {
  const found = sectionsOf(sections, "utilization");
  const { plain, sets, notes } = readOptions(found, ["utilization"], report);
  return { notes, parts: { utilization: found.length > 0 && !sets ? plain : undefined, utilizationSets: sets } };
}
