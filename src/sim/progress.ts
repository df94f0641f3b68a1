/** A line on a terminal's standard error that says how far a long search has come; nothing where nobody watches. */
import type { SeedOutcome } from "./seed-outcome.js";

const EVERY_MS = 2000;

export class Progress {
  readonly #began = performance.now();
  #seeds = 0;
  #simulatedMs = 0;
  #shownAt = this.#began;

  /** `of what`: as in `of 100 seeds`. */
  constructor(private readonly ofWhat: string) {}

  add({ simulatedMs }: SeedOutcome): void {
    this.#seeds++;
    this.#simulatedMs += simulatedMs;
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.#shownAt < EVERY_MS) return;
    this.#shownAt = now;
    const speed = Math.round(this.#simulatedMs / (now - this.#began));
    process.stderr.write(`\r${this.#seeds} ${this.ofWhat}, ${speed} simulated seconds a second\x1b[K`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  }
}
