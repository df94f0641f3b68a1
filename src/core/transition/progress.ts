/**
 * How far a transition graph has been carried out, and so what may start: an action starts when all of its inputs have
 * succeeded. One that failed holds back whatever waits for it, directly or not.
 *
 * After a failure a host may raise the bar (`onlyFrom`): then only what is at least as important still starts, such as the
 * end of what has been begun (the synapse priorities of Pacemaker's graphs).
 *
 * Changes in place, for graphs of a hundred thousand actions are walked by simulations; `copy` costs no more than the memory.
 */
import { invariant } from "../model/invariant.js";

export interface Step {
  readonly id: number;
  /** Ids of what must have succeeded before; what is not in the graph never does. */
  readonly after: readonly number[];
  /** 0 where nothing is said. */
  readonly priority?: number;
}

export type StepState = "waiting" | "running" | "done" | "failed";

const STATES: readonly StepState[] = ["waiting", "running", "done", "failed"];
const [WAITING, RUNNING, DONE, FAILED] = [0, 1, 2, 3];

/** What never changes while a graph is walked. */
interface Index {
  readonly steps: readonly Step[];
  readonly positions: ReadonlyMap<number, number>;
  /** For each position those that wait for it. */
  readonly waiters: readonly (readonly number[])[];
}

export class Progress {
  private bar = Number.NEGATIVE_INFINITY;
  private running = 0;

  private constructor(
    private readonly index: Index,
    private readonly states: Uint8Array,
    /** How many inputs each still waits for. */
    private readonly missing: Int32Array,
  ) {}

  static of(steps: readonly Step[]): Progress {
    const positions = new Map(steps.map((step, position) => [step.id, position]));
    const waiters: number[][] = steps.map(() => []);
    const missing = new Int32Array(steps.length);
    steps.forEach((step, position) => {
      for (const id of new Set(step.after)) {
        waiters[positions.get(id) ?? -1]?.push(position);
        missing[position] = (missing[position] ?? 0) + 1;
      }
    });
    return new Progress({ steps, positions, waiters }, new Uint8Array(steps.length), missing);
  }

  copy(): Progress {
    const copy = new Progress(this.index, this.states.slice(), this.missing.slice());
    copy.bar = this.bar;
    copy.running = this.running;
    return copy;
  }

  stateOf(id: number): StepState {
    return STATES[this.states[this.positionOf(id)] ?? WAITING] ?? "waiting";
  }

  /** Positions of what may start, in the order of the graph. */
  ready(): number[] {
    const found: number[] = [];
    for (let position = 0; position < this.states.length; position++) if (this.isReady(position)) found.push(position);
    return found;
  }

  mayStart(id: number): boolean {
    return this.isReady(this.positionOf(id));
  }

  start(id: number): void {
    const position = this.positionOf(id);
    invariant(this.states[position] === WAITING, "an action starts once", { id });
    this.states[position] = RUNNING;
    this.running++;
  }

  /** Positions of what may start because of this, and could not before. */
  end(id: number, succeeded: boolean): readonly number[] {
    const position = this.positionOf(id);
    invariant(this.states[position] === RUNNING, "an action ends after it started", { id });
    this.states[position] = succeeded ? DONE : FAILED;
    this.running--;
    if (!succeeded) return [];
    const waiters = this.index.waiters[position] ?? [];
    for (const waiter of waiters) this.missing[waiter] = (this.missing[waiter] ?? 0) - 1;
    return waiters.filter((waiter) => this.isReady(waiter));
  }

  /** The bar never sinks. */
  onlyFrom(priority: number): void {
    this.bar = Math.max(this.bar, priority);
  }

  get anyRunning(): boolean {
    return this.running > 0;
  }

  get anyReady(): boolean {
    return this.states.some((_state, position) => this.isReady(position));
  }

  get complete(): boolean {
    return this.states.every((state) => state === DONE);
  }

  private isReady(position: number): boolean {
    if (this.states[position] !== WAITING || this.missing[position] !== 0) return false;
    return (this.index.steps[position]?.priority ?? 0) >= this.bar;
  }

  private positionOf(id: number): number {
    const position = this.index.positions.get(id);
    invariant(position !== undefined, "the action is in the graph", { id });
    return position;
  }
}
