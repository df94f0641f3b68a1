/**
 * The daemon's log: one JSON object a line on standard error, written beside the loop and never before it.
 *
 * A reader that is slow or gone must not stop a cluster node, so lines wait in memory up to a bound and then are lost.
 * What a stranger on the network can cause is logged through `RateLimitedLog`: one line a second a subject, with the
 * number of those that were left out, and not more than a few lines a second in all, since addresses can be invented.
 */
import { type DestinationStream, type Logger, pino } from "pino";

export type { Logger } from "pino";

const MAX_WAITING_BYTES = 4 * 1024 * 1024;
const MIN_INTERVAL_MS = 1000;
const MAX_SUBJECTS = 1000;
/** In one interval, of all subjects. */
const MAX_LINES = 20;

export interface Log {
  readonly logger: Logger;
  /** Writes what waits, at once; for the last lines of a daemon. */
  readonly flush: () => void;
}

export function openLog(level: string, base: Readonly<Record<string, string>>): Log {
  const destination = pino.destination({ dest: 2, sync: false, maxLength: MAX_WAITING_BYTES });
  // A standard error that is closed is no reason to stop a node.
  destination.on("error", () => undefined);
  return { logger: createLogger(level, base, destination), flush: () => flushQuietly(destination) };
}

export function createLogger(
  level: string,
  base: Readonly<Record<string, string>>,
  destination: DestinationStream,
): Logger {
  const formatters = { level: (label: string) => ({ level: label }) };
  return pino({ level, base, formatters, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/** There is nobody left to tell that the log itself cannot be written. */
function flushQuietly(destination: { flushSync(): void }): void {
  try {
    destination.flushSync();
  } catch {
    return;
  }
}

interface Subject {
  readonly lastMs: number;
  readonly suppressed: number;
}

export class RateLimitedLog {
  private readonly subjects = new Map<string, Subject>();
  private intervalAt = Number.NEGATIVE_INFINITY;
  private lines = 0;
  private unheard = 0;

  constructor(
    private readonly logger: Logger,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** `subject` names what repeats: the reason and the address it came from. */
  warn(subject: string, facts: Readonly<Record<string, unknown>>, text: string): void {
    const before = this.subjects.get(subject);
    const now = this.nowMs();
    if (before && now - before.lastMs < MIN_INTERVAL_MS) {
      this.subjects.set(subject, { ...before, suppressed: before.suppressed + 1 });
      return;
    }
    if (!this.mayWrite(now)) return;
    if (this.subjects.size >= MAX_SUBJECTS) this.subjects.clear();
    this.subjects.set(subject, { lastMs: now, suppressed: 0 });
    const suppressed = before?.suppressed ? { suppressed: before.suppressed } : {};
    const unheard = this.unheard > 0 ? { othersSuppressed: this.unheard } : {};
    this.unheard = 0;
    this.logger.warn({ ...facts, ...suppressed, ...unheard }, text);
  }

  private mayWrite(now: number): boolean {
    if (now - this.intervalAt >= MIN_INTERVAL_MS) {
      this.intervalAt = now;
      this.lines = 0;
    }
    this.lines += 1;
    if (this.lines > MAX_LINES) this.unheard += 1;
    return this.lines <= MAX_LINES;
  }
}
