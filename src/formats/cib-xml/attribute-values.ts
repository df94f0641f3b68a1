/** Reads what attributes of a CIB say; what cannot be read is reported, and what stands for it is Pacemaker's default. */

import { parseBoolean } from "../../core/model/boolean.js";
import { type Millis, parseDuration } from "../../core/model/duration.js";
import type { Role } from "../../core/model/role.js";
import { parseRole } from "../../core/model/role.js";
import { parseScore, type Score } from "../../core/model/score.js";
import { quoted } from "../problem.js";
import type { CibProblems } from "./cib-problems.js";
import type { XmlElement } from "./xml-element.js";

/** One `P` and what it lasts: `PT10S`, `P1DT2H`; weeks, days, hours, minutes and seconds, with `T` left out too. */
const ISO_DURATION = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

/** An interval or a timeout: `10`, `10s`, `500ms`, `PT10S`. */
export function parseInterval(text: string): Millis | undefined {
  const iso = ISO_DURATION.exec(text.trim());
  if (!iso) return parseDuration(text);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = iso.slice(1).map((part) => Number(part ?? 0));
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

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
    return this.parsed(from, "interval", "duration", parseInterval);
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

/** The fields that are defined: an absent one is no key of what is read. */
export function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
