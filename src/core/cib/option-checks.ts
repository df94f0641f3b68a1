/**
 * Checks of names and values, the same for every place where an administrator sets options.
 *
 * Names and values become command lines, environment variables and lines on a fence agent's standard input: a control
 * character in one of them could pass for the end of it, so none is let in.
 */

import type { Values } from "./configuration.js";
import { type Issues, shown, unknownName } from "./issue.js";
import { checkValue, type OptionSpec, type ValueKind } from "./option.js";
import { findOption } from "./option-tables.js";
import type { Path } from "./path.js";
import { whyUnsupported } from "./unsupported.js";

const LONGEST_NAME = 255;
const LONGEST_VALUE = 64 * 1024;

/** Ids of resources and constraints: XML ids of plain letters, so that every tool can write them unquoted. */
export function checkId(issues: Issues, path: Path, what: string, id: string): void {
  if (/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(id) && id.length <= LONGEST_NAME && !(id in {})) return;
  const rule = 'begin with a letter and use letters, digits, ".", "_" and "-"';
  issues.keyError(path, `${what} ${shown(id)} is no name: ${rule}`);
}

/** Names of parameters and attributes; `:` and `#` as in `master-db:0` and `#health-disk`. */
export function checkName(issues: Issues, path: Path, name: string): boolean {
  if (/^[A-Za-z_#][A-Za-z0-9_.:#-]*$/.test(name) && name.length <= LONGEST_NAME && !(name in {})) return true;
  issues.keyError(path, `${shown(name)} is no name: use letters, digits, ".", "_" and "-"`);
  return false;
}

export function checkText(issues: Issues, path: Path, what: string, text: string): boolean {
  if (text.length > LONGEST_VALUE) issues.error(path, `${what} is longer than ${LONGEST_VALUE} characters`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  else if (/[\0-\x08\x0a-\x1f\x7f]/.test(text))
    issues.error(path, `${what} is ${shown(text)}, but must be one line without control characters`);
  else return true;
  return false;
}

/** Names free, values any text. */
export function checkFreeValues(issues: Issues, path: Path, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    checkName(issues, [...path, name], name);
    checkText(issues, [...path, name], name, value);
  }
}

export function checkOptionValue(issues: Issues, path: Path, name: string, kind: ValueKind, value: string): void {
  if (!checkText(issues, path, name, value)) return;
  const complaint = checkValue(kind, value);
  if (complaint) issues.error(path, `${name} is ${shown(value)}, but must be ${complaint.expected}`, complaint.hint);
}

type Place = Parameters<typeof whyUnsupported>[0];

/** One option of a table: known, supported, and of the right kind. */
export function checkOption(
  issues: Issues,
  path: Path,
  place: Place,
  table: readonly OptionSpec[],
  name: string,
  value: string,
): void {
  const spec = findOption(table, name);
  if (!spec) {
    const what = { property: "property", "resource-meta": "meta attribute", operation: "operation option" } as const;
    const known = table.map((each) => each.name);
    unknownName(issues, path, "key", place === "fence-device" ? "fence device parameter" : what[place], name, known);
    return;
  }
  const why = whyUnsupported(place, name, value);
  if (why) issues.unsupported(path, why);
  else checkOptionValue(issues, path, name, spec.value, value);
}

export function checkOptions(
  issues: Issues,
  path: Path,
  place: Place,
  table: readonly OptionSpec[],
  values: Values,
): void {
  for (const [name, value] of Object.entries(values)) checkOption(issues, [...path, name], place, table, name, value);
}
