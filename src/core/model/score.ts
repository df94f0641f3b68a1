/**
 * Scores: how much a resource wants (or refuses) a node. Integers, clipped at ±INFINITY (1,000,000).
 *
 * Addition follows the field's rule: -INFINITY beats everything, then +INFINITY, then plain sums
 * (Pacemaker Explained, "Scores"). So a ban can never be bought back by preferences.
 */
export type Score = number;

export const INFINITY: Score = 1_000_000;

export function addScores(a: Score, b: Score): Score {
  if (a <= -INFINITY || b <= -INFINITY) return -INFINITY;
  if (a >= INFINITY || b >= INFINITY) return INFINITY;
  return clipScore(a + b);
}

export function clipScore(score: number): Score {
  return Math.max(-INFINITY, Math.min(INFINITY, Math.trunc(score)));
}

/** Reads `100`, `-5`, `inf`, `-inf`, `INFINITY`, `+INFINITY` (any case). Undefined when it is none of these. */
export function parseScore(text: string): Score | undefined {
  const word = text.trim().toLowerCase();
  const infinite = /^([+-]?)inf(?:inity)?$/.exec(word);
  if (infinite) return infinite[1] === "-" ? -INFINITY : INFINITY;
  return /^[+-]?\d+$/.test(word) ? clipScore(Number(word)) : undefined;
}

export function formatScore(score: Score): string {
  if (score >= INFINITY) return "INFINITY";
  if (score <= -INFINITY) return "-INFINITY";
  return String(score);
}
