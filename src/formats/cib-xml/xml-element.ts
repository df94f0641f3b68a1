/** An element of an XML document. Text between elements is none of it: a CIB says everything in attributes. */
import type { Values } from "../../core/cib/configuration.js";
import type { Position } from "../problem.js";

export interface XmlElement {
  readonly tag: string;
  readonly attributes: Values;
  readonly children: readonly XmlElement[];
  /** Where its start tag begins; -1 for one that stands in no text. */
  readonly offset: number;
}

export function element(
  tag: string,
  attributes: Values = {},
  children: readonly XmlElement[] = [],
  offset = -1,
): XmlElement {
  return { tag, attributes, children, offset };
}

export function childOf(parent: XmlElement | undefined, tag: string): XmlElement | undefined {
  return parent?.children.find((child) => child.tag === tag);
}

export function childrenOf(parent: XmlElement | undefined, tag: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.tag === tag) ?? [];
}

/** Lines and columns of a text: counted once, looked up by halving. */
export class LineTable {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(0, offset - (this.starts[low] as number)) + 1 };
  }
}
