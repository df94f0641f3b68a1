/**
 * A machine: power, a disk, clocks, what runs on it, and at most one daemon.
 *
 * The power cut takes everything but the disk. A killed daemon takes only itself. A frozen one gets nothing: what
 * arrives waits, up to what a socket buffers, and is handed over late, in order. One with a slow loop gets one thing after
 * another, each so much later.
 */
import type { Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import type { Now } from "../core/model/step.js";
import type { NodeInput } from "../core/node/io.js";
import type { Disk } from "./disk.js";
import { type EventQueue, onGrid } from "./event-queue.js";
import type { Endpoint } from "./network.js";
import type { Resources } from "./resources.js";
import type { Watchdog } from "./watchdog.js";

/** Some 270 small datagrams fill the 208 KiB that Linux gives a UDP socket; the later ones are dropped. */
const BUFFERED_HEARTBEATS = 270;
/** 2025-01-01T00:00:00Z: when every simulated world begins. */
export const WORLD_BEGAN = 1_735_689_600_000;

export class Daemon<State> implements Endpoint {
  fate: Endpoint["fate"] = "running";
  frozen = false;
  /** What its loop needs for each input, when it is slow. */
  lagMs: Millis = 0;
  /** Its slow loop is at work on an input. */
  atWork = false;
  /** Its timer has rung, and its slow loop has not come to it. */
  timerDue = false;
  /** Somebody asked it to stop: its end is no accident. */
  leaving = false;
  /** When its timer will ring, in world time. */
  timerAt: Millis = Number.POSITIVE_INFINITY;
  /** Of its clients, each with the words by which the trace knows it. */
  readonly requests = new Map<number, string>();
  /** Of agents that it runs, each with what happens when it is answered. */
  readonly agentRequests = new Map<number, () => void>();
  /** What its core said of the links to each peer. */
  readonly routes = new Map<NodeName, readonly number[]>();
  #waiting: NodeInput[] = [];
  #bufferedHeartbeats = 0;
  readonly #everyLink: readonly number[];

  constructor(
    readonly node: NodeName,
    readonly incarnation: number,
    public state: State,
    linkCount: number,
  ) {
    this.#everyLink = Array.from({ length: linkCount }, (_, number) => number);
  }

  route(peer: NodeName): readonly number[] {
    return this.routes.get(peer) ?? this.#everyLink;
  }

  /** Something arrived that it cannot take now. */
  buffer(input: NodeInput): void {
    if (input.kind === "time") {
      this.timerDue = true;
      return;
    }
    if (input.kind === "heartbeat") {
      if (this.#bufferedHeartbeats >= BUFFERED_HEARTBEATS) return;
      this.#bufferedHeartbeats++;
    }
    this.#waiting.push(input);
  }

  get isBehind(): boolean {
    return this.timerDue || this.#waiting.length > 0;
  }

  /** A loop looks at its timer first. */
  takeNext(): NodeInput | undefined {
    if (this.timerDue) {
      this.timerDue = false;
      return { kind: "time" };
    }
    const input = this.#waiting.shift();
    if (input?.kind === "heartbeat") this.#bufferedHeartbeats--;
    return input;
  }

  drain(): readonly NodeInput[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#bufferedHeartbeats = 0;
    this.timerDue = false;
    return waiting;
  }
}

export class Machine<State> {
  daemon: Daemon<State> | undefined;
  /** Changes whenever the power does: what was planned for an earlier one is void. */
  powerCycle = 0;
  powered = false;
  /** Its interfaces that are down, by link. */
  noCarrier: readonly number[] = [];
  /** Its wall clock minus the world's. */
  wallOffsetMs: Millis = 0;
  watchdog: Watchdog | undefined;
  /** No daemon ran since the power came, or the last one said that it left nothing running. */
  emptied = true;
  #clockRate = 1;
  /** The monotonic clock showed `#monoThen` at world time `#monoSince`. */
  #monoSince: Millis = 0;
  #monoThen: Millis = 0;

  constructor(
    readonly name: NodeName,
    private readonly queue: EventQueue,
    readonly disk: Disk,
    readonly resources: Resources,
    /** What its monotonic clock shows at power-on: different everywhere, so that nobody compares two of them. */
    private readonly monoAtBoot: Millis,
  ) {}

  switchOn(): void {
    this.powered = true;
    this.emptied = true;
    this.watchdog?.disarm();
    this.powerCycle++;
    this.#monoSince = this.queue.now;
    this.#monoThen = this.monoAtBoot;
  }

  switchOff(): void {
    this.powered = false;
    this.powerCycle++;
    this.resources.powerCut();
    this.disk.crash();
  }

  /** How fast its clock runs from now on; 1 is right. */
  set clockRate(rate: number) {
    this.#monoThen = this.#monoNow();
    this.#monoSince = this.queue.now;
    this.#clockRate = rate;
  }

  clocks(): Now {
    return { mono: this.#monoNow(), wall: this.wall };
  }

  get wall(): Millis {
    return Math.floor(WORLD_BEGAN + this.queue.now + this.wallOffsetMs);
  }

  /** Its battery is empty: the wall clock begins anew at 1970. */
  resetWallClock(): void {
    this.wallOffsetMs = -(WORLD_BEGAN + this.queue.now);
  }

  /** World time at which its monotonic clock will show this. */
  worldTime(mono: Millis): Millis {
    return Math.max(this.queue.now, onGrid(this.#monoSince + (mono - this.#monoThen) / this.#clockRate));
  }

  #monoNow(): Millis {
    return this.#monoThen + onGrid((this.queue.now - this.#monoSince) * this.#clockRate);
  }
}
