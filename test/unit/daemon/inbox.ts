/** What a callback was given, to be waited for: no test sleeps until something should have happened. */
export class Inbox<T> {
  private readonly items: T[] = [];
  private readonly waiting: ((item: T) => void)[] = [];

  readonly put = (item: T): void => {
    const taker = this.waiting.shift();
    if (taker) taker(item);
    else this.items.push(item);
  };

  take(): Promise<T> {
    const item = this.items.shift();
    return item !== undefined ? Promise.resolve(item) : new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Takes until one fits, and gives that one. */
  async until(fits: (item: T) => boolean): Promise<T> {
    for (;;) {
      const item = await this.take();
      if (fits(item)) return item;
    }
  }

  async takeMany(count: number): Promise<T[]> {
    const taken: T[] = [];
    while (taken.length < count) taken.push(await this.take());
    return taken;
  }

  get size(): number {
    return this.items.length;
  }
}
