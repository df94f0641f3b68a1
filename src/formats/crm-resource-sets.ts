/**
 * Sets of resources in crm lines: `a b c` one after the other, `( a b )` without an order, `[ a b ]` any of them, and
 * `{ a b }` with whatever stands inside: `sequential=`, `require-all=`, `role=`, `action=`, `score=`, `kind=`, `ordering=`.
 * Behind a resource `:ROLE` or `:ACTION` is that of its whole set.
 */
import type { OrderAction, ResourceSet } from "../core/cib/configuration.js";
import { parseBoolean } from "../core/model/boolean.js";
import { nearestName } from "../core/model/nearest-name.js";
import { parseRole } from "../core/model/role.js";
import { parseScore } from "../core/model/score.js";
import { isPair, type Pair, readPair } from "./crm-pairs.js";
import type { Word } from "./crm-words.js";
import { type Position, quoted, type Report } from "./problem.js";

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const ACTIONS: readonly OrderAction[] = ["start", "stop", "promote", "demote"];
const KINDS = ["Mandatory", "Optional", "Serialize"] as const;
const OPTIONS = ["sequential", "require-all", "ordering", "action", "role", "score", "kind"];

export interface ReadSets {
  readonly sets: readonly ResourceSet[];
  /** Of each member of each set. */
  readonly places: readonly (readonly Position[])[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Options = Partial<Mutable<Omit<ResourceSet, "members">>>;

/** `suffix`: what stands behind the colon of a member. */
export function readSets(words: readonly Word[], suffix: "role" | "action", report: Report): ReadSets {
  const groups = splitGroups(words, report);
  const sets = groups.map(({ bracket, members, options }): ResourceSet => {
    const set: Options = { ...shorthand(bracket) };
    for (const pair of options) readOption(pair, set, report);
    const names = members.map((member) => withoutSuffix(member, suffix, set, report));
    return { id: "", members: names, ...set };
  });
  return { sets, places: groups.map(({ members }) => members.map(({ at }) => at)) };
}

interface Group {
  readonly bracket: string;
  readonly members: Word[];
  readonly options: Pair[];
}

function splitGroups(words: readonly Word[], report: Report): readonly Group[] {
  const groups: Group[] = [];
  let open: { readonly group: Group; readonly closing: string; readonly at: Position } | undefined;
  for (const word of words) {
    const closing = word.quoted ? undefined : CLOSING[word.text];
    if (open && !word.quoted && word.text === open.closing) open = undefined;
    else if (closing && !open) {
      const group = { bracket: word.text, members: [], options: [] };
      groups.push(group);
      open = { group, closing, at: word.at };
    } else if (!word.quoted && /^[()[\]{}]$/.test(word.text)) {
      report(word.at, open ? "sets cannot be in sets" : `${word.text} without its beginning`);
    } else if (open && isPair(word)) {
      const pair = readPair(word, report);
      if (pair) open.group.options.push(pair);
    } else addMember(groups, open?.group, word);
  }
  if (open) report(open.at, `${open.closing} is missing`);
  return groups;
}

function addMember(groups: Group[], open: Group | undefined, word: Word): void {
  const last = groups.at(-1);
  const into = open ?? (last?.bracket === "" ? last : undefined) ?? { bracket: "", members: [], options: [] };
  if (into !== open && into !== last) groups.push(into);
  into.members.push(word);
}

function shorthand(bracket: string): Options {
  if (bracket === "(") return { sequential: false };
  return bracket === "[" ? { sequential: false, requireAll: false } : {};
}

function readOption({ name, value, at }: Pair, into: Options, report: Report): void {
  const read = <T>(parsed: T | undefined, expected: string): T | undefined => {
    if (parsed === undefined) report(at, `${name} is ${quoted(value)}, but must be ${expected}`);
    return parsed;
  };
  const word = <T extends string>(words: readonly T[]): T | undefined =>
    read(
      words.find((each) => each === value),
      `one of ${words.join(", ")}`,
    );
  const flag = () => read(parseBoolean(value), "true or false");
  const found: Options = {};
  if (name === "$id") found.id = value;
  else if (name === "sequential") assign(found, "sequential", flag());
  else if (name === "require-all") assign(found, "requireAll", flag());
  else if (name === "ordering") assign(found, "ordering", word(["group", "listed"]));
  else if (name === "action") assign(found, "action", word(ACTIONS));
  else if (name === "role") assign(found, "role", read(parseRole(value), "a role"));
  else if (name === "score") assign(found, "score", read(parseScore(value), "a score"));
  else if (name === "kind") assign(found, "kind", word(KINDS));
  else report(at, `unknown option ${quoted(name)} of a set`, nearestName(name, OPTIONS));
  Object.assign(into, found);
}

function assign<K extends keyof Options>(into: Options, key: K, value: Options[K] | undefined): void {
  if (value !== undefined) into[key] = value;
}

function withoutSuffix(member: Word, suffix: "role" | "action", into: Options, report: Report): string {
  const [id = "", word, ...more] = member.text.split(":");
  if (word === undefined) return id;
  const role = suffix === "role" ? parseRole(word) : undefined;
  const action = suffix === "action" ? ACTIONS.find((each) => each === word) : undefined;
  if (more.length > 0 || (role === undefined && action === undefined))
    report(member.at, `${quoted(member.text)} must be RESOURCE or RESOURCE:${suffix.toUpperCase()}`);
  else if ((into.role ?? role) !== role || (into.action ?? action) !== action)
    report(member.at, `all resources of a set have the same ${suffix}`);
  if (role) into.role = role;
  if (action) into.action = action;
  return id;
}
