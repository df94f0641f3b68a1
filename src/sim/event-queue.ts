/**
 * Virtual time: what will happen, in the order of (time, order of scheduling), and the clock that jumps from one to the next.
 *
 * A binary heap. Nothing is ever taken out before its time; whoever scheduled it looks, when it comes, whether it still
 * means anything.
 */
import type { Millis } from "../core/model/duration.js";

/**
 * All times are multiples of 2^-10 ms. Sums and differences of such numbers are exact, so that a node that is woken at
 * the moment it asked for finds that this moment has come.
 */
export function onGrid(time: Millis): Millis {
  return Math.ceil(time * 1024) / 1024;
}

interface Entry {
  readonly at: Millis;
  readonly order: number;
  readonly happen: () => void;
}

export class EventQueue {
  #now: Millis = 0;
  #order = 0;
  readonly #heap: Entry[] = [];

  get now(): Millis {
    return this.#now;
  }

  /** When the next thing happens; Infinity when nothing will. */
  get next(): Millis {
    return this.#heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  at(time: Millis, happen: () => void): void {
    this.#rise({ at: Math.max(onGrid(time), this.#now), order: this.#order++, happen });
  }

  after(delay: Millis, happen: () => void): void {
    this.at(this.#now + delay, happen);
  }

  /** Lets the next thing happen. */
  turn(): void {
    const first = this.#heap[0];
    if (!first) return;
    const last = this.#heap.pop();
    if (last && last !== first) this.#sink(last);
    this.#now = first.at;
    first.happen();
  }

  /** Nothing is left that happens before `time`: the clock may go there. */
  advanceTo(time: Millis): void {
    if (this.next < time) throw new RangeError(`something happens at ${this.next}, before ${time}`);
    this.#now = Math.max(this.#now, time);
  }

  #rise(entry: Entry): void {
    const heap = this.#heap;
    let hole = heap.length;
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      const parent = heap[above] as Entry;
      if (!before(entry, parent)) break;
      heap[hole] = parent;
      hole = above;
    }
    heap[hole] = entry;
  }

  /** From the top, where the first entry has just gone. */
  #sink(entry: Entry): void {
    const heap = this.#heap;
    let hole = 0;
    for (;;) {
      let below = 2 * hole + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && before(heap[below + 1] as Entry, heap[below] as Entry)) below++;
      const child = heap[below] as Entry;
      if (!before(child, entry)) break;
      heap[hole] = child;
      hole = below;
    }
    heap[hole] = entry;
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at !== b.at ? a.at < b.at : a.order < b.order;
}
