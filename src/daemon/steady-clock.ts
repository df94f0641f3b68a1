/**
 * The monotonic clock of the loop: it also counts the time in which the machine was suspended.
 *
 * `performance.now()` reads CLOCK_MONOTONIC, which stands still while a machine is suspended (clock_gettime(2)): a node
 * that was away for an hour would see no stall, and act on what it knew before. The time since boot goes on, so what
 * that is ahead by was spent suspended. It is read from /proc/uptime, in hundredths of a second (proc(5)): smaller
 * differences are its rounding.
 * What neither clock can see is a virtual machine whose host stopped its clocks, too; there only the peers can tell.
 */
import { uptime } from "node:os";
import type { Millis } from "../core/model/duration.js";

const ROUNDING_MS = 50;

export interface Clocks {
  readonly running: () => Millis;
  readonly sinceBoot: () => Millis;
}

const REAL: Clocks = { running: () => performance.now(), sinceBoot: () => uptime() * 1000 };

export class SteadyClock {
  private readonly ahead: Millis;
  private suspended: Millis = 0;

  constructor(private readonly clocks: Clocks = REAL) {
    this.ahead = clocks.sinceBoot() - clocks.running();
  }

  now(): Millis {
    const running = this.clocks.running();
    const suspended = this.clocks.sinceBoot() - running - this.ahead;
    if (suspended - this.suspended > ROUNDING_MS) this.suspended = suspended;
    return running + this.suspended;
  }
}
