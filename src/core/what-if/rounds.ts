/**
 * The order of a simulation: positions of a graph are gone through from the first to the last, again and again. What becomes
 * possible behind the one that is being done belongs to this round, what becomes possible before it to the next.
 */
export class Rounds {
  private readonly now = new Heap();
  private readonly later = new Heap();
  private position = -1;

  constructor(positions: readonly number[]) {
    this.add(positions);
  }

  add(positions: readonly number[]): void {
    for (const position of positions) (position > this.position ? this.now : this.later).push(position);
  }

  next(): number | undefined {
    const found = this.now.pop();
    if (found !== undefined) {
      this.position = found;
      return found;
    }
    if (this.later.size === 0) return undefined;
    this.position = -1;
    for (let one = this.later.pop(); one !== undefined; one = this.later.pop()) this.now.push(one);
    return this.next();
  }
}

/** Smallest first. */
class Heap {
  private readonly items: number[] = [];

  get size(): number {
    return this.items.length;
  }

  push(item: number): void {
    const { items } = this;
    let at = items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.at(above) <= item) break;
      items[at] = this.at(above);
      at = above;
    }
    items[at] = item;
  }

  pop(): number | undefined {
    const { items } = this;
    const first = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) this.sink(last);
    return first;
  }

  /** Puts the item where it belongs, from the top on. */
  private sink(item: number): void {
    const { items } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && this.at(below + 1) < this.at(below)) below++;
      if (this.at(below) >= item) break;
      items[at] = this.at(below);
      at = below;
    }
    items[at] = item;
  }

  private at(index: number): number {
    return this.items[index] ?? 0;
  }
}
