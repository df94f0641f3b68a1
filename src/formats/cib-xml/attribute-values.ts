/** Reads what attributes of a CIB say; what cannot be read is reported, and what stands for it is Pacemaker's default. */

import { parseBoolean } from "../../core/model/boolean.js";
import { type Millis, parseDuration } from "../../core/model/duration.js";
import type { Role } from "../../core/model/role.js";
import { parseRole } from "../../core/model/role.js";
import { parseScore, type Score } from "../../core/model/score.js";
import { quoted } from "../problem.js";
import type { CibProblems } from "./cib-problems.js";
import type { XmlElement } from "./xml-element.js";

export function optionalInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,15}\s*$/.test(text) ? Number(text) : undefined;
}

export class AttributeReader {
  constructor(private readonly problems: CibProblems) {}

  /** An id or a name that must be there and not be empty. */
  required(from: XmlElement, attribute: string): string {
    const value = from.attributes[attribute];
    if (value) return value;
    this.problems.mistake(from, `<${from.tag}> without ${attribute}`);
    return "";
  }

  score(from: XmlElement, attribute = "score"): Score | undefined {
    return this.parsed(from, attribute, "score", parseScore);
  }

  boolean(from: XmlElement, attribute: string): boolean | undefined {
    return this.parsed(from, attribute, "boolean", parseBoolean);
  }

  role(from: XmlElement, attribute: string): Role | undefined {
    return this.parsed(from, attribute, "role", parseRole);
  }

  interval(from: XmlElement): Millis | undefined {
    return this.parsed(from, "interval", "duration", parseDuration);
  }

  choice<T extends string>(from: XmlElement, attribute: string, words: readonly T[]): T | undefined {
    return this.parsed(from, attribute, attribute, (text) => words.find((word) => word === text));
  }

  private parsed<T>(
    from: XmlElement,
    attribute: string,
    what: string,
    parse: (text: string) => T | undefined,
  ): T | undefined {
    const text = from.attributes[attribute];
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) {
      this.problems.warning(from, `${quoted(text)} is no ${what}: taken as if it were not there`, attribute);
    }
    return value;
  }
}
