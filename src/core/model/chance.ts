/**
 * Chance that a pure machine can carry in its state: the same seed gives the same numbers.
 *
 * mulberry32: 32 bits of state, good enough to keep two nodes from waiting equally long; not for secrets.
 */

/** Any text, such as a node's name with its incarnation. */
export function seedOf(text: string): number {
  let seed = 2166136261;
  for (let index = 0; index < text.length; index++) seed = Math.imul(seed ^ text.charCodeAt(index), 16777619);
  return seed >>> 0;
}

/** A number from 0 up to, not including, 1, and the seed for the next one. */
export function nextChance(seed: number): { readonly value: number; readonly seed: number } {
  const next = (seed + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(next ^ (next >>> 15), 1 | next);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return { value: ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32, seed: next };
}
