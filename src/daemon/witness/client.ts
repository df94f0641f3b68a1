/**
 * A node's end of the way to its witness: one connection, made when something is to be asked.
 *
 * Every question is answered once: with the answer, or with the reason why there is none, at the latest when a third of the
 * lease that it asks for has passed. The connection is then taken for dead and made anew with the next question, but not
 * more often than a pause allows that doubles with each failure up to a second. So no timer runs here but those of questions.
 */
import { connect } from "node:tls";
import type { WitnessOptions } from "../../core/cib/layout.js";
import type { AskOutcome } from "../../core/node/io.js";
import type { WitnessQuestion } from "../../core/witness/question.js";
import { PROTOCOL, versionRefusal } from "../../wire/frames.js";
import type { WitnessFrame } from "../../wire/witness-shapes.js";
import type { Logger } from "../log.js";
import { type Asker, clientOptions } from "./tls.js";
import { WitnessStream } from "./witness-stream.js";

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1000;

interface Waiting {
  readonly settle: (outcome: AskOutcome) => void;
  readonly timeout: NodeJS.Timeout;
}

interface Connection {
  readonly address: string;
  readonly port: number;
  readonly stream: WitnessStream;
}

export class WitnessClient {
  private connection: Connection | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private pauseMs = 0;
  private pausedUntil = 0;
  private lastTrouble = "";

  constructor(
    private readonly asker: Asker,
    private readonly key: Buffer,
    private readonly logger: Logger,
  ) {}

  /** Never rejects. */
  ask(witness: WitnessOptions, question: WitnessQuestion): Promise<AskOutcome> {
    return new Promise((settle) => {
      const stream = this.streamTo(witness);
      if (!stream) {
        settle({ kind: "failed", why: this.lastTrouble });
        return;
      }
      const timeoutMs = question.leaseMs / 3;
      const timeout = setTimeout(() => stream.end(`no answer within ${Math.round(timeoutMs)} ms`), timeoutMs);
      this.waiting.set(question.number, { settle, timeout });
      stream.send({ kind: "question", ...question });
    });
  }

  close(): void {
    this.connection?.stream.end("this daemon ends");
  }

  /** Undefined while it would be too early to try again. */
  private streamTo({ address, port }: WitnessOptions): WitnessStream | undefined {
    const known = this.connection;
    if (known?.address === address && known.port === port) return known.stream;
    if (known) {
      known.stream.end("another witness is asked from now on");
      this.pausedUntil = 0;
    }
    if (performance.now() < this.pausedUntil) return undefined;
    const socket = connect({ ...clientOptions(this.asker, this.key), host: address, port });
    socket.setNoDelay(true);
    const stream: WitnessStream = new WitnessStream(socket, {
      onFrame: (frame) => this.take(stream, frame),
      onEnd: (why) => this.lost(stream, why),
    });
    this.connection = { address, port, stream };
    stream.send({ kind: "hello", ...PROTOCOL });
    return stream;
  }

  private take(stream: WitnessStream, frame: WitnessFrame): void {
    if (frame.kind === "answer") {
      const waiting = this.waiting.get(frame.number);
      if (!waiting) return;
      clearTimeout(waiting.timeout);
      this.waiting.delete(frame.number);
      this.pauseMs = 0;
      waiting.settle({ kind: "answered", answer: frame });
      return;
    }
    const refusal = frame.kind === "hello" ? versionRefusal(frame) : `a witness says no ${frame.kind}`;
    if (refusal) stream.end(refusal);
    else this.logger.info({ address: this.connection?.address }, "connected with the witness");
  }

  private lost(stream: WitnessStream, why: string): void {
    if (this.connection?.stream !== stream) return;
    const { address } = this.connection;
    this.connection = undefined;
    this.pausedUntil = performance.now() + this.pauseMs;
    this.pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, 2 * this.pauseMs));
    if (why !== this.lastTrouble) this.logger.info({ address, why }, `connection with the witness lost: ${why}`);
    this.lastTrouble = why;
    for (const { settle, timeout } of this.waiting.values()) {
      clearTimeout(timeout);
      settle({ kind: "failed", why });
    }
    this.waiting.clear();
  }
}
