/**
 * One record a line, in JSON, behind a checksum: `9f86d081884c7d65 {"epoch":7}`.
 *
 * A person can read it, a torn or rotten line is told from a whole one, and since JSON escapes line ends no record can
 * contain one.
 */
import { createHash } from "node:crypto";

const CHECKSUM_DIGITS = 16;

export function formatLine(record: object): string {
  const json = JSON.stringify(record);
  return `${checksum(json)} ${json}\n`;
}

/** `line` without its line end. Undefined when it is not what `formatLine` wrote. */
export function parseLine(line: string): unknown {
  const json = line.slice(CHECKSUM_DIGITS + 1);
  if (json === "" || line.slice(0, CHECKSUM_DIGITS + 1) !== `${checksum(json)} `) return undefined;
  return JSON.parse(json);
}

function checksum(json: string): string {
  return createHash("sha256").update(json).digest("hex").slice(0, CHECKSUM_DIGITS);
}
