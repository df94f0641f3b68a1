/**
 * The witness of a world: a machine of its own, with a line to each node, that runs the production arbiter.
 *
 * A question goes over a connection, as over TCP: while the line is cut it waits, and goes on when it is mended; in a third
 * of the lease that it asks for it is given up, and the connection with it. What was on its way over that still reaches the
 * witness as long as no newer connection of the node has taken its place, but is answered to nobody. A process that is not
 * there refuses at once; a machine without power says nothing. A new process knows nothing of the old one.
 */
import type { WitnessOptions } from "../core/cib/layout.js";
import { formatViewId, memberNames } from "../core/membership/view.js";
import type { Millis } from "../core/model/duration.js";
import type { NodeName } from "../core/model/names.js";
import type { AskOutcome } from "../core/node/io.js";
import {
  type ArbiterState,
  createArbiter,
  holderOf,
  type OldestRevisions,
  stepArbiter,
} from "../core/witness/arbiter.js";
import type { WitnessAnswer, WitnessQuestion } from "../core/witness/question.js";
import type { EventQueue } from "./event-queue.js";
import type { Endpoint } from "./network.js";

/** What the production witness has by default. */
const LONGEST_LEASE_MS: Millis = 10_000;
const DELAY_MS: Millis = 0.5;
const CLUSTER = "sim";

/** Both ways. */
export interface WitnessLine {
  cut: boolean;
  delayMs: Millis;
}

interface Connection {
  readonly node: NodeName;
  /** Of the process at the other end. */
  readonly process: number;
  readonly open: Map<number, (outcome: AskOutcome) => void>;
  ended: boolean;
}

export class Witness {
  /** `no power`: nothing comes back. */
  state: "runs" | "ended" | "no power" = "runs";
  /** Of its own clock; 1 is right. */
  #clockRate = 1;
  #clockSince: Millis = 0;
  #clockThen: Millis = 0;
  /** Counts its starts. */
  #process = 1;
  /** The first one was there long before the world began. */
  #startedAt: Millis = Number.NEGATIVE_INFINITY;
  /** By address and port: each is a witness of its own. */
  readonly #arbiters = new Map<string, ArbiterState>();
  readonly #disk = new Map<string, OldestRevisions>();
  readonly #lines = new Map<NodeName, WitnessLine>();
  /** A daemon's own, and the newest of each node as the witness knows it. */
  readonly #connections = new Map<Endpoint, Connection>();
  readonly #accepted = new Map<NodeName, Connection>();
  /** What waits at a cut line, in order. */
  readonly #waiting = new Map<NodeName, (() => void)[]>();

  constructor(
    private readonly queue: EventQueue,
    nodes: readonly NodeName[],
    private readonly trace: (text: string) => void,
  ) {
    for (const node of nodes) this.#lines.set(node, { cut: false, delayMs: DELAY_MS });
  }

  line(node: NodeName): WitnessLine {
    const line = this.#lines.get(node);
    if (!line) throw new RangeError(`no node ${node}: there are ${[...this.#lines.keys()].join(", ")}`);
    return line;
  }

  /** What waited goes on. */
  mend(node: NodeName): void {
    this.line(node).cut = false;
    const waiting = this.#waiting.get(node) ?? [];
    this.#waiting.delete(node);
    for (const arrive of waiting) this.#carry(node, arrive);
  }

  /** `silently`: its machine has lost its power. */
  stop(silently: boolean): void {
    if (this.state === "no power") return;
    this.state = silently ? "no power" : "ended";
    this.#arbiters.clear();
    this.#accepted.clear();
    if (silently) return;
    for (const connection of this.#connections.values()) {
      this.#carry(connection.node, () => this.#end(connection, "the other side closed the connection"));
    }
  }

  start(): void {
    if (this.state === "runs") return;
    this.state = "runs";
    this.#process++;
    this.#startedAt = this.#clock();
  }

  set clockRate(rate: number) {
    this.#clockThen = this.#clock();
    this.#clockSince = this.queue.now;
    this.#clockRate = rate;
  }

  /** No fault is left in it. */
  heal(): void {
    this.start();
    this.clockRate = 1;
    this.mendLines();
  }

  mendLines(): void {
    for (const [node, line] of this.#lines) {
      line.delayMs = DELAY_MS;
      if (line.cut) this.mend(node);
    }
  }

