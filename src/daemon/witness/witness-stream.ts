/**
 * Frames between a node and its witness on one connection, for either end.
 *
 * Whatever is no frame of ours ends the connection with a reason; so does an end that sends without reading, which would
 * cost memory here.
 */
import type { TLSSocket } from "node:tls";
import { witnessFrameCodec } from "../../wire/codec.js";
import { FrameReader, FrameTooLarge, frame } from "../../wire/framing.js";
import type { WitnessFrame } from "../../wire/witness-shapes.js";

/** A question of a cluster of some hundred nodes. */
const MAX_FRAME_BYTES = 64 * 1024;
const MAX_UNSENT_BYTES = 256 * 1024;

export interface StreamEvents {
  readonly onFrame: (frame: WitnessFrame) => void;
  /** Once. Nothing comes after it. */
  readonly onEnd: (why: string) => void;
}

export class WitnessStream {
  private readonly reader = new FrameReader(MAX_FRAME_BYTES);
  private ended = false;

  constructor(
    private readonly socket: TLSSocket,
    private readonly events: StreamEvents,
  ) {
    socket.on("data", (piece: Buffer) => this.read(piece));
    socket.on("error", (error) => this.end(error.message));
    socket.on("close", () => this.end("the other side closed the connection"));
  }

  send(message: WitnessFrame): void {
    if (this.ended) return;
    this.socket.write(frame(witnessFrameCodec.encode(message)));
    if (this.socket.writableLength > MAX_UNSENT_BYTES) this.end("the other side does not read");
  }

  /** Says why, as far as the other side still reads. */
  refuse(reason: string): void {
    this.send({ kind: "goodbye", reason });
    if (this.ended) return;
    this.ended = true;
    this.socket.destroySoon();
    this.events.onEnd(reason);
  }

  end(why: string): void {
    if (this.ended) return;
    this.ended = true;
    this.socket.destroy();
    this.events.onEnd(why);
  }

  private read(piece: Buffer): void {
    if (this.ended) return;
    this.reader.push(piece);
    try {
      for (let bytes = this.reader.next(); bytes && !this.ended; bytes = this.reader.next()) this.take(bytes);
    } catch (error) {
      if (!(error instanceof FrameTooLarge)) throw error;
      this.end(error.message);
    }
  }

  private take(bytes: Buffer): void {
    const decoded = witnessFrameCodec.decode(bytes);
    if (!decoded.ok) this.end(`an unreadable frame: ${decoded.reason}`);
    else if (decoded.value.kind === "goodbye") this.end(`the other side ended it: ${decoded.value.reason}`);
    else this.events.onFrame(decoded.value);
  }
}
