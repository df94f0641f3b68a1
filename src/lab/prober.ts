/** The client's side of the lab: a prober that asks for the service all the time, and what it has seen so far. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Millis } from "../core/model/duration.js";
import type { Machine } from "./machine.js";
import { monotonicMs } from "./monotonic.js";
import { measureOutage, type Outage, type Window } from "./outage.js";
import type { ProbeResult } from "./probe-result.js";

const PROGRAM = fileURLToPath(new URL("./programs/prober.js", import.meta.url));

/** Results: ten minutes' worth at 200 requests a second; at most twice as many are kept. */
const REMEMBERED = 120_000;

export interface ProberSettings {
  /** Where it runs. */
  readonly machine: Machine;
  readonly host: string;
  readonly port: number;
  /** Requests a second; default 200. */
  readonly rate?: number;
  /** Default 1000. */
  readonly timeoutMs?: Millis;
}

export class Prober {
  /** Since it was started. */
  ended = 0;
  failed = 0;
  private readonly results: ProbeResult[] = [];
  private readonly child: ChildProcess;
  private readonly timeoutMs: Millis;

  constructor(settings: ProberSettings) {
    this.timeoutMs = settings.timeoutMs ?? 1000;
    const args = [settings.host, settings.port, settings.rate ?? 200, this.timeoutMs].map(String);
    this.child = settings.machine.spawn([process.execPath, PROGRAM, ...args], ["pipe", "pipe", "inherit"]);
    if (!this.child.stdout) throw new Error("the prober has no standard output");
    createInterface({ input: this.child.stdout }).on("line", (line) => this.take(JSON.parse(line) as ProbeResult));
  }

  lastGood(): ProbeResult | undefined {
    return this.results.findLast((each) => each.error === undefined);
  }

  /** What is still remembered of it: the results come in the order in which the requests ended. */
  endedSince(sinceMs: Millis): readonly ProbeResult[] {
    return this.results.slice(this.results.findLastIndex((each) => each.endedMs < sinceMs) + 1);
  }

  /** The first good answer to a request sent from `sinceMs` on, or undefined when none comes in time. */
  firstGood(sinceMs: Millis, timeoutMs: Millis): Promise<ProbeResult | undefined> {
    return this.first(sinceMs, (each) => each.error === undefined, timeoutMs);
  }

  /** The first request sent from `sinceMs` on that failed, or undefined when none does in time. */
  firstFailure(sinceMs: Millis, timeoutMs: Millis): Promise<ProbeResult | undefined> {
    return this.first(sinceMs, (each) => each.error !== undefined, timeoutMs);
  }

  /** Waits until every request of the window must have ended, then says what it saw. */
  async measure(window: Window): Promise<Outage> {
    await delay(Math.max(0, window.toMs + this.timeoutMs + 100 - monotonicMs()));
    return this.measureSoFar(window);
  }

  /** As `measure`, without waiting: requests still under way are not counted. */
  measureSoFar(window: Window): Outage {
    return measureOutage(this.endedSince(window.fromMs), window);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, "exit");
    this.child.stdin?.end();
    await gone;
  }

  private async first(
    sinceMs: Millis,
    wanted: (result: ProbeResult) => boolean,
    timeoutMs: Millis,
  ): Promise<ProbeResult | undefined> {
    for (const deadline = monotonicMs() + timeoutMs; monotonicMs() < deadline; await delay(5)) {
      const found = this.endedSince(sinceMs).find((each) => each.sentMs >= sinceMs && wanted(each));
      if (found) return found;
    }
    return undefined;
  }

  private take(result: ProbeResult): void {
    this.results.push(result);
    if (this.results.length >= 2 * REMEMBERED) this.results.splice(0, REMEMBERED);
    if (result.error !== undefined) this.failed++;
    this.ended++;
  }
}
