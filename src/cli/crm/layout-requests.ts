/** Words of commands as changes of the layout: nodes, their addresses and votes, quorum options. */
import type { Values } from "../../core/cib/configuration.js";
import { nearestName } from "../../core/model/nearest-name.js";
import type { LayoutEdit, Request } from "../../core/node/requests.js";
import { QUORUM_OPTION_NAMES, QUORUM_OPTIONS, UNSUPPORTED_OPTIONS } from "../../core/quorum/options.js";
import { notSupported, usageError } from "../command-error.js";

export function changeLayout(edit: LayoutEdit, comment: string, force = false): Request {
  return { kind: "change-layout", edits: [edit], force, comment };
}

/** `NAME ADDRESS[,ADDRESS] [ID] [VOTES]` */
export function addNodeEdit(words: readonly string[]): LayoutEdit {
  const [node = "", addresses = "", id, votes] = words;
  return {
    kind: "add-node",
    node,
    addresses: addresses.split(","),
    ...(id === undefined ? {} : { id: wholeNumber("the id", id) }),
    ...(votes === undefined ? {} : { votes: wholeNumber("the votes", votes) }),
  };
}

export function wholeNumber(what: string, text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw usageError(`${what} must be a whole number, not '${text}'`);
}

/** `NAME VALUE [NAME VALUE...]` or `NAME=VALUE...`. A value of several words, such as a list of nodes, is quoted. */
export function quorumSettings(words: readonly string[]): Values {
  if (words.length === 0) throw usageError("nothing to set: set NAME VALUE");
  const values: Record<string, string> = {};
  let rest = words;
  while (rest.length > 0) {
    const [word = "", ...more] = rest;
    const at = word.indexOf("=");
    const name = knownOption(at < 0 ? word : word.slice(0, at));
    const value = at < 0 ? more[0] : word.slice(at + 1);
    if (value === undefined) throw usageError(`the value of ${name} is missing: set NAME VALUE`);
    values[name] = value;
    rest = at < 0 ? more.slice(1) : more;
  }
  return values;
}

export function knownOption(name: string): string {
  if (Object.hasOwn(QUORUM_OPTIONS, name)) return name;
  if (Object.hasOwn(UNSUPPORTED_OPTIONS, name)) throw notSupported(name, UNSUPPORTED_OPTIONS[name]);
  const nearest = nearestName(name, QUORUM_OPTION_NAMES);
  const hint = nearest === undefined ? `known: ${QUORUM_OPTION_NAMES.join(", ")}` : `nearest: ${nearest}`;
  throw usageError(`'${name}' is no quorum option, ${hint}`);
}
