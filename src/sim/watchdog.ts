/**
 * A machine's watchdog: a clock of its own that resets the machine when it was not fed in time, whatever its daemon does.
 *
 * It is the truth by which the promise is judged: what ran on a guarded machine that lost its power some other way is over, for
 * all that the survivors may count on, when the device would have reset it.
 */
import type { Millis } from "../core/model/duration.js";
import type { EventQueue } from "./event-queue.js";

export class Watchdog {
  /** It no longer resets anything; nobody can see that. */
  broken = false;
  #fedAt: Millis | undefined;

  constructor(
    private readonly queue: EventQueue,
    readonly timeoutMs: Millis,
    private readonly expired: () => void,
  ) {}

  feed(): void {
    const fedAt = this.queue.now;
    this.#fedAt = fedAt;
    this.queue.after(this.timeoutMs, () => {
      if (this.#fedAt !== fedAt) return;
      this.#fedAt = undefined;
      this.expired();
    });
  }

  disarm(): void {
    this.#fedAt = undefined;
  }
}