  /** Who has the votes of each arbiter that was ever asked, in words. */
  describe(): readonly string[] {
    if (this.state !== "runs") return [this.state === "ended" ? "does not run" : "has no power"];
    return [...this.#arbiters].map(([address, arbiter]) => {
      const view = holderOf(arbiter, CLUSTER, this.#clock());
      const holder = view ? `view ${formatViewId(view.id)}: ${memberNames(view).join(" ")}` : "nobody";
      return `${address} gives its votes to ${holder}`;
    });
  }

  ask(
    daemon: Endpoint,
    { address, port }: WitnessOptions,
    question: WitnessQuestion,
    settle: (outcome: AskOutcome) => void,
  ): void {
    const connection = this.#connectionOf(daemon);
    connection.open.set(question.number, settle);
    this.queue.after(question.leaseMs / 3, () => {
      if (connection.open.has(question.number)) this.#giveUp(connection, question);
    });
    this.#carry(connection.node, () => this.#arrive(connection, `${address}:${port}`, question));
  }

  /** The daemon has ended. A machine that has lost its power closes no connections. */
  hangUp(daemon: Endpoint, withPower: boolean): void {
    const connection = this.#connections.get(daemon);
    if (!connection) return;
    this.#connections.delete(daemon);
    connection.ended = true;
    if (withPower) this.#carry(connection.node, () => this.#closed(connection));
  }

  #clock(): Millis {
    return this.#clockThen + (this.queue.now - this.#clockSince) * this.#clockRate;
  }

  #connectionOf(daemon: Endpoint): Connection {
    const known = this.#connections.get(daemon);
    if (known && !known.ended) return known;
    const connection = { node: daemon.node, process: this.#process, open: new Map(), ended: false };
    this.#connections.set(daemon, connection);
    return connection;
  }

  #carry(node: NodeName, arrive: () => void): void {
    this.queue.after(this.line(node).delayMs, () => {
      if (!this.line(node).cut) arrive();
      else this.#waiting.set(node, [...(this.#waiting.get(node) ?? []), arrive]);
    });
  }

  #arrive(connection: Connection, address: string, question: WitnessQuestion): void {
    if (this.state === "no power") return;
    if (this.state === "ended" || connection.process !== this.#process) {
      this.#carry(connection.node, () => this.#end(connection, "connection refused"));
      return;
    }
    const accepted = this.#accepted.get(connection.node);
    if (accepted !== connection && connection.ended) return;
    this.#accepted.set(connection.node, connection);
    const input = { kind: "asked", cluster: CLUSTER, node: connection.node, question } as const;
    const arbiter =
      this.#arbiters.get(address) ?? createArbiter(LONGEST_LEASE_MS, this.#disk.get(address) ?? {}, this.#startedAt);
    const { state, effects } = stepArbiter(arbiter, input, this.#clock());
    this.#arbiters.set(address, state);
    for (const effect of effects) {
      if (effect.kind === "trace") this.trace(effect.text);
      else if (effect.kind === "remember") this.#disk.set(address, effect.oldest);
      else this.#carry(connection.node, () => this.#answer(connection, effect.answer));
    }
  }

  #answer(connection: Connection, answer: WitnessAnswer): void {
    const settle = connection.open.get(answer.number);
    if (connection.ended || !settle) return;
    connection.open.delete(answer.number);
    settle({ kind: "answered", answer });
  }

  #giveUp(connection: Connection, question: WitnessQuestion): void {
    this.#end(connection, `no answer within ${Math.round(question.leaseMs / 3)} ms`);
    this.#carry(connection.node, () => this.#closed(connection));
  }

  #end(connection: Connection, why: string): void {
    if (connection.ended) return;
    connection.ended = true;
    const open = [...connection.open.values()];
    connection.open.clear();
    for (const settle of open) settle({ kind: "failed", why });
  }

  /** The witness reads the end of that connection. */
  #closed(connection: Connection): void {
    if (this.#accepted.get(connection.node) !== connection) return;
    this.#accepted.delete(connection.node);
    const input = { kind: "disconnected", cluster: CLUSTER, node: connection.node } as const;
    for (const [address, arbiter] of this.#arbiters) {
      this.#arbiters.set(address, stepArbiter(arbiter, input, this.#clock()).state);
    }
  }
}
