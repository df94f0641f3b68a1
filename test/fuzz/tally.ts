/** What became of what a fuzzer threw: how many of each kind, and how long it took. */
export class Tally {
  private readonly counts = new Map<string, number>();
  private readonly beganMs = performance.now();
  total = 0;

  constructor(readonly title: string) {}

  count(what: string): void {
    this.total += 1;
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  get seconds(): number {
    return (performance.now() - this.beganMs) / 1000;
  }

  report(): string {
    const rows = [...this.counts].sort(([, a], [, b]) => b - a);
    const rate = Math.round(this.total / this.seconds).toLocaleString("en");
    const lines = rows.map(([what, count]) => `  ${count.toLocaleString("en").padStart(11)}  ${what}`);
    return [`${this.title}: ${this.total.toLocaleString("en")}, ${rate} a second`, ...lines].join("\n");
  }
}
