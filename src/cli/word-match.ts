/**
 * Which word is meant: by its whole spelling, else by a prefix that only it has, else by letters that only it has in that order
 * (`crm cf` is configure). What is ambiguous is refused with the candidates, never guessed; what is unknown is answered
 * with the nearest spelling.
 */
import { nearestName } from "../core/model/nearest-name.js";

export type WordMatch<T> =
  | { readonly kind: "found"; readonly value: T }
  | { readonly kind: "ambiguous"; readonly candidates: readonly string[] }
  | { readonly kind: "unknown"; readonly nearest?: string };

/** `spellings` maps every spelling, aliases included, to what it stands for. */
export function matchWord<T>(word: string, spellings: ReadonlyMap<string, T>): WordMatch<T> {
  const exact = spellings.get(word);
  if (exact !== undefined) return { kind: "found", value: exact };
  for (const fits of [isPrefix, isSubsequence]) {
    const match = onlyOne([...spellings].filter(([spelling]) => word !== "" && fits(word, spelling)));
    if (match) return match;
  }
  const nearest = nearestName(word, spellings.keys());
  return nearest === undefined ? { kind: "unknown" } : { kind: "unknown", nearest };
}

/** Several spellings of one and the same thing do not make a word ambiguous. */
function onlyOne<T>(matches: readonly (readonly [string, T])[]): WordMatch<T> | undefined {
  const [first] = matches;
  if (!first) return undefined;
  if (matches.every(([, value]) => value === first[1])) return { kind: "found", value: first[1] };
  return { kind: "ambiguous", candidates: matches.map(([spelling]) => spelling) };
}

function isPrefix(word: string, spelling: string): boolean {
  return spelling.startsWith(word);
}

function isSubsequence(word: string, spelling: string): boolean {
  let found = 0;
  for (const letter of spelling) if (letter === word[found]) found += 1;
  return word[0] === spelling[0] && found === word.length;
}
