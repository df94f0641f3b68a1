/**
 * Lines of a status display: text in pieces, each with what it means for the reader. Whether and how a meaning is coloured is
 * decided where lines are printed, so every display has a plain form that says the same.
 *
 * Much of the text comes from agents and peers. Control characters in it are shown as a replacement character: nothing
 * that a program printed can move a cursor or forge a line here.
 */
export type Style = "heading" | "good" | "warning" | "bad" | "quiet";

export interface Span {
  readonly text: string;
  readonly style?: Style;
}

export type Line = readonly Span[];

export function line(...parts: readonly (string | Span)[]): Line {
  return parts.map((part) => (typeof part === "string" ? { text: part } : part));
}

/** One entry of a list: two spaces for each depth, then `* `. */
export function item(depth: number, ...parts: readonly (string | Span)[]): Line {
  return line(`${"  ".repeat(depth)}* `, ...parts);
}

export function heading(text: string): Line {
  return line(styled(text, "heading"));
}

export function styled(text: string, style: Style): Span {
  return { text, style };
}

export const BLANK: Line = [];

export function plainText(content: Line): string {
  return content.map((span) => printable(span.text)).join("");
}

/** With the colour codes of ECMA-48 (SGR), for terminals that have them. */
export function colouredText(content: Line): string {
  return content
    .map(({ text, style }) => (style ? `${SGR[style]}${printable(text)}\u001b[0m` : printable(text)))
    .join("");
}

const SGR: Readonly<Record<Style, string>> = {
  heading: "\u001b[1m",
  good: "\u001b[32m",
  warning: "\u001b[33m",
  bad: "\u001b[31m",
  quiet: "\u001b[36m",
};

export function printable(text: string): string {
  if (!hasControlCharacter(text)) return text;
  return text.replace(/\p{Cc}/gu, (letter) => (letter === "\t" ? letter : "\ufffd"));
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  }
  return false;
}

/** Sections that have something to say, with an empty line between them. */
export function joinSections(sections: readonly (readonly Line[])[]): readonly Line[] {
  const filled = sections.filter((section) => section.length > 0);
  return filled.flatMap((section, index) => (index === 0 ? section : [BLANK, ...section]));
}
