/**
 * Sets of nodes as bits, one for each place in a list of nodes: who hears whom is asked at every change of the network,
 * and a search by name would cost a large cluster more than all else. Plain arrays of 32-bit words.
 */
export type NodeSet = readonly number[];

const WORD = 32;

export function emptySet(size: number): number[] {
  return new Array<number>(Math.ceil(size / WORD)).fill(0);
}

export function setOf(places: Iterable<number>, size: number): number[] {
  const set = emptySet(size);
  for (const place of places) include(set, place);
  return set;
}

export function include(set: number[], place: number): void {
  const word = Math.floor(place / WORD);
  set[word] = (set[word] ?? 0) | (1 << (place % WORD));
}

export function has(set: NodeSet, place: number): boolean {
  return (((set[Math.floor(place / WORD)] ?? 0) >>> (place % WORD)) & 1) === 1;
}

/** The same set with that place in it, or without it. */
export function placed(set: NodeSet, place: number, present: boolean): NodeSet {
  if (has(set, place) === present) return set;
  const word = Math.floor(place / WORD);
  return set.map((bits, index) => (index === word ? bits ^ (1 << (place % WORD)) : bits));
}

export function intersection(a: NodeSet, b: NodeSet): NodeSet {
  return a.map((bits, index) => bits & (b[index] ?? 0));
}

export function includesAll(outer: NodeSet, inner: NodeSet): boolean {
  return inner.every((bits, index) => (bits & ~(outer[index] ?? 0)) === 0);
}

export function sizeOf(set: NodeSet): number {
  let size = 0;
  for (const bits of set) size += onesIn(bits);
  return size;
}

/** How many of `set` are not in `other`. */
export function countBeyond(set: NodeSet, other: NodeSet): number {
  let size = 0;
  for (let word = 0; word < set.length; word++) size += onesIn((set[word] as number) & ~(other[word] ?? 0));
  return size;
}

/** Which comes first where two sets differ: negative when `a` has the lower place. */
export function compareSets(a: NodeSet, b: NodeSet): number {
  for (let word = 0; word < a.length; word++) {
    const difference = (a[word] as number) ^ (b[word] ?? 0);
    if (difference === 0) continue;
    const lowest = difference & -difference;
    return ((a[word] as number) & lowest) !== 0 ? -1 : 1;
  }
  return 0;
}

function onesIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
