/** XML text of an element: two spaces a level, every attribute in double quotes, readable again to the same element. */
import type { XmlElement } from "./xml-element.js";

export function printXml(root: XmlElement): string {
  const lines: string[] = [];
  printInto(lines, root, "");
  return `${lines.join("\n")}\n`;
}

/** In one line. */
export function printXmlFlat(element: XmlElement): string {
  const start = startTag(element);
  if (element.children.length === 0) return `<${start}/>`;
  return `<${start}>${element.children.map(printXmlFlat).join("")}</${element.tag}>`;
}

function printInto(lines: string[], element: XmlElement, indent: string): void {
  const start = `${indent}<${startTag(element)}`;
  if (element.children.length === 0) {
    lines.push(`${start}/>`);
    return;
  }
  lines.push(`${start}>`);
  for (const child of element.children) printInto(lines, child, `${indent}  `);
  lines.push(`${indent}</${element.tag}>`);
}

function startTag({ tag, attributes }: XmlElement): string {
  return [tag, ...Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`)].join(" ");
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** What XML cannot hold at all is shown as a replacement character. */
function escaped(value: string): string {
  if (!/[&<>"\p{Cc}]/u.test(value)) return value;
  return value.replace(
    /[&<>"\p{Cc}]/gu,
    (character) => REFERENCES[character] ?? (character < " " ? "\ufffd" : character),
  );
}
