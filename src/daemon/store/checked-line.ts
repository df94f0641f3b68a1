/**
 * One record a line, in JSON, behind a checksum: `9f86d081884c7d65 {"epoch":7}`.
 *
 * A person can read it, a torn or rotten line is told from a whole one, and since JSON escapes line ends no record can
 * contain one.
 */
import { createHash } from "node:crypto";

const CHECKSUM_DIGITS = 16;
const LINE_END = 0x0a;

export function formatLine(record: object): string {
  const json = JSON.stringify(record);
  return `${checksum(json)} ${json}\n`;
}

/** `line` without its line end. Undefined when it is not what `formatLine` wrote. */
export function parseLine(line: string): unknown {
  const json = line.slice(CHECKSUM_DIGITS + 1);
  if (json === "" || line.slice(0, CHECKSUM_DIGITS + 1) !== `${checksum(json)} `) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // nobody's writing has such a checksum by chance; somebody's may on purpose
  }
}

export interface Line {
  /** Undefined when it is torn or rotten. */
  readonly record: unknown;
  /** Its first byte in the file. */
  readonly at: number;
  /** With its line end. */
  readonly bytes: Buffer;
}

/** Whole lines, good and bad; what follows the last line end was being written when the power went. */
export function splitLines(content: Buffer): { readonly lines: readonly Line[]; readonly tornBytes: number } {
  const lines: Line[] = [];
  let at = 0;
  for (let end = content.indexOf(LINE_END); end >= 0; end = content.indexOf(LINE_END, at)) {
    lines.push({ record: parseLine(content.toString("utf8", at, end)), at, bytes: content.subarray(at, end + 1) });
    at = end + 1;
  }
  return { lines, tornBytes: content.length - at };
}

function checksum(json: string): string {
  return createHash("sha256").update(json).digest("hex").slice(0, CHECKSUM_DIGITS);
}
