/**
 * The only source of chance in the simulator: sfc32 (C. Doty-Humphrey's PractRand), seeded by a number and a label.
 *
 * Each part of the world draws from a stream of its own, so that taking one fault out of a schedule does not change
 * what the network does to the rest: a failure can be shrunk.
 */
import { onGrid } from "./event-queue.js";

export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, label: string) {
    const hash = hashOf(`${seed}/${label}`);
    this.#a = hash;
    this.#b = Math.imul(hash, 0x9e3779b1) >>> 0;
    this.#c = seed >>> 0;
    for (let round = 0; round < 15; round++) this.next();
  }

  /** In [0, 1), in steps of 2^-32. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  }

  /** From `low` to `high`, a time that the clock can show. */
  between(low: number, high: number): number {
    return onGrid(low + this.next() * (high - low));
  }

  /** 0 to `below` - 1. */
  integer(below: number): number {
    return Math.floor(this.next() * below);
  }

  chance(probability: number): boolean {
    return probability > 0 && this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.integer(choices.length)];
    if (choice === undefined) throw new RangeError("nothing to pick from");
    return choice;
  }
}

/** FNV-1a over the code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
