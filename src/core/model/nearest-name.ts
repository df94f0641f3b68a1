/**
 * The name that a person most likely meant: the candidate with the fewest typing errors between it and the word.
 *
 * Typing errors are a letter too many, missing, wrong, or two neighbours swapped. A third of the letters may be wrong,
 * and upper and lower case count as the same letter; beyond that a suggestion would confuse more than it helps.
 */
const LONGEST_NAME = 80;

/** Of equally near candidates the first one. Undefined when none is near. */
export function nearestName(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_NAME) return undefined;
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest || candidate.length > LONGEST_NAME) continue;
    const errors = typingErrors(word.toLowerCase(), candidate.toLowerCase());
    if (errors >= fewest) continue;
    fewest = errors;
    nearest = candidate;
  }
  return nearest;
}

/** The restricted Damerau-Levenshtein distance, with three rows of its table at a time. */
function typingErrors(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
