/**
 * Splits crm lines into statements and words, with their places.
 *
 * A statement ends with its line unless that ends in `\`; a line that begins with `#` is a comment, also between
 * continued lines. Words are quoted as in a shell: within "..." a backslash keeps `"` and `\`, within '...' nothing is
 * special. A quote must end on its line: one that was forgotten would swallow the rest of the file.
 */
import type { Position, Report } from "./problem.js";
import { START } from "./problem.js";

export interface Word {
  readonly text: string;
  readonly at: Position;
  /** Where the name of NAME=VALUE ends; -1 when there is no `=` outside of quotes, or nothing before it. */
  readonly equals: number;
  /** Some of it was quoted: never a keyword. */
  readonly quoted: boolean;
}

/** At least one word. */
export type Statement = readonly [Word, ...Word[]];

const LARGEST_TEXT = 4 * 1024 * 1024;

export function splitStatements(text: string, report: Report): readonly Statement[] {
  if (text.length > LARGEST_TEXT) {
    report(START, `the file is larger than ${LARGEST_TEXT / 1024 / 1024} MiB`);
    return [];
  }
  const statements: Statement[] = [];
  let words: Word[] = [];
  let continued = false;
  for (const [index, line] of text.split("\n").entries()) {
    if (/^\s*#/.test(line)) continue;
    const scanned = scanLine(line, index + 1, report);
    words = continued ? [...words, ...scanned.words] : scanned.words;
    continued = scanned.continued;
    const [first, ...more] = words;
    if (!continued && first) statements.push([first, ...more]);
  }
  const [first, ...more] = words;
  if (continued && first) statements.push([first, ...more]);
  return statements;
}

function scanLine(line: string, number: number, report: Report): { words: Word[]; continued: boolean } {
  const end = /\\\s*$/.exec(line);
  // Two backslashes are one that is meant; the last of three continues the line.
  const continued = end !== null && /(^|[^\\])(\\\\)*\\\s*$/.test(line);
  const content = continued ? line.slice(0, end.index) : line;
  const words: Word[] = [];
  let at = 0;
  while (at < content.length) {
    if (/\s/.test(content[at] ?? "")) at++;
    else {
      const { word, next } = scanWord(content, at, number, report);
      words.push(word);
      at = next;
    }
  }
  return { words, continued };
}

function scanWord(line: string, start: number, number: number, report: Report): { word: Word; next: number } {
  let text = "";
  let equals = -1;
  let quoted = false;
  let at = start;
  while (at < line.length && !/\s/.test(line[at] ?? "")) {
    const letter = line[at] ?? "";
    if (letter === '"' || letter === "'") {
      const inside = scanQuoted(line, at, letter);
      if (!inside.closed) report({ line: number, column: at + 1 }, `this ${letter} is not closed on its line`);
      text += inside.text;
      at = inside.next;
      quoted = true;
      continue;
    }
    if (letter === "=" && equals < 0 && text !== "") equals = text.length;
    if (letter === "\\" && at + 1 < line.length) at++;
    text += line[at];
    at++;
  }
  return { word: { text, at: { line: number, column: start + 1 }, equals, quoted }, next: at };
}

function scanQuoted(line: string, start: number, quote: string): { text: string; next: number; closed: boolean } {
  let text = "";
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === quote) return { text, next: at + 1, closed: true };
    if (quote === '"' && line[at] === "\\" && /["\\]/.test(line[at + 1] ?? "")) at++;
    text += line[at];
  }
  return { text, next: line.length, closed: false };
}

/** A word that reads back as this text: quoted when it holds anything but letters, digits, `.`, `-` and `_`. */
export function printedValue(text: string): string {
  return /^[A-Za-z0-9._-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}
