/**
 * Where a node's questions are thought about: small ones at once, large ones on a thread of their own, so that no heartbeat
 * and no renewal waits for a schedule. The thread is begun with the first large question and kept.
 *
 * The answer is the same either way. A thread that dies (it may have run out of memory) is replaced; its questions are answered here.
 */
import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import { primitivesOf } from "../core/cib/configuration.js";
import { type Answer, type Question, think } from "../core/node/thinking.js";

/** Resources times nodes; below that a schedule takes a few milliseconds, and handing it over as long. */
const LARGE = 400;

interface Asked {
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
}

export class Thinker {
  private worker: Worker | undefined;
  private readonly asked = new Map<number, Asked>();
  private next = 1;

  constructor(private readonly logger: Logger) {}

  think(question: Question): Promise<Answer> {
    if (!isLarge(question)) return Promise.resolve(think(question));
    const id = this.next++;
    return new Promise((answer) => {
      this.asked.set(id, { question, answer });
      this.thread().postMessage({ id, question });
    });
  }

  /** Questions that are still open are never answered: who asked has ended. */
  async close(): Promise<void> {
    this.asked.clear();
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL("./thinker-thread.js", import.meta.url));
    this.worker = worker;
    worker.on("message", ({ id, answer }: { id: number; answer: Answer }) => {
      this.asked.get(id)?.answer(answer);
      this.asked.delete(id);
    });
    worker.on("error", (error) => this.logger.error({ err: error }, "the scheduler's thread has died"));
    worker.on("exit", () => this.takeOver(worker));
    worker.unref();
    return worker;
  }

  private takeOver(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    const left = [...this.asked.values()];
    this.asked.clear();
    for (const { question, answer } of left) answer(think(question));
  }
}

function isLarge({ input }: Question): boolean {
  const primitives = input.configuration.resources.reduce(
    (count, resource) => count + primitivesOf(resource).length,
    0,
  );
  return primitives * Object.keys(input.nodeIds).length >= LARGE;
}
