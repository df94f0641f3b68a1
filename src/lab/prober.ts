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
  private readonly all: ProbeResult[] = [];
  private readonly listeners = new Set<(result: ProbeResult) => void>();
  private readonly child: ChildProcess;
  private readonly timeoutMs: Millis;

  constructor(settings: ProberSettings) {
    this.timeoutMs = settings.timeoutMs ?? 1000;
    const args = [settings.host, settings.port, settings.rate ?? 200, this.timeoutMs].map(String);
    this.child = settings.machine.spawn([process.execPath, PROGRAM, ...args], ["pipe", "pipe", "inherit"]);
    if (!this.child.stdout) throw new Error("the prober has no standard output");
    createInterface({ input: this.child.stdout }).on("line", (line) => this.take(JSON.parse(line) as ProbeResult));
  }

  get results(): readonly ProbeResult[] {
    return this.all;
  }

  onResult(listener: (result: ProbeResult) => void): void {
    this.listeners.add(listener);
  }

  /** The first good answer to a request sent from `sinceMs` on, or undefined when none comes in time. */
  firstGood(sinceMs: Millis, timeoutMs: Millis): Promise<ProbeResult | undefined> {
    return this.first((each) => each.sentMs >= sinceMs && each.error === undefined, timeoutMs);
  }

  /** The first request sent from `sinceMs` on that failed, or undefined when none does in time. */
  firstFailure(sinceMs: Millis, timeoutMs: Millis): Promise<ProbeResult | undefined> {
    return this.first((each) => each.sentMs >= sinceMs && each.error !== undefined, timeoutMs);
  }

  /** Waits until every request of the window must have ended, then says what it saw. */
  async measure(window: Window): Promise<Outage> {
    await delay(Math.max(0, window.toMs + this.timeoutMs + 100 - monotonicMs()));
    return measureOutage(this.all, window);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, "exit");
    this.child.stdin?.end();
    await gone;
  }

  private async first(wanted: (result: ProbeResult) => boolean, timeoutMs: Millis): Promise<ProbeResult | undefined> {
    for (const deadline = monotonicMs() + timeoutMs; monotonicMs() < deadline; await delay(5)) {
      const found = this.all.find(wanted);
      if (found) return found;
    }
    return undefined;
  }

  private take(result: ProbeResult): void {
    this.all.push(result);
    for (const listener of this.listeners) listener(result);
  }
}
